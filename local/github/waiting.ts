/** A stand-in for a job that waits for its environment, where no Actions service runs: the app is asked, and its answer kept. */
import { invalid, notFound, refuse } from './http.ts'
import type { Hub } from './hub.ts'
import { renderDeployment } from './payloads/deployment.ts'
import { repoApi } from './payloads/repository.ts'
import { nothing, ok, route, type Call, type Route } from './router.ts'
import { ensureEnvironment } from './routes/deployments.ts'
import type { Actor, Deployment, Repository } from './store/types.ts'

export interface WaitingRule { appId: number; state: 'waiting' | 'approved' | 'rejected'; comment: string; reports: string[] }

/** What a job waits for; `state` is that of all its rules together. */
export interface WaitingRun { id: number; environment: string; deployment: Deployment; rules: WaitingRule[]; readonly state: WaitingRule['state'] }

const waiting = new WeakMap<Repository, Map<number, WaitingRun>>()

/** Deploys `ref` to an environment as a job of a workflow would: a deployment, and a question to every app of its rules. */
export async function askToDeploy(hub: Hub, repo: Repository, { environment, ref, event = 'push' }: { environment: string; ref: string; event?: string }, actor: Actor): Promise<WaitingRun> {
  const { state } = hub
  const sha = await repo.git.resolveCommit(ref)
  if (!sha) throw refuse(422, `No ref found for: ${ref}`)
  const { customRules } = ensureEnvironment({ repo, state }, environment)
  const deployment: Deployment = { id: state.nextId(), sha, ref, task: 'deploy', environment, originalEnvironment: environment, description: null, payload: {}, creator: actor.user.login, appId: null, transient: false, production: environment === 'production', createdAt: state.now(), updatedAt: state.now(), statuses: [] }
  repo.deployments.push(deployment)
  const rules = customRules.filter(({ enabled }) => enabled).map(({ appId }): WaitingRule => ({ appId, state: 'waiting', comment: '', reports: [] }))
  const run: WaitingRun = {
    id: state.nextId(), environment, deployment, rules,
    get state() {
      return rules.some((rule) => rule.state === 'rejected') ? 'rejected' : rules.some((rule) => rule.state === 'waiting') ? 'waiting' : 'approved'
    },
  }
  waiting.set(repo, (waiting.get(repo) ?? new Map<number, WaitingRun>()).set(run.id, run))
  const callback = `/actions/runs/${run.id}/deployment_protection_rule`
  for (const { appId } of rules) {
    hub.emit({
      event: 'deployment_protection_rule', action: 'requested', repo, actor, onlyApp: appId,
      payload: { environment, event, sha, ref: ref.startsWith('refs/') ? ref : `refs/heads/${ref}`, deployment_callback_url: repoApi(state, repo, callback), deployment: renderDeployment(state, repo, deployment), pull_requests: [] },
    })
  }
  return run
}

const R = '/repos/{owner}/{repo}/actions/runs/{run_id}'
const MAX_REPORTS = 10 // GitHub: status reports per deployment
const MAX_COMMENT_CHARACTERS = 1024

export const waitingRoutes: Route[] = [
  route(`GET ${R}/pending_deployments`, 'actions:read', (call) => {
    const run = findRun(call)
    return ok(run.state !== 'waiting' ? [] : [{ environment: { id: call.repo.environments.get(run.environment)!.id, node_id: '', name: run.environment, url: '', html_url: '' }, wait_timer: 0, wait_timer_started_at: null, current_user_can_approve: false, reviewers: [] }])
  }),
  route(`POST ${R}/deployment_protection_rule`, 'deployments:write', answerRule),
]

function findRun({ repo, params }: Call): WaitingRun {
  const run = waiting.get(repo)?.get(Number(params['run_id']))
  if (!run) throw notFound()
  return run
}

/** An app answers for its own rule, or reports on its progress without a state. */
function answerRule(call: Call) {
  const { body, actor, state } = call
  const run = findRun(call)
  const comment = String(body['comment'] ?? '')
  const rule = run.rules.find(({ appId }) => appId === actor.app?.id)
  if (body['environment_name'] !== run.environment) throw refuse(422, 'No pending deployment with that environment')
  if (!rule) throw refuse(403, 'Resource not accessible by integration')
  if (comment.length > MAX_COMMENT_CHARACTERS) throw invalid([{ resource: 'DeploymentProtectionRule', field: 'comment', code: 'custom', message: `comment is too long (maximum is ${MAX_COMMENT_CHARACTERS} characters)` }])
  if (rule.state !== 'waiting' || run.state !== 'waiting') throw refuse(422, 'No pending deployment requests to approve or reject')
  if (body['state'] === undefined) {
    if (rule.reports.length >= MAX_REPORTS) throw refuse(422, `You can report the status of a deployment at most ${MAX_REPORTS} times.`)
    rule.reports.push(comment)
    return nothing()
  }
  if (!['approved', 'rejected'].includes(body['state'])) throw invalid([{ resource: 'DeploymentProtectionRule', field: 'state', code: 'invalid' }])
  Object.assign(rule, { state: body['state'], comment })
  if (run.state !== 'waiting') run.deployment.statuses.push({ id: state.nextId(), state: run.state === 'approved' ? 'in_progress' : 'failure', description: '', environment: run.environment, environmentUrl: '', logUrl: '', creator: run.deployment.creator, appId: null, createdAt: state.now() })
  return nothing()
}
