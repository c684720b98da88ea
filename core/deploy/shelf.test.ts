import { describe, expect, it } from 'vitest'
import type { Recall } from '../../schemas/recall/v1.ts'
import { readPolicyFile, readVersion, versionEvidence } from '../../test/fakes/deployment.ts'
import { POLICY, versionFile } from '../../test/fakes/promotion.ts'
import { offTheShelf, type Shelf } from './shelf.ts'

const judge = (more: Partial<Shelf> = {}, file = readVersion()): string[] => offTheShelf('churn@1.1.0', file, { ...versionEvidence().shelf, ...more })
const recall = (more: Partial<Recall> = {}): Recall => ({ schema: 'recall/v1', id: 'r-1', withdrawn: [{ dataset: 'calls', lots: ['2026-w08'] }], reason: 'no consent', severity: 'high', 'issued-on': '2026-03-01', ...more })

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
    ['a recalled lot', { recalls: [recall()] }, /^Recall r-1 withdraws calls@2026-w08: no consent/],
    ['a recalled version', { recalls: [recall({ withdrawn: [{ model: 'churn', versions: ['1.0.0', '1.1.0'] }] })] }, /^Recall r-1 withdraws churn@1\.1\.0: no consent/],
    ['anything while a recall cannot be read', { unreadable: ['recalls/r-2.yml'] }, /^recalls\/r-2\.yml is not a valid recall/],
  ]
  it.each(cases)('is not %s', (_what, more, reason) => expect(judge(more)).toEqual([expect.stringMatching(reason) as string]))

  const elsewhere: [what: string, more: Partial<Recall>][] = [
    ['is lifted', { lifted: { 'lifted-on': '2026-03-02', reason: 'consent found', evidence: [`sha256:${'0'.repeat(64)}`] } }],
    ['is about another lot', { withdrawn: [{ dataset: 'calls', lots: ['2026-w09'] }] }],
    ['is about a lot of another dataset', { withdrawn: [{ dataset: 'mails', lots: ['2026-w08'] }] }],
    ['is about another version', { withdrawn: [{ model: 'churn', versions: ['1.0.0'] }] }],
    ['is about another model', { withdrawn: [{ model: 'delays', versions: ['1.1.0'] }] }],
  ]
  it.each(elsewhere)('is not emptied by a recall that %s', (_what, more) => expect(judge({ recalls: [recall(more)] })).toEqual([]))

  it('gives every reason at once', () => {
    expect(judge({ today: '2027-03-01', recalls: [recall()], unreadable: ['recalls/x.yml'] })).toHaveLength(4)
  })
})
