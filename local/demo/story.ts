import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseDocument, type Document } from 'yaml'
import { digestFile } from '../../adapters/files/digest.ts'
import { cutFlightLots } from '../../scripts/cut-flight-lots.ts'
import type { Person } from './person.ts'
import type { Teller } from './print.ts'
import { checkOn, headAfter, refusal, until, type CheckRun } from './watch.ts'
import { OWNER, REPO, ROOT, type World } from './world.ts'

const run = promisify(execFile)
const repo = { owner: OWNER, repo: REPO }
const MODEL = 'flight-delays'
const short = (sha: string): string => sha.slice(0, 7)

export interface Told {
  catalog: string
}

/** The main job from an empty repository to a second version in production. Every line is what happened, or it throws. */
export async function tellStory(world: World, tell: Teller): Promise<Told> {
  tell.chapter('1  A team starts')
  await startRepository(world, tell)

  tell.chapter('2  A pull request proposes version 1.0.0')
  const first = await propose(world, tell, { branch: 'first-model', version: '1.0.0', train: weeks(1, 8), test: weeks(9, 10) })
  await meetThePolicy(world, tell, first)
  await mergeAndDeploy(world, tell, first, '1.0.0')

  tell.chapter('3  A challenger with newer lots')
  await registerLots(world, tell, 11, 18)
  const second = await propose(world, tell, { branch: 'newer-lots', version: '1.1.0', train: weeks(5, 16), test: weeks(17, 18) })
  await compareWithChampion(world, tell, second)

  tell.chapter('4  What does not get through')
  await approveOwnWork(world, tell, second)
  await tamper(world, tell)

  tell.chapter('5  The challenger is reviewed and served')
  await review(world, tell, second, 'ada')
  await review(world, tell, second, 'mina')
  await approved(world, tell, second)
  const catalog = await mergeAndDeploy(world, tell, second, '1.1.0')

  tell.chapter('6  Where does it come from?')
  await trace(world, tell)

  tell.chapter('7  Is it really so?')
  await reproduce(world, tell)
  return { catalog }
}

const weeks = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => `2001-w${String(from + index).padStart(2, '0')}`)

/** The real command line, as a person types it. */
async function provender(world: World, person: Person, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    cwd: person.folder, env: { ...process.env, PROVENDER_ROOT_LAKE: world.lake }, maxBuffer: 64 * 1024 * 1024,
  }).catch(({ stdout: out, stderr }: { stdout: string; stderr: string }) => {
    throw new Error(`provender ${args.join(' ')}\n${out}${stderr}`)
  })
  return stdout
}

async function edit(person: Person, path: string, change: (document: Document) => void): Promise<void> {
  const document = parseDocument(await person.read(path))
  change(document)
  await person.write(path, document.toString({ lineWidth: 0 }))
}

async function startRepository(world: World, tell: Teller): Promise<void> {
  const { grace } = world.people
  await cutFlightLots(join(world.lake, 'flights'), { from: 1, to: 10 })
  for (const person of Object.values(world.people)) await person.git('clone', '--quiet', world.github.cloneUrl(`${OWNER}/${REPO}`, await tokenOf(person)), '.')
  await grace.git('checkout', '--quiet', '-B', 'main')
  await grace.bring(join(ROOT, 'examples/flight-delays'))
  for (const name of ['train', 'deploy', 'catalog']) {
    // What GitHub does when somebody picks a template: it fills in the default branch.
    const text = await run('cat', [join(ROOT, `workflows-templates/${name}.yml`)])
    await grace.write(`.github/workflows/${name}.yml`, text.stdout.replaceAll('$default-branch', 'main'))
  }
  await provender(world, grace, ...ADD_LOTS)
  tell.step('The flights of ten weeks of 2001 are registered as lots: digest, rows and schema of each', 'vega-datasets, cut by DuckDB')
  tell.step(`provender check: ${(await provender(world, grace, 'check')).trim()}`)
  const commit = await grace.commitAll('start: policy, model, data, workflows')
  await grace.git('push', '--quiet', 'origin', 'main')
  world.github.protect(`${OWNER}/${REPO}`, 'main', { requiredChecks: [{ context: 'provender', appId: world.appId }], enforceAdmins: true, requiredApprovals: 0 })
  world.github.protect(`${OWNER}/${REPO}`, 'provender-records', { enforceAdmins: true })
  await world.github.idle()
  tell.step('Policy, model, dataset and workflows are on main; main now needs the check "provender"', `${short(commit)}  ${world.github.url}/${OWNER}/${REPO}`)
}

const ADD_LOTS = ['lot', 'add', 'flights', '--each', 'lake:flights/*.parquet', '--time-column', 'date']

async function tokenOf(person: Person): Promise<string> {
  const { token } = (await person.github.auth()) as { token: string }
  return token
}

interface Proposal {
  number: number
  head: string
  branch: string
}

interface Change {
  branch: string
  version: string
  train: string[]
  test: string[]
}

async function propose(world: World, tell: Teller, change: Change): Promise<Proposal> {
  const { grace } = world.people
  await grace.git('checkout', '--quiet', '-B', change.branch)
  await edit(grace, `models/${MODEL}/model.yml`, (model) => {
    model.set('version', change.version)
    model.setIn(['datasets', 'train', 'lots'], change.train)
    model.setIn(['datasets', 'test', 'lots'], change.test)
  })
  await edit(grace, `models/${MODEL}/stages.yml`, (stages) => stages.setIn(['stages', 'production'], { version: change.version }))
  const pushed = await grace.commitAll(`propose ${MODEL}@${change.version} for production`)
  await grace.git('push', '--quiet', '--force', 'origin', change.branch)
  const { data: pull } = await grace.github.pulls.create({ ...repo, base: 'main', head: change.branch, title: `${MODEL} ${change.version} to production`, body: `Trained on ${change.train[0]} … ${change.train.at(-1)}.` })
  tell.step(`grace opens pull request #${pull.number}: ${MODEL}#production → ${change.version}`, `${short(pushed)}  ${pull.html_url}`)
  const before = await checkOn(grace.github, pushed, 'provender', (check) => check.conclusion !== 'success' && check.status === 'completed')
  tell.refused(`The app: ${before.output.title}`, before.html_url ?? '')
  const head = await trained(world, tell, pull.number, pushed, change.version)
  return { number: pull.number, head, branch: change.branch }
}

/** Waits for the runner's commit on the pull request's branch and tells what its lineage check says. */
async function trained(world: World, tell: Teller, pull: number, pushed: string, version: string): Promise<string> {
  const { grace } = world.people
  const head = await Promise.race([
    headAfter(grace.github, pull, pushed),
    checkOn(grace.github, pushed, `provender / lineage ${MODEL}`, (check) => check.conclusion === 'failure').then((check): never => {
      throw new Error(`the training failed: ${check.output.title}\n${check.output.summary}`)
    }),
  ])
  const check = await checkOn(grace.github, head, `provender / lineage ${MODEL}`, (one) => one.conclusion === 'success')
  tell.step(`The runner gpu-1 trained ${version} and committed the version file and the card`, short(head))
  tell.step(`Lineage as a check: ${check.output.title}`, check.html_url ?? '')
  return head
}

async function meetThePolicy(world: World, tell: Teller, pull: Proposal): Promise<void> {
  const { grace } = world.people
  const waiting = await unmet(world, pull)
  tell.refused(`The app: ${waiting.output.title}`, waiting.html_url ?? '')
  tell.refused(`grace approves her own model: ${await refusal(grace.github.pulls.createReview({ ...repo, pull_number: pull.number, event: 'APPROVE' }))}`)
  tell.refused(`grace merges anyway: ${await refusal(grace.github.pulls.merge({ ...repo, pull_number: pull.number }))}`)
  await review(world, tell, pull, 'lin')
  const still = await unmet(world, pull, waiting)
  tell.refused(`The app: ${still.output.title}`, still.html_url ?? '')
  await review(world, tell, pull, 'mina')
  await approved(world, tell, pull)
}

/** The gate's check on the head while it is not green, and after it says something else than `before`. */
function unmet(world: World, pull: Proposal, before?: CheckRun): Promise<CheckRun> {
  return checkOn(world.people.grace.github, pull.head, 'provender', (check) =>
    check.status === 'completed' && check.conclusion !== 'success' && check.output.title !== before?.output.title)
}

async function review(world: World, tell: Teller, pull: Proposal, who: 'ada' | 'lin' | 'mina'): Promise<void> {
  const { data } = await world.people[who].github.pulls.createReview({ ...repo, pull_number: pull.number, event: 'APPROVE', commit_id: pull.head })
  tell.step(`${who} approves`, `${short(data.commit_id ?? '')}  ${data.html_url}`)
}

async function approved(world: World, tell: Teller, pull: Proposal): Promise<void> {
  const check = await checkOn(world.people.grace.github, pull.head, 'provender', (one) => one.conclusion === 'success')
  tell.step(`The app: ${check.output.title}`, check.html_url ?? '')
}

async function mergeAndDeploy(world: World, tell: Teller, pull: Proposal, version: string): Promise<string> {
  const { grace } = world.people
  const { data: merged } = await grace.github.pulls.merge({ ...repo, pull_number: pull.number, merge_method: 'squash' })
  tell.step(`#${pull.number} is merged`, short(merged.sha))
  const { deployment, state } = await until(`the deployment of ${version}`, async () => {
    const { data } = await grace.github.repos.listDeployments({ ...repo, environment: 'production', sha: merged.sha })
    for (const one of data) {
      const { data: [status] } = await grace.github.repos.listDeploymentStatuses({ ...repo, deployment_id: one.id })
      if (status && ['success', 'failure', 'error'].includes(status.state)) return { deployment: one, state: status }
    }
    return undefined
  })
  if (state.state !== 'success') throw new Error(`the deployment ended as ${state.state}: ${state.description}`)
  tell.step(`${MODEL}#production serves ${version}: digests and decision verified, then deployed`, `deployment ${deployment.id}`)
  const served = await digestFile('model.json', join(world.serving, 'production', MODEL, 'current', 'out', 'model.json'))
  tell.step('The bytes that the service reads are those that were trained and approved', served.digest.slice(0, 19))
  const page = await until('the catalog', async () => {
    const { data } = await grace.github.repos.listDeployments({ ...repo, environment: 'github-pages', sha: merged.sha })
    for (const one of data) {
      const { data: [status] } = await grace.github.repos.listDeploymentStatuses({ ...repo, deployment_id: one.id })
      if (status?.state === 'success') return status.environment_url || `${world.github.url}/_pages/${OWNER}/${REPO}/`
    }
    return undefined
  })
  tell.step('The catalog is rebuilt and published', page)
  await grace.git('checkout', '--quiet', 'main')
  await grace.git('pull', '--quiet', '--ff-only', 'origin', 'main')
  return page
}

/** New data goes the same way as everything: by pull request. */
async function registerLots(world: World, tell: Teller, from: number, to: number): Promise<void> {
  const { grace } = world.people
  await cutFlightLots(join(world.lake, 'flights'), { from, to })
  await provender(world, grace, ...ADD_LOTS)
  tell.step(`Weeks ${from}–${to} have come in; grace registers their lots`, 'datasets/flights/dataset.yml')
}

async function compareWithChampion(world: World, tell: Teller, pull: Proposal): Promise<void> {
  const check = await checkOn(world.people.grace.github, pull.head, `provender / lineage ${MODEL}`, (one) => one.conclusion === 'success')
  const table = /\|[^\n]*champion[^]*?(?=\n\n|$)/i.exec(check.output.summary ?? '')
  if (!table) throw new Error('the lineage check compares with no champion')
  tell.step('The challenger stands beside the champion, measured again on the same test weeks:')
  tell.quote(excerpt(table[0].replace(/^\|( --- \|)+\n/m, '').replaceAll(/[`*]/g, ''), 5, 'in the check'))
}

/** One more version, left open for whoever watches to review. */
export async function leaveOpen(world: World, tell: Teller): Promise<string> {
  tell.chapter('8  Your turn')
  const pull = await propose(world, tell, { branch: 'your-turn', version: '1.2.0', train: weeks(9, 16), test: weeks(17, 18) })
  await world.people.grace.git('pull', '--quiet', '--ff-only', 'origin', pull.branch)
  return `${world.github.url}/${OWNER}/${REPO}/pull/${pull.number}`
}

/** GitHub keeps people from approving their own pull request; it does not keep them from approving their own model. */
async function approveOwnWork(world: World, tell: Teller, pull: Proposal): Promise<void> {
  const { lin, grace } = world.people
  await lin.git('fetch', '--quiet', 'origin')
  await lin.git('checkout', '--quiet', '-B', 'by-another-door', `origin/${pull.branch}`)
  await lin.write(`models/${MODEL}/README.md`, `${await lin.read(`models/${MODEL}/README.md`)}\nProposed again.\n`)
  const head = await lin.commitAll('propose it again')
  await lin.git('push', '--quiet', 'origin', 'by-another-door')
  const { data: other } = await lin.github.pulls.create({ ...repo, base: 'main', head: 'by-another-door', title: `${MODEL} by another door` })
  await grace.github.pulls.createReview({ ...repo, pull_number: other.number, event: 'APPROVE', commit_id: head })
  await world.github.idle()
  const check = await checkOn(lin.github, head, 'provender', (one) => one.status === 'completed' && one.conclusion !== 'success' && (one.output.summary ?? '').includes('grace'))
  tell.refused(`grace approves the model that she trained, in lin's #${other.number}: ${check.output.title}`, check.html_url ?? '')
  tell.quote(/[^.|\n]*grace[^|\n]*/.exec(check.output.summary ?? '')![0].trim())
  await lin.github.pulls.update({ ...repo, pull_number: other.number, state: 'closed' })
}

/** Somebody changes what was trained, in a pull request of its own. */
async function tamper(world: World, tell: Teller): Promise<void> {
  const { lin } = world.people
  await lin.git('pull', '--quiet', 'origin', 'main')
  await lin.git('checkout', '--quiet', '-B', 'small-fix')
  const path = `models/${MODEL}/versions/1.0.0.yml`
  await lin.write(path, (await lin.read(path)).replace(/(digest: sha256:)[0-9a-f]/, (_, start: string) => `${start}${'0'}`).replace(/expires-on: .*/, 'expires-on: "2099-01-01"'))
  const head = await lin.commitAll('small fix')
  await lin.git('push', '--quiet', 'origin', 'small-fix')
  const { data: pull } = await lin.github.pulls.create({ ...repo, base: 'main', head: 'small-fix', title: 'Small fix' })
  for (const who of ['ada', 'mina'] as const) await world.people[who].github.pulls.createReview({ ...repo, pull_number: pull.number, event: 'APPROVE', commit_id: head })
  await world.github.idle()
  const check = await checkOn(lin.github, head, 'provender', (one) => one.status === 'completed' && one.conclusion !== 'success')
  tell.refused(`lin's #${pull.number} edits the version file of 1.0.0, and two people approve it: ${check.output.title}`, check.html_url ?? '')
  tell.refused(`lin merges anyway: ${await refusal(lin.github.pulls.merge({ ...repo, pull_number: pull.number }))}`)
  await lin.github.pulls.update({ ...repo, pull_number: pull.number, state: 'closed' })
}

async function trace(world: World, tell: Teller): Promise<void> {
  const { grace } = world.people
  await grace.git('fetch', '--quiet', 'origin', 'provender-records')
  tell.plain(`  $ provender trace ${MODEL}#production`)
  tell.quote(excerpt(await provender(world, grace, 'trace', `${MODEL}#production`), 34, 'when you run it'))
}

/** Somebody else makes the version again from its lineage, and the verdict is recorded. */
async function reproduce(world: World, tell: Teller): Promise<void> {
  const { ada } = world.people
  await ada.git('fetch', '--quiet', 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/heads/provender-records:refs/heads/provender-records')
  tell.plain(`  $ provender reproduce ${MODEL}@1.1.0`)
  const verdict = await provender(world, ada, 'reproduce', `${MODEL}@1.1.0`, '--reproduced-by', ada.login, '--remote', 'origin')
  tell.quote(excerpt(verdict, 5, 'when you run it'))
  const [recorded] = /sha256:[0-9a-f]{64}(?=\n?$)/.exec(verdict) ?? []
  const hex = recorded?.slice('sha256:'.length) ?? ''
  await ada.git('fetch', '--quiet', 'origin', 'provender-records')
  const record = JSON.parse(await ada.git('show', `FETCH_HEAD:reproductions/${hex.slice(0, 2)}/${hex}.json`)) as { level: string; by: { login: string } }
  tell.step(`${record.by.login}, who did not train it, made 1.1.0 again from its lineage alone: ${record.level}`, 'on provender-records')
}

function excerpt(text: string, lines: number, where: string): string {
  const rows = text.trimEnd().split('\n')
  return rows.length <= lines ? rows.join('\n') : [...rows.slice(0, lines), `… ${rows.length - lines} more lines ${where}`].join('\n')
}
