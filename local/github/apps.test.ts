import { createAppAuth } from '@octokit/auth-app'
import { Octokit } from '@octokit/rest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDescribedWorld } from './test/described.ts'
import { installed } from './test/installed.ts'
import { refusalOf, type World } from './test/world.ts'

describe('apps', () => {
  let world: World

  beforeAll(async () => {
    world = await startDescribedWorld()
  })
  afterAll(() => world.close())

  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) => fetch(world.github.url + path, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' })
  const MANIFEST = { name: 'Gate Keeper', url: 'http://gate.example', hook_attributes: { url: 'http://127.0.0.1:9/hooks' }, redirect_url: 'http://127.0.0.1:9/done?from=setup', setup_url: 'http://127.0.0.1:9/installed', default_permissions: { checks: 'write' }, default_events: ['push'] }

  it('are made from a manifest by a person on GitHub’s page, and their secrets handed out once for the code', async () => {
    const { github } = world
    const form = { manifest: JSON.stringify(MANIFEST) }
    const page = await post('/organizations/acme/settings/apps/new?state=s1', form, { origin: 'http://gate.example' })
    expect([page.status, (await page.text()).match(/<button>Create[^<]*/)?.[0]]).toEqual([200, '<button>Create GitHub App for acme'])
    const confirm = (origin: string) => post('/organizations/acme/settings/apps/new/confirm?state=s1', { ...form, name: 'Gate Keeper' }, { origin })
    expect((await confirm('http://evil.example')).status).toBe(403)
    const back = new URL((await confirm(github.url)).headers.get('location')!)
    expect([back.origin, back.searchParams.get('from'), back.searchParams.get('state')]).toEqual(['http://127.0.0.1:9', 'setup', 's1'])
    const conversion = { code: back.searchParams.get('code')! }
    const anybody = new Octokit({ baseUrl: github.url, log: { debug() {}, info() {}, warn() {}, error() {} } })
    const { data, status } = await anybody.apps.createFromManifest(conversion)
    expect([status, data.slug, data.events, data.permissions, data.owner!['login' as never]]).toEqual([201, 'gate-keeper', ['push'], { metadata: 'read', checks: 'write' }, 'acme'])
    expect(data.webhook_secret).toMatch(/^\w{40}$/)
    expect(await refusalOf(anybody.apps.createFromManifest(conversion))).toBe('404 | Not Found')
    const app = new Octokit({ authStrategy: createAppAuth, auth: { appId: data.id, privateKey: data.pem }, baseUrl: github.url })
    expect((await app.apps.getWebhookConfigForApp()).data.url).toBe('http://127.0.0.1:9/hooks')
    expect((await confirm(github.url)).status).toBe(422)
    expect((await post('/settings/apps/new', { manifest: '{"default_events":["push"]}' })).status).toBe(422)

    const install = await post('/apps/gate-keeper/installations/new', { account: 'acme' }, { origin: github.url })
    const at = new URL(install.headers.get('location')!)
    expect([at.pathname, at.searchParams.get('setup_action')]).toEqual(['/installed', 'install'])
    expect((await app.apps.getInstallation({ installation_id: Number(at.searchParams.get('installation_id')) })).data.account).toMatchObject({ login: 'acme' })
    await github.idle()
  })

  it('neither hear nor see anything of an account that suspended them, until it lifts that', async () => {
    const { github, repo } = world
    const watcher = await world.listen({ issues: 'write' }, ['issues'], 'suspendable')
    const octokit = await installed(world, watcher)
    await octokit.issues.create({ ...repo, title: 'one' })
    const { data: token } = await octokit.apps.createInstallationAccessToken({ installation_id: watcher.installation.id })
    github.suspend(watcher.installation)
    await world.as('ada').issues.create({ ...repo, title: 'two' })
    expect(await refusalOf(octokit.issues.listForRepo(repo))).toBe('403 | This installation has been suspended')
    const fresh = await installed(world, watcher)
    expect(await refusalOf(fresh.issues.listForRepo(repo))).toBe('403 | This installation has been suspended')
    expect((await fresh.apps.getRepoInstallation(repo)).data.suspended_at).not.toBeNull()
    github.unsuspend(watcher.installation)
    await octokit.issues.create({ ...repo, title: 'three' })
    await github.idle()
    expect(watcher.names()).toEqual(['installation.created', 'issues.opened', 'installation.suspend', 'installation.unsuspend', 'issues.opened'])
    github.uninstall(watcher.installation)
    await github.idle()
    expect(watcher.names().at(-1)).toBe('installation.deleted')
    expect(await refusalOf(world.octokit(token.token).issues.listForRepo(repo))).toBe('401 | Bad credentials')
  })

  it('are refused what the account does not grant, by name of the permission', async () => {
    const { github, repo } = world
    const watcher = await world.listen({ issues: 'write', administration: 'read' }, [], 'grantee')
    const octokit = await installed(world, watcher)
    const missing = await octokit.issues.create({ ...repo, title: 'x' }).then(() => octokit.repos.createDeployment({ ...repo, ref: 'main' })).catch((error: { status: number; message: string; response: { headers: Record<string, string> } }) => [error.status, error.message, error.response.headers['x-accepted-github-permissions']])
    expect(missing).toEqual([403, expect.stringContaining('Resource not accessible by integration'), 'deployments=write'])
    github.grant(watcher.installation, { administration: 'read' })
    expect(await refusalOf(octokit.issues.create({ ...repo, title: 'y' }))).toBe('403 | Resource not accessible by integration')
    await github.idle()
    expect(watcher.names()).toEqual(['installation.created', 'installation.new_permissions_accepted'])
  })

  it('list their deliveries, the failed ones apart, and have one sent again under its GUID', async () => {
    const { github, repo } = world
    const watcher = await world.listen({ issues: 'read' }, ['issues'], 'forgetful')
    const octokit = await installed(world, watcher)
    github.faults.add({ on: 'webhook', do: 'drop', event: 'issues', times: 1 })
    for (const title of ['lost', 'kept']) await world.as('ada').issues.create({ ...repo, title })
    await github.idle()
    const failed = (await octokit.apps.listWebhookDeliveries({ status: 'failure' })).data
    expect(failed).toEqual([expect.objectContaining({ event: 'issues', action: 'opened', redelivery: false, status_code: 0 })])
    const { data } = await octokit.apps.getWebhookDelivery({ delivery_id: failed[0]!.id })
    expect(data.request.payload).toMatchObject({ issue: { title: 'lost' } })
    expect((await octokit.apps.redeliverWebhookDelivery({ delivery_id: failed[0]!.id })).status).toBe(202)
    await github.idle()
    expect(watcher.received.map(({ payload }) => payload['issue']?.title)).toEqual([undefined, 'kept', 'lost'])
    expect(watcher.received.at(-1)!.guid).toBe(failed[0]!.guid)
    const first = (await octokit.apps.listWebhookDeliveries({ per_page: 2 })).data
    expect(first.map(({ redelivery }) => redelivery)).toEqual([true, false])
  })
})
