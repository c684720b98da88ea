import { describe, expect, it } from 'vitest'
import { approval, BASE_FILES, changing, facts, HEAD, HEAD_FILES, NOW, POLICY, values } from '../../test/fakes/promotion.ts'
import { decide } from '../policy/decide.ts'
import type { FactValues } from '../policy/facts.ts'
import { readFloor, withFloor } from '../policy/floor.ts'
import { readPolicy } from '../policy/read.ts'
import { explanationJson, renderExplanation } from './explain.ts'

const context = { repository: 'acme/models', pull: 7, headSha: HEAD, unread: [] }
const explain = (policy: string, more: Partial<FactValues> = {}, floor: string | null = null): string => renderExplanation(decide(withFloor(readPolicy(policy), readFloor(floor)), facts(more), NOW), context)
const rules = (text: string): string => `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:\n${text}`

describe('an explanation', () => {
  it('groups by who can act, with what to do first and then why', () => {
    const text = explain(POLICY, { reviews: [approval('ben')], checks: [] })
    expect(text).toContain(`acme/models#7 at aaaaaaaaaaaa
waiting: somebody can still meet what is missing, without a new commit
  churn#staging empty → 1.1.0

cyd, a member of acme/risk:
  … Ask 1 more of cyd, a member of acme/risk to review aaaaaaa`)
    expect(text).toMatch(/\n {4}why: {2}1 of 2 approvals on aaaaaaa\. \(two-reviewers for churn#staging empty → 1\.1\.0, changes to churn\)\n/)
    expect(text).toMatch(/\n {10}ben: approved aaaaaaa\n/)
    expect(text).toMatch(/\n"tests" by github-actions:\n {2}… Wait for the check/)
  })

  it('puts what two rules ask of the same people under one heading', () => {
    const text = explain(rules('  - { id: a, rule: min-approvals, with: { count: 1, from: { users: [eve] } } }\n  - { id: b, rule: min-approvals, with: { count: 1, from: { users: [eve] }, max-age-days: 5 } }\n'), { reviews: [] })
    expect(text.match(/^eve:$/gm)).toHaveLength(1)
    expect(text).toContain('(a for churn#staging')
    expect(text).toContain('(b for churn#staging')
  })

  it('says what would do instead', () => {
    const either = rules('  - any:\n      - { id: lead, rule: min-approvals, with: { count: 1, from: { users: [eve] } } }\n      - all:\n          - { id: two, rule: min-approvals, with: { count: 2, from: { users: [ben, cyd] } } }\n          - { id: tests, rule: checks-passed, with: { checks: [{ name: tests, app: github-actions }] } }\n')
    const text = explain(either, { reviews: [], checks: [] })
    expect(text).toContain('    or:   two and tests instead\n')
    expect(text.match(/ {4}or: {3}lead instead\n/g)).toHaveLength(2)
    expect(text).toContain('    or:   two instead\n')
    expect(explain(either, { reviews: [approval('eve')], checks: [] })).toContain('not needed:\n  – two for ')
  })

  it('shows a waiver, a freeze and a rule of the floor as what they are', () => {
    const policy = `${POLICY}waivers: [{ id: summer, rule: two-reviewers, until: "2026-12-31", reason: Half the team is away. }]\nfreezes: [{ id: year-end, from: "2026-01-01T00:00:00Z", until: "2026-04-01T00:00:00Z" }]\n`
    const text = explain(policy, { reviews: [] }, 'schema: floor/v1\nrules: [{ id: risk, rule: min-approvals, with: { count: 1, from: { users: [eve] } } }]\n')
    expect(text).toContain('the end of the freeze, 2026-04-01T00:00Z:\n  … Wait: it is judged again by itself.\n    why:  staging stands still until 2026-04-01T00:00Z: freeze "year-end". (provender:freeze for churn#staging empty → 1.1.0)')
    expect(text).toContain('\neve:\n')
    expect(text).toContain('(floor:risk for ')
    expect(text).toContain('waived:\n  – two-reviewers for churn#staging empty → 1.1.0, changes to churn: Waived until 2026-12-31 (summer): Half the team is away.')
  })

  it('names break-glass as a way past the rules while it is not met, and as what it was when it is', () => {
    const policy = `${POLICY}break-glass: { by: { users: [eve] }, count: 1, hours: 4, review: { users: [dee] }, review-days: 2 }\n`
    const files = changing(BASE_FILES, { ...HEAD_FILES, 'overrides/outage.yml': 'schema: override/v1\nid: outage\nreason: Down.\nuntil: "2026-03-03T14:00:00Z"\nmoves: ["churn#staging"]\n' })
    const waiting = explain(policy, { ...files, reviews: [], checks: [] })
    expect(waiting).toMatch(/eve:\n {2}… Ask 1 more of eve[^]*Break-glass until 2026-03-03T14:00:00Z, "Down\."[^]*or: {3}two-reviewers and tests instead/)
    expect(waiting).toMatch(/or: {3}break-glass instead/)
    expect(explain(policy, { ...files, reviews: [approval('eve')], checks: [] })).toContain('by break-glass: override outage, until 2026-03-03T14:00:00Z. It is reviewed afterwards.')
  })

  it('says that nobody can do anything about what is tried again', () => {
    const text = renderExplanation(decide(readPolicy(POLICY), { ...facts(), files: { known: false, reason: '502' } }, NOW), { ...context, unread: ['502'] })
    expect(text).toContain('cannot decide')
    expect(text).toContain('nobody: it is tried again by itself:\n  ! ')
    expect(text).toContain('not read:\n  502\n')
  })

  it('gives the same to programs', () => {
    const decision = decide(readPolicy(POLICY), facts({ reviews: [approval('ben')], people: values().people }), NOW)
    expect(JSON.parse(explanationJson(decision, context))).toMatchObject({
      schema: 'explain/v1', conclusion: 'pending', override: null,
      asks: [{ who: 'cyd, a member of acme/risk', asks: [{ id: 'two-reviewers', outcome: 'pending', why: '1 of 2 approvals on aaaaaaa.', instead: [] }] }],
    })
  })
})
