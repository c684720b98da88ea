import { EventEmitter } from 'node:events'

/** The text of one job's log: `2026-11-21T03:53:01.1234567Z line`. Grows while the job runs. */
export class JobLog {
  readonly #lines: string[] = []
  readonly #changes = new EventEmitter({}).setMaxListeners(0)
  #closed = false

  write(line: string): void {
    // GitHub prints seven digits of a second; the clock here gives three.
    const stamped = `${new Date().toISOString().replace('Z', '0000Z')} ${line}`
    this.#lines.push(stamped)
    this.#changes.emit('line', stamped)
  }

  close(): void {
    this.#closed = true
    this.#changes.emit('close')
  }

  get text(): string {
    return this.#lines.map((line) => `${line}\n`).join('')
  }

  /** The lines so far and those to come, until the job ends. */
  async *follow(signal: AbortSignal): AsyncGenerator<string> {
    let next = 0
    while (!signal.aborted) {
      while (next < this.#lines.length) yield `${this.#lines[next++] ?? ''}\n`
      if (this.#closed) return
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#changes.off('line', wake).off('close', wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        this.#changes.on('line', wake).on('close', wake)
        signal.addEventListener('abort', wake)
      })
    }
  }
}
