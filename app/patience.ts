import { mayPass, OutsideError } from '../flows/outside-error.ts'

/** A judgement was made and shown, but without facts that may be readable soon. */
export class NotAllRead extends OutsideError {
  constructor(reasons: readonly string[]) {
    super('GITHUB_UNAVAILABLE', `Not everything could be read: ${reasons.join('; ')}`)
    this.name = 'NotAllRead'
  }
}

export interface Pauses {
  /** How often a job is repeated whose answer is shown already, with what could not be read; the next event or sweep tries on. */
  retries: number
  retryMs: number
  maxRetryMs: number
}

/** How long a job that failed waits before it is repeated; undefined when that would not help. */
export function pauseAfter(error: unknown, attempt: number, { retries, retryMs, maxRetryMs }: Pauses): number | undefined {
  if (!mayPass(error) || (error instanceof NotAllRead && attempt > retries)) return undefined
  const backoffMs = Math.min(maxRetryMs, retryMs * 2 ** Math.min(attempt - 1, 30))
  return Math.max(backoffMs, askedPause(error) ?? 0)
}

/** For how long GitHub wants to be left alone by an installation, in milliseconds; undefined when it did not ask for that. */
export function askedPause(error: unknown): number | undefined {
  if (!(error instanceof OutsideError) || error.code !== 'GITHUB_RATE_LIMITED') return undefined
  const headers = (error.cause as { response?: { headers?: Record<string, unknown> } } | undefined)?.response?.headers ?? {}
  const seconds = (name: string): number | undefined => (/^\d{1,12}$/.test(String(headers[name])) ? Number(headers[name]) : undefined)
  const reset = String(headers['x-ratelimit-remaining']) === '0' ? seconds('x-ratelimit-reset') : undefined
  const askedMs = (seconds('retry-after') ?? (reset === undefined ? undefined : reset - Date.now() / 1000 + 1) ?? 60) * 1000
  return Math.min(Math.max(0, askedMs), MAX_ASKED_MS)
}

const MAX_ASKED_MS = 3_600_000 // GitHub's windows are an hour long
