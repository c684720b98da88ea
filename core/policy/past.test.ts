import { describe, expect, it } from 'vitest'
import { approval, facts, NOW, POLICY } from '../../test/fakes/promotion.ts'
import { known, unknown } from './facts.ts'
import { factsAsOf, needsOfBoth, remarksOnPast } from './past.ts'
import { needsOf, readPolicy } from './read.ts'

const MERGED = new Date('2026-03-02T12:00:00Z')
const now = (days: number): Date => new Date(MERGED.getTime() + days * 86_400_000)

describe('factsAsOf', () => {
  it('leaves out reviews that came after the merge', () => {
    const reviews = [approval('ben', { submittedAt: '2026-03-02T12:00:00Z' }), approval('cyd', { submittedAt: '2026-03-02T12:00:01Z' })]
    const { reviews: then } = factsAsOf(facts({ reviews }), MERGED, NOW)
    expect(then.known && then.value.map(({ author }) => author?.login)).toEqual(['ben'])
  })

  it('knows no checks once GitHub has deleted them', () => {
    expect(factsAsOf(facts(), MERGED, now(399)).checks.known).toBe(true)
    expect(factsAsOf(facts(), MERGED, now(401)).checks.known).toBe(false)
  })

  it('takes nothing that happened later for the past: neither what served since, nor what is open now', () => {
    const then = factsAsOf(facts({ served: { 'churn#production': ['1.0.0'] }, openPromotions: [{ pull: 9, draft: false, model: 'churn', stage: 'staging', slot: 'version' }] }), MERGED, NOW)
    expect(then.served.known).toBe(false)
    expect(then.openPromotions).toEqual(known([]))
  })

  it('knows no more than what was read', () => {
    const then = factsAsOf({ ...facts(), reviews: unknown('502'), openPromotions: unknown('503') }, MERGED, NOW)
    expect([then.reviews, then.openPromotions]).toEqual([unknown('502'), unknown('503')])
  })
})

describe('remarksOnPast', () => {
  it('speaks only of what the policies look at', () => {
    const none = needsOf(readPolicy('schema: policy/v1\nstages: [{ name: production, from: [unassigned] }]\nrules: [{ id: move, rule: legal-move }]\n'))
    expect(remarksOnPast(none)).toEqual([])
    const remarks = remarksOnPast(needsOfBoth(none, needsOf(readPolicy(POLICY))))
    expect(remarks.join('\n')).toMatch(/^teams have[^]*reviews count[^]*checks are/)
    expect(remarks.join('\n')).not.toContain('rollback')
  })
})
