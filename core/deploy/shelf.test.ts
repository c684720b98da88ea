import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Recall } from '../../schemas/recall/v1.ts'
import { readPolicyFile, readVersion, shelfDocuments, versionEvidence } from '../../test/fakes/deployment.ts'
import { DATASET, POLICY, records, sha256, versionFile } from '../../test/fakes/promotion.ts'
import { known, unknown } from '../policy/facts.ts'
import { offTheShelf, type Shelf } from './shelf.ts'

const judge = (more: Partial<Shelf> = {}, file = readVersion()): string[] => offTheShelf('churn@1.1.0', file, { ...versionEvidence().shelf, ...more })
const recall = (more: Partial<Recall> = {}): Partial<Shelf> => ({ documents: shelfDocuments(recallFile(more)) })
const recallFile = (more: Partial<Recall> = {}): Record<string, string> => ({ 'recalls/r-1.yml': stringify({ schema: 'recall/v1', id: 'r-1', withdrawn: [{ dataset: 'calls', lots: ['2026-w08'] }], reason: 'No consent.', severity: 'high', 'issued-on': '2026-03-01', ...more }) })
const dataset = (name: string, lots: object): Record<string, string> => ({ [`datasets/${name}/dataset.yml`]: stringify({ schema: 'dataset/v1', name, description: 'x', owners: ['eve'], licence: 'x', sensitivity: 'internal', lots }) })
const fees = (digit: string): Record<string, string> => ({ ...dataset('fees', { old: { uri: 'data/x.csv', digest: `sha256:${digit.repeat(64)}` } }), ...recallFile({ withdrawn: [{ dataset: 'fees', lots: ['old'] }] }) })
const composed = records('1.1.0', (predicate) => predicate.parents.push({ manifest: sha256(records('1.0.0').lineage), relation: 'composed' }))
const present = (text: string): NonNullable<Shelf['evidence']['ancestors']>[string] => known({ state: 'present', digest: sha256(text), text })
/** churn 1.1.0, with 1.0.0 in it, which is recalled. */
const made = (ancestors: NonNullable<Shelf['evidence']['ancestors']>): Partial<Shelf> => ({
  documents: shelfDocuments({ ...recallFile({ withdrawn: [{ model: 'churn', versions: ['1.0.0'] }] }), 'models/churn/versions/1.0.0.yml': versionFile('1.0.0') }),
  evidence: { lineage: present(composed.lineage), ancestors },
})

describe('what is on the shelf', () => {
  it('may be served', () => expect(judge()).toEqual([]))
  it('may be served until the day before its date', () => {
    expect(judge({ today: '2027-02-28', lots: [] })).toEqual([])
    expect(judge({ today: '2026-12-30' })).toEqual([])
  })
  it('without a date never expires', () => expect(judge({ today: '2999-01-01', lots: [{ dataset: 'calls', lot: '2026-w08' }] }, readVersion(versionFile('1.1.0', { 'expires-on': undefined })))).toEqual([]))

  const cases: [what: string, more: Partial<Shelf>, reason: RegExp][] = [
    ['a version on its date', { today: '2027-03-01', lots: [] }, /^churn@1\.1\.0 expired on 2027-03-01\. Train/],
    ['a version past the shelf life of the policy', { policy: readPolicyFile(`${POLICY}expiry: { days: 2 }\n`) }, /^churn@1\.1\.0 expired on 2026-03-03/],
    ['a version when the policy cannot be read', { policy: undefined }, /^The policy could not be read/],
    ['a lot on its date', { today: '2026-12-31' }, /^churn@1\.1\.0 was trained on calls@2026-w08, which expired on 2026-12-31/],
    ['lots that could not be told', { lots: undefined }, /^The dataset lots of churn@1\.1\.0 could not be read/],
    ['a recalled lot', recall(), /^churn@1\.1\.0 is recalled by r-1: it was made from calls@2026-w08 \(No consent\.\)\. Propose/],
    ['a recalled version', recall({ withdrawn: [{ model: 'churn', versions: ['1.0.0', '1.1.0'] }] }), /^churn@1\.1\.0 is recalled by r-1: it was withdrawn itself/],
    ['a lot whose recall is lifted tomorrow', recall({ lifted: { 'lifted-on': '2026-03-04', reason: 'consent found', evidence: [`sha256:${'0'.repeat(64)}`] } }), /it was made from calls@2026-w08/],
    ['the bytes of a recalled lot under another name', { documents: shelfDocuments(fees('e')) }, /it was made from the bytes of fees@old/],
    ['a lot that was derived from a recalled one', { documents: shelfDocuments({ ...fees('1'), 'datasets/calls/dataset.yml': `${DATASET.trimEnd()}\n    derived-from: [{ dataset: fees, lot: old }]\n` }) }, /it was made from fees@old/],
    ['a part that is recalled', made({ [sha256(records('1.0.0').lineage)]: present(records('1.0.0').lineage) }), /it was made from churn@1\.0\.0, which was withdrawn/],
    ['a part that cannot be read', made({ [sha256(records('1.0.0').lineage)]: unknown('502') }), /502/],
    ['a lot that has other bytes now', { documents: shelfDocuments({ 'datasets/calls/dataset.yml': DATASET.replace('e'.repeat(64), 'f'.repeat(64)) }) }, /trained on a lot that is another now: calls@2026-w08 was sha256:e/],
    ['anything while a recall cannot be read', { documents: shelfDocuments({ 'recalls/r-2.yml': 'x' }) }, /^What is recalled is not known: recalls\/r-2\.yml is not valid/],
  ]
  it.each(cases)('is not %s', (_what, more, reason) => expect(judge(more)).toEqual([expect.stringMatching(reason) as string]))

  const elsewhere: [what: string, more: Partial<Recall>][] = [
    ['is lifted', { lifted: { 'lifted-on': '2026-03-02', reason: 'consent found', evidence: [`sha256:${'0'.repeat(64)}`] } }],
    ['is about another lot', { withdrawn: [{ dataset: 'calls', lots: ['2026-w09'] }] }],
    ['is about a lot of another dataset', { withdrawn: [{ dataset: 'mails', lots: ['2026-w08'] }] }],
    ['is about another version', { withdrawn: [{ model: 'churn', versions: ['1.0.0'] }] }],
    ['is about another model', { withdrawn: [{ model: 'delays', versions: ['1.1.0'] }] }],
  ]
  it.each(elsewhere)('is not emptied by a recall that %s', (_what, more) => expect(judge(recall(more))).toEqual([]))

  it('gives every reason at once', () => {
    expect(judge({ today: '2027-03-01', documents: shelfDocuments({ ...recallFile(), 'recalls/x.yml': 'x' }) })).toHaveLength(4)
  })
})
