import { Octokit } from '@octokit/rest'
import { OutsideError, type OutsideCode } from '../../flows/outside-error.ts'

/** What the adapters need of an Octokit: Probot's and @octokit/rest's both have it. */
export type GitHub = Pick<Octokit, 'request' | 'paginate'> & { hook: Pick<Octokit['hook'], 'wrap'> }

export interface Care {
  /** Attempts in all; 4 when absent. */
  tries?: number
  /** The longest that one pause may be, in milliseconds; beyond it the call fails at once. 60 000 when absent. */
  maxPauseMs?: number
  sleep?: (ms: number) => Promise<void>
  /** Whose turn it is to send: shared by clients of one installation, whose limits they share. Ten at once when absent. */
  inTurn?: Turns
  /** Told of every request that leaves, with its outcome. */
  onRequest?: (request: { method: string; url: string; status: number; rateLimit?: RateLimit }) => void
}

/** What is left of a limit, as an answer's headers tell it. */
interface RateLimit {
  resource: string
  remaining: number
}

/** A client for a token: GITHUB_TOKEN of a job, a personal or an installation token. `baseUrl` is GITHUB_API_URL. */
export function githubClient(options: { token: string; baseUrl?: string } & Care): GitHub {
  const quiet = { debug() {}, info() {}, warn() {}, error() {} }
  const octokit = new Octokit({
    auth: options.token,
    userAgent: 'provender',
    log: quiet,
    ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl.replace(/\/+$/, '') }),
  })
  return careful(octokit, options)
}

/**
 * Makes every request of an Octokit patient and its failures plain: waits as GitHub asks, retries what may be
 * repeated, and throws an OutsideError that names the remedy.
 */
export function careful<T extends GitHub>(octokit: T, care: Care = {}): T {
  const { tries = 4, maxPauseMs = 60_000, sleep = pause, inTurn = takeTurns(MAX_AT_ONCE) } = care
  octokit.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const send = async (): Promise<Awaited<ReturnType<typeof request>>> => await request({ ...options, request: { ...options.request, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) } })
        // Who waits for a token holds a place already.
        const response = await (options.url.endsWith('/access_tokens') ? send() : inTurn(send))
        if (isCutOff(response)) throw new Error('fetch failed', { cause: new Error('its answer broke off') })
        if (isGraphql(options.url)) refuseNoAnswer(response)
        care.onRequest?.({ method: options.method, url: options.url, status: response.status, ...rateLimitOf(response.headers) })
        return response
      } catch (error) {
        const failure = readFailure(error)
        care.onRequest?.({ method: options.method, url: options.url, status: failure.status, ...rateLimitOf(failure.headers) })
        // What was asked for on the condition that it changed, and did not.
        if (failure.status === 304) return (error as { response: Awaited<ReturnType<typeof request>> }).response
        const waitMs = pauseBefore(failure, isRepeatable(options), attempt)
        if (waitMs === undefined || attempt >= tries || waitMs > maxPauseMs) throw describeFailure(failure, `${options.method} ${plainUrl(options)}`, error)
        await sleep(waitMs)
      }
    }
  })
  return octokit
}

const REQUEST_TIMEOUT_MS = 30_000
const MAX_AT_ONCE = 10 // GitHub: 100 in all

export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/** Lets so many work at the same time; the others wait in line. */
export function takeTurns(places: number): Turns {
  let free = places
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}

/**
 * Octokit takes an answer that broke off for an empty one, and its pagination that for an empty page: the objections
 * on a page of reviews would be gone.
 */
function isCutOff({ status, headers, data }: { status: number; headers: Record<string, string | number | undefined>; data: unknown }): boolean {
  if (status === 204 || status === 205) return false
  if (typeof data === 'string' && data !== '') return /^application\/(scim\+)?json\b/.test(String(headers['content-type']))
  const isEmpty = data === undefined || data === '' || (data instanceof ArrayBuffer && data.byteLength === 0)
  return isEmpty && String(headers['content-length']) !== '0'
}

const isGraphql = (url: string): boolean => url.endsWith('/graphql')

/** A question may be asked again, whatever became of it; a POST that failed may have been carried out. */
function isRepeatable({ method, url, query }: { method: string; url: string } & Record<string, unknown>): boolean {
  return method !== 'POST' || (isGraphql(url) && typeof query === 'string' && !/^\s*mutation\b/.test(query))
}

/** GraphQL says 200 also when it says that it asks to slow down, or that it gave up: the whole answer is one failure. */
function refuseNoAnswer({ headers, data }: { headers: Failure['headers']; data: unknown }): void {
  const { data: answered, errors } = data as { data?: unknown; errors?: { type?: unknown; message?: unknown }[] }
  if (!Array.isArray(errors) || errors.length === 0) return
  const message = errors.map((error) => String(error.message)).join('; ')
  const isSlowDown = errors.some(({ type, message: text }) => type === 'RATE_LIMITED' || /rate limit/i.test(String(text)))
  if (isSlowDown) throw Object.assign(new Error(message), { status: 429, response: { headers, data: { message } } })
  const isNothing = (answered === null || answered === undefined) && errors.some(({ type, message: text }) => type === 'INTERNAL' || /something went wrong|timed? ?out|timeout/i.test(String(text)))
  if (isNothing) throw Object.assign(new Error(message), { status: 502, response: { headers, data: { message } } })
}

function rateLimitOf(headers: Failure['headers']): { rateLimit?: RateLimit } {
  const { 'x-ratelimit-resource': resource = 'core', 'x-ratelimit-remaining': remaining } = headers
  return remaining === undefined ? {} : { rateLimit: { resource: String(resource), remaining: Number(remaining) } }
}

interface Failure {
  /** 0: no answer at all. */
  status: number
  headers: Record<string, string | number | undefined>
  message: string
}

function readFailure(error: unknown): Failure {
  const { status, response, message } = error as { status?: number; response?: { headers?: Failure['headers']; data?: { message?: unknown; errors?: unknown } }; message?: string }
  if (!response) return { status: 0, headers: {}, message: causeOf(error) ?? message ?? String(error) }
  const details = response.data?.errors === undefined ? '' : ` ${JSON.stringify(response.data.errors).slice(0, 300)}`
  return { status: status ?? 0, headers: response.headers ?? {}, message: `${String(response.data?.message ?? message ?? '').slice(0, 500)}${details}` }
}

// Octokit reports a connection that broke as "fetch failed"; what broke stands in the chain of causes.
function causeOf(error: unknown): string | undefined {
  let innermost: string | undefined
  for (let at = (error as Error)?.cause, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) innermost = at.message || innermost
  return innermost
}

function isRateLimit({ status, headers, message }: Failure): boolean {
  if (status === 429) return true
  return status === 403 && (headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /rate limit/i.test(message))
}

/** Milliseconds until the call may be repeated; undefined when it may not. */
function pauseBefore(failure: Failure, mayRepeat: boolean, attempt: number): number | undefined {
  const backoffMs = 500 * 2 ** (attempt - 1)
  if (isRateLimit(failure)) {
    const retryAfter = Number(failure.headers['retry-after'])
    if (Number.isFinite(retryAfter)) return retryAfter * 1000
    const reset = Number(failure.headers['x-ratelimit-reset'])
    if (Number.isFinite(reset) && String(failure.headers['x-ratelimit-remaining']) === '0') return Math.max(0, reset * 1000 - Date.now()) + 1000
    return backoffMs * 4
  }
  return (failure.status === 0 || failure.status >= 500) && mayRepeat ? backoffMs : undefined
}

function describeFailure(failure: Failure, call: string, cause: unknown): OutsideError {
  const { status, headers, message } = failure
  const fail = (code: OutsideCode, text: string): OutsideError => new OutsideError(code, `${call}: ${text}`, { cause })
  if (status === 0) return fail('GITHUB_UNAVAILABLE', `GitHub did not answer (${message}). Check the network and the API address, then try again.`)
  if (isRateLimit(failure)) return fail('GITHUB_RATE_LIMITED', `GitHub asks to slow down (${status}: ${message}). Try again later; it is not asked again before.`)
  if (status === 401) return fail('GITHUB_UNAUTHENTICATED', `GitHub refused the credentials (401: ${message}). Check that the token or the app's private key is current.`)
  if (status === 403) {
    const accepted = headers['x-accepted-github-permissions']
    return fail('GITHUB_FORBIDDEN', `GitHub refused it (403: ${message}). Give the app or the job ${accepted ? `the permission ${String(accepted)}` : 'the permission this call needs'}, and accept it in the installation.`)
  }
  if (status === 404 || status === 410) return fail('GITHUB_NOT_FOUND', `GitHub has no such thing, or the credentials may not see it (${status}). Check the name, and that the app is installed on the repository.`)
  if (status === 409 || status === 405) return fail('GITHUB_CONFLICT', `it conflicts with the present state (${status}: ${message}). Read the state again and repeat.`)
  if (status >= 500) return fail('GITHUB_UNAVAILABLE', `GitHub failed (${status}: ${message}). See githubstatus.com; try again.`)
  return fail('GITHUB_INVALID', `GitHub did not accept the request (${status}: ${message}). Correct what it names; if it names nothing, try again, then report it as a fault of Provender.`)
}

// The address without its query: a query may carry what a log should not.
function plainUrl(options: { url: string; baseUrl?: string } & Record<string, unknown>): string {
  return options.url.replace(/\{([^}]+)\}/g, (whole, name: string) => (typeof options[name] === 'string' || typeof options[name] === 'number' ? String(options[name]) : whole)).split('?')[0] ?? ''
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
