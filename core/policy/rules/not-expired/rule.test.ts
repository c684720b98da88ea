import { describe, expect, it } from 'vitest'
import { BASE_FILES, changing, DATASET, evidence, facts, HEAD_FILES, NOW, POLICY, versionFile } from '../../../../test/fakes/promotion.ts'
import { decide } from '../../decide.ts'
import { unknown, type FactValues } from '../../facts.ts'
import { readPolicy } from '../../read.ts'

const judge = (files: Record<string, string>, policy = POLICY, now = NOW, more: Partial<FactValues> = {}) =>
  decide(readPolicy(policy), facts({ ...changing({ ...BASE_FILES, ...files }, HEAD_FILES), ...more }), now).verdicts.find(({ id }) => id === 'shelf-life')
const D = 'datasets/calls/dataset.yml'

describe('not-expired', () => {
  it('tells until when version and lots are good', () => {
    expect(judge({})).toMatchObject({ outcome: 'pass', summary: 'churn@1.1.0 and its 1 lots are good until 2026-12-31.' })
  })
  it.each([['2027-02-28T23:59:59Z', 'fail', '2026-w08 on 2026-12-31'], ['2026-12-30T23:59:59Z', 'pass', 'good until'], ['2026-12-31T00:00:00Z', 'fail', 'calls@2026-w08 on 2026-12-31'], ['2027-03-01T00:00:00Z', 'fail', 'expired on 2027-03-01']])('on %s: %s', (now, outcome, words) => {
    expect(judge({}, POLICY, new Date(now))).toMatchObject({ outcome, summary: expect.stringContaining(words) })
  })
  it('M-10 applies the shelf life of the policy, whichever ends first', () => {
    expect(judge({}, POLICY.replace('rules:\n', 'expiry: { days: 1 }\nrules:\n'))).toMatchObject({ outcome: 'fail', summary: 'churn@1.1.0 expired on 2026-03-02.' })
    const file = changing(BASE_FILES, { ...HEAD_FILES, 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', { 'expires-on': '2026-03-03' }) })
    expect(judge({}, POLICY, NOW, file)).toMatchObject({ outcome: 'fail', summary: 'churn@1.1.0 expired on 2026-03-03.' })
  })
  it.each([['a lot that the dataset does not list', DATASET.replace('2026-w08', '2026-w09'), 'fail'], ['a dataset that is not valid', 'schema: dataset/v1\n', 'error']])('does not pass over %s', (_what, text, outcome) => {
    expect(judge({ [D]: text })?.outcome).toBe(outcome)
  })
  it('does not pass without the dataset’s file, nor without the lineage that names it', () => {
    expect(judge({}, POLICY, NOW, changing(BASE_FILES, { ...HEAD_FILES, [D]: null }))?.outcome).toBe('fail')
    expect(judge({}, POLICY, NOW, { evidence: { 'churn@1.1.0': evidence('1.1.0', { lineage: unknown('502') }) } })?.outcome).toBe('error')
  })
})
