import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Probot, ProbotOctokit } from 'probot'
import { UserError } from '../flows/outside-error.ts'
import { provender, type AppOptions } from './index.ts'
import { startWorker, type Worker } from './worker.ts'

export interface ServerOptions {
  appId: number
  privateKey: string
  /** Signs the webhooks. There is no default: without one anybody could send them. */
  secret: string
  host?: string
  /** 0 takes a free one. */
  port?: number
  /** Of the REST API; GITHUB_API_URL of an enterprise server. */
  baseUrl?: string
  debounceMs?: number
  /** The pause before a judgement that failed for a passing reason is repeated the first time. */
  retryMs?: number
  care?: AppOptions['care']
  maxBodyBytes?: number
  log?: AppOptions['log']
}

export interface RunningApp {
  url: string
  webhookUrl: string
  worker: Worker
  /** Takes no more webhooks, judges what is marked, then resolves. */
  close(): Promise<void>
}

export const WEBHOOK_PATH = '/api/github/webhooks'
const MAX_BODY_BYTES = 25 * 1024 * 1024 // GitHub: a larger payload is not delivered

/** Starts the app. @throws UserError when a credential is missing */
export async function startApp(options: ServerOptions): Promise<RunningApp> {
  requireCredentials(options)
  const { appId, privateKey, secret, baseUrl, host = '127.0.0.1', port = 3000, debounceMs = 200, retryMs = 1000, care = {}, maxBodyBytes = MAX_BODY_BYTES, log = plainLog } = options
  const worker = startWorker({
    debounceMs,
    concurrency: 8,
    retries: 5,
    retryMs,
    onFailure: (key, error, willRetry) => log.error({ key, error: (error as Error).message, willRetry }, 'not judged'),
  })
  const probot = new Probot({
    appId,
    privateKey,
    secret,
    logLevel: 'fatal',
    // Our own client waits and retries; Probot's throttling would allow one write a second.
    Octokit: ProbotOctokit.defaults((defaults: object) => ({ ...defaults, throttle: { enabled: false }, retry: { enabled: false } })) as typeof ProbotOctokit,
    ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.replace(/\/+$/, '') }),
  })
  await probot.ready()
  provender(probot, { appId, worker, care, log })

  const server = createServer((request, response) => {
    answer(request, response, probot, maxBodyBytes).catch((error: Error) => {
      log.error({ error: error.message }, 'webhook failed')
      if (!response.headersSent) respond(response, 500, 'failed')
    })
  })
  // A sender that trickles bytes must not hold a connection for long.
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const url = `http://${host}:${(server.address() as AddressInfo).port}`
  return {
    url,
    webhookUrl: `${url}${WEBHOOK_PATH}`,
    worker,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await worker.drain()
      server.closeAllConnections()
      await closed
    },
  }
}

function requireCredentials({ appId, privateKey, secret }: ServerOptions): void {
  if (!Number.isSafeInteger(appId) || appId <= 0) throw new UserError('Cannot start: expected the number of the GitHub App in APP_ID. It stands on the page of the app.')
  if (!privateKey.includes('PRIVATE KEY')) throw new UserError('Cannot start: expected the private key of the GitHub App (PEM) in PRIVATE_KEY. Generate one on the page of the app.')
  if (secret.length < 16) throw new UserError('Cannot start: expected a webhook secret of at least 16 characters in WEBHOOK_SECRET. Without one anybody could send webhooks. Make one with "openssl rand -hex 32" and enter it on the page of the app too.')
}

async function answer(request: IncomingMessage, response: ServerResponse, probot: Probot, maxBodyBytes: number): Promise<void> {
  const path = (request.url ?? '').split('?')[0]
  if (path === '/healthz' && request.method === 'GET') return respond(response, 200, 'ok')
  if (path !== WEBHOOK_PATH) return respond(response, 404, 'not found')
  if (request.method !== 'POST') return respond(response, 405, 'method not allowed')
  const header = (name: string): string | undefined => (typeof request.headers[name] === 'string' ? request.headers[name] : undefined)
  const [id, name, signature] = [header('x-github-delivery'), header('x-github-event'), header('x-hub-signature-256')]
  if (!id || !name || !signature) return respond(response, 400, 'missing headers')
  const body = await readBody(request, maxBodyBytes)
  if (body === undefined) return respond(response, 413, 'too large')
  if (!(await probot.webhooks.verify(body, signature))) return respond(response, 401, 'bad signature')
  let payload: unknown
  try {
    payload = JSON.parse(body)
  } catch {
    return respond(response, 400, 'not JSON')
  }
  if (payload === null || typeof payload !== 'object' || Array.isArray(payload)) return respond(response, 400, 'not an object')
  // Without an installation there is nobody as whom to read. Probot would fail on one that is no number.
  if (typeof (payload as { installation?: { id?: unknown } | null }).installation?.id !== 'number') return respond(response, 202, 'ignored')
  await probot.receive({ id, name, payload } as unknown as Parameters<Probot['receive']>[0])
  respond(response, 202, 'accepted')
}

/** The body as text; undefined when it is larger than allowed, told while it is read and not after. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function respond(response: ServerResponse, status: number, text: string): void {
  // What was not read of a refused body must not be taken for the next request.
  response.writeHead(status, { 'content-type': 'text/plain', ...(status >= 400 ? { connection: 'close' } : {}) }).end(text)
}

const plainLog: AppOptions['log'] = {
  info: (fields, message) => void process.stdout.write(`${JSON.stringify({ level: 'info', message, ...fields })}\n`),
  error: (fields, message) => void process.stderr.write(`${JSON.stringify({ level: 'error', message, ...fields })}\n`),
}
