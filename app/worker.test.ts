import { describe, expect, it } from 'vitest'
import { OutsideError } from '../flows/outside-error.ts'
import { startWorker } from './worker.ts'

const failures: string[] = []
const start = (debounceMs = 5) => startWorker({ debounceMs, concurrency: 2, retries: 2, onFailure: (key, _error, willRetry) => failures.push(`${key} ${willRetry}`) })
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
})
