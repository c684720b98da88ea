import { fullName } from '../model.ts'
import { rerun } from '../scheduler/start-run.ts'
import { readJson, sendEmpty, sendJson, sendPage, sendProblem, sendText } from './http.ts'
import { jobView, runView } from './views.ts'
import type { RepoName } from '../../contract.ts'
import type { WorkflowRun } from '../model.ts'
import type { Exchange } from './route.ts'

/** `/actions/runs/{id}` and below, without artifacts. */
export async function routeRun(exchange: Exchange, repo: RepoName, path: string): Promise<boolean> {
  const { core, request, response, url } = exchange
  const [, id, ...rest] = path.split('/')
  const run = core.runs.run(Number(id))
  if (!run || fullName(run.repo).toLowerCase() !== fullName(repo).toLowerCase()) return sendProblem(response, 404, 'Not Found')
  const action = `${request.method} ${rest.join('/').replace(/^attempts\/\d+/, 'attempts')}`
  switch (action) {
    case 'GET ':
      return sendJson(response, 200, runView(core, run))
    case 'GET jobs':
      return sendPage(response, url, 'jobs', jobsOf(run, url.searchParams.get('filter') === 'all').map((job) => jobView(core, job)))
    case 'GET attempts/jobs':
      return sendPage(response, url, 'jobs', jobsOf(run, true).filter((job) => job.attempt === Number(rest[1])).map((job) => jobView(core, job)))
    case 'GET attempts':
      return sendJson(response, 200, { ...runView(core, run), run_attempt: Number(rest[1]) })
    case 'GET logs':
      return sendText(response, run.jobs.map((job) => `=== ${job.name} ===\n${job.log.text}`).join('\n'))
    case 'GET approvals':
      return sendJson(response, 200, [])
    case 'GET pending_deployments':
      return sendJson(response, 200, pendingView(run))
    case 'POST cancel':
    case 'POST force-cancel':
      return cancel(exchange, run)
    case 'POST rerun':
    case 'POST rerun-failed-jobs':
      return startAgain(exchange, run, rest[0] === 'rerun-failed-jobs')
    case 'POST pending_deployments':
    case 'POST deployment_protection_rule':
      return await settle(exchange, run, rest[0] === 'deployment_protection_rule')
    default:
      return sendProblem(response, 501, `The embedded GitHub does not have ${request.method} /actions/${path}.`)
  }
}

function jobsOf(run: WorkflowRun, all: boolean): WorkflowRun['jobs'] {
  return all ? [...run.earlierJobs, ...run.jobs] : run.jobs
}

function cancel({ response }: Exchange, run: WorkflowRun): boolean {
  if (run.status === 'completed') return sendProblem(response, 409, 'Cannot cancel a workflow run that is completed.')
  run.cancellation.abort('cancelled')
  return sendJson(response, 202, {})
}

function startAgain({ core, request, response }: Exchange, run: WorkflowRun, failedOnly: boolean): boolean {
  if (run.status !== 'completed') return sendProblem(response, 403, 'This workflow is already running')
  const caller = core.forge.authenticate(request)
  rerun(core, run, caller ? { login: caller.login, id: caller.id } : run.event.actor, failedOnly)
  return sendJson(response, 201, {})
}

function pendingView(run: WorkflowRun): unknown[] {
  return run.waitingEnvironments.map(({ environment, rules }) => ({
    environment: { id: 0, name: environment }, wait_timer: 0, current_user_can_approve: true, reviewers: [], waiting_for: [...rules],
  }))
}

// GitHub: of the answers of an app to its protection rule.
const MAX_REPORTS = 10
const MAX_COMMENT_CHARACTERS = 1024

/** A person's decision on pending deployments, or an app's answer to a protection rule. */
async function settle({ core, request, response }: Exchange, run: WorkflowRun, byApp: boolean): Promise<boolean> {
  const body = await readJson(request)
  const state = String(body.state ?? '')
  const names = byApp ? [String(body.environment_name ?? '')] : undefined
  const waiting = run.waitingEnvironments.filter((entry) => !names || names.includes(entry.environment))
  if (byApp && state !== '' && !['approved', 'rejected'].includes(state)) return sendProblem(response, 422, 'Invalid state')
  if (byApp && String(body.comment ?? '').length > MAX_COMMENT_CHARACTERS) return sendProblem(response, 422, `comment is too long (maximum is ${MAX_COMMENT_CHARACTERS} characters)`)
  if (waiting.length === 0) return sendProblem(response, byApp ? 422 : 404, 'No pending deployment with that environment')
  // An app answers for its own rule only, and a person never for an app.
  const login = core.forge.authenticate(request)?.login ?? ''
  const rule = byApp ? /^(.+)\[bot\]$/.exec(login)?.[1] : 'required_reviewers'
  const asked = waiting.filter((entry) => rule !== undefined && entry.rules.has(rule))
  if (asked.length === 0) return sendProblem(response, 403, `No protection rule waits for an answer of ${login}.`)
  // A comment without a state is a report of progress.
  if (byApp && state === '') {
    for (const { reports } of asked) {
      const count = (reports.get(rule ?? '') ?? 0) + 1
      if (count > MAX_REPORTS) return sendProblem(response, 422, `You can report the status of a deployment at most ${MAX_REPORTS} times.`)
      reports.set(rule ?? '', count)
    }
    return sendEmpty(response, 204)
  }
  for (const entry of asked) entry.settle(state === 'approved', String(body.comment ?? ''), rule ?? '')
  return byApp ? sendEmpty(response, 204) : sendJson(response, 200, [])
}
