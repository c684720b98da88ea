import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWorld } from '../../../local/github/test/world.ts'
import { githubClient } from '../client.ts'
import { readProtection } from './protection.ts'

describe('readProtection', () => {
  let world: Awaited<ReturnType<typeof startWorld>>
  const repo = { owner: 'acme', repo: 'models' }
  const read = (login: 'ada' | 'cyd') => readProtection(githubClient({ token: world.people[login].token, baseUrl: world.github.url }), repo, 'main')
  const ruleset = (rules: object[], actors: object[] = []) => world.as('cyd').repos.createRepoRuleset({ ...repo, name: 'main', target: 'branch', enforcement: 'active', conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } }, rules, bypass_actors: actors } as never)
  const check = (context: string, integration_id?: number) => ({ type: 'required_status_checks', parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context, ...(integration_id === undefined ? {} : { integration_id }) }] } })

  beforeAll(async () => {
    world = await startWorld()
    const ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-B', 'main')
    await ada.commit({ 'README.md': 'x' })
    await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/main')
  })
  beforeEach(async () => {
    for (const { id } of (await world.as('cyd').repos.getRepoRulesets(repo)).data) await world.as('cyd').repos.deleteRepoRuleset({ ...repo, ruleset_id: id })
  })
  afterAll(() => world.close())

  it('finds nothing where nothing is asked', async () => expect(await read('ada')).toEqual({ branch: 'main', checks: [], bypass: [] }))

  it('reads required checks with their app, and who may bypass, as far as GitHub shows it', async () => {
    await ruleset([check('provender', 42), check('tests')], [{ actor_type: 'Team', actor_id: 7, bypass_mode: 'always' }, { actor_type: 'DeployKey', actor_id: null, bypass_mode: 'always' }])
    await ruleset([{ type: 'required_linear_history' }], [{ actor_type: 'Team', actor_id: 8, bypass_mode: 'always' }])
    const checks = [{ name: 'provender', app: 42 }, { name: 'tests', app: null }]
    expect(await read('cyd')).toEqual({ branch: 'main', checks, bypass: [{ ruleset: 'the ruleset "main"', actors: { known: true, value: [{ type: 'Team', id: 7 }, { type: 'DeployKey', id: null }] } }] })
    // To whoever may not change the ruleset GitHub shows no list, which is not an empty one.
    expect(await read('ada')).toMatchObject({ checks, bypass: [{ actors: { known: false, reason: expect.stringContaining('administration: write') as string } }] })
  })

  it('reads classic protection', async () => {
    await world.as('cyd').repos.updateBranchProtection({ ...repo, branch: 'main', required_status_checks: { strict: false, contexts: [], checks: [{ context: 'provender', app_id: 42 }] }, enforce_admins: true, required_pull_request_reviews: null, restrictions: null } as never)
    expect(await read('ada')).toEqual({ branch: 'main', checks: [{ name: 'provender', app: 42 }], bypass: [] })
    await world.as('cyd').repos.deleteBranchProtection({ ...repo, branch: 'main' })
  })
})
