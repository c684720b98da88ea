import { mayPass } from '../flows/outside-error.ts'

export interface WorkerOptions {
  /** How long a key waits for more marks before its job runs. */
  debounceMs: number
  /** How many jobs run at once, of different keys. */
  concurrency: number
  /** How often a job that failed for a passing reason is repeated. */
  retries: number
  /** The pause before the first repetition, doubled before each further one; a second when absent. */
  retryMs?: number
  onFailure(key: string, error: unknown, willRetry: boolean): void
}

export interface Worker {
  /** Asks for a run of the key's job. Marks while it runs ask for one more run afterwards, however many they are. */
  mark(key: string, job: () => Promise<void>): void
  /** Resolves when nothing is waiting or running; with a key, when its job is neither. */
  idle(key?: string): Promise<void>
  /** How many keys are waiting or running. */
  size(): number
  /** Runs what is marked, without waiting, and what those jobs mark; then takes nothing more. */
  drain(): Promise<void>
}

/** One job at a time per key, the latest one marked: a pull request is never judged twice at once, and never forgotten. */
export function startWorker({ debounceMs, concurrency, retries, retryMs = 1000, onFailure }: WorkerOptions): Worker {
  interface Entry {
    job: () => Promise<void>
    marked: boolean
    running: boolean
    attempts: number
    timer?: NodeJS.Timeout
  }
  const entries = new Map<string, Entry>()
  const ready: string[] = []
  let running = 0
  let draining = false
  let waiters: { key: string | undefined; resolve: () => void }[] = []

  const isIdle = (key: string | undefined): boolean => (key === undefined ? entries.size === 0 : !entries.has(key))
  const settle = (): void => {
    const rested = waiters.filter(({ key }) => isIdle(key))
    waiters = waiters.filter((waiter) => !rested.includes(waiter))
    for (const { resolve } of rested) resolve()
  }
  const idle = (key?: string): Promise<void> => (isIdle(key) ? Promise.resolve() : new Promise((resolve) => waiters.push({ key, resolve })))

  const wait = (key: string, entry: Entry, delayMs: number): void => {
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => {
      ready.push(key)
      next()
    }, draining ? 0 : delayMs)
  }
  const next = (): void => {
    while (running < concurrency) {
      const key = ready.shift()
      if (key === undefined) return
      const entry = entries.get(key)
      if (!entry || entry.running) continue
      void run(key, entry)
    }
  }
  const run = async (key: string, entry: Entry): Promise<void> => {
    entry.running = true
    entry.marked = false
    running++
    let delayMs = debounceMs
    try {
      await entry.job()
      entry.attempts = 0
    } catch (error) {
      const again = mayPass(error) && entry.attempts < retries
      if (again) {
        delayMs = Math.max(debounceMs, retryMs * 2 ** entry.attempts)
        entry.attempts++
        entry.marked = true
      } else entry.attempts = 0
      onFailure(key, error, again)
    }
    running--
    entry.running = false
    if (entry.marked) wait(key, entry, delayMs)
    else entries.delete(key)
    settle()
    next()
  }

  return {
    mark(key, job) {
      // A job that finds out what to judge still marks it; nobody else asks any more.
      if (draining && entries.size === 0) return
      const entry = entries.get(key) ?? { job, marked: false, running: false, attempts: 0 }
      entries.set(key, entry)
      entry.job = job
      const isWaiting = entry.marked
      entry.marked = true
      // The first mark sets the time: a stream of events must not put the judgement off for ever.
      if (!entry.running && !isWaiting) wait(key, entry, debounceMs)
    },
    idle,
    size: () => entries.size,
    async drain() {
      draining = true
      for (const [key, entry] of entries) if (!entry.running && entry.marked) wait(key, entry, 0)
      await idle()
    },
  }
}
