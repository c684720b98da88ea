import { describe, expect, it } from 'vitest'
import { OutsideError } from '../flows/outside-error.ts'
import { askedPause, NotAllRead } from './patience.ts'
import { startWorker } from './worker.ts'

const failures: string[] = []
const start = (debounceMs = 5) => startWorker({ debounceMs, concurrency: 2, retries: 2, retryMs: 1, onFailure: (key, _error, willRetry) => failures.push(`${key} ${willRetry}`) })
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('startWorker', () => {
  it('makes one run of many marks', async () => {
    const worker = start()
    let runs = 0
    for (let index = 0; index < 50; index++) worker.mark('a', async () => void runs++)
    await worker.idle()
    expect(runs).toBe(1)
  })

  it('never runs one key twice at once, and runs once more when it is marked meanwhile', async () => {
    const worker = start(0)
    let now = 0
    let most = 0
    let runs = 0
    const job = async (): Promise<void> => {
      most = Math.max(most, ++now)
      runs++
      if (runs === 1) for (let index = 0; index < 5; index++) worker.mark('a', job)
      await wait(10)
      now--
    }
    worker.mark('a', job)
    await worker.idle()
    expect({ most, runs }).toEqual({ most: 1, runs: 2 })
  })

  it('keeps to its number of jobs at once', async () => {
    const worker = start(0)
    let now = 0
    let most = 0
    for (let index = 0; index < 10; index++) worker.mark(`k${index}`, async () => { most = Math.max(most, ++now); await wait(2); now-- })
    await worker.idle()
    expect(most).toBe(2)
  })

  it('repeats what may pass, and lets go of what does not', async () => {
    const worker = start(0)
    let passing = 0
    let lasting = 0
    worker.mark('passing', async () => { if (++passing < 2) throw new OutsideError('GITHUB_UNAVAILABLE', '502') })
    worker.mark('lasting', async () => { lasting++; throw new OutsideError('GITHUB_FORBIDDEN', '403') })
    await worker.idle()
    expect([passing, lasting]).toEqual([2, 1])
    expect(failures).toEqual(expect.arrayContaining(['passing true', 'lasting false']))
  })

  it('drains at once what waits, and takes nothing more', async () => {
    const worker = start(60_000)
    let runs = 0
    worker.mark('a', async () => void runs++)
    await worker.drain()
    worker.mark('b', async () => void runs++)
    await wait(5)
    expect(runs).toBe(1)
  })

  it('drains what the last jobs mark, too', async () => {
    const worker = start(60_000)
    let runs = 0
    worker.mark('list', async () => { await wait(2); worker.mark('found', async () => void runs++) })
    await worker.drain()
    expect(runs).toBe(1)
  })

  it('says when one key rests, and how many do not', async () => {
    const worker = start(0)
    let letGo = (): void => {}
    worker.mark('long', () => new Promise<void>((resolve) => (letGo = resolve)))
    worker.mark('short', () => wait(1))
    expect(worker.size()).toBe(2)
    await worker.idle('short')
    expect(worker.size()).toBe(1)
    letGo()
    await worker.idle('long')
    await worker.idle('never marked')
    expect(worker.size()).toBe(0)
  })

  it('T-73 repeats until it is written, with growing pauses', async () => {
    const seen: number[] = []
    const worker = startWorker({ debounceMs: 0, concurrency: 1, retries: 0, retryMs: 1, maxRetryMs: 4, onFailure() {} })
    let tries = 0
    worker.mark('write', async () => {
      seen.push(performance.now())
      if (++tries < 12) throw new OutsideError('GITHUB_UNAVAILABLE', '502')
    })
    await worker.idle()
    expect(tries).toBe(12)
    expect(seen[11]! - seen[0]!).toBeGreaterThan(30)
  })

  it('repeats what was shown without facts that could not be read only so often', async () => {
    const worker = startWorker({ debounceMs: 0, concurrency: 1, retries: 2, retryMs: 1, onFailure() {} })
    let tries = 0
    worker.mark('partly', async () => { tries++; throw new NotAllRead(['502']) })
    await worker.idle()
    expect(tries).toBe(3)
  })

  it('runs a key that waits for its repetition at the next event already', async () => {
    const worker = startWorker({ debounceMs: 0, concurrency: 1, retries: 0, retryMs: 3_600_000, maxRetryMs: 3_600_000, onFailure() {} })
    let tries = 0
    const job = async (): Promise<void> => { if (++tries < 2) throw new OutsideError('GITHUB_UNAVAILABLE', '502') }
    worker.mark('a', job)
    await worker.tried('a')
    worker.mark('a', job)
    await worker.idle()
    expect(tries).toBe(2)
  })

  const limited = (headers: Record<string, string>): OutsideError => new OutsideError('GITHUB_RATE_LIMITED', '403', { cause: { response: { headers } } })

  it('T-66 lets the whole installation rest as long as GitHub asks, holding no place meanwhile', async () => {
    const worker = startWorker({ debounceMs: 0, concurrency: 1, retries: 0, retryMs: 1, onFailure() {} })
    const ran: string[] = []
    const from = performance.now()
    let tries = 0
    worker.mark('a', async () => { ran.push('a'); if (++tries < 2) throw limited({ 'retry-after': '1' }) }, { lane: 'o/a', pool: '1' })
    await worker.tried('a')
    worker.mark('b', async () => void ran.push(`b after ${performance.now() - from > 900}`), { lane: 'o/b', pool: '1' })
    worker.mark('c', async () => void ran.push('c'), { lane: 'o/c', pool: '2' })
    await worker.idle('c')
    expect(ran).toEqual(['a', 'c'])
    await worker.idle()
    expect([...ran].sort()).toEqual(['a', 'a', 'b after true', 'c'])
  })

  it.each<[string, unknown, number | undefined]>([
    ['Retry-After', limited({ 'retry-after': '7' }), 7_000],
    ['a limit that is used up', limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 100) }), 100_000],
    ['a limit without a time', limited({}), 60_000],
    ['a time beyond reason', limited({ 'retry-after': '999999999' }), 3_600_000],
    ['a time that is none', limited({ 'retry-after': 'soon' }), 60_000],
    ['another failure', new OutsideError('GITHUB_UNAVAILABLE', '502'), undefined],
  ])('T-66 rests after %s', (_what, error, ms) => {
    const asked = askedPause(error)
    if (ms === undefined) expect(asked).toBeUndefined()
    else expect(Math.abs(asked! - ms)).toBeLessThanOrEqual(2_000)
  })

  it('takes turns between repositories: a small one does not wait for all of a large one', async () => {
    const worker = startWorker({ debounceMs: 0, concurrency: 1, retries: 0, onFailure() {} })
    const ran: string[] = []
    const mark = (lane: string, number: number): void => worker.mark(`${lane}#${number}`, async () => { ran.push(`${lane}#${number}`); await wait(1) }, { lane, pool: '1' })
    for (let number = 1; number <= 20; number++) mark('large', number)
    mark('small', 1)
    mark('small', 2)
    await worker.idle()
    expect(ran.indexOf('small#1')).toBeLessThan(4)
    expect(ran.indexOf('small#2')).toBeLessThan(6)
    expect(ran).toHaveLength(22)
  })

  it('holds only so many keys, and says which it refused', async () => {
    const full: string[] = []
    const worker = startWorker({ debounceMs: 0, concurrency: 1, retries: 0, maxKeys: 3, onFailure() {}, onFull: (key) => full.push(key) })
    let runs = 0
    for (const key of ['a', 'b', 'c', 'd', 'a']) worker.mark(key, async () => void runs++)
    expect([worker.size(), full]).toEqual([3, ['d']])
    await worker.idle()
    expect(runs).toBe(3)
  })

  it('ends its draining though GitHub fails, or asks to be left alone', async () => {
    const worker = startWorker({ debounceMs: 60_000, concurrency: 1, retries: 0, retryMs: 60_000, onFailure() {} })
    let tries = 0
    worker.mark('fails', async () => { tries++; throw new OutsideError('GITHUB_UNAVAILABLE', '502') })
    worker.mark('limited', async () => { throw limited({ 'retry-after': '60' }) }, { lane: 'l', pool: '1' })
    await worker.drain()
    expect(tries).toBe(4)
  })
})
