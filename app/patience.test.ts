import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { githubClient } from '../adapters/github/client.ts'
import { askedPause, pauseAfter } from './patience.ts'

const API = 'https://api.forge.test'
const PAUSES = { retries: 2, retryMs: 10, maxRetryMs: 1000 }
const fail = async (status: number, headers: Record<string, string>, message = 'x'): Promise<unknown> => {
  nock(API).get('/user').reply(status, { message }, headers)
  return await githubClient({ token: 't', baseUrl: API, tries: 4, maxPauseMs: 2_000, sleep: async () => {} }).request('GET /user').catch((error: unknown) => error)
}

beforeEach(() => nock.disableNetConnect())
afterEach(() => { nock.cleanAll(); nock.enableNetConnect() })

describe('T-66 what GitHub asks for, as our own client tells it', () => {
  it('is as long as Retry-After says', async () => {
    const error = await fail(403, { 'retry-after': '7' }, 'You have exceeded a secondary rate limit')
    expect([askedPause(error), pauseAfter(error, 1, PAUSES)]).toEqual([7_000, 7_000])
  })

  it('is until the limit is reset', async () => {
    const error = await fail(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 100) })
    expect(Math.abs((askedPause(error) ?? 0) - 100_000)).toBeLessThan(3_000)
  })

  it('is nothing where GitHub merely failed, or said no', async () => {
    const [missing, forbidden] = [await fail(404, {}), await fail(403, {}, 'Resource not accessible')]
    expect([askedPause(missing), askedPause(forbidden)]).toEqual([undefined, undefined])
    expect([pauseAfter(missing, 1, PAUSES), pauseAfter(forbidden, 1, PAUSES), pauseAfter(new TypeError('x'), 1, PAUSES)]).toEqual([undefined, undefined, undefined])
  })
})
