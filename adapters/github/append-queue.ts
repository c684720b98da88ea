import type { DecisionLog } from '../../flows/ports.ts'

export type Build = Parameters<DecisionLog['append']>[0]
export type Appended = Awaited<ReturnType<DecisionLog['append']>>

/** One link that somebody wants to add. */
export interface Wanted {
  build: Build
  message: string
  resolve(appended: Appended): void
  reject(error: unknown): void
}

const MAX_AT_ONCE = 50 // links in one commit

/**
 * Who wants to append to one log waits for those of this process that are at it, and then all that wait go together:
 * fifty decisions at once would else be fifty commits, each refused as often as others were quicker.
 */
export class AppendQueue {
  readonly #waiting = new Map<string, Wanted[]>()

  append(log: string, build: Build, message: string, write: (wanted: readonly Wanted[]) => Promise<void>): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const one: Wanted = { build, message, resolve, reject }
      const waiting = this.#waiting.get(log)
      if (waiting) return void waiting.push(one)
      this.#waiting.set(log, [one])
      void this.#work(log, write)
    })
  }

  async #work(log: string, write: (wanted: readonly Wanted[]) => Promise<void>): Promise<void> {
    // What is asked for in the same moment goes together from the start.
    await Promise.resolve()
    for (let batch = this.#take(log); batch.length > 0; batch = this.#take(log)) {
      try {
        await write(batch)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.#waiting.delete(log)
  }

  #take(log: string): Wanted[] {
    return this.#waiting.get(log)?.splice(0, MAX_AT_ONCE) ?? []
  }
}
