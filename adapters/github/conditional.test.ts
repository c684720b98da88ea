import nock from 'nock'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { githubClient } from './client.ts'
import { paginateAnew } from './conditional.ts'
import { ContentCache } from './content-cache.ts'

const API = 'https://api.forge.test'
const list = (cache: ContentCache): Promise<number[]> => paginateAnew(githubClient({ token: 't', baseUrl: API, tries: 1 }), cache, 'GET /repos/{owner}/{repo}/activity', { owner: 'o', repo: 'r', ref: 'refs/heads/a b' })
const page = (number: number, etag: string | undefined, reply: (scope: nock.Interceptor) => nock.Scope): nock.Scope =>
  reply(nock(API, etag === undefined ? { badheaders: ['if-none-match'] } : { reqheaders: { 'if-none-match': etag } }).get('/repos/o/r/activity').query({ ref: 'refs/heads/a b', per_page: 100, ...(number === 1 ? {} : { page: number }) }))
const next = { link: `<${API}/repos/o/r/activity?ref=refs%2Fheads%2Fa+b&per_page=100&page=2>; rel="next"` }

beforeEach(() => { nock.disableNetConnect() })
afterEach(() => { nock.cleanAll(); nock.enableNetConnect() })

it('asks for every page on the condition that it changed, and takes what GitHub says', async () => {
  const cache = new ContentCache()
  page(1, undefined, (get) => get.reply(200, [1, 2], { etag: '"a"', ...next }))
  page(2, undefined, (get) => get.reply(200, [3], { etag: '"b"' }))
  expect(await list(cache)).toEqual([1, 2, 3])
  page(1, '"a"', (get) => get.reply(304))
  page(2, '"b"', (get) => get.reply(200, [3, 4], { etag: '"c"' }))
  expect(await list(cache)).toEqual([1, 2, 3, 4])
  page(1, '"a"', (get) => get.reply(304))
  page(2, '"c"', (get) => get.reply(304))
  expect(await list(cache)).toEqual([1, 2, 3, 4])
})

it('fails where GitHub fails, whatever is kept', async () => {
  const cache = new ContentCache()
  page(1, undefined, (get) => get.reply(200, [1], { etag: '"a"' }))
  await list(cache)
  page(1, '"a"', (get) => get.reply(502))
  await expect(list(cache)).rejects.toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
})
