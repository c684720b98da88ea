import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digests } from '../digests.ts'
import { BASE_FILES, changing, HEAD_FILES, POLICY, records, sha256 } from '../../test/fakes/promotion.ts'
import { needsOf, readPolicy } from '../../core/policy/read.ts'
import { recordPath } from '../../core/paths.ts'
import type { Facts } from '../../core/policy/facts.ts'
import { githubClient } from './client.ts'
import { githubFacts } from './facts.ts'
import { githubPolicies } from './policies.ts'
import { openSource } from './source.ts'

const API = 'https://api.forge.test'
const R = '/repos/acme/models'
const BASE = 'b'.repeat(40)
const HEAD = 'a'.repeat(40)
const PULL = { owner: 'acme', repo: 'models', number: 7 }
const user = (login: string, id: number, type = 'User') => ({ login, id, type })
const link = (path: string, page: number) => ({ link: `<${API}${path}${path.includes('?') ? '&' : '?'}page=${page}>; rel="next"` })

let requests: string[]
const gather = async (): Promise<Facts> => {
  const github = githubClient({ token: 't', baseUrl: API, tries: 1, onRequest: ({ method, url }) => requests.push(`${method} ${url}`) })
  const facts = githubFacts(github, openSource(github, 'acme', 'models'), digests)
  return facts.gather(PULL, await facts.locate(PULL), needsOf(readPolicy(POLICY)))
}

const changed = changing(BASE_FILES, HEAD_FILES)
const blobs = new Map<string, string>()
const idOf = (text: string): string => { const id = sha256(text).slice(7, 47); blobs.set(id, text); return id }
const tree = (side: 'base' | 'merged') => ({ truncated: false, tree: Object.entries(changed.documents[side]).flatMap(([path, text]) => (text === null ? [] : [{ path, type: 'blob', mode: '100644', sha: idOf(text) }])) })

/** Everything that GitHub answers for a promotion; `skip` leaves out what a case answers itself. */
function answers(skip: string[] = []): void {
  const api = nock(API)
  const get = (path: string | RegExp, body: unknown, name: string): void => void (skip.includes(name) || api.get(path).query(true).times(5).reply(200, body as nock.Body))
  get(`${R}/pulls/7`, { state: 'open', draft: false, number: 7, user: user('ada', 1), base: { ref: 'main', repo: { id: 1, default_branch: 'main' } }, head: { ref: 'better', sha: HEAD, repo: { id: 1, name: 'models', owner: { login: 'acme' } } } }, 'pull')
  get(/\/git\/ref\/heads%2Fmain$/, { object: { sha: BASE } }, 'ref')
  get(`${R}/compare/${BASE}...${HEAD}`, { total_commits: 1, merge_base_commit: { sha: BASE }, commits: [commitOf(HEAD)] }, 'compare')
  get(`${R}/git/trees/${BASE}`, tree('base'), 'base tree')
  get(`${R}/git/trees/${HEAD}`, tree('merged'), 'head tree')
  get(`${R}/activity`, [{ after: HEAD, actor: user('ada', 1) }], 'activity')
  get(`${R}/pulls/7/reviews`, [reviewOf(1, 'ben', 2)], 'reviews')
  get(`${R}/issues/7/events`, [], 'events')
  get(`${R}/commits/${HEAD}/pulls`, [], 'sharing')
  get(`${R}/commits/${HEAD}/check-runs`, { total_count: 1, check_runs: [{ id: 1, name: 'tests', head_sha: HEAD, status: 'completed', conclusion: 'success', app: { id: 15368, slug: 'github-actions' } }] }, 'checks')
  get('/orgs/acme/teams/risk/members', [user('dee', 4)], 'team')
  get('/users/ada', user('ada', 1), 'user')
  get(new RegExp(`^${R}/compare/`), { status: 'ahead' }, 'ancestry')
  if (!skip.includes('records')) {
    for (const version of ['1.0.0', '1.1.0']) for (const text of Object.values(records(version))) api.get(`${R}/contents/${recordPath('lineage', sha256(text)).split('/').map(encodeURIComponent).join('%2F')}`).query(true).times(5).reply(200, text, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' })
  }
  api.get(new RegExp(`^${R}/git/blobs/`)).times(50).reply((request: Request) => {
    const text = blobs.get(new URL(request.url).pathname.split('/').at(-1)!)!
    return [200, { encoding: 'base64', size: text.length, content: Buffer.from(text).toString('base64') }]
  })
}
const commitOf = (sha: string, more = {}) => ({ sha, author: user('ada', 1), committer: user('ada', 1), commit: { message: 'x', author: { email: 'a@b.c' }, committer: { email: 'a@b.c' } }, ...more })
const reviewOf = (id: number, login: string, userId: number) => ({ id, user: user(login, userId), state: 'APPROVED', commit_id: HEAD, submitted_at: '2026-03-02T10:00:00Z' })

beforeEach(() => { requests = []; nock.disableNetConnect() })
afterEach(() => { nock.cleanAll(); nock.enableNetConnect() })

describe('githubFacts', () => {
  it('reads one snapshot, every fact known', async () => {
    answers()
    const facts = await gather()
    expect(Object.entries(facts).flatMap(([name, fact]) => (fact.known ? [] : [`${name}: ${fact.reason}`]))).toEqual([])
    expect(facts).toMatchObject({
      pull: { value: { author: { id: 1 }, mergeBase: BASE, head: { sha: HEAD } } },
      files: { value: { changed: changed.files.changed.map(({ path }) => ({ path })), colliding: [] } },
      reviews: { value: [{ author: { id: 2, login: 'ben', bot: false }, commit: HEAD }] },
      people: { value: { accounts: { ada: 1, ben: 2 }, teams: { 'acme/risk': { value: [4] } } } },
      evidence: { value: { 'churn@1.1.0': { lineage: { value: { state: 'present', text: records('1.1.0').lineage } }, trainedBelowHead: { value: true } } } },
    })
    console.log(`round trips for one snapshot, all cold: ${requests.length}`)
    expect(requests.length).toBeLessThanOrEqual(23)
  })

  it('T-62 reads reviews to the last page', async () => {
    answers(['reviews'])
    const path = `${R}/pulls/7/reviews`
    nock(API).get(path).query({ per_page: '100' }).reply(200, Array.from({ length: 100 }, (_, index) => reviewOf(index + 1, `u${index}`, 1000 + index)), link(path, 2)).get(path).query({ page: '2' }).reply(200, [reviewOf(999, 'late', 5000)])
    const { reviews } = await gather()
    expect(reviews).toMatchObject({ known: true })
    expect(reviews.known && reviews.value.map(({ id }) => id)).toHaveLength(101)
  })

  it('T-42 tells an approval from before the base was changed, and knows nothing of reviews without that history', async () => {
    answers(['reviews', 'events'])
    const [early, late] = [reviewOf(1, 'ben', 2), { ...reviewOf(2, 'cyd', 3), submitted_at: '2026-03-02T10:00:02Z' }]
    nock(API).get(`${R}/pulls/7/reviews`).query(true).times(2).reply(200, [early, late])
    nock(API).get(`${R}/issues/7/events`).query(true).reply(200, [{ event: 'base_ref_changed', created_at: '2026-03-02T10:00:01Z' }, { event: 'renamed', created_at: '2026-03-02T11:00:00Z' }])
    const { reviews } = await gather()
    expect(reviews.known && reviews.value.map(({ beforeRetarget }) => beforeRetarget)).toEqual([true, false])
    nock(API).get(`${R}/issues/7/events`).query(true).reply(502)
    expect((await gather()).reviews).toMatchObject({ known: false })
  })

  it('T-61 reads commits beyond the first page, and knows nothing when GitHub leaves some out', async () => {
    answers(['compare', 'ancestry'])
    const all = Array.from({ length: 130 }, (_, index) => commitOf(String(index).padStart(40, '0')))
    const page = (from: number, to: number, number: string): void => void nock(API).get(`${R}/compare/${BASE}...${HEAD}`).query({ per_page: '100', page: number }).reply(200, { total_commits: 130, merge_base_commit: { sha: BASE }, commits: all.slice(from, to) })
    nock(API).get(new RegExp(`^${R}/compare/c`)).query(true).reply(200, { status: 'diverged' }).persist()
    page(0, 100, '1')
    page(100, 130, '2')
    const { commits } = await gather()
    expect(commits.known && commits.value.length).toBe(130)
    page(0, 100, '1')
    page(0, 0, '2')
    expect((await gather()).commits).toMatchObject({ known: false, reason: expect.stringContaining('100 of 130 commits') })
  })

  it('T-60 knows nothing of the files when the tree was cut off', async () => {
    answers(['head tree'])
    nock(API).get(`${R}/git/trees/${HEAD}`).query(true).reply(200, { ...tree('merged'), truncated: true })
    expect((await gather()).files).toMatchObject({ known: false, reason: expect.stringContaining('too large') })
  })

  it.each([
    ['reviews', 403, 'GITHUB', `${R}/pulls/7/reviews`],
    ['pushes', 404, 'no such thing', `${R}/activity`],
    ['checks', 500, 'GitHub failed', `${R}/commits/${HEAD}/check-runs`],
  ] as const)('leaves %s unknown, with the reason, on %i', async (need, status, words, path) => {
    answers([need === 'pushes' ? 'activity' : need])
    nock(API).get(path).query(true).reply(status, { message: 'GITHUB says no' })
    const facts = await gather()
    expect(facts[need]).toMatchObject({ known: false, reason: expect.stringContaining(words) })
    expect(facts.files.known).toBe(true)
  })

  it('T-22 leaves a team unknown that it may not read, and the others known', async () => {
    answers(['team'])
    nock(API).get('/orgs/acme/teams/risk/members').query(true).reply(403, { message: 'no' })
    expect((await gather()).people).toMatchObject({ known: true, value: { accounts: { ben: 2 }, teams: { 'acme/risk': { known: false } } } })
  })

  it('hashes records itself: bytes that are not their name are damaged, missing ones absent', async () => {
    answers(['records'])
    const { lineage } = records('1.1.0')
    nock(API).get(new RegExp(`^${R}/contents/.*${sha256(lineage).slice(7)}`)).query(true).reply(200, lineage.replace('0.81', '0.99'), { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' })
    nock(API).get(new RegExp(`^${R}/contents/`)).query(true).times(9).reply(404, { message: 'Not Found' })
    const { evidence } = await gather()
    expect(evidence).toMatchObject({ value: { 'churn@1.1.0': { lineage: { value: { state: 'damaged', reason: expect.stringContaining('hash to sha256:') } }, provenance: { value: { state: 'absent' } } } } })
  })

  it('T-11 T-12 T-24 names authors, co-authors and ghosts for what they are', async () => {
    answers(['compare', 'ancestry'])
    const message = 'x\n\nCo-authored-by: Cyd <3+cyd@users.noreply.github.com>\nco-authored-by: Who <who@else.example>'
    nock(API).get(`${R}/compare/${BASE}...${HEAD}`).query(true).reply(200, { total_commits: 2, merge_base_commit: { sha: BASE }, commits: [
      commitOf(HEAD, { author: null, commit: { message, author: { email: 'nobody@x.example' }, committer: { email: 'a@b.c' } } }),
      commitOf('0'.repeat(40), { author: null, committer: null, commit: { message: 'y', author: { email: '41898282+github-actions[bot]@users.noreply.github.com' }, committer: { email: 'noreply@github.com' } } }),
    ] })
    nock(API).get(new RegExp(`^${R}/compare/c`)).query(true).reply(200, { status: 'ahead' })
    const { commits } = await gather()
    expect(commits).toEqual({ known: true, value: [
      { sha: '0'.repeat(40), author: { id: 41898282, login: 'github-actions[bot]', bot: true }, committer: { id: 19864447, login: 'web-flow', bot: true }, coAuthors: [] },
      { sha: HEAD, author: null, committer: { id: 1, login: 'ada', bot: false }, coAuthors: [{ id: 3, login: 'cyd', bot: false }, null] },
    ] })
  })
})

describe('githubFacts.locate', () => {
  it('T-44 tells which other open pull requests into the same branch have the same head commit', async () => {
    answers(['sharing'])
    const other = (number: number, more = {}) => ({ number, state: 'open', head: { sha: HEAD }, base: { ref: 'main' }, ...more })
    nock(API).get(`${R}/commits/${HEAD}/pulls`).query(true).reply(200, [other(9), other(7), other(3), other(4, { state: 'closed' }), other(5, { head: { sha: BASE } }), other(6, { base: { ref: 'lax' } })])
    const github = githubClient({ token: 't', baseUrl: API, tries: 1 })
    expect((await githubFacts(github, openSource(github, 'acme', 'models'), digests).locate(PULL)).sharedWith).toEqual([3, 9])
  })
})

describe('githubPolicies', () => {
  it('reads the policy of the base, and tells missing from unreadable', async () => {
    answers()
    const github = githubClient({ token: 't', baseUrl: API, tries: 1 })
    const policies = githubPolicies(openSource(github, 'acme', 'models'), () => Promise.resolve({ state: 'missing' as const }))
    expect((await policies.load(PULL, BASE)).state).toBe('valid')
    nock(API).get(`${R}/git/trees/${'1'.repeat(40)}`).query(true).reply(200, { truncated: false, tree: [] })
    expect((await policies.load(PULL, '1'.repeat(40))).state).toBe('missing')
    nock(API).get(`${R}/git/trees/${'2'.repeat(40)}`).query(true).reply(502)
    expect(await policies.load(PULL, '2'.repeat(40))).toMatchObject({ state: 'unreadable', reason: expect.stringContaining('502') })
  })
})
