import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approval, BASE_FILES, changing, facts, HEAD_FILES, MODEL, NOW, POLICY, stagesFile } from '../../test/fakes/promotion.ts'
import { decide, type Decision } from './decide.ts'
import type { FactValues } from './facts.ts'
import { readPolicy } from './read.ts'

const waiving = (waivers: string, policy = POLICY): string => `${policy}waivers:\n${waivers}`
const TWO = '  - { id: summer, rule: two-reviewers, until: "2026-03-10", reason: Half the team is away. }\n'
const at = (policy: string, more: Partial<FactValues> = {}, now = NOW): Decision => decide(readPolicy(policy), facts(more), now)
const unmet = ({ verdicts }: Decision): string[] => verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && !unneeded).map(({ id, outcome }) => `${id}: ${outcome}`)

describe('a waiver', () => {
  it('puts a rule aside, and shows it with its reason and its end', () => {
    const made = at(waiving(TWO), { reviews: [] })
    expect(made.conclusion).toBe('approved')
    expect(made.verdicts.find(({ id }) => id === 'two-reviewers')).toEqual({ id: 'two-reviewers', rule: 'min-approvals', subject: 'churn#staging empty → 1.1.0', outcome: 'skipped', unneeded: true, summary: 'Waived until 2026-03-10 (summer): Half the team is away.', waiver: { id: 'summer', until: '2026-03-10' } })
  })

  it('is as if it were not there from its last day on', () => {
    expect(at(waiving(TWO), { reviews: [] }, new Date('2026-03-09T23:59:59Z')).conclusion).toBe('approved')
    const after = at(waiving(TWO), { reviews: [] }, new Date('2026-03-10T00:00:00Z'))
    expect(after).toEqual(at(POLICY, { reviews: [] }, new Date('2026-03-10T00:00:00Z')))
    expect(after.conclusion).toBe('pending')
  })

  it.each([
    ['stages', '{ stages: [production] }'],
    ['models', '{ models: [fraud] }'],
    ['risk tiers', '{ risk-tiers: [high] }'],
    ['origins', '{ from: [production] }'],
  ])('is only for the %s that it names', (_what, when) => {
    expect(at(waiving(TWO.replace(' }', `, when: ${when} }`)), { reviews: [] }).conclusion).toBe('pending')
  })

  it('for a low risk tier does not reach a model whose tier the pull request lowers', () => {
    const tiers = waiving(TWO.replace(' }', ', when: { risk-tiers: [low] } }'))
    const high = MODEL.replace('risk-tier: low', 'risk-tier: high')
    const lowered = changing({ ...BASE_FILES, 'models/churn/model.yml': high }, { ...HEAD_FILES, 'models/churn/model.yml': MODEL })
    expect(unmet(at(tiers, { ...lowered, reviews: [] }))).toContain('two-reviewers: pending')
    expect(unmet(at(waiving(TWO), { ...lowered, reviews: [] }))).not.toContain('two-reviewers: pending')
    expect(at(tiers, { reviews: [] }).conclusion).toBe('approved')
  })

  it('of everything that judges a move leaves the move uncovered', () => {
    const only = waiving(TWO, `${POLICY.slice(0, POLICY.indexOf('  - { id: lineage'))}`)
    const made = at(only, { reviews: [] })
    expect(made.conclusion).toBe('error')
    expect(unmet(made)).toEqual(['provender:covered: error'])
    expect(made.verdicts.find(({ id }) => id === 'provender:covered')?.summary).toBe('Every rule that would judge churn#staging empty → 1.1.0 is waived.')
  })

  it('of one alternative leaves the other to be met', () => {
    const either = `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:\n  - any:\n      - { id: two-reviewers, rule: min-approvals, with: { count: 2, from: { users: [ben, cyd] } } }\n      - { id: lead, rule: min-approvals, with: { count: 1, from: { users: [eve] } } }\n`
    expect([...new Set(unmet(at(waiving(TWO, either), { reviews: [] })))]).toEqual(['lead: pending'])
  })

  it('does not reach a change of the policy: it must not be the way to be rid of the rule', () => {
    const policy = waiving(TWO)
    const changed = changing({ ...BASE_FILES, '.github/provender.yml': policy }, { '.github/provender.yml': POLICY.replace('count: 2', 'count: 1') })
    expect(at(policy, { ...changed, reviews: [] }).conclusion).toBe('pending')
  })

  it('that names no rule, or a stage that does not exist, makes the policy invalid', () => {
    const problems = (policy: string): string[] => {
      const read = readPolicy(policy)
      return read.state === 'invalid' ? read.problems.map((problem) => `${problem.line} ${problem.at} ${problem.found}`) : []
    }
    const line = POLICY.split('\n').length + 1
    expect(problems(waiving(TWO.replace('two-reviewers', 'three-reviewers')))).toEqual([`${line} waivers[0].rule "three-reviewers"`])
    expect(problems(waiving(TWO.replace(' }', ', when: { stages: [prod] } }')))).toEqual([`${line} waivers[0].when "prod"`])
    expect(problems(waiving(TWO + TWO))).toEqual([`${line + 1} waivers[1].id "summer" again`])
  })

  it('of one rule never changes what another says', () => {
    const ids = ['two-reviewers', 'lineage', 'card', 'move', 'shelf-life', 'tests']
    fc.assert(fc.property(fc.constantFrom(...ids), fc.subarray(['ben', 'cyd', 'dee']), fc.boolean(), fc.boolean(), (rule, approvers, hasChecks, isLegal) => {
      const given: Partial<FactValues> = {
        reviews: approvers.map((login) => approval(login)),
        ...(hasChecks ? {} : { checks: [] }),
        ...(isLegal ? {} : changing(BASE_FILES, { ...HEAD_FILES, 'models/churn/stages.yml': stagesFile({ production: '1.1.0' }) })),
      }
      const others = ({ verdicts }: Decision): unknown[] => verdicts.filter(({ id }) => id !== rule)
      const waived = at(waiving(`  - { id: w, rule: ${rule}, until: "2026-03-10", reason: r }\n`), given)
      expect(others(waived)).toEqual(others(at(POLICY, given)))
    }), { numRuns: 60 })
  })
})
