import { fullName } from '../model.ts'
import type { Core } from '../core.ts'
import type { JobRun, WorkflowRun } from '../model.ts'

/** A run as GitHub's REST API and webhooks show it. */
export function runView(core: Core, run: WorkflowRun): Record<string, unknown> {
  const api = `${apiUrl(core, run)}/actions/runs/${run.id}`
  return {
    id: run.id, node_id: `WFR_${run.id}`, name: run.name, display_title: run.displayTitle, run_number: run.number, run_attempt: run.attempt,
    event: run.event.name, status: run.status, conclusion: run.conclusion, workflow_id: run.workflowId, path: run.workflowPath,
    head_branch: run.headBranch, head_sha: run.headSha, created_at: run.createdAt, run_started_at: run.startedAt, updated_at: run.updatedAt,
    actor: run.event.actor, triggering_actor: run.triggeringActor, check_suite_id: run.id, check_suite_node_id: `CS_${run.id}`,
    pull_requests: pullsOf(run), repository: repositoryOf(run), head_repository: headRepositoryOf(run), head_commit: headCommitOf(run),
    url: api, html_url: `${core.forge.url}/${fullName(run.repo)}/actions/runs/${run.id}`, jobs_url: `${api}/jobs`, logs_url: `${api}/logs`,
    check_suite_url: `${apiUrl(core, run)}/check-suites/${run.id}`, artifacts_url: `${api}/artifacts`, cancel_url: `${api}/cancel`, rerun_url: `${api}/rerun`,
    workflow_url: `${apiUrl(core, run)}/actions/workflows/${run.workflowId}`, previous_attempt_url: run.attempt > 1 ? `${api}/attempts/${run.attempt - 1}` : null,
    referenced_workflows: [],
    ...(run.problems.length > 0 ? { problems: run.problems } : {}),
  }
}

export function jobView(core: Core, job: JobRun): Record<string, unknown> {
  const { run } = job
  return {
    id: job.id, run_id: run.id, node_id: `J_${job.id}`, run_attempt: job.attempt, workflow_name: run.name, head_branch: run.headBranch, head_sha: run.headSha,
    name: job.name, status: job.status, conclusion: job.conclusion, created_at: job.createdAt, started_at: job.startedAt ?? job.createdAt, completed_at: job.completedAt,
    labels: job.labels, runner_id: job.runnerId, runner_name: job.runnerName, runner_group_id: job.runnerId ? 1 : null, runner_group_name: job.runnerId ? 'Default' : null,
    url: `${apiUrl(core, run)}/actions/jobs/${job.id}`, run_url: `${apiUrl(core, run)}/actions/runs/${run.id}`,
    html_url: `${core.forge.url}/${fullName(run.repo)}/actions/runs/${run.id}/job/${job.id}`, check_run_url: `${apiUrl(core, run)}/check-runs/${job.checkRunId ?? 0}`,
    steps: job.steps.map((step) => ({ number: step.number, name: step.name, status: step.status, conclusion: step.conclusion, started_at: step.startedAt, completed_at: step.completedAt })),
  }
}

export function workflowView(core: Core, run: Pick<WorkflowRun, 'repo' | 'workflowId' | 'workflowPath' | 'name' | 'createdAt'>): Record<string, unknown> {
  return {
    id: run.workflowId, node_id: `W_${run.workflowId}`, name: run.name, path: run.workflowPath, state: 'active', created_at: run.createdAt, updated_at: run.createdAt,
    url: `${apiUrl(core, run)}/actions/workflows/${run.workflowId}`, html_url: `${core.forge.url}/${fullName(run.repo)}/blob/HEAD/${run.workflowPath}`,
    badge_url: `${core.forge.url}/${fullName(run.repo)}/workflows/${encodeURIComponent(run.name)}/badge.svg`,
  }
}

export function repositoryOf(run: WorkflowRun): Record<string, unknown> {
  const known = run.event.payload.repository as Record<string, unknown> | undefined
  return known ?? { name: run.repo.name, full_name: fullName(run.repo), owner: { login: run.repo.owner } }
}

function apiUrl(core: Core, { repo }: { repo: WorkflowRun['repo'] }): string {
  return `${core.forge.url}/repos/${fullName(repo)}`
}

interface PullPayload {
  pull_request?: { id: number; number: number; url?: string; head: { ref: string; sha: string; repo?: Record<string, unknown> }; base: { ref: string; sha: string; repo?: Record<string, unknown> } }
}

function pullsOf(run: WorkflowRun): unknown[] {
  const { pull_request: pull } = run.event.payload as PullPayload
  if (!pull) return []
  const side = ({ ref, sha, repo }: { ref: string; sha: string; repo?: Record<string, unknown> }) => ({ ref, sha, repo: { id: repo?.id ?? 0, url: repo?.url ?? '', name: repo?.name ?? '' } })
  return [{ id: pull.id, number: pull.number, url: pull.url ?? '', head: side(pull.head), base: side(pull.base) }]
}

function headRepositoryOf(run: WorkflowRun): unknown {
  return (run.event.payload as PullPayload).pull_request?.head.repo ?? repositoryOf(run)
}

function headCommitOf(run: WorkflowRun): unknown {
  const commit = run.event.payload.head_commit as Record<string, unknown> | undefined
  return commit ?? { id: run.headSha, tree_id: run.headSha, message: run.displayTitle, timestamp: run.createdAt, author: null, committer: null }
}
