import { fullName } from '../model.ts'
import { repositoryOf, runView, workflowView } from '../rest/views.ts'
import { git } from '../git/git.ts'
import type { RepoName, RepositoryEvent } from '../../contract.ts'
import type { Core } from '../core.ts'
import type { WorkflowRun } from '../model.ts'

const MAX_CHAIN = 3 // GitHub: `workflow_run` may start at most three levels

interface RepositoryView {
  default_branch?: string
  [key: string]: unknown
}

/** The event that a cron line fires on the default branch. */
export async function scheduleEvent(core: Core, repo: RepoName, cron: string): Promise<RepositoryEvent> {
  const repository = await loadRepository(core, repo)
  return { name: 'schedule', repo, ...(await defaultHead(core, repo, repository)), actor: { login: repo.owner, id: ownerId(repository) }, causedByWorkflowToken: false, payload: { schedule: cron, repository } }
}

/** The event that a run's end is for `on: workflow_run`, or undefined at the end of a chain. */
export async function runEvent(core: Core, run: WorkflowRun): Promise<RepositoryEvent | undefined> {
  if (core.closing.aborted || chainOf(run) >= MAX_CHAIN) return undefined
  const repository = repositoryOf(run) as RepositoryView
  return {
    name: 'workflow_run', action: 'completed', repo: run.repo, ...(await defaultHead(core, run.repo, repository)), actor: run.event.actor, causedByWorkflowToken: false,
    payload: { action: 'completed', workflow_run: runView(core, run), workflow: workflowView(core, run), repository, sender: run.event.actor, chain: chainOf(run) + 1 },
  }
}

function chainOf(run: WorkflowRun): number {
  return run.event.name === 'workflow_run' ? Number(run.event.payload.chain ?? 1) : 0
}

/** A repository as the REST API shows it; what the bare repository tells when the API does not. */
export async function loadRepository(core: Core, repo: RepoName): Promise<RepositoryView> {
  const token = core.forge.issueWorkflowToken(repo, { metadata: 'read', contents: 'read' }, new Date(Date.now() + 60_000))
  try {
    const response = await fetch(`${core.forge.url}/repos/${fullName(repo)}`, { headers: { authorization: `Bearer ${token}` } })
    if (response.ok) return (await response.json()) as RepositoryView
  } finally {
    core.forge.revokeToken(token)
  }
  return { name: repo.name, full_name: fullName(repo), owner: { login: repo.owner } }
}

async function defaultHead(core: Core, repo: RepoName, repository: RepositoryView): Promise<{ sha: string; ref: string; workflowSha: string }> {
  const gitDir = core.forge.gitDir(repo)
  const ref = repository.default_branch ? `refs/heads/${repository.default_branch}` : (await git(gitDir, 'symbolic-ref', 'HEAD')).trim()
  const sha = (await git(gitDir, 'rev-parse', ref)).trim()
  return { sha, ref, workflowSha: sha }
}

function ownerId(repository: RepositoryView): number {
  return (repository.owner as { id?: number } | undefined)?.id ?? 0
}
