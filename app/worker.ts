import { askedPause, pauseAfter } from './patience.ts'

export interface WorkerOptions {
  /** How long a key waits for more marks before its job runs. */
  debounceMs: number
  /** How many jobs run at once, of different keys. */
  concurrency: number
  /** How often a job is repeated that ended with facts that could not be read. What fails altogether is repeated until it does not. */
  retries: number
  /** The pause before the first repetition, doubled before each further one; a second when absent. */
  retryMs?: number
  /** The longest of these pauses; five minutes when absent. */
  maxRetryMs?: number
  /** How many keys may wait at once; 100,000 when absent. */
  maxKeys?: number
  onFailure(key: string, error: unknown, willRetry: boolean): void
  /** A mark was refused, because too many wait. */
  onFull?(key: string): void
}

/** Where a job belongs: jobs of one lane take turns with those of others, and all of a pool rest when GitHub asks for it. */
export interface Place {
  lane: string
  pool: string
  /** How many times as long it waits for more marks; once when absent. */
  debounces?: number
}

export interface Worker {
  /** Asks for a run of the key's job. Marks while it runs ask for one more run afterwards, however many they are. */
  mark(key: string, job: () => Promise<void>, place?: Place): void
  /** Resolves when nothing is waiting or running; with a key, when its job is neither. */
  idle(key?: string): Promise<void>
  /** Resolves when the key's job has ended once more, well or not. */
  tried(key: string): Promise<void>
  /** How many keys are waiting or running. */
  size(): number
  /** Runs what is marked, without waiting, and what those jobs mark; then takes nothing more. */
  drain(): Promise<void>
}

interface Entry {
  job: () => Promise<void>
  place: Place
  marked: boolean
  running: boolean
  attempts: number
  /** When it is ready to run; Infinity while nothing is planned. */
  dueAt: number
  timer?: NodeJS.Timeout
}

interface Waiter {
  key: string | undefined
  /** Of a key: one more run is enough. */
  once: boolean
  resolve(): void
}

const TRIES_WHILE_DRAINING = 3

/** One job at a time per key, the latest one marked: a pull request is never judged twice at once, and never forgotten. */
export function startWorker({ debounceMs, concurrency, retries, retryMs = 1000, maxRetryMs = 300_000, maxKeys = 100_000, onFailure, onFull }: WorkerOptions): Worker {
  const entries = new Map<string, Entry>()
  const ready = queueByLane()
  const restingUntil = new Map<string, number>()
  let running = 0
  let draining = false
  let waiters: Waiter[] = []

  const isIdle = (key: string | undefined): boolean => (key === undefined ? entries.size === 0 : !entries.has(key))
  const settle = (ended?: string): void => {
    const rested = waiters.filter(({ key, once }) => isIdle(key) || (once && key === ended))
    waiters = waiters.filter((waiter) => !rested.includes(waiter))
    for (const { resolve } of rested) resolve()
  }
  const until = (key: string | undefined, once: boolean): Promise<void> => (isIdle(key) ? Promise.resolve() : new Promise((resolve) => waiters.push({ key, once, resolve })))

  const isResting = (pool: string): boolean => {
    if (draining || (restingUntil.get(pool) ?? 0) <= Date.now()) restingUntil.delete(pool)
    return restingUntil.has(pool)
  }
  /** Plans a run; one that is planned for earlier stays. */
  const plan = (key: string, entry: Entry, delayMs: number): void => {
    const dueAt = Date.now() + (draining ? 0 : delayMs)
    if (dueAt >= entry.dueAt) return
    entry.dueAt = dueAt
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => {
      ready.add(entry.place, key)
      next()
    }, Math.max(0, dueAt - Date.now()))
  }
  const next = (): void => {
    while (running < concurrency) {
      const key = ready.take(({ pool }) => !isResting(pool))
      if (key === undefined) return
      const entry = entries.get(key)
      if (entry && !entry.running) void run(key, entry)
    }
  }
  const run = async (key: string, entry: Entry): Promise<void> => {
    Object.assign(entry, { running: true, marked: false, dueAt: Infinity })
    running++
    let delayMs = debounceMs
    try {
      await entry.job()
      entry.attempts = 0
    } catch (error) {
      delayMs = afterFailure(key, entry, error) ?? debounceMs
    }
    running--
    entry.running = false
    if (entry.marked) plan(key, entry, delayMs)
    else entries.delete(key)
    settle(key)
    next()
  }
  const afterFailure = (key: string, entry: Entry, error: unknown): number | undefined => {
    const waitMs = pauseAfter(error, ++entry.attempts, { retries, retryMs, maxRetryMs })
    const again = waitMs !== undefined && !(draining && entry.attempts > TRIES_WHILE_DRAINING)
    if (again) entry.marked = true
    else entry.attempts = 0
    const restMs = askedPause(error)
    if (restMs !== undefined) rest(entry.place.pool, restMs)
    onFailure(key, error, again)
    return again ? Math.max(debounceMs, waitMs) : undefined
  }
  // The limit is the installation's: whatever else is asked meanwhile would be refused, too, and make the wait longer.
  const rest = (pool: string, ms: number): void => {
    if (pool === '') return
    restingUntil.set(pool, Math.max(restingUntil.get(pool) ?? 0, Date.now() + ms))
    setTimeout(next, ms + 1).unref()
  }

  return {
    mark(key, job, place = { lane: key, pool: '' }) {
      // A job that finds out what to judge still marks it; nobody else asks any more.
      if (draining && entries.size === 0) return
      if (!entries.has(key) && entries.size >= maxKeys) return onFull?.(key)
      const entry = entries.get(key) ?? { job, place, marked: false, running: false, attempts: 0, dueAt: Infinity }
      entries.set(key, entry)
      Object.assign(entry, { job, marked: true })
      // The first mark sets the time: a stream of events must not put the judgement off for ever.
      if (!entry.running) plan(key, entry, debounceMs * (place.debounces ?? 1))
    },
    idle: (key) => until(key, false),
    tried: (key) => until(key, true),
    size: () => entries.size,
    async drain() {
      draining = true
      for (const [key, entry] of entries) if (!entry.running && entry.marked) plan(key, entry, 0)
      next()
      await until(undefined, false)
    },
  }
}

interface LaneQueue {
  add(place: Place, key: string): void
  /** The next key whose pool is open: the lanes take turns, so that no repository waits for all pull requests of another. */
  take(isOpen: (place: Place) => boolean): string | undefined
}

function queueByLane(): LaneQueue {
  const lanes = new Map<string, { place: Place; keys: string[] }>()
  return {
    add(place, key) {
      const lane = lanes.get(place.lane) ?? { place, keys: [] }
      lanes.set(place.lane, lane)
      lane.keys.push(key)
    },
    take(isOpen) {
      for (const [name, lane] of lanes) {
        if (!isOpen(lane.place)) continue
        const key = lane.keys.shift()
        // To the end of the line.
        lanes.delete(name)
        if (lane.keys.length > 0) lanes.set(name, lane)
        return key
      }
      return undefined
    },
  }
}
