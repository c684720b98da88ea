import type { GitHub } from '../adapters/github/client.ts'
import { mayPass, OutsideError } from '../flows/outside-error.ts'
import { isForInstallation, type Ingress } from './ingress.ts'
import type { AppOptions } from './judging.ts'

export interface RecoveryOptions {
  /** Between two readings of the log; 0: never. */
  minutes: number
  /** The client of the app itself, not of an installation. */
  appClient(): Promise<GitHub>
  ingress: Pick<Ingress, 'handles' | 'receive' | 'recent'>
  log: AppOptions['log']
  onRecovered(event: string): void
  onRead?(outcome: 'whole' | 'in-part' | 'failed'): void
  now?: () => number
}

/** An attempt of GitHub's to deliver a webhook. A webhook that is sent again has the same `guid`. */
interface Attempt {
  id: number
  guid: string
  event: string
  status_code: number
  delivered_at: string
  installation_id: number | null
}

const MINUTE_MS = 60_000
const FIRST_MS = 60 * MINUTE_MS // how far back the first reading goes
const HELD_MS = 10 * MINUTE_MS // what a process may hold between its answer and the check, with all its repetitions
const OVERLAP_MS = 2 * MINUTE_MS // a slow attempt enters the log after one that began later
const MAX_READ = 1_000 // of one reading: each is a request
const RETRY_MS = 30_000

/**
 * Reads GitHub's delivery log at the start and then every so many minutes, and takes what did not arrive as if it had.
 *
 * Lost is a webhook of which no attempt was answered with success; at the start also one that was, within the last
 * minutes: who took it may have been killed since. Its payload is read from the log, and GitHub is not asked to send
 * it again: that would fail again where the way in is what is broken – address, secret, proxy –, and several replicas
 * would each ask for one. Read twice, it marks twice, which changes nothing.
 */
export function startRecovery(options: RecoveryOptions): { stop(): void } {
  const { minutes, appClient, log, onRead, now = Date.now } = options
  const stopping = new AbortController()
  const pause = (ms: number): Promise<void> => new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    stopping.signal.addEventListener('abort', () => { clearTimeout(timer); resolve() }, { once: true })
  })
  const run = async (): Promise<void> => {
    let reading: Reading = { since: now() - FIRST_MS, heldSince: now() - HELD_MS }
    while (!stopping.signal.aborted) {
      let waitMs = minutes * MINUTE_MS
      try {
        reading = await read(await appClient(), reading, options, stopping.signal)
      } catch (error) {
        log.error({ error: (error as Error).message, cause: error }, 'delivery log not read')
        onRead?.('failed')
        if (mayPass(error)) waitMs = Math.min(waitMs, RETRY_MS)
      }
      if (!stopping.signal.aborted) await pause(waitMs)
    }
  }
  if (minutes > 0) void run()
  return { stop: () => stopping.abort() }
}

interface Reading {
  since: number
  /** After this time, webhooks that were taken are read again unless this process took them. */
  heldSince: number
}

/** One reading; answers where the next one begins. */
async function read(github: GitHub, { since, heldSince }: Reading, { ingress, log, onRecovered, onRead }: RecoveryOptions, signal: AbortSignal): Promise<Reading> {
  const attempts = await listAttempts(github, since)
  const lost = lostOf(attempts, heldSince).filter(({ guid, event, installation_id: installation }) => installation !== null && ingress.handles(event) && !ingress.recent.has(guid))
  let recovered = 0
  for (const one of lost.slice(0, MAX_READ)) {
    if (signal.aborted) return { since, heldSince }
    if (await take(github, one, ingress, log)) {
      recovered++
      onRecovered(one.event)
    }
  }
  const left = Math.max(0, lost.length - MAX_READ)
  if (recovered > 0) log.info({ recovered, left }, 'recovered from the delivery log')
  onRead?.(left > 0 ? 'in-part' : 'whole')
  if (left > 0) return { since, heldSince }
  const newest = Math.max(since, ...attempts.map(({ delivered_at: at }) => Date.parse(at) - OVERLAP_MS))
  return { since: newest, heldSince: Infinity }
}

/** Newest first, as GitHub lists them, down to a time. */
async function listAttempts(github: GitHub, since: number): Promise<Attempt[]> {
  const attempts: Attempt[] = []
  for await (const { data } of github.paginate.iterator('GET /app/hook/deliveries', { per_page: 100 })) {
    const recent = (data as Attempt[]).filter(({ delivered_at: at }) => Date.parse(at) >= since)
    attempts.push(...recent)
    if (recent.length < data.length) break
  }
  return attempts
}

/** Of each webhook that got lost one attempt, the oldest first. */
export function lostOf(attempts: readonly Attempt[], heldSince: number): Attempt[] {
  const isTaken = ({ status_code: status, delivered_at: at }: Attempt): boolean => status >= 200 && status < 300 && Date.parse(at) < heldSince
  const taken = new Set(attempts.filter(isTaken).map(({ guid }) => guid))
  return [...new Map(attempts.filter(({ guid }) => !taken.has(guid)).map((one) => [one.guid, one])).values()].reverse()
}

/** Whether it was still there, and has been taken. */
async function take(github: GitHub, { id, guid, event }: Attempt, { receive, recent }: RecoveryOptions['ingress'], log: RecoveryOptions['log']): Promise<boolean> {
  const payload = await payloadOf(github, id)
  // Noted before it is taken: one that our own code fails at must not be tried at every reading.
  recent.note(guid)
  if (!payload || !isForInstallation(payload)) return false
  try {
    receive({ id: guid, name: event, payload })
    return true
  } catch (error) {
    log.error({ event, cause: error }, 'webhook not handled')
    return false
  }
}

async function payloadOf(github: GitHub, id: number): Promise<Record<string, unknown> | null> {
  try {
    return (await github.request('GET /app/hook/deliveries/{delivery_id}', { delivery_id: id })).data.request.payload as Record<string, unknown> | null
  } catch (error) {
    // It fell out of the log since it was listed.
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return null
    throw error
  }
}
