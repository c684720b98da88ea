import type { RepoName, RepositoryEvent } from '../contract.ts'
import type { Annotation } from './commands/workflow-commands.ts'
import type { Permissions } from './jobs/permissions.ts'
import type { JobLog } from './job-log.ts'
import type { Workflow } from './workflow/workflow.ts'

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

export interface WorkflowRun {
  id: number
  attempt: number
  number: number
  workflowId: number
  repo: RepoName
  event: RepositoryEvent
  /** Undefined when the file is invalid. */
  workflow?: Workflow
  workflowPath: string
  name: string
  displayTitle: string
  /** The commit that check runs are put on: a pull request's head, else the event's commit. */
  headSha: string
  headBranch: string
  inputs: Record<string, unknown>
  status: 'queued' | 'in_progress' | 'completed' | 'waiting'
  conclusion: Conclusion | null
  createdAt: string
  startedAt: string
  updatedAt: string
  jobs: JobRun[]
  /** What stopped the run before any job: problems of the workflow file. */
  problems: string[]
  triggeringActor: { login: string; id: number }
  cancellation: AbortController
  waitingEnvironments: WaitingEnvironment[]
  /** Jobs of earlier attempts. */
  earlierJobs: JobRun[]
  /** Jobs of the attempt before whose success still counts: only failed ones run again. */
  kept: JobRun[]
  finished: Promise<void>
}

export interface WaitingEnvironment {
  environment: string
  jobId: number
  /** What has not agreed yet: slugs of apps, and `required_reviewers`. */
  rules: Set<string>
  /** How often each app has told of its progress. */
  reports: Map<string, number>
  /** One rule's answer. */
  settle(approved: boolean, comment: string, rule: string): void
}

export interface StepRun {
  number: number
  name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: Conclusion | null
  startedAt: string | null
  completedAt: string | null
}

export interface JobRun {
  id: number
  run: WorkflowRun
  attempt: number
  /** The id in the workflow file. */
  jobId: string
  name: string
  status: 'queued' | 'in_progress' | 'completed' | 'waiting'
  conclusion: Conclusion | null
  labels: string[]
  group?: string
  runnerName: string | null
  runnerId: number | null
  checkRunId?: number
  steps: StepRun[]
  annotations: Annotation[]
  outputs: Record<string, string>
  log: JobLog
  summary: string
  createdAt: string
  startedAt: string | null
  completedAt: string | null
  /** Set while no registered runner has the labels. */
  waitingFor?: string
  environment?: string
  environmentUrl?: string
  permissions: Permissions
  cancellation: AbortController
}

/** Where a workflow file came from; a called one differs from the run's. */
export interface WorkflowSource {
  repo: RepoName
  path: string
  /** Full ref name or commit, as it stands behind `@` in `job_workflow_ref`. */
  ref: string
  sha: string
}

export interface JobResult {
  result: Conclusion
  outputs: Record<string, string>
}

export function fullName(repo: RepoName): string {
  return `${repo.owner}/${repo.name}`
}
