import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Octokit } from '@octokit/rest'
import { parse } from 'yaml'
import { recordPath } from '../../core/paths.ts'
import { startGitHub, type EmbeddedGitHub } from '../../local/github/server.ts'
import type { Pull, Repository } from '../../local/github/store/types.ts'
import { BASE_FILES, card, records, sha256, stagesFile, versionFile } from '../../test/fakes/promotion.ts'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '../..')
const QUIET = { debug() {}, info() {}, warn() {}, error() {} }

export const REPO = { owner: 'acme', repo: 'models' }

/** The policy in two strengths; while the storm blows, one takes the place of the other. */
export const policyOf = (count: 1 | 2): string => `schema: policy/v1
stages:
  - name: staging
    from: [unassigned]
  - name: production
    from: [staging, production]
roles:
  risk:
    teams: [acme/risk]
rules:
  - id: reviewers
    rule: min-approvals
    with:
      count: ${count}
      from: { users: [ben, cyd], roles: [risk] }
  - { id: lineage, rule: lineage-present }
  - { id: move, rule: legal-move }
  - id: tests
    rule: checks-passed
    with: { checks: [{ name: tests, app: github-actions }] }
`

export interface ChaosWorld {
  github: EmbeddedGitHub
  app: { id: number; privateKey: string; secret: string }
  installationId: number
  repository: Repository
  pulls: Pull[]
  /** Commits that went to the default branch past the gate; the app has to say so of each, once. */
  bypasses: string[]
  /** How many webhooks GitHub has told the app so far, before faults make them fewer or more. */
  told(): number
  as(login: string): Octokit
  /** A clone as an auditor has it, fetched anew. */
  clone(): Promise<string>
  close(): Promise<void>
}

/** A repository with open promotions, one like the other, and the app with the permissions of app.yml. */
export async function startChaosWorld(count: number, seed: number): Promise<ChaosWorld> {
  let told = 0
  const github = await startGitHub({ seed, observeWebhook: () => void told++ })
  const people = Object.fromEntries(['ada', 'ben', 'cyd', 'dee', 'eve'].map((login) => [login, github.addUser(login)]))
  github.addOrg('acme', { owners: ['eve'], members: ['ada', 'ben', 'cyd', 'dee'] })
  github.addTeam('acme', 'risk', ['dee'])
  const repository = await github.addRepo('acme', 'models', { collaborators: { ada: 'write', ben: 'write', cyd: 'write', dee: 'write' } })
  const folder = await mkdtemp(join(tmpdir(), 'provender-chaos-'))
  const clients = new Map<string, Octokit>()
  const as = (login: string): Octokit => {
    const client = clients.get(login) ?? new Octokit({ auth: people[login]!.token, baseUrl: github.url, log: QUIET })
    clients.set(login, client)
    return client
  }
  const clone = async (): Promise<string> => {
    const dir = await mkdtemp(join(folder, 'clone-'))
    await git(dir, 'clone', '-q', github.cloneUrl('acme/models', people['ada']!.token), '.')
    return dir
  }

  await fill(join(folder, 'work'), github.cloneUrl('acme/models', people['ada']!.token), people['ada']!.id, count)
  for (let number = 1; number <= count; number++) await as('ada').pulls.create({ ...REPO, title: `Promotion ${number}`, head: branchOf(number), base: 'main' })
  const manifest = parse(await readFile(join(ROOT, 'app.yml'), 'utf8')) as { default_permissions: Record<string, 'read' | 'write'>; default_events: string[] }
  const secret = randomBytes(24).toString('hex')
  const app = github.addApp({ slug: 'provender', owner: 'acme', permissions: manifest.default_permissions, events: manifest.default_events, webhookSecret: secret })
  const installation = github.install(app, 'acme')
  return {
    github, repository, as, clone,
    app: { id: app.id, privateKey: app.privateKey, secret },
    installationId: installation.id,
    pulls: [...repository.pulls.values()],
    bypasses: [],
    told: () => told,
    async close() {
      await github.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

const branchOf = (number: number): string => `promote-${String(number).padStart(4, '0')}`

/** Two trained versions on the default branch, their records, and one branch per promotion: churn 1.1.0 to staging. */
async function fill(dir: string, origin: string, authorId: number, count: number): Promise<void> {
  await mkdir(dir, { recursive: true })
  const author = ['-c', 'user.name=ada', '-c', `user.email=${authorId}+ada@users.noreply.localhost`]
  const commit = async (files: Record<string, string>, message: string): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true })
      await writeFile(join(dir, path), text)
    }
    await git(dir, 'add', '-A')
    await git(dir, ...author, 'commit', '-q', '-m', message)
  }
  await git(dir, 'init', '-q', '-b', 'main')
  await commit({ 'models/churn/params.yml': 'rate: 1\n' }, 'what is trained')
  const trained = await git(dir, 'rev-parse', 'HEAD')
  const made = ['1.0.0', '1.1.0'].map((version) => ({ version, records: records(version, (predicate) => (predicate.buildDefinition.resolvedDependencies = [{ digest: { gitCommit: trained } }])) }))
  const newest = made[1]!.records
  // No stage is taken yet: what stood there without a decision, an audit would rightly ask about.
  const { 'models/churn/stages.yml': _taken, ...files } = BASE_FILES
  await commit({
    ...files,
    '.github/provender.yml': policyOf(1),
    'models/churn/README.md': card('1.1.0').replaceAll(sha256(records('1.1.0').lineage), sha256(newest.lineage)),
    ...Object.fromEntries(made.map((one) => [`models/churn/versions/${one.version}.yml`, versionFile(one.version, { commit: trained }, one.records)])),
  }, 'two versions')
  const base = await git(dir, 'rev-parse', 'HEAD')
  await git(dir, 'checkout', '-q', '--orphan', 'provender-records')
  await git(dir, 'rm', '-rfq', '.')
  await commit(Object.fromEntries(made.flatMap((one) => Object.values(one.records)).map((text) => [recordPath('lineage', sha256(text)), text])), 'records')
  await importBranches(dir, base, authorId, count)
  await git(dir, 'push', '-q', origin, '--all')
}

/** Many branches of one commit each, in one process. */
async function importBranches(dir: string, base: string, authorId: number, count: number): Promise<void> {
  const at = `ada <${authorId}+ada@users.noreply.localhost> ${Math.floor(Date.now() / 1000)} +0000`
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`
  const stages = stagesFile({ staging: '1.1.0' })
  const stream = Array.from({ length: count }, (_, index) => index + 1).map((number) => `commit refs/heads/${branchOf(number)}\nauthor ${at}\ncommitter ${at}\n${data(`promotion ${number}`)}from ${base}\nM 100644 inline models/churn/stages.yml\n${data(stages)}M 100644 inline notes/${number}.md\n${data(`# ${number}`)}`)
  await new Promise<void>((resolve, reject) => {
    const child = spawn('git', ['fast-import', '--quiet'], { cwd: dir, stdio: ['pipe', 'ignore', 'inherit'] })
    child.once('error', reject).once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`git fast-import ended with ${code}`))))
    child.stdin.end(`${stream.join('\n')}\n`)
  })
}

async function git(dir: string, ...args: string[]): Promise<string> {
  return (await run('git', args, { cwd: dir, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' }, maxBuffer: 64 * 1024 * 1024 })).stdout.trim()
}
