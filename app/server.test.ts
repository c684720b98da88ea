import { createHmac, generateKeyPairSync } from 'node:crypto'
import { request } from 'node:http'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { EVENTS } from './index.ts'
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

describe('startApp', () => {
  it.each([
    ['no secret', { secret: '' }, 'WEBHOOK_SECRET'],
    ['a short secret', { secret: 'development' }, 'at least 16 characters'],
    ['no app', { appId: Number.NaN }, 'APP_ID'],
    ['no key', { privateKey: 'x' }, 'PRIVATE_KEY'],
  ])('T-71 refuses to start with %s', async (_what, options, words) => {
    await expect(start(options)).rejects.toThrow(words)
  })

  it('answers a signed webhook at once, before anything is judged', async () => {
    await start()
    const body = JSON.stringify({ action: 'opened', pull_request: { number: 1 }, repository: { name: 'r', owner: { login: 'o' } }, installation: { id: 5 } })
    const started = performance.now()
    expect((await send(body, { 'x-github-event': 'pull_request' })).status).toBe(202)
    expect(performance.now() - started).toBeLessThan(500)
  })

  it.each([
    ['another secret', { 'x-hub-signature-256': sign('{}', 'another-secret-of-some-length') }, 401],
    ['the secret that Probot falls back on', { 'x-hub-signature-256': sign('{}', 'development') }, 401],
    ['no signature', { 'x-hub-signature-256': '' }, 400],
    ['a malformed signature', { 'x-hub-signature-256': 'sha256=zz' }, 401],
    ['no event', { 'x-github-event': '' }, 400],
  ])('refuses %s', async (_what, headers, status) => {
    await start()
    const response = await send('{}', headers)
    expect(response.status).toBe(status)
    expect((await response.text()).length).toBeLessThan(30)
  })

  it.each([['[]', 400], ['null', 400], ['{', 400], ['{}', 202], ['{"action":null,"installation":{"id":"x"},"repository":null}', 202], ['{"installation":{"id":1},"repository":{"name":1,"owner":null},"pull_request":{"number":"1"}}', 202]])('answers the signed body %s with %i', async (body, status) => {
    await start()
    for (const event of ['pull_request', 'check_run', 'push', 'installation', 'no_such_event']) expect((await send(body, { 'x-github-event': event })).status).toBe(status)
  })

  it('T-69 marks and never fails, whatever a signed payload holds', async () => {
    await start()
    const account = fc.oneof(fc.record({ login: fc.oneof(fc.string(), fc.constant(null)) }), fc.jsonValue())
    const repository = fc.oneof(fc.record({ name: fc.oneof(fc.string(), fc.integer()), owner: account, full_name: fc.string() }, { requiredKeys: [] }), fc.jsonValue())
    const list = fc.oneof(fc.array(fc.oneof(repository, fc.constant(null)), { maxLength: 4 }), fc.jsonValue())
    const sha = fc.oneof(fc.constant('a'.repeat(40)), fc.jsonValue())
    const run = fc.oneof(fc.record({ name: fc.constantFrom('provender', 'x'), head_sha: sha, app: fc.oneof(fc.record({ id: fc.integer() }), fc.constant(null)) }, { requiredKeys: [] }), fc.jsonValue())
    const payload = fc.record({
      action: fc.oneof(fc.constantFrom('created', 'added', 'rerequested', 'completed', 'edited'), fc.jsonValue()), installation: fc.constant({ id: 5 }), repository, repositories: list, repositories_added: list,
      pull_request: fc.oneof(fc.record({ number: fc.oneof(fc.integer(), fc.double(), fc.string()) }), fc.jsonValue()), check_run: run, check_suite: run, ref: fc.oneof(fc.constantFrom('refs/heads/main', 'refs/heads/'), fc.jsonValue()), deleted: fc.jsonValue(),
    }, { requiredKeys: ['installation'] })
    await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(EVENTS)), payload, async (event, body) => {
      expect((await send(JSON.stringify(body), { 'x-github-event': event })).status).toBe(202)
    }), { numRuns: 300 })
  })

  it('refuses a large body by its announcement, and while it is read', async () => {
    await start({ limits: { maxBodyBytes: 1000 } })
    expect((await send('x'.repeat(1001))).status).toBe(413)
    const status = await new Promise((resolve, reject) => {
      const chunked = request(app!.webhookUrl, { method: 'POST', headers: { 'content-type': 'application/json', 'x-github-event': 'ping', 'x-github-delivery': '1', 'x-hub-signature-256': 'sha256=0', 'transfer-encoding': 'chunked' } }, (response) => resolve(response.statusCode))
      chunked.on('error', reject)
      for (let index = 0; index < 20; index++) chunked.write('x'.repeat(100))
    })
    expect(status).toBe(413)
  })

  it('knows its paths and methods, and says that it lives', async () => {
    await start()
    expect((await fetch(`${app!.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${app!.url}/probot`)).status).toBe(404)
    expect((await fetch(app!.webhookUrl)).status).toBe(405)
  })
})
