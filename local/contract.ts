/**
 * The seam between the two halves of the embedded GitHub: the forge (`local/github`) and Actions (`local/actions`).
 *
 * The forge owns repositories, pulls, reviews, checks, webhooks and tokens. Actions owns workflow runs, jobs, logs,
 * artifacts and OIDC tokens. Each sees the other only through these types.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface RepoName {
  owner: string
  name: string
}

/** Something that happened in a repository and may start workflows. */
export interface RepositoryEvent {
  /** `push`, `pull_request`, `workflow_dispatch`, `schedule`, `repository_dispatch`, `deployment`… */
  name: string
  action?: string
  repo: RepoName
  /** What the runner writes to GITHUB_EVENT_PATH: the webhook's payload. */
  payload: Record<string, unknown>
  /** GITHUB_SHA: for a pull request the merge commit that GitHub makes, else the commit of the event. */
  sha: string
  /** GITHUB_REF: `refs/heads/main`, `refs/pull/1/merge`. */
  ref: string
  /** Where the workflow files are read from: the head commit of a pull request, else `sha`. */
  workflowSha: string
  actor: { login: string; id: number }
  /** True when a workflow's own GITHUB_TOKEN caused it: GitHub then starts no workflow (webhooks still go out). */
  causedByWorkflowToken: boolean
}

/** What Actions may ask of the forge. */
export interface Forge {
  /** Origin people and programs use, `http://127.0.0.1:<port>`; the REST API answers at `/` and at `/api/v3`. */
  readonly url: string
  /** Path of the bare repository on disk. */
  gitDir(repo: RepoName): string
  /** A token as GITHUB_TOKEN is: acts as `github-actions[bot]` in one repository, with the permissions given. */
  issueWorkflowToken(repo: RepoName, permissions: Record<string, 'read' | 'write'>, expiresAt: Date): string
  revokeToken(token: string): void
  /** The workflow token behind a request's Authorization header, or undefined when it is unknown or expired. */
  authenticate(request: IncomingMessage): { login: string; id: number; repo?: RepoName; permissions: Record<string, string> } | undefined
  /** Makes, or changes, the check run that stands for a job (app `github-actions`); sends its webhooks. Returns its id. */
  putJobCheckRun(repo: RepoName, run: JobCheckRun): number
  /** Sends a webhook (`workflow_run`, `workflow_job`, `deployment_protection_rule`…) to the apps that listen for it. */
  deliver(name: string, repo: RepoName, payload: Record<string, unknown>): void
}

export interface JobCheckRun {
  id?: number
  headSha: string
  name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped'
  detailsUrl: string
  startedAt?: string
  completedAt?: string
  /** What the job's `::error`, `::warning` and `::notice` left, in the words of the REST API. Sent when the job is complete. */
  annotations?: CheckRunAnnotation[]
}

export interface CheckRunAnnotation {
  path: string
  start_line: number
  end_line: number
  start_column: number | null
  end_column: number | null
  annotation_level: 'notice' | 'warning' | 'failure'
  message: string
  title: string | null
  raw_details: string | null
}

/** What the forge asks of Actions. */
export interface ActionsService {
  onEvent(event: RepositoryEvent): void
  /** Answers requests below `/repos/{o}/{r}/actions/`, `/twirp/`, `/_actions/` and `/_oidc/`; false when it is not for Actions. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>
  /** Runs in a repository, newest first, for the web page. */
  runs(repo: RepoName): WorkflowRunView[]
  /** Resolves when nothing is queued or running, except jobs that wait for a label no runner has. */
  idle(): Promise<void>
  close(): Promise<void>
}

export interface WorkflowRunView {
  id: number
  name: string
  event: string
  headSha: string
  status: 'queued' | 'in_progress' | 'completed' | 'waiting'
  conclusion: string | null
  createdAt: string
  jobs: { id: number; name: string; status: string; conclusion: string | null; waitingFor?: string; logUrl: string }[]
}
