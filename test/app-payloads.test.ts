import { createHmac, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import examples from '@octokit/webhooks-examples' with { type: 'json' }
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVENTS } from '../app/index.ts'
import { jsonLog } from '../app/log.ts'
import { startApp, type RunningApp } from '../app/server.ts'

type Payload = Record<string, unknown>

const EXAMPLES = examples as unknown as { name: string; examples: Payload[] }[]
const SECRET = 'a-secret-that-is-long-enough'
const MUTANTS = { handled: 8, other: 1 }

/** The same seed, the same faults. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

const SWAPS: readonly ((value: unknown) => unknown)[] = [
  () => undefined,
  () => null,
  (value) => (typeof value === 'string' ? 7 : typeof value === 'number' ? String(value) : Array.isArray(value) ? {} : 'text'),
  () => [],
  () => ({}),
  () => [null],
  () => -1,
  () => '../..%2f?\u0000\n"{',
  () => 'x'.repeat(3000),
  () => ({ toString: null, id: null, login: null, name: null }),
]

/** One place of the payload is something else; mostly near the top, where an app looks. */
function mutate(payload: Payload, next: () => number): Payload {
  const copy = structuredClone(payload)
  let at: Payload | unknown[] = copy
  for (;;) {
    const keys = Object.keys(at)
    const key = keys[Math.floor(next() * keys.length)]
    if (key === undefined) return copy
    const below: unknown = (at as Payload)[key]
    if (below !== null && typeof below === 'object' && Object.keys(below).length > 0 && next() < 0.6) {
      at = below as Payload
      continue
    }
    ;(at as Payload)[key] = SWAPS[Math.floor(next() * SWAPS.length)]!(below)
    return copy
  }
}

describe('GitHub’s own example payloads', () => {
  const lines: string[] = []
  let app: RunningApp
  let asked = 0
  // A GitHub that knows the app and nothing else: what a handler asks for is asked, and not there.
  const github = createServer((request, response) => {
    asked++
    const isToken = request.url?.endsWith('/access_tokens')
    request.resume()
    response.writeHead(isToken ? 201 : 404, { 'content-type': 'application/json' }).end(isToken ? JSON.stringify({ token: 'ghs_x', expires_at: '2099-01-01T00:00:00Z', permissions: {} }) : '{"message":"Not Found"}')
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve))
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' } })
    app = await startApp({ appId: 1, privateKey, secret: SECRET, port: 0, baseUrl: `http://127.0.0.1:${(github.address() as AddressInfo).port}`, debounceMs: 1, care: { tries: 1 }, log: jsonLog((line) => lines.push(line)) })
  })
  afterAll(async () => {
    await app.close()
    github.closeAllConnections()
    github.close()
  })

  let id = 0
  const deliver = async (event: string, payload: Payload): Promise<string> => {
    const body = JSON.stringify(payload)
    const response = await fetch(app.webhookUrl, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-github-event': event, 'x-github-delivery': String(++id), 'x-hub-signature-256': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}` } })
    return `${response.status} ${await response.text()}`
  }
  const deliverAll = async (deliveries: readonly { event: string; payload: Payload }[]): Promise<Record<string, number>> => {
    const answers: Record<string, number> = {}
    for (let from = 0; from < deliveries.length; from += 16) {
      const batch = await Promise.all(deliveries.slice(from, from + 16).map(({ event, payload }) => deliver(event, payload)))
      for (const one of batch) answers[one] = (answers[one] ?? 0) + 1
    }
    return answers
  }
  const all = EXAMPLES.flatMap(({ name, examples: payloads }) => payloads.map((payload) => ({ event: name, payload })))
  const installed = all.map(({ event, payload }) => ({ event, payload: { ...payload, installation: { id: 5 } } }))

  it('are the 329 that we mean', () => {
    expect([EXAMPLES.length, all.length]).toEqual([58, 329])
    expect(new Set(all.map(({ event }) => event).filter((event) => Object.hasOwn(EVENTS, event))).size).toBeGreaterThan(10)
  })

  it('are taken or ignored as they are', async () => {
    const answers = await deliverAll(all)
    expect(Object.keys(answers).sort()).toEqual(['202 accepted', '202 ignored'])
    // Many are from before there were installations.
    expect(answers['202 ignored']).toBeGreaterThan(200)
  })

  it('are all handled where the app is installed', async () => {
    const handled = installed.filter(({ event }) => Object.hasOwn(EVENTS, event)).length
    expect(await deliverAll(installed)).toEqual({ '202 accepted': handled, '202 ignored': 329 - handled })
  })

  it('are answered as well with anything taken out or put in, and what they mark breaks nothing', async () => {
    const mutants = installed.flatMap(({ event, payload }, index) => {
      const next = random(index)
      return Array.from({ length: Object.hasOwn(EVENTS, event) ? MUTANTS.handled : MUTANTS.other }, () => ({ event, payload: mutate(payload, next) }))
    })
    expect(mutants.length).toBeGreaterThan(1000)
    expect(Object.keys(await deliverAll(mutants)).sort()).toEqual(['202 accepted', '202 ignored'])
    await app.worker.idle()
    expect(asked).toBeGreaterThan(100)
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
    const entries = lines.map((line) => JSON.parse(line) as { message: string; name?: string; code?: string })
    // What a job meets is GitHub's refusal and never a fault of ours.
    expect(entries.filter(({ message, name }) => message === 'webhook not handled' || name !== undefined)).toEqual([])
    expect(new Set(entries.filter(({ message }) => message === 'not judged').map(({ code }) => code))).toEqual(new Set(['GITHUB_NOT_FOUND']))
  })
})
