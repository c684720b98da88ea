import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Octokit } from '@octokit/rest'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { githubDeployments } from '../../adapters/deploying/deployments.ts'
import { digests } from '../../adapters/digests.ts'
import { githubClient, type Care } from '../../adapters/github/client.ts'
import { githubDecisionLog } from '../../adapters/github/decision-log.ts'
import { openTrainingChecks } from '../../adapters/github/training-checks.ts'
import { startApp, type RunningApp } from '../../app/server.ts'
import { readChain } from '../../core/decisions/chain.ts'
import { recordPath } from '../../core/paths.ts'
import type { RestFault } from '../../local/github/faults.ts'
import { startGitHub, type EmbeddedGitHub } from '../../local/github/server.ts'
import { BASE_FILES, card, POLICY, records, sha256, stagesFile, versionFile } from '../fakes/promotion.ts'
import { makeDeployRepository } from './deploy-fixture.ts'

const run = promisify(execFile)
const REPO = { owner: 'acme', repo: 'models' }
const REPO_NAME = { owner: 'acme', name: 'models' }
const SECRET = 'a-secret-that-is-long-enough'
const QUIET = { debug() {}, info() {}, warn() {}, error() {} }

/** What GitHub does, and what our message then says to do. */
const FAULTS: [name: string, fault: Partial<RestFault>, remedy: RegExp][] = [
  ['403 for want of a permission', { status: 403, permission: 'contents=write' }, /Give the app or the job the permission contents=write/],
  ['403, the secondary limit', { status: 403 }, /slow down .*Try again later/],
  ['404', { status: 404 }, /Check the name, and that the app is installed|Reference already exists/],
  ['409', { status: 409 }, /Read the state again and repeat/],
  ['422', { status: 422 }, /Correct what it names/],
  ['429', { status: 429 }, /slow down .*Try again later/],
  ['500', { status: 500 }, /GitHub failed .*try again/],
  ['502', { status: 502 }, /GitHub failed .*try again/],
  ['503', { status: 503 }, /GitHub failed .*try again/],
  ['a closed connection', { cut: true }, /GitHub did not answer .*Check the network/],
  // Last: Octokit itself repeats a 401 for as long as an installation's token is younger than five seconds.
  ['401', { status: 401 }, /Check that the token or the app's private key is current/],
]

const CARE: Care = { sleep: async () => {} }
const noSleep = async (): Promise<void> => {}

interface World {
  github: EmbeddedGitHub
  dir: string
  people: Record<string, ReturnType<EmbeddedGitHub['addUser']>>
  as(login: string): Octokit
  git(...args: string[]): Promise<string>
  push(files: Record<string, string>, branch: string): Promise<string>
}

async function startWorld(): Promise<World> {
  const github = await startGitHub()
  const people = Object.fromEntries(['ada', 'ben', 'eve'].map((login) => [login, github.addUser(login)]))
  github.addOrg('acme', { owners: ['eve'], members: ['ada', 'ben'] })
  await github.addRepo('acme', 'models', { collaborators: { ada: 'write', ben: 'write' } })
  const dir = await mkdtemp(join(tmpdir(), 'faults-'))
  const git: World['git'] = async (...args) =>
    (await run('git', ['-c', 'user.name=ada', '-c', `user.email=${people['ada']!.id}+ada@users.noreply.localhost`, ...args], { cwd: dir, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' } })).stdout.trim()
  await git('init', '-q', '-b', 'main')
  return {
    github, dir, people, git,
    as: (login) => new Octokit({ auth: people[login]!.token, baseUrl: github.url, log: QUIET }),
    async push(files, branch) {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(dir, path)), { recursive: true })
        await writeFile(join(dir, path), text)
      }
      await git('add', '-A')
      await git('commit', '-q', '-m', 'change')
      await git('push', '-q', github.cloneUrl('acme/models', people['ada']!.token), `HEAD:refs/heads/${branch}`)
      return git('rev-parse', 'HEAD')
    },
  }
}

/** Where the app asks GitHub something, in the order in which it does. */
const PLACES: [place: string, where: Pick<RestFault, 'method' | 'path'>][] = [
  ['reads the pull request and its reviews', { path: '^/graphql Snapshot$' }],
  ['reads who pushed', { method: 'GET', path: '/activity$' }],
  ['reads records, and where the pull request stands now', { path: '^/graphql Position$' }],
  ['reads the decision log', { path: '^/graphql Log$' }],
  ['writes the decision', { path: '^/graphql Append$' }],
  ['shows the check', { path: 'acme/models/check-runs' }],
]

describe('the app judges a pull request that is green as soon as ben approves it', () => {
  let world: World
  let app: RunningApp
  let number: number
  let head: string
  const failures: { error: string; willRetry: boolean }[] = []
  let events = 0
  let met: number[] = []
  let onFailure: () => void = () => {}

  const check = () => {
    const repository = [...world.github.state.repositories.values()].find(({ name }) => name === 'models')!
    return repository.checkRuns.filter(({ name, headSha }) => name === 'provender' && headSha === head).sort((a, b) => b.id - a.id)[0]
  }
  const links = async () => (await githubDecisionLog(githubClient({ token: world.people['ada']!.token, baseUrl: world.github.url }), 'acme', 'models', digests).recent(10_000)).reverse()
  const settle = async (): Promise<void> => {
    await world.github.idle()
    await app.worker.idle()
  }
  const review = async (event: 'APPROVE' | 'REQUEST_CHANGES'): Promise<void> => void (await world.as('ben').pulls.createReview({ ...REPO, pull_number: number, event, ...(event === 'APPROVE' ? {} : { body: 'wait' }) }))

  beforeAll(async () => {
    world = await startWorld()
    const { github, git, push } = world
    const policy = POLICY.replace(/ {2}- id: tests[^]*$/, '').replace('count: 2', 'count: 1')
    await push({ ...BASE_FILES, '.github/provender.yml': policy }, 'main')
    await git('checkout', '-q', '--orphan', 'provender-records')
    await git('rm', '-rfq', '.')
    const trained = await git('rev-parse', 'main')
    const made = records('1.1.0', (predicate) => (predicate.buildDefinition.resolvedDependencies = [{ digest: { gitCommit: trained } }]))
    await push(Object.fromEntries([...Object.values(records('1.0.0')), ...Object.values(made)].map((text) => [recordPath('lineage', sha256(text)), text])), 'provender-records')
    await git('checkout', '-q', '-b', 'better', 'main')
    head = await push({
      'models/churn/versions/1.1.0.yml': versionFile('1.1.0', { commit: trained }, made),
      'models/churn/README.md': card('1.1.0').replaceAll(sha256(records('1.1.0').lineage), sha256(made.lineage)),
      'models/churn/stages.yml': stagesFile({ production: '1.0.0', staging: '1.1.0' }),
    }, 'better')
    const registered = github.addApp({ slug: 'provender', permissions: { checks: 'write', contents: 'write', members: 'read', pull_requests: 'read' }, events: ['pull_request', 'pull_request_review'], webhookSecret: SECRET })
    app = await startApp({
      appId: registered.id, privateKey: registered.privateKey, secret: SECRET, port: 0, baseUrl: github.url, debounceMs: 1, retryMs: 1, care: { ...CARE, onRequest: ({ status }) => met.push(status) },
      log: { info() {}, error: (fields, message) => { if (message === 'not judged') { failures.push(fields as (typeof failures)[number]); onFailure() } } },
    })
    github.setWebhook(registered.id, app.webhookUrl, SECRET)
    github.install(registered, 'acme')
    number = (await world.as('ada').pulls.create({ ...REPO, title: 'churn 1.1.0', head: 'better', base: 'main' })).data.number
    await settle()
  })
  afterAll(async () => {
    await app.close()
    await world.github.close()
    await rm(world.dir, { recursive: true, force: true })
  })

  it.each(FAULTS)('%s: never green meanwhile, and right afterwards', async (_name, fault, remedy) => {
    await review('REQUEST_CHANGES')
    await settle()
    expect(check()).toMatchObject({ conclusion: 'action_required' })

    // One fault after another: where a judgement has failed GitHub works again, and the next place fails.
    failures.length = 0
    // A decision that was written and whose answer got lost is found in the log at once: nothing fails there.
    const waiting = PLACES.filter(([name]) => !(fault.cut && name === 'writes the decision'))
    const notMet: string[] = []
    let place = ''
    let lift = (): void => {}
    const next = (): void => {
      lift()
      if (place !== '' && !met.includes(fault.status ?? 0)) notMet.push(place)
      const [now, where] = waiting.shift() ?? ['']
      place = now
      met = []
      lift = where ? world.github.faults.add({ on: 'rest', ...fault, ...where }) : () => {}
    }
    const greenTooSoon: string[] = []
    onFailure = () => {
      // A check whose answer broke off was written all the same, after its decision.
      if (check()?.conclusion === 'success' && !(fault.cut && place === 'shows the check')) greenTooSoon.push(place)
      next()
    }
    next()
    await review('APPROVE')
    await settle()
    for (let round = 0; round < PLACES.length && (place !== '' || check()?.conclusion !== 'success'); round++) {
      // What may pass is tried again, five times at most, without anybody's doing.
      expect(failures.slice(-6)).not.toEqual([expect.objectContaining({ willRetry: true })])
      if (failures.at(-1)?.willRetry !== false) next()
      await world.as('ada').pulls.update({ ...REPO, pull_number: number, title: `churn 1.1.0, looked at ${++events} times` })
      await settle()
    }
    onFailure = () => {}
    expect(greenTooSoon).toEqual([])
    expect([notMet, waiting, place]).toEqual([[], [], ''])
    expect(check()).toMatchObject({ conclusion: 'success' })
    for (const { error } of failures) expect(error).toMatch(remedy)

    const chain = readChain(await links())
    expect(chain).toMatchObject({ ok: true })
    const decisions = chain.ok ? chain.decisions : []
    // Nothing is green that is not on record, and nothing is on record twice.
    expect(decisions.at(-1)?.record).toMatchObject({ conclusion: 'approved', pull: number, head: { sha: head }, facts: check()?.externalId })
    for (const [index, { record }] of decisions.entries()) expect([record.facts, record.conclusion]).not.toEqual([decisions[index - 1]?.record.facts, decisions[index - 1]?.record.conclusion])
  })
})

describe('the deployment of a promotion that is approved and merged', () => {
  const STEPS: [step: string, where: Pick<RestFault, 'method' | 'path'>][] = [
    ['looks for the deployment', { method: 'GET', path: '/deployments$' }],
    ['makes the deployment', { method: 'POST', path: '/deployments$' }],
    ['says that it began', { method: 'POST', path: '/statuses$' }],
  ]
  let world: World
  const made = makeDeployRepository()
  let hour = 0
  beforeAll(async () => { world = await startWorld() })
  afterAll(async () => {
    made.remove()
    await world.github.close()
    await rm(world.dir, { recursive: true, force: true })
  })
  afterEach(() => world.github.faults.clear())

  const deploy = (merge: { before: string; after: string }, onRequest: Care['onRequest'] = () => {}) => {
    const client = githubClient({ token: world.people['ada']!.token, baseUrl: world.github.url, ...CARE, onRequest })
    const now = new Date(Date.parse('2026-03-03T12:00:00Z') + hour++ * 60_000)
    return made.deploy(merge, { runOnEmpty: true }, { deployments: githubDeployments(client, REPO, 'https://forge.test/run'), clock: { now: () => now } })
  }
  /** What the embedded GitHub shows of a commit's deployments. */
  const shownOf = async (sha: string): Promise<(string | undefined)[]> => {
    const { data } = await world.as('ada').repos.listDeployments({ ...REPO, sha })
    return Promise.all(data.map(async ({ id }) => (await world.as('ada').repos.listDeploymentStatuses({ ...REPO, deployment_id: id })).data[0]?.state))
  }
  let promoted = false
  const promote = async (): Promise<{ before: string; after: string }> => {
    promoted = !promoted
    const merge = promoted ? await made.promote({ production: '1.0.0', staging: '1.1.0' }, null, '1.1.0') : await made.promote({ production: '1.0.0' }, '1.1.0', null)
    // Not with the fixture's git, which waits: GitHub answers in this very process.
    await run('git', ['push', '-q', world.github.cloneUrl('acme/models', world.people['ada']!.token), 'HEAD:refs/heads/main'], { cwd: made.folder })
    return merge
  }

  // Each fault at one step before the command, in turn, and after it.
  it.each(FAULTS.map(([...fault], index) => [...fault, STEPS[index % STEPS.length]!] as const))('%s: on record only when it is done, done once, and shown in the end', async (_name, fault, remedy, [step, where]) => {
    const merge = await promote()
    const [ran, recorded] = [made.log().length, (await made.deployments()).length]
    const lift = world.github.faults.add({ on: 'rest', ...fault, ...where })
    await expect(deploy(merge), step).rejects.toThrow(remedy)
    lift()
    expect([made.log().length, (await made.deployments()).length], step).toEqual([ran, recorded])
    expect(await shownOf(merge.after), step).not.toContain('success')

    // GitHub fails after the command ran: the record says what is served, and the next run only shows it.
    const failAfterStart: Care['onRequest'] = ({ method, url, status }) => {
      if (method === 'POST' && url.endsWith('/statuses') && status === 201) world.github.faults.add({ on: 'rest', ...fault, path: '/statuses$' })
    }
    await expect(deploy(merge, failAfterStart)).rejects.toThrow(remedy)
    world.github.faults.clear()
    expect((await made.deployments()).filter(({ commit }) => commit === merge.after)).toMatchObject([{ outcome: 'succeeded' }])
    expect(await deploy(merge)).toMatchObject([{ outcome: 'succeeded', already: true }])
    expect([made.log().length, (await made.deployments()).length]).toEqual([ran + 1, recorded + 1])
    expect(await shownOf(merge.after)).toEqual(['success'])
  })
})

describe('the check of a training run', () => {
  let world: World
  let sha: string
  let checks: ReturnType<typeof openTrainingChecks>
  beforeAll(async () => {
    world = await startWorld()
    sha = await world.push(BASE_FILES, 'main')
    // People may write no checks: this is the token of a job.
    const token = world.github.forge.issueWorkflowToken(REPO_NAME, { checks: 'write' }, new Date(Date.now() + 3_600_000))
    checks = openTrainingChecks(githubClient({ token, baseUrl: world.github.url, ...CARE }), REPO, noSleep)
  })
  afterAll(async () => {
    await world.github.close()
    await rm(world.dir, { recursive: true, force: true })
  })

  it.each(FAULTS)('%s: told with its remedy, then there once', async (name, fault, remedy) => {
    const publish = () => checks.publish({ name: `provender / lineage ${name}`, sha, externalId: sha256(name), conclusion: 'success', title: 't', summary: 's', text: 'x' })
    for (const where of [{ method: 'GET', path: '/check-runs$' }, { path: 'acme/models/check-runs' }]) {
      const lift = world.github.faults.add({ on: 'rest', ...fault, ...where })
      await expect(publish()).rejects.toThrow(remedy)
      lift()
    }
    await publish()
    const { data } = await world.as('ada').checks.listForRef({ ...REPO, ref: sha, check_name: `provender / lineage ${name}` })
    expect(data.check_runs.map(({ conclusion }) => conclusion)).toEqual(['success'])
  })

  it.each(FAULTS.filter(([name]) => /^(409|429|5|a closed|403, the)/.test(name)))('%s: waits until it is over, and writes once', async (name, fault) => {
    world.github.faults.add({ on: 'rest', ...fault, path: 'acme/models/check-runs', times: 2 })
    await checks.publish({ name: `again ${name}`, sha, externalId: sha256(name), conclusion: 'success', title: 't', summary: 's', text: 'x' })
    world.github.faults.clear()
    const { data } = await world.as('ada').checks.listForRef({ ...REPO, ref: sha, check_name: `again ${name}` })
    expect(data.check_runs).toHaveLength(1)
  })
})
