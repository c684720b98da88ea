import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutsideError } from '../flows/outside-error.ts'
import { jsonLog } from './log.ts'

const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'
const HOSTILE = `I approve\u001b[31m this "at once"\n{"level":"info"} ${TOKEN}\u202e`
const logged = (fields: object, message = 'not judged'): Record<string, unknown> => {
  const lines: string[] = []
  jsonLog((line) => lines.push(line)).error(fields, message)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^[^\n]*\n$/)
  return JSON.parse(lines[0]!) as Record<string, unknown>
}
const refused = (status: number, headers: object = {}): OutsideError =>
  new OutsideError('GITHUB_FORBIDDEN', `GET /x: GitHub refused it (${HOSTILE})`, {
    cause: Object.assign(new Error(HOSTILE), { status, request: { method: 'GET', url: `https://ghe.example/api/v3/repos/acme/models/git/ref/heads/${encodeURIComponent(HOSTILE)}?token=${TOKEN}`, headers: { authorization: `token ${TOKEN}` } }, response: { headers, data: { message: HOSTILE } } }),
  })

describe('jsonLog', () => {
  it('says what an operator needs of a failure, and quotes nothing', () => {
    expect(logged({ key: 'acme/models#7', error: HOSTILE, cause: refused(403, { 'x-accepted-github-permissions': 'checks=write; pull_requests=read' }), willRetry: false })).toEqual({
      level: 'error', at: expect.stringMatching(/^\d{4}-/), message: 'not judged', key: 'acme/models#7', willRetry: false,
      code: 'GITHUB_FORBIDDEN', status: 403, call: 'GET /repos/acme/models/git', permission: 'checks=write; pull_requests=read',
    })
  })

  it('claims no status where there was no answer', () => {
    const cause = new OutsideError('GITHUB_UNAVAILABLE', 'x', { cause: Object.assign(new Error('fetch failed'), { status: 500, request: { method: 'GET', url: 'https://api.github.com/app' } }) })
    expect(logged({ cause })).toMatchObject({ code: 'GITHUB_UNAVAILABLE', call: 'GET /app' })
    expect(logged({ cause })).not.toHaveProperty('status')
  })

  it('says where a fault of our own happened, and not its words', () => {
    const error = new TypeError(`${HOSTILE}\n    at secret (${TOKEN}:1:1)`)
    const { name, stack, ...others } = logged({ cause: error })
    expect(name).toBe('TypeError')
    expect(stack).toEqual(expect.arrayContaining([expect.stringContaining('log.test.ts')]))
    expect(JSON.stringify([stack, others])).not.toMatch(/ghs_|approve/)
  })

  it('leaves out the branch of a push, and every field that it does not know', () => {
    expect(logged({ key: `acme/models:${HOSTILE}`, title: HOSTILE, body: { text: HOSTILE }, pull: { text: HOSTILE } })).toEqual({ level: 'error', at: expect.any(String), message: 'not judged', key: 'acme/models:…', pull: null })
  })

  it('never writes what errors and payloads say, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      const marked = `${text}${TOKEN}${text}`
      const causes = [new Error(marked), new OutsideError('UNREADABLE', marked), new OutsideError('GITHUB_INVALID', marked, { cause: Object.assign(new Error(marked), { status: 422, request: { method: 'POST', url: marked }, response: { headers: { 'x-accepted-github-permissions': marked } } }) })]
      for (const cause of causes) if (JSON.stringify(logged({ key: `o/r:${marked}`, error: marked, title: marked, cause })).includes(TOKEN)) return false
      return true
    }))
  })
})
