import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { DATASET, evidence, records, sha256, statement, versionFile } from '../../../../test/fakes/promotion.ts'
import { judgeBy, toProduction } from '../../../../test/fakes/evidence.ts'
import { canonicalJson } from '../../../canonical.ts'
import { known, unknown, type EvidenceFact, type FactValues } from '../../facts.ts'
import type { Verdict } from '../../verdict.ts'

const D = 'datasets/calls/dataset.yml'
const recall = (withdrawn: object, more: object = {}): Record<string, string> => ({ 'recalls/wrong.yml': stringify({ schema: 'recall/v1', id: 'wrong', withdrawn: [withdrawn], reason: 'Fees in another currency.', severity: 'high', 'issued-on': '2026-03-02', ...more }) })
const LOT = { dataset: 'calls', lots: ['2026-w08'] }
const lifted = (day: string): object => ({ lifted: { 'lifted-on': day, reason: 'It was right.', evidence: [`sha256:${'a'.repeat(64)}`] } })
const judge = (base: Record<string, string> = {}, head: Record<string, string | null> = {}, more: Partial<FactValues> = {}): Verdict | undefined => judgeBy('lots-current', {}, { ...toProduction(base, head), ...more })
const dataset = (name: string, lots: object): Record<string, string> => ({ [`datasets/${name}/dataset.yml`]: stringify({ schema: 'dataset/v1', name, description: 'x', owners: ['eve'], licence: 'x', sensitivity: 'internal', lots }) })
const lot = (digit: string, more: object = {}): object => ({ uri: `data/${digit}.csv`, digest: `sha256:${digit.repeat(64)}`, ...more })

/** churn 1.1.0, with something in it of 1.0.0. */
function descended(relation: 'finetuned' | 'composed' | 'retrained', ancestors: EvidenceFact['ancestors'] = { [sha256(records('1.0.0').lineage)]: evidence('1.0.0').lineage }): Partial<FactValues> {
  const of = records('1.1.0', (predicate) => predicate.parents.push({ manifest: sha256(records('1.0.0').lineage), relation }))
  const { files, documents } = toProduction({ 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', {}, of) })
  return { files, documents, evidence: { 'churn@1.1.0': evidence('1.1.0', { ancestors }, of) } }
}
const withRecall = ({ files, documents, ...rest }: Partial<FactValues>, files2: Record<string, string>): Partial<FactValues> => ({
  ...rest, files: files!, documents: { ...documents!, base: { ...documents!.base, ...files2 }, merged: { ...documents!.merged, ...files2 }, listed: { 'recalls/': { base: Object.keys(files2), merged: Object.keys(files2) } } },
})

describe('lots-current', () => {
  it('passes when nothing is recalled that it was made from', () => {
    expect(judge()).toMatchObject({ outcome: 'pass', summary: 'None of 0 recalls in force reaches churn@1.1.0, its 1 lots or what it was made from.' })
    expect(judge(recall({ dataset: 'calls', lots: ['2026-w07'] }))).toMatchObject({ outcome: 'pass', summary: expect.stringContaining('None of 1 recall in force') as string })
    expect(judge(recall({ model: 'churn', versions: ['1.0.0'] }))?.outcome).toBe('pass')
    expect(judge({ 'recalls/README.md': 'x', 'recalls/2026/letter.pdf': 'x' })?.outcome).toBe('pass')
  })
  it.each<[what: string, base: Record<string, string>, head: Record<string, string | null>, words: string]>([
    ['a lot that is recalled', recall(LOT), {}, 'churn@1.1.0 is recalled by wrong: it was made from calls@2026-w08. Fees in another currency.'],
    ['a recall that comes with the pull request', {}, recall(LOT), 'it was made from calls@2026-w08'],
    ['a recall that the pull request takes away', recall(LOT), { 'recalls/wrong.yml': null }, 'it was made from calls@2026-w08'],
    ['a recall that the pull request lifts', recall(LOT), recall(LOT, lifted('2026-03-02')), 'it was made from calls@2026-w08'],
    ['a recall that is lifted tomorrow', recall(LOT, lifted('2026-03-04')), {}, 'it was made from calls@2026-w08'],
    ['the version itself', recall({ model: 'churn', versions: ['1.1.0'] }), {}, 'it was withdrawn itself'],
    ['the same bytes under another name', { ...recall({ dataset: 'fees', lots: ['old'] }), ...dataset('fees', { old: lot('e') }) }, {}, 'it was made from the bytes of fees@old'],
    ['a lot from which its own was derived', { ...recall({ dataset: 'raw', lots: ['one'] }), ...dataset('raw', { one: lot('1') }), ...dataset('mid', { two: lot('2', { 'derived-from': [{ dataset: 'raw', lot: 'one' }] }) }), [D]: `${DATASET.trimEnd()}\n    derived-from: [{ dataset: mid, lot: two }]\n` }, {}, 'it was made from raw@one'],
    ['a lot that is not listed any more', { [D]: DATASET.replace('2026-w08', '2026-w09') }, {}, 'calls@2026-w08 is in no dataset.yml'],
    ['a lot that has other bytes now', { [D]: DATASET.replace('e'.repeat(64), 'f'.repeat(64)) }, {}, 'dataset.yml says sha256:ffff'],
  ])('fails over %s', (_what, base, head, words) => {
    expect(judge(base, head)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string, missing: 'a data steward' })
  })
  it('is met again when the recall was lifted', () => {
    expect(judge(recall(LOT, lifted('2026-03-03')))?.outcome).toBe('pass')
  })

  it('reaches what has something of a recalled version in it, and not what only came after it', () => {
    const withdrawn = recall({ model: 'churn', versions: ['1.0.0'] })
    for (const relation of ['finetuned', 'composed'] as const) expect(judgeBy('lots-current', {}, withRecall(descended(relation), withdrawn))).toMatchObject({ outcome: 'fail', summary: expect.stringContaining('it was made from churn@1.0.0, which was withdrawn') as string })
    expect(judgeBy('lots-current', {}, withRecall(descended('retrained', {}), withdrawn))?.outcome).toBe('pass')
  })
  it('reaches what was made from a version that was trained on a recalled lot', () => {
    const parent = canonicalJson(statement('1.0.0', (predicate) => predicate.datasets.push({ ...predicate.datasets[0]!, name: 'fees', lot: 'old', digest: { sha256: '1'.repeat(64) } })))
    const of = records('1.1.0', (predicate) => predicate.parents.push({ manifest: sha256(parent), relation: 'composed' }))
    const files = { ...toProduction({ 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', {}, of), ...dataset('fees', { old: lot('1') }), ...recall({ dataset: 'fees', lots: ['old'] }) }) }
    const ancestors = { [sha256(parent)]: known({ state: 'present' as const, digest: sha256(parent), text: parent }) }
    expect(judgeBy('lots-current', {}, { ...files, evidence: { 'churn@1.1.0': evidence('1.1.0', { ancestors }, of) } })?.summary).toContain('it was made from fees@old')
  })

  it.each<[what: string, more: Partial<FactValues>, words: string]>([
    ['a folder of recalls that was not looked into', { documents: { base: toProduction().documents.base, merged: toProduction().documents.merged } }, 'the folder recalls/ was not read'],
    ['a recall that is not valid', toProduction({ 'recalls/wrong.yml': 'x' }), 'recalls/wrong.yml is not valid'],
    ['a recall under a name that is none', toProduction({ 'recalls/wrong.yaml': 'x' }), 'recalls/wrong.yaml is not named as a recall is'],
    ['a recall in a folder of its own', toProduction({ 'recalls/2026/wrong.yml': 'x' }), 'recalls/2026/wrong.yml is not named as a recall is'],
    ['a recall that is no regular file', withRecall(toProduction(), { 'recalls/wrong.yml': null as unknown as string }), 'is no regular file'],
    ['a dataset that is not valid', toProduction({ [D]: 'x' }), 'What calls@2026-w08 was derived from is not known'],
    ['an ancestor that was not read', descended('composed', {}), 'from which churn@1.1.0 descends, was not read'],
    ['an ancestor that could not be read', descended('composed', { [sha256(records('1.0.0').lineage)]: unknown('502') }), '502'],
    ['lineage that could not be read', { evidence: { 'churn@1.1.0': evidence('1.1.0', { lineage: unknown('502') }) } }, '502'],
  ])('is in error over %s', (_what, more, words) => {
    expect(judge({}, {}, more)).toMatchObject({ outcome: 'error', summary: expect.stringContaining(words) as string })
  })
  it('fails over an ancestor whose record is gone', () => {
    expect(judge({}, {}, descended('composed', { [sha256(records('1.0.0').lineage)]: known({ state: 'absent' }) }))?.outcome).toBe('fail')
  })
})
