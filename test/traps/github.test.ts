import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
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
const STAGES = 'models/churn/stages.yml'
const promotion = { [STAGES]: stagesFile({ production: '1.0.0', staging: '1.1.0' }) }
const QUIET = { debug() {}, info() {}, warn() {}, error() {} }

/** Traps that lie between GitHub and the facts: one of the team of 130 reviewers has to approve what ada proposes. */
describe('a pull request on GitHub', () => {
  let github: EmbeddedGitHub
  let dir: string
  let main: string
  let count = 0
  let branch: string
  let number: number
  const people: Record<string, ReturnType<EmbeddedGitHub['addUser']>> = {}
  const as = (login: string): Octokit => new Octokit({ auth: people[login]!.token, baseUrl: github.url, log: QUIET })
  const git = async (...args: string[]): Promise<string> =>
    (await run('git', ['-c', 'user.name=ada', '-c', `user.email=${people['ada']!.id}+ada@users.noreply.localhost`, ...args], { cwd: dir, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' } })).stdout.trim()
  const commit = async (files: Record<string, string>): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true })
      await writeFile(join(dir, path), text)
    }
    await git('add', '-A')
    await git('commit', '-q', '--allow-empty', '-m', 'change')
  }
  const push = async (to: string, login = 'ada'): Promise<string> => {
    await git('push', '-q', '-f', github.cloneUrl('acme/models', people[login]!.token), `HEAD:refs/heads/${to}`)
    return git('rev-parse', 'HEAD')
  }
  const onMain = async (files: Record<string, string>): Promise<void> => {
    await git('checkout', '-q', '-f', '--detach', main)
    await commit(files)
    await push('main')
    await git('branch', '-q', '-f', 'newer')
    await git('checkout', '-q', '-f', branch)
  }
  const approve = (login = 'ben') => as(login).pulls.createReview({ ...REPO, pull_number: number, event: 'APPROVE' })
  const judge = async (): Promise<Decided> => {
    await github.idle()
    const ports = gatePorts(githubClient({ token: people['ada']!.token, baseUrl: github.url, sleep: async () => {}, tries: 1 }), 'acme', 'models', { mine: { appSlug: 'none' }, publish: false })
    const decided = await decidePromotion({ ...REPO, number }, { ...ports, checks: undefined })
    if (!decided) throw new Error('the pull request is closed')
    return decided
  }
  const conclusion = async (): Promise<string> => (await judge()).decision.conclusion
  const lines = async (): Promise<string> => (await judge()).decision.verdicts.flatMap(({ summary, evidence }) => [summary, ...(evidence ?? [])]).join('\n')

  beforeAll(async () => {
    github = await startGitHub()
    const crowd = Array.from({ length: 130 }, (_, index) => `reviewer-${index}`)
    for (const login of ['ada', 'ben', 'eve', 'new', ...crowd]) people[login] = github.addUser(login)
    github.addOrg('acme', { owners: ['eve'], members: ['ada', 'ben', ...crowd] })
    github.addTeam('acme', 'risk', [...crowd, 'ben'])
    await github.addRepo('acme', 'models', { collaborators: { ada: 'write', ben: 'write', new: 'write', 'reviewer-129': 'write' } })
    dir = await mkdtemp(join(tmpdir(), 'traps-'))
    await git('init', '-q', '-b', 'main')
    const policy = POLICY.replace(/ {2}- id: tests[^]*$/, '').replace('count: 2', 'count: 1').replace('users: [ada, ben, cyd], ', '')
    await commit({ ...BASE_FILES, '.github/provender.yml': policy, 'README.md': 'x\n', 'train.py': 'fit()\n' })
    const trained = await git('rev-parse', 'HEAD')
    const made = records('1.1.0', (predicate) => (predicate.buildDefinition.resolvedDependencies = [{ digest: { gitCommit: trained } }]))
    await commit({ 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', { commit: trained }, made), 'models/churn/README.md': card('1.1.0').replaceAll(sha256(records('1.1.0').lineage), sha256(made.lineage)) })
    main = await push('main')
    await git('checkout', '-q', '--orphan', 'records')
    await git('rm', '-rfq', '.')
    await commit(Object.fromEntries([...Object.values(records('1.0.0')), ...Object.values(made)].map((text) => [recordPath('lineage', sha256(text)), text])))
    await push('provender-records')
  })
  beforeEach(async () => {
    github.faults.clear()
    branch = `better-${count++}`
    await git('checkout', '-q', '-f', '-B', 'main', main)
    await push('main')
    await git('checkout', '-q', '-b', branch)
    await commit(promotion)
    await push(branch)
    number = (await as('ada').pulls.create({ ...REPO, title: branch, head: branch, base: 'main' })).data.number
  })
  afterAll(async () => {
    await github.close()
    await rm(dir, { recursive: true, force: true })
  })

  it('T-03 T-05 keeps its approval over a rebase and a merge of the base that leave every byte as it was', async () => {
    await approve()
    const approved = await git('rev-parse', 'HEAD')
    await onMain({ 'README.md': 'y\n' })
    await git('merge', '-q', '--no-edit', 'newer')
    await push(branch)
    const { decision } = await judge()
    expect(decision).toMatchObject({ conclusion: 'approved', approvals: [{ login: 'ben', commit: approved }] })
    await git('reset', '-q', '--hard', approved)
    await git('rebase', '-q', 'newer')
    await push(branch)
    expect(await conclusion()).toBe('approved')
  })

  it('T-06 loses it by anything else in that merge, and T-07 by a merge of another branch', async () => {
    await approve()
    const approved = await git('rev-parse', 'HEAD')
    await onMain({ 'README.md': 'y\n' })
    await git('merge', '-q', '--no-commit', 'newer')
    await commit({ 'train.py': 'evil()\n' })
    await push(branch)
    expect(await lines()).toContain('since then train.py changed')
    await git('reset', '-q', '--hard', approved)
    await git('checkout', '-q', '-b', `side-${count}`, main)
    await commit({ 'side.py': 'x\n' })
    await git('checkout', '-q', branch)
    await git('merge', '-q', '-s', 'ours', '--no-edit', `side-${count}`)
    await push(branch)
    expect(await lines()).toContain('something else than the base was merged in')
    expect(await conclusion()).toBe('pending')
  })

  it('T-02 loses it when the branch is moved back and on again to something else, and has it again for the very same', async () => {
    await approve()
    const approved = await git('rev-parse', 'HEAD')
    await commit({ 'train.py': 'evil()\n' })
    await push(branch)
    expect(await conclusion()).toBe('pending')
    await git('reset', '-q', '--hard', approved)
    await push(branch)
    expect(await conclusion()).toBe('approved')
  })

  it('T-59 sees a file whose name is no text, beside another one', async () => {
    const odd = (byte: number): Buffer => Buffer.concat([Buffer.from(join(dir, 'x')), Buffer.from([byte])])
    await writeFile(odd(0xff), 'there before')
    await commit({})
    await push(branch)
    await approve()
    expect(await conclusion()).toBe('approved')
    await writeFile(odd(0xfe), 'slipped in')
    await commit({})
    await push(branch)
    // A server that tells names as text alone cannot tell the two apart, and then that is said.
    expect(['pending', 'error']).toContain(await conclusion())
  })

  it('T-63 finds the last of 131 members of a team', async () => {
    await approve('reviewer-129')
    expect(await conclusion()).toBe('approved')
  })

  it('T-22 T-23 counts nobody who is only invited, or has left', async () => {
    github.setTeamMember('acme', 'risk', 'new', 'member')
    await approve('new')
    expect(await lines()).toContain('new: not counted, is not among those whose review counts')
    await approve()
    expect(await conclusion()).toBe('approved')
    github.setTeamMember('acme', 'risk', 'ben', null)
    expect(await conclusion()).toBe('pending')
    github.setTeamMember('acme', 'risk', 'ben', 'member')
  })

  it.each(['Snapshot', 'Facts', 'Position'])('T-65 is in error over an answer of GitHub that holds only errors: %s', async (query) => {
    await approve()
    expect(await conclusion()).toBe('approved')
    const met = Object.values(github.faults.met()).reduce((sum, times) => sum + times, 0)
    github.faults.add({ on: 'rest', path: `^/graphql ${query}$`, status: 200 })
    const answer = await judge().then(({ decision }) => decision.conclusion, (error: { code?: string }) => error.code)
    expect(Object.values(github.faults.met()).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(met)
    // No decision, or one that is an error; never a green one of half an answer.
    expect(['error', 'GITHUB_UNAVAILABLE', 'UNREADABLE', 'GITHUB_REFUSED', 'GITHUB_RATE_LIMITED']).toContain(answer)
  })
})
