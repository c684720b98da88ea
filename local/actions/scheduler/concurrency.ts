interface Holder {
  cancel(): void
}

interface Waiter extends Holder {
  start(): void
}

/** `concurrency:` groups: one runs, one waits, a newer one takes the waiting place. */
export class ConcurrencyGroups {
  readonly #groups = new Map<string, { running: Holder; pending?: Waiter }>()

  /**
   * Waits for the group. Resolves with the function that leaves it, or undefined when a newer one took the place.
   * `cancel` is called when a newer one wants this one stopped.
   */
  async enter(name: string, cancelInProgress: boolean, cancel: () => void, signal: AbortSignal): Promise<(() => void) | undefined> {
    const key = name.toLowerCase()
    const group = this.#groups.get(key)
    const holder: Holder = { cancel }
    if (!group) {
      this.#groups.set(key, { running: holder })
      return () => this.#leave(key, holder)
    }
    group.pending?.cancel()
    const turn = new Promise<(() => void) | undefined>((resolve) => {
      const waiter: Waiter = {
        start: () => resolve(() => this.#leave(key, waiter)),
        cancel: () => {
          if (group.pending === waiter) delete group.pending
          resolve(undefined)
          cancel()
        },
      }
      group.pending = waiter
      signal.addEventListener('abort', () => {
        if (group.pending !== waiter) return
        delete group.pending
        resolve(undefined)
      }, { once: true })
    })
    if (cancelInProgress) group.running.cancel()
    return await turn
  }

  #leave(key: string, holder: Holder): void {
    const group = this.#groups.get(key)
    if (!group || group.running !== holder) return
    const { pending } = group
    if (!pending) {
      this.#groups.delete(key)
      return
    }
    group.running = pending
    delete group.pending
    pending.start()
  }
}
