import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { githubClient } from './client.ts'
import { openGraph, postGraphql, readToTheEnd, type Page } from './graph.ts'

const API = 'https://api.forge.test'
let pauses: number[]
let queries: string[]
const client = (baseUrl = API, tries = 4) => githubClient({ token: 't', baseUrl, tries, sleep: async (ms) => void pauses.push(ms) })

beforeEach(() => { pauses = []; queries = []; nock.disableNetConnect() })
afterEach(() => { nock.cleanAll(); nock.enableNetConnect() })

describe('openGraph', () => {
  it('sends what is asked for at the same moment as one query, and what follows as the next', async () => {
    nock(API).post('/graphql', (body: { query: string }) => { queries.push(body.query); return true }).reply(200, { data: { repository: { p0: 'a', p1: null }, p2: 'c' } })
    nock(API).post('/graphql', (body: { query: string }) => { queries.push(body.query); return true }).reply(200, { data: { repository: { p0: 'd' } } })
    const graph = openGraph(client(), 'o"', 'r')
    const later = Promise.resolve().then(() => graph.root('People', 'viewer'))
    expect(await Promise.all([graph.repository('Texts', 'a'), graph.repository('Snapshot', 'b'), later])).toEqual(['a', null, 'c'])
    expect(await graph.repository('Texts', 'd')).toBe('d')
    expect(queries).toEqual(['query Snapshot { repository(owner: "o\\"", name: "r") { p0: a\np1: b }\np2: viewer }', 'query Texts { repository(owner: "o\\"", name: "r") { p0: d } }'])
  })

  it.each([
    [['repository', 'p0'], ['no', 'b', 'c']],
    [['repository', 'p0', 'reviews', 'nodes', 3, 'author'], ['no', 'b', 'c']],
    [['p2'], ['a', 'b', 'no']],
    [['repository'], ['no', 'no', 'c']],
    [undefined, ['no', 'no', 'no']],
  ])('T-65 refuses the part that GitHub refused something of: %j', async (path, expected) => {
    nock(API).post('/graphql').reply(200, { data: { repository: { p0: 'a', p1: 'b' }, p2: 'c' }, errors: [{ type: 'FORBIDDEN', message: 'not for you', path }] })
    const graph = openGraph(client(), 'o', 'r')
    const parts = await Promise.allSettled([graph.repository('A', 'a'), graph.repository('A', 'b'), graph.root('A', 'c')])
    expect(parts.map((part) => (part.status === 'fulfilled' ? part.value : 'no'))).toEqual(expected)
    for (const part of parts) if (part.status === 'rejected') expect(part.reason).toMatchObject({ code: 'GITHUB_FORBIDDEN', message: expect.stringContaining('not for you') })
  })

  it.each([[{ data: { repository: {} } }], [{ data: { repository: null } }], [{ data: null }], [{}]])('T-65 takes no part that is left out for nothing: %j', async (body) => {
    nock(API).post('/graphql').reply(200, body)
    await expect(openGraph(client(), 'o', 'r').repository('A', 'a')).rejects.toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
  })

  it.each([
    [200, { data: null, errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 9) }],
    [200, { data: { repository: null }, errors: [{ message: 'You have exceeded a secondary rate limit' }] }, { 'retry-after': '7' }],
    [403, { message: 'You have exceeded a secondary rate limit' }, { 'retry-after': '7' }],
    [502, { message: 'Server Error' }, {}],
    [200, { errors: [{ message: 'Something went wrong while executing your query. This may be the result of a timeout' }] }, {}],
  ] as [number, object, Record<string, string>][])('T-66 waits as GitHub asks, and asks again: %i %j', async (status, body, headers) => {
    nock(API).post('/graphql').reply(status, body as nock.Body, headers).post('/graphql').reply(200, { data: { repository: { p0: 'a' } } })
    expect(await openGraph(client(), 'o', 'r').repository('A', 'a')).toBe('a')
    expect(pauses).toHaveLength(1)
    expect(pauses[0]).toBeGreaterThan(400)
  })

  it('T-66 gives up with a failure that may pass, when GitHub goes on asking to slow down', async () => {
    nock(API).post('/graphql').times(4).reply(200, { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }, { 'retry-after': '3' })
    await expect(openGraph(client(), 'o', 'r').repository('A', 'a')).rejects.toMatchObject({ code: 'GITHUB_RATE_LIMITED' })
    expect(pauses).toEqual([3000, 3000, 3000])
  })

  it('does not repeat a mutation that may have been carried out', async () => {
    nock(API).post('/graphql').reply(502, {})
    await expect(postGraphql(client(), 'mutation Append { x }')).rejects.toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
    expect(pauses).toEqual([])
  })

  it('finds GraphQL beside the REST of an enterprise server', async () => {
    const there = nock('https://ghe.test').post('/api/graphql').reply(200, { data: { repository: { p0: 1 } } })
    expect(await openGraph(client('https://ghe.test/api/v3'), 'o', 'r').repository('A', 'a')).toBe(1)
    expect(there.isDone()).toBe(true)
  })

  it('cuts what is too long for one query', async () => {
    let count = 0
    nock(API).post('/graphql').times(3).reply((_request: unknown) => { count++; return [200, { data: { repository: Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`p${index}`, index])) } }] as never })
    const graph = openGraph(client(), 'o', 'r')
    expect(await Promise.all(Array.from({ length: 301 }, () => graph.repository('A', 'a')))).toHaveLength(301)
    expect(count).toBe(3)
  })
})

describe('readToTheEnd', () => {
  const page = (nodes: (number | null)[] | null, hasNextPage = false, totalCount?: number): Page<number> => ({ nodes, pageInfo: { hasNextPage, endCursor: hasNextPage ? 'c' : null }, ...(totalCount === undefined ? {} : { totalCount }) })
  it('reads every page', async () => {
    expect(await readToTheEnd('things', page([1, 2], true), () => Promise.resolve(page([3])))).toEqual([1, 2, 3])
  })
  it.each<[string, Page<number> | null | undefined]>([['no list', null], ['no answer', undefined], ['no nodes', page(null)], ['a node that is not shown', page([1, null])], ['fewer than it counts', page([1], false, 2)], ['a next page without a cursor', { ...page([1], true), pageInfo: { hasNextPage: true, endCursor: null } }], ['an empty page before the end', page([], true)]])('does not know the rest of a list with %s', async (_what, first) => {
    await expect(readToTheEnd('things', first, () => Promise.resolve(page([3])))).rejects.toMatchObject({ code: 'UNREADABLE', message: expect.stringContaining('all things') })
  })
  it('does not know it either when a later page is missing', async () => {
    await expect(readToTheEnd('things', page([1], true), () => Promise.resolve(null))).rejects.toMatchObject({ code: 'UNREADABLE' })
  })
})
