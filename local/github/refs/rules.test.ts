import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDescribedWorld } from '../test/described.ts'
import { installed } from '../test/installed.ts'
import { refusalOf, type Clone, type World } from '../test/world.ts'

describe('rules of a branch', () => {
  let world: World
  let ada: Clone
  let cyd: Clone
  let watcher: Awaited<ReturnType<World['listen']>>
  let id: number
  const RULES = [{ type: 'pull_request' as const, parameters: { required_approving_review_count: 1, dismiss_stale_reviews_on_push: false, require_code_owner_review: false, require_last_push_approval: false, required_review_thread_resolution: false } }, { type: 'non_fast_forward' as const }]
  const ADMINS = { actor_id: 5, actor_type: 'RepositoryRole' as const, bypass_mode: 'always' as const }

  beforeAll(async () => {
    world = await startDescribedWorld()
    ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-b', 'main')
    await ada.commit({ 'a.txt': 'a' })
    await ada.git('push', '-q', 'origin', 'main')
    cyd = await world.clone('cyd')
    watcher = await world.listen({ administration: 'write', contents: 'read' }, ['repository_ruleset', 'branch_protection_rule', 'push'])
    const { data } = await world.as('cyd').repos.createRepoRuleset({ ...world.repo, name: 'main', enforcement: 'active', target: 'branch', conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } }, rules: RULES, bypass_actors: [ADMINS] })
    id = data.id
  })
  afterAll(() => world.close())

  it('show their bypass actors to who may change them, and to nobody else', async () => {
    const at = { ...world.repo, ruleset_id: id }
    expect((await world.as('cyd').repos.getRepoRuleset(at)).data).toMatchObject({ bypass_actors: [ADMINS], current_user_can_bypass: 'always' })
    const reader = await world.listen({ administration: 'read' }, [], 'reader')
    const read = (await (await installed(world, reader)).repos.getRepoRuleset(at)).data
    expect([read.bypass_actors, read.current_user_can_bypass]).toEqual([undefined, 'never'])
    expect((await (await installed(world, watcher)).repos.getRepoRuleset(at)).data.bypass_actors).toEqual([ADMINS])
    expect(await refusalOf((await installed(world, reader)).repos.getRepoRuleSuites(world.repo))).toContain('403')
  })

  it('let a bypass actor push past them, and remember it; others are refused, which is remembered too', async () => {
    await ada.commit({ 'a.txt': 'b' })
    await expect(ada.git('push', '-q', 'origin', 'main')).rejects.toThrow('GH013')
    await cyd.git('pull', '-q')
    const before = await cyd.git('rev-parse', 'HEAD')
    const after = await cyd.commit({ 'c.txt': 'c' })
    await cyd.git('push', '-q', 'origin', 'main')
    await world.github.idle()
    expect(watcher.received.findLast(({ event }) => event === 'push')!.payload).toMatchObject({ ref: 'refs/heads/main', before, after, sender: { login: 'cyd' } })
    const octokit = await installed(world, watcher)
    const suites = (await octokit.repos.getRepoRuleSuites({ ...world.repo, ref: 'refs/heads/main' })).data
    expect(suites.map(({ actor_name, result }) => [actor_name, result])).toEqual([['cyd', 'bypass'], ['ada', 'fail']])
    expect(suites[0]).toMatchObject({ before_sha: before, after_sha: after, ref: 'refs/heads/main' })
    const { data } = await octokit.repos.getRepoRuleSuite({ ...world.repo, rule_suite_id: suites[0]!.id! })
    expect(data.rule_evaluations!.map(({ rule_type, result }) => [rule_type, result])).toEqual([['pull_request', 'fail'], ['non_fast_forward', 'pass']])
    expect((await octokit.repos.getRepoRuleSuites({ ...world.repo, rule_suite_result: 'fail' })).data).toHaveLength(1)
  })

  it('let an administrator merge past them, and remember that nobody approved', async () => {
    await ada.git('fetch', '-q')
    await ada.git('checkout', '-q', '-b', 'work', 'origin/main')
    await ada.commit({ 'a.txt': 'w' })
    await ada.git('push', '-q', 'origin', 'work')
    const { data: pull } = await world.as('ada').pulls.create({ ...world.repo, title: 'Work', head: 'work', base: 'main' })
    const at = { ...world.repo, pull_number: pull.number }
    expect(await refusalOf(world.as('ben').pulls.merge(at))).toContain('405 | Repository rule violations found')
    const { data } = await world.as('cyd').pulls.merge(at)
    expect(data.merged).toBe(true)
    const octokit = await installed(world, watcher)
    const [suite] = (await octokit.repos.getRepoRuleSuites(world.repo)).data
    expect([suite!.actor_name, suite!.result, suite!.after_sha]).toEqual(['cyd', 'bypass', data.sha])
  })

  it('tell of every change, but not of their bypass actors', async () => {
    const octokit = world.as('cyd')
    const at = { ...world.repo, ruleset_id: id }
    await octokit.repos.updateRepoRuleset({ ...at, bypass_actors: [ADMINS, { actor_id: watcher.app.id, actor_type: 'Integration', bypass_mode: 'always' }] })
    await octokit.repos.updateRepoRuleset({ ...at, enforcement: 'disabled', rules: [{ type: 'deletion' }] })
    await octokit.repos.deleteRepoRuleset(at)
    const protection = { ...world.repo, branch: 'main', required_status_checks: null, enforce_admins: true, required_pull_request_reviews: null, restrictions: null }
    await octokit.repos.updateBranchProtection(protection)
    await octokit.repos.updateBranchProtection({ ...protection, enforce_admins: false })
    await octokit.repos.deleteBranchProtection({ ...world.repo, branch: 'main' })
    await world.github.idle()
    const told = watcher.received.filter(({ event }) => /rule/.test(event)).map(({ event, payload }) => [`${event}.${payload['action']}`, payload['changes'], payload['sender'].login])
    expect(told).toEqual([
      ['repository_ruleset.created', undefined, 'cyd'],
      ['repository_ruleset.edited', {}, 'cyd'],
      ['repository_ruleset.edited', { enforcement: { from: 'active' }, rules: { added: [{ type: 'deletion' }], deleted: RULES, updated: [] } }, 'cyd'],
      ['repository_ruleset.deleted', undefined, 'cyd'],
      ['branch_protection_rule.created', undefined, 'cyd'],
      ['branch_protection_rule.edited', { admin_enforced: { from: true } }, 'cyd'],
      ['branch_protection_rule.deleted', undefined, 'cyd'],
    ])
    expect(watcher.received.some(({ payload }) => payload['repository_ruleset']?.bypass_actors)).toBe(false)
  })

  it('follow the default branch when that becomes another', async () => {
    const listener = await world.listen({ metadata: 'read' }, ['repository'], 'repositories')
    await cyd.git('push', '-q', 'origin', 'HEAD:refs/heads/next')
    await world.as('cyd').repos.update({ ...world.repo, default_branch: 'next' })
    expect((await world.as('cyd').repos.get(world.repo)).data.default_branch).toBe('next')
    expect(await refusalOf(world.as('cyd').repos.update({ ...world.repo, default_branch: 'nowhere' }))).toContain('422')
    await world.as('cyd').repos.update({ ...world.repo, archived: true })
    await world.github.idle()
    expect(listener.names().slice(1)).toEqual(['repository.edited', 'repository.archived'])
    expect(listener.received[1]!.payload['changes']).toEqual({ default_branch: { from: 'main' } })
  })
})
