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
import { BASE_FILES, MODEL, records, sha256, stagesFile } from '../fakes/promotion.ts'

const run = promisify(execFile)
const REPO = { owner: 'acme', repo: 'models' }
const policyOf = (count: number, more = ''): string => `schema: policy/v1
stages:
  - { name: staging, from: [unassigned, production] }
  - { name: production, from: [staging, production] }
rules:
  - { id: lineage, rule: lineage-present }
  - { id: reviewers, rule: min-approvals, with: { count: ${count}, from: { users: [ben, dee] } } }
${more}`

/** Pull requests that were merged in every way, and what a stricter policy would have said of them. */
describe('simulate', () => {
  let github: EmbeddedGitHub
  let dir: string
  const people: Record<string, ReturnType<EmbeddedGitHub['addUser']>> = {}
  const pulls: Record<string, number> = {}
  const as = (login: string): Octokit => new Octokit({ auth: people[login]!.token, baseUrl: github.url, log: { debug() {}, info() {}, warn() {}, error() {} } })
  const git = async (...args: string[]): Promise<string> => {
    const { id } = people['ada']!
    return (await run('git', ['-c', 'user.name=ada', '-c', `user.email=${id}+ada@users.noreply.localhost`, ...args], { cwd: dir, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' } })).stdout.trim()
  }
  const commit = async (files: Record<string, string>, message = 'change'): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true })
      await writeFile(join(dir, path), text)
    }
    await git('add', '-A')
    await git('commit', '-q', '-m', message)
  }
  const push = (branch: string): Promise<string> => git('push', '-q', 'origin', `HEAD:refs/heads/${branch}`)
  const propose = async (name: string, ...steps: Record<string, string>[]): Promise<number> => {
    await git('fetch', '-q', 'origin')
    await git('checkout', '-q', '-B', name, 'origin/main')
    for (const [index, files] of steps.entries()) await commit(files, `${name} ${index}`)
    await push(name)
    const { number } = (await as('ada').pulls.create({ ...REPO, title: name, head: name, base: 'main' })).data
    pulls[name] = number
    return number
  }
  const approve = async (login: string, number: number): Promise<void> => void (await as(login).pulls.createReview({ ...REPO, pull_number: number, event: 'APPROVE' }))
  const merge = async (number: number, method: 'merge' | 'squash' | 'rebase'): Promise<void> => void (await as('eve').pulls.merge({ ...REPO, pull_number: number, merge_method: method }))
  const simulate = async (args: string[], policy: string): Promise<{ code: number; out: string; err: string }> => {
    let out = ''
    let err = ''
    await writeFile(join(dir, 'changed.yml'), policy)
    const code = await dispatch(['simulate', '--policy', 'changed.yml', '--repo', 'acme/models', ...args], { cwd: dir, env: { GITHUB_TOKEN: people['eve']!.token, GITHUB_API_URL: github.url }, out: (text) => void (out += text), err: (text) => void (err += text), interactive: false })
    await rm(join(dir, 'changed.yml'))
    return { code, out, err }
  }

  beforeAll(async () => {
    github = await startGitHub()
    for (const login of ['ada', 'ben', 'dee', 'eve']) people[login] = github.addUser(login)
    github.addOrg('acme', { owners: ['eve'], members: ['ada', 'ben', 'dee'] })
    await github.addRepo('acme', 'models', { collaborators: { ada: 'write', ben: 'write', dee: 'write' } })
    dir = await mkdtemp(join(tmpdir(), 'simulate-'))
    await git('init', '-q', '-b', 'main')
    await git('remote', 'add', 'origin', github.cloneUrl('acme/models', people['ada']!.token))
    await commit({ ...BASE_FILES, '.github/provender.yml': policyOf(1) })
    await push('main')
    await git('checkout', '-q', '--orphan', 'provender-records')
    await git('rm', '-rfq', '.')
    await commit(Object.fromEntries(Object.values(records('1.0.0')).map((text) => [recordPath('lineage', sha256(text)), text])))
    await push('provender-records')

    const promoted = await propose('promoted', { 'models/churn/stages.yml': stagesFile({ production: '1.0.0', staging: '1.0.0' }) })
    await approve('ben', promoted)
    await merge(promoted, 'merge')
    const edited = MODEL.replace('Who leaves.', 'Who may leave.')
    const rebased = await propose('rebased', { 'models/churn/model.yml': edited }, { 'models/churn/model.yml': edited.replace('may leave', 'will leave') })
    await approve('ben', rebased)
    await approve('dee', rebased)
    await merge(rebased, 'rebase')
    await git('push', '-q', 'origin', ':rebased')
    const squashed = await propose('squashed', { 'datasets/calls/dataset.yml': BASE_FILES['datasets/calls/dataset.yml']!.replace('Calls.', 'Phone calls.') }, { 'notes.md': 'More.\n' })
    await merge(squashed, 'squash')
    await merge(await propose('ungoverned', { 'notes.md': 'A note.\n' }), 'merge')
    await propose('waiting', { '.github/workflows/x.yml': 'on: push\n' })
    await as('ada').pulls.update({ ...REPO, pull_number: await propose('refused', { 'models/churn/notes.md': 'No.\n' }), state: 'closed' })
    // Times are told to the second.
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await approve('dee', promoted)
  }, 30_000)
  afterAll(async () => {
    await github.close()
    await rm(dir, { recursive: true, force: true })
  })

  const rowOf = (out: string, name: string): string => out.split('\n').find((line) => line.startsWith(`#${pulls[name]} `)) ?? `no row of ${name}`

  it('shows what a stricter policy would have said, by the reviews that were there before the merge', async () => {
    const { code, out, err } = await simulate([], policyOf(2))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('acme/models: 5 pull requests replayed')
    expect(out).toContain('1 of them changes nothing that either speaks about')
    expect(rowOf(out, 'promoted')).toMatch(/ approved +pending +reviewers: 1 of 2 approvals on [0-9a-f]{7}\.$/)
    expect(rowOf(out, 'rebased')).toMatch(/ approved +approved$/)
    expect(rowOf(out, 'squashed')).toMatch(/ pending +pending +reviewers: 0 of 2 approvals/)
    expect(rowOf(out, 'waiting')).toMatch(/^#\d+ +open +pending +pending /)
    expect(rowOf(out, 'refused')).toMatch(/no row/)
    expect(out).toContain('approved today, and not by the changed policy: 1\nnot approved today, and approved by the changed policy: 0\n')
    expect(out).toContain('not as it was then:\n')
  })

  it('says what it would let pass, and what it would treat as no longer asked', async () => {
    const lax = policyOf(2).replace(/ {2}- \{ id: reviewers.*\n/, '')
    const { out } = await simulate([], lax)
    expect(rowOf(out, 'squashed')).toMatch(/ pending +approved +no longer asked: reviewers$/)
    expect(out).toContain('approved today, and not by the changed policy: 0\nnot approved today, and approved by the changed policy: 2\n')
  })

  it('replays as of the merge: a freeze of that day, and none of today', async () => {
    const day = new Date().toISOString().slice(0, 10)
    const frozen = (from: string, until: string): string => policyOf(1, `freezes: [{ id: f, from: "${from}T00:00:00Z", until: "${until}T23:59:59Z" }]\n`)
    expect(rowOf((await simulate(['--pull', String(pulls['promoted'])], frozen(day, '2099-01-01'))).out, 'promoted')).toMatch(/approved +pending +provender:freeze: staging stands still/)
    expect(rowOf((await simulate(['--pull', String(pulls['promoted'])], frozen('2099-01-01', '2099-01-02'))).out, 'promoted')).toMatch(/approved +approved$/)
  })

  it('takes numbers, says what it left out, and answers programs', async () => {
    const { code, out } = await simulate(['--json', '--pull', String(pulls['promoted']), '--pull', `#${pulls['refused']}`], policyOf(2))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      schema: 'simulation/v1', notReplayed: [pulls['refused']],
      replays: [{ number: pulls['promoted'], title: 'promoted', today: { conclusion: 'approved', moves: [{ model: 'churn', stage: 'staging', to: '1.0.0' }], open: [] }, changed: { conclusion: 'pending', open: [{ id: 'reviewers', outcome: 'pending' }] } }],
      totals: { replayed: 1, tightened: 1, loosened: 0, otherwise: 0, same: 0, unknown: 0 },
    })
  })

  it('writes nothing', async () => {
    expect((await as('eve').checks.listForRef({ ...REPO, ref: 'waiting' })).data.check_runs).toEqual([])
  })

  it.each<[string, string[], string, number, RegExp]>([
    ['a changed policy that is not valid', [], policyOf(0), 1, /the changed policy to be valid, found 1 problem: \.github\/provender\.yml:7 rules\[1\]\.with\.count/],
    ['both ways of naming pull requests', ['--last', '3', '--pull', '1'], policyOf(1), 2, /--last or --pull, found both/],
    ['a number that is none', ['--pull', 'one'], policyOf(1), 2, /--pull: expected a whole number from 1, found "one"/],
    ['too many', ['--last', '201'], policyOf(1), 2, /--last: expected a whole number from 1 to 200/],
  ])('refuses %s', async (_what, args, policy, code, message) => {
    expect(await simulate(args, policy)).toEqual({ code, out: '', err: expect.stringMatching(message) as string })
  })
})
