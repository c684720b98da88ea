import { fullName } from '../model.ts'
import { routeArtifacts } from './artifacts.ts'
import { filterRuns } from './filter-runs.ts'
import { sendEmpty, sendJson, sendPage, sendProblem, sendText } from './http.ts'
import { routeRun } from './runs.ts'
import { jobView, runView } from './views.ts'
import { routeWorkflows } from './workflows.ts'
import type { RepoName } from '../../contract.ts'
import type { Exchange } from './route.ts'

/** `/repos/{owner}/{repo}/actions/…`. */
export async function routeRepository(exchange: Exchange, repo: RepoName, path: string): Promise<boolean> {
  const { core, request, response, url } = exchange
  const refusal = refuse(exchange, repo, path)
  if (refusal) return sendProblem(response, refusal.status, refusal.message)
  const [first = '', second = '', third = ''] = path.split('/')
  if (first === 'workflows') return await routeWorkflows(exchange, repo, path)
  if (first === 'artifacts' || (first === 'runs' && third === 'artifacts')) return await routeArtifacts(exchange, repo, path)
  if (first === 'runs' && second === '') return sendPage(response, url, 'workflow_runs', filterRuns(core.runs.inRepo(repo), url).map((run) => runView(core, run)))
  if (first === 'runs') return await routeRun(exchange, repo, path)
  if (first === 'jobs') return routeJob(exchange, repo, Number(second), third)
  if (first === 'runners' && second === '' && request.method === 'GET') return sendPage(response, url, 'runners', core.queue.list().map(runnerView))
  if (path === 'permissions' && request.method === 'GET') return sendJson(response, 200, { enabled: true, allowed_actions: 'all' })
  return sendProblem(response, 501, `The embedded GitHub does not have ${request.method} /repos/${fullName(repo)}/actions/${path}.`)
}

/** Unknown tokens are refused; changes need a person's token, or a workflow's with `actions: write`. */
function refuse({ core, request }: Exchange, repo: RepoName, path: string): { status: number; message: string } | undefined {
  const caller = core.forge.authenticate(request)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!caller) return reads && !request.headers.authorization ? undefined : { status: 401, message: 'Bad credentials' }
  if (caller.repo && fullName(caller.repo).toLowerCase() !== fullName(repo).toLowerCase()) return { status: 404, message: 'Not Found' }
  const asksApp = /deployment_protection_rule$|pending_deployments$/.test(path)
  const level = caller.permissions[asksApp ? 'deployments' : 'actions']
  const limited = caller.repo !== undefined || Object.keys(caller.permissions).length > 0
  if (limited && (reads ? level === undefined && caller.permissions.actions === undefined : level !== 'write')) return { status: 403, message: 'Resource not accessible by integration' }
  return undefined
}

function routeJob({ core, response }: Exchange, repo: RepoName, id: number, rest: string): boolean {
  const job = core.runs.job(id)
  if (!job || fullName(job.run.repo) !== fullName(repo)) return sendProblem(response, 404, 'Not Found')
  if (rest === '') return sendJson(response, 200, jobView(core, job))
  // GitHub answers with a redirect to a place that needs no token.
  if (rest === 'logs') return job.status === 'completed' ? sendEmpty(response, 302, { location: `${core.forge.url}/_actions/logs/${job.id}` }) : sendText(response, job.log.text)
  return sendProblem(response, 404, 'Not Found')
}

function runnerView(runner: { id: number; name: string; labels: readonly string[]; busy: boolean }): Record<string, unknown> {
  return { id: runner.id, name: runner.name, os: 'linux', status: 'online', busy: runner.busy, labels: runner.labels.map((name, index) => ({ id: index + 1, name, type: 'custom' })) }
}
