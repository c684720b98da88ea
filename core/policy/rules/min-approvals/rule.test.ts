import { describe, expect, it } from 'vitest'
import { account, approval, commit, evidence, facts, HEAD, NOW, OLD, POLICY, records, review, values, versionFile, changing, BASE_FILES, HEAD_FILES } from '../../../../test/fakes/promotion.ts'
import { decide } from '../../decide.ts'
import { known, unknown, type FactValues } from '../../facts.ts'
import { readPolicy } from '../../read.ts'
import type { Verdict } from '../../verdict.ts'

const START = POLICY.slice(0, POLICY.indexOf('rules:'))
const policyOf = (options: string): string => `${START}rules:\n  - { id: it, rule: min-approvals, with: { ${options} } }\n`
const TWO = 'count: 2, from: { users: [ada, ben, cyd, dee] }'

function judge(more: Partial<FactValues> = {}, options = TWO): Verdict {
  const { verdicts } = decide(readPolicy(policyOf(options)), facts(more), NOW)
  const verdict = verdicts.find(({ id }) => id === 'it')
  if (!verdict) throw new Error(`not judged: ${JSON.stringify(verdicts)}`)
  return verdict
}
const { pull, people } = values()
const later = (second: number): string => `2026-03-02T11:00:0${second}Z`

describe('min-approvals', () => {
  it('passes when two without a hand in it approved the head commit', () => {
    expect(judge()).toMatchObject({ outcome: 'pass', approvals: [{ login: 'ben', userId: 2, commit: HEAD }, { login: 'cyd' }] })
  })

  it('asks for one more, and says who can give it', () => {
    expect(judge({ reviews: [approval('ben')] })).toMatchObject({ outcome: 'pending', summary: '1 of 2 approvals on aaaaaaa.', missing: 'ada, ben, cyd, dee' })
  })

  const one = 'count: 1, from: { users: [ada, ben, cyd, dee], permission: write }'
  const ben = { reviews: [approval('ben')] }
  it.each<[trap: string, change: Partial<FactValues>, outcome: string, words: string]>([
    ['T-01 an approval before the last push', { reviews: [approval('ben', { commit: OLD })] }, 'pending', 'approved ddddddd, not the head commit'],
    ['T-02 an approval, head moved back to a commit that was there before', { reviews: [approval('ben', { commit: OLD, submittedAt: '2030-01-01T00:00:00Z' })] }, 'pending', 'not the head commit'],
    ['T-08 a review without a commit', { reviews: [approval('ben', { commit: null })] }, 'pending', 'an unknown commit'],
    ['T-10 the author of the pull request', { pull: { ...pull, author: account('ben') }, ...ben }, 'pending', 'ben: not counted, opened the pull request'],
    ['T-09 the author of any commit, also of a side branch', { commits: [commit('ada'), commit('ben', { sha: OLD })], ...ben }, 'pending', 'is an author of ddddddd'],
    ['the committer of a commit', { commits: [commit('ada', { committer: account('ben') })], ...ben }, 'pending', 'committed aaaaaaa'],
    ['T-11 a co-author', { commits: [commit('ada', { coAuthors: [account('ben')] })], ...ben }, 'pending', 'is a co-author'],
    ['T-13 whoever pushed, though the commits name somebody else', { pushes: [{ after: HEAD, actor: account('ben') }], ...ben }, 'pending', 'ben: not counted, pushed aaaaaaa'],
    ['T-14 whoever pushed an earlier commit of it', { commits: [commit('ada'), commit('ada', { sha: OLD })], pushes: [{ after: HEAD, actor: account('ada') }, { after: OLD, actor: account('ben') }], ...ben }, 'pending', 'pushed ddddddd'],
    ['M-07 the trainer', { evidence: { ...values().evidence, 'churn@1.1.0': evidence('1.1.0') }, pull: { ...pull, author: account('eve') }, commits: [commit('eve')], pushes: [{ after: HEAD, actor: account('eve') }], reviews: [approval('ada')] }, 'pending', 'ada: not counted, trained churn@1.1.0'],
    ['T-25 a bot', { reviews: [approval('ben', { author: { ...account('ben'), bot: true } })] }, 'pending', 'is a bot'],
    ['T-32 somebody who is not asked', { reviews: [approval('eve')], people: { ...people, permissions: { 5: known('read') } } }, 'pending', 'eve: not counted, is not among those whose review counts'],
    ['T-24 an account that no longer exists', { reviews: [approval('ben', { author: null })] }, 'pending', ''],
    ['T-42 an approval from before the base was changed: it was of another difference', { reviews: [approval('ben', { beforeRetarget: true })] }, 'pending', 'before the pull request was given another base'],
    ['a comment', { reviews: [review('ben', 'COMMENTED')] }, 'pending', ''],
  ])('does not count %s', (_trap, change, outcome, words) => {
    const verdict = judge({ people: { ...people, permissions: { 2: known('write') } }, ...change }, one)
    expect(verdict.outcome).toBe(outcome)
    expect(verdict.evidence?.join('\n') ?? '').toContain(words)
  })

  it.each<[trap: string, reviews: FactValues['reviews'], outcome: string]>([
    ['T-15 changes requested after an approval', [approval('ben', { submittedAt: later(1) }), review('ben', 'CHANGES_REQUESTED', { submittedAt: later(2) })], 'pending'],
    ['T-16 that objection dismissed: the approval does not revive', [approval('ben', { submittedAt: later(1) }), review('ben', 'DISMISSED', { submittedAt: later(2) })], 'pending'],
    ['T-17 a new approval after the dismissal', [review('ben', 'DISMISSED', { submittedAt: later(1) }), approval('ben', { submittedAt: later(2) })], 'pass'],
    ['T-18 an approval after the own objection', [review('ben', 'CHANGES_REQUESTED', { submittedAt: later(1) }), approval('ben', { submittedAt: later(2) })], 'pass'],
    ['T-19 a comment after the approval', [approval('ben', { submittedAt: later(1) }), review('ben', 'COMMENTED', { submittedAt: later(2) })], 'pass'],
    ['T-20 an open objection of another who is asked', [approval('ben'), review('cyd', 'CHANGES_REQUESTED')], 'pending'],
    ['an objection to an older commit', [approval('ben'), review('cyd', 'CHANGES_REQUESTED', { commit: OLD })], 'pending'],
    ['an objection of somebody who is not asked', [approval('ben'), review('eve', 'CHANGES_REQUESTED')], 'pass'],
    ['the same in another order of the list', [review('ben', 'CHANGES_REQUESTED', { submittedAt: later(2) }), approval('ben', { submittedAt: later(1) })], 'pending'],
  ])('takes the latest opinion of each: %s', (_trap, reviews, outcome) => {
    expect(judge({ reviews }, 'count: 1, from: { users: [ada, ben, cyd] }').outcome).toBe(outcome)
  })

  it('does not let objections block when the policy says so', () => {
    expect(judge({ reviews: [approval('ben'), review('cyd', 'CHANGES_REQUESTED')] }, 'count: 1, from: { users: [ben, cyd] }, objections-block: false').outcome).toBe('pass')
  })

  it.each<[trap: string, change: Partial<FactValues>, words: string]>([
    ['T-12 a commit whose author is nobody', { commits: [commit('ada'), commit(null, { sha: OLD })] }, 'commit ddddddd has an author whose address belongs to no GitHub account'],
    ['T-11 a co-author that is nobody', { commits: [commit('ada', { coAuthors: [null] })] }, 'a co-author whose address'],
    ['a head that nobody is known to have pushed', { pushes: [] }, 'does not tell who pushed the head commit'],
    ['a push of an account that no longer exists', { pushes: [{ after: HEAD, actor: null }] }, 'pushed by an account that no longer exists'],
    ['a trainer who is no account', { people: { ...people, accounts: { ...people.accounts, ada: null } } }, 'trained by "ada", which is no GitHub account'],
    ['a version whose record could not be read', { evidence: { 'churn@1.1.0': evidence('1.1.0', { lineage: unknown('502') }) } }, '502'],
    ['T-37 a team that cannot be read', { reviews: [approval('eve')], people: { ...people, teams: { 'acme/risk': unknown('403') } } }, 'Whether eve may approve is not known: 403'],
  ])('is in error over %s', (_trap, change, words) => {
    const verdict = judge(change, 'count: 1, from: { users: [ben], teams: [acme/risk] }')
    expect(verdict.outcome).toBe('error')
    expect(verdict.summary).toContain(words)
  })

  it('M-07 excludes a trainer whatever the name', () => {
    const of = records('1.1.0', (predicate) => (predicate.initiator = { login: 'constructor' }))
    const accounts = Object.assign(Object.create(null) as Record<string, number>, people.accounts)
    const change = { ...changing(BASE_FILES, { ...HEAD_FILES, 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', { 'trained-by': 'constructor' }, of) }), evidence: { 'churn@1.1.0': evidence('1.1.0', {}, of) } }
    expect(judge(change)).toMatchObject({ outcome: 'error', summary: expect.stringContaining('who constructor is') })
    expect(judge({ ...change, people: { ...people, accounts: { ...accounts, ...Object.fromEntries([['constructor', 2]]) } } })).toMatchObject({ outcome: 'pending', evidence: ['ben: not counted, trained churn@1.1.0', 'cyd: approved aaaaaaa'] })
  })

  it('T-26 asks for one more where only bots are known to have made it: who used them may be the one who approves', () => {
    const bot = account('robot[bot]', true)
    const made = { pull: { ...pull, author: bot }, ...changing(BASE_FILES, { '.github/workflows/train.yml': 'on: push' }), commits: [commit('ada', { author: bot, committer: bot })], pushes: [{ after: HEAD, actor: bot }] }
    expect(judge({ ...made, reviews: [approval('ben')] }, 'count: 1, from: { users: [ben, cyd] }')).toMatchObject({ outcome: 'pending', summary: expect.stringContaining('1 of 2 approvals') })
    expect(judge({ ...made, reviews: [approval('ben'), approval('cyd')] }, 'count: 1, from: { users: [ben, cyd] }').outcome).toBe('pass')
    expect(judge({ ...made, pull: { ...pull, author: account('ada') }, reviews: [approval('ben')] }, 'count: 1, from: { users: [ben, cyd] }').outcome).toBe('pass')
  })

  it('M-07 takes the initiator of the lineage for a trainer too', () => {
    const of = records('1.1.0', (predicate) => (predicate.initiator = { login: 'ben' }))
    const change = { ...changing(BASE_FILES, { ...HEAD_FILES, 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', {}, of) }), evidence: { 'churn@1.1.0': evidence('1.1.0', {}, of) }, reviews: [approval('ben')] }
    expect(judge(change, 'count: 1, from: { users: [ben] }')).toMatchObject({ outcome: 'pending', evidence: ['ben: not counted, trained churn@1.1.0'] })
  })

  it('T-28 compares ids, so that the case of a login makes no difference', () => {
    expect(judge({ reviews: [approval('BEN', { author: { id: 2, login: 'BEN', bot: false } })] }, 'count: 1, from: { users: [Ben] }').outcome).toBe('pass')
    expect(judge({ reviews: [approval('ada', { author: { id: 1, login: 'ADA', bot: false } })] }, 'count: 1, from: { users: [ada] }').outcome).toBe('pending')
  })

  it('T-30 does not take a new account for the one that had its login', () => {
    expect(judge({ reviews: [approval('ben', { author: { id: 999, login: 'ben', bot: false } })] }, 'count: 1, from: { users: [ben] }').outcome).toBe('pending')
  })

  it('resolves roles, teams, owners of the base and permissions', () => {
    const permissions = { 2: known('write' as const), 3: known('maintain' as const) }
    expect(judge({ reviews: [approval('dee')] }, 'count: 1, from: { roles: [risk] }').outcome).toBe('pass')
    expect(judge({ reviews: [approval('dee')] }, 'count: 1, from: { owners: true }').outcome).toBe('pass')
    expect(judge({ reviews: [approval('ben')], people: { ...people, permissions } }, 'count: 1, from: { permission: maintain }').outcome).toBe('pending')
    expect(judge({ reviews: [approval('cyd')], people: { ...people, permissions } }, 'count: 1, from: { permission: maintain }').outcome).toBe('pass')
  })

  it('asks the owners of a dataset about a change of it', () => {
    const edit = changing(BASE_FILES, { 'datasets/calls/dataset.yml': BASE_FILES['datasets/calls/dataset.yml']!.replace('Calls.', 'Phone calls.').replace('- eve', '- ben') })
    const ask = (login: string) => judge({ ...edit, reviews: [approval(login)] }, 'count: 1, from: { owners: true }').outcome
    expect([ask('ben'), ask('eve')]).toEqual(['pending', 'pass'])
  })

  it('says that nobody can approve when owners are asked where neither model nor dataset is changed', () => {
    const edit = changing(BASE_FILES, { '.github/workflows/train.yml': 'on: push' })
    expect(judge({ ...edit, reviews: [] }, 'count: 1, from: { owners: true }')).toMatchObject({ outcome: 'fail', missing: 'an administrator' })
  })
})
