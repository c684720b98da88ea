import { afterEach, describe, expect, it } from 'vitest'
import type { GitHub } from '../adapters/github/client.ts'
import { OutsideError } from '../flows/outside-error.ts'
import { startSweeps, type SweepOptions } from './sweep.ts'
import { startWorker } from './worker.ts'

type Page = Record<string, unknown>[]
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
let running: { stop(): void } | undefined
afterEach(() => running?.stop())

/** Two installations and a suspended one; three repositories, one archived. */
function world({ fails = [] as string[], pulls = 6, minutes = 10 } = {}) {
  const asked: string[] = []
  const judged: string[] = []
  const most = { jobs: 0, now: 0, repositories: new Set<string>() }
  const seen = { answered: 0, swept: [] as boolean[], errors: [] as object[], groups: [] as string[], watched: [] as string[], suspended: new Map<number, boolean>() }
  const repository = (name: string, archived = false): Page[number] => ({ name, owner: { login: 'acme' }, default_branch: `trunk-of-${name}`, archived })
  const client = (installation: number): GitHub => ({
    request: async (route: string, parameters: { ref?: string } = {}) => {
      asked.push(route)
      if (fails.includes(route)) throw new Error('refused')
      return { data: route.includes('matching-refs') ? [{ ref: `refs/${parameters.ref}pr-1-abc` }] : {} }
    },
    paginate: async (route: string, parameters: { repo?: string; base?: string }): Promise<Page> => {
      const call = [route, parameters.repo, parameters.base].filter(Boolean).join(' ')
      asked.push(call)
      if (fails.some((one) => call.includes(one))) throw new Error('refused')
      if (route === 'GET /app/installations') return [{ id: 1, suspended_at: null }, { id: 2, suspended_at: '2026-01-01T00:00:00Z' }, { id: 3, suspended_at: null }]
      if (route === 'GET /installation/repositories') return installation === 1 ? [repository('a'), repository('old', true), repository('b')] : [repository('c')]
      return Array.from({ length: pulls }, (_, index) => ({ number: index + 1 }))
    },
  }) as unknown as GitHub
  const worker = startWorker({ debounceMs: 0, concurrency: 8, retries: 0, onFailure() {} })
  const options: SweepOptions = {
    minutes, worker, retryMs: 5,
    appClient: async () => client(0),
    judging: {
      clientOf: async (installation) => client(installation),
      judge(installation, { repository: { repo }, number }) {
        const key = `${installation} ${repo}#${number}`
        worker.mark(key, async () => {
          most.jobs = Math.max(most.jobs, ++most.now)
          most.repositories.add(repo)
          await wait(1)
          judged.push(key)
          most.now--
        })
        return key
      },
      judgeGroup(installation, { branch }) {
        seen.groups.push(`${installation} ${branch}`)
        return branch
      },
      watch: (_installation, { repo }) => void seen.watched.push(repo),
      suspend: (installation, isSuspended) => void seen.suspended.set(installation, isSuspended),
    },
    log: { info() {}, error: (fields) => void seen.errors.push(fields) },
    onAnswered: () => void seen.answered++,
    onSwept: (isWhole) => void seen.swept.push(isWhole),
  }
  return { options, asked, judged, most, seen, fails }
}

describe('startSweeps', () => {
  it('judges all open pull requests into default branches at the start, a few at a time, one repository after the other', async () => {
    const { options, asked, judged, most, seen } = world()
    running = startSweeps(options)
    await expect.poll(() => seen.swept).toEqual([true])
    expect(judged.map((key) => key.replace(/#.*/, ''))).toEqual([...Array(6).fill('1 a'), ...Array(6).fill('1 b'), ...Array(6).fill('3 c')])
    expect(new Set(judged).size).toBe(18)
    expect(most.jobs).toBe(4)
    expect(asked.filter((call) => call.includes('/pulls'))).toEqual(['a', 'b', 'c'].map((name) => `GET /repos/{owner}/{repo}/pulls ${name} trunk-of-${name}`))
  })

  it('T-72 tells which installations are suspended, and judges merge groups too', async () => {
    const { options, seen } = world({ pulls: 0 })
    running = startSweeps(options)
    await expect.poll(() => seen.swept).toEqual([true])
    expect([...seen.suspended]).toEqual([[1, false], [2, true], [3, false]])
    expect(seen.groups).toEqual(['1 gh-readonly-queue/trunk-of-a/pr-1-abc', '1 gh-readonly-queue/trunk-of-b/pr-1-abc', '3 gh-readonly-queue/trunk-of-c/pr-1-abc'])
    expect(seen.watched).toEqual(['a', 'b', 'c'])
  })

  it('waits for one try only, so that what GitHub refuses for long keeps nobody waiting', async () => {
    const { options, seen, judged } = world({ pulls: 2 })
    const patient = startWorker({ debounceMs: 0, concurrency: 8, retries: 0, retryMs: 3_600_000, maxRetryMs: 3_600_000, onFailure() {} })
    const judging = { ...options.judging, judge: (installation: number, { repository: { repo }, number }: { repository: { repo: string }; number: number }) => {
      const key = `${installation} ${repo}#${number}`
      patient.mark(key, async () => { judged.push(key); throw new OutsideError('GITHUB_UNAVAILABLE', '502') })
      return key
    } }
    running = startSweeps({ ...options, worker: patient, judging })
    await expect.poll(() => seen.swept).toEqual([true])
    expect([judged.length, patient.size()]).toEqual([6, 6])
  })

  it('begins again after its minutes', async () => {
    const { options, seen } = world({ minutes: 0.0005 })
    running = startSweeps(options)
    await expect.poll(() => seen.swept.length).toBeGreaterThan(2)
  })

  it('goes on with the rest when one repository or installation cannot be read, and says which', async () => {
    const { options, judged, seen } = world({ fails: ['pulls a'], pulls: 1 })
    running = startSweeps(options)
    await expect.poll(() => seen.swept).toEqual([false])
    expect(judged).toEqual(['1 b#1', '3 c#1'])
    expect(seen.errors).toMatchObject([{ repository: 'acme/a', error: 'refused' }])
  })

  it('tries soon again while GitHub does not answer the app at all', async () => {
    const { options, seen, fails } = world({ fails: ['GET /app/installations'], pulls: 1 })
    running = startSweeps(options)
    await expect.poll(() => seen.errors.length).toBeGreaterThan(1)
    expect([seen.answered, seen.swept]).toEqual([0, []])
    fails.length = 0
    await expect.poll(() => seen.swept).toEqual([true])
    expect(seen.answered).toBe(1)
  })

  it('only asks whether GitHub knows the app when it is off', async () => {
    const { options, asked, seen } = world({ minutes: 0 })
    running = startSweeps(options)
    await expect.poll(() => seen.answered).toBe(1)
    await wait(5)
    expect(asked).toEqual(['GET /app'])
  })

  it('marks nothing more once it is stopped', async () => {
    const { options, judged, seen } = world({ pulls: 1000 })
    running = startSweeps(options)
    await expect.poll(() => judged.length).toBeGreaterThan(0)
    running.stop()
    await options.worker.idle()
    const { length } = judged
    expect(length).toBeLessThan(1000)
    await wait(10)
    expect([judged.length, seen.swept]).toEqual([length, []])
  })
})
