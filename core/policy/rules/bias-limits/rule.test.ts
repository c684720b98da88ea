import { describe, expect, it } from 'vitest'
import { bias, evidenceWith, gap, judgeBy, LINEAGE } from '../../../../test/fakes/evidence.ts'
import type { Verdict } from '../../verdict.ts'

const LIMIT = { measure: 'demographic-parity-ratio', attribute: 'sex', min: 0.8 }
const judge = (evaluations: readonly unknown[], options: object = {}): Verdict | undefined => judgeBy('bias-limits', { suite: 'fairness', limits: [LIMIT], ...options }, { evidence: evidenceWith(evaluations) })
const [women, men] = bias().groups
const small = { attributes: { sex: '' }, n: '12', measures: {}, status: 'insufficient' as const, reason: 'fewer than 100 rows' }

describe('bias-limits', () => {
  it('passes when the groups are within the limit', () => {
    expect(judge([bias()])).toMatchObject({ outcome: 'pass', summary: 'churn@1.1.0 is within the limit for its groups.' })
  })
  it.each<[what: string, evaluations: unknown[], words: string]>([
    ['no evaluation', [], 'There is no bias evaluation "fairness"'],
    ['groups that are further apart', [bias({ gaps: [gap({ value: '0.79' })] })], 'demographic-parity-ratio by sex is 0.79, at least 0.8 is asked'],
    ['another measure', [bias({ gaps: [gap({ measure: 'equal-opportunity-difference' })] })], 'was not measured'],
    ['another attribute', [bias({ gaps: [gap({ attribute: 'age' })] })], 'was not measured'],
    ['no value', [bias({ gaps: [gap({ value: null, reason: 'nobody was selected' })] })], 'has no value that counts: nobody was selected'],
    ['a value that does not count', [bias({ gaps: [gap({ status: 'insufficient' })] })], 'has no value that counts'],
    ['one group alone', [bias({ groups: [women!] })], 'compares 1 group'],
    ['a group that is too small', [bias({ groups: [women!, men!, small] })], 'the group sex=unknown has 12 rows, too few to tell (fewer than 100 rows)'],
    ['a group that says that it is large enough and is not', [bias({ groups: [women!, { ...men!, n: '99' }] })], 'the group sex=m has 99 rows'],
    ['a group of many rows of which too few count', [bias({ groups: [women!, { ...men!, status: 'insufficient', reason: 'nobody was selected' }] })], 'the group sex=m has 2000 rows, too few to tell (nobody was selected)'],
    ['M-06 other data', [bias({ data: [{ dataset: 'calls', lot: 'easy', digest: LINEAGE }] })], 'it did not use calls@2026-w08'],
  ])('fails over %s', (_what, evaluations, words) => {
    expect(judge(evaluations)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string })
  })
  it('names small groups where the policy lets them be', () => {
    expect(judge([bias({ groups: [women!, men!, small] })], { 'small-groups': 'list' })).toMatchObject({ outcome: 'pass', evidence: expect.arrayContaining(['too small to tell: sex=, 12 rows']) as string[] })
    expect(judge([bias({ groups: [women!, small] })], { 'small-groups': 'list' })?.outcome).toBe('fail')
  })
  it('asks every limit, from below and from above', () => {
    const limits = [LIMIT, { measure: 'equal-opportunity-difference', attribute: 'sex', max: 0.1 }]
    const judged = (value: string): Verdict | undefined => judge([bias({ gaps: [gap(), gap({ measure: 'equal-opportunity-difference', value })] })], { limits })
    expect(judged('0.1')?.summary).toBe('churn@1.1.0 is within all 2 limits for its groups.')
    expect(judged('0.11')?.summary).toContain('equal-opportunity-difference by sex is 0.11, at most 0.1 is allowed')
  })
  it('compares groups of several columns', () => {
    const both = { groups: [women!, men!].map((group) => ({ ...group, attributes: { ...group.attributes, age: 'old' } })), gaps: [gap({ attribute: 'age×sex' })] }
    expect(judge([bias(both)], { limits: [{ ...LIMIT, attribute: 'age×sex' }] })?.outcome).toBe('pass')
    expect(judge([bias(both)])?.summary).toContain('compares 0 groups')
  })
})
