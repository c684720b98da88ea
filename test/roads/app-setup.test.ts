import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { startWorld, type World } from '../../local/github/test/world.ts'
import { startAppChild, type AppChild } from './app-child.ts'

/** From a folder without anything to an app that is registered, kept and running, as a person does it on GitHub's pages. */
describe('setting up the app', () => {
  let world: World
  let folder: string
  let file: string
  const children: AppChild[] = []
  const start = (env: Record<string, string> = {}): AppChild => {
    const child = startAppChild({ GITHUB_API_URL: world.github.url, PORT: '0', SWEEP_MINUTES: '0', RECOVERY_MINUTES: '0', CREDENTIALS_PATH: file, ...env })
    children.push(child)
    return child
  }

  beforeAll(async () => {
    world = await startWorld()
    folder = await mkdtemp(join(tmpdir(), 'set-up-'))
    file = join(folder, 'app.env')
  })
  afterAll(async () => {
    for (const child of children) await child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
    await world.close()
  })

  const post = (url: string, form: Record<string, string>, origin: string) => fetch(url, { method: 'POST', body: new URLSearchParams(form), headers: { origin }, redirect: 'manual' })
  const unescape = (text: string): string => text.replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')

  it('needs the printed token, registers by app.yml, keeps the credentials to itself, and starts', async () => {
    const child = start()
    const at = (await child.printed(/open (http:\S+)\/setup to register/))[1]!
    const token = (await child.printed(/Token, good for one set-up: (\S+)/))[1]!
    const page = await fetch(`${at}/setup`)
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("default-src 'none'")])
    expect([(await fetch(`${at}/readyz`)).status, (await fetch(`${at}/healthz`)).status, (await fetch(`${at}/probot`)).status, (await fetch(`${at}/api/github/webhooks`, { method: 'POST' })).status]).toEqual([503, 200, 404, 404])

    const form = { token, organization: 'acme', address: 'https://gate.example' }
    const begin = (changed: Partial<typeof form> = {}) => post(`${at}/setup`, { ...form, ...changed }, at)
    expect((await begin({ token: 'guessed' })).status).toBe(403)
    expect((await begin({ token: '' })).status).toBe(403)
    for (const address of ['http://gate.example', 'https://gate.example/path', 'https://a:b@gate.example', 'javascript:alert(1)']) expect([address, (await begin({ address })).status]).toEqual([address, 400])
    expect((await begin({ organization: 'acme/../x' })).status).toBe(400)
    expect((await fetch(`${at}/setup/done?code=abc&state=`)).status).toBe(403)

    const confirm = await begin()
    const html = await confirm.text()
    expect(confirm.status).toBe(200)
    const action = unescape(/action="([^"]+)"/.exec(html)?.[1] ?? '')
    const manifest = JSON.parse(unescape(/name="manifest" value="([^"]+)"/.exec(html)?.[1] ?? '')) as Record<string, unknown>
    const appYml = parse(await readFile(join(import.meta.dirname, '../../app.yml'), 'utf8')) as Record<string, unknown>
    expect(manifest).toEqual({ name: 'provender-acme', url: appYml['url'], public: false, hook_attributes: { url: 'https://gate.example/api/github/webhooks', active: true }, redirect_url: `${at}/setup/done`, default_permissions: appYml['default_permissions'], default_events: appYml['default_events'] })
    expect((await begin()).status).toBe(403)

    // The person's browser, on GitHub's pages.
    expect(action.startsWith(`${world.github.url}/organizations/acme/settings/apps/new?state=`)).toBe(true)
    expect((await post(action, { manifest: JSON.stringify(manifest) }, at)).status).toBe(200)
    const back = (await post(action.replace('/new?', '/new/confirm?'), { manifest: JSON.stringify(manifest), name: 'provender-acme' }, world.github.url)).headers.get('location')!
    const stranger = new URL(back)
    stranger.searchParams.set('state', 'guessed')
    expect((await fetch(stranger)).status).toBe(403)
    expect(existsSync(file)).toBe(false)
    const done = await fetch(back)
    const told = await done.text()
    expect([done.status, done.headers.get('cache-control')]).toEqual([200, 'no-store'])

    const kept = parseEnv(await readFile(file, 'utf8'))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(Object.keys(kept).sort()).toEqual(['APP_ID', 'PRIVATE_KEY', 'WEBHOOK_SECRET'])
    for (const secret of [kept['WEBHOOK_SECRET']!, 'PRIVATE KEY']) expect([told.includes(secret), child.output().includes(secret)]).toEqual([false, false])

    const webhooks = (await child.printed(/Listening on (\S+)/))[1]!
    const deliver = (url: string) => fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', 'x-github-event': 'ping', 'x-github-delivery': '1', 'x-hub-signature-256': `sha256=${createHmac('sha256', kept['WEBHOOK_SECRET']!).update('{}').digest('hex')}` } })
    expect((await deliver(webhooks)).status).toBe(202)
    await expect.poll(async () => (await fetch(new URL('/readyz', webhooks))).status).toBe(200)
    expect((await fetch(new URL('/setup', webhooks))).status).toBe(404)
    expect(await child.kill('SIGTERM')).toBe(0)

    const again = start()
    expect((await deliver((await again.printed(/Listening on (\S+)/))[1]!)).status).toBe(202)
    expect(again.output()).not.toContain('Token')
    expect(await again.kill('SIGTERM')).toBe(0)
  })

  it.concurrent.each([
    ['no secret', { APP_ID: '1', PRIVATE_KEY: '-----BEGIN PRIVATE KEY-----', CREDENTIALS_PATH: 'none.env' }, 'WEBHOOK_SECRET'],
    ['nowhere to keep them', { CREDENTIALS_PATH: '/nowhere/app.env' }, 'CREDENTIALS_PATH'],
  ])('does not begin with %s: it does not start, and says why', async (_what, env, words) => {
    const child = start(env)
    await expect(child.printed(/Listening|Token/)).rejects.toThrow(words)
    expect(await child.kill('SIGKILL')).toBe(1)
  })

  it('writes over nothing', async () => {
    const { keepCredentials } = await import('../../app/setup/credentials.ts')
    const other = join(folder, 'other.env')
    await writeFile(other, 'MINE')
    await expect(keepCredentials(other, { appId: 1, privateKey: 'x', webhookSecret: 'y' })).rejects.toThrow('EEXIST')
    expect(await readFile(other, 'utf8')).toBe('MINE')
  })
})
