import { createHmac, generateKeyPairSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startApp } from '../app/server.ts'
import { median, percentile, timePairs } from './measure.ts'
import type { Row } from './row.ts'

const DELIVERIES = 200
const WARM_UP = 20
// GitHub's own example of a pull_request payload has about this size.
const PAYLOAD_BYTES = 25_000
const SECRET = randomBytes(24).toString('hex')

/** How long GitHub waits until the app has taken a signed delivery, one after the other on one connection. */
export async function benchWebhook(): Promise<Row[]> {
  const github = await listen(createServer((_request, response) => response.writeHead(404).end('{}')))
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' } })
  // The judging itself has a row of its own: here it waits until the end.
  const app = await startApp({ appId: 1, privateKey, secret: SECRET, port: 0, baseUrl: github.url, debounceMs: 3_600_000, log: { info() {}, error() {} } })
  const bare = await listen(bareServer())
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  try {
    const body = payload()
    const ours = (): Promise<number> => deliver(app.webhookUrl, body, agent)
    const reference = (): Promise<number> => deliver(bare.url, body, agent)
    await timePairs(WARM_UP, ours, reference)
    const measured = await timePairs(DELIVERIES, ours, reference)
    const note = (numbers: readonly number[]): string => `median ${median(numbers).toFixed(2)} ms, p95 ${percentile(numbers, 95).toFixed(2)} ms`
    return [{ what: 'a signed webhook is acknowledged', reference: 'bare `node:http` with HMAC', ratio: measured.ratio, note: `${DELIVERIES} deliveries of ${PAYLOAD_BYTES / 1000} kB: ${note(measured.ours)}; bare ${note(measured.reference)}` }]
  } finally {
    agent.destroy()
    await app.close()
    await Promise.all([bare.close(), github.close()])
  }
}

function payload(): string {
  const event = { action: 'synchronize', number: 1, pull_request: { number: 1 }, repository: { name: 'models', owner: { login: 'acme' } }, installation: { id: 5 }, filler: '' }
  return JSON.stringify({ ...event, filler: 'x'.repeat(PAYLOAD_BYTES - JSON.stringify(event).length) })
}

/** The least that any receiver of webhooks must do. */
function bareServer(): ReturnType<typeof createServer> {
  return createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const body = Buffer.concat(chunks)
      const expected = Buffer.from(sign(body))
      const given = Buffer.from(String(incoming.headers['x-hub-signature-256']))
      const genuine = expected.length === given.length && timingSafeEqual(expected, given)
      if (genuine) JSON.parse(body.toString())
      response.writeHead(genuine ? 202 : 401).end('accepted')
    })
  })
}

function sign(body: string | Buffer): string {
  return `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
}

let delivery = 0

function deliver(url: string, body: string, agent: Agent): Promise<number> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-github-event': 'pull_request', 'x-github-delivery': String(++delivery), 'x-hub-signature-256': sign(body) }
  return new Promise((resolve, reject) => {
    const from = performance.now()
    request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => (response.statusCode === 202 ? resolve(performance.now() - from) : reject(new Error(`expected 202, got ${response.statusCode}`))))
    }).on('error', reject).end(body)
  })
}

async function listen(server: ReturnType<typeof createServer>): Promise<{ url: string; close(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
