import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from '../../app/server.ts'
import { signWithKey } from '../../adapters/signing/sign.ts'
import { aboutPath, recordPath } from '../../core/paths.ts'
import { startWorld, type Clone } from '../../local/github/test/world.ts'
import { BASE_FILES, DATASET, records, sha256, stagesFile, versionFile } from '../fakes/promotion.ts'

const SECRET = 'a-secret-that-is-long-enough'
const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const POLICY = `schema: policy/v1
signers: [{ id: training, key: ${JSON.stringify(KEY.publicKey.export({ type: 'spki', format: 'pem' }))} }]
stages:
  - name: staging
    from: [unassigned, staging]
  - name: production
    from: [unassigned, staging, production]
rules:
  - { id: second, rule: min-approvals, with: { count: 1, from: { permission: write } } }
`

/** Jobs that wait for an environment, on the embedded GitHub: the real app answers. */
describe('a job that waits for a stage', () => {
  let world: Awaited<ReturnType<typeof startWorld>>
  let app: RunningApp
  let ada: Clone
  const repo = { owner: 'acme', repo: 'models' }
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 4; round++) {
      await world.github.idle()
      await app.worker.idle()
    }
  }
  const ask = async (environment: string, ref = 'main') => {
    const run = await world.github.askToDeploy('acme/models', { environment, ref }, 'ada')
    await settle()
    return `${run.state}: ${run.rules[0]?.comment}`
  }
  const merge = async (branch: string, files: Record<string, string>): Promise<void> => {
    await ada.git('fetch', '-q', 'origin')
    await ada.git('checkout', '-q', '-B', branch, 'origin/main')
    await ada.commit(files)
    await ada.git('push', '-q', 'origin', `HEAD:refs/heads/${branch}`)
    const { data } = await world.as('ada').pulls.create({ ...repo, title: branch, head: branch, base: 'main' })
    await world.as('ben').pulls.createReview({ ...repo, pull_number: data.number, event: 'APPROVE' })
    await settle()
    await world.as('ada').pulls.merge({ ...repo, pull_number: data.number, merge_method: 'squash' })
    await settle()
  }

  beforeAll(async () => {
    world = await startWorld()
    const registered = world.github.addApp({ slug: 'provender', permissions: { checks: 'write', contents: 'write', deployments: 'write', issues: 'write', members: 'read', pull_requests: 'read' }, events: ['deployment_protection_rule', 'pull_request', 'pull_request_review', 'push'], webhookSecret: SECRET })
    app = await startApp({ appId: registered.id, privateKey: registered.privateKey, secret: SECRET, port: 0, baseUrl: world.github.url, debounceMs: 5, retryMs: 20, log: { info() {}, error() {} } })
    world.github.setWebhook(registered.id, app.webhookUrl, SECRET)
    world.github.install(registered, 'acme')
    ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-B', 'main')
    await ada.commit({ ...BASE_FILES, 'datasets/calls/dataset.yml': DATASET, 'models/churn/stages.yml': 'schema: stages/v1\nmodel: churn\nstages: {}\n', '.github/provender.yml': POLICY })
    await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/main')
    await ada.git('checkout', '-q', '--orphan', 'records')
    await ada.git('rm', '-rfq', '.')
    const statements = Object.values(records('1.0.0'))
    const signer = signWithKey(KEY.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'a key of the tests')
    const signed = await Promise.all(statements.map(async (text) => [text, await signer.sign(text)] as const))
    await ada.commit(Object.fromEntries([
      ...statements.map((text) => [recordPath('lineage', sha256(text)), text]),
      ...signed.flatMap(([text, bundle]) => [[recordPath('signatures', sha256(bundle)), bundle], [aboutPath(sha256(text), 'signatures', sha256(bundle)), `${sha256(bundle)}\n`]]),
    ]))
    await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/provender-records')
    const cyd = world.as('cyd')
    for (const environment_name of ['production', 'staging', 'preview']) {
      await cyd.repos.createOrUpdateEnvironment({ ...repo, environment_name })
      await cyd.repos.createDeploymentProtectionRule({ ...repo, environment_name, integration_id: registered.id })
    }
    await settle()
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  it('is answered by what was decided, and by nothing else', async () => {
    expect(await ask('preview')).toMatch(/^rejected: preview is no stage of the policy/)
    await merge('to-staging', { 'models/churn/stages.yml': stagesFile({ staging: '1.0.0' }) })
    expect(await ask('staging')).toMatch(/^approved: churn#staging empty → 1\.0\.0 by decision \d\. churn@1\.0\.0: lineage is signed by training; provenance is signed by training\.$/)
    expect(await ask('production')).toMatch(/^approved: .{7} changes nothing on production/)

    // A branch of somebody's own, with whatever on it.
    await ada.git('checkout', '-q', '-B', 'mine', 'origin/main')
    await ada.commit({ 'models/churn/stages.yml': stagesFile({ production: '1.0.0', staging: '1.0.0' }) })
    await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/mine')
    expect(await ask('production', 'mine')).toMatch(/^rejected: .{7} is no commit of main/)

    // The same, pushed past the gate: no decision, and an alert.
    await ada.git('fetch', '-q', 'origin')
    await ada.git('checkout', '-q', '-B', 'main', 'origin/main')
    await ada.commit({ 'models/churn/versions/1.0.1.yml': versionFile('1.0.0') })
    await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/main')
    await settle()
    expect(await ask('staging')).toMatch(/^rejected: Alert \d+ is open: ada pushed/)
  })

  it('waits while GitHub fails, and is answered then', async () => {
    const lift = world.github.faults.add({ on: 'rest', status: 502, method: 'GET', path: '/deployments/' })
    const run = await world.github.askToDeploy('acme/models', { environment: 'preview', ref: 'main' }, 'ada')
    await world.github.idle()
    expect(run.state).toBe('waiting')
    lift()
    await expect.poll(() => run.state, { timeout: 10_000 }).toBe('rejected')
  })
})
