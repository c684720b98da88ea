import type { State } from '../store/state.ts'
import type { Deployment, DeploymentStatus, Environment, Json, Repository } from '../store/types.ts'
import { repoApi, repoHtml } from './repository.ts'
import { nodeId, renderApp, renderTeam, renderUser } from './user.ts'

export function renderDeployment(state: State, repo: Repository, deployment: Deployment): Json {
  const api = repoApi(state, repo, `/deployments/${deployment.id}`)
  return {
    url: api,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    task: deployment.task,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${api}/statuses`,
    repository_url: repoApi(state, repo),
    creator: renderUser(state, state.user(deployment.creator)),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: deployment.payload,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: deployment.appId ? renderApp(state, state.app(deployment.appId)) : null,
  }
}

export function renderDeploymentStatus(state: State, repo: Repository, deployment: Deployment, status: DeploymentStatus): Json {
  const api = repoApi(state, repo, `/deployments/${deployment.id}`)
  return {
    url: `${api}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: renderUser(state, state.user(status.creator)),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: api,
    repository_url: repoApi(state, repo),
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: status.appId ? renderApp(state, state.app(status.appId)) : null,
  }
}

export function renderEnvironment(state: State, repo: Repository, environment: Environment): Json {
  const rules: Json[] = environment.customRules.filter((rule) => rule.enabled).map((rule) => ({ id: rule.id, node_id: nodeId('GA', rule.id), type: 'custom_deployment_protection_rule', enabled: true, app: renderRuleApp(state, rule.appId) }))
  if (environment.waitMinutes > 0) rules.push({ id: environment.id + 1, node_id: nodeId('GA', environment.id + 1), type: 'wait_timer', wait_timer: environment.waitMinutes })
  if (environment.reviewers.length > 0) {
    rules.push({
      id: environment.id + 2,
      node_id: nodeId('GA', environment.id + 2),
      type: 'required_reviewers',
      prevent_self_review: environment.preventSelfReview,
      reviewers: environment.reviewers.flatMap(({ type, name }): Json[] => {
        const team = type === 'Team' ? state.team(repo.owner, name) : undefined
        if (type === 'Team') return team ? [{ type, reviewer: renderTeam(state, team) }] : []
        return [{ type, reviewer: renderUser(state, state.user(name)) }]
      }),
    })
  }
  if (environment.branchPolicy) rules.push({ id: environment.id + 3, node_id: nodeId('GA', environment.id + 3), type: 'branch_policy' })
  return {
    id: environment.id,
    node_id: nodeId('EN', environment.id),
    name: environment.name,
    url: repoApi(state, repo, `/environments/${encodeURIComponent(environment.name)}`),
    html_url: repoHtml(state, repo, `/deployments?environment=${encodeURIComponent(environment.name)}`),
    created_at: environment.createdAt,
    updated_at: environment.createdAt,
    protection_rules: rules,
    deployment_branch_policy: environment.branchPolicy,
  }
}

export function renderRuleApp(state: State, appId: number): Json {
  const app = state.app(appId)
  return { id: app.id, slug: app.slug, integration_url: state.api(`/apps/${app.slug}`), node_id: nodeId('A', app.id) }
}
