import { Runner } from '../runner/runner.ts'
import type { JobRun } from '../model.ts'
import type { RunnerOptions } from '../options.ts'

interface Waiting {
  job: JobRun
  start(runner: Runner): void
}

/** The registered runners and the jobs that wait for one, first come first served per set of labels. */
export class RunnerQueue {
  readonly #runners: Runner[] = []
  readonly #waiting: Waiting[] = []
  readonly #dataDir: string
  #lastId = 0

  constructor(dataDir: string) {
    this.#dataDir = dataDir
  }

  register(options: RunnerOptions): Runner {
    if (this.#runners.some((runner) => runner.name === options.name)) throw new Error(`A runner named "${options.name}" is registered already.`)
    const runner = new Runner(++this.#lastId, options, this.#dataDir)
    this.#runners.push(runner)
    this.#assign()
    return runner
  }

  /** Takes a runner away for new jobs; what runs on it goes on. */
  unregister(name: string): void {
    const index = this.#runners.findIndex((runner) => runner.name === name)
    if (index >= 0) this.#runners.splice(index, 1)
    this.#assign()
  }

  list(): readonly Runner[] {
    return this.#runners
  }

  /** A runner for the job, or undefined when it is cancelled first. Give it back with `release`. */
  async acquire(job: JobRun): Promise<Runner | undefined> {
    const { signal } = job.cancellation
    if (signal.aborted) return undefined
    return await new Promise<Runner | undefined>((resolve) => {
      const stop = (): void => {
        const index = this.#waiting.indexOf(entry)
        if (index >= 0) this.#waiting.splice(index, 1)
        resolve(undefined)
      }
      const entry: Waiting = {
        job,
        start: (runner) => {
          signal.removeEventListener('abort', stop)
          resolve(runner)
        },
      }
      signal.addEventListener('abort', stop, { once: true })
      this.#waiting.push(entry)
      this.#assign()
    })
  }

  release(runner: Runner): void {
    runner.release()
    this.#assign()
  }

  #assign(): void {
    for (const entry of this.#waiting.slice()) {
      const fitting = this.#runners.filter((runner) => runner.serves(entry.job.labels, entry.job.group))
      const runner = fitting.find((candidate) => candidate.free)
      if (fitting.length === 0) entry.job.waitingFor = `a runner with the labels ${entry.job.labels.join(', ')}`
      else delete entry.job.waitingFor
      if (!runner) continue
      runner.take()
      this.#waiting.splice(this.#waiting.indexOf(entry), 1)
      entry.start(runner)
    }
  }
}
