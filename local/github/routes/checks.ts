import { askOfCheckRun, createCheckRun, suiteFor, updateCheckRun, type CheckRunInput } from '../checks.ts'
import { invalid, notFound, refuse } from '../http.ts'
import { renderAnnotations, renderCheckRun, renderCheckSuite, renderStatus } from '../payloads/check.ts'
import { renderCommit } from '../payloads/commit.ts'
import { renderRepository, repoApi } from '../payloads/repository.ts'
import { latestRuns } from '../pulls/requirements.ts'
import { rulesFor } from '../refs/rules.ts'
import { created, ok, page, route, type Call, type Route } from '../router.ts'
import type { Annotation, CheckRun, CheckSuite, Json, Status } from '../store/types.ts'

const R = '/repos/{owner}/{repo}'
const CONCLUSIONS = ['success', 'failure', 'neutral', 'cancelled', 'skipped', 'timed_out', 'action_required', 'stale']
const STATUSES = ['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending']
// GitHub: annotations per request, and characters of a summary or text.
const MAX_ANNOTATIONS = 50
const MAX_OUTPUT_CHARACTERS = 65_535

export const checkRoutes: Route[] = [
  route(`POST ${R}/check-runs`, 'checks:write', async (call) => {
    const { hub, repo, body, actor } = call
    if (!actor.app) throw refuse(403, 'You must authenticate via a GitHub App.')
    if (typeof body['name'] !== 'string' || body['name'] === '') throw invalid([{ resource: 'CheckRun', field: 'name', code: 'missing_field' }])
    const sha = String(body['head_sha'] ?? '')
    if (!/^[0-9a-f]{40}$/.test(sha) || (await repo.git.objectType(sha)) !== 'commit') throw refuse(422, `No commit found for SHA: ${sha}`)
    const run = createCheckRun(hub, repo, actor.app.id, sha, { ...readInput(body), name: body['name'] }, actor)
    return created(renderCheckRun(call.state, repo, run))
  }),
  route(`GET ${R}/check-runs/{check_run_id}`, 'checks:read', (call) => ok(renderCheckRun(call.state, call.repo, findRun(call)))),
  route(`PATCH ${R}/check-runs/{check_run_id}`, 'checks:write', (call) => {
    const run = findRun(call)
    if (run.appId !== call.actor.app?.id) throw refuse(403, 'Invalid app_id `' + (call.actor.app?.id ?? '') + '` - check run can only be modified by the GitHub App that created it.')
    const input = readInput(call.body)
    // Annotations add up over updates; everything else is replaced.
    if (input.annotations) input.annotations = [...run.annotations, ...input.annotations]
    if (input.output) input.output = { ...run.output, ...input.output }
    updateCheckRun(call.hub, call.repo, run, input, call.actor)
    return ok(renderCheckRun(call.state, call.repo, run))
  }),
  route(`GET ${R}/check-runs/{check_run_id}/annotations`, 'checks:read', (call) => page(call, renderAnnotations(call.state, call.repo, findRun(call)), (one) => one)),
  route(`POST ${R}/check-runs/{check_run_id}/rerequest`, 'checks:write', (call) => {
    askOfCheckRun(call.hub, call.repo, findRun(call), call.actor)
    return created({})
  }),
  route(`GET ${R}/commits/{ref}/check-runs`, 'checks:read', async (call) => listRuns(call, await commitOf(call))),
  route(`GET ${R}/commits/{ref}/check-suites`, 'checks:read', async (call) => {
    const sha = await commitOf(call)
    const appId = Number(call.query.get('app_id'))
    return page(call, call.repo.suites.filter((suite) => suite.headSha === sha && (!appId || suite.appId === appId)), (suite) => renderCheckSuite(call.state, call.repo, suite), 'check_suites')
  }),
  route(`GET ${R}/check-suites/{check_suite_id}`, 'checks:read', (call) => ok(renderCheckSuite(call.state, call.repo, findSuite(call)))),
  route(`GET ${R}/check-suites/{check_suite_id}/check-runs`, 'checks:read', (call) => listRuns(call, findSuite(call).headSha, findSuite(call).id)),
  route(`POST ${R}/check-suites`, 'checks:write', async (call) => {
    const sha = String(call.body['head_sha'])
    if ((await call.repo.git.objectType(sha)) !== 'commit') throw refuse(422, `No commit found for SHA: ${sha}`)
    return created(renderCheckSuite(call.state, call.repo, suiteFor(call.state, call.repo, call.actor.app!.id, sha)))
  }),
  route(`POST ${R}/check-suites/{check_suite_id}/rerequest`, 'checks:write', (call) => {
    const suite = findSuite(call)
    call.hub.emit({ event: 'check_suite', action: 'rerequested', repo: call.repo, actor: call.actor, payload: { check_suite: renderCheckSuite(call.state, call.repo, suite) }, onlyApp: suite.appId })
    return created({})
  }),
  route(`POST ${R}/statuses/{sha}`, 'statuses:write', createStatus),
  route(`GET ${R}/commits/{ref}/statuses`, 'statuses:read', async (call) => {
    const sha = await commitOf(call)
    return page(call, call.repo.statuses.filter((one) => one.sha === sha).reverse(), (one) => renderStatus(call.state, call.repo, one))
  }),
  route(`GET ${R}/commits/{ref}/status`, 'statuses:read', combinedStatus),
]

function findRun({ repo, params }: Call): CheckRun {
  const run = repo.checkRuns.find((one) => one.id === Number(params['check_run_id']))
  if (!run) throw notFound()
  return run
}

function findSuite({ repo, params }: Call): CheckSuite {
  const suite = repo.suites.find((one) => one.id === Number(params['check_suite_id']))
  if (!suite) throw notFound()
  return suite
}

async function commitOf({ repo, params }: Call): Promise<string> {
  const sha = await repo.git.resolveCommit(params['ref']!)
  if (!sha) throw refuse(422, `No commit found for SHA: ${params['ref']}`)
  return sha
}

function listRuns(call: Call, sha: string, suiteId?: number) {
  const { repo, query, state } = call
  const pool = query.get('filter') === 'all' ? repo.checkRuns.filter((run) => run.headSha === sha).reverse() : latestRuns(repo, sha)
  const wanted = (name: string, value: string | null): boolean => query.get(name) === null || query.get(name) === value
  const runs = pool.filter((run) => (suiteId === undefined || run.suiteId === suiteId) && wanted('check_name', run.name) && wanted('status', run.status) && wanted('app_id', String(run.appId)))
  return page(call, runs, (run) => renderCheckRun(state, repo, run), 'check_runs')
}

/** Reads what a caller says of a run, refusing what GitHub refuses. */
function readInput(body: Json): CheckRunInput {
  const wrong = (field: string): Error => invalid([{ resource: 'CheckRun', field, code: 'invalid', message: `${field} is not a valid value` }])
  if (body['conclusion'] !== undefined && body['conclusion'] !== null && !CONCLUSIONS.includes(body['conclusion'])) throw wrong('conclusion')
  if (body['status'] !== undefined && !STATUSES.includes(body['status'])) throw wrong('status')
  if (body['status'] === 'completed' && !body['conclusion']) throw refuse(422, 'Invalid request.\n\n"conclusion" wasn\'t supplied.')
  const output: Json | undefined = body['output']
  for (const field of ['summary', 'text']) if (String(output?.[field] ?? '').length > MAX_OUTPUT_CHARACTERS) throw refuse(422, `Invalid request.\n\nOnly ${MAX_OUTPUT_CHARACTERS} characters are allowed; ${String(output?.[field]).length} were supplied.`)
  if (output && typeof output['title'] !== 'string') throw refuse(422, 'Invalid request.\n\n"title" wasn\'t supplied.')
  const annotations: Json[] | undefined = output?.['annotations']
  if ((annotations?.length ?? 0) > MAX_ANNOTATIONS) throw refuse(422, `Invalid request.\n\nNo more than ${MAX_ANNOTATIONS} items are allowed; ${annotations!.length} were supplied.`)
  if ((body['actions']?.length ?? 0) > 3) throw refuse(422, 'Invalid request.\n\nNo more than 3 items are allowed.')
  return {
    ...pick(body, { name: 'name', status: 'status', conclusion: 'conclusion', started_at: 'startedAt', completed_at: 'completedAt', external_id: 'externalId', details_url: 'detailsUrl', actions: 'actions' }),
    ...(output ? { output: { title: output['title'] ?? null, summary: output['summary'] ?? null, text: output['text'] ?? null } } : {}),
    ...(annotations ? { annotations: annotations.map(readAnnotation) } : {}),
  }
}

function pick(body: Json, names: Record<string, string>): Json {
  return Object.fromEntries(Object.entries(names).flatMap(([from, to]) => (body[from] === undefined ? [] : [[to, body[from]]])))
}

function readAnnotation(given: Json): Annotation {
  for (const field of ['path', 'start_line', 'end_line', 'annotation_level', 'message']) if (given[field] === undefined) throw refuse(422, `Invalid request.\n\n"${field}" wasn't supplied.`)
  if (!['notice', 'warning', 'failure'].includes(given['annotation_level'])) throw refuse(422, 'Invalid request.\n\n"annotation_level" is not a member of ["notice", "warning", "failure"].')
  return { path: given['path'], start_line: given['start_line'], end_line: given['end_line'], start_column: given['start_column'] ?? null, end_column: given['end_column'] ?? null, annotation_level: given['annotation_level'], message: given['message'], title: given['title'] ?? null, raw_details: given['raw_details'] ?? null }
}

async function createStatus(call: Call) {
  const { hub, repo, body, actor, state } = call
  const sha = call.params['sha']!
  if ((await repo.git.objectType(sha)) !== 'commit') throw refuse(422, `No commit found for SHA: ${sha}`)
  if (!['error', 'failure', 'pending', 'success'].includes(body['state'])) throw invalid([{ resource: 'Status', field: 'state', code: 'custom', message: 'state is not included in the list' }])
  const status: Status = { id: state.nextId(), sha, context: body['context'] ?? 'default', state: body['state'], description: body['description'] ?? null, targetUrl: body['target_url'] ?? null, creator: actor.user.login, createdAt: state.now() }
  repo.statuses.push(status)
  const commit = await repo.git.commit(sha)
  const { url: _url, ...rest } = renderStatus(state, repo, status)
  hub.emit({ event: 'status', repo, actor, payload: { ...rest, sha, name: `${repo.owner}/${repo.name}`, commit: commit ? renderCommit(state, repo, commit) : null, branches: await branchesAt(call, sha) } })
  hub.checksChanged(repo)
  return created(renderStatus(state, repo, status))
}

/** The webhook names at most ten branches whose tip the commit is. */
async function branchesAt({ repo, state }: Call, sha: string): Promise<Json[]> {
  const tips = (await repo.git.refs('refs/heads/')).filter((one) => one.sha === sha).slice(0, 10)
  return tips.map(({ ref }) => ({ name: ref.replace('refs/heads/', ''), commit: { sha, url: repoApi(state, repo, `/commits/${sha}`) }, protected: rulesFor(state, repo, ref).protected }))
}

async function combinedStatus(call: Call) {
  const { repo, state } = call
  const sha = await commitOf(call)
  const latest = new Map(repo.statuses.filter((one) => one.sha === sha).map((one) => [one.context, one]))
  const states = [...latest.values()].map((one) => one.state)
  const overall = states.some((one) => one === 'failure' || one === 'error') ? 'failure' : states.length === 0 || states.includes('pending') ? 'pending' : 'success'
  return ok({ state: overall, statuses: [...latest.values()].map((one) => renderStatus(state, repo, one)), sha, total_count: latest.size, repository: renderRepository(state, repo), commit_url: repoApi(state, repo, `/commits/${sha}`), url: repoApi(state, repo, `/commits/${sha}/status`) })
}
