/** What goes wrong on purpose. Absent `times`: every time; absent `probability`: for certain. */
export interface WebhookFault {
  on: 'webhook'
  do: 'delay' | 'duplicate' | 'drop' | 'reorder'
  event?: string
  delayMs?: number
  times?: number
  probability?: number
}

export interface RestFault {
  on: 'rest'
  /** 403 is the secondary rate limit, unless `permission` names what is missing; 200 on GraphQL is an answer that holds only errors. */
  status?: 200 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 502 | 503
  permission?: string
  /** Closes the connection in the middle of the answer instead. */
  cut?: boolean
  method?: string
  /** A regular expression over the path, without `/api/v3`. */
  path?: string
  /** Only calls of this app, by its JSON web token or an installation's; the others are served. */
  appId?: number
  retryAfterS?: number
  times?: number
  probability?: number
}

export type Fault = WebhookFault | RestFault

/** The fault switch. The same seed and the same calls give the same faults. */
export class Faults {
  #active: Fault[] = []
  #random: () => number
  readonly #met: Record<string, number> = {}

  constructor(seed = 1) {
    this.#random = seededRandom(seed)
  }

  /** Switches a fault on; the result switches it off. */
  add(fault: Fault): () => void {
    const own = { ...fault }
    this.#active.push(own)
    return () => {
      this.#active = this.#active.filter((one) => one !== own)
    }
  }

  clear(): void {
    this.#active = []
  }

  list(): Fault[] {
    return this.#active.map((fault) => ({ ...fault }))
  }

  /** How often each fault has been met: webhooks by what was done, calls by status or `cut`. */
  met(): Record<string, number> {
    return { ...this.#met }
  }

  reseed(seed: number): void {
    this.#random = seededRandom(seed)
  }

  forWebhook(event: string): WebhookFault | undefined {
    return this.#take((fault) => fault.on === 'webhook' && (fault.event === undefined || fault.event === event)) as WebhookFault | undefined
  }

  forRequest(method: string, path: string, appId?: number): RestFault | undefined {
    return this.#take((fault) => fault.on === 'rest' && (fault.appId === undefined || fault.appId === appId) && (fault.method === undefined || fault.method === method) && (fault.path === undefined || new RegExp(fault.path).test(path))) as RestFault | undefined
  }

  #take(matches: (fault: Fault) => boolean): Fault | undefined {
    for (const fault of this.#active) {
      if (!matches(fault)) continue
      if (fault.probability !== undefined && this.#random() >= fault.probability) continue
      if (fault.times !== undefined && --fault.times <= 0) this.#active = this.#active.filter((one) => one !== fault)
      const name = fault.on === 'webhook' ? fault.do : fault.cut ? 'cut' : String(fault.status ?? 502)
      this.#met[name] = (this.#met[name] ?? 0) + 1
      return fault
    }
    return undefined
  }
}

/** A small seeded generator: faults must repeat exactly. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
