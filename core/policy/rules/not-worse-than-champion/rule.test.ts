import { describe, expect, it } from 'vitest'
import { stagesFile, versionFile } from '../../../../test/fakes/promotion.ts'
import { champion, CHAMPION, difference, evidenceWith, judgeBy, LINEAGE, metric, toProduction } from '../../../../test/fakes/evidence.ts'
import type { FactValues } from '../../facts.ts'
import type { Verdict } from '../../verdict.ts'

const NORTH = { slice: { region: 'north' } }
const judge = (evaluations: readonly unknown[], options: object = {}, more: Partial<FactValues> = {}): Verdict | undefined => judgeBy('not-worse-than-champion', { suite: 'champion', metrics: [{ metric: 'auc', split: 'test', margin: 0.005 }], ...options }, { evidence: evidenceWith(evaluations), ...more })
const with1 = (value: string, lower: string, upper: string, more = {}): unknown[] => [champion({ metrics: [metric(String(Number(value) + 0.8))], champion: { ...CHAMPION, metrics: [metric('0.8')] }, differences: [difference(value, lower, upper, more)] })]
const STAGES = 'models/churn/stages.yml'

describe('not-worse-than-champion', () => {
  it('passes when the worse end of each interval is within the margin, in slices too', () => {
    expect(judge([champion()])).toMatchObject({ outcome: 'pass', summary: 'churn@1.1.0 is not worse than churn@1.0.0 in auc, overall and in 1 slices.' })
  })
  it.each<[what: string, evaluations: unknown[], words: string]>([
    ['no comparison', [], 'There is no comparison with the champion "champion"'],
    ['an interval that reaches beyond the margin', with1('0', '-0.0051', '0.01'), 'differs by 0 (-0.0051 to 0.01), which may be worse by more than 0.005'],
    ['M-05 a slice that got worse while all got better', [champion({ differences: [difference('0.01', '0.002', '0.018'), difference('0', '-0.02', '0.02', NORTH)] })], 'auc (test, region=north) differs by 0'],
    ['no interval', [champion({ differences: [{ name: 'auc', split: 'test', value: '0.01', higherIsBetter: true }] })], 'without an interval'],
    ['an interval of a lower level', with1('0.01', '0.002', '0.018', { ci: { lower: '0.002', upper: '0.018', level: '0.5', method: 'x' } }), 'an interval of 0.5, 0.95 is asked'],
    ['a value outside its interval', with1('0.01', '0.02', '0.03'), 'outside its interval'],
    ['no value', [champion({ differences: [{ name: 'auc', split: 'test', value: null, reason: 'one class only', higherIsBetter: true }] })], 'has no value: one class only'],
    ['another metric', [champion({ differences: [difference('0.01', '0', '0.02', { name: 'f1' })] })], 'auc (test) was not compared'],
    ['another split', [champion({ differences: [difference('0.01', '0', '0.02', { split: 'train' })] })], 'auc (test) was not compared'],
    ['a difference that is not the one of the two numbers', [champion({ metrics: [metric('0.7'), metric('0.8', NORTH)] })], 'is 0.7 against 0.8, and said to differ by 0.01'],
    ['a difference without the two numbers', [champion({ metrics: [] })], 'has no number of both versions'],
    ['a metric turned upside down', with1('0.01', '-0.02', '0.018', { higherIsBetter: false }), 'is said to be better when lower, the lineage says the opposite'],
    ['M-06 other data', [champion({ data: [{ dataset: 'calls', lot: 'easy', digest: LINEAGE }] })], 'it did not use calls@2026-w08'],
    ['a version that does not serve', [champion({ champion: { ...CHAMPION, version: '0.9.0', lineage: LINEAGE, metrics: [metric('0.8')] } })], 'it compares with 0.9.0, and churn@1.0.0 serves production'],
  ])('fails over %s', (_what, evaluations, words) => {
    expect(judge(evaluations)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string })
  })
  it('allows what the margin allows, to the last digit', () => {
    expect(judge(with1('0', '-0.005', '0.01'))?.outcome).toBe('pass')
    expect(judge(with1('0', '-0.0050000000000000001', '0.01'))?.outcome).toBe('fail')
    expect(judge([champion({ differences: [difference('0.01', '0.002', '0.018'), difference('0', '-0.02', '0.02', NORTH)] })], { metrics: [{ metric: 'auc', split: 'test', 'slice-margin': 0.02 }] })?.outcome).toBe('pass')
  })
  it('reads metrics that are better when lower the other way', () => {
    const loss = (lower: string, upper: string): unknown[] => [champion({ metrics: [metric('0.4', { name: 'loss' })], champion: { ...CHAMPION, metrics: [metric('0.4', { name: 'loss' })] }, differences: [difference('0', lower, upper, { name: 'loss', higherIsBetter: false })] })]
    const options = { metrics: [{ metric: 'loss', split: 'test', margin: 0.01 }] }
    expect(judge(loss('-0.5', '0.01'), options)?.outcome).toBe('pass')
    expect(judge(loss('-0.5', '0.011'), options)?.outcome).toBe('fail')
  })
  it('asks for the slices that the policy names', () => {
    expect(judge([champion()], { slices: [{ region: 'north' }, { region: 'south' }] })?.summary).toContain('auc (test, region=south) was not compared')
  })
  it('takes the champion of the base, not one that the pull request puts there', () => {
    const swapped = toProduction({ 'models/churn/versions/9.9.9.yml': versionFile('9.9.9') }, { [STAGES]: stagesFile({ production: { version: '1.1.0', challenger: '9.9.9' }, staging: '9.9.9' }) })
    expect(judge([champion({ champion: { stage: 'production', version: '9.9.9', lineage: LINEAGE, metrics: [metric('0.8')] } })], {}, swapped)?.summary).toContain('and churn@1.0.0 serves production')
  })
  it('has nothing to compare with on an empty stage, and nothing to ask of a shadow', () => {
    expect(judge([], {}, toProduction({ [STAGES]: stagesFile({ staging: '1.1.0' }) }))).toMatchObject({ outcome: 'pass', summary: 'churn#production has no version at the base to be compared with.' })
    expect(judge([], {}, toProduction({}, { [STAGES]: stagesFile({ production: { version: '1.0.0', shadow: '1.1.0' }, staging: '1.1.0' }) }))).toBeUndefined()
    expect(judge([], {}, toProduction({}, { [STAGES]: stagesFile({ production: { version: '1.0.0', challenger: '1.1.0' }, staging: '1.1.0' }) }))?.outcome).toBe('fail')
  })
  it('is in error when the champion cannot be told', () => {
    const { files, documents } = toProduction()
    expect(judge([champion()], {}, { files, documents: { ...documents, base: { ...documents.base, [STAGES]: 'x' } } })?.outcome).toBe('error')
    expect(judge([champion()], {}, { files, documents: { ...documents, base: { ...documents.base, 'models/churn/versions/1.0.0.yml': null } } })).toMatchObject({ outcome: 'error', summary: expect.stringContaining('The file of churn@1.0.0, which serves production, cannot be used') as string })
  })
})
