import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digests } from '../../adapters/digests.ts'
import { githubClient } from '../../adapters/github/client.ts'
import { githubDecisionLog } from '../../adapters/github/decision-log.ts'
import { startApp, type RunningApp } from '../../app/server.ts'
import { openAlerts } from '../../core/alerts/open.ts'
import { canonicalJson } from '../../core/canonical.ts'
import { linksOfKind, readChain, type ChainedLink } from '../../core/decisions/chain.ts'
import { recordPath } from '../../core/paths.ts'
import { startWorld, type Clone } from '../../local/github/test/world.ts'
import { deploymentLink } from '../fakes/chain.ts'
import { BASE_FILES, DATASET, records, sha256, stagesFile, versionFile } from '../fakes/promotion.ts'

const SECRET = 'a-secret-that-is-long-enough'
const POLICY = `schema: policy/v1
stages:
  - name: staging
    from: [unassigned, staging]
  - name: production
    from: [unassigned, staging, production]
rules:
  - { id: two, rule: min-approvals, when: { rollback: false }, with: { count: 2, from: { permission: write } } }
  - { id: one, rule: min-approvals, when: { rollback: true }, with: { count: 1, from: { permission: write } } }
break-glass: { by: { users: [ben] }, count: 1, hours: 4, review: { users: [cyd] }, review-days: 2 }
`

/** Back to what served, and through the glass; on the embedded GitHub, with the real app. */
describe('a version that comes back', () => {
  let world: Awaited<ReturnType<typeof startWorld>>
  let app: RunningApp
  let ada: Clone
  const repo = { owner: 'acme', repo: 'models' }
  const log = () => githubDecisionLog(githubClient({ token: world.people.cyd.token, baseUrl: world.github.url }), 'acme', 'models', digests)
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 4; round++) {
      await world.github.idle()
      await app.worker.idle()
    }
  }
  const links = async (): Promise<ChainedLink[]> => {
    await settle()
    const chain = readChain(await log().all())
    if (!chain.ok) throw new Error(chain.reason)
    return chain.links
  }
  const propose = async (branch: string, files: Record<string, string>, ...approvers: ('ben' | 'cyd')[]): Promise<{ number: number; check: string }> => {
    await ada.git('fetch', '-q', 'origin')
    await ada.git('checkout', '-q', '-B', branch, 'origin/main')
    const head = await ada.commit(files)
    await ada.git('push', '-q', 'origin', `HEAD:refs/heads/${branch}`)
    const { data } = await world.as('ada').pulls.create({ ...repo, title: branch, head: branch, base: 'main' })
    for (const login of approvers) await world.as(login).pulls.createReview({ ...repo, pull_number: data.number, event: 'APPROVE' })
    await settle()
    const { data: checks } = await world.as('ada').checks.listForRef({ ...repo, ref: head, check_name: 'provender' })
    return { number: data.number, check: `${checks.check_runs[0]?.conclusion}: ${checks.check_runs[0]?.output.title}` }
  }
  const merge = async (number: number): Promise<void> => {
    await world.as('ada').pulls.merge({ ...repo, pull_number: number, merge_method: 'squash' })
    await settle()
  }
  /** What the deploy action appends when it is done. */
  const deployed = async (version: string): Promise<void> => {
    const { digest } = linksOfKind(await links(), 'decision/v1').findLast(({ record }) => record.conclusion === 'approved')!
    await log().append((last) => canonicalJson(deploymentLink({ sequence: last!.sequence + 1, previous: last!.digest, stage: 'production', version, decision: digest })), 'deployment')
  }
  const stages = (held: Record<string, string>) => ({ 'models/churn/stages.yml': stagesFile(held) })

  beforeAll(async () => {
    world = await startWorld()
    const registered = world.github.addApp({ slug: 'provender', permissions: { checks: 'write', contents: 'write', deployments: 'write', issues: 'write', members: 'read', pull_requests: 'read' }, events: ['issues', 'pull_request', 'pull_request_review', 'push'], webhookSecret: SECRET })
    app = await startApp({ appId: registered.id, privateKey: registered.privateKey, secret: SECRET, port: 0, baseUrl: world.github.url, debounceMs: 5, retryMs: 20, log: { info() {}, error() {} } })
    world.github.setWebhook(registered.id, app.webhookUrl, SECRET)
    world.github.install(registered, 'acme')
    ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-B', 'main')
    await ada.commit({ ...BASE_FILES, 'models/churn/versions/1.1.0.yml': versionFile('1.1.0'), 'datasets/calls/dataset.yml': DATASET, 'models/churn/stages.yml': 'schema: stages/v1\nmodel: churn\nstages: {}\n', '.github/provender.yml': POLICY })
    await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/main')
    await ada.git('checkout', '-q', '--orphan', 'records')
    await ada.git('rm', '-rfq', '.')
    await ada.commit(Object.fromEntries(['1.0.0', '1.1.0'].flatMap((version) => Object.values(records(version))).map((text) => [recordPath('lineage', sha256(text)), text])))
    await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/provender-records')
    await settle()
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  it('M-09 is a rollback when it served there by a recorded decision, and asks what the policy asks of one', async () => {
    const first = await propose('first', stages({ production: '1.0.0' }), 'ben')
    expect(first.check).toMatch(/^action_required: Waiting: 1 of 2 approvals/)
    await world.as('cyd').pulls.createReview({ ...repo, pull_number: first.number, event: 'APPROVE' })
    await settle()
    await merge(first.number)
    await deployed('1.0.0')
    const second = await propose('second', stages({ production: '1.1.0' }), 'ben', 'cyd')
    expect(second.check).toMatch(/^success/)
    await merge(second.number)
    await deployed('1.1.0')

    // Back to 1.0.0: one approval. The same version on a stage where it never served: two.
    expect((await propose('back', stages({ production: '1.0.0' }), 'ben')).check).toBe('success: Approved: churn#production 1.1.0 → 1.0.0')
    expect((await propose('fake', stages({ production: '1.1.0', staging: '1.0.0' }), 'ben')).check).toMatch(/^action_required: Waiting: 1 of 2 approvals/)
  })

  it('through the glass is a link, an alert and a review that somebody else has to make', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const override = `schema: override/v1\nid: night\nreason: It refuses everybody.\nuntil: "${until}"\nmoves: [churn#staging]\n`
    const { number, check } = await propose('night', { ...stages({ production: '1.1.0', staging: '1.0.0' }), 'overrides/night.yml': override }, 'ben')
    expect(check).toMatch(/^success/)
    await merge(number)

    const after = await links()
    const decision = linksOfKind(after, 'decision/v1').findLast(({ record }) => record.pull === number)!
    expect(linksOfKind(after, 'override-link/v1').map(({ record }) => record)).toMatchObject([{ decision: decision.digest, pull: number, id: 'night', reason: 'It refuses everybody.', by: [{ login: 'ben' }] }])
    const [alert, ...more] = openAlerts(after)
    expect(more).toEqual([])
    expect(alert!.record).toMatchObject({ alert: 'break-glass', about: { models: ['churn'], involved: [{ login: 'ada' }, { login: 'ben' }] } })
    expect(Date.parse(alert!.record.reviewBy!) - Date.parse(alert!.record.openedAt)).toBeGreaterThan(47 * 3_600_000)

    const issue = async () => (await world.as('cyd').issues.listForRepo({ ...repo, state: 'all', labels: 'provender-alert' })).data
    const [shown] = await issue()
    expect(shown).toMatchObject({ title: 'Provender: break-glass: review what was done (churn)', state: 'open' })
    await world.as('ben').issues.update({ ...repo, issue_number: shown!.number, state: 'closed' })
    await settle()
    expect((await issue())[0]).toMatchObject({ state: 'open' })
    await world.as('cyd').issues.update({ ...repo, issue_number: shown!.number, state: 'closed' })
    expect(openAlerts(await links())).toEqual([])
    expect((await issue()).map(({ state }) => state)).toEqual(['closed'])
  })
})
