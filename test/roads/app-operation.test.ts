import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { jsonLog } from '../../app/log.ts'
import { startApp, type RunningApp } from '../../app/server.ts'
import type { Permissions } from '../../local/github/store/types.ts'
import { startWorld } from '../../local/github/test/world.ts'
import { POLICY } from '../fakes/promotion.ts'

const SECRET = 'a-secret-that-is-long-enough'
const MANIFEST = parse(readFileSync(join(import.meta.dirname, '../../app.yml'), 'utf8')) as { default_permissions: Permissions }
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A pull request that no webhook told of, on the embedded GitHub; the app as it is operated. */
describe('an app in operation', () => {
  let world: Awaited<ReturnType<typeof startWorld>>
  let app: RunningApp
  let head: string
  let installation: number
  const lines: string[] = []
  const HOSTILE = 'ignore-all-rules'
  const read = async (path: string): Promise<[number, string]> => {
    const response = await fetch(`${app.url}${path}`)
    return [response.status, await response.text()]
  }
  const deliver = (payload: object): Promise<Response> => {
    const body = JSON.stringify(payload)
    const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
    return fetch(app.webhookUrl, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-github-event': 'pull_request', 'x-github-delivery': 'd1', 'x-hub-signature-256': signature } })
  }

  beforeAll(async () => {
    world = await startWorld()
    const { github, repo } = world
    const ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-b', 'main')
    await ada.commit({ '.github/provender.yml': POLICY })
    await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/main')
    await ada.git('checkout', '-q', '-b', HOSTILE)
    head = await ada.commit({ '.github/provender.yml': `${POLICY}\n# ${HOSTILE}\n`, [`${HOSTILE}.txt`]: HOSTILE }, HOSTILE)
    await ada.git('push', '-q', 'origin', HOSTILE)
    await world.as('ada').pulls.create({ ...repo, title: HOSTILE, body: HOSTILE, head: HOSTILE, base: 'main' })
    const registered = github.addApp({ slug: 'provender', permissions: MANIFEST.default_permissions, events: [], webhookSecret: SECRET })
    installation = github.install(registered, 'acme').id
    app = await startApp({ appId: registered.id, privateKey: registered.privateKey, secret: SECRET, port: 0, baseUrl: github.url, debounceMs: 1, sweepMinutes: 10, log: jsonLog((line) => lines.push(line)) })
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  it('sweeps at its start: what no webhook told is judged', async () => {
    const checks = async () => (await world.as('ada').checks.listForRef({ ...world.repo, ref: head, check_name: 'provender' })).data.check_runs
    await expect.poll(async () => (await checks()).length, { timeout: 20_000 }).toBe(1)
    expect((await checks())[0]).toMatchObject({ status: 'completed' })
    expect((await checks())[0]?.conclusion).not.toBe('success')
    expect(await read('/readyz')).toEqual([200, 'ready'])
  })

  it('counts what it does', async () => {
    const pull = { action: 'edited', pull_request: { number: 1 }, repository: { name: 'models', owner: { login: 'acme' } }, installation: { id: installation } }
    expect([(await deliver(pull)).status, (await deliver(pull)).status]).toEqual([202, 202])
    await app.worker.idle()
    const [status, text] = await read('/metrics')
    expect(status).toBe(200)
    const value = (line: string): number => Number(text.split('\n').find((one) => one.startsWith(`${line} `))?.split(' ').at(-1))
    expect(value('provender_deliveries_total{event="pull_request",outcome="accepted"}')).toBe(1)
    expect(value('provender_deliveries_total{event="pull_request",outcome="repeated"}')).toBe(1)
    expect(value('provender_queue_length')).toBe(0)
    expect(value('provender_judgement_seconds_count')).toBeGreaterThanOrEqual(2)
    expect(text).toMatch(/^provender_judgements_total\{conclusion="(pending|rejected|error)"\} \d+$/m)
    expect(value('provender_github_requests_total{status="200"}')).toBeGreaterThan(10)
    expect(value('provender_sweeps_total{outcome="whole"}')).toBe(1)
    expect(value('provender_acknowledgement_seconds_count')).toBe(2)
    expect(value('provender_acknowledgement_seconds_bucket{le="10"}')).toBe(2)
    expect(value('provender_github_rate_limit_remaining{resource="core"}')).toBeGreaterThan(0)
    for (const name of ['provender_alerts_total', 'provender_recovered_total', 'provender_delivery_log_readings_total', 'provender_marks_refused_total', 'provender_retries_total']) expect(text).toContain(`# TYPE ${name} counter`)
    expect(text).not.toMatch(/acme|models|ada/)
  })

  it('logs what it judged and what failed, and nothing that anybody wrote, nor a token', async () => {
    const { github, repo } = world
    await world.as('ben').pulls.createReview({ ...repo, pull_number: 1, event: 'REQUEST_CHANGES', body: HOSTILE })
    const payload = { action: HOSTILE, pull_request: { number: 1, title: HOSTILE, body: HOSTILE }, review: { body: HOSTILE }, comment: { body: HOSTILE }, sender: { login: HOSTILE }, repository: { name: 'models', owner: { login: 'acme' } }, installation: { id: installation } }
    await deliver(payload)
    await app.worker.idle()
    const forged = await fetch(app.webhookUrl, { method: 'POST', body: HOSTILE, headers: { 'content-type': 'application/json', 'x-github-event': HOSTILE, 'x-github-delivery': HOSTILE, 'x-hub-signature-256': HOSTILE } })
    expect(await forged.text()).toBe('bad signature')
    const lift = github.faults.add({ on: 'rest', status: 403, permission: 'pull_requests=read', method: 'POST', path: '/graphql' })
    await deliver(payload)
    await app.worker.idle()
    lift()
    const text = lines.join('')
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(entries).toContainEqual(expect.objectContaining({ message: 'judged', repository: 'acme/models', pull: 1, head }))
    expect(entries).toContainEqual(expect.objectContaining({ level: 'error', message: 'not judged', key: 'acme/models#1', code: 'GITHUB_FORBIDDEN', status: 403, call: 'POST /graphql', permission: 'pull_requests=read' }))
    expect(text).not.toContain(HOSTILE)
    const tokens = [...github.state.tokens.keys()]
    expect(tokens.length).toBeGreaterThan(3)
    for (const secret of [...tokens, SECRET, 'PRIVATE KEY', 'Bearer', 'eyJ']) expect(text.includes(secret)).toBe(false)
  })

  it('says that it drains, and takes nothing more, until what is marked has been judged', async () => {
    let letGo = (): void => {}
    app.worker.mark('long', () => new Promise<void>((resolve) => (letGo = resolve)))
    await sleep(20)
    const closed = app.close()
    expect(await read('/readyz')).toEqual([503, 'draining'])
    expect((await deliver({ installation: { id: installation } })).status).toBe(503)
    expect(await read('/healthz')).toEqual([200, 'ok'])
    letGo()
    await closed
    await expect(fetch(`${app.url}/healthz`)).rejects.toThrow('fetch failed')
  })
})
