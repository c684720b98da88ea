import { createHmac, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { makePerson, type Person } from '../local/demo/person.ts'
import { startGitHub, type EmbeddedGitHub } from '../local/github/server.ts'
import { AppProcess } from './chaos/app-process.ts'
import { median, percentile } from './measure.ts'
import type { Row } from './row.ts'

const PULLS = 50
const BURSTS = 5
const DEBOUNCE_MS = 200 // the app's own
const QUIET_MS = 400
const ROOT = join(import.meta.dirname, '..')
const NAME = 'acme/models'

/**
 * From a signed webhook to the check, for many pull requests at once: each burst changes what is true of all of them
 * (a review), so that each has a new decision to record and a new check to write. The app is a process of its own, as
 * GitHub is elsewhere.
 */
export async function benchBurst(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'provender-bench-burst-'))
  const written = new Map<string, number>()
  const github = await startGitHub({ dataDir: join(folder, 'github') })
  let app: AppProcess | undefined
  try {
    const people = Object.fromEntries(['ada', 'ben'].map((login) => [login, github.addUser(login)]))
    github.addOrg('acme', { members: ['ada', 'ben'] })
    await github.addRepo('acme', 'models', { collaborators: { ada: 'write', ben: 'write' } })
    const ada = await makePerson(github, people['ada']!, join(folder, 'ada'))
    const heads = await open(ada, github.cloneUrl(NAME, people['ada']!.token))
    const started = await start(github)
    app = started.app
    await rest(app)
    const times: number[] = []
    const cpuMs: number[] = []
    for (let burst = 0; burst < BURSTS; burst++) {
      const before = new Set(runs(github).map(({ id }) => id))
      const numbers = [...heads.keys()]
      // The review is there before the webhook: what is measured begins when GitHub tells of it.
      for (const number of numbers) review(github, number, burst % 2 === 0 ? 'APPROVED' : 'CHANGES_REQUESTED', heads.get(number)!)
      const cpuBefore = process.cpuUsage()
      const from = performance.now()
      const look = (): void => {
        for (const { id, headSha } of runs(github)) if (!before.has(id) && !written.has(`${burst} ${headSha}`)) written.set(`${burst} ${headSha}`, performance.now() - from)
      }
      const looking = setInterval(look, 5)
      await Promise.all(numbers.map((number) => started.deliver(number)))
      await rest(app)
      clearInterval(looking)
      look()
      const { user, system } = process.cpuUsage(cpuBefore)
      cpuMs.push((user + system) / 1000)
      for (const head of heads.values()) {
        const ms = written.get(`${burst} ${head}`)
        if (ms === undefined) throw new Error(`expected a new check on each of ${PULLS} commits, and ${head.slice(0, 7)} has none`)
        times.push(ms)
      }
    }
    return [{
      what: `webhook → check, ${PULLS} pull requests at once`, reference: 'the second that the design asks for at p95', ratio: percentile(times, 95) / 1000,
      note: `${BURSTS} bursts, the first on a GitHub that has walked no history yet (p95 ${percentile(times.slice(0, PULLS), 95).toFixed(0)} ms, the others ${percentile(times.slice(PULLS), 95).toFixed(0)} ms): median ${median(times).toFixed(0)} ms, p95 ${percentile(times, 95).toFixed(0)} ms, last ${Math.max(...times).toFixed(0)} ms, of which ${DEBOUNCE_MS} ms wait for more events; the embedded GitHub, comments included, has ${median(cpuMs).toFixed(0)} ms on one CPU a burst, and git beside it`,
    }]
  } finally {
    await app?.stop()
    await github.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Until the app has nothing to do any more, for a while: checks are written by then, comments and decisions. */
async function rest(app: AppProcess): Promise<void> {
  for (let since = performance.now(); performance.now() - since < QUIET_MS; ) {
    if ((await app.metric('provender_queue_length')) > 0) since = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const repository = (github: EmbeddedGitHub) => [...github.state.repositories.values()].find(({ name }) => name === 'models')!
const runs = (github: EmbeddedGitHub) => repository(github).checkRuns.filter(({ name, status }) => name === 'provender' && status === 'completed')

const POLICY = `schema: policy/v1
stages:
  - { name: production, from: [unassigned, production] }
rules:
  - { id: second-person, rule: min-approvals, with: { count: 1, from: { permission: write } } }
`

/** As many branches, each with a dataset of its own, and their pull requests. */
async function open(person: Person, url: string): Promise<Map<number, string>> {
  await person.git('clone', '--quiet', url, '.')
  await person.git('checkout', '--quiet', '-B', 'main')
  await person.write('.github/provender.yml', POLICY)
  await person.commitAll('start')
  await person.git('push', '--quiet', 'origin', 'main')
  const branches = Array.from({ length: PULLS }, (_, index) => `lot-${index}`)
  for (const branch of branches) {
    await person.git('checkout', '--quiet', '-B', branch, 'main')
    await person.write(`datasets/${branch}/dataset.yml`, `schema: dataset/v1\nname: ${branch}\ndescription: Calls.\nowners: [ada]\nlicence: internal\nsensitivity: internal\nlots:\n  2026-w08: { uri: data/calls.csv, digest: 'sha256:${'e'.repeat(64)}' }\n`)
    await person.commitAll(`add ${branch}`)
  }
  await person.git('push', '--quiet', 'origin', ...branches)
  const heads = new Map<number, string>()
  for (const branch of branches) {
    const { data } = await person.github.pulls.create({ owner: 'acme', repo: 'models', base: 'main', head: branch, title: branch })
    heads.set(data.number, data.head.sha)
  }
  return heads
}

async function start(github: EmbeddedGitHub): Promise<{ app: AppProcess; deliver(number: number): Promise<void> }> {
  const manifest = parse(await readFile(join(ROOT, 'app.yml'), 'utf8')) as { default_permissions: Record<string, 'read' | 'write'> }
  const secret = randomBytes(24).toString('hex')
  // It hears nothing by itself: what is delivered is the burst and nothing else.
  const registered = github.addApp({ slug: 'provender', owner: 'acme', permissions: manifest.default_permissions, events: [], webhookSecret: secret })
  const installation = github.install(registered, 'acme').id
  const app = await AppProcess.create({ appId: registered.id, privateKey: registered.privateKey, secret, apiUrl: github.url, sweepMinutes: 60, recoveryMinutes: 60 })
  app.start()
  // The first sweep, at the start, judges every pull request once.
  while ((await app.metric('provender_sweeps_total{outcome="whole"}')) === 0) await new Promise((resolve) => setTimeout(resolve, 50))
  let count = 0
  return {
    app,
    async deliver(number) {
      const body = JSON.stringify({ action: 'submitted', pull_request: { number, base: { ref: 'main' } }, repository: { name: 'models', owner: { login: 'acme' }, default_branch: 'main' }, installation: { id: installation } })
      const response = await fetch(app.webhookUrl, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-github-event': 'pull_request_review', 'x-github-delivery': `burst-${++count}`, 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` } })
      if (response.status !== 202) throw new Error(`expected 202, got ${response.status}`)
    },
  }
}

function review(github: EmbeddedGitHub, number: number, state: 'APPROVED' | 'CHANGES_REQUESTED', head: string): void {
  const pull = repository(github).pulls.get(number)!
  pull.reviews.push({ id: github.state.nextId(), user: 'ben', body: '', state, commitId: head, submittedAt: github.state.now() })
}
