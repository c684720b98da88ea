import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { startApp, type RunningApp } from '../../app/server.ts'
import { POLICY, stagesFile } from '../fakes/promotion.ts'
import { REPO, startPromotionWorld, type PromotionWorld } from '../fixtures/promotion-world.ts'

const SECRET = 'a-secret-that-is-long-enough'
const NAME = 'acme/models'
const manifest = parse(readFileSync(join(import.meta.dirname, '../../app.yml'), 'utf8')) as { default_permissions: Record<string, 'read' | 'write'>; default_events: string[] }

/** The app as it is registered, hearing what GitHub tells, on the embedded GitHub. */
describe('what happens on GitHub reaches the check', () => {
  let world: PromotionWorld
  let app: RunningApp
  let appId: number
  let installationId: number
  const lines: { message: string; pull?: number; installation?: number }[] = []

  beforeAll(async () => {
    world = await startPromotionWorld({ policy: POLICY.replace('count: 2', 'count: 1') })
    const { github } = world
    const registered = github.addApp({ slug: 'gate', permissions: manifest.default_permissions, events: manifest.default_events, webhookSecret: SECRET })
    appId = registered.id
    app = await startApp({ appId, privateKey: registered.privateKey, secret: SECRET, port: 0, baseUrl: github.url, debounceMs: 5, retryMs: 5, log: { info: (fields, message) => void lines.push({ ...fields, message }), error: (fields, message) => void lines.push({ ...fields, message }) } })
    github.setWebhook(appId, app.webhookUrl, SECRET)
    installationId = github.install(registered, 'acme').id
    await settle()
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  const settle = async (): Promise<void> => {
    for (let round = 0; round < 4; round++) {
      await world.github.idle()
      await app.worker.idle()
    }
  }
  const repository = () => [...world.github.state.repositories.values()].find(({ name, owner }) => name === 'models' && owner === 'acme')!
  const runsOn = (sha: string) => repository().checkRuns.filter((run) => run.name === 'provender' && run.appId === appId && run.headSha === sha)
  const check = async (sha = world.head) => {
    await settle()
    const run = runsOn(sha).at(-1)
    return run && { id: run.id, conclusion: run.conclusion, title: run.output.title, summary: run.output.summary, actions: run.actions }
  }
  const review = async (login: string, event: 'APPROVE' | 'REQUEST_CHANGES', number = world.number): Promise<void> => void (await world.as(login).pulls.createReview({ ...REPO, pull_number: number, event, ...(event === 'APPROVE' ? {} : { body: 'why?' }) }))

  it('an installation: what is open is judged', async () => {
    expect(await check()).toMatchObject({ conclusion: 'success', title: 'Approved: churn#staging empty → 1.1.0' })
  })

  it('T-50 a check that fails after it had succeeded, and one that succeeds again', async () => {
    world.tests('failure')
    expect(await check()).toMatchObject({ conclusion: 'failure' })
    world.tests('success')
    expect(await check()).toMatchObject({ conclusion: 'success' })
  })

  it('T-41 a draft waits, and is judged when it is ready', async () => {
    const pull = repository().pulls.get(world.number)!
    pull.draft = true
    await world.as('ada').pulls.update({ ...REPO, pull_number: world.number, title: 'a draft' })
    const waiting = await check()
    pull.draft = false
    await world.as('ada').pulls.update({ ...REPO, pull_number: world.number, title: 'ready' })
    expect([waiting?.conclusion, (await check())?.conclusion]).toEqual(['action_required', 'success'])
  })

  it('T-47 our check, asked for again: it is written anew, though nothing changed', async () => {
    const before = await check()
    const run = runsOn(world.head).at(-1)!
    run.status = 'queued'
    run.conclusion = null
    const token = [...world.github.state.tokens.values()].find((one) => one.kind === 'installation' && one.installationId === installationId)!
    await fetch(`${world.github.url}/repos/${NAME}/check-runs/${run.id}/rerequest`, { method: 'POST', headers: { authorization: `Bearer ${token.value}` } })
    const after = await check()
    expect(after).toMatchObject({ conclusion: 'success' })
    expect(after!.id).toBeGreaterThan(before!.id)
  })

  it('T-44 a second pull request of the same commit: an objection there counts here, until it is closed', async () => {
    await world.git('push', '-q', world.github.cloneUrl(NAME, world.people['ada']!.token), `${world.head}:refs/heads/once-more`)
    const { data: other } = await world.as('ada').pulls.create({ ...REPO, title: 'once more', head: 'once-more', base: 'main' })
    await review('ben', 'APPROVE', other.number)
    expect(await check()).toMatchObject({ conclusion: 'success' })
    await review('cyd', 'REQUEST_CHANGES', other.number)
    const objected = await check()
    expect(objected).toMatchObject({ conclusion: 'action_required', title: expect.stringMatching(new RegExp(`^Waiting in #${other.number}: .*cyd asked for changes`)) })
    // An event of the first shows the same answer.
    await review('ben', 'APPROVE')
    expect(await check()).toMatchObject({ conclusion: 'action_required', title: objected!.title })
    await world.as('ada').pulls.update({ ...REPO, pull_number: other.number, state: 'closed' })
    expect(await check()).toMatchObject({ conclusion: 'success' })
  })

  it('T-39 a stricter policy on the base, and T-46 a pull request that is opened again', async () => {
    await world.git('checkout', '-q', 'main')
    await world.push({ '.github/provender.yml': POLICY }, 'main')
    expect(await check()).toMatchObject({ conclusion: 'action_required', title: expect.stringContaining('1 of 2 approvals') })
    await world.as('ada').pulls.update({ ...REPO, pull_number: world.number, state: 'closed' })
    await settle()
    await world.push({ '.github/provender.yml': POLICY.replace('count: 2', 'count: 1') }, 'main')
    expect(await check()).toMatchObject({ conclusion: 'action_required' })
    await world.as('ada').pulls.update({ ...REPO, pull_number: world.number, state: 'open' })
    expect(await check()).toMatchObject({ conclusion: 'success' })
  })

  it('T-54 a check on the commit of a fork, of which GitHub names no pull request', async () => {
    await world.github.addRepo('ben', 'models', { forkOf: NAME, collaborators: {} })
    await world.git('checkout', '-q', '-b', 'of-ben', 'main')
    const sha = await world.push({ 'models/churn/stages.yml': stagesFile({}) }, 'scratch-of-ben')
    await world.git('push', '-q', world.github.cloneUrl(NAME, world.people['ada']!.token), ':refs/heads/scratch-of-ben')
    await world.git('push', '-q', world.github.cloneUrl('ben/models', world.people['ben']!.token), 'HEAD:refs/heads/of-ben')
    const { data: pull } = await world.as('ben').pulls.create({ ...REPO, title: 'from a fork', head: 'ben:of-ben', base: 'main' })
    expect(await check(sha)).toMatchObject({ conclusion: 'failure', summary: expect.stringContaining('fork') })
    const judgements = (): number => lines.filter((line) => line.message === 'judged' && line.pull === pull.number).length
    const before = judgements()
    world.tests('failure', sha)
    await settle()
    expect(judgements()).toBeGreaterThan(before)
    await world.as('ben').pulls.update({ ...REPO, pull_number: pull.number, state: 'closed' })
  })

  it('T-72 an installation that was suspended: told, and judged anew once it is not', async () => {
    const installation = { id: installationId }
    await settle()
    world.github.suspend(installation)
    await settle()
    expect(lines.at(-1)).toMatchObject({ message: expect.stringMatching(/^suspended/), installation: installationId })
    const stood = await check()
    await review('cyd', 'REQUEST_CHANGES')
    expect(await check()).toEqual(stood)
    world.github.unsuspend(installation)
    expect(await check()).toMatchObject({ conclusion: 'action_required', title: expect.stringContaining('cyd asked for changes') })
    await review('cyd', 'APPROVE')
    expect(await check()).toMatchObject({ conclusion: 'success' })
  })

  it('one comment, brought up to date, by which a reviewer knows who is asked for what', async () => {
    const ours = async () => (await world.as('ada').issues.listComments({ ...REPO, issue_number: world.number })).data.filter(({ performed_via_github_app: by }) => by?.id === appId)
    await review('cyd', 'REQUEST_CHANGES')
    await settle()
    const [comment, ...more] = await ours()
    expect(more).toEqual([])
    expect(comment!.body!.replaceAll(world.head.slice(0, 7), 'aaaaaaa').replace(/http\S+\/runs\/\d+/, 'https://the-check')).toMatchInlineSnapshot(`
      "<!-- provender:decision -->
      **Waiting: cyd asked for changes; 1 of 1 approval on aaaaaaa — needs cyd**

      - **cyd**
        - Meet the request; then cyd must approve, or the review be dismissed.

      [The check](https://the-check) has the evidence, and a button to judge again. This comment is kept up to date; it is no approval."
    `)
    await review('cyd', 'APPROVE')
    await settle()
    expect((await ours()).map(({ id, body }) => [id, body?.split('\n')[1]])).toEqual([[comment!.id, '**Approved: churn\\#staging empty → 1.1.0**']])
  })

  describe('a merge queue', () => {
    const queue = () => repository().queue
    const main = () => world.git('ls-remote', world.github.cloneUrl(NAME, world.people['ada']!.token), 'refs/heads/main')

    it('T-48 an objection while a pull request waits in it: the group is judged again, and leaves', async () => {
      const { github } = world
      github.protect(NAME, 'main', { requiredChecks: [{ context: 'provender', appId }, { context: 'slow', appId: null }], mergeQueue: true, enforceAdmins: true })
      github.forge.putJobCheckRun({ owner: 'acme', name: 'models' }, { headSha: world.head, name: 'slow', status: 'completed', conclusion: 'success', detailsUrl: '' })
      await settle()
      await github.enqueue(NAME, world.number, 'ada')
      await settle()
      const [entry] = queue()
      expect(runsOn(entry!.sha).at(-1)).toMatchObject({ conclusion: 'success', output: { title: 'Approved: churn#staging empty → 1.1.0' } })
      await review('cyd', 'REQUEST_CHANGES')
      await settle()
      expect(runsOn(entry!.sha).at(-1)).toMatchObject({ conclusion: 'failure', output: { title: expect.stringContaining('cyd asked for changes') } })
      expect(queue()).toEqual([])
      await review('cyd', 'APPROVE')
      expect(await check()).toMatchObject({ conclusion: 'success' })
    })

    it('M-12 T-49 two promotions of one stage in one group: the second is refused, the first lands', async () => {
      const { github } = world
      const before = await main()
      // A branch on top of the first takes the version off the stage again. Alone it is green: it moves nothing then.
      await world.git('checkout', '-q', '-b', 'second', world.head)
      const second = await world.push({ 'models/churn/stages.yml': stagesFile({ production: '1.0.0' }) }, 'second')
      const { data: pull } = await world.as('ada').pulls.create({ ...REPO, title: 'again', head: 'second', base: 'main' })
      for (const name of ['tests', 'slow']) github.forge.putJobCheckRun({ owner: 'acme', name: 'models' }, { headSha: second, name, status: 'completed', conclusion: 'success', detailsUrl: '' })
      await review('ben', 'APPROVE', pull.number)
      expect(await check(second)).toMatchObject({ conclusion: 'success' })
      expect(await check()).toMatchObject({ conclusion: 'success' })
      await github.enqueue(NAME, world.number, 'ada')
      await github.enqueue(NAME, pull.number, 'ada')
      await settle()
      const [first, last] = queue()
      expect(runsOn(first!.sha).at(-1)).toMatchObject({ conclusion: 'success' })
      const refused = runsOn(last!.sha).at(-1)!
      expect(refused.conclusion).toBe('failure')
      expect(refused.output.summary).toContain(`\\#${world.number} and \\#${pull.number} of this merge group all move churn\\#staging`)
      github.forge.putJobCheckRun({ owner: 'acme', name: 'models' }, { headSha: first!.sha, name: 'slow', status: 'completed', conclusion: 'success', detailsUrl: '' })
      await settle()
      expect((await world.as('ada').pulls.get({ ...REPO, pull_number: world.number })).data.merged).toBe(true)
      expect((await world.as('ada').pulls.get({ ...REPO, pull_number: pull.number })).data.merged).toBe(false)
      expect(await main()).not.toBe(before)
    })
  })
})
