import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { known, unknown, type Account, type FactValues, type ReviewState } from '../../core/policy/facts.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { decide } from '../../core/policy/decide.ts'
import { account, BASE_FILES, HEAD_FILES, NOW, POLICY, stagesFile, values } from '../fakes/promotion.ts'
import { Simulation, type Hand } from './simulation.ts'

const PEOPLE = ['ada', 'ben', 'cyd', 'dee', 'eve']
const STAGES = 'models/churn/stages.yml'
const POLICY_FILE = '.github/provender.yml'
/** As little as a policy can ask and still ask for anybody: one approval of anyone, with break-glass by anyone. */
const LENIENT = `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:
  - id: one
    rule: min-approvals
    with: { count: 1, from: { users: [${PEOPLE.join(', ')}], permission: write } }
  - { id: lineage, rule: lineage-present }
break-glass: { by: { users: [${PEOPLE.join(', ')}] }, count: 1, hours: 100, review: { users: [dee] }, review-days: 2 }
`
const START = { ...BASE_FILES, [POLICY_FILE]: LENIENT, 'train.py': 'fit()\n' }
const promotion = (code = 'fit()\n'): Record<string, string | null> => ({ ...HEAD_FILES, 'train.py': code })
const override = stringify({ schema: 'override/v1', id: 'fire', reason: 'Everything burns.', until: '2026-03-05T12:00:00Z', moves: ['churn#staging', 'churn#production'] })

/** What one may write, alone or together. */
const anyFiles = fc.constantFrom<Record<string, string | null>>(
  promotion(), promotion(), promotion('evil()\n'),
  { [STAGES]: stagesFile({ production: '1.0.0', staging: '1.1.0' }) },
  { [STAGES]: stagesFile({}) },
  { 'overrides/fire.yml': override },
  { [POLICY_FILE]: LENIENT.replace('count: 1', 'count: 1').replace('  - { id: lineage', '  - { id: more, rule: not-expired }\n  - { id: lineage') },
  { [POLICY_FILE]: `${LENIENT}waivers:\n  - { id: w, rule: one, until: "2027-01-01", reason: because }\n` },
  { '.github/workflows/train.yml': 'on: push\n' },
  { 'train.py': 'more()\n' },
  { 'docs/notes.md': 'x\n' },
  {},
)
const robot = account('helper[bot]', true)
const nobody = null

type Deed =
  | { kind: 'push'; files: Record<string, string | null>; author: string | null; committer: string | null; coAuthor: string; byBot: boolean }
  | { kind: 'review'; state: ReviewState; byBot: boolean; at: number }
  | { kind: 'back'; to: number; byBot: boolean }
  | { kind: 'side'; files: Record<string, string | null>; author: string; byBot: boolean }
  | { kind: 'update'; slip: boolean; author: string; byBot: boolean }
  | { kind: 'retarget' }
  | { kind: 'others-merge'; near: boolean }
const anyone = fc.constantFrom<string | null>(...PEOPLE, nobody)
const byBot = fc.boolean()
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('push' as const), files: anyFiles, author: anyone, committer: anyone, coAuthor: fc.constantFrom('', '', ...PEOPLE), byBot }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('review' as const), state: fc.constantFrom<ReviewState>('APPROVED', 'APPROVED', 'APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED'), byBot, at: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back' as const), to: fc.nat(6), byBot }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('side' as const), files: anyFiles, author: fc.constantFrom(...PEOPLE), byBot }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('update' as const), slip: fc.boolean(), author: fc.constantFrom(...PEOPLE), byBot }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retarget' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('others-merge' as const), near: fc.boolean() }) },
)
const anyDeeds = fc.array(anyDeed, { maxLength: 10 })

/** What one identity can do: under any names that commits can bear, and by whatever bots it can set to work. */
function play(deeds: readonly Deed[], who: Account, on: Simulation): void {
  const named = (login: string | null): Account | null => (login === null ? null : account(login))
  for (const deed of deeds) {
    const pusher = 'byBot' in deed && deed.byBot ? robot : who
    const handOf = (author: string | null, committer = author, coAuthor = ''): Hand => ({ author: named(author), committer: named(committer), coAuthors: coAuthor ? [named(coAuthor)] : [], pusher })
    const earlier = (to: number): string => on.commitsSoFar().at(-1 - (to % on.commitsSoFar().length))!
    if (deed.kind === 'push') on.push(deed.files, handOf(deed.author, deed.committer, deed.coAuthor))
    else if (deed.kind === 'review') on.review(pusher, deed.state, earlier(deed.at) === on.base || deed.at < 4 ? on.head : earlier(deed.at))
    else if (deed.kind === 'back') on.moveTo(earlier(deed.to), pusher)
    else if (deed.kind === 'side') on.push(deed.files, handOf(deed.author), [on.head, earlier(3)])
    else if (deed.kind === 'update') on.update(handOf(deed.author), deed.slip ? { 'train.py': 'slipped()\n' } : {})
    else if (deed.kind === 'retarget') on.retarget()
    else on.moveBase(deed.near ? { 'models/churn/notes.md': `${on.commitsSoFar().length}` } : { 'models/fraud/stages.yml': `${on.commitsSoFar().length}` }, account('dee'))
  }
}

const made = (deeds: Omit<Extract<Deed, { kind: 'push' }>, 'kind'>): Deed => ({ kind: 'push', ...deeds })
const pushed = (files: Record<string, string | null>, author: string | null, bot = false): Deed => made({ files, author, committer: author, coAuthor: '', byBot: bot })
const approvedBy = (bot = false): Deed => ({ kind: 'review', state: 'APPROVED', byBot: bot, at: 0 })

describe('one identity alone', () => {
  // Chance would take long to find each of these.
  const stories: Deed[][] = [
    [pushed(promotion(), 'eve'), approvedBy()],
    [pushed(promotion(), 'ada'), approvedBy()],
    [pushed(promotion(), 'ada', true), approvedBy()],
    [pushed(promotion(), 'ada', true), approvedBy(), approvedBy(true)],
    [pushed(promotion(), 'eve'), approvedBy(), pushed({}, 'ada', true)],
    [pushed({ ...promotion(), 'overrides/fire.yml': override }, 'eve'), approvedBy()],
    [pushed({ [POLICY_FILE]: `${LENIENT}waivers:\n  - { id: w, rule: one, until: "2027-01-01", reason: because }\n`, ...promotion() }, 'eve'), approvedBy()],
  ]

  it('T-13 never has anything approved, under whatever names and by whatever bots', () => {
    let approvable = 0
    fc.assert(fc.property(anyDeeds, fc.constantFrom('ben', 'eve'), fc.boolean(), (deeds, login, isOpenedByBot) => {
      const who = account(login)
      const on = new Simulation(START, isOpenedByBot ? robot : who, account('dee'))
      play(deeds, who, on)
      const { conclusion, governed } = on.decide()
      if (governed) expect(conclusion).not.toBe('approved')
      // Two others who looked at it would have been enough: it is not refused for something else.
      for (const other of PEOPLE) if (other !== login && other !== 'ada') on.review(account(other), 'APPROVED')
      if (governed && on.decide().conclusion === 'approved') approvable++
    }), { numRuns: 250, examples: stories.map((deeds, index) => [deeds, 'eve', index % 2 === 1]) })
    expect(approvable).toBeGreaterThan(10)
  })

  it('T-14 who takes over the pull request of another gets approved only what that one proposed', () => {
    let approved = 0
    // Most stories end with the approval of the one whose own work it may be.
    const anyEnding = fc.tuple(fc.array(anyDeed, { maxLength: 4 }), fc.constantFrom<Deed[]>([approvedBy()], [approvedBy()], [])).map(([deeds, ending]) => [...deeds, ...ending])
    fc.assert(fc.property(anyEnding, (deeds) => {
      const [cyd, eve] = [account('cyd'), account('eve')]
      const on = new Simulation(START, cyd, account('dee'))
      on.push(promotion(), { author: cyd, committer: cyd, coAuthors: [], pusher: cyd })
      const proposed = on.difference()
      play(deeds, eve, on)
      const { conclusion, governed } = on.decide()
      if (!governed || conclusion !== 'approved') return
      approved++
      expect(on.difference()).toBe(proposed)
    }), { numRuns: 250, examples: [[[approvedBy()]], [[pushed(promotion('evil()\n'), 'cyd', true), approvedBy()]], [[approvedBy(), { kind: 'others-merge', near: false }, { kind: 'update', slip: false, author: 'cyd', byBot: false }]], [[{ kind: 'update', slip: true, author: 'cyd', byBot: true }, approvedBy()]]] })
    expect(approved).toBeGreaterThan(5)
  })
})

describe('an approval', () => {
  it('T-03 counts for the difference that was looked at, and for none else, whatever is done afterwards', () => {
    let kept = 0
    let lost = 0
    fc.assert(fc.property(anyDeeds, (deeds) => {
      const [ben, cyd] = [account('ben'), account('cyd')]
      const on = new Simulation(START, cyd, account('dee'))
      on.push(promotion(), { author: cyd, committer: cyd, coAuthors: [], pusher: cyd })
      on.review(ben, 'APPROVED')
      const seen = on.difference()
      expect(on.decide().conclusion).toBe('approved')
      // By the author, who now has an approval in hand; reviews of others than ben are no help here.
      play(deeds.filter(({ kind }) => kind !== 'review'), cyd, on)
      const { conclusion, governed } = on.decide()
      if (!governed) return
      if (conclusion === 'approved') {
        kept++
        expect(on.difference()).toBe(seen)
      } else lost++
    }), { numRuns: 200, examples: [[[]], [[{ kind: 'others-merge', near: false }, { kind: 'update', slip: false, author: 'cyd', byBot: false }]], [[{ kind: 'others-merge', near: true }, { kind: 'update', slip: false, author: 'cyd', byBot: false }]], [[pushed({ 'train.py': 'evil()\n' }, 'cyd')]]] })
    expect(kept).toBeGreaterThan(2)
    expect(lost).toBeGreaterThan(20)
  })
})

describe('no', () => {
  /** Pull requests that people made and reviewed, of which many are approved. */
  const anyCase = fc.record({ deeds: fc.array(anyDeed, { maxLength: 4 }), approvers: fc.subarray(['ben', 'dee', 'eve']), objector: fc.constantFrom('', '', '', 'ben', 'dee') })
  const caseOf = ({ deeds, approvers, objector }: { deeds: Deed[]; approvers: string[]; objector: string }): Simulation => {
    const cyd = account('cyd')
    const on = new Simulation(START, cyd, account('dee'))
    on.push(promotion(), { author: cyd, committer: cyd, coAuthors: [], pusher: cyd })
    play(deeds, cyd, on)
    for (const login of approvers) on.review(account(login), 'APPROVED')
    if (objector) on.review(account(objector), 'CHANGES_REQUESTED')
    return on
  }
  const good = { deeds: [] as Deed[], approvers: ['ben', 'dee'], objector: '' as const }
  const reach = { yes: 0, no: 0 }
  const conclusionOf = (on: Simulation, more?: Partial<FactValues>, policy?: string): string => (policy === undefined ? on.decide(more) : decide(readPolicy(policy), on.facts(more), NOW)).conclusion
  const told = (isApproved: boolean): boolean => {
    reach[isApproved ? 'yes' : 'no']++
    return isApproved
  }

  it('becomes yes neither by an objection nor by one rule more', () => {
    const more = `${LENIENT.replace('break-glass:', '  - { id: shelf-life, rule: not-expired }\n  - { id: third, rule: min-approvals, with: { count: 1, from: { users: [dee] }, distinct-from: [one] } }\nbreak-glass:')}`
    expect(readPolicy(more).state).toBe('valid')
    fc.assert(fc.property(anyCase, fc.constantFrom('ben', 'dee', 'eve'), (one, objector) => {
      const on = caseOf(one)
      const before = told(conclusionOf(on) === 'approved')
      if (!before && on.decide().governed) expect(conclusionOf(on, undefined, more)).not.toBe('approved')
      on.review(account(objector), 'CHANGES_REQUESTED')
      if (!before && on.decide().governed) expect(conclusionOf(on)).not.toBe('approved')
    }), { numRuns: 120, examples: [[good, 'ben']] })
    expect(Math.min(reach.yes, reach.no)).toBeGreaterThan(10)
  })

  it('T-60 becomes yes by no fact that is taken away, whole or in part', () => {
    const parts: ((facts: FactValues) => FactValues)[] = [
      (facts) => ({ ...facts, evidence: {} }),
      (facts) => ({ ...facts, pushes: [] }),
      (facts) => ({ ...facts, pushes: facts.pushes.slice(1) }),
      (facts) => ({ ...facts, pushes: facts.pushes.map(({ changed: _, ...push }) => push) }),
      (facts) => ({ ...facts, reviewed: {} }),
      (facts) => ({ ...facts, reviewed: Object.fromEntries(Object.keys(facts.reviewed).map((sha) => [sha, unknown('502')])) }),
      (facts) => ({ ...facts, people: { accounts: {}, teams: {}, permissions: {} } }),
      (facts) => ({ ...facts, people: { ...facts.people, teams: Object.fromEntries(Object.keys(facts.people.teams).map((team) => [team, unknown('403')])) } }),
      (facts) => ({ ...facts, documents: { ...facts.documents, merged: {} } }),
      (facts) => ({ ...facts, documents: { ...facts.documents, base: {} } }),
      (facts) => ({ ...facts, checks: [] }),
    ]
    const needs = Object.keys(values()) as (keyof FactValues)[]
    fc.assert(fc.property(anyCase, fc.nat(), (one, chance) => {
      const on = caseOf(one)
      const { conclusion, governed } = on.decide()
      if (!governed || conclusion === 'approved') return
      const facts = on.facts()
      const whole = needs[chance % needs.length]!
      expect(decide(readPolicy(LENIENT), { ...facts, [whole]: unknown('taken away') }, NOW).conclusion).not.toBe('approved')
      const given = Object.fromEntries(Object.entries(facts).flatMap(([need, fact]) => (fact.known ? [[need, fact.value]] : []))) as unknown as FactValues
      const less = parts[chance % parts.length]!(given)
      expect(decide(readPolicy(LENIENT), { ...facts, ...Object.fromEntries(Object.entries(less).map(([need, value]) => [need, known(value)])) }, NOW).conclusion).not.toBe('approved')
    }), { numRuns: 120 })
  })

  it('becomes yes by none of a policy’s words that the pull request itself brings', () => {
    fc.assert(fc.property(anyCase, fc.constantFrom(LENIENT.replace('count: 1, from', 'count: 1, objections-block: false, from'), `${LENIENT}waivers:\n  - { id: w, rule: one, until: "2027-01-01", reason: because }\n`, ''), (one, text) => {
      const on = caseOf({ ...one, approvers: [], objector: '' })
      const cyd = account('cyd')
      on.push({ [POLICY_FILE]: text || null }, { author: cyd, committer: cyd, coAuthors: [], pusher: cyd })
      expect(on.decide().conclusion).not.toBe('approved')
    }), { numRuns: 60 })
  })
})
