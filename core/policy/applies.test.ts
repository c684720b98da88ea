import { describe, expect, it } from 'vitest'
import { approval, BASE_FILES, changing, evidence, facts, HEAD_FILES, MODEL, NOW, POLICY, stagesFile } from '../../test/fakes/promotion.ts'
import { matches } from './applies.ts'
import { decide, type Decision } from './decide.ts'
import { known, unknown, type FactValues } from './facts.ts'
import { readPolicy } from './read.ts'

const STAGES = 'models/churn/stages.yml'
const rules = (text: string): string => `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:\n${text}`
const use = (id: string, who: string, when: string): string => `{ id: ${id}, rule: min-approvals, when: ${when}, with: { count: 1, from: { users: [${who}] } } }`
const at = (policy: string, more: Partial<FactValues> = {}): Decision => decide(readPolicy(policy), facts(more), NOW)
const unmet = ({ verdicts }: Decision): string[] => verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && !unneeded).map(({ id }) => id)
const moved = (before: Record<string, string>, after: Record<string, string>): Partial<FactValues> => changing({ ...BASE_FILES, ...HEAD_FILES, [STAGES]: stagesFile(before) } as Record<string, string>, { [STAGES]: stagesFile(after) })

describe('when', () => {
  const byOrigin = rules(`  - ${use('direct', 'eve', '{ from: [unassigned] }')}\n  - ${use('on-the-ladder', 'ben', '{ from: [staging] }')}\n`)

  it('from: is about where the version is at the base', () => {
    expect(unmet(at(byOrigin, { reviews: [] }))).toEqual(['direct'])
    expect(unmet(at(byOrigin, { ...moved({ staging: '1.1.0' }, { production: '1.1.0', staging: '1.1.0' }), reviews: [] }))).toEqual(['on-the-ladder'])
  })

  it('from: a version on no stage that a rule names is covered by none of these', () => {
    expect(unmet(at(byOrigin, { ...moved({ production: '1.1.0' }, { production: '1.1.0', staging: '1.1.0' }), reviews: [] }))).toEqual(['provender:covered'])
  })

  it('from: a stage that is emptied has to pass as each', () => {
    expect(unmet(at(byOrigin, { ...moved({ staging: '1.1.0' }, {}), reviews: [] })).sort()).toEqual(['direct', 'on-the-ladder'])
  })

  it('from: a version on two stages has to pass as from each, though one alternative would suffice', () => {
    const either = rules(`  - any:\n      - ${use('strict', 'eve', '{ from: [staging] }')}\n      - ${use('easy', 'ben', '{ from: [production] }')}\n`)
    const both = moved({ staging: '1.1.0', production: '1.1.0' }, { staging: '1.1.0', production: { version: '1.1.0', challenger: '1.1.0' } as unknown as string })
    expect(unmet(at(either, { ...both, reviews: [approval('ben')] }))).toEqual(['strict'])
    expect(at(either, { ...both, reviews: [approval('ben'), approval('eve')] }).conclusion).toBe('approved')
  })

  it('from: names stages of the policy, or "unassigned"', () => {
    expect(readPolicy(rules(`  - ${use('a', 'ben', '{ from: [stagign] }')}\n`))).toMatchObject({ state: 'invalid', problems: [{ at: 'rules[0].when', found: '"stagign"' }] })
    expect(readPolicy(rules(`  - ${use('a', 'ben', '{ from: [unassigned, staging] }')}\n`))).toMatchObject({ state: 'valid' })
  })

  it('risk-tiers: a model whose tier the pull request lowers has to pass as both, though an alternative for the lower one is met', () => {
    const either = rules(`  - any:\n      - ${use('high-risk', 'eve', '{ risk-tiers: [high] }')}\n      - ${use('low-risk', 'ben', '{ risk-tiers: [low] }')}\n`)
    const high = MODEL.replace('risk-tier: low', 'risk-tier: high')
    const lowered = changing({ ...BASE_FILES, 'models/churn/model.yml': high }, { ...HEAD_FILES, 'models/churn/model.yml': MODEL })
    expect(unmet(at(either, { ...lowered, reviews: [approval('ben')] }))).toContain('high-risk')
    expect(unmet(at(either, { reviews: [approval('ben')] }))).toEqual([])
  })

  const byPast = rules(`  - ${use('forward', 'eve', '{ rollback: false }')}\n  - ${use('back', 'ben', '{ rollback: true }')}\n`)
  const back = { ...moved({ production: '1.1.0' }, { production: '1.0.0' }), evidence: { 'churn@1.0.0': evidence('1.0.0', { trainedBelowHead: known(false) }), 'churn@1.1.0': evidence('1.1.0') }, reviews: [] }

  it('rollback: a move to what served that stage before has rules of its own', () => {
    expect(unmet(at(byPast, { ...back, served: { 'churn#production': ['1.0.0'] } }))).toEqual(['back'])
    expect(unmet(at(byPast, { ...back, served: { 'churn#staging': ['1.0.0'], 'fraud#production': ['1.0.0'] } }))).toEqual(['forward'])
    expect(unmet(at(byPast, { ...back, served: {} }))).toEqual(['forward'])
  })

  it('rollback: what cannot be told has to pass as both', () => {
    expect(unmet(decide(readPolicy(byPast), { ...facts(back), served: unknown('502') }, NOW)).sort()).toEqual(['back', 'forward'])
  })

  it('rollback: a challenger is none, and neither is an emptied stage', () => {
    const challenger = moved({ production: '1.1.0' }, { production: { version: '1.1.0', challenger: '1.0.0' } as unknown as string })
    const served = { 'churn#production': ['1.0.0', '1.1.0'] }
    expect(unmet(at(byPast, { ...back, ...challenger, served }))).toEqual(['forward'])
    expect(unmet(at(byPast, { ...back, ...moved({ production: '1.1.0' }, {}), served }))).toEqual(['forward'])
  })
})

describe('matches', () => {
  it.each([['churn', 'churn', true], ['churn', 'churn2', false], ['*', 'x', true], ['ch*', 'churn', true], ['*urn', 'churn', true], ['c*u*n', 'churn', true], ['a*a', 'a', false], ['*-eu-*', 'x-eu', false]])('%s fits %s: %s', (pattern, name, fits) => {
    expect(matches(pattern, name)).toBe(fits)
  })

  // Held against reading the text once in the same run: a machine that is busy is busy for both.
  it('takes no longer over a pathological pattern than over a plain one', () => {
    const text = `${'a'.repeat(100_000)}b`
    const time = (run: () => unknown): number => Math.min(...Array.from({ length: 7 }, () => {
      const started = performance.now()
      for (let round = 0; round < 10; round++) run()
      return performance.now() - started
    }))
    const reference = time(() => [...text].length)
    // The longest pattern that a policy may hold has 64 characters.
    for (const pattern of ['*a'.repeat(32), `${'a*'.repeat(31)}b`, `*${'ab*'.repeat(21)}`, `*${'a'.repeat(62)}b`, '*'.repeat(64)]) expect(time(() => matches(pattern, text)), pattern).toBeLessThan(reference * 20)
  })
})
