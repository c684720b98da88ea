import { describe, expect, it } from 'vitest'
import { evidence } from '../../../../test/fakes/promotion.ts'
import { champion, evidenceWith, judgeBy, LINEAGE, metric, modelWith, suite, SUITES, toProduction } from '../../../../test/fakes/evidence.ts'
import { known, unknown, type FactValues } from '../../facts.ts'
import type { Verdict } from '../../verdict.ts'

const judge = (evaluations: readonly unknown[], options: object = {}, more: Partial<FactValues> = {}, head?: string): Verdict | undefined => judgeBy('evaluation-passed', { suites: ['acceptance'], ...options }, { evidence: evidenceWith(evaluations), ...more }, head === undefined ? {} : { head })
const MODEL_FILE = 'models/churn/model.yml'
const [data] = suite().data

describe('evaluation-passed', () => {
  it('passes when every threshold is met on the pinned data', () => {
    expect(judge([suite()])).toMatchObject({ outcome: 'pass', summary: 'churn@1.1.0 met all 1 thresholds of "acceptance" on 2026-03-02.', evidence: ['acceptance of 2026-03-02T09:00:00Z, by ben: counts'] })
  })

  it.each<[what: string, evaluations: unknown[], words: string]>([
    ['M-05 a number below its threshold, whatever the record says of itself', [suite({ metrics: [metric('0.7999')], passed: true })], 'auc (test) is 0.7999, at least 0.8 is asked'],
    ['M-05 no evaluation', [], 'There is no evaluation "acceptance" of churn@1.1.0'],
    ['M-05 a comparison in the place of the suite', [champion({ suite: suite().suite })], 'There is no evaluation'],
    ['M-05 another suite', [suite({ suite: { name: 'other', digest: LINEAGE } })], 'There is no evaluation "acceptance"'],
    ['a metric that was not measured', [suite({ metrics: [metric('0.9', { name: 'f1' })] })], 'auc (test) was not measured'],
    ['a metric of another split', [suite({ metrics: [metric('0.9', { split: 'train' })] })], 'auc (test) was not measured; there is auc (train)'],
    ['a metric of a slice in the place of all', [suite({ metrics: [metric('0.9', { slice: { region: 'north' } })] })], 'was not measured'],
    ['a metric without a value', [suite({ metrics: [metric(null, { reason: 'one class only' })] })], 'auc (test) has no value: one class only'],
    ['one of two numbers of a metric', [suite({ metrics: [metric('0.9'), metric('0.1')] })], 'auc (test) is 0.1'],
    ['M-06 another lot', [suite({ data: [{ ...data!, lot: '2026-w07' }] })], 'it did not use calls@2026-w08, which model.yml on the base branch pins'],
    ['M-06 other bytes under the name of the lot', [suite({ data: [{ ...data!, digest: LINEAGE }] })], 'has the digest'],
    ['M-06 the pinned lot and another', [suite({ data: [data!, { ...data!, lot: 'easy' }] })], 'it used calls@easy, which model.yml on the base branch does not pin'],
    ['M-06 the pinned lot twice', [suite({ data: [data!, data!] })], 'it used a lot twice'],
    ['a newer one that misses', [suite(), suite({ metrics: [metric('0.5')], evaluatedAt: '2026-03-03T09:00:00Z' })], 'auc (test) is 0.5'],
  ])('fails over %s', (_what, evaluations, words) => {
    expect(judge(evaluations)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string, remedy: expect.stringMatching(/\w/) as string, missing: expect.stringMatching(/\w/) as string })
  })

  it('counts a newer one that passes after one that missed, and passes over those on other data', () => {
    expect(judge([suite({ metrics: [metric('0.5')], evaluatedAt: '2026-03-01T09:00:00Z' }), suite(), suite({ metrics: [metric('0.1')], evaluatedAt: '2026-03-03T09:00:00Z', data: [{ ...data!, lot: 'other' }] })])?.outcome).toBe('pass')
  })
  it('compares exactly: the last digit of a float decides nothing that was not measured', () => {
    const judged = (value: string): string | undefined => judge([suite({ metrics: [metric(value)] })], { thresholds: [{ metric: 'auc', split: 'test', min: 0.8, max: 0.81 }] })?.outcome
    expect(['0.8', '0.80', '8e-1', '0.810'].map(judged)).toEqual(['pass', 'pass', 'pass', 'pass'])
    expect(['0.7999999999999999999999', '0.81000000000000000000001'].map(judged)).toEqual(['fail', 'fail'])
  })

  it('M-05 asks the thresholds of the base when the pull request lowers them, and those of the pull request when it raises them', () => {
    const weak = modelWith({ suite: 'acceptance', thresholds: [{ metric: 'auc', split: 'test', min: 0.5 }] })
    const poor = [suite({ metrics: [metric('0.6')] })]
    expect(judge(poor, {}, toProduction({}, { [MODEL_FILE]: weak }))?.outcome).toBe('fail')
    expect(judge(poor, {}, toProduction({ [MODEL_FILE]: weak }, { [MODEL_FILE]: SUITES }))?.outcome).toBe('fail')
    expect(judge(poor, {}, toProduction({ [MODEL_FILE]: weak }))?.outcome).toBe('pass')
  })
  it('M-05 asks the policy’s thresholds besides', () => {
    expect(judge([suite()], { thresholds: [{ metric: 'auc', split: 'test', min: 0.9 }] })?.summary).toContain('auc (test) is 0.81, at least 0.9')
    expect(judge([suite()], { thresholds: [{ suite: 'other', metric: 'auc', split: 'test', min: 0.9 }] })?.outcome).toBe('pass')
  })
  it('M-06 does not let a pull request choose the data it is judged on, unless the policy says so', () => {
    const dataset = `${toProduction().documents.base['datasets/calls/dataset.yml']!.trimEnd()}\n  easy:\n    uri: data/easy.csv\n    digest: ${LINEAGE}\n`
    const moved = toProduction({ 'datasets/calls/dataset.yml': dataset }, { [MODEL_FILE]: SUITES.replace('- 2026-w08', '- easy') })
    const easy = [suite({ data: [{ ...data!, lot: 'easy', digest: LINEAGE }] })]
    expect(judge(easy, {}, moved)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining('it did not use calls@2026-w08') as string })
    expect(judge(easy, { 'pinned-by': 'pull-request' }, moved)?.outcome).toBe('pass')
  })
  it('M-06 takes the lots of the policy before those of model.yml', () => {
    const pinned = { data: [{ lot: 'calls@exam', digest: LINEAGE }] }
    expect(judge([suite()], pinned)?.summary).toContain('it did not use calls@exam, which the policy pins')
    expect(judge([suite({ data: [{ dataset: 'calls', lot: 'exam', digest: LINEAGE }] })], pinned)?.outcome).toBe('pass')
  })

  it('M-10 asks for a fresh evaluation: by its option, else by the policy', () => {
    const old = [suite({ evaluatedAt: '2026-02-01T09:00:00Z' })]
    expect(judge(old)?.outcome).toBe('pass')
    expect(judge(old, { 'max-age-days': 29 })).toMatchObject({ outcome: 'fail', summary: 'The newest evaluation "acceptance" of churn@1.1.0 is of 2026-02-01, 30 days ago; at most 29 are allowed.' })
    expect(judge(old, {}, {}, 'freshness: { evaluation-days: 29 }\n')?.outcome).toBe('fail')
    expect(judge(old, {}, {}, 'freshness: { evaluation-days: 31 }\n')?.outcome).toBe('pass')
    expect(judge(old, { 'max-age-days': 365 }, {}, 'freshness: { evaluation-days: 29 }\n')?.outcome).toBe('fail')
    expect(judge(old, { 'max-age-days': 29 }, {}, 'freshness: { evaluation-days: 365 }\n')?.outcome).toBe('fail')
  })
  it('can ask for somebody else than the trainer', () => {
    const own = [suite({ evaluator: { login: 'ADA' } })]
    expect(judge(own)?.outcome).toBe('pass')
    expect(judge(own, { independent: true })?.summary).toContain('ADA trained the version too')
    expect(judge([suite()], { independent: true })?.outcome).toBe('pass')
  })

  it.each<[what: string, more: Partial<FactValues>, words: string]>([
    ['evaluations that were not read', { evidence: { 'churn@1.1.0': evidence('1.1.0') } }, 'were not read'],
    ['evaluations that could not be read', { evidence: { 'churn@1.1.0': evidence('1.1.0', { evaluations: unknown('502') }) } }, '502'],
    ['a record that is named and is not there', { evidence: { 'churn@1.1.0': evidence('1.1.0', { evaluations: known([{ state: 'absent' }]) }) } }, 'is not there'],
    ['a record with other bytes than its name', { evidence: { 'churn@1.1.0': evidence('1.1.0', { evaluations: known([{ state: 'damaged', reason: 'its bytes hash to 0' }]) }) } }, 'its bytes hash to 0'],
    ['a record that is no evaluation', { evidence: evidenceWith([{}]) }, 'cannot be used'],
    ['a record about another version', { evidence: evidenceWith([suite({ lineage: data!.digest })]) }, 'is about another lineage'],
    ['a record of a day that has not come', { evidence: evidenceWith([suite({ evaluatedAt: '2026-03-04T09:00:00Z' })]) }, 'has not come yet'],
    ['two that are the newest', { evidence: evidenceWith([suite(), suite({ evaluator: { login: 'cyd' } })]) }, 'which is the newest'],
    ['a model.yml that is not valid', toProduction({ [MODEL_FILE]: 'name: [' }), 'is not valid'],
    ['a lot whose digest is not known', toProduction({ 'datasets/calls/dataset.yml': 'x' }), 'is not known'],
  ])('is in error over %s', (_what, more, words) => {
    expect(judge([suite()], {}, more)).toMatchObject({ outcome: 'error', summary: expect.stringContaining(words) as string })
  })

  it('fails without thresholds or data to be held against', () => {
    expect(judge([suite()], { suites: ['nowhere'] })?.summary).toContain('has no thresholds: models/churn/model.yml does not define it')
    expect(judge([suite()], { suites: ['nowhere'], thresholds: [{ metric: 'auc', min: 0 }] })?.summary).toContain('defines no suite "nowhere"')
  })
  it('names an error before a failure, of several suites', () => {
    const judged = judge([suite({ metrics: [metric('0.5')] }), suite({ suite: { name: 'history', digest: LINEAGE }, evaluatedAt: '2026-03-04T09:00:00Z' })], { suites: ['acceptance', 'history'] })
    expect(judged).toMatchObject({ outcome: 'error', evidence: expect.arrayContaining([expect.stringContaining('acceptance of')]) as string[] })
  })
})
