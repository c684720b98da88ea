import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { account, approval, BASE_FILES, changing, commit, evidence, facts, HEAD, HEAD_FILES, MODEL, NOW, OLD, POLICY, review, stagesFile, values } from '../../test/fakes/promotion.ts'
import { decide } from './decide.ts'
import { known, unknown, type Facts, type FactValues, type Need } from './facts.ts'
import { readFloor, withFloor } from './floor.ts'
import { readPolicy, type PolicyRead } from './read.ts'

/** Whatever a policy asks and whatever is true: what is taken away from a pull request, or asked besides, never makes it pass. */

const HEADER = POLICY.slice(0, POLICY.indexOf('rules:'))
const people = ['ada', 'ben', 'cyd', 'dee', 'eve'] as const
const anyWhen = fc.constantFrom('', 'stages: [production]', 'stages: [staging]', 'from: [staging]', 'from: [unassigned]', 'from: [production, unassigned]', 'rollback: true', 'rollback: false', 'risk-tiers: [high]', 'risk-tiers: [low]', 'models: ["ch*"]')
const anyRule = fc.record({ when: anyWhen, rule: fc.oneof(
  fc.record({ count: fc.constantFrom(1, 2), from: fc.constantFrom('users: [ben, cyd]', 'users: [eve]', 'roles: [risk]', 'owners: true', 'permission: write') }).map(({ count, from }) => `rule: min-approvals, with: { count: ${count}, from: { ${from} } }`),
  fc.constantFrom('rule: legal-move', 'rule: lineage-present', 'rule: not-expired', 'rule: checks-passed, with: { checks: [{ name: tests, app: github-actions }] }'),
) })
type AnyRule = typeof anyRule extends fc.Arbitrary<infer T> ? T : never
type Tree = AnyRule | { kind: 'all' | 'any'; parts: Tree[] }
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 2, depthSize: 'small' }, anyRule, fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) })),
}))
const anyRules = fc.array(tree, { minLength: 1, maxLength: 3 })
const extras = fc.constantFrom('', 'freezes: [{ id: f, weekly: { days: [tue], from: "00:00", until: "24:00" }, stages: [production], rollbacks: true }]\n', 'break-glass: { by: { users: [eve, dee] }, count: 1, hours: 4, review: { users: [dee] }, review-days: 2 }\n')

/** The texts of a policy, with ids counted from a number. */
function written(parts: readonly Tree[], firstId = 0): string {
  let id = firstId
  const write = (part: Tree): string => ('kind' in part ? `{ ${part.kind}: [${part.parts.map(write).join(', ')}] }` : `{ id: r${id++}, ${part.when ? `when: { ${part.when} }, ` : ''}${part.rule} }`)
  return parts.map((part) => `  - ${write(part)}\n`).join('')
}

const anyFacts = fc.record({
  reviews: fc.array(fc.record({ login: fc.constantFrom(...people), state: fc.constantFrom('APPROVED' as const, 'APPROVED' as const, 'CHANGES_REQUESTED' as const, 'DISMISSED' as const), commit: fc.constantFrom(HEAD, HEAD, OLD) }), { maxLength: 6 }),
  author: fc.constantFrom(...people), situation: fc.constantFrom('new', 'on', 'back', 'emptied'), served: fc.boolean(), tier: fc.constantFrom('low', 'high', 'lowered'), override: fc.boolean(), hasChecks: fc.boolean(),
})
type AnyFacts = typeof anyFacts extends fc.Arbitrary<infer T> ? T : never
const STAGES = 'models/churn/stages.yml'
const MODEL_FILE = 'models/churn/model.yml'
const MOVES: Record<AnyFacts['situation'], [before: Record<string, string>, after: Record<string, string>]> = {
  new: [{ production: '1.0.0' }, { production: '1.0.0', staging: '1.1.0' }],
  on: [{ staging: '1.1.0', production: '1.0.0' }, { staging: '1.1.0', production: '1.1.0' }],
  back: [{ production: '1.1.0' }, { production: '1.0.0' }],
  emptied: [{ production: '1.0.0', staging: '1.1.0' }, { production: '1.0.0' }],
}
function factsOf({ reviews, author, situation, served, tier, override, hasChecks }: AnyFacts): Facts {
  const [before, after] = MOVES[situation]
  const model = (risk: string): string => MODEL.replace('risk-tier: low', `risk-tier: ${risk}`)
  const base: Record<string, string> = { ...BASE_FILES, ...(situation === 'new' ? {} : (HEAD_FILES as Record<string, string>)), [STAGES]: stagesFile(before), [MODEL_FILE]: model(tier === 'low' ? 'low' : 'high') }
  const head: Record<string, string | null> = {
    ...(situation === 'new' ? HEAD_FILES : {}), [STAGES]: stagesFile(after), ...(tier === 'lowered' ? { [MODEL_FILE]: model('low') } : {}),
    ...(override ? { 'overrides/o.yml': 'schema: override/v1\nid: o\nreason: r\nuntil: "2026-03-03T14:00:00Z"\nmoves: ["churn#production", "churn#staging"]\n' } : {}),
  }
  const made: Partial<FactValues> = {
    ...changing(base, head), pull: { ...values().pull, author: account(author) }, commits: [commit(author)], pushes: [{ after: HEAD, actor: account(author) }],
    reviews: reviews.map(({ login, state, commit: sha }) => (state === 'APPROVED' ? approval(login, { commit: sha }) : review(login, state, { commit: sha }))),
    evidence: { 'churn@1.0.0': evidence('1.0.0', { trainedBelowHead: known(false) }), 'churn@1.1.0': evidence('1.1.0') },
    served: served ? { 'churn#production': ['1.0.0'] } : {}, ...(hasChecks ? {} : { checks: [] }),
    people: { ...values().people, permissions: Object.fromEntries(people.map((login) => [account(login).id, known('write' as const)])) },
  }
  return facts(made)
}

const policyOf = (rules: readonly Tree[], more: string): PolicyRead => {
  const read = readPolicy(`${HEADER}rules:\n${written(rules)}${more}`)
  if (read.state !== 'valid') throw new Error(JSON.stringify(read))
  return read
}
const conclude = (policy: PolicyRead, given: Facts) => decide(policy, given, NOW)
const isApproved = (policy: PolicyRead, given: Facts): boolean => conclude(policy, given).conclusion === 'approved'
const RUNS = { numRuns: 100 }

// Chance finds this one seldom: what served is taken away from a rollback that has a rule of its own, and the other rule is met.
const rollback: [Tree[], string, AnyFacts, Need] = [
  (['rollback: true', 'rollback: false'] as const).map((when, index) => ({ when, rule: `rule: min-approvals, with: { count: 1, from: { users: [${index === 0 ? 'eve' : 'ben'}] } }` })),
  '', { reviews: [{ login: 'ben', state: 'APPROVED', commit: HEAD }], author: 'ada', situation: 'back', served: true, tier: 'low', override: false, hasChecks: true }, 'served',
]

describe('no policy turns no into yes', () => {
  it('when a fact is taken away', () => {
    const seen = { yes: 0, no: 0 }
    fc.assert(fc.property(anyRules, extras, anyFacts, fc.constantFrom<Need>('pull', 'files', 'documents', 'commits', 'pushes', 'reviews', 'people', 'checks', 'evidence', 'served', 'alerts', 'openPromotions'), (rules, more, one, need) => {
      const policy = policyOf(rules, more)
      const given = factsOf(one)
      const before = isApproved(policy, given)
      seen[before ? 'yes' : 'no']++
      if (!before) expect(isApproved(policy, { ...given, [need]: unknown('taken away') })).toBe(false)
    }), { ...RUNS, examples: [rollback] })
    expect(seen.yes).toBeGreaterThan(5)
    expect(seen.no).toBeGreaterThan(10)
  })

  it('when somebody objects', () => {
    fc.assert(fc.property(anyRules, extras, anyFacts, fc.constantFrom(...people), (rules, more, one, objector) => {
      const policy = policyOf(rules, more)
      if (isApproved(policy, factsOf(one))) return
      expect(isApproved(policy, factsOf({ ...one, reviews: [...one.reviews, { login: objector, state: 'CHANGES_REQUESTED', commit: HEAD }] }))).toBe(false)
    }), RUNS)
  })

  it('when a rule is added, unless none judged the move before', () => {
    fc.assert(fc.property(anyRules, tree, extras, anyFacts, (rules, another, more, one) => {
      const given = factsOf(one)
      const before = conclude(policyOf(rules, more), given)
      if (before.conclusion === 'approved' || before.verdicts.some(({ id }) => id === 'provender:covered')) return
      expect(isApproved(policyOf([...rules, another], more), given)).toBe(false)
    }), RUNS)
  })

  it('when a floor is put below it, or a freeze on it', () => {
    fc.assert(fc.property(anyRules, anyRules, extras, anyFacts, (rules, floorRules, more, one) => {
      const policy = policyOf(rules, more)
      const given = factsOf(one)
      const before = conclude(policy, given)
      if (before.conclusion === 'approved' || before.verdicts.some(({ id }) => id === 'provender:covered')) return
      const floor = readFloor(`schema: floor/v1\nroles: { risk: { users: [eve] } }\nrules:\n${written(floorRules, 100)}`)
      expect(floor.state).toBe('valid')
      expect(isApproved(withFloor(policy, floor), given)).toBe(false)
    }), RUNS)
  })
})
