import { describe, expect, it } from 'vitest'
import { backtest, evidenceWith, judgeBy, LINEAGE, metric, window } from '../../../../test/fakes/evidence.ts'
import type { Verdict } from '../../verdict.ts'

const judge = (evaluations: readonly unknown[], options: object = {}): Verdict | undefined => judgeBy('backtest-passed', { suite: 'history', windows: 3, thresholds: [{ metric: 'auc', split: 'backtest', min: 0.75 }], ...options }, { evidence: evidenceWith(evaluations) })
const poor = { metrics: [metric('0.7', { split: 'backtest' })] }

describe('backtest-passed', () => {
  it('passes when every window meets the thresholds', () => {
    expect(judge([backtest()])).toMatchObject({ outcome: 'pass', summary: 'churn@1.1.0 met 3 of 3 windows from 2025-09-01 to 2025-12-01.' })
  })
  it.each<[what: string, evaluations: unknown[], words: string]>([
    ['no backtest', [], 'There is no backtest "history"'],
    ['too few windows', [backtest({ windows: [window(9), window(10)] })], 'it has 2 windows, 3 are asked'],
    ['a window that misses', [backtest({ windows: [window(9), window(10, poor), window(11)] })], 'misses 1 of 3 windows of its backtest, 0 may be missed: 2025-10-01 to 2025-11-01: auc (backtest) is 0.7'],
    ['a window of few rows', [backtest({ windows: [window(9), window(10, { n: '99' }), window(11)] })], '99 rows, at least 100 are asked'],
    ['the same window twice', [backtest({ windows: [window(9), window(10), window(10)] })], '2025-10-01 to 2025-11-01 overlaps 2025-10-01 to 2025-11-01'],
    ['a window that was picked', [backtest({ windows: [window(7), window(9), window(10)] })], 'nothing was tested between 2025-08-01 and 2025-09-01'],
    ['training on what is tested', [backtest({ windows: [window(9), window(10, { trainedUntil: '2025-10-01T00:00:01Z' }), window(11)] })], 'was trained until 2025-10-01T00:00:01Z'],
    ['a window that ends before it begins', [backtest({ windows: [window(9), window(10), window(11, { to: '2025-10-15T00:00:00Z' })] })], 'ends before it begins'],
    ['M-06 other data', [backtest({ data: [{ dataset: 'calls', lot: 'easy', digest: LINEAGE }] })], 'it did not use calls@2026-w08'],
  ])('fails over %s', (_what, evaluations, words) => {
    expect(judge(evaluations)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string })
  })
  it('lets as many windows miss as the policy says', () => {
    const windows = [window(8), window(9), window(10, poor), window(11)]
    expect(judge([backtest({ windows })], { 'may-miss': 1 })).toMatchObject({ outcome: 'pass', summary: expect.stringContaining('met 3 of 4 windows') as string })
    expect(judge([backtest({ windows: windows.map((one) => ({ ...one, ...poor })) })], { 'may-miss': 3 })?.outcome).toBe('fail')
  })
  it('asks for days between training and window where labels come late', () => {
    expect(judge([backtest()], { 'gap-days': 7 })?.summary).toContain('expected 7 days before it begins')
    const windows = [9, 10, 11].map((month) => window(month, { trainedUntil: `2025-${String(month - 1).padStart(2, '0')}-20T00:00:00Z` }))
    expect(judge([backtest({ windows })], { 'gap-days': 7 })?.outcome).toBe('pass')
  })
  it('lets time pass between windows where the policy says so', () => {
    expect(judge([backtest({ windows: [window(7), window(9), window(11)] })], { 'between-windows': 'any' })?.outcome).toBe('pass')
  })
})
