import { describe, expect, it } from 'vitest'
import { facts } from '../../../../test/fakes/promotion.ts'
import { judgeBy, toProduction } from '../../../../test/fakes/evidence.ts'
import { decide } from '../../decide.ts'
import { unknown, type OpenPromotion } from '../../facts.ts'
import { readPolicy } from '../../read.ts'
import type { Verdict } from '../../verdict.ts'

const other = (pull: number, more: Partial<OpenPromotion> = {}): OpenPromotion => ({ pull, draft: false, model: 'churn', stage: 'production', slot: 'version', ...more })
const judge = (openPromotions: OpenPromotion[], options: object = {}): Verdict | undefined => judgeBy('no-conflicting-promotion', options, { openPromotions })

describe('no-conflicting-promotion', () => {
  it('passes when nobody else moves the stage', () => {
    expect(judge([other(5, { stage: 'staging' }), other(6, { model: 'fraud' }), other(7)])).toMatchObject({ outcome: 'pass', summary: 'No other pull request moves churn#production.' })
  })
  it('M-12 of two promotions of one stage lets the earlier go first', () => {
    expect(judge([other(5), other(5, { slot: 'challenger' })])).toMatchObject({ outcome: 'pending', summary: '#5 moves churn#production too.', missing: 'whoever answers for #5' })
    expect(judge([other(9)])).toMatchObject({ outcome: 'pass', summary: '#9 came later and must wait.' })
  })
  it('M-12 lets neither go where the policy says so', () => {
    expect(judge([other(5), other(9)], { 'yields-to': 'any' })).toMatchObject({ outcome: 'pending', summary: '#5, #9 move churn#production too.' })
  })
  it('counts a challenger of the same stage, and no draft', () => {
    expect(judge([other(5, { slot: 'shadow' })])?.outcome).toBe('pending')
    expect(judge([other(5, { draft: true })])?.outcome).toBe('pass')
  })
  it('is in error when the other pull requests are not known', () => {
    const policy = readPolicy('schema: policy/v1\nstages: [{ name: staging, from: [unassigned] }, { name: production, from: [staging] }]\nrules: [{ id: judged, rule: no-conflicting-promotion }]\n')
    expect(decide(policy, { ...facts(toProduction()), openPromotions: unknown('502') }, new Date()).verdicts.find(({ id }) => id === 'judged')?.outcome).toBe('error')
  })
})
