import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Faults } from './faults.ts'
import { installed } from './test/installed.ts'
import { refusalOf, startWorld, type World } from './test/world.ts'

describe('the fault switch', () => {
  let world: World

  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  it('answers the next matching requests with the fault, then with the truth', async () => {
    world.github.faults.add({ on: 'rest', status: 502, method: 'GET', path: '^/repos/', times: 2 })
    const { repos } = world.as('ada')
    const outcomes = [await refusalOf(repos.get(world.repo)), await refusalOf(repos.get(world.repo)), await refusalOf(repos.get(world.repo))]
    expect(outcomes).toEqual(['502 | Server Error', '502 | Server Error', 'not refused'])
    world.github.faults.add({ on: 'rest', status: 403, retryAfterS: 7, times: 1 })
    const limited = await fetch(`${world.github.url}/repos/acme/models`)
    expect([limited.status, limited.headers.get('retry-after'), await limited.text()]).toEqual([403, '7', expect.stringContaining('secondary rate limit')])
    world.github.faults.add({ on: 'rest', cut: true, times: 1 })
    await expect(fetch(`${world.github.url}/repos/acme/models`).then((response) => response.text())).rejects.toThrow('terminated')
  })

  it('repeats exactly for the same seed', () => {
    const draw = (seed: number): boolean[] => {
      const faults = new Faults(seed)
      faults.add({ on: 'rest', status: 500, probability: 0.5 })
      return Array.from({ length: 40 }, () => faults.forRequest('GET', '/') !== undefined)
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(7).filter(Boolean).length).toBeGreaterThan(10)
  })

  it('loses, doubles, delays and swaps webhooks, and keeps a log that can send them again', async () => {
    const { received, app, installation } = await world.listen({ issues: 'read' }, ['issues'])
    const open = (title: string) => world.as('ada').issues.create({ ...world.repo, title })
    const titles = () => received.filter((one) => one.event === 'issues').map((one) => one.payload['issue'].title)
    const { faults } = world.github
    faults.add({ on: 'webhook', do: 'drop', event: 'issues', times: 1 })
    await open('lost')
    await world.github.idle()
    expect(titles()).toEqual([])
    faults.add({ on: 'webhook', do: 'duplicate', event: 'issues', times: 1 })
    await open('double')
    await world.github.idle()
    expect(titles()).toEqual(['double', 'double'])
    expect(new Set(received.slice(-2).map((one) => one.guid)).size).toBe(1)
    faults.add({ on: 'webhook', do: 'reorder', event: 'issues', times: 1 })
    await open('first')
    await open('second')
    faults.add({ on: 'webhook', do: 'delay', delayMs: 80, event: 'issues', times: 1 })
    await open('late')
    await world.github.idle()
    expect(titles().slice(2)).toEqual(['second', 'first', 'late'])
    const octokit = await import('./test/installed.ts').then(({ installed }) => installed(world, { app, installation } as never))
    const deliveries = (await octokit.apps.listWebhookDeliveries({ per_page: 50 })).data
    const lost = deliveries.find((one) => one.status_code === 0)!
    await octokit.apps.redeliverWebhookDelivery({ delivery_id: lost.id })
    await world.github.idle()
    expect([titles().at(-1), received.at(-1)!.guid]).toEqual(['lost', lost.guid])
  })

  it('meets one app alone, with its key and with its tokens', async () => {
    const watcher = await world.listen({ issues: 'write' }, [])
    const octokit = await installed(world, watcher)
    world.github.faults.add({ on: 'rest', status: 502, appId: watcher.app.id, path: '/installation$|/issues' })
    expect(await refusalOf(octokit.apps.getRepoInstallation(world.repo))).toContain('502')
    expect(await refusalOf(octokit.issues.listForRepo(world.repo))).toContain('502')
    expect(await refusalOf(world.as('ada').issues.listForRepo(world.repo))).toBe('not refused')
  })

  it('is switched over HTTP with the admin token only', async () => {
    const post = (token: string) => fetch(`${world.github.url}/_faults`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ on: 'rest', status: 503, times: 1 }) })
    expect((await post(world.people.ada.token)).status).toBe(401)
    expect((await post(world.github.adminToken)).status).toBe(200)
    expect((await fetch(`${world.github.url}/meta`)).status).toBe(503)
  })
})
