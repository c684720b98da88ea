import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordPath } from '../../core/paths.ts'
import { decide } from '../../core/policy/decide.ts'
import { needsOf, readPolicy } from '../../core/policy/read.ts'
import { NOW, POLICY, records, sha256 } from '../../test/fakes/promotion.ts'
import { REPO, startPromotionWorld, type PromotionWorld } from '../../test/fixtures/promotion-world.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import { digests } from '../digests.ts'
import type { Facts } from '../../core/policy/facts.ts'
import { editTree } from '../../local/github/git/edit.ts'
import type { Pull } from '../../local/github/store/types.ts'
import type { GitHub } from './client.ts'
import { ContentCache } from './content-cache.ts'
import { githubFacts } from './facts.ts'
import { githubPolicies } from './policies.ts'
import { openSource } from './source.ts'

type Answer = { status: number; data: unknown }
/** Stands between the program and GitHub: `forward` asks GitHub. */
type Between = (call: { index: number; route: string; query: string }, forward: () => Promise<Answer>) => Promise<Answer>

const POLICY_READ = readPolicy(POLICY)
const NEEDS = needsOf(POLICY_READ)

let world: PromotionWorld
let requests: string[]
const pullOf = (number: number): Pull => [...world.github.state.repositories.values()].find(({ name }) => name === 'models')!.pulls.get(number)!

function client(between: Between = (_call, forward) => forward()): GitHub {
  const github = world.installed({ tries: 1 })
  let index = 0
  github.hook.wrap('request', async (request, options) => {
    const query = String((options as { query?: unknown }).query ?? '')
    const route = `${options.method} ${options.url.replace(/^https?:\/\/[^/]+/, '').split('?')[0]!}`
    requests.push(query === '' ? route : `graphql ${/^query (\w+)/.exec(query)?.[1]}`)
    return (await between({ index: index++, route, query }, async () => (await request(options)) as Answer)) as never
  })
  return github
}

async function gather({ between, number = world.number, cache, needs = NEEDS }: { between?: Between; number?: number; cache?: ContentCache; needs?: typeof NEEDS } = {}): Promise<Facts> {
  const github = client(between)
  const facts = githubFacts(github, openSource(github, 'acme', 'models', cache), digests, { log: { all: () => Promise.resolve([]) } })
  const pull = { ...REPO, number }
  return await facts.gather(pull, await facts.locate(pull), needs)
}

const unknownIn = (facts: Facts): string[] => Object.entries(facts).flatMap(([name, fact]) => (fact.known ? [] : [`${name}: ${fact.reason}`]))

beforeAll(async () => { world = await startPromotionWorld() })
afterAll(() => world.close())
beforeEach(() => { requests = [] })

describe('githubFacts', () => {
  it('reads one snapshot, every fact known that was asked for', async () => {
    const facts = await gather()
    const [ada, ben, dee] = ['ada', 'ben', 'dee'].map((login) => world.people[login]!.id)
    expect(unknownIn(facts).filter((line) => !line.includes('not asked for'))).toEqual([])
    expect(facts).toMatchObject({
      pull: { value: { author: { id: ada, login: 'ada', bot: false }, head: { sha: world.head, ref: 'better' }, base: { ref: 'main' } } },
      files: { value: { changed: ['README.md', 'params.yml', 'stages.yml', 'versions/1.1.0.yml'].map((path) => ({ path: `models/churn/${path}`, head: { mode: '100644' } })), colliding: [], displaced: [] } },
      commits: { value: [{ author: { id: ada }, committer: { id: ada }, coAuthors: [] }, { author: { id: ada } }] },
      pushes: { value: [{ actor: { id: ada } }, { actor: { id: ada } }] },
      reviews: { value: [{ author: { id: ben, login: 'ben', bot: false }, state: 'APPROVED', commit: world.head, beforeRetarget: false }] },
      checks: { value: [{ name: 'tests', app: { id: 15368, slug: 'github-actions' }, headSha: world.head, status: 'completed', conclusion: 'success' }] },
      people: { value: { accounts: { ada, ben }, teams: { 'acme/risk': { value: [dee] } } } },
      evidence: { value: { 'churn@1.1.0': { lineage: { value: { state: 'present' } }, provenance: { value: { state: 'present' } }, trainedBelowHead: { value: true } } } },
    })
    const { base, merged } = facts.documents.known ? facts.documents.value : { base: {}, merged: {} }
    expect([base['models/churn/versions/1.1.0.yml'], merged['models/churn/versions/1.1.0.yml']]).toEqual([null, expect.stringContaining('version: 1.1.0')])
  })

  it('T-44 tells which other open pull requests into the same branch have the same head commit', async () => {
    await world.git('push', '-q', world.github.cloneUrl('acme/models', world.people['ada']!.token), `${world.head}:refs/heads/same`, `main:refs/heads/lax`)
    const open = (head: string, base: string) => world.as('ada').pulls.create({ ...REPO, title: 'again', head, base })
    const [{ data: same }, { data: lax }] = [await open('same', 'main'), await open('same', 'lax')]
    const locate = async (between?: Between) => { const github = client(between); return await githubFacts(github, openSource(github, 'acme', 'models'), digests).locate({ ...REPO, number: world.number }) }
    expect((await locate()).sharedWith).toEqual([same.number])
    // Where the list of commits lags behind a push, REST is asked.
    const lagging: Between = async ({ query }, forward) => { const answer = await forward(); return query === '' ? answer : { ...answer, data: JSON.parse(JSON.stringify(answer.data).replace(`"commit":{"oid":"${world.head}"`, `"commit":{"oid":"${'0'.repeat(40)}"`)) } }
    expect((await locate(lagging)).sharedWith).toEqual([same.number])
    expect(requests).toContain(`GET /repos/acme/models/commits/${world.head}/pulls`)
    for (const { number } of [same, lax]) await world.as('ada').pulls.update({ ...REPO, pull_number: number, state: 'closed' })
  })

  it('T-62 reads reviews to the last page', async () => {
    const pull = pullOf(world.number)
    const before = [...pull.reviews]
    pull.reviews.push(...Array.from({ length: 130 }, (_, index) => ({ ...before[0]!, id: 5_000_000_000 + index })))
    const { reviews } = await gather()
    expect(reviews.known && reviews.value.map(({ id }) => id)).toEqual([before[0]!.id, ...Array.from({ length: 130 }, (_, index) => 5_000_000_000 + index)])
    const onePage: Between = ({ query }, forward) => (query.includes('reviews(first: 100, after:') ? Promise.reject(new OutsideError('GITHUB_UNAVAILABLE', 'GitHub failed (502)')) : forward())
    expect((await gather({ between: onePage })).reviews).toMatchObject({ known: false, reason: expect.stringContaining('502') })
    pull.reviews = before
  })

  it('T-42 tells an approval from before the base was changed', async () => {
    const pull = pullOf(world.number)
    const [first] = pull.reviews
    const repository = [...world.github.state.repositories.values()].find(({ name }) => name === 'models')!
    repository.issueEvents.push({ id: 1, number: world.number, event: 'base_ref_changed', actor: 'ada', appId: null, createdAt: first!.submittedAt, detail: {} })
    pull.reviews.push({ ...first!, id: first!.id + 1, submittedAt: new Date(Date.parse(first!.submittedAt) + 1000).toISOString() })
    const { reviews } = await gather()
    expect(reviews.known && reviews.value.map(({ beforeRetarget }) => beforeRetarget)).toEqual([true, false])
    repository.issueEvents.pop()
    pull.reviews.pop()
  })

  it('T-61 reads 260 commits, and knows nothing when GitHub leaves some out', async () => {
    await world.git('checkout', '-q', '-b', 'many', 'main')
    const tip = await chainOf(259, await world.push({ 'models/churn/notes.md': 'many\n' }, 'many'))
    await world.git('checkout', '-q', 'better')
    await world.git('push', '-q', world.github.cloneUrl('acme/models', world.people['ada']!.token), `${tip}:refs/heads/many`)
    const { data: { number } } = await world.as('ada').pulls.create({ ...REPO, title: 'many', head: 'many', base: 'main' })
    const { commits } = await gather({ number, needs: { ...NEEDS, facts: [...NEEDS.facts, 'commits'] } })
    expect(unknownIn({ commits } as Facts)).toEqual([])
    expect(commits.known && [commits.value.length, new Set(commits.value.map(({ sha }) => sha)).size]).toEqual([260, 260])
    // Where GraphQL lists no more than 200, REST is asked.
    const short: Between = async ({ query }, forward) => { const answer = await forward(); return query.includes('after: ') ? { ...answer, data: JSON.parse(JSON.stringify(answer.data).replaceAll('"hasNextPage":true', '"hasNextPage":false')) } : answer }
    requests = []
    const over = await gather({ number, between: short, needs: { ...NEEDS, facts: [...NEEDS.facts, 'commits'] } })
    expect([over.commits, requests.filter((one) => one.includes('/compare/')).length]).toEqual([commits, 3])
    // Both ways of comparing say fewer than there are.
    const cut: Between = async ({ query, route }, forward) => {
      const answer = await forward()
      if (route.includes('/compare/')) return { ...answer, data: { ...(answer.data as object), commits: [] } }
      return query.includes('compare(') ? { ...answer, data: JSON.parse(JSON.stringify(answer.data).replaceAll('"aheadBy":260', '"aheadBy":261')) } : answer
    }
    expect((await gather({ number, between: cut, needs: { ...NEEDS, facts: [...NEEDS.facts, 'commits'] } })).commits).toMatchObject({ known: false, reason: expect.stringContaining('of 260 commits') })
    await world.as('ada').pulls.update({ ...REPO, pull_number: number, state: 'closed' })
  })

  it('T-60 reads 3 150 changed files in 70 folders, and knows nothing of them when a tree was cut off', async () => {
    await pushLarge()
    const { data: { number } } = await world.as('ada').pulls.create({ ...REPO, title: 'large', head: 'large', base: 'main' })
    const { files } = await gather({ number })
    expect(files.known && files.value.changed.length).toBe(3150)
    expect(requests.length).toBeLessThan(12)
    const truncated: Between = async ({ route }, forward) => { const answer = await forward(); return route.includes('/git/trees/') ? { ...answer, data: { ...(answer.data as object), truncated: true } } : answer }
    const facts = await gather({ number, between: truncated })
    expect(facts.files).toMatchObject({ known: false, reason: expect.stringContaining('too large') })
    expect(decide(POLICY_READ, facts, NOW).conclusion).toBe('error')
    await world.as('ada').pulls.update({ ...REPO, pull_number: number, state: 'closed' })
  })

  it('T-22 leaves a team unknown that it may not read, and everybody else known', async () => {
    const refused: Between = async ({ query }, forward) => (query.includes('team(slug:') ? refusePart((await forward()).data, query, 'team(slug: "risk")', 'FORBIDDEN') : forward())
    expect((await gather({ between: refused })).people).toMatchObject({ known: true, value: { accounts: { ben: world.people['ben']!.id }, teams: { 'acme/risk': { known: false, reason: expect.stringContaining('permission') } } } })
  })

  it('hashes records itself: bytes that are not their name are damaged, missing ones absent', async () => {
    const { data: ref } = await world.as('ada').git.getRef({ ...REPO, ref: 'heads/provender-records' })
    const at = ref.object.sha
    const facts = await gather()
    const lineage = facts.evidence.known ? facts.evidence.value['churn@1.1.0']!.lineage : undefined
    const { digest, text } = (lineage?.known ? lineage.value : {}) as { digest: string; text: string }
    await world.git('fetch', '-q', world.github.cloneUrl('acme/models', world.people['ada']!.token), 'provender-records')
    await world.git('checkout', '-q', '--detach', 'FETCH_HEAD')
    await world.push({ [recordPath('lineage', digest)]: text.replace('0.81', '0.99') }, 'provender-records')
    expect((await gather()).evidence).toMatchObject({ value: { 'churn@1.1.0': { lineage: { value: { state: 'damaged', reason: expect.stringContaining('hash to sha256:') } }, provenance: { value: { state: 'present' } } } } })
    await world.push({ [recordPath('lineage', digest)]: null }, 'provender-records')
    // What was read before is looked for anew: a record that is gone is gone.
    const cache = new ContentCache()
    expect((await gather({ cache })).evidence).toMatchObject({ value: { 'churn@1.1.0': { lineage: { value: { state: 'absent' } } } } })
    await world.as('eve').git.updateRef({ ...REPO, ref: 'heads/provender-records', sha: at, force: true })
    expect((await gather({ cache })).evidence).toMatchObject({ value: { 'churn@1.1.0': { lineage: { value: { state: 'present', digest } } } } })
    expect(records('1.0.0').lineage).not.toBe(text)
    await world.git('checkout', '-q', 'better')
  })

  it('T-11 T-12 T-25 names authors, co-authors, bots and strangers for what they are', async () => {
    await world.git('checkout', '-q', '-b', 'mixed', 'main')
    const cyd = world.people['cyd']!.id
    await world.git('-c', 'user.email=nobody@x.example', 'commit', '-q', '--allow-empty', '-m', `x\n\nCo-authored-by: Cyd <${cyd}+cyd@users.noreply.github.com>\nco-authored-by: Who <who@else.example>`)
    await world.git('-c', 'user.email=41898282+github-actions[bot]@users.noreply.github.com', 'commit', '-q', '--allow-empty', '-m', 'y')
    const head = await world.push({ 'models/churn/notes.md': 'z\n' }, 'mixed')
    await world.git('checkout', '-q', 'better')
    const { data: { number } } = await world.as('ada').pulls.create({ ...REPO, title: 'mixed', head: 'mixed', base: 'main' })
    const { commits } = await gather({ number, needs: { ...NEEDS, facts: [...NEEDS.facts, 'commits'] } })
    const actions = { id: 41898282, login: 'github-actions[bot]', bot: true }
    expect(commits.known && new Set(commits.value.map(({ sha: _, ...people }) => people))).toEqual(new Set([
      { author: null, committer: null, coAuthors: [{ id: cyd, login: 'cyd', bot: false }, null] },
      { author: actions, committer: actions, coAuthors: [] },
      { author: expect.objectContaining({ login: 'ada' }), committer: expect.objectContaining({ login: 'ada' }), coAuthors: [] },
    ]))
    expect(commits.known && commits.value.map(({ sha }) => sha)).toContain(head)
    await world.as('ada').pulls.update({ ...REPO, pull_number: number, state: 'closed' })
  })

  it('starts from the moment after everything was read, and tells that the head moved meanwhile', async () => {
    const github = client()
    const facts = githubFacts(github, openSource(github, 'acme', 'models'), digests)
    const pull = { ...REPO, number: world.number }
    const before = await facts.locate(pull)
    await facts.gather(pull, before, NEEDS)
    const sent = requests.length
    expect(await facts.locate(pull)).toEqual(before)
    expect(requests.length).toBe(sent)
    // Once only: who asks again is told anew.
    await facts.locate(pull)
    expect(requests.length).toBe(sent + 1)
  })
})

/** A branch with 70 folders of 45 files each, deep enough that no query has them all. */
async function pushLarge(): Promise<void> {
  const { git } = [...world.github.state.repositories.values()].find(({ name }) => name === 'models')!
  const main = (await git.branch('main'))!
  const blob = await git.write('blob', Buffer.from('x\n'))
  const edits = Array.from({ length: 3150 }, (_, index) => ({ path: `models/churn/a/b/${index % 70}/${index}.txt`, mode: '100644', sha: blob }))
  const tree = (await editTree(git, (await git.commit(main))!.tree, edits))!
  const sha = await git.writeCommit({ tree, parents: [main], author: { name: 'ada', email: `${world.people['ada']!.id}+ada@users.noreply.localhost`, date: '2026-03-01T09:00:00Z' }, message: 'large' })
  await world.as('ada').git.createRef({ ...REPO, ref: 'refs/heads/large', sha })
}

async function chainOf(count: number, from: string): Promise<string> {
  const script = `tip=$1; for i in $(seq $2); do tip=$(git commit-tree "$1^{tree}" -p "$tip" -m "$i"); done; echo "$tip"`
  const dir = await world.git('rev-parse', '--show-toplevel')
  const identity = { GIT_AUTHOR_NAME: 'ada', GIT_COMMITTER_NAME: 'ada', GIT_AUTHOR_EMAIL: `${world.people['ada']!.id}+ada@users.noreply.localhost`, GIT_COMMITTER_EMAIL: `${world.people['ada']!.id}+ada@users.noreply.localhost` }
  return execFileSync('bash', ['-c', script, '-', from, String(count)], { cwd: dir, encoding: 'utf8', env: { ...process.env, ...identity } }).trim()
}

/** The answer with the part of a query in which `words` stand refused. */
function refusePart(data: unknown, query: string, words: string, type: string | undefined): Answer {
  const at = query.lastIndexOf('p', query.indexOf(words))
  const alias = /p\d+(?=: )/.exec(query.slice(Math.max(0, query.slice(0, query.indexOf(words)).lastIndexOf('\n')), query.indexOf(words)))?.[0] ?? /p\d+(?=: )/.exec(query.slice(at))![0]
  return withoutPart(data, alias, type)
}

function withoutPart(data: unknown, alias: string, type: string | undefined): Answer {
  const answer = structuredClone(data) as { data: Record<string, unknown> & { repository?: Record<string, unknown> }; errors?: unknown[] }
  const isRoot = alias in answer.data
  if (isRoot) answer.data[alias] = null
  else answer.data.repository![alias] = null
  return { status: 200, data: { ...answer, errors: [...(answer.errors ?? []), { ...(type ? { type } : {}), path: isRoot ? [alias] : ['repository', alias], message: 'no' }] } }
}

describe('a failure of any call, and of any part of a query', () => {
  /** Where one of the facts says something else than the healthy ones, instead of nothing. */
  const lessIn = (healthy: unknown, found: unknown, path = ''): string[] => {
    if ((found as { known?: unknown } | null)?.known === false) return []
    // A text that is no key was not read, which rules take for not known.
    if (found === undefined && path.startsWith('/documents/value/')) return []
    if (healthy === null || typeof healthy !== 'object' || found === null || typeof found !== 'object') return Object.is(healthy, found) ? [] : [path]
    return [...new Set([...Object.keys(healthy), ...Object.keys(found)])].flatMap((key) => lessIn((healthy as Record<string, unknown>)[key], (found as Record<string, unknown>)[key], `${path}/${key}`))
  }
  const run = async (between: Between): Promise<Facts | undefined> => gather({ between }).catch((error: unknown) => {
    // Where the pull request stands could not be read: nothing is judged at all.
    if (error instanceof OutsideError) return undefined
    throw error
  })
  const judged = (facts: Facts): string => decide(POLICY_READ, facts, NOW).conclusion

  let healthy: Facts
  let calls: { route: string; query: string; parts: string[] }[]
  beforeAll(async () => {
    requests = []
    await world.as('dee').pulls.createReview({ ...REPO, pull_number: world.number, event: 'APPROVE' })
    calls = []
    healthy = await gather({ between: async ({ route, query }, forward) => {
      calls.push({ route, query, parts: [...query.matchAll(/^.*?\b(p\d+): /gm)].map(([, alias]) => alias!) })
      return await forward()
    } })
  })

  it('is told of, never taken for nothing', async () => {
    expect(judged(healthy)).toBe('approved')
    const wrong: string[] = []
    let tried = 0
    const check = async (what: string, between: Between): Promise<void> => {
      tried++
      const facts = await run(between)
      if (!facts) return
      wrong.push(...lessIn(healthy, facts).map((path) => `${what}: ${path}`))
      if (judged(facts) === 'approved' && lessIn(facts, healthy).length + lessIn(healthy, facts).length > 0) wrong.push(`${what}: approved`)
    }
    const failing = (index: number, error: OutsideError): Between => (call, forward) => (call.index === index ? Promise.reject(error) : forward())
    for (const [index, { route, parts }] of calls.entries()) {
      await check(`${route} is down`, failing(index, new OutsideError('GITHUB_UNAVAILABLE', 'GitHub failed (502).')))
      if (parts.length === 0) continue
      await check(`${route} has only errors`, async (call, forward) => (call.index === index ? { status: 200, data: { data: null, errors: [{ message: 'Something went wrong' }] } } : forward()))
      for (const alias of parts) await check(`${route} ${alias} is refused`, async (call, forward) => { const answer = await forward(); return call.index === index ? withoutPart(answer.data, alias, undefined) : answer })
      await check(`${route} without any part`, async (call, forward) => { const answer = await forward(); return call.index === index ? { ...answer, data: { data: { repository: {} } } } : answer })
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(30)
  })

  it('is told of by a process that has judged the pull request before, and asks ahead', async () => {
    const sent: string[] = []
    const again = async (between: Between): Promise<Facts | undefined> => {
      const cache = new ContentCache()
      await gather({ cache })
      requests = []
      return await gather({ between, cache }).catch((error: unknown) => (error instanceof OutsideError ? undefined : Promise.reject(error)))
    }
    const found = await again((_call, forward) => forward())
    sent.push(...requests)
    expect([lessIn(healthy, found), sent]).toEqual([[], ['graphql Snapshot', 'GET /repos/acme/models/activity', 'graphql Position']])
    for (const index of sent.keys()) {
      const down = await again((call, forward) => (call.index === index ? Promise.reject(new OutsideError('GITHUB_UNAVAILABLE', 'GitHub failed (502).')) : forward()))
      const bare = await again(async (call, forward) => (call.index === index && call.query !== '' ? { status: 200, data: { data: { repository: {} } } } : await forward()))
      for (const facts of [down, bare]) expect(facts === undefined ? [] : lessIn(healthy, facts)).toEqual([])
    }
  })

  it('leaves out nothing that was cut off: trees and texts are not their names then, and lists not their number', async () => {
    const rewriting = (rewrite: (key: string, value: unknown) => unknown): Between => async ({ query }, forward) => {
      const answer = await forward()
      return query === '' ? answer : { ...answer, data: JSON.parse(JSON.stringify(answer.data), rewrite) }
    }
    const shorter = (list: unknown): unknown => (Array.isArray(list) && list.length > 0 ? list.slice(0, -1) : list)
    const trees = await run(rewriting((key, value) => (key === 'entries' ? shorter(value) : value)))
    expect(lessIn(healthy, trees)).toEqual([])
    expect(trees && judged(trees)).toBe('approved')
    const texts = await run(rewriting((key, value) => (key === 'text' && typeof value === 'string' ? value.slice(0, -1) : value)))
    expect(lessIn(healthy, texts)).toEqual([])
    expect(texts && judged(texts)).toBe('approved')
    const lists = await run(rewriting((key, value) => (key === 'nodes' ? shorter(value) : value)))
    expect(lists === undefined || judged(lists) !== 'approved').toBe(true)
    expect(lists === undefined ? [] : lessIn(healthy, lists)).toEqual([])
  })
})

describe('githubPolicies', () => {
  it('reads the policy of the base, and tells missing from unreadable', async () => {
    const base = await world.git('rev-parse', 'main')
    const load = async (sha: string, between?: Between) => githubPolicies(openSource(client(between), 'acme', 'models'), () => Promise.resolve({ state: 'missing' as const })).load({ ...REPO, number: 1 }, sha)
    expect((await load(base)).state).toBe('valid')
    expect((await load(await world.git('rev-parse', 'FETCH_HEAD'))).state).toBe('missing')
    expect(await load(base, () => Promise.reject(new OutsideError('GITHUB_UNAVAILABLE', 'GitHub failed (502)')))).toMatchObject({ state: 'unreadable', reason: expect.stringContaining('502') })
    expect(sha256('')).toMatch(/^sha256:e3b0/)
  })
})
