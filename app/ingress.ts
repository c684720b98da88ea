import type { IncomingMessage, ServerResponse } from 'node:http'
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
  recent: RecentDeliveries
  receive(delivery: Delivery): Promise<void>
  state(): 'starting' | 'ready' | 'draining'
  metrics(): string
  /** Told of every webhook; `event` as the sender names it. */
  onDelivery(event: string, outcome: Outcome): void
}

export type Outcome = 'accepted' | 'repeated' | 'ignored' | 'malformed' | 'too-large' | 'unsigned' | 'draining' | 'failed'

export const WEBHOOK_PATH = '/api/github/webhooks'

/** Answers one request; a webhook is taken when it is signed, and nothing of it is parsed before. */
export async function answer(request: IncomingMessage, response: ServerResponse, ingress: Ingress): Promise<void> {
  const path = (request.url ?? '').split('?')[0]
  if (path === '/healthz' && request.method === 'GET') return respond(response, 200, 'ok')
  if (path === '/readyz' && request.method === 'GET') return respond(response, ingress.state() === 'ready' ? 200 : 503, ingress.state())
  if (path === '/metrics' && request.method === 'GET') return respond(response, 200, ingress.metrics(), 'text/plain; version=0.0.4; charset=utf-8')
  if (path !== WEBHOOK_PATH) return respond(response, 404, 'not found')
  if (request.method !== 'POST') return respond(response, 405, 'method not allowed')
  const event = String(request.headers['x-github-event'] ?? '')
  try {
    const [status, text, outcome] = await take(request, ingress)
    ingress.onDelivery(event, outcome)
    respond(response, status, text)
  } catch (error) {
    ingress.onDelivery(event, 'failed')
    throw error
  }
}

async function take(request: IncomingMessage, { secrets, maxBodyBytes, recent, receive, state }: Ingress): Promise<[status: number, text: string, outcome: Outcome]> {
  const header = (name: string): string | undefined => (typeof request.headers[name] === 'string' ? request.headers[name] : undefined)
  const [id, name, signature] = [header('x-github-delivery'), header('x-github-event'), header('x-hub-signature-256')]
  if (!id || !name || !signature) return [400, 'missing headers', 'malformed']
  // GitHub's are UUIDs. What is remembered must not be as long as a sender likes.
  if (id.length > 100) return [400, 'malformed headers', 'malformed']
  const bytes = await readBody(request, maxBodyBytes)
  if (bytes === undefined) return [413, 'too large', 'too-large']
  if (!isSigned(bytes, signature, secrets)) return [401, 'bad signature', 'unsigned']
  const payload = parsePayload(bytes)
  if (payload === undefined) return [400, 'not a JSON object', 'malformed']
  // Without an installation there is nobody as whom to read. Probot would fail on one that is no number.
  if (typeof (payload['installation'] as { id?: unknown } | null | undefined)?.id !== 'number') return [202, 'ignored', 'ignored']
  const isRepeated = recent.note(id)
  await receive({ id, name, payload })
  // Its marks may have come too late. GitHub notes a failed delivery, and the next app's first sweep finds what it told.
  if (state() === 'draining') return [503, 'draining', 'draining']
  return isRepeated ? [202, 'accepted again', 'repeated'] : [202, 'accepted', 'accepted']
}

function parsePayload(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const payload: unknown = JSON.parse(bytes.toString('utf8'))
    return payload !== null && typeof payload === 'object' && !Array.isArray(payload) ? (payload as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** The body as it was sent; undefined when it is larger than allowed, told while it is read and not after. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export function respond(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  // What was not read of a refused body must not be taken for the next request.
  response.writeHead(status, { 'content-type': type, ...(status >= 400 ? { connection: 'close' } : {}) }).end(text)
}
