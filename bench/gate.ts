import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse, parseDocument } from 'yaml'
import { startApp, type RunningApp } from '../app/server.ts'
import { makePerson, type Person } from '../local/demo/person.ts'
import { startGitHub, type EmbeddedGitHub } from '../local/github/server.ts'
import { median, percentile, timePairs } from './measure.ts'
import type { Row } from './row.ts'

const PUSHES = 20
const ROOT = join(import.meta.dirname, '..')
const CLI = join(ROOT, 'dist/cli.js')
const DEBOUNCE_MS = 200 // the app's own: it waits so long for more events about the same pull request

/** From the start of `git push` to the gate's conclusion on the pushed commit, with evidence that has to be read. */
export async function benchGate(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'provender-bench-gate-'))
  const github = await startGitHub({ dataDir: join(folder, 'github') })
  let app: RunningApp | undefined
  try {
    const grace = github.addUser('grace')
    for (const org of ['acme', 'plain']) {
      github.addOrg(org, { members: ['grace'] })
      await github.addRepo(org, 'models', { collaborators: { grace: 'write' } })
    }
    app = await installApp(github)
    const [ours, bare] = [await makePerson(github, grace, join(folder, 'ours')), await makePerson(github, grace, join(folder, 'bare'))]
    await startRepository(ours, github.cloneUrl('acme/models', grace.token))
    await propose(ours)
    await startRepository(bare, github.cloneUrl('plain/models', grace.token))
    await bare.git('checkout', '--quiet', '-b', 'first-model')
    await github.idle()
    const measured = await timePairs(PUSHES, () => pushAndWait(ours), () => push(bare))
    return [{
      what: 'push → conclusion of the gate’s check', reference: 'bare `git push` to the same server', ratio: measured.ratio,
      note: `${PUSHES} pushes: median ${median(measured.ours).toFixed(0)} ms, p95 ${percentile(measured.ours, 95).toFixed(0)} ms, of which ${DEBOUNCE_MS} ms wait for more events; bare push ${median(measured.reference).toFixed(0)} ms`,
    }]
  } finally {
    await app?.close()
    await github.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function installApp(github: EmbeddedGitHub): Promise<RunningApp> {
  const manifest = parse(await readFile(join(ROOT, 'app.yml'), 'utf8')) as { default_permissions: Record<string, 'read' | 'write'>; default_events: string[] }
  const secret = randomBytes(24).toString('hex')
  const registered = github.addApp({ slug: 'provender', owner: 'acme', permissions: manifest.default_permissions, events: manifest.default_events, webhookSecret: secret })
  const app = await startApp({ appId: registered.id, privateKey: registered.privateKey, secret, baseUrl: github.url, port: 0, debounceMs: DEBOUNCE_MS, log: { info() {}, error: (fields, message) => console.error(message, fields) } })
  github.setWebhook(registered.id, app.webhookUrl)
  github.install(registered, 'acme')
  return app
}

async function startRepository(person: Person, url: string): Promise<void> {
  await person.git('clone', '--quiet', url, '.')
  await person.git('checkout', '--quiet', '-B', 'main')
  await provender(person, 'init', '--yes', '.')
  await person.commitAll('start')
  await person.git('push', '--quiet', 'origin', 'main')
}

/** A trained version, its records, and a pull request that promotes it. */
async function propose(person: Person): Promise<void> {
  await person.git('checkout', '--quiet', '-b', 'first-model')
  await provender(person, 'train', 'churn', '--remote', 'origin')
  const path = 'models/churn/stages.yml'
  const stages = parseDocument(await person.read(path))
  const policy = parse(await person.read('.github/provender.yml')) as { stages: { name: string }[] }
  stages.setIn(['stages', policy.stages[0]?.name], { version: '1.0.0' })
  await person.write(path, stages.toString())
  await person.commitAll('propose churn@1.0.0')
  await person.git('push', '--quiet', 'origin', 'first-model')
  await person.github.pulls.create({ owner: 'acme', repo: 'models', base: 'main', head: 'first-model', title: 'churn 1.0.0' })
}

/** Not synchronously: the GitHub that it pushes to lives in this process. */
async function provender(person: Person, ...args: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [CLI, ...args], { cwd: person.folder })
}

async function push(person: Person): Promise<number> {
  await person.git('commit', '--quiet', '--allow-empty', '-m', 'another commit')
  const from = performance.now()
  await person.git('push', '--quiet', 'origin', 'first-model')
  return performance.now() - from
}

async function pushAndWait(person: Person): Promise<number> {
  await person.git('commit', '--quiet', '--allow-empty', '-m', 'another commit')
  const head = await person.git('rev-parse', 'HEAD')
  const from = performance.now()
  await person.git('push', '--quiet', 'origin', 'first-model')
  for (;;) {
    const { data } = await person.github.checks.listForRef({ owner: 'acme', repo: 'models', ref: head, check_name: 'provender' })
    const [check] = data.check_runs
    if (check?.status === 'completed') {
      const ms = performance.now() - from
      // Pending and approved read all evidence; anything else would be another measurement.
      if (!/^(?:Waiting|Approved)/.test(check.output.title ?? '')) throw new Error(`expected a decision on evidence, got "${check.output.title}"`)
      return ms
    }
    if (performance.now() - from > 30_000) throw new Error('waited 30 s for the check, and it did not come')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
