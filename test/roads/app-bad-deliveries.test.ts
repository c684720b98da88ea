import { createHmac, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsonLog } from '../../app/log.ts'
import { startApp, type RunningApp } from '../../app/server.ts'

const SECRET = 'a-secret-that-is-long-enough'
const BYTES = 40_000
const PULL = { action: 'opened', pull_request: { number: 1 }, repository: { name: 'r', owner: { login: 'o' } }, installation: { id: 5 } }
const sign = (body: string, secret = SECRET): string => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
const headersOf = (body: string, more: Record<string, string | undefined> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries({ 'content-type': 'application/json', 'x-github-event': 'pull_request', 'x-github-delivery': 'd', 'x-hub-signature-256': sign(body), ...more }).filter((one): one is [string, string] => one[1] !== undefined))
/** What a socket hears until the other side closes it. */
const hear = (port: number, speak: (say: (text: string) => void) => void, settle = false): Promise<string> => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => speak((text) => void (socket.destroyed || socket.write(text))))
  let heard = ''
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString()
    if (settle) socket.destroy()
  })
  socket.on('error', () => {}).on('close', () => resolve(heard))
})
const statusOf = (heard: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 0)
const head = (headers: Record<string, string>, line = 'POST /api/github/webhooks HTTP/1.1'): string => `${line}\r\nhost: x\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`

/** Whatever comes in is answered by its name, tells the sender nothing of us, and leaves the app as it was. */
describe('a bad delivery', () => {
  let app: RunningApp
  let port: number
  const lines: string[] = []
  const marked: string[] = []

  beforeAll(async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' } })
    // Nothing listens on port 9, and nothing is judged here.
    app = await startApp({
      appId: 1, privateKey, secret: SECRET, port: 0, baseUrl: 'http://127.0.0.1:9', log: jsonLog((line) => lines.push(line)),
      limits: { maxBodyBytes: BYTES, maxReadingBytes: 3 * BYTES, headersMs: 200, requestMs: 400, keepAliveMs: 200 },
    })
    app.worker.mark = (key) => void marked.push(key)
    port = Number(new URL(app.url).port)
  })
  afterAll(() => app.close())

  const deliver = async (body: string, headers: Record<string, string | undefined> = {}): Promise<[number, string]> => {
    const response = await fetch(app.webhookUrl, { method: 'POST', body, headers: headersOf(body, headers) })
    return [response.status, await response.text()]
  }
  const outcomes = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {}
    for (const [, outcome = '', count] of (await (await fetch(`${app.url}/metrics`)).text()).matchAll(/^provender_deliveries_total\{.*outcome="([\w-]+)"\} (\d+)$/gm)) counts[outcome] = (counts[outcome] ?? 0) + Number(count)
    return counts
  }

  const body = JSON.stringify(PULL)
  const deep = (depth: number): string => `{"installation":{"id":5},"repository":{"name":"r","owner":{"login":"o"}},"pull_request":{"number":2,"x":${'['.repeat(depth)}${']'.repeat(depth)}}}`
  const CASES: [what: string, body: string, headers: Record<string, string | undefined>, status: number, text: string, outcome: string, marks?: string[]][] = [
    ['a good one, to compare', body, {}, 202, 'accepted', 'accepted', ['o/r#1']],
    ['replayed under its id', body, {}, 202, 'accepted again', 'repeated', ['o/r#1']],
    ['unsigned', body, { 'x-hub-signature-256': undefined }, 400, 'missing headers', 'malformed'],
    ['signed with sha1 alone', body, { 'x-hub-signature-256': undefined, 'x-hub-signature': 'sha1=0123456789012345678901234567890123456789' }, 400, 'missing headers', 'malformed'],
    ['wrongly signed', body, { 'x-hub-signature-256': sign(body, 'development') }, 401, 'bad signature', 'unsigned'],
    ['signed for another body', body, { 'x-hub-signature-256': sign(`${body} `) }, 401, 'bad signature', 'unsigned'],
    ['signed twice', body, { 'x-hub-signature-256': `${sign(body)}, ${sign(body)}` }, 401, 'bad signature', 'unsigned'],
    ['without an id', body, { 'x-github-delivery': undefined }, 400, 'missing headers', 'malformed'],
    ['with an id without end', body, { 'x-github-delivery': 'x'.repeat(101) }, 400, 'malformed headers', 'malformed'],
    ['without an event', body, { 'x-github-event': undefined }, 400, 'missing headers', 'malformed'],
    ['as a form', `payload=${encodeURIComponent(body)}`, { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'expected application/json', 'wrong-type'],
    ['of no content type', body, { 'content-type': 'x' }, 415, 'expected application/json', 'wrong-type'],
    ['of a type that only begins so', body, { 'content-type': 'application/json-seq' }, 415, 'expected application/json', 'wrong-type'],
    ['announced too large', 'x'.repeat(BYTES + 1), {}, 413, 'too large', 'too-large'],
    ['of an unknown event', body, { 'x-github-event': 'starred_the_moon' }, 202, 'ignored', 'ignored'],
    ['of an event called like a property', body, { 'x-github-event': '__proto__' }, 202, 'ignored', 'ignored'],
    ['of an unknown action', JSON.stringify({ ...PULL, action: 'pondered' }), { 'x-github-delivery': 'action' }, 202, 'accepted', 'accepted', ['o/r#1']],
    ['with an action that is no text', JSON.stringify({ ...PULL, action: { a: [] } }), { 'x-github-delivery': 'no-text' }, 202, 'accepted', 'accepted', ['o/r#1']],
    ['without an installation', JSON.stringify({ ...PULL, installation: undefined }), {}, 202, 'ignored', 'ignored'],
    ['with null for an installation', JSON.stringify({ ...PULL, installation: null }), {}, 202, 'ignored', 'ignored'],
    ['with an installation that is no number', JSON.stringify({ ...PULL, installation: { id: '5' } }), {}, 202, 'ignored', 'ignored'],
    ['of a null author', JSON.stringify({ ...PULL, sender: null, pull_request: { number: 1, user: null } }), { 'x-github-delivery': 'ghost' }, 202, 'accepted', 'accepted', ['o/r#1']],
    ['of a check without pull requests', JSON.stringify({ ...PULL, action: 'completed', pull_request: undefined, check_run: { name: 'x', head_sha: 'a'.repeat(40), pull_requests: [] } }), { 'x-github-event': 'check_run', 'x-github-delivery': 'check' }, 202, 'accepted', 'accepted', [`o/r@${'a'.repeat(40)}`]],
    ['of no repository', JSON.stringify({ ...PULL, repository: null }), { 'x-github-delivery': 'nowhere' }, 202, 'accepted', 'accepted', []],
    ['of truncated JSON', body.slice(0, -1), {}, 400, 'not a JSON object', 'malformed'],
    ['of nothing', '', {}, 400, 'not a JSON object', 'malformed'],
    ['of a list', '[]', {}, 400, 'not a JSON object', 'malformed'],
    ['of null', 'null', {}, 400, 'not a JSON object', 'malformed'],
    ['of a text', '"installation"', {}, 400, 'not a JSON object', 'malformed'],
    ['of bytes that are no JSON', '\u0000\u001f\u0000', {}, 400, 'not a JSON object', 'malformed'],
    ['of deep nesting', deep(BYTES / 2 - 100), { 'x-github-delivery': 'deep' }, 202, 'accepted', 'accepted', ['o/r#2']],
    ['of a key that would reach a prototype', `{"__proto__":{"installation":{"id":5}},"constructor":{"prototype":{"id":1}}}`, {}, 202, 'ignored', 'ignored'],
  ]
  it.each(CASES)('%s has its answer, and no other trace', async (_what, text, headers, status, words, outcome, marks = []) => {
    const before = await outcomes()
    marked.length = 0
    expect(await deliver(text, headers)).toEqual([status, words])
    expect(await outcomes()).toEqual({ ...before, [outcome]: (before[outcome] ?? 0) + 1 })
    expect(marked).toEqual(marks)
  })

  it('of another method or to another path is refused', async () => {
    for (const [method, path, status] of [['GET', '/api/github/webhooks', 405], ['PUT', '/api/github/webhooks', 405], ['POST', '/healthz', 405], ['POST', '/', 404], ['POST', '/api/github/webhooks/', 404], ['POST', '/probot/import', 404], ['GET', '/__proto__', 404], ['GET', '/setup', 404]] as const) {
      const response = await fetch(`${app.url}${path}`, { method, headers: headersOf(body), ...(method === 'GET' ? {} : { body }) })
      expect([method, path, response.status]).toEqual([method, path, status])
    }
  })

  it('of no end is cut while it is read', async () => {
    const heard = await hear(port, (say) => {
      say(head(headersOf(body, { 'transfer-encoding': 'chunked' })))
      for (let sent = 0; sent <= 2 * BYTES; sent += 10_000) say(`2710\r\n${'x'.repeat(10_000)}\r\n`)
    })
    expect([statusOf(heard), heard.split('\r\n\r\n')[1]]).toEqual([413, 'too large'])
  })

  it.concurrent.each([
    ['that is never sent', (): void => {}, [0, 408]],
    ['whose head is never whole', (say: (text: string) => void): void => say('POST /api/github/webhooks HTTP/1.1\r\nx-slow: '), [408]],
    ['whose head comes by single bytes', (say: (text: string) => void): void => {
      const timer = setInterval(() => say('x'), 50)
      setTimeout(() => clearInterval(timer), 3000).unref()
      say('POST /api/github/webhooks HTTP/1.1\r\nx-slow: ')
    }, [408]],
    ['whose body is never whole', (say: (text: string) => void): void => say(head(headersOf(body, { 'content-length': '1000' })) + '{'), [408]],
    ['whose body comes by single bytes', (say: (text: string) => void): void => {
      const timer = setInterval(() => say('1\r\nx\r\n'), 50)
      setTimeout(() => clearInterval(timer), 3000).unref()
      say(head(headersOf(body, { 'transfer-encoding': 'chunked' })))
    }, [408]],
  ])('%s is cut', { timeout: 10_000 }, async (_what, speak, statuses) => {
    // Node would look for it after half a minute.
    expect(statuses).toContain(statusOf(await hear(port, speak)))
  })

  it('of too many connections at once is not heard, and the others are', async () => {
    const narrow = await startApp({ appId: 1, privateKey: generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' } }).privateKey, secret: SECRET, port: 0, baseUrl: 'http://127.0.0.1:9', log: { info() {}, error() {} }, limits: { maxConnections: 2 } })
    try {
      const at = Number(new URL(narrow.url).port)
      const request = head({}, 'GET /healthz HTTP/1.1')
      const first = connect(at, '127.0.0.1')
      const second = connect(at, '127.0.0.1')
      await Promise.all([first, second].map((socket) => once(socket, 'connect')))
      expect(await hear(at, (say) => say(request))).toBe('')
      first.destroy()
      await expect.poll(async () => statusOf(await hear(at, (say) => say(request), true))).toBe(200)
      second.destroy()
    } finally {
      await narrow.close()
    }
  })

  it('whose sender goes away leaves nothing behind', async () => {
    const before = (await outcomes())['broken-off'] ?? 0
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head(headersOf(body, { 'content-length': '1000' }))}{`, () => setTimeout(() => socket.destroy(), 30)))
    await expect.poll(async () => (await outcomes())['broken-off']).toBe(before + 1)
  })

  it.each([
    ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000', 400],
    ['a length that is no number', head(headersOf(body, { 'content-length': 'many' })), 400],
    ['two lengths', head({ ...headersOf(body), 'content-length': '5\r\ncontent-length: 6' }), 400],
    ['a length and chunks', head({ ...headersOf(body), 'content-length': '5', 'transfer-encoding': 'chunked' }), 400],
    ['a chunk of no size', head(headersOf(body, { 'transfer-encoding': 'chunked' })) + 'zz\r\n', 400],
    ['a head without end', head({ 'x-long': 'x'.repeat(20_000) }), 431],
  ])('%s is refused, whatever it was to smuggle', async (_what, text, status) => {
    const heard = await hear(port, (say) => say(text))
    expect(statusOf(heard)).toBe(status)
    expect(heard).not.toMatch(/Error|at .*:\d/)
  })

  it('of a stranger cannot fill the memory, nor keep an ordinary one out', async () => {
    // 64 KiB of each body are free; the room for what is more is used up by four that never end.
    const crowded = await startApp({ appId: 1, privateKey: generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' } }).privateKey, secret: SECRET, port: 0, baseUrl: 'http://127.0.0.1:9', log: { info() {}, error() {} }, limits: { maxReadingBytes: 400_000 } })
    try {
      const at = Number(new URL(crowded.url).port)
      const strangers = Array.from({ length: 6 }, () => hear(at, (say) => say(head(headersOf('x', { 'content-length': '1000000' })) + 'x'.repeat(170_000)), true))
      const refused = await Promise.any(strangers)
      expect([statusOf(refused), refused.split('\r\n\r\n')[1]]).toEqual([429, 'busy'])
      const response = await fetch(crowded.webhookUrl, { method: 'POST', body: '{}', headers: headersOf('{}', { 'x-github-event': 'ping' }) })
      expect([response.status, await response.text()]).toEqual([202, 'ignored'])
    } finally {
      await crowded.close()
    }
  })

  it('is told of in the log once, and not as often as anybody likes', async () => {
    for (let times = 0; times < 50; times++) await deliver(body, { 'x-hub-signature-256': sign(body, 'development') })
    const refused = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ message, outcome }) => message === 'webhook refused' && outcome === 'unsigned')
    expect(refused).toHaveLength(1)
    expect(lines.join('')).not.toContain('at ')
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  })
})
