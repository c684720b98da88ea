import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { account, approval, BASE_FILES, changing, commit, evidence, facts, HEAD, HEAD_FILES, MODEL, NOW, OLD, POLICY, review, stagesFile, values, versionFile } from '../../test/fakes/promotion.ts'
import { decide, type Decision } from './decide.ts'
import { known, unknown, type Facts, type FactValues, type Need } from './facts.ts'
import { readPolicy, type PolicyRead } from './read.ts'

const STAGES = 'models/churn/stages.yml'
const VERSION = 'models/churn/versions/1.1.0.yml'
const decision = (more: Partial<FactValues> = {}, policy = POLICY): Decision => decide(readPolicy(policy), facts(more), NOW)
const unmet = ({ verdicts }: Decision): string[] => verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && !unneeded).map(({ id, outcome }) => `${id}: ${outcome}`)
const rulesOnly = (rules: string): string => `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:\n${rules}`

describe('decide', () => {
  it('approves what meets every rule', () => {
    const made = decision()
    expect(unmet(made)).toEqual([])
    expect(made).toMatchObject({ conclusion: 'approved', governed: true, moves: [{ model: 'churn', stage: 'staging', from: null, to: '1.1.0' }] })
    expect(made.gated.map(({ path }) => path)).toEqual(['models/churn/README.md', STAGES, VERSION])
    expect(made.approvals.map(({ login, commit: sha }) => [login, sha])).toEqual([['ben', HEAD], ['cyd', HEAD]])
  })

  it('approves what changes nothing that is governed, whatever the policy', () => {
    for (const policy of [POLICY, null, 'rules: []']) {
      expect(decide(readPolicy(policy), facts({ files: { changed: [], colliding: [], displaced: [] } }), NOW)).toMatchObject({ conclusion: 'approved', governed: false })
    }
  })

  it.each([
    ['T-35 a missing policy', null, 'rejected'],
    ['T-36 an empty policy', '', 'error'],
    ['T-36 a policy without rules', 'schema: policy/v1\nstages: [{name: production, from: [staging]}]\nrules: []\n', 'error'],
    ['T-36 an unknown rule', POLICY.replace('lineage-present', 'lineage-presnet'), 'error'],
    ['T-36 a wrong option', POLICY.replace('count: 2', 'count: 0'), 'error'],
    ['T-36 a role that does not exist', POLICY.replace('roles: [risk] }', 'roles: [rsik] }'), 'error'],
  ])('does not approve under %s', (_trap, policy, conclusion) => {
    const made = decide(readPolicy(policy), facts(), NOW)
    expect(made.conclusion).toBe(conclusion)
    expect(made.verdicts.map(({ id }) => id)).toEqual(['provender:policy'])
  })

  it('T-37 does not approve when the policy cannot be read', () => {
    expect(decide({ state: 'unreadable', reason: '502' }, facts(), NOW).conclusion).toBe('error')
  })

  it('T-38 is in error when no rule is for the move', () => {
    const made = decision({}, rulesOnly('  - { id: move, rule: legal-move, when: { stages: [production] } }\n'))
    expect(made.conclusion).toBe('error')
    expect(unmet(made)).toEqual(['provender:covered: error'])
  })

  it('does not let a rule for one move speak for another', () => {
    const both = changing({ ...BASE_FILES, [STAGES]: stagesFile({ staging: '1.0.0' }) }, { ...HEAD_FILES, [STAGES]: stagesFile({ staging: '1.1.0', production: '1.0.0' }) })
    const rules = rulesOnly('  - any:\n      - { id: to-staging, rule: legal-move, when: { stages: [staging] } }\n      - { id: to-production, rule: min-approvals, when: { stages: [production] }, with: { count: 3, from: { users: [ben, cyd, eve] } } }\n')
    const made = decision(both, rules)
    expect(made.conclusion).toBe('pending')
    expect(unmet(made)).toEqual(['to-production: pending'])
  })

  it('T-34 judges by the policy at the base, not by the one that the pull request brings', () => {
    const lax = POLICY.replace('count: 2', 'count: 1')
    const changed = changing(BASE_FILES, { ...HEAD_FILES, '.github/provender.yml': lax })
    expect(decision({ ...changed, reviews: [approval('ben')] }).conclusion).toBe('pending')
  })

  it('T-34 asks every rule of approval of the base for a change of the policy, whatever its "when"', () => {
    const base = POLICY.replace('    with:\n      count: 2', '    when: { stages: [production] }\n    with:\n      count: 2')
    const changed = changing({ ...BASE_FILES, '.github/provender.yml': base }, { '.github/provender.yml': POLICY.replace('count: 2', 'count: 1') })
    expect(decision({ ...changed, reviews: [] }, base)).toMatchObject({ conclusion: 'pending' })
    expect(decision({ ...changed }, base)).toMatchObject({ conclusion: 'approved' })
  })

  it('refuses a policy change that makes the policy invalid, with the line', () => {
    const made = decision(changing(BASE_FILES, { '.github/provender.yml': POLICY.replace('rule: legal-move', 'rule: legal-mvoe') }))
    expect(made.conclusion).toBe('rejected')
    const [verdict] = made.verdicts.filter(({ id }) => id === 'provender:documents')
    expect(verdict?.annotations).toEqual([{ path: '.github/provender.yml', line: POLICY.split('\n').findIndex((line) => line.includes('legal-move')) + 1, message: expect.stringContaining('"legal-mvoe"') }])
  })

  it('asks rules of approval without stages about governed changes that move nothing, and passes without such rules', () => {
    const edit = changing(BASE_FILES, { 'models/churn/model.yml': MODEL.replace('Who leaves.', 'Who may leave.') })
    expect(decision({ ...edit, reviews: [] }).conclusion).toBe('pending')
    expect(decision(edit).conclusion).toBe('approved')
    expect(decision({ ...edit, reviews: [] }, rulesOnly('  - { id: move, rule: legal-move }\n')).conclusion).toBe('approved')
  })

  it('T-41 leaves a draft pending', () => {
    const { pull } = values()
    expect(unmet(decision({ pull: { ...pull, draft: true } }))).toEqual(['provender:not-draft: pending'])
  })

  it('T-55 refuses a promotion from a fork', () => {
    const { pull } = values()
    for (const repository of [2, null]) expect(unmet(decision({ pull: { ...pull, head: { ...pull.head, repository } } }))).toEqual(['provender:not-a-fork: fail'])
  })

  it('T-58 refuses links and submodules among governed files', () => {
    const { files } = values()
    for (const mode of ['120000', '160000']) {
      const changed = files.changed.map((one) => ({ ...one, head: { ...one.head!, mode } }))
      expect(unmet(decision({ files: { ...files, changed } }))).toContain('provender:regular-files: fail')
    }
  })

  it('T-59 refuses paths that a file system may take for one', () => {
    expect(unmet(decision({ files: { ...values().files, colliding: ['Models/churn/stages.yml'] } }))).toEqual(['provender:regular-files: fail'])
  })

  it('refuses to judge a file that the base has changed meanwhile', () => {
    const { files } = values()
    const changed = files.changed.map((one) => (one.path === STAGES ? { ...one, base: { blob: '9'.repeat(40), mode: '100644' } } : one))
    expect(unmet(decision({ files: { ...files, changed } }))).toContain('provender:up-to-date: fail')
  })

  it.each([['changed', versionFile('1.0.0', { 'expires-on': '2030-01-01' })], ['removed', null]])('refuses a version file of the base that is %s', (_how, text) => {
    expect(unmet(decision(changing(BASE_FILES, { ...HEAD_FILES, 'models/churn/versions/1.0.0.yml': text })))).toContain('provender:versions-immutable: fail')
  })

  it('refuses what a merge that follows renames would carry into a governed file', () => {
    const files = { changed: [], colliding: [], displaced: ['notes/stages.yml'] }
    expect(unmet(decision({ files }))).toEqual(['provender:up-to-date: fail'])
    expect(unmet(decision({ files: { ...values().files, displaced: ['notes/stages.yml'] } }))).toEqual(['provender:up-to-date: fail'])
  })

  it('does not let the owners of one model or dataset speak for another', () => {
    const other = MODEL.replace('name: churn', 'name: fraud').replace('- dee', '- eve').replace('- acme/churn', '- acme/fraud')
    const base = { ...BASE_FILES, 'models/fraud/model.yml': other }
    const rules = rulesOnly('  - { id: owners, rule: min-approvals, with: { count: 1, from: { owners: true } } }\n')
    const teams = { 'acme/churn': known([] as number[]), 'acme/fraud': known([] as number[]) }
    const edit = changing(base, { 'models/churn/model.yml': MODEL.replace('Who leaves.', 'Who may leave.'), 'models/fraud/model.yml': other.replace('- eve', '- dee'), 'datasets/calls/dataset.yml': BASE_FILES['datasets/calls/dataset.yml']!.replace('Calls.', 'Phone calls.') })
    const judged = (...logins: string[]): string[] => decision({ ...edit, reviews: logins.map((login) => approval(login)), people: { ...values().people, teams } }, rules).verdicts.filter(({ id, outcome }) => id === 'owners' && outcome !== 'pass').map(({ subject }) => subject)
    expect(judged('dee')).toEqual(['changes to the dataset calls', 'changes to fraud'])
    expect(judged('eve')).toEqual(['changes to churn'])
    expect(judged('dee', 'eve')).toEqual([])
  })

  it('asks rules of approval about a stages.yml that changes and moves nothing', () => {
    const comment = changing(BASE_FILES, { [STAGES]: `# soon\n${BASE_FILES[STAGES]!}` })
    expect(decision({ ...comment, reviews: [] }).conclusion).toBe('pending')
    const broken = changing({ ...BASE_FILES, [STAGES]: 'stages: [' }, { [STAGES]: null })
    expect(decision({ ...broken, reviews: [] }).conclusion).toBe('pending')
  })

  it('refuses a stage that the policy does not know', () => {
    const made = decision(changing(BASE_FILES, { ...HEAD_FILES, [STAGES]: stagesFile({ production: '1.0.0', prod: '1.1.0' }) }))
    expect(unmet(made)).toContain('provender:stages-known: fail')
    expect(made.verdicts.find(({ id }) => id === 'provender:stages-known')?.annotations?.[0]).toMatchObject({ path: STAGES, line: 7 })
  })

  it('M-04 refuses a version file that differs from its record, even when no stage moves and no rule asks', () => {
    const tampered = changing(BASE_FILES, { [VERSION]: versionFile('1.1.0', { subjects: [{ name: 'model.bin', digest: `sha256:${'0'.repeat(64)}`, bytes: 10 }] }) })
    expect(unmet(decision(tampered, rulesOnly('  - { id: move, rule: legal-move }\n')))).toEqual(['provender:version-equals-record: fail'])
  })

  it('says of a version that is not trained yet what is missing, and nothing else', () => {
    const ahead = changing(BASE_FILES, { [STAGES]: stagesFile({ production: '1.0.0', staging: '9.9.9' }) })
    const made = decision(ahead)
    expect(made.conclusion).toBe('rejected')
    expect(made.verdicts.find(({ outcome }) => outcome === 'fail')).toMatchObject({ id: 'provender:version-equals-record', missing: 'the training run' })
  })

  it('judges a challenger like a version', () => {
    const challenger = changing(BASE_FILES, { ...HEAD_FILES, [STAGES]: stagesFile({ production: { version: '1.0.0', challenger: '1.1.0' } }) })
    const made = decision(challenger)
    expect(made.moves).toMatchObject([{ stage: 'production', slot: 'challenger', to: '1.1.0' }])
    expect(unmet(made)).toEqual(['move: fail'])
  })

  it('judges by the stricter risk tier when the pull request lowers it', () => {
    const strict = rulesOnly('  - { id: many, rule: min-approvals, when: { risk-tiers: [high] }, with: { count: 3, from: { users: [ben, cyd, eve] } } }\n  - { id: move, rule: legal-move }\n')
    const high = MODEL.replace('risk-tier: low', 'risk-tier: high')
    const lowered = changing({ ...BASE_FILES, 'models/churn/model.yml': high }, { ...HEAD_FILES, 'models/churn/model.yml': MODEL })
    expect(unmet(decision(lowered, strict))).toContain('many: pending')
  })

  it('is in error when a judge throws', () => {
    const policy = readPolicy(POLICY)
    if (policy.state !== 'valid' || policy.root.kind === 'rule') throw new Error('unreachable')
    const broken = { ...policy, root: { ...policy.root, children: policy.root.children.map((child) => ({ ...child, judge: () => { throw new Error('boom') } })) } }
    const made = decide(broken, facts(), NOW)
    expect(made.conclusion).toBe('error')
    expect(made.verdicts.find(({ id }) => id === 'move')?.summary).toContain('boom')
  })

  it('lets one of several alternatives suffice, but not when another could not be judged', () => {
    const rules = rulesOnly('  - any:\n      - { id: small, rule: min-approvals, with: { count: 1, from: { users: [ben] } } }\n      - { id: team, rule: min-approvals, with: { count: 1, from: { teams: [acme/audit] } } }\n')
    const { people } = values()
    expect(decision({ people: { ...people, teams: { 'acme/audit': { known: true, value: [] } } } }, rules).conclusion).toBe('approved')
    expect(decision({ people: { ...people, teams: { 'acme/audit': unknown('403') } } }, rules).conclusion).toBe('error')
  })

  it('takes a rollback to a version that served before for a move like any other', () => {
    const base = { ...BASE_FILES, ...HEAD_FILES, [STAGES]: stagesFile({ production: '1.1.0', staging: '1.0.0' }) } as Record<string, string>
    const back = changing(base, { [STAGES]: stagesFile({ production: '1.0.0', staging: '1.0.0' }) })
    expect(decision({ ...back, evidence: { 'churn@1.0.0': evidence('1.0.0', { trainedBelowHead: { known: true, value: false } }), 'churn@1.1.0': evidence('1.1.0') } })).toMatchObject({ conclusion: 'approved' })
  })

  it('lets a stage be emptied with the approvals that are asked', () => {
    const base = { ...BASE_FILES, [STAGES]: stagesFile({ production: '1.0.0' }) }
    const empty = changing(base, { [STAGES]: stagesFile({}) })
    expect(decision(empty).conclusion).toBe('approved')
    expect(decision({ ...empty, reviews: [] }).conclusion).toBe('pending')
  })
})

// What may be true of a pull request, in all combinations: most are not approved, some are.
const people = ['ada', 'ben', 'cyd', 'dee', 'eve'] as const
const anyReview = fc.record({ login: fc.constantFrom(...people), state: fc.constantFrom('APPROVED' as const, 'CHANGES_REQUESTED' as const, 'DISMISSED' as const, 'COMMENTED' as const), commit: fc.constantFrom(HEAD, HEAD, HEAD, OLD) })
const anyCase = fc.record({ reviews: fc.array(anyReview, { maxLength: 6 }), author: fc.constantFrom(...people), pusher: fc.constantFrom(...people), committer: fc.constantFrom(...people) })
type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never
const factsOf = ({ reviews, author, pusher, committer }: Case): Facts => {
  const { pull } = values()
  return facts({ pull: { ...pull, author: account(author) }, commits: [commit(committer)], pushes: [{ after: HEAD, actor: account(pusher) }], reviews: reviews.map(({ login, state, commit: sha }) => review(login, state, { commit: sha })) })
}
// Chance alone finds an approved one only now and then; this one is always tried.
const approvedCase: Case = { reviews: (['ada', 'ben', 'cyd'] as const).map((login) => ({ login, state: 'APPROVED', commit: HEAD })), author: 'dee', pusher: 'dee', committer: 'dee' }
const read = new Map<string, PolicyRead>()
const readOnce = (policy: string): PolicyRead => read.get(policy) ?? read.set(policy, readPolicy(policy)).get(policy)!
const isApproved = (given: Facts, policy = POLICY): boolean => decide(readOnce(policy), given, NOW).conclusion === 'approved'

describe('no road from no to yes', () => {
  it('by taking a fact away', () => {
    fc.assert(fc.property(anyCase, fc.constantFrom<Need>('pull', 'files', 'documents', 'commits', 'pushes', 'reviews', 'people', 'checks', 'evidence'), (one, need) => {
      expect(isApproved({ ...factsOf(one), [need]: unknown('taken away') })).toBe(false)
    }))
  })

  it('by taking a version’s record away', () => {
    fc.assert(fc.property(anyCase, fc.constantFrom('lineage', 'provenance', 'trainedBelowHead'), fc.boolean(), (one, part, isAbsent) => {
      const without = isAbsent && part !== 'trainedBelowHead' ? { known: true as const, value: { state: 'absent' as const } } : unknown('taken away')
      const given = factsOf(one)
      const taken = { ...values().evidence, 'churn@1.1.0': evidence('1.1.0', { [part]: without }) }
      expect(isApproved({ ...given, evidence: { known: true, value: taken } })).toBe(false)
    }))
  })

  it('by an objection, or a rule more', () => {
    let approved = 0
    const more = POLICY + '  - id: more\n    rule: min-approvals\n    with: { count: 1, from: { users: [eve] } }\n'
    fc.assert(fc.property(anyCase, fc.constantFrom('ben', 'cyd', 'dee'), (one, objector) => {
      const before = isApproved(factsOf(one))
      if (before) approved++
      expect(isApproved(factsOf({ ...one, reviews: [...one.reviews, { login: objector as 'ben', state: 'CHANGES_REQUESTED', commit: HEAD }] }))).toBe(false)
      if (!before) expect(isApproved(factsOf(one), more)).toBe(false)
    }), { numRuns: 300, examples: [[approvedCase, 'ben']] })
    expect(approved).toBeGreaterThan(0)
  })

  it('by one identity alone, whatever it does', () => {
    const one = POLICY.replace('count: 2', 'count: 1').replace('[ada, ben, cyd]', '[ada, ben, cyd, dee, eve]')
    fc.assert(fc.property(fc.constantFrom(...people), fc.array(anyReview, { maxLength: 8 }), (who, reviews) => {
      const alone = { author: who, pusher: who, committer: who, reviews: reviews.map((each) => ({ ...each, login: who })) }
      expect(isApproved(factsOf(alone), one)).toBe(false)
    }))
  })

  it('and what is approved has the approvals that are asked, on the head commit, of people without a hand in it', () => {
    fc.assert(fc.property(anyCase, (one) => {
      const made = decide(readOnce(POLICY), factsOf(one), NOW)
      if (made.conclusion !== 'approved') return
      const involved = ['ada', one.author, one.pusher, one.committer]
      expect(made.approvals.length).toBeGreaterThanOrEqual(2)
      for (const { login, commit: sha } of made.approvals) {
        expect(sha).toBe(HEAD)
        expect(involved).not.toContain(login)
      }
    }), { numRuns: 500 })
  })
})
