import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Octokit } from '@octokit/rest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatch } from '../../cli/dispatch.ts'
import { recordPath } from '../../core/paths.ts'
import { startGitHub, type EmbeddedGitHub } from '../../local/github/server.ts'
import { BASE_FILES, HEAD_FILES, POLICY, records, sha256 } from '../fakes/promotion.ts'

const run = promisify(execFile)
const REPO = { owner: 'acme', repo: 'models' }

/** One pull request on the embedded GitHub, asked about from a clone of it. */
describe('explain', () => {
  let github: EmbeddedGitHub
  let dir: string
  let pull: number
  let head: string
  const people: Record<string, ReturnType<EmbeddedGitHub['addUser']>> = {}
  const as = (login: string): Octokit => new Octokit({ auth: people[login]!.token, baseUrl: github.url, log: { debug() {}, info() {}, warn() {}, error() {} } })
  const git = async (...args: string[]): Promise<string> => {
    const { id } = people['ada']!
    return (await run('git', ['-c', 'user.name=ada', '-c', `user.email=${id}+ada@users.noreply.localhost`, ...args], { cwd: dir, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' } })).stdout.trim()
  }
  const push = async (files: Record<string, string>, branch: string): Promise<string> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true })
      await writeFile(join(dir, path), text)
    }
    await git('add', '-A')
    await git('commit', '-q', '-m', 'change')
    await git('push', '-q', 'origin', `HEAD:refs/heads/${branch}`)
    return git('rev-parse', 'HEAD')
  }
  const explain = async (args: string[], env: Record<string, string> = { GITHUB_TOKEN: people['ada']!.token, GITHUB_API_URL: github.url }): Promise<{ code: number; out: string; err: string }> => {
    let out = ''
    let err = ''
    const code = await dispatch(['explain', ...args], { cwd: dir, env, out: (text) => void (out += text), err: (text) => void (err += text), interactive: false })
    return { code, out, err }
  }

  beforeAll(async () => {
    github = await startGitHub()
    for (const login of ['ada', 'ben', 'dee', 'eve']) people[login] = github.addUser(login)
    github.addOrg('acme', { owners: ['eve'], members: ['ada', 'ben', 'dee'] })
    github.addTeam('acme', 'risk', ['dee'])
    await github.addRepo('acme', 'models', { collaborators: { ada: 'write', ben: 'write', dee: 'write' } })
    dir = await mkdtemp(join(tmpdir(), 'explain-'))
    await git('init', '-q', '-b', 'main')
    await git('remote', 'add', 'origin', github.cloneUrl('acme/models', people['ada']!.token))
    // The version that comes in was trained from a commit that is not there: the rule of lineage says so.
    await push({ ...BASE_FILES, '.github/provender.yml': POLICY.replace(/ {2}- id: tests[^]*$/, '') }, 'main')
    await git('checkout', '-q', '--orphan', 'provender-records')
    await git('rm', '-rfq', '.')
    await push(Object.fromEntries(['1.0.0', '1.1.0'].flatMap((version) => Object.values(records(version))).map((text) => [recordPath('lineage', sha256(text)), text])), 'provender-records')
    await git('checkout', '-q', '-b', 'better', 'main')
    head = await push(Object.fromEntries(Object.entries(HEAD_FILES).map(([path, text]) => [path, text ?? ''])), 'better')
    pull = (await as('ada').pulls.create({ ...REPO, title: 'churn 1.1.0', head: 'better', base: 'main' })).data.number
    await as('ben').pulls.createReview({ ...REPO, pull_number: pull, event: 'APPROVE' })
  }, 30_000)
  afterAll(async () => {
    await github.close()
    await rm(dir, { recursive: true, force: true })
  })

  it('says of the pull request of the branch what is missing, who can supply it, and what is met', async () => {
    const { code, out, err } = await explain([])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain(`acme/models#${pull} at ${head.slice(0, 12)}\nrejected: a new commit or new evidence is needed\n  churn#staging empty → 1.1.0\n`)
    expect(out).toMatch(/\ncyd, a member of acme\/risk:\n {2}… Ask 1 more of .*\n {4}why: {2}1 of 2 approvals on .{7}\. \(two-reviewers for churn#staging empty → 1\.1\.0/)
    expect(out).toMatch(/\nthe training run:\n {2}✗ .*\n {4}why: {2}churn@1\.1\.0 was trained from ccccccc, which is not part of this branch/)
    expect(out).toMatch(/\nmet:\n(?: {2}✓ .*\n)* {2}✓ move for churn#staging/)
  })

  it('says the same of a number, and to programs', async () => {
    const { code, out } = await explain([`#${pull}`, '--repo', 'acme/models', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ schema: 'explain/v1', repository: 'acme/models', pull, head, conclusion: 'rejected', governed: true, changes: [{ model: 'churn', stage: 'staging', to: '1.1.0' }], approvals: [{ login: 'ben' }], override: null, asks: [{ who: 'the training run' }, { who: 'cyd, a member of acme/risk', asks: [{ id: 'two-reviewers' }] }], unread: [] })
  })

  it('writes nothing', async () => {
    expect((await as('ada').checks.listForRef({ ...REPO, ref: head })).data.check_runs).toEqual([])
    expect(await git('ls-remote', 'origin', 'refs/heads/provender-records')).toContain(await git('rev-parse', 'provender-records'))
  })

  it('ends with 0 when nothing is missing, and with 1 for what is closed', async () => {
    await git('checkout', '-q', '-b', 'typo', 'main')
    await push({ 'notes.md': 'A note.\n' }, 'typo')
    const { number } = (await as('ada').pulls.create({ ...REPO, title: 'note', head: 'typo', base: 'main' })).data
    expect(await explain([])).toMatchObject({ code: 0, out: expect.stringContaining('approved: it changes nothing that the policy speaks about') as string })
    await as('ada').pulls.update({ ...REPO, pull_number: number, state: 'closed' })
    expect(await explain([String(number)])).toMatchObject({ code: 1, err: expect.stringContaining(`#${number} closed`) as string })
    expect(await explain([])).toMatchObject({ code: 1, err: expect.stringContaining('one open pull request of the branch typo in acme/models, found none') as string })
  })

  it.each<[string, string[], () => Record<string, string>, number, RegExp]>([
    ['how to get a token', ['1'], () => ({ GITHUB_API_URL: github.url }), 1, /GITHUB_TOKEN or GH_TOKEN, found none.*gh auth token/],
    ['that the API of another GitHub has to be named', ['1'], () => ({ GH_TOKEN: 'x' }), 1, /not on github\.com\. Name its API: export GITHUB_API_URL=https:\/\//],
    ['that the token is refused', ['1'], () => ({ GH_TOKEN: 'wrong', GITHUB_API_URL: github.url }), 1, /401|token/i],
    ['what a number is', ['one'], () => ({}), 2, /number of a pull request, found "one"/],
    ['what a repository is', ['1', '--repo', 'models'], () => ({}), 2, /owner\/name, found "models"/],
    ['that it takes one', ['1', '2'], () => ({}), 2, /at most one/],
  ])('says %s', async (_what, args, env, code, message) => {
    expect(await explain(args, env())).toEqual({ code, out: '', err: expect.stringMatching(message) as string })
  })
})
