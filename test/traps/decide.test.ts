import { describe, expect, it } from 'vitest'
import { decide, type Decision } from '../../core/policy/decide.ts'
import { known, unknown, type FactValues } from '../../core/policy/facts.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { account, approval, BASE_FILES, card, changing, commit, facts, HEAD, HEAD_FILES, NOW, OLD, POLICY, review, stagesFile, values, versionFile } from '../fakes/promotion.ts'

/** Traps that several rules meet at once, each as the engine answers the whole of it. */

const STAGES = 'models/churn/stages.yml'
const decision = (more: Partial<FactValues> = {}, policy = POLICY): Decision => decide(readPolicy(policy), facts(more), NOW)
const unmet = ({ verdicts }: Decision): string[] => verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && !unneeded).map(({ id, outcome }) => `${id}: ${outcome}`)
const asking = (options: string): string => `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:\n  - { id: it, rule: min-approvals, with: { ${options} } }\n`
const { pull, people } = values()

describe('decide', () => {
  it('T-21 takes no comment for an opinion: it neither approves nor ends one', () => {
    const one = asking('count: 1, from: { users: [ben, cyd] }')
    expect(decision({ reviews: [review('ben', 'COMMENTED'), review('cyd', 'COMMENTED')] }, one).conclusion).toBe('pending')
    expect(decision({ reviews: [review('ben', 'CHANGES_REQUESTED'), review('ben', 'COMMENTED'), approval('cyd')] }, one).conclusion).toBe('pending')
    expect(decision({ reviews: [approval('ben'), review('ben', 'COMMENTED')] }, one).conclusion).toBe('approved')
  })

  it('T-27 sees the commit of a person on the branch of a bot', () => {
    const bot = account('train[bot]', true)
    const onBots = { pull: { ...pull, author: bot }, commits: [commit('ada', { sha: OLD, author: bot, committer: bot }), commit('ben')], pushes: [{ after: OLD, actor: bot }, { after: HEAD, actor: account('ben') }] }
    const made = decision({ ...onBots, reviews: [approval('ben'), approval('cyd')] })
    expect(made.conclusion).toBe('pending')
    expect(made.verdicts.find(({ id }) => id === 'two-reviewers')?.evidence).toContain('ben: not counted, is an author of aaaaaaa')
  })

  it('T-26 does not take a person for a bot, or a bot for a person, by the name', () => {
    const one = asking('count: 1, from: { users: [robot, ben] }')
    const named = (login: string, bot: boolean) => decision({ people: { ...people, accounts: { ...people.accounts, robot: 77 } }, reviews: [approval('ben', { author: { id: 77, login, bot } })] }, one).conclusion
    expect([named('robot', false), named('robot', true), named('robot[bot]', true)]).toEqual(['approved', 'pending', 'pending'])
  })

  it('T-29 leaves out whoever had a hand in it however the name is written', () => {
    const made = decision({ pull: { ...pull, author: { id: 2, login: 'BEN', bot: false } }, reviews: [approval('ben', { author: { id: 2, login: 'Ben', bot: false } }), approval('cyd')] })
    expect(made.conclusion).toBe('pending')
    expect(made.verdicts.find(({ id }) => id === 'two-reviewers')?.evidence).toContain('Ben: not counted, opened the pull request')
  })

  it('T-33 asks another owner when the owner is the author', () => {
    const owners = asking('count: 1, from: { owners: true }')
    const byDee = { pull: { ...pull, author: account('dee') }, commits: [commit('dee')], pushes: [{ after: HEAD, actor: account('dee') }], people: { ...people, teams: { ...people.teams, 'acme/churn': known([account('dee').id, account('eve').id]) } } }
    expect(decision({ ...byDee, reviews: [approval('dee')] }, owners).conclusion).toBe('pending')
    expect(decision({ ...byDee, reviews: [approval('eve')] }, owners).conclusion).toBe('approved')
  })

  it('T-40 does not approve a pull request that changes no file', () => {
    const nothing = { changed: [], colliding: [], displaced: [] }
    expect(decision({ files: { ...nothing, empty: true } })).toMatchObject({ conclusion: 'rejected', verdicts: [{ id: 'provender:not-empty' }] })
    expect(decide(readPolicy('rules: []'), facts({ files: { ...nothing, empty: true } }), NOW).conclusion).toBe('rejected')
    // What has no policy is left alone.
    expect(decide({ state: 'missing' }, facts({ files: { ...nothing, empty: true } }), NOW)).toMatchObject({ conclusion: 'approved', governed: false })
  })

  it('T-56 judges both names of a renamed file', () => {
    const moved = changing(BASE_FILES, { [STAGES]: null, 'docs/stages.yml': BASE_FILES[STAGES]! })
    // Only the old name is governed; what was on a stage leaves it.
    expect(decision({ ...moved, reviews: [] })).toMatchObject({ conclusion: 'pending', moves: [{ model: 'churn', stage: 'production', from: '1.0.0', to: null }] })
    const version = 'models/churn/versions/1.0.0.yml'
    expect(unmet(decision(changing(BASE_FILES, { [version]: null, 'models/churn/versions/9.9.9.yml': BASE_FILES[version]! })))).toContain('provender:versions-immutable: fail')
  })

  it.each([
    ['a version', 'models/churn/versions/1.0.0.yml', 'rejected'],
    ['the model of a stage that is set', 'models/churn/model.yml', 'rejected'],
    ['the stages, which empties them', STAGES, 'pending'],
    ['a dataset', 'datasets/calls/dataset.yml', 'pending'],
    ['the policy', '.github/provender.yml', 'pending'],
  ])('T-57 judges the removal of %s', (_what, path, conclusion) => {
    expect(decision({ ...changing(BASE_FILES, { [path]: null }), reviews: [] }).conclusion).toBe(conclusion)
  })

  it('T-64 reads no labels, titles or descriptions: there is no fact of them, so none can be cut off or written by anybody', () => {
    const words = JSON.stringify(facts())
    for (const word of ['label', 'title', 'body', 'description":']) expect(words).not.toContain(`"${word}`)
  })

  it('T-58 approves no link or submodule in the place of a document', () => {
    const files = changing(BASE_FILES, HEAD_FILES)
    const withMode = (mode: string) => ({ ...files, files: { ...files.files, changed: files.files.changed.map((file) => (file.path === STAGES ? { ...file, head: { ...file.head!, mode } } : file)) } })
    for (const mode of ['120000', '160000']) expect(unmet(decision(withMode(mode)))).toContain('provender:regular-files: fail')
  })

  it('M-02 does not take the lineage of another commit, and M-04 no card or file that says something else than the lineage', () => {
    const other = changing(BASE_FILES, { ...HEAD_FILES, 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', { commit: OLD }) })
    expect(unmet(decision(other))).toContain('provender:version-equals-record: fail')
    const flattered = changing(BASE_FILES, { ...HEAD_FILES, 'models/churn/README.md': card('1.1.0').replace('0.81', '0.99') })
    expect(decision(flattered).conclusion).toBe('rejected')
  })

  it('M-08 refuses a stage that is skipped', () => {
    const straight = changing(BASE_FILES, { ...HEAD_FILES, [STAGES]: stagesFile({ production: '1.1.0' }) })
    expect(unmet(decision(straight))).toContain('move: fail')
  })

  it('M-09 lets a version come back to a stage by rules of its own, and none that did not serve there', () => {
    const rules = `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:
  - { id: back, rule: min-approvals, when: { rollback: true }, with: { count: 1, from: { users: [ben, cyd] } } }
  - { id: forward, rule: min-approvals, when: { rollback: false }, with: { count: 2, from: { users: [ben, cyd] } } }
  - { id: lineage, rule: lineage-present }
`
    const before = { ...BASE_FILES, 'models/churn/versions/1.1.0.yml': versionFile('1.1.0'), [STAGES]: stagesFile({ production: '1.1.0' }) }
    const back = changing(before, { [STAGES]: stagesFile({ production: '1.0.0' }) })
    const judged = (served: FactValues['served'], logins: string[]) => decision({ ...back, served, reviews: logins.map((login) => approval(login)) }, rules).conclusion
    expect(judged({ 'churn#production': ['1.0.0', '1.1.0'] }, ['ben'])).toBe('approved')
    expect(judged({ 'churn#production': ['1.0.0', '1.1.0'] }, [])).toBe('pending')
    expect(judged({ 'churn#production': ['1.1.0'], 'churn#staging': ['1.0.0'] }, ['ben'])).toBe('pending')
    expect(judged({}, ['ben'])).toBe('pending')
    // What served before cannot be told: it has to pass as either.
    expect(decide(readPolicy(rules), { ...facts({ ...back, reviews: [approval('ben')] }), served: unknown('502') }, NOW).conclusion).toBe('pending')
    // Its records are asked for as ever.
    expect(decision({ ...back, served: { 'churn#production': ['1.0.0'] }, evidence: {}, reviews: [approval('ben')] }, rules).conclusion).toBe('error')
  })
})
