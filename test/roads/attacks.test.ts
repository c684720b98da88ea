import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Octokit } from '@octokit/rest'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { githubClient } from '../../adapters/github/client.ts'
import { gatePorts } from '../../adapters/github/gate-ports.ts'
import { recordPath } from '../../core/paths.ts'
import { decidePromotion, type Decided } from '../../flows/decide-promotion.ts'
import { startGitHub, type EmbeddedGitHub } from '../../local/github/server.ts'
import { BASE_FILES, card, POLICY, records, sha256, stagesFile, versionFile } from '../fakes/promotion.ts'

const run = promisify(execFile)
const REPO = { owner: 'acme', repo: 'models' }
const FRAUD = 'models/fraud/stages.yml'
const STAGES = 'models/churn/stages.yml'
const LINES = Array.from({ length: 12 }, (_, index) => `# line ${index}\n`).join('')

/** Ada may push. Ben's approval of what he looked at is all that the policy asks. */
describe('somebody who may push', () => {
  let github: EmbeddedGitHub
  let dir: string
  let count = 0
  let main: string
  const people: Record<string, ReturnType<EmbeddedGitHub['addUser']>> = {}
  const as = (login: string): Octokit => new Octokit({ auth: people[login]!.token, baseUrl: github.url, log: { debug() {}, info() {}, warn() {}, error() {} } })
  const git = async (...args: string[]): Promise<string> =>
    (await run('git', ['-c', 'user.name=ada', '-c', `user.email=${people['ada']!.id}+ada@users.noreply.localhost`, ...args], { cwd: dir, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' } })).stdout.trim()
  const push = async (branch: string, files: Record<string, string | Buffer> = {}, ...first: string[][]): Promise<string> => {
    for (const args of first) await git(...args)
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true })
      await writeFile(join(dir, path), text)
    }
    await git('add', '-A')
    await git('commit', '-q', '--allow-empty', '-m', 'change')
    await git('push', '-q', '-f', github.cloneUrl('acme/models', people['ada']!.token), `HEAD:refs/heads/${branch}`)
    return git('rev-parse', 'HEAD')
  }
  const open = async (head: string, base = 'main'): Promise<number> => (await as('ada').pulls.create({ ...REPO, title: head, head, base })).data.number
  const approve = async (number: number): Promise<void> => void (await as('ben').pulls.createReview({ ...REPO, pull_number: number, event: 'APPROVE' }))
  const judge = async (number: number, isRecorded = false): Promise<Decided> => {
    await github.idle()
    const ports = gatePorts(githubClient({ token: people['ada']!.token, baseUrl: github.url }), 'acme', 'models', { mine: { appSlug: 'none' }, publish: isRecorded })
    const decided = await decidePromotion({ ...REPO, number }, { ...ports, checks: undefined })
    if (!decided) throw new Error('the pull request is closed')
    return decided
  }
  const unmet = async (number: number): Promise<string[]> => (await judge(number)).decision.verdicts.flatMap(({ id, outcome, summary }) => (outcome === 'pass' ? [] : [`${id}: ${outcome}: ${summary}`]))
  const tipOf = async (branch: string): Promise<string> => (await as('ada').git.getRef({ ...REPO, ref: `heads/${branch}` })).data.object.sha

  beforeAll(async () => {
    github = await startGitHub()
    for (const login of ['ada', 'ben', 'eve']) people[login] = github.addUser(login)
    github.addOrg('acme', { owners: ['eve'], members: ['ada', 'ben'] })
    await github.addRepo('acme', 'models', { collaborators: { ada: 'write', ben: 'write' } })
    dir = await mkdtemp(join(tmpdir(), 'attacks-'))
    await git('init', '-q', '-b', 'main')
    const policy = POLICY.replace(/ {2}- id: tests[^]*$/, '').replace('count: 2', 'count: 1')
    await push('main', { ...BASE_FILES, '.github/provender.yml': policy, 'notes/stages.yml': `${LINES}${stagesFile({})}`, 'README.md': 'x\n' })
    const trained = await git('rev-parse', 'HEAD')
    const made = records('1.1.0', (predicate) => (predicate.buildDefinition.resolvedDependencies = [{ digest: { gitCommit: trained } }]))
    await push('main', { 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', { commit: trained }, made), 'models/churn/README.md': card('1.1.0').replaceAll(sha256(records('1.1.0').lineage), sha256(made.lineage)) })
    main = await git('rev-parse', 'HEAD')
    const texts = [...Object.values(records('1.0.0')), ...Object.values(made)]
    await push('provender-records', Object.fromEntries(texts.map((text) => [recordPath('lineage', sha256(text)), text])), ['checkout', '-q', '--orphan', 'records'], ['rm', '-rfq', '.'])
  })
  beforeEach(async () => {
    await git('checkout', '-q', '-f', '--detach', main)
    await git('push', '-q', '-f', github.cloneUrl('acme/models', people['ada']!.token), `${main}:refs/heads/main`)
    count++
  })
  afterAll(async () => {
    await github.close()
    await rm(dir, { recursive: true, force: true })
  })

  const promotion = { [STAGES]: stagesFile({ production: '1.0.0', staging: '1.1.0' }) }

  it('promotes with the approval of another', async () => {
    await push(`good-${count}`, promotion)
    const number = await open(`good-${count}`)
    expect(await unmet(number)).toEqual([expect.stringContaining('two-reviewers: pending: 0 of 1 approval ')])
    await approve(number)
    expect((await judge(number)).decision.conclusion).toBe('approved')
  })

  it('T-42 cannot have a harmless difference approved and then change the base', async () => {
    await push(`lure-${count}`, promotion)
    await push(`docs-${count}`, { 'README.md': 'y\n' })
    const number = await open(`docs-${count}`, `lure-${count}`)
    expect((await as('ben').pulls.listFiles({ ...REPO, pull_number: number })).data.map(({ filename }) => filename)).toEqual(['README.md'])
    await approve(number)
    await as('ada').pulls.update({ ...REPO, pull_number: number, base: 'main' })
    expect(await unmet(number)).toEqual([expect.stringContaining('two-reviewers: pending: 0 of 1 approval ')])
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await approve(number)
    expect((await judge(number)).decision.conclusion).toBe('approved')
  })

  it('cannot change a governed file by the old name that it had before the base renamed it', async () => {
    await push(`old-name-${count}`, { 'notes/stages.yml': `${LINES}${stagesFile({ production: '1.1.0' }).replace('churn', 'fraud')}` })
    const number = await open(`old-name-${count}`)
    expect((await judge(number)).decision).toMatchObject({ conclusion: 'approved', governed: false })
    await mkdir(join(dir, dirname(FRAUD)), { recursive: true })
    await push('main', {}, ['checkout', '-q', '-f', '--detach', main], ['mv', 'notes/stages.yml', FRAUD])
    // Git itself carries the change over, without a conflict.
    const tree = (await git('merge-tree', '--write-tree', 'HEAD', `${(await as('ada').pulls.get({ ...REPO, pull_number: number })).data.head.sha}`)).split('\n')[0]!
    expect(await git('show', `${tree}:${FRAUD}`)).toContain('1.1.0')
    expect(await unmet(number)).toEqual([expect.stringContaining('provender:up-to-date: fail: notes/stages.yml changed on one side')])
  })

  it('cannot put a link in the place of a governed folder', async () => {
    await symlink('elsewhere', join(dir, 'recalls'))
    await push(`link-${count}`)
    await rm(join(dir, 'recalls'))
    expect(await unmet(await open(`link-${count}`))).toContainEqual(expect.stringContaining('provender:regular-files: fail: Governed files must be regular files: recalls is a symbolic link.'))
  })

  it('cannot make the gate write for ever with a pull request from the branch of records', async () => {
    await push('provender-records', {}, ['merge', '-q', '--allow-unrelated-histories', '--no-edit', 'records'])
    const number = await open('provender-records')
    const before = await tipOf('provender-records')
    const { decision } = await judge(number, true)
    expect(decision).toMatchObject({ conclusion: 'rejected', verdicts: [{ id: 'provender:records-branch' }] })
    expect(await tipOf('provender-records')).toBe(before)
  })

  it.each<[what: string, stages: string | Buffer, words: string]>([
    ['bytes that are no text', Buffer.from([0x73, 0xff, 0xfe, 0x00]), 'UTF-8'],
    ['2 MiB', `# ${'x'.repeat(2 * 1024 * 1024)}\n`, 'at most 1 MiB'],
    ['a key twice', `${promotion[STAGES]!}stages: {}\n`, 'documents: fail'],
    ['two documents', `${promotion[STAGES]!}---\n${stagesFile({})}`, 'documents: fail'],
    ['another model’s name', promotion[STAGES]!.replace('model: churn', 'model: fraud'), 'as the path says'],
    ['a name that objects have', promotion[STAGES]!.replace('staging:', '__proto__:'), ''],
  ])('gets no stages.yml approved that is %s', async (_what, text, words) => {
    await push(`odd-${count}`, { [STAGES]: text })
    const number = await open(`odd-${count}`)
    await approve(number)
    const { decision } = await judge(number)
    expect(['rejected', 'error']).toContain(decision.conclusion)
    expect((await unmet(number)).join('\n')).toContain(words)
  })

  it('is not kept from promoting by line ends of Windows', async () => {
    await push(`crlf-${count}`, { [STAGES]: `\ufeff${promotion[STAGES]!.replaceAll('\n', '\r\n')}` })
    const number = await open(`crlf-${count}`)
    await approve(number)
    expect((await judge(number)).decision.conclusion).toBe('approved')
  })
})
