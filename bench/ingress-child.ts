/** One receiver of webhooks, as a process of its own: `app`, `bare` or `probot`. Tells its address, then what it used. */
import { createHmac, generateKeyPairSync, timingSafeEqual } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createNodeMiddleware, Probot } from 'probot'
import { startApp } from '../app/server.ts'
import type { Used } from './ingress.ts'

const [, , kind, secret = ''] = process.argv
const PATH = '/api/github/webhooks'
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' } })

const STARTERS: Record<string, () => Promise<string>> = {
  // Judging has a row of its own: here it waits, and nothing listens on port 9.
  app: async () => (await startApp({ appId: 1, privateKey, secret, port: 0, baseUrl: 'http://127.0.0.1:9', debounceMs: 3_600_000, log: { info() {}, error() {} } })).webhookUrl,
  bare: () => listen((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const body = Buffer.concat(chunks)
      const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
      const given = Buffer.from(String(request.headers['x-hub-signature-256']))
      const isGenuine = expected.length === given.length && timingSafeEqual(expected, given)
      if (isGenuine) JSON.parse(body.toString())
      response.writeHead(isGenuine ? 202 : 401).end('accepted')
    })
  }),
  probot: async () => {
    const probot = new Probot({ appId: 1, privateKey, secret, logLevel: 'fatal' })
    const middleware = await createNodeMiddleware((app) => app.onAny(async () => {}), { probot, webhooksPath: PATH })
    return listen((request, response) => void middleware(request, response))
  },
}

async function listen(onRequest: RequestListener): Promise<string> {
  const server = createServer(onRequest)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`
}

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  const used: Used = { cpuMicros: user + system, peakMib: Math.round(process.resourceUsage().maxRSS / 1024) }
  process.send?.(used)
})
process.on('disconnect', () => process.exit(0))
process.send?.(await STARTERS[kind ?? '']!())
