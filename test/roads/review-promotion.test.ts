import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Octokit } from '@octokit/rest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digests } from '../../adapters/digests.ts'
import { githubDecisionLog } from '../../adapters/github/decision-log.ts'
import { githubClient } from '../../adapters/github/client.ts'
import { startApp, type RunningApp } from '../../app/server.ts'
import { gatePorts } from '../../adapters/github/gate-ports.ts'
import { recordPath } from '../../core/paths.ts'
import { decidePromotion } from '../../flows/decide-promotion.ts'
import { startGitHub, type EmbeddedGitHub } from '../../local/github/server.ts'
import { BASE_FILES, card, POLICY, records, sha256, stagesFile, versionFile } from '../fakes/promotion.ts'

const run = promisify(execFile)
const SECRET = 'a-secret-that-is-long-enough'
const REPO = { owner: 'acme', repo: 'models' }

/** A real repository on the embedded GitHub, real pushes, signed webhooks, the real app. */
describe('a promotion under review', () => {
  let github: EmbeddedGitHub
  let app: RunningApp
  let appId: number
  let dir: string
  const people: Record<string, ReturnType<EmbeddedGitHub['addUser']>> = {}
  const as = (login: string): Octokit => new Octokit({ auth: people[login]!.token, baseUrl: github.url, log: { debug() {}, info() {}, warn() {}, error() {} } })
  const git = async (login: string, ...args: string[]): Promise<string> => {
    const { id } = people[login]!
    return (await run('git', ['-c', `user.name=${login}`, '-c', `user.email=${id}+${login}@users.noreply.localhost`, ...args], { cwd: dir, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' } })).stdout.trim()
  }
  const write = async (files: Record<string, string>): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true })
      await writeFile(join(dir, path), text)
    }
  }
  const push = async (login: string, files: Record<string, string>, branch: string): Promise<string> => {
    await write(files)
    await git(login, 'add', '-A')
    await git(login, 'commit', '-q', '-m', 'change')
    await git(login, 'push', '-q', github.cloneUrl('acme/models', people[login]!.token), `HEAD:refs/heads/${branch}`)
    return git(login, 'rev-parse', 'HEAD')
  }
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      await github.idle()
      await app.worker.idle()
    }
  }
  const checkOf = async (sha: string) => {
    await settle()
    const { data } = await as('ada').checks.listForRef({ ...REPO, ref: sha, check_name: 'provender' })
    return data.check_runs.map((check) => ({ conclusion: check.conclusion, title: check.output.title, summary: check.output.summary, text: check.output.text, external: check.external_id, annotations: check.output.annotations_count }))
  }
  const log = () => githubDecisionLog(githubClient({ token: people['ada']!.token, baseUrl: github.url }), 'acme', 'models', digests).recent(100)

  beforeAll(async () => {
    github = await startGitHub()
    for (const login of ['ada', 'ben', 'cyd', 'dee', 'eve']) people[login] = github.addUser(login)
    github.addOrg('acme', { owners: ['eve'], members: ['ada', 'ben', 'cyd', 'dee'] })
    github.addTeam('acme', 'risk', ['dee'])
    await github.addRepo('acme', 'models', { collaborators: { ada: 'write', ben: 'write', cyd: 'write', dee: 'write' } })
    const registered = github.addApp({ slug: 'provender', permissions: { checks: 'write', contents: 'write', members: 'read', pull_requests: 'read' }, events: ['check_run', 'pull_request', 'pull_request_review', 'push'], webhookSecret: SECRET })
    appId = registered.id
    app = await startApp({ appId, privateKey: registered.privateKey, secret: SECRET, port: 0, baseUrl: github.url, debounceMs: 20, log: { info() {}, error() {} } })
    github.setWebhook(appId, app.webhookUrl, SECRET)
    github.install(registered, 'acme')

    dir = await mkdtemp(join(tmpdir(), 'road-'))
    await git('ada', 'init', '-q', '-b', 'main')
    await push('ada', { ...BASE_FILES, '.github/provender.yml': POLICY.replace(/ {2}- id: tests[^]*$/, '') }, 'main')
    await git('ada', 'checkout', '-q', '--orphan', 'provender-records')
    await git('ada', 'rm', '-rfq', '.')
    const texts = ['1.0.0'].flatMap((version) => Object.values(records(version)))
    await push('ada', Object.fromEntries(texts.map((text) => [recordPath('lineage', sha256(text)), text])), 'provender-records')
    await git('ada', 'checkout', '-q', 'main')
  })
  afterAll(async () => {
    await app.close()
    await github.close()
    await rm(dir, { recursive: true, force: true })
  })

  it('is refused, says what is missing, and is approved once it is there', async () => {
    await git('ada', 'checkout', '-q', '-b', 'better')
    const trained = await push('ada', { 'models/churn/params.yml': 'rate: 1\n' }, 'better')
    const made = records('1.1.0', (predicate) => (predicate.buildDefinition.resolvedDependencies = [{ digest: { gitCommit: trained } }]))
    const text = card('1.1.0').replaceAll(sha256(records('1.1.0').lineage), sha256(made.lineage))
    let head = await push('ada', { 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', { commit: trained }, made), 'models/churn/README.md': text, 'models/churn/stages.yml': stagesFile({ production: '1.0.0', staging: '1.1.0' }) }, 'better')
    const { data: pull } = await as('ada').pulls.create({ ...REPO, title: 'churn 1.1.0', head: 'better', base: 'main' })

    // The records are not there yet: a person wrote the version file without training.
    const [refused, ...others] = await checkOf(head)
    expect(others).toEqual([])
    expect(refused).toMatchObject({ conclusion: 'failure' })
    expect(refused!.summary).toContain('lineage record')

    // The training run appends them; the next event finds them.
    await git('ada', 'checkout', '-q', '-b', 'provender-records-2', await git('ada', 'rev-parse', 'provender-records'))
    await git('ada', 'fetch', '-q', github.cloneUrl('acme/models', people['ada']!.token), 'provender-records')
    await git('ada', 'reset', '-q', '--hard', 'FETCH_HEAD')
    await push('ada', Object.fromEntries(Object.values(made).map((record) => [recordPath('lineage', sha256(record)), record])), 'provender-records')
    await git('ada', 'checkout', '-q', 'better')
    await as('ben').pulls.createReview({ ...REPO, pull_number: pull.number, event: 'APPROVE' })
    const [waiting] = await checkOf(head)
    expect(waiting).toMatchObject({ conclusion: 'action_required', title: expect.stringMatching(/^Waiting: 1 of 2 approvals on .{7} — needs cyd, a member of acme\/risk/) })

    await as('dee').pulls.createReview({ ...REPO, pull_number: pull.number, event: 'APPROVE' })
    const [approved] = await checkOf(head)
    expect(approved).toMatchObject({ conclusion: 'success', title: 'Approved: churn#staging empty → 1.1.0' })

    // T-01: a push takes the approvals away; cyd objects and withdraws it.
    head = await push('ada', { 'models/churn/params.yml': 'rate: 2\n' }, 'better')
    expect(await checkOf(head)).toMatchObject([{ conclusion: 'action_required', title: expect.stringContaining('0 of 2 approvals') }])
    await as('ben').pulls.createReview({ ...REPO, pull_number: pull.number, event: 'APPROVE' })
    await as('dee').pulls.createReview({ ...REPO, pull_number: pull.number, event: 'APPROVE' })
    await as('cyd').pulls.createReview({ ...REPO, pull_number: pull.number, event: 'REQUEST_CHANGES', body: 'why?' })
    expect((await checkOf(head))[0]).toMatchObject({ conclusion: 'action_required', title: expect.stringContaining('cyd asked for changes') })
    await as('cyd').pulls.createReview({ ...REPO, pull_number: pull.number, event: 'APPROVE' })
    const runs = await checkOf(head)
    expect(runs).toMatchObject([{ conclusion: 'success' }])

    // The log holds the answers in order, each link on the one before, and the last says who approved what.
    const links = (await log()).reverse()
    expect(links.map(({ sequence }) => sequence)).toEqual(links.map((_, index) => index + 1))
    const last = JSON.parse(links.at(-1)!.text)
    expect(last).toMatchObject({ conclusion: 'approved', pull: pull.number, head: { sha: head }, previous: links.at(-2)!.digest, facts: runs[0]!.external })
    expect(last.approvals.map(({ login, commit }: { login: string; commit: string }) => [login, commit])).toEqual([['ben', head], ['dee', head], ['cyd', head]])

    // The same facts again: nothing is recorded, nothing is written.
    const before = links.length
    const body = JSON.stringify({ action: 'edited', pull_request: { number: pull.number }, repository: { name: 'models', owner: { login: 'acme' } }, installation: { id: github.state.installations.keys().next().value } })
    const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
    const response = await fetch(app.webhookUrl, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-github-event': 'pull_request', 'x-github-delivery': 'again', 'x-hub-signature-256': signature } })
    expect(response.status).toBe(202)
    expect(await checkOf(head)).toEqual(runs)
    expect((await log()).length).toBe(before)

    // The gate without a server reaches the same decision, byte for byte.
    const requests: string[] = []
    const client = githubClient({ token: people['ada']!.token, baseUrl: github.url, onRequest: ({ method, url }) => requests.push(`${method} ${url}`) })
    const alone = await decidePromotion({ ...REPO, number: pull.number }, gatePorts(client, 'acme', 'models', { mine: { appId }, publish: false }))
    expect(alone!.factsDigest).toBe(runs[0]!.external)
    expect(alone!.rendered.text.replace(/"decidedAt": ".*"/, '')).toBe(runs[0]!.text!.replace(/"decidedAt": ".*"/, ''))
    expect(requests.length).toBeLessThanOrEqual(6)

    // The gate's action, as the runner starts it.
    const output = join(dir, '.git', 'output')
    await writeFile(output, '')
    const summary = join(dir, '.git', 'summary')
    await writeFile(summary, '')
    const action = await run(process.execPath, [join(import.meta.dirname, '../../actions/gate/main.ts')], {
      env: { PATH: process.env['PATH'], GITHUB_REPOSITORY: 'acme/models', GITHUB_API_URL: github.url, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, INPUT_TOKEN: people['ada']!.token, 'INPUT_PULL-REQUEST': String(pull.number), 'INPUT_FAIL-ON-PENDING': 'true', INPUT_PUBLISH: 'false' },
    })
    expect(action.stdout).toContain('Approved: churn#staging empty → 1.1.0')
    expect(await readFile(summary, 'utf8')).toMatch(/^## Approved: churn\\#staging empty → 1\.1\.0\n/)
    const outputs = Object.fromEntries([...(await readFile(output, 'utf8')).matchAll(/^(.+)<<(\S+)\n([^]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]))
    expect(outputs['conclusion']).toBe('approved')
    expect(outputs['decision']).toBe(JSON.stringify(alone!.decision))

    // T-39: the policy on the base gets stricter; nobody touches the pull request, and its check is no longer green.
    await git('ada', 'checkout', '-q', 'main')
    await push('ada', { '.github/provender.yml': POLICY.replace(/ {2}- id: tests[^]*$/, '').replace('count: 2', 'count: 4') }, 'main')
    expect(await checkOf(head)).toMatchObject([{ conclusion: 'action_required', title: expect.stringContaining('3 of 4 approvals') }])
  })
})
