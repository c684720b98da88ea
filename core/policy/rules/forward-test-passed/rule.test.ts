import { describe, expect, it } from 'vitest'
import { stagesFile } from '../../../../test/fakes/promotion.ts'
import { CHAMPION, evidenceWith, forward, judgeBy, LINEAGE, metric, toProduction } from '../../../../test/fakes/evidence.ts'
import type { FactValues } from '../../facts.ts'
import type { Verdict } from '../../verdict.ts'
import { logEvidence } from './wins.ts'

const judge = (evaluations: readonly unknown[], options: object = {}, more: Partial<FactValues> = {}): Verdict | undefined => judgeBy('forward-test-passed', { days: 14, rows: 1000, alpha: 0.05, ...options }, { evidence: evidenceWith(evaluations), ...more })
const STAGES = 'models/churn/stages.yml'

function without(key: 'wins' | 'champion'): object {
  const { [key]: _, ...rest } = forward().forward
  return { ...forward(), forward: rest }
}

describe('forward-test-passed', () => {
  it('passes after enough days and rows, when it won often enough', () => {
    expect(judge([forward()])).toMatchObject({ outcome: 'pass', summary: 'churn@1.1.0 passed a forward test from 2026-02-15 to 2026-03-01 on 5000 rows.' })
  })
  it.each<[what: string, evaluations: unknown[], words: string]>([
    ['no test', [], 'There is no forward test of churn@1.1.0'],
    ['too few days', [forward({ from: '2026-02-15T06:00:00Z' })], 'it ran 13.7 days, 14 are asked'],
    ['too few rows', [forward({ n: '999' })], 'it saw 999 rows, 1000 are asked'],
    ['wins that chance explains', [forward({ wins: '120', losses: '100' })], 'it won 120 and lost 100 rows, evidence'],
    ['more losses than wins', [forward({ wins: '80', losses: '150' })], 'it won 80 and lost 150'],
    ['wins that are not told', [without('wins')], 'does not say how often'],
    ['more wins than rows', [forward({ wins: '6000', n: '5000' })], 'it won 6000 and lost 80 of 5000 rows'],
    ['a test that ends tomorrow', [forward({ to: '2026-03-04T00:00:00Z' })], 'which has not come yet'],
    ['a version beside it that does not serve', [forward({ champion: { ...CHAMPION, version: '0.9.0', lineage: LINEAGE } })], 'it ran beside 0.9.0, and 1.0.0 serves production'],
    ['none beside it', [without('champion')], 'it ran beside no version'],
  ])('fails over %s', (_what, evaluations, words) => {
    expect(judge(evaluations)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string })
  })
  it('asks for thresholds where the policy has some', () => {
    const options = { alpha: undefined, thresholds: [{ metric: 'auc', split: 'test', min: 0.8 }] }
    expect(judge([forward()], options)?.outcome).toBe('pass')
    expect(judge([forward({}, { metrics: [metric('0.7')] })], options)?.summary).toContain('auc (test) is 0.7')
  })
  it('asks nobody to beat an empty stage, and nothing of what is put there to be tested', () => {
    expect(judge([forward()], {}, toProduction({ [STAGES]: stagesFile({ staging: '1.1.0' }) }))?.outcome).toBe('pass')
    for (const slot of ['shadow', 'challenger']) expect(judge([], {}, toProduction({}, { [STAGES]: stagesFile({ production: { version: '1.0.0', [slot]: '1.1.0' }, staging: '1.1.0' }) }))).toBeUndefined()
  })
})

describe('the evidence of wins', () => {
  it('is none before anything was seen, and that of the formula after', () => {
    expect(logEvidence(0, 0)).toBeCloseTo(0, 10)
    // B(2, 1) / B(1, 1) · 2 = 1 for one win under a flat prior; B(3, 1) · 4 = 4/3 for two.
    expect(Math.exp(logEvidence(1, 0, 1))).toBeCloseTo(1, 10)
    expect(Math.exp(logEvidence(2, 0, 1))).toBeCloseTo(4 / 3, 10)
    expect(logEvidence(30, 10)).toBeCloseTo(logEvidence(10, 30), 10)
    expect(Number.isFinite(logEvidence(1e15, 1e14))).toBe(true)
  })
  it('seldom speaks for the challenger when the two are equal, however often one looks', () => {
    let seed = 7
    const coin = (): boolean => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648 < 0.5
    let alarms = 0
    for (let trial = 0; trial < 400; trial++) {
      let wins = 0
      let isAlarmed = false
      for (let day = 1; day <= 30; day++) {
        for (let row = 0; row < 40; row++) if (coin()) wins++
        isAlarmed ||= logEvidence(wins, day * 40 - wins) >= Math.log(20)
      }
      if (isAlarmed) alarms++
    }
    expect(alarms / 400).toBeLessThan(0.05)
  })
})
