import { fullName } from '../model.ts'
import type { Forge } from '../../contract.ts'
import type { WorkflowRun, WorkflowSource } from '../model.ts'

interface PayloadFacts {
  repository?: { id?: number; owner?: { login?: string; id?: number }; visibility?: string; private?: boolean; default_branch?: string }
  pull_request?: { head?: { ref?: string; sha?: string; repo?: { full_name?: string } }; base?: { ref?: string; repo?: { full_name?: string } } }
}

/** What is the same for every job of a run: the `github` context without token and job. */
export function githubContext(run: WorkflowRun, forge: Forge, retentionDays: number): Record<string, unknown> {
  const { event, repo } = run
  const payload = event.payload as PayloadFacts
  const pull = payload.pull_request
  const refName = event.ref.replace(/^refs\/(?:heads|tags|pull)\//, '')
  return {
    actor: event.actor.login,
    actor_id: String(event.actor.id),
    api_url: forge.url,
    base_ref: pull?.base?.ref ?? '',
    event: event.payload,
    event_name: event.name,
    graphql_url: `${forge.url}/graphql`,
    head_ref: pull?.head?.ref ?? '',
    ref: event.ref,
    ref_name: refName,
    ref_protected: false,
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: fullName(repo),
    repository_id: String(payload.repository?.id ?? ''),
    repository_owner: repo.owner,
    repository_owner_id: String(payload.repository?.owner?.id ?? ''),
    repository_visibility: payload.repository?.visibility ?? (payload.repository?.private ? 'private' : 'public'),
    repositoryUrl: `${serverUrl(forge).replace(/^http/, 'git')}/${fullName(repo)}.git`,
    retention_days: String(retentionDays),
    run_attempt: String(run.attempt),
    run_id: String(run.id),
    run_number: String(run.number),
    secret_source: isFork(run) ? 'None' : 'Actions',
    server_url: serverUrl(forge),
    sha: event.sha,
    triggering_actor: run.triggeringActor.login,
    workflow: run.name,
    workflow_ref: `${fullName(repo)}/${run.workflowPath}@${event.ref}`,
    workflow_sha: event.workflowSha,
  }
}

/**
 * GITHUB_SERVER_URL. `@actions/artifact` takes a host that is neither github.com nor `*.localhost` for GHES and refuses.
 * git, curl and Chromium resolve the name by themselves; Node may not, so the API is called by `forge.url`.
 */
export function serverUrl(forge: Forge): string {
  return `http://github.localhost:${new URL(forge.url).port}`
}

export function jobWorkflowRef(source: WorkflowSource): string {
  return `${fullName(source.repo)}/${source.path}@${source.ref}`
}

/** A pull request from another repository: its token only reads, and it gets no secrets. */
export function isFork(run: WorkflowRun): boolean {
  if (!run.event.name.startsWith('pull_request') || run.event.name === 'pull_request_target') return false
  const { pull_request: pull } = run.event.payload as PayloadFacts
  const head = pull?.head?.repo?.full_name
  return head !== undefined && head !== (pull?.base?.repo?.full_name ?? fullName(run.repo))
}
