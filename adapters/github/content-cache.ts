/** About as many bytes as all that is kept may take. */
const MAX_BYTES = 64 * 1024 * 1024

interface Kept {
  value: unknown
  bytes: number
  /** Milliseconds since 1970; absent: it never changes. */
  until?: number
}

/**
 * What several judgements share: content that its name determines for good, and memberships for less than a minute.
 *
 * Bounded in bytes; what was not asked for the longest goes first. Keyed by repository, as two may differ in who may
 * read. What failed is not kept. Who asks for what is being loaded waits for that.
 */
export class ContentCache {
  readonly #kept = new Map<string, Kept>()
  readonly #loading = new Map<string, Promise<unknown>>()
  readonly #maxBytes: number
  readonly #now: () => number
  #bytes = 0
  #forgotten = 0

  constructor(maxBytes = MAX_BYTES, now: () => number = Date.now) {
    this.#maxBytes = maxBytes
    this.#now = now
  }

  get bytes(): number {
    return this.#bytes
  }

  async get<T>(key: string, load: () => Promise<T>): Promise<T> {
    return await this.#load(key, load, undefined)
  }

  /** For what may change: asked again after so long, and after `forgetMembers`. */
  async getFor<T>(key: string, maxAgeMs: number, load: () => Promise<T>): Promise<T> {
    return await this.#load(key, load, maxAgeMs)
  }

  peek<T>(key: string): T | undefined {
    const kept = this.#kept.get(key)
    if (!kept) return undefined
    if (kept.until !== undefined && kept.until <= this.#now()) {
      this.#drop(key)
      return undefined
    }
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept.value as T
  }

  put(key: string, value: unknown, maxAgeMs?: number): void {
    this.#drop(key)
    const bytes = key.length * 2 + sizeOf(value)
    if (bytes > this.#maxBytes) return
    this.#kept.set(key, { value, bytes, ...(maxAgeMs === undefined ? {} : { until: this.#now() + maxAgeMs }) })
    this.#bytes += bytes
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#maxBytes) return
      this.#drop(oldest)
    }
  }

  /** Drops everything that may change. */
  forgetMembers(): void {
    this.#forgotten++
    for (const [key, { until }] of this.#kept) if (until !== undefined) this.#drop(key)
  }

  async #load<T>(key: string, load: () => Promise<T>, maxAgeMs: number | undefined): Promise<T> {
    const kept = this.peek<T>(key)
    if (kept !== undefined) return kept
    const loadingKey = `${maxAgeMs === undefined ? '' : this.#forgotten}:${key}`
    const loading = this.#loading.get(loadingKey) as Promise<T> | undefined
    if (loading) return await loading
    const forgotten = this.#forgotten
    const started = load()
    this.#loading.set(loadingKey, started)
    try {
      const value = await started
      // Read before somebody joined or left, and answered after: it may be of before.
      if (maxAgeMs === undefined || forgotten === this.#forgotten) this.put(key, value, maxAgeMs)
      return value
    } finally {
      this.#loading.delete(loadingKey)
    }
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key)
    if (!kept) return
    this.#kept.delete(key)
    this.#bytes -= kept.bytes
  }
}

/** Bytes of memory, roughly: a tree of 10 000 files must not count as one entry. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 2 + 16
  if (value instanceof Map) return [...value].reduce((sum, [key, one]) => sum + sizeOf(key) + sizeOf(one), 32)
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (value !== null && typeof value === 'object') return Object.values(value).reduce((sum: number, one) => sum + 16 + sizeOf(one), 32)
  return 8
}

/** For the app: somebody joined or left a team, an organisation or a repository, so what was read of that counts no more. */
export function forgetMembers(cache: ContentCache): void {
  cache.forgetMembers()
}
