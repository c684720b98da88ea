import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mayPass } from '../../flows/outside-error.ts'
import { githubClient, takeTurns } from './client.ts'
import type { OutsideError } from '../../flows/outside-error.ts'

const API = 'https://api.forge.test'
let pauses: number[]
const client = (tries = 4) => githubClient({ token: 'secret-token', baseUrl: `${API}/`, tries, sleep: async (ms) => void pauses.push(ms) })
const failure = async (status: number, headers = {}, tries = 1): Promise<OutsideError> => {
  nock(API).get('/repos/o/r/pulls/7').times(tries).reply(status, { message: 'no' }, headers)
  return client(tries).request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner: 'o', repo: 'r', pull_number: 7 }).then(() => { throw new Error('expected a failure') }, (error) => error)
}

beforeEach(() => { pauses = []; nock.disableNetConnect() })
afterEach(() => { nock.cleanAll(); nock.enableNetConnect() })

describe('githubClient', () => {
  it.each([
    [401, {}, 'GITHUB_UNAUTHENTICATED', 'Check that the token'],
    [403, { 'x-accepted-github-permissions': 'checks=write' }, 'GITHUB_FORBIDDEN', 'the permission checks=write'],
    [403, { 'retry-after': '30' }, 'GITHUB_RATE_LIMITED', 'slow down'],
    [429, {}, 'GITHUB_RATE_LIMITED', 'slow down'],
    [404, {}, 'GITHUB_NOT_FOUND', 'the app is installed'],
    [409, {}, 'GITHUB_CONFLICT', 'Read the state again'],
    [422, {}, 'GITHUB_INVALID', 'Correct what it names'],
    [502, {}, 'GITHUB_UNAVAILABLE', 'try again'],
  ])('says what to do about %i %j', async (status, headers, code, words) => {
    const error = await failure(status, headers)
    expect(error).toMatchObject({ name: 'OutsideError', code })
    expect(error.message).toContain('GET /repos/o/r/pulls/7')
    expect(error.message).toContain(words)
    expect(error.message).not.toContain('secret-token')
  })

  it('waits as long as retry-after says, then succeeds', async () => {
    nock(API).get('/user').reply(429, {}, { 'retry-after': '7' }).get('/user').reply(200, { login: 'ada' })
    expect((await client().request('GET /user')).data.login).toBe('ada')
    expect(pauses).toEqual([7000])
  })

  it('does not wait longer than the limit', async () => {
    nock(API).get('/user').reply(403, {}, { 'retry-after': '3600' })
    await expect(client().request('GET /user')).rejects.toMatchObject({ code: 'GITHUB_RATE_LIMITED' })
    expect(pauses).toEqual([])
  })

  it('retries a read that failed with 5xx or a closed connection, with growing pauses', async () => {
    nock(API).get('/user').reply(502).get('/user').replyWithError('socket hang up').get('/user').reply(200, { login: 'ada' })
    expect((await client().request('GET /user')).data.login).toBe('ada')
    expect(pauses).toEqual([500, 1000])
  })

  it('gives up after the last try and says that GitHub did not answer', async () => {
    nock(API).get('/user').times(3).replyWithError('socket hang up')
    const error = await client(3).request('GET /user').catch((e) => e)
    expect(error).toMatchObject({ code: 'GITHUB_UNAVAILABLE', message: expect.stringContaining('socket hang up') })
    expect(mayPass(error)).toBe(true)
  })

  it('does not repeat a POST that may have been carried out', async () => {
    const scope = nock(API).post('/repos/o/r/check-runs').reply(502)
    await expect(client().request('POST /repos/{owner}/{repo}/check-runs', { owner: 'o', repo: 'r', name: 'x', head_sha: 'y' })).rejects.toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
    expect(scope.isDone()).toBe(true)
    expect(pauses).toEqual([])
  })

  it.each<[string, string, Record<string, string>]>([
    ['an empty body', '', { 'content-type': 'application/json; charset=utf-8' }],
    ['the beginning of one', '[{"id":2,"sta', { 'content-type': 'application/json; charset=utf-8' }],
    ['a file of which nothing came', '', { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }],
  ])('takes %s for an answer that broke off, never for an empty page', async (_what, body, headers) => {
    const page = (number: number) => nock(API).get('/repos/o/r/pulls/7/reviews').query(number === 1 ? {} : { page: number })
    page(1).reply(200, [{ id: 1, state: 'APPROVED' }], { link: `<${API}/repos/o/r/pulls/7/reviews?page=2>; rel="next"` })
    page(2).reply(200, body, headers)
    const read = client(1).paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { owner: 'o', repo: 'r', pull_number: 7 })
    await expect(read).rejects.toMatchObject({ code: 'GITHUB_UNAVAILABLE', message: expect.stringContaining('its answer broke off') })
  })

  it('asks again when an answer broke off, and takes what is empty on purpose', async () => {
    nock(API).get('/user').reply(200, '', { 'content-type': 'application/json' }).get('/user').reply(200, { login: 'ada' })
    expect((await client().request('GET /user')).data.login).toBe('ada')
    nock(API).put('/user/following/ben').reply(204).get('/empty').reply(200, '', { 'content-type': 'application/vnd.github.raw+json; charset=utf-8', 'content-length': '0' })
    expect((await client(1).request('PUT /user/following/{username}', { username: 'ben' })).status).toBe(204)
    expect((await client(1).request('GET /empty')).data).toBe('')
  })

  it('shares its turns with other clients of the installation', async () => {
    const inTurn = takeTurns(2)
    let [now, most] = [0, 0]
    nock(API).get('/user').times(6).delay(5).reply(200, () => ({ login: 'ada' }))
    const counting = <T>(work: () => Promise<T>): Promise<T> => inTurn(async () => {
      most = Math.max(most, ++now)
      try {
        return await work()
      } finally {
        now--
      }
    })
    await Promise.all([1, 2, 3].flatMap(() => [githubClient({ token: 't', baseUrl: API, inTurn: counting }), githubClient({ token: 't', baseUrl: API, inTurn: counting })]).map((one) => one.request('GET /user')))
    expect(most).toBe(2)
  })

  it('keeps ten requests under way at once, and starts the next when one has ended, well or not', async () => {
    let [now, most, total] = [0, 0, 0]
    nock(API).persist().get('/user').reply(async () => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 2))
      now--
      return [++total % 3 === 0 ? 404 : 200, { login: 'ada' }]
    })
    const github = client(1)
    await Promise.allSettled(Array.from({ length: 40 }, () => github.request('GET /user')))
    expect([most, total]).toEqual([10, 40])
  })

  it('does not take a refusal for something that passes by itself', async () => {
    expect(mayPass(await failure(403))).toBe(false)
    expect(mayPass(new Error('x'))).toBe(false)
  })
})
