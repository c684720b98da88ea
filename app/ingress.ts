import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, type Room } from './body.ts'
import { parsePayload } from './payload.ts'
import type { RecentDeliveries } from './recent-deliveries.ts'
import { isSigned } from './signature.ts'

export interface Delivery {
  id: string
  name: string
  payload: Record<string, unknown>
}

export interface Ingress {
  /** Any of them may have signed. */
  secrets: readonly string[]
  maxBodyBytes: number
  room: Room
  recent: RecentDeliveries
  /** Whether the app does anything about an event of this name. */
  handles(event: string): boolean
  /** Marks only: it takes no time, and fails only by a fault of ours. */
  receive(delivery: Delivery): void
  state(): 'starting' | 'ready' | 'draining'
  metrics(): string
  /** Told of every webhook; `event` as the sender names it. */
  onDelivery(told: { event: string; outcome: Outcome; seconds: number; error?: unknown }): void
}

/** What became of a webhook; docs/app.md lists them with their answers. */
export type Outcome = 'accepted' | 'repeated' | 'ignored' | 'malformed' | 'wrong-type' | 'too-large' | 'busy' | 'broken-off' | 'unsigned' | 'draining' | 'failed'

type Answer = [status: number, text: string, outcome: Outcome]

export const WEBHOOK_PATH = '/api/github/webhooks'

/** Answers one request; a webhook is taken when it is signed, and nothing of it is parsed before. */
export async function answer(request: IncomingMessage, response: ServerResponse, ingress: Ingress): Promise<void> {
  const path = (request.url ?? '').split('?')[0]
  if (path === WEBHOOK_PATH) return answerWebhook(request, response, ingress)
  const pages: Record<string, () => void> = {
    '/healthz': () => respond(response, 200, 'ok'),
    '/readyz': () => respond(response, ingress.state() === 'ready' ? 200 : 503, ingress.state()),
    '/metrics': () => respond(response, 200, ingress.metrics(), 'text/plain; version=0.0.4; charset=utf-8'),
  }
  const page = Object.hasOwn(pages, path ?? '') ? pages[path ?? ''] : undefined
  if (!page) return respond(response, 404, 'not found')
  if (request.method !== 'GET') return respond(response, 405, 'method not allowed')
  page()
}

async function answerWebhook(request: IncomingMessage, response: ServerResponse, ingress: Ingress): Promise<void> {
  if (request.method !== 'POST') return respond(response, 405, 'method not allowed')
  const startedAt = performance.now()
  const event = String(request.headers['x-github-event'] ?? '')
  const tell = (outcome: Outcome, error?: unknown): void => ingress.onDelivery({ event, outcome, seconds: (performance.now() - startedAt) / 1000, ...(error === undefined ? {} : { error }) })
  try {
    const [status, text, outcome] = await take(request, ingress)
    respond(response, status, text)
    tell(outcome)
  } catch (error) {
    // A fault of ours: GitHub notes it as failed, so that it can be sent again when the fault is mended.
    respond(response, 422, 'not handled')
    tell('failed', error)
  }
}

async function take(request: IncomingMessage, { secrets, maxBodyBytes, room, recent, handles, receive, state }: Ingress): Promise<Answer> {
  if (state() === 'draining') return DRAINING
  const header = (name: string): string | undefined => (typeof request.headers[name] === 'string' ? request.headers[name] : undefined)
  const [id, name, signature] = [header('x-github-delivery'), header('x-github-event'), header('x-hub-signature-256')]
  if (!id || !name || !signature) return [400, 'missing headers', 'malformed']
  // GitHub's are UUIDs. What is remembered must not be as long as a sender likes.
  if (id.length > 100) return [400, 'malformed headers', 'malformed']
  if (!/^application\/json *(;|$)/i.test(header('content-type') ?? '')) return [415, 'expected application/json', 'wrong-type']
  const bytes = await readBody(request, maxBodyBytes, room)
  if (typeof bytes === 'string') return UNREAD[bytes]
  if (!isSigned(bytes, signature, secrets)) return [401, 'bad signature', 'unsigned']
  const payload = parsePayload(bytes)
  if (typeof payload === 'string') return [400, payload, 'malformed']
  if (!handles(name) || !isForInstallation(payload)) return [202, 'ignored', 'ignored']
  const isRepeated = recent.note(id)
  receive({ id, name, payload })
  // Its marks may have come too late. GitHub notes a failed delivery, and the next app reads it from the log.
  if (state() === 'draining') return DRAINING
  return isRepeated ? [202, 'accepted again', 'repeated'] : [202, 'accepted', 'accepted']
}

const DRAINING: Answer = [503, 'draining', 'draining']

const UNREAD: Record<'too-large' | 'busy' | 'broken-off', Answer> = {
  'too-large': [413, 'too large', 'too-large'],
  busy: [429, 'busy', 'busy'],
  // Nobody is there to read it.
  'broken-off': [400, 'broken off', 'broken-off'],
}

/** Without an installation there is nobody as whom to read. */
export function isForInstallation(payload: Record<string, unknown>): boolean {
  return typeof (payload['installation'] as { id?: unknown } | null | undefined)?.id === 'number'
}

function respond(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  // What was not read of a refused body must not be taken for the next request.
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text), ...(status >= 400 ? { connection: 'close' } : {}) }).end(text)
}
