import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digests } from '../../adapters/digests.ts'
import { githubClient } from '../../adapters/github/client.ts'
import { githubDecisionLog } from '../../adapters/github/decision-log.ts'
import { startApp, type RunningApp } from '../../app/server.ts'
import { openAlerts } from '../../core/alerts/open.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { linksOfKind, readChain, type ChainedLink } from '../../core/decisions/chain.ts'
import { startWorld, type Clone } from '../../local/github/test/world.ts'

const SECRET = 'a-secret-that-is-long-enough'
const PERMISSIONS = { administration: 'read', checks: 'write', contents: 'write', deployments: 'write', issues: 'write', members: 'read', pull_requests: 'read' } as const
const EVENTS = ['branch_protection_rule', 'check_run', 'deployment_status', 'issues', 'pull_request', 'pull_request_review', 'push', 'repository_ruleset']
const POLICY = `schema: policy/v1
stages:
  - name: production
    from: [unassigned, production]
rules:
  - { id: second, rule: min-approvals, with: { count: 1, from: { permission: write } } }
`
const ALERTS = `alerts:
  labels: [provender-alert, urgent]
  assign: [ben]
  acknowledge: { users: [ada, ben] }
`
const DATASET = (lot: string): string => `schema: dataset/v1
name: calls
description: Telephone calls.
owners: [ada]
licence: CC0-1.0
sensitivity: internal
lots:
  ${lot}:
    uri: s3://calls/${lot}
    digest: "sha256:${'a'.repeat(64)}"
    rows: 10
`

/** A real repository on the embedded GitHub; the real app; people who go past the gate. Ada and ben may write, cyd administers. */
it('docs/alerts.md: its policy is valid', () => {
  const page = readFileSync(new URL('../../docs/alerts.md', import.meta.url), 'utf8')
  const [, text] = /```yaml\n([^]*?)```/.exec(page) ?? []
  expect(readPolicy(text ?? null)).toMatchObject({ state: 'valid', policy: { alerts: { acknowledge: { roles: ['platform'] } } } })
})

describe('what goes past the gate', () => {
  let world: Awaited<ReturnType<typeof startWorld>>
  let app: RunningApp
  let ada: Clone
  let registered: { id: number; privateKey: string }
  const repo = { owner: 'acme', repo: 'models' }
  const start = (more: object = {}): Promise<RunningApp> => startApp({ appId: registered.id, privateKey: registered.privateKey, secret: SECRET, port: 0, baseUrl: world.github.url, debounceMs: 5, retryMs: 20, log: { info() {}, error() {} }, ...more })
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 4; round++) {
      await world.github.idle()
      await app.worker.idle()
    }
  }
  const links = async (): Promise<ChainedLink[]> => {
    await settle()
    const chain = readChain(await githubDecisionLog(githubClient({ token: world.people.cyd.token, baseUrl: world.github.url }), 'acme', 'models', digests).all())
    if (!chain.ok) throw new Error(chain.reason)
    return chain.links
  }
  const alerts = async () => linksOfKind(await links(), 'alert/v1').map(({ record }) => record)
  const issues = async () => (await world.as('cyd').issues.listForRepo({ ...repo, state: 'all', labels: 'provender-alert' })).data.toReversed()
  const push = async (clone: Clone, files: Record<string, string | null>, branch = 'main'): Promise<string> => {
    const commit = await clone.commit(files)
    await clone.git('push', '-q', 'origin', `HEAD:refs/heads/${branch}`)
    return commit
  }
  /** A pull request of ada's that ben approves. */
  const propose = async (branch: string, lots: string[], approved = true): Promise<number> => {
    await ada.git('fetch', '-q', 'origin')
    await ada.git('checkout', '-q', '-B', branch, 'origin/main')
    for (const lot of lots) await ada.commit({ 'datasets/calls/dataset.yml': DATASET(lot) })
    await ada.git('push', '-q', 'origin', `HEAD:refs/heads/${branch}`)
    const { data } = await world.as('ada').pulls.create({ ...repo, title: branch, head: branch, base: 'main' })
    if (approved) await world.as('ben').pulls.createReview({ ...repo, pull_number: data.number, event: 'APPROVE' })
    await settle()
    return data.number
  }

  beforeEach(async () => {
    world = await startWorld()
    registered = world.github.addApp({ slug: 'provender', permissions: PERMISSIONS, events: EVENTS, webhookSecret: SECRET })
    app = await start()
    world.github.setWebhook(registered.id, app.webhookUrl, SECRET)
    world.github.install(registered as never, 'acme')
    ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-B', 'main')
    await push(ada, { 'models/old/notes.md': 'from before' })
    await push(ada, { '.github/provender.yml': `${POLICY}${ALERTS.replace(/^ {2}assign.*\n/m, '')}` })
    await world.as('cyd').repos.createRepoRuleset({ ...repo, name: 'main', target: 'branch', enforcement: 'active', conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } }, rules: [{ type: 'required_status_checks', parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context: 'provender', integration_id: registered.id }] } }], bypass_actors: [{ actor_type: 'OrganizationAdmin', actor_id: 1, bypass_mode: 'always' }] } as never)
    await settle()
  })
  afterEach(async () => {
    await app.close()
    await world.close()
  })

  it('is nothing: history from before the first policy, the first policy, and merges of what was approved, whatever their method', async () => {
    // Of the commits that a rebase brings, only the last has the files that were approved.
    for (const [method, lots] of [['merge', ['2026-01']], ['squash', ['2026-02', '2026-03']], ['rebase', ['2026-04', '2026-05']]] as const) {
      const number = await propose(method, [...lots])
      await world.as('ada').pulls.merge({ ...repo, pull_number: number, merge_method: method })
      await settle()
    }
    expect(await alerts()).toEqual([])
    expect((await links()).map(({ record }) => record.schema)).toContain('decision/v1')
  })

  it('T-75 a direct push becomes one link and one issue, whoever pushed; it ends when somebody closes it who may and did not do it', async () => {
    const cyd = await world.clone('cyd')
    const commit = await push(cyd, { 'datasets/calls/dataset.yml': DATASET('2026-01'), 'README.md': 'x' })
    expect(await alerts()).toMatchObject([{ alert: 'direct-push', cause: `push ${commit}`, about: { commits: [commit], actor: { login: 'cyd' }, files: [{ path: 'datasets/calls/dataset.yml' }] } }])
    const [issue, ...others] = await issues()
    expect(others).toEqual([])
    expect(issue).toMatchObject({ title: 'Provender: pushed past the gate', state: 'open', labels: [{ name: 'provender-alert' }, { name: 'urgent' }] })

    // Seen again by another push, by a sweep and by a second replica: it stays one.
    const second = await start({ sweepMinutes: 10 })
    await push(cyd, { 'README.md': 'y' })
    await settle()
    await second.worker.idle()
    await second.close()
    expect([(await alerts()).length, (await issues()).length]).toEqual([1, 1])

    // The one who did it closes the issue; then somebody changes its text; then ben acknowledges it.
    await world.as('cyd').issues.update({ ...repo, issue_number: issue!.number, state: 'closed' })
    await settle()
    expect((await issues())[0]).toMatchObject({ state: 'open' })
    await world.as('cyd').issues.update({ ...repo, issue_number: issue!.number, body: `${issue!.body}\nharmless` })
    await world.as('ben').issues.update({ ...repo, issue_number: issue!.number, state: 'closed' })
    await settle()
    expect((await issues())[0]).toMatchObject({ state: 'open', body: issue!.body })
    await world.as('ben').issues.update({ ...repo, issue_number: issue!.number, state: 'closed' })
    expect(openAlerts(await links())).toEqual([])
    expect(linksOfKind(await links(), 'acknowledgement/v1').map(({ record }) => [record.by.login, record.issue])).toEqual([['ben', issue!.number]])
    const { data: comments } = await world.as('ada').issues.listComments({ ...repo, issue_number: issue!.number })
    expect(comments.map(({ body }) => body)).toEqual([expect.stringContaining('@cyd had a hand in it'), expect.stringContaining('its text was changed')])
    // Nothing comes back.
    await push(cyd, { 'README.md': 'z' })
    expect([(await alerts()).length, (await issues()).length]).toEqual([1, 1])
  })

  it('T-74 a merge past a red check is one, by whoever may', async () => {
    const number = await propose('hasty', ['2026-01'], false)
    await world.as('cyd').pulls.merge({ ...repo, pull_number: number, merge_method: 'squash' })
    expect(await alerts()).toMatchObject([{ alert: 'merge-past-red', about: { pull: number, actor: { login: 'cyd' }, involved: [{ login: 'cyd' }, { login: 'ada' }] }, summary: expect.stringContaining('the last decision about it is "pending"') as string }])
  })

  it('T-70 is found without any webhook, by the next sweep', async () => {
    await app.close()
    const cyd = await world.clone('cyd')
    await push(cyd, { 'datasets/calls/dataset.yml': DATASET('2026-01') })
    await push(cyd, { 'datasets/calls/dataset.yml': null })
    app = await start({ sweepMinutes: 10 })
    await expect.poll(async () => (await issues()).length, { timeout: 10_000 }).toBe(2)
    expect((await alerts()).map(({ alert }) => alert)).toEqual(['direct-push', 'direct-push'])
  })

  it('T-76 T-77 a check that is required no longer, or taken from anybody, is one; nobody but the policy says who may bypass', async () => {
    const { data: [ruleset] } = await world.as('cyd').repos.getRepoRulesets(repo)
    const change = (rules: object[]) => world.as('cyd').repos.updateRepoRuleset({ ...repo, ruleset_id: ruleset!.id, rules } as never)
    await change([{ type: 'required_status_checks', parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context: 'provender' }] } }])
    await settle()
    await change([{ type: 'non_fast_forward' }])
    expect((await alerts()).map(({ cause }) => cause)).toEqual(['protection check pinned to nobody', 'protection check not required'])
  })

  it('T-76 a deployment that no record knows is one', async () => {
    const { data: made } = await world.as('ada').repos.createDeployment({ ...repo, ref: 'main', environment: 'production', auto_merge: false, required_contexts: [] })
    const { data: other } = await world.as('ada').repos.createDeployment({ ...repo, ref: 'main', environment: 'preview', auto_merge: false, required_contexts: [] })
    for (const one of [made, other]) await world.as('ada').repos.createDeploymentStatus({ ...repo, deployment_id: (one as { id: number }).id, state: 'success' })
    expect(await alerts()).toMatchObject([{ alert: 'undecided-deployment', cause: `deployment ${(made as { id: number }).id}`, about: { actor: { login: 'ada' } } }])
  })

  it('records that were rewritten are one, and so are those that a commit on top takes away', async () => {
    const number = await propose('calls', ['2026-01'])
    await world.as('ada').pulls.merge({ ...repo, pull_number: number })
    await settle()
    const before = (await links()).length
    await ada.git('fetch', '-q', 'origin', 'provender-records')
    await ada.git('checkout', '-q', '-B', 'records', 'FETCH_HEAD')
    await ada.git('rm', '-q', '-r', 'decisions')
    await ada.git('commit', '-q', '--allow-empty', '-m', 'tidy')
    await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/provender-records')
    const found = await alerts()
    expect(found).toMatchObject([{ alert: 'records-rewritten', about: { actor: { login: 'ada' } }, summary: expect.stringContaining(`: ${before} record`) as string }])
    await ada.git('checkout', '-q', '--orphan', 'anew')
    await ada.git('commit', '-q', '--allow-empty', '-m', 'anew')
    await ada.git('push', '-q', '-f', 'origin', 'HEAD:refs/heads/provender-records')
    expect((await alerts()).map(({ summary }) => summary)).toEqual([expect.stringContaining('changed records'), expect.stringContaining('ada rewrote provender-records')])

    // A branch that was deleted is put back, with all that it had.
    const told = (await links()).length
    await world.as('cyd').git.deleteRef({ ...repo, ref: 'heads/provender-records' })
    expect((await alerts()).map(({ summary }) => summary).at(-1)).toMatch(/^cyd deleted provender-records, which was at /)
    expect((await links()).length).toBe(told + 1)
  })
})
