import type { IncomingMessage } from 'node:http'
import type { Json } from './store/types.ts'

const DOCS = 'https://docs.github.com/rest'

/** A refusal that becomes GitHub's error body. */
export class Refusal extends Error {
  readonly status: number
  readonly body: Json
  readonly headers: Record<string, string>

  constructor(status: number, body: Json, headers: Record<string, string> = {}) {
    super(String(body['message']))
    this.name = 'Refusal'
    this.status = status
    this.body = body
    this.headers = headers
  }
}

export function refuse(status: number, message: string, more: Json = {}): Refusal {
  return new Refusal(status, { message, ...more, documentation_url: DOCS, status: String(status) })
}

export interface FieldError { resource: string; field?: string; code: string; message?: string }

export function invalid(errors: (FieldError | string)[]): Refusal {
  return refuse(422, 'Validation Failed', { errors })
}

export function notFound(): Refusal {
  return refuse(404, 'Not Found')
}

// As much as a git object or an artifact of the demo may weigh.
const MAX_BODY_BYTES = 200 * 1024 * 1024

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw refuse(413, 'Request body is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
