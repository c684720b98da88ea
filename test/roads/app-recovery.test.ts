import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type Clone, type World } from '../../local/github/test/world.ts'
import { POLICY } from '../fakes/promotion.ts'
import { startAppChild, type AppChild } from './app-child.ts'

const SECRET = 'a-secret-that-is-long-enough'

/** The app as a process of its own that is stopped, killed, kept from hearing. No sweep helps: what is judged here was heard, or read from the log. */
describe('a webhook', () => {
  let world: World
  let clone: Clone
  let registered: ReturnType<World['github']['addApp']>
  let installation: number
  let child: AppChild | undefined
  let pulls = 0

  beforeAll(async () => {
    world = await startWorld()
    clone = await world.clone('ada')
    await clone.git('checkout', '-q', '-b', 'main')
    await clone.commit({ '.github/provender.yml': POLICY })
    await clone.git('push', '-q', 'origin', 'HEAD:refs/heads/main')
    registered = world.github.addApp({ slug: 'provender', permissions: { checks: 'write', contents: 'write', members: 'read', pull_requests: 'read', issues: 'write' }, events: ['pull_request'], webhookSecret: SECRET, webhookUrl: 'http://127.0.0.1:9/' })
    installation = world.github.install(registered, 'acme').id
    await forget()
  })
  afterEach(async () => {
    await child?.kill('SIGKILL')
    child = undefined
    world.github.faults.clear()
    await forget()
  })
  afterAll(() => world.close())

  // That the app was installed asks for everything open to be judged: read from the log, it would hide what this is about.
  const forget = async (): Promise<void> => {
    await world.github.idle()
    world.github.state.deliveries.length = 0
  }
  /** Starts the app; its address is known to GitHub from then on. */
  const start = async (env: Record<string, string> = {}): Promise<string> => {
    child = startAppChild({ APP_ID: String(registered.id), PRIVATE_KEY: registered.privateKey, WEBHOOK_SECRET: SECRET, GITHUB_API_URL: world.github.url, PORT: '0', SWEEP_MINUTES: '0', RECOVERY_MINUTES: '0', ...env })
    const url = (await child.printed(/Listening on (\S+)/))[1]!
    world.github.setWebhook(registered.id, url)
    return url
  }
  const open = async (): Promise<{ number: number; head: string }> => {
    const branch = `work-${++pulls}`
    await clone.git('checkout', '-q', '-b', branch, 'main')
    const head = await clone.commit({ 'notes.txt': branch })
    await clone.git('push', '-q', 'origin', branch)
    const { data } = await world.as('ada').pulls.create({ ...world.repo, title: branch, head: branch, base: 'main' })
    return { number: data.number, head }
  }
  const checks = async (head: string): Promise<(string | null)[]> => (await world.as('ada').checks.listForRef({ ...world.repo, ref: head, check_name: 'provender' })).data.check_runs.map(({ conclusion }) => conclusion)
  const judged = async (head: string): Promise<void> => {
    await expect.poll(() => checks(head), { timeout: 15_000 }).toEqual(['success'])
  }
  const deliver = (url: string, number: number, id: string): Promise<Response> => {
    const body = JSON.stringify({ action: 'edited', pull_request: { number }, repository: { name: 'models', owner: { login: 'acme' } }, installation: { id: installation } })
    return fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-github-event': 'pull_request', 'x-github-delivery': id, 'x-hub-signature-256': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}` } })
  }

  it('that was accepted is judged, though SIGTERM comes at once', async () => {
    world.github.faults.add({ on: 'webhook', do: 'drop' })
    const { number, head } = await open()
    const url = await start()
    expect((await deliver(url, number, 'term')).status).toBe(202)
    expect(await child!.kill('SIGTERM')).toBe(0)
    expect(await checks(head)).toEqual(['success'])
  })

  it('that was accepted by a process that was killed is judged by the next one', async () => {
    await start()
    world.github.faults.add({ on: 'rest', status: 503, method: 'POST', path: '/check-runs' })
    const { head } = await open()
    await world.github.idle()
    const last = world.github.state.deliveries.at(-1)!
    await child!.kill('SIGKILL')
    world.github.faults.clear()
    expect([last.event, last.statusCode, await checks(head)]).toEqual(['pull_request', 202, []])
    await start({ RECOVERY_MINUTES: '60' })
    await judged(head)
  })

  it('that never arrived, or was refused, is judged after the next reading of the log', async () => {
    const lift = world.github.faults.add({ on: 'webhook', do: 'drop' })
    const dropped = await open()
    await start({ RECOVERY_MINUTES: '0.005' })
    await judged(dropped.head)
    lift()
    // Somebody entered another secret on GitHub's page.
    registered.webhookSecret = 'a-secret-that-nobody-told-the-app'
    world.github.state.app(registered.id).webhookSecret = registered.webhookSecret
    const refused = await open()
    await world.github.idle()
    expect(world.github.state.deliveries.at(-1)).toMatchObject({ event: 'pull_request', statusCode: 401 })
    await judged(refused.head)
    const metrics = await (await fetch(new URL('/metrics', world.github.state.app(registered.id).webhookUrl))).text()
    expect(metrics).toMatch(/^provender_recovered_total\{event="pull_request"\} [2-9]/m)
    expect(metrics).toMatch(/^provender_delivery_log_readings_total\{outcome="whole"\} \d+$/m)
    expect(child!.output()).toContain('"outcome":"unsigned"')
  })
})
