import { describe, expect, it } from 'vitest'
import { evidence } from '../../../../test/fakes/promotion.ts'
import { evidenceWith, judgeBy, LINEAGE, reproduction } from '../../../../test/fakes/evidence.ts'
import { unknown } from '../../facts.ts'
import type { Verdict } from '../../verdict.ts'

const judge = (reproductions: readonly unknown[], options: object = {}, head?: string): Verdict | undefined => judgeBy('reproduced', options, { evidence: evidenceWith([], reproductions) }, head === undefined ? {} : { head })
const tolerated = { level: 'within-tolerance' as const, tolerance: { commit: 'a'.repeat(40), metrics: { auc: { abs: '0.001' } } }, metrics: [{ name: 'auc', expected: '0.81', found: '0.8101', within: true }] }

describe('reproduced', () => {
  it('passes when somebody else made it again, equal enough', () => {
    expect(judge([reproduction()])).toMatchObject({ outcome: 'pass', summary: 'churn@1.1.0 was reproduced bit-identical by ben on 2026-03-02.' })
    expect(judge([reproduction(tolerated)])?.outcome).toBe('pass')
    expect(judge([reproduction({ level: 'content-identical' })], { 'at-least': 'content-identical' })?.outcome).toBe('pass')
  })
  it.each<[what: string, reproductions: unknown[], options: object, words: string]>([
    ['none', [], {}, 'churn@1.1.0 was not reproduced.'],
    ['M-07 the trainer’s own', [reproduction({ by: { login: 'Ada' } })], {}, 'Ada trained it'],
    ['a lower level', [reproduction({ level: 'content-identical' })], { 'at-least': 'bit-identical' }, 'reproduced content-identical, at least bit-identical is asked'],
    ['one that came out otherwise', [reproduction({ level: 'not-reproduced', firstDifference: { component: 'prepare', path: 'rows.csv', expected: 'a', found: 'b' } })], {}, 'it first differs in prepare, rows.csv'],
    ['a newer one that came out otherwise', [reproduction(), reproduction({ level: 'not-reproduced', reproducedAt: '2026-03-03T09:00:00Z' })], {}, 'reproduced not-reproduced'],
    ['an inconclusive one alone', [reproduction({ level: 'inconclusive', reason: 'no GPU' })], {}, 'inconclusive: no GPU'],
    ['a tolerance that is not told', [reproduction({ level: 'within-tolerance' })], {}, 'the record does not show it'],
    ['a metric out of tolerance', [reproduction({ ...tolerated, metrics: [{ ...tolerated.metrics[0]!, within: false }] })], {}, 'the record does not show it'],
    ['one metric of two out of tolerance', [reproduction({ ...tolerated, metrics: [tolerated.metrics[0]!, { ...tolerated.metrics[0]!, name: 'f1', within: false }] })], {}, 'the record does not show it'],
    ['no metric that was compared', [reproduction({ ...tolerated, metrics: [] })], {}, 'the record does not show it'],
    ['the same machine where independence is asked', [reproduction({ scope: 'same-machine' })], { scope: 'independent' }, 'its scope is same-machine'],
    ['M-10 an old one', [reproduction({ reproducedAt: '2026-01-01T00:00:00Z' })], { 'max-age-days': 30 }, 'is of 2026-01-01, 61 days ago'],
  ])('fails over %s', (_what, reproductions, options, words) => {
    expect(judge(reproductions, options)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string })
  })
  it('M-10 takes the age that the policy allows', () => {
    expect(judge([reproduction({ reproducedAt: '2026-01-01T00:00:00Z' })], {}, 'freshness: { reproduction-days: 30 }\n')?.outcome).toBe('fail')
  })
  it('passes over an inconclusive attempt after a good one', () => {
    expect(judge([reproduction(), reproduction({ level: 'inconclusive', reproducedAt: '2026-03-03T09:00:00Z' })])?.outcome).toBe('pass')
  })
  it('is in error over records that cannot be read', () => {
    expect(judge([{}])?.outcome).toBe('error')
    expect(judge([reproduction({ lineage: LINEAGE.replace(/.$/, '0').replace(/.$/, LINEAGE.endsWith('0') ? '1' : '0') })])?.outcome).toBe('error')
    for (const part of [{ reproductions: unknown('502') }, {}]) expect(judgeBy('reproduced', {}, { evidence: { 'churn@1.1.0': evidence('1.1.0', part) } })?.outcome).toBe('error')
  })
})
