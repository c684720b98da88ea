import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDescribedWorld } from './test/described.ts'
import { installed } from './test/installed.ts'
import { refusalOf, type World } from './test/world.ts'

describe('deployments that wait for an app', () => {
  let world: World
  let gate: Awaited<ReturnType<World['listen']>>

  beforeAll(async () => {
    world = await startDescribedWorld()
    const ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-b', 'main')
    await ada.commit({ 'a.txt': 'a' })
    await ada.git('push', '-q', 'origin', 'main')
    gate = await world.listen({ deployments: 'write', actions: 'read' }, ['deployment_protection_rule'], 'gate')
    const cyd = world.as('cyd')
    await cyd.repos.createOrUpdateEnvironment({ ...world.repo, environment_name: 'production' })
    await cyd.repos.createDeploymentProtectionRule({ ...world.repo, environment_name: 'production', integration_id: gate.app.id })
  })
  afterAll(() => world.close())

  const at = (run_id: number) => ({ ...world.repo, run_id, environment_name: 'production' })
  const answers = async (app = gate) => (await installed(world, app)).actions

  it('ask it with an address to answer at, and go on when it approves', async () => {
    const run = await world.github.askToDeploy('acme/models', { environment: 'production', ref: 'main' }, 'ada')
    await world.github.idle()
    const { payload } = gate.received.at(-1)!
    expect(payload).toMatchObject({ action: 'requested', environment: 'production', event: 'push', sha: run.deployment.sha, ref: 'refs/heads/main', deployment: { id: run.deployment.id }, installation: { id: gate.installation.id } })
    expect(payload['deployment_callback_url']).toBe(`${world.github.url}/api/v3/repos/acme/models/actions/runs/${run.id}/deployment_protection_rule`)
    const { reviewCustomGatesForRun, getPendingDeploymentsForRun } = await answers()
    expect((await getPendingDeploymentsForRun(at(run.id))).data).toHaveLength(1)
    expect((await reviewCustomGatesForRun({ ...at(run.id), state: 'approved', comment: 'decided' })).status).toBe(204)
    expect([run.state, run.rules[0]!.comment, run.deployment.statuses.at(-1)!.state]).toEqual(['approved', 'decided', 'in_progress'])
    expect((await getPendingDeploymentsForRun(at(run.id))).data).toEqual([])
    expect(await refusalOf(reviewCustomGatesForRun({ ...at(run.id), state: 'rejected', comment: 'late' }))).toContain('422')
  })

  it('take ten reports without a verdict, and no answer of another app', async () => {
    const run = await world.github.askToDeploy('acme/models', { environment: 'production', ref: 'main' }, 'ada')
    const other = await world.listen({ deployments: 'write' }, [], 'other')
    expect(await refusalOf((await answers(other)).reviewCustomGatesForRun({ ...at(run.id), state: 'approved', comment: '' }))).toContain('403')
    const { reviewCustomGatesForRun } = await answers()
    for (let count = 0; count < 10; count++) await reviewCustomGatesForRun({ ...at(run.id), comment: `reading ${count}` })
    expect(await refusalOf(reviewCustomGatesForRun({ ...at(run.id), comment: 'once more' }))).toContain('at most 10 times')
    expect(await refusalOf(reviewCustomGatesForRun({ ...at(run.id), state: 'approved', comment: 'x'.repeat(1025) }))).toContain('too long')
    expect(await refusalOf(reviewCustomGatesForRun({ ...at(run.id), environment_name: 'staging', state: 'approved', comment: '' }))).toContain('422')
    expect(run.state).toBe('waiting')
    await reviewCustomGatesForRun({ ...at(run.id), state: 'rejected', comment: 'no decision' })
    expect([run.state, run.deployment.statuses.at(-1)!.state]).toEqual(['rejected', 'failure'])
  })

  it('list the rules of an environment, and the apps that could be one', async () => {
    const cyd = world.as('cyd')
    const environment = { ...world.repo, environment_name: 'production' }
    const { data } = await cyd.repos.getAllDeploymentProtectionRules(environment)
    expect(data.custom_deployment_protection_rules!.map(({ app, enabled }) => [app.slug, enabled])).toEqual([['gate', true]])
    expect((await cyd.repos.listCustomDeploymentRuleIntegrations(environment)).data.available_custom_deployment_protection_rule_integrations!.map(({ slug }) => slug)).toEqual(['gate'])
    const protection_rule_id = data.custom_deployment_protection_rules![0]!.id
    expect((await cyd.repos.getCustomDeploymentProtectionRule({ ...environment, protection_rule_id })).data.app.slug).toBe('gate')
    await cyd.repos.disableDeploymentProtectionRule({ ...environment, protection_rule_id })
    expect((await world.github.askToDeploy('acme/models', { environment: 'production', ref: 'main' }, 'ada')).state).toBe('approved')
  })
})
