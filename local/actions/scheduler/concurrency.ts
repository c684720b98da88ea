interface Holder {
  cancel(): void
}

interface Waiter extends Holder {
  start(): void
}

// GitHub: with `queue: max`, as many may wait in a group.
const MAX_WAITING = 100

/** `concurrency:` groups: one runs, one waits, a newer one takes the waiting place; with `queue: max` they wait in line. */
export class ConcurrencyGroups {
  readonly #groups = new Map<string, { running: Holder; waiting: Waiter[] }>()

  /**
   * Waits for the group. Resolves with the function that leaves it, or undefined when a newer one took the place.
   * `cancel` is called when a newer one wants this one stopped.
   */
  async enter(name: string, { cancelInProgress, queue }: { cancelInProgress: boolean; queue: 'single' | 'max' }, cancel: () => void, signal: AbortSignal): Promise<(() => void) | undefined> {
    const key = name.toLowerCase()
    const group = this.#groups.get(key)
    const holder: Holder = { cancel }
    if (!group) {
      this.#groups.set(key, { running: holder, waiting: [] })
      return () => this.#leave(key, holder)
    }
    while (group.waiting.length >= (queue === 'max' ? MAX_WAITING : 1)) group.waiting[0]?.cancel()
    const turn = new Promise<(() => void) | undefined>((resolve) => {
      const giveUp = (): void => {
        group.waiting = group.waiting.filter((one) => one !== waiter)
        resolve(undefined)
      }
      const waiter: Waiter = {
        start: () => resolve(() => this.#leave(key, waiter)),
        cancel: () => {
          giveUp()
          cancel()
        },
      }
      group.waiting.push(waiter)
      signal.addEventListener('abort', () => {
        if (group.waiting.includes(waiter)) giveUp()
      }, { once: true })
    })
    if (cancelInProgress) group.running.cancel()
    return await turn
  }

  #leave(key: string, holder: Holder): void {
    const group = this.#groups.get(key)
    if (!group || group.running !== holder) return
    const next = group.waiting.shift()
    if (!next) {
      this.#groups.delete(key)
      return
    }
    group.running = next
    next.start()
  }
}
