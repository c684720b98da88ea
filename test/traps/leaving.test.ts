import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { startApp, type RunningApp } from '../../app/server.ts'
import { POLICY } from '../fakes/promotion.ts'
import { REPO, startPromotionWorld, type PromotionWorld } from '../fixtures/promotion-world.ts'

const SECRET = 'a-secret-that-is-long-enough'
const manifest = parse(readFileSync(join(import.meta.dirname, '../../app.yml'), 'utf8')) as { default_permissions: Record<string, 'read' | 'write'>; default_events: string[] }

/** Approved by dee, for the team; the app has just read who is of it. */
describe('who leaves', () => {
  let world: PromotionWorld
  let app: RunningApp
  let appId: number

  beforeAll(async () => {
    world = await startPromotionWorld({ policy: POLICY.replace('count: 2', 'count: 1').replace('users: [ada, ben, cyd], ', '') })
    const registered = world.github.addApp({ slug: 'gate', permissions: manifest.default_permissions, events: manifest.default_events, webhookSecret: SECRET })
    appId = registered.id
    app = await startApp({ appId, privateKey: registered.privateKey, secret: SECRET, port: 0, baseUrl: world.github.url, debounceMs: 5, retryMs: 5, log: { info() {}, error() {} } })
    world.github.setWebhook(appId, app.webhookUrl, SECRET)
    world.github.install(registered, 'acme')
    await world.as('dee').pulls.createReview({ ...REPO, pull_number: world.number, event: 'APPROVE' })
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  const check = async (): Promise<string | null | undefined> => {
    for (let round = 0; round < 4; round++) {
      await world.github.idle()
      await app.worker.idle()
    }
    const repository = [...world.github.state.repositories.values()].find(({ name, owner }) => name === 'models' && owner === 'acme')!
    return repository.checkRuns.filter((run) => run.name === 'provender' && run.appId === appId && run.headSha === world.head).at(-1)?.conclusion
  }

  it('T-23 a team is not counted any more, though its members were read a moment ago', async () => {
    expect(await check()).toBe('success')
    world.github.setTeamMember('acme', 'risk', 'dee', null)
    expect(await check()).toBe('action_required')
    world.github.setTeamMember('acme', 'risk', 'dee', 'member')
    expect(await check()).toBe('success')
  })

  it('T-23 the organisation is not counted any more', async () => {
    world.github.removeFromOrg('acme', 'dee')
    expect(await check()).toBe('action_required')
  })
})
