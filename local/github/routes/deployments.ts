import { invalid, notFound, refuse } from '../http.ts'
import { renderDeployment, renderDeploymentStatus, renderEnvironment, renderRuleApp } from '../payloads/deployment.ts'
import { nodeId } from '../payloads/user.ts'
import { created, nothing, ok, page, route, type Call, type Route } from '../router.ts'
import { outcomeOf } from '../pulls/requirements.ts'
import type { Deployment, DeploymentStatus, Environment, Json } from '../store/types.ts'

const R = '/repos/{owner}/{repo}'
const MAX_CUSTOM_RULES = 6 // GitHub: enabled at the same time
const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']

export const deploymentRoutes: Route[] = [
  route(`GET ${R}/deployments`, 'deployments:read', (call) => {
    const is = (name: string, value: string): boolean => !call.query.get(name) || call.query.get(name) === value
    const found = call.repo.deployments.filter((one) => is('environment', one.environment) && is('sha', one.sha) && is('ref', one.ref) && is('task', one.task)).reverse()
    return page(call, found, (one) => renderDeployment(call.state, call.repo, one))
  }),
  route(`POST ${R}/deployments`, 'deployments:write', createDeployment),
  route(`GET ${R}/deployments/{deployment_id}`, 'deployments:read', (call) => ok(renderDeployment(call.state, call.repo, findDeployment(call)))),
  route(`DELETE ${R}/deployments/{deployment_id}`, 'deployments:write', (call) => {
    const deployment = findDeployment(call)
    const last = deployment.statuses.at(-1)?.state
    if (call.repo.deployments.length > 1 && last !== 'inactive') throw refuse(422, 'We cannot delete an active deployment unless it is the only deployment in a given environment.')
    call.repo.deployments = call.repo.deployments.filter((one) => one !== deployment)
    return nothing()
  }),
  route(`GET ${R}/deployments/{deployment_id}/statuses`, 'deployments:read', (call) => {
    const deployment = findDeployment(call)
    return page(call, deployment.statuses.toReversed(), (one) => renderDeploymentStatus(call.state, call.repo, deployment, one))
  }),
  route(`POST ${R}/deployments/{deployment_id}/statuses`, 'deployments:write', createStatus),
  route(`GET ${R}/environments`, 'actions:read', (call) => page(call, [...call.repo.environments.values()], (one) => renderEnvironment(call.state, call.repo, one), 'environments')),
  // Longer paths first: an environment's name may hold slashes.
  route(`GET ${R}/environments/{environment_name}/deployment_protection_rules/apps`, 'actions:read', (call) => {
    const apps = [...call.state.apps.values()].filter((app) => app.events.includes('deployment_protection_rule') && call.state.installationFor(app.id, call.repo))
    return page(call, apps, (app) => renderRuleApp(call.state, app.id), 'available_custom_deployment_protection_rule_integrations')
  }),
  route(`GET ${R}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}`, 'actions:read', (call) => ok(renderCustomRule(call, findRule(call)))),
  route(`DELETE ${R}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}`, 'administration:write', (call) => {
    const rule = findRule(call)
    const environment = findEnvironment(call)
    environment.customRules = environment.customRules.filter((one) => one !== rule)
    return nothing()
  }),
  route(`GET ${R}/environments/{environment_name}/deployment_protection_rules`, 'actions:read', (call) => {
    const rules = findEnvironment(call).customRules
    return ok({ total_count: rules.length, custom_deployment_protection_rules: rules.map((rule) => renderCustomRule(call, rule)) })
  }),
  route(`POST ${R}/environments/{environment_name}/deployment_protection_rules`, 'administration:write', (call) => {
    const appId = Number(call.body['integration_id'])
    if (!call.state.apps.has(appId)) throw invalid([{ resource: 'DeploymentProtectionRule', field: 'integration_id', code: 'invalid' }])
    const { customRules } = findEnvironment(call)
    if (customRules.some((one) => one.appId === appId)) throw invalid([{ resource: 'DeploymentProtectionRule', field: 'integration_id', code: 'already_exists' }])
    if (customRules.length >= MAX_CUSTOM_RULES) throw refuse(422, `An environment takes at most ${MAX_CUSTOM_RULES} custom protection rules.`)
    const rule = { id: call.state.nextId(), appId, enabled: true }
    customRules.push(rule)
    return created(renderCustomRule(call, rule))
  }),
  route(`GET ${R}/environments/{environment_name}/deployment-branch-policies`, 'actions:read', (call) => page(call, findEnvironment(call).branchPatterns, (one) => ({ ...one, node_id: nodeId('GA', one.id) }), 'branch_policies')),
  route(`GET ${R}/environments/{environment_name}`, 'actions:read', (call) => ok(renderEnvironment(call.state, call.repo, findEnvironment(call)))),
  route(`PUT ${R}/environments/{environment_name}`, 'administration:write', putEnvironment),
  route(`DELETE ${R}/environments/{environment_name}`, 'administration:write', (call) => {
    call.repo.environments.delete(findEnvironment(call).name)
    return nothing()
  }),
]

function findDeployment({ repo, params }: Call): Deployment {
  const deployment = repo.deployments.find((one) => one.id === Number(params['deployment_id']))
  if (!deployment) throw notFound()
  return deployment
}

function findRule(call: Call): Environment['customRules'][number] {
  const rule = findEnvironment(call).customRules.find((one) => one.id === Number(call.params['protection_rule_id']))
  if (!rule) throw notFound()
  return rule
}

function renderCustomRule({ state }: Call, rule: Environment['customRules'][number]): Json {
  return { id: rule.id, node_id: nodeId('GA', rule.id), enabled: rule.enabled, app: renderRuleApp(state, rule.appId) }
}

function findEnvironment({ repo, params }: Call): Environment {
  const environment = repo.environments.get(params['environment_name']!)
  if (!environment) throw notFound()
  return environment
}

async function createDeployment(call: Call) {
  const { hub, repo, body, actor, state } = call
  const ref = String(body['ref'] ?? '')
  // A job deploys the commit it ran on, though its branch may have moved since.
  const pinned = actor.kind === 'workflow' && typeof body['sha'] === 'string' ? body['sha'] : undefined
  const sha = await repo.git.resolveCommit(pinned ?? ref)
  if (!sha) throw refuse(422, `No ref found for: ${ref}`)
  // Absent: every check must have succeeded; a list: those; an empty list: none.
  const contexts: string[] = body['required_contexts'] ?? [...new Set(repo.checkRuns.filter((run) => run.headSha === sha).map((run) => run.name))]
  const bad = contexts.filter((context) => outcomeOf(repo, sha, { context, appId: null }) !== 'success')
  if (bad.length > 0) throw refuse(409, `Conflict: Commit status checks failed for ${ref}.`, { errors: bad.map((context) => ({ contexts: [{ context }], resource: 'Deployment', field: 'required_contexts', code: 'invalid' })) })
  const environment = String(body['environment'] ?? 'production')
  ensureEnvironment(call, environment)
  const deployment: Deployment = {
    id: state.nextId(), sha, ref, task: body['task'] ?? 'deploy', environment, originalEnvironment: environment, description: body['description'] ?? null, payload: body['payload'] ?? {},
    creator: actor.user.login, appId: actor.app?.id ?? null, transient: Boolean(body['transient_environment']), production: body['production_environment'] ?? environment === 'production',
    createdAt: state.now(), updatedAt: state.now(), statuses: [],
  }
  repo.deployments.push(deployment)
  hub.emit({ event: 'deployment', action: 'created', repo, actor, payload: { deployment: renderDeployment(state, repo, deployment), workflow: null, workflow_run: null }, workflow: { sha, ref: refOf(deployment), workflowSha: sha } })
  return created(renderDeployment(state, repo, deployment))
}

function refOf(deployment: Deployment): string {
  return /^[0-9a-f]{40}$/.test(deployment.ref) ? deployment.ref : deployment.ref.startsWith('refs/') ? deployment.ref : `refs/heads/${deployment.ref}`
}

function createStatus(call: Call) {
  const { hub, repo, body, actor, state } = call
  const deployment = findDeployment(call)
  if (!STATES.includes(body['state'])) throw invalid([{ resource: 'DeploymentStatus', field: 'state', code: 'custom', message: 'state is not included in the list' }])
  const status: DeploymentStatus = { id: state.nextId(), state: body['state'], description: body['description'] ?? '', environment: body['environment'] ?? deployment.environment, environmentUrl: body['environment_url'] ?? '', logUrl: body['log_url'] ?? body['target_url'] ?? '', creator: actor.user.login, appId: actor.app?.id ?? null, createdAt: state.now() }
  // A success retires the earlier deployments of the environment unless told not to.
  if (status.state === 'success' && body['auto_inactive'] !== false && !deployment.transient) {
    for (const other of repo.deployments) {
      if (other === deployment || other.environment !== deployment.environment || other.statuses.at(-1)?.state !== 'success') continue
      other.statuses.push({ ...status, id: state.nextId(), state: 'inactive', description: '' })
    }
  }
  deployment.statuses.push(status)
  deployment.updatedAt = state.now()
  const payload = { deployment_status: renderDeploymentStatus(state, repo, deployment, status), deployment: renderDeployment(state, repo, deployment), check_run: null, workflow: null, workflow_run: null }
  hub.emit({ event: 'deployment_status', action: 'created', repo, actor, payload, workflow: { sha: deployment.sha, ref: refOf(deployment), workflowSha: deployment.sha } })
  return created(renderDeploymentStatus(state, repo, deployment, status))
}

export function ensureEnvironment({ repo, state }: Pick<Call, 'repo' | 'state'>, name: string): Environment {
  const environment = repo.environments.get(name) ?? { id: state.nextId() * 10, name, createdAt: state.now(), customRules: [], reviewers: [], preventSelfReview: false, waitMinutes: 0, branchPolicy: null, branchPatterns: [] }
  repo.environments.set(name, environment)
  return environment
}

function putEnvironment(call: Call) {
  const { body, state, repo } = call
  const environment = ensureEnvironment(call, call.params['environment_name']!)
  if (typeof body['wait_timer'] === 'number') environment.waitMinutes = body['wait_timer']
  if (typeof body['prevent_self_review'] === 'boolean') environment.preventSelfReview = body['prevent_self_review']
  if (body['deployment_branch_policy'] !== undefined) environment.branchPolicy = body['deployment_branch_policy']
  if (Array.isArray(body['reviewers'])) {
    environment.reviewers = body['reviewers'].flatMap(({ type, id }: Json): Environment['reviewers'] => {
      const name = type === 'Team' ? state.teams.find((team) => team.id === id)?.slug : state.userById(id)?.login
      return name ? [{ type, name }] : []
    })
  }
  return ok(renderEnvironment(state, repo, environment))
}

