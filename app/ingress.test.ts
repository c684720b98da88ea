import { createHmac, generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { ServerOptions } from './options.ts'
import { startApp, type RunningApp } from './server.ts'

const SECRET = 'a-secret-that-is-long-enough'
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' } })
let app: RunningApp | undefined
// Nothing listens on port 9: whatever the worker wants of GitHub fails.
const start = async (more: Partial<ServerOptions> = {}): Promise<RunningApp> => (app = await startApp({ appId: 1, privateKey, secret: SECRET, port: 0, baseUrl: 'http://127.0.0.1:9', debounceMs: 60_000, log: { info() {}, error() {} }, ...more }))
const sign = (body: string, secret = SECRET): string => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
const send = (body: string, headers: Record<string, string> = {}) => fetch(app!.webhookUrl, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-github-event': 'ping', 'x-github-delivery': '1', 'x-hub-signature-256': sign(body), ...headers } })
afterEach(async () => {
  // What was marked cannot be judged here; the tests of the worker cover draining.
  void app?.close()
  app = undefined
})

describe('the ingress', () => {
  it('refuses to start with a previous secret that is easily guessed', async () => {
    await expect(start({ previousSecret: 'x' })).rejects.toThrow('WEBHOOK_SECRET_PREVIOUS')
  })

  it('takes webhooks that either secret signed while it is being replaced', async () => {
    await start({ previousSecret: 'the-secret-of-last-year' })
    for (const [secret, status] of [[SECRET, 202], ['the-secret-of-last-year', 202], ['the-secret-of-nobody', 401]] as const) expect((await send('{}', { 'x-hub-signature-256': sign('{}', secret) })).status).toBe(status)
  })

  it('refuses what is unsigned without reading it as JSON', async () => {
    await start()
    expect((await send('{', { 'x-hub-signature-256': sign('{', 'another-secret-of-some-length') })).status).toBe(401)
  })

  it('T-69 acknowledges what is delivered again, and marks it again', async () => {
    await start()
    const marked: string[] = []
    const { mark } = app!.worker
    app!.worker.mark = (key, job) => { marked.push(key); mark(key, job) }
    const body = JSON.stringify({ action: 'opened', pull_request: { number: 1 }, repository: { name: 'r', owner: { login: 'o' } }, installation: { id: 5 } })
    const answers = []
    for (const id of ['one', 'one', 'two']) {
      const response = await send(body, { 'x-github-event': 'pull_request', 'x-github-delivery': id })
      answers.push([response.status, await response.text()])
    }
    expect(answers).toEqual([[202, 'accepted'], [202, 'accepted again'], [202, 'accepted']])
    expect(marked).toEqual(['o/r#1', 'o/r#1', 'o/r#1'])
  })

  it('refuses an id that is longer than any of GitHub', async () => {
    await start()
    expect((await send('{}', { 'x-github-delivery': 'x'.repeat(101) })).status).toBe(400)
  })

  it('is not ready before GitHub has answered the app', async () => {
    await start()
    const response = await fetch(`${app!.url}/readyz`)
    expect([response.status, await response.text()]).toEqual([503, 'starting'])
  })

  it('counts deliveries by closed lists, whatever a sender writes', async () => {
    await start()
    await send('{}', { 'x-github-event': 'push' })
    await send('{}', { 'x-github-event': 'constructor' })
    await send('{', { 'x-github-event': 'a"} 1' })
    await send('{}', { 'x-hub-signature-256': sign('{}', 'another-secret-of-some-length') })
    const lines = (await (await fetch(`${app!.url}/metrics`)).text()).split('\n').filter((line) => line.startsWith('provender_deliveries_total{'))
    expect(lines).toEqual([
      'provender_deliveries_total{event="push",outcome="ignored"} 1',
      'provender_deliveries_total{event="other",outcome="ignored"} 1',
      'provender_deliveries_total{event="other",outcome="malformed"} 1',
      'provender_deliveries_total{event="ping",outcome="unsigned"} 1',
    ])
  })
})
