import { describe, expect, it } from 'vitest'
import { account, approval, BASE, commit, evidence, facts, HEAD, NOW, OLD, POLICY, records, review, values, versionFile, changing, BASE_FILES, HEAD_FILES } from '../../../../test/fakes/promotion.ts'
import { decide } from '../../decide.ts'
import { known, unknown, type Fact, type FactValues, type ReviewedCommit } from '../../facts.ts'
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
    expect(judge({ reviews: [approval('ben')] })).toMatchObject({ outcome: 'pending', summary: '1 of 2 approvals on aaaaaaa.', missing: 'cyd, dee' })
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
  })

  it.each<[what: string, changed: string[] | undefined, count: number]>([
    ['what a training run pushes', [], 1],
    ['anything else', ['models/churn/stages.yml'], 2],
    ['nobody knows what', undefined, 2],
  ])('T-26 asks, where a bot pushed %s onto the work of a person, for as many as it takes', (_what, changed, count) => {
    const push = { after: OLD, actor: account('robot[bot]', true), ...(changed ? { changed } : {}) }
    const made = { commits: [commit('ada'), commit('ada', { sha: OLD })], pushes: [{ after: HEAD, actor: account('ada') }, push] }
    const outcomes = [['ben'], ['ben', 'cyd']].map((logins) => judge({ ...made, reviews: logins.map((login) => approval(login)) }, 'count: 1, from: { users: [ben, cyd] }').outcome)
    expect(outcomes).toEqual([count === 1 ? 'pass' : 'pending', 'pass'])
  })

  it('M-07 takes the initiator of the lineage for a trainer too', () => {
    const of = records('1.1.0', (predicate) => (predicate.initiator = { login: 'ben' }))
    const change = { ...changing(BASE_FILES, { ...HEAD_FILES, 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', {}, of) }), evidence: { 'churn@1.1.0': evidence('1.1.0', {}, of) }, reviews: [approval('ben')] }
    expect(judge(change, 'count: 1, from: { users: [ben] }')).toMatchObject({ outcome: 'pending', evidence: ['ben: not counted, trained churn@1.1.0'] })
  })

  const ofOld = { reviews: [approval('ben', { commit: OLD })], pushes: [{ after: HEAD, actor: account('ada') }, { after: OLD, actor: account('ada') }] }
  const same: ReviewedCommit = { changed: [], merged: [], commits: [commit('ada', { sha: OLD })] }
  it.each<[trap: string, reviewed: Fact<ReviewedCommit | null>, change: Partial<FactValues>, options: string, outcome: string, words: string]>([
    ['T-04 counts an approval of an earlier commit when nothing of the difference is another', known(same), {}, '', 'pass', 'ben: approved ddddddd, and the difference at aaaaaaa is the same byte for byte'],
    ['T-04 does not where the policy asks for the head commit', known(same), {}, ', keep-when-unchanged: false', 'pending', 'not the head commit aaaaaaa'],
    ['T-03 does not when a byte of it is another', known({ ...same, changed: ['train.py'] }), {}, '', 'pending', 'since then train.py changed'],
    ['T-07 does not when another branch was merged in', known({ ...same, merged: [BASE] }), {}, '', 'pending', 'something else than the base was merged in: bbbbbbb'],
    ['T-02 does not when the commit is gone', known(null), {}, '', 'pending', 'that commit is gone'],
    ['T-09 does not when the reviewer wrote a commit of it that a rebase took away', known({ ...same, commits: [commit('ada', { sha: OLD }), commit('ben', { sha: BASE })] }), {}, '', 'pending', 'ben: not counted, is an author of bbbbbbb'],
    ['T-13 does not when the reviewer pushed what was rebased', known(same), { pushes: [{ after: HEAD, actor: account('ada') }, { after: OLD, actor: account('ben') }] }, '', 'pending', 'ben: not counted, pushed ddddddd'],
    ['T-12 does not when nobody knows who wrote it then', known({ ...same, commits: [commit(null, { sha: OLD })] }), {}, '', 'pending', 'has an author whose address belongs to no GitHub account'],
    ['T-12 does not when nobody knows who pushed it then', known(same), { pushes: [{ after: HEAD, actor: account('ada') }] }, '', 'pending', 'does not tell who pushed the head commit ddddddd'],
    ['T-42 does not when it was of another base', known(same), { reviews: [approval('ben', { commit: OLD, beforeRetarget: true })] }, '', 'pending', 'another base'],
    ['T-03 is in error when the difference could not be compared, and it matters', unknown('502'), {}, '', 'error', '502'],
    ['T-03 does not mind that when there are enough without', unknown('502'), { reviews: [approval('ben', { commit: OLD }), approval('cyd')] }, '', 'pass', '502'],
  ])('%s', (_trap, reviewed, change, options, outcome, words) => {
    const verdict = judge({ ...ofOld, reviewed: { [OLD]: reviewed }, ...change }, `count: 1, from: { users: [ben, cyd] }${options}`)
    expect(verdict.outcome).toBe(outcome)
    expect([verdict.summary, ...(verdict.evidence ?? [])].join('\n')).toContain(words)
    if (verdict.approvals?.[0]?.login === 'ben') expect(verdict.approvals[0].commit).toBe(OLD)
  })

  it('asks again when an approval is older than it may be', () => {
    const aged = (submittedAt: string) => judge({ reviews: [approval('ben', { submittedAt })] }, 'count: 1, from: { users: [ben] }, max-age-days: 14')
    const daysAgo = (days: number): string => new Date(NOW.getTime() - days * 86_400_000).toISOString()
    expect(aged(daysAgo(13.9)).outcome).toBe('pass')
    expect(aged(daysAgo(14.1))).toMatchObject({ outcome: 'pending', evidence: ['ben: not counted, approved on 2026-02-17, more than 14 days ago'] })
    expect(aged('not a time').outcome).toBe('pending')
  })

  it('lets an objection block however old it is', () => {
    expect(judge({ reviews: [approval('ben'), review('cyd', 'CHANGES_REQUESTED', { submittedAt: '2020-01-01T00:00:00Z' })] }, 'count: 1, from: { users: [ben, cyd] }, max-age-days: 14').outcome).toBe('pending')
  })

  describe('distinct-from', () => {
    const uses = (owners: string, risk: string, when = ''): string => `${START}rules:\n  - { id: it, rule: min-approvals, with: { ${owners}, distinct-from: [risk] } }\n  - { id: risk, rule: min-approvals${when}, with: { ${risk} } }\n`
    const judged = (policy: string, logins: string[]) => decide(readPolicy(policy), facts({ reviews: logins.map((login) => approval(login)) }), NOW)
    const outcomes = (policy: string, logins: string[]): string[] => judged(policy, logins).verdicts.flatMap(({ id, subject, outcome }) => (subject.includes('#staging') ? [`${id} ${outcome}`] : []))
    const both = uses('count: 1, from: { users: [ben, cyd] }', 'count: 1, from: { users: [ben, dee] }')

    it('T-31 does not take one person for two', () => {
      expect(outcomes(both, ['ben'])).toEqual(['it pending', 'risk pass'])
      expect(judged(both, ['ben']).verdicts.find(({ id }) => id === 'it')).toMatchObject({ summary: '1 of 1 approval on aaaaaaa, of which 0 are left when risk has people of their own.', missing: 'cyd' })
    })

    it('T-31 gives each rule whom it needs, whoever approved first', () => {
      for (const logins of [['ben', 'cyd'], ['cyd', 'ben'], ['ben', 'dee'], ['dee', 'ben']]) expect(outcomes(both, logins)).toEqual(['it pass', 'risk pass'])
      expect(judged(both, ['ben', 'cyd']).conclusion).toBe('approved')
    })

    it('T-31 counts one person twice where nobody asked for different ones', () => {
      expect(outcomes(both.replace(', distinct-from: [risk]', ''), ['ben'])).toEqual(['it pass', 'risk pass'])
    })

    it('reserves nobody for a rule that is not asked here', () => {
      expect(outcomes(uses('count: 1, from: { users: [ben, cyd] }', 'count: 1, from: { users: [ben, dee] }', ', when: { stages: [production] }'), ['ben'])).toEqual(['it pass'])
    })

    it('T-31 goes over several rules: who differs from one that differs from another', () => {
      const rule = (id: string, users: string, more = ''): string => `  - { id: ${id}, rule: min-approvals, with: { count: 1, from: { users: [${users}] }${more} } }\n`
      const policy = `${START}rules:\n${rule('it', 'ben, cyd', ', distinct-from: [risk]')}${rule('risk', 'ben')}${rule('third', 'cyd', ', distinct-from: [it]')}`
      expect(outcomes(policy, ['ben', 'cyd'])).not.toEqual(['it pass', 'risk pass', 'third pass'])
    })

    it.each([['an id that no rule has', 'nobody-has-it'], ['a rule that counts nobody', 'move'], ['itself', 'it']])('is refused over %s, with the line', (_what, id) => {
      const policy = `${START}rules:\n  - { id: it, rule: min-approvals, with: { count: 1, from: { users: [ben] }, distinct-from: [${id}] } }\n  - { id: risk, rule: min-approvals, with: { count: 1, from: { users: [cyd] } } }\n  - { id: move, rule: legal-move }\n`
      expect(readPolicy(policy)).toMatchObject({ state: 'invalid', problems: [{ line: START.split('\n').length + 1, at: 'rules[0].with.distinct-from[0]', expected: 'the id of another use of min-approvals: risk', found: `"${id}"` }] })
    })
  })

  it('T-28 compares ids, so that the case of a login makes no difference', () => {
    expect(judge({ reviews: [approval('BEN', { author: { id: 2, login: 'BEN', bot: false } })] }, 'count: 1, from: { users: [Ben] }').outcome).toBe('pass')
    expect(judge({ reviews: [approval('ada', { author: { id: 1, login: 'ADA', bot: false } })] }, 'count: 1, from: { users: [ada] }').outcome).toBe('pending')
  })

  it('T-30 does not take a new account for the one that had its login, where the policy says which', () => {
    // GitHub shows the account that has the login now, and knows of no other.
    const taken = { people: { ...people, accounts: { ...people.accounts, ben: 999 } }, reviews: [approval('ben', { author: { id: 999, login: 'ben', bot: false } })] }
    expect(judge(taken, 'count: 1, from: { users: ["2+ben"] }')).toMatchObject({ outcome: 'pending', missing: 'ben', evidence: ['ben: not counted, is not among those whose review counts'] })
    expect(judge({ people: { ...people, teams: { 'acme/risk': known([2]) } }, reviews: taken.reviews }, 'count: 1, from: { teams: [acme/risk] }').outcome).toBe('pending')
    expect(judge({ reviews: [approval('ben', { author: { id: 2, login: 'benjamin', bot: false } })] }, 'count: 1, from: { users: ["2+ben"] }').outcome).toBe('pass')
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
