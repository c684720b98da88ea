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
}

export const WEBHOOK_PATH = '/api/github/webhooks'

/** Answers one request; a webhook is taken when it is signed, and nothing of it is parsed before. */
export async function answer(request: IncomingMessage, response: ServerResponse, ingress: Ingress): Promise<void> {
  const path = (request.url ?? '').split('?')[0]
  if (path === '/healthz' && request.method === 'GET') return respond(response, 200, 'ok')
  if (path !== WEBHOOK_PATH) return respond(response, 404, 'not found')
  if (request.method !== 'POST') return respond(response, 405, 'method not allowed')
  const [status, text] = await take(request, ingress)
  respond(response, status, text)
}

async function take(request: IncomingMessage, { secrets, maxBodyBytes, recent, receive }: Ingress): Promise<[status: number, text: string]> {
  const header = (name: string): string | undefined => (typeof request.headers[name] === 'string' ? request.headers[name] : undefined)
  const [id, name, signature] = [header('x-github-delivery'), header('x-github-event'), header('x-hub-signature-256')]
  if (!id || !name || !signature) return [400, 'missing headers']
  // GitHub's are UUIDs. What is remembered must not be as long as a sender likes.
  if (id.length > 100) return [400, 'malformed headers']
  const bytes = await readBody(request, maxBodyBytes)
  if (bytes === undefined) return [413, 'too large']
  if (!isSigned(bytes, signature, secrets)) return [401, 'bad signature']
  const payload = parsePayload(bytes)
  if (payload === undefined) return [400, 'not a JSON object']
  // Without an installation there is nobody as whom to read. Probot would fail on one that is no number.
  if (typeof (payload['installation'] as { id?: unknown } | null | undefined)?.id !== 'number') return [202, 'ignored']
  const isRepeated = recent.note(id)
  await receive({ id, name, payload })
  return [202, isRepeated ? 'accepted again' : 'accepted']
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
