import type { RepoName } from '../contract.ts'

export interface ActionsOptions {
  /** Where artifacts and runners without a folder of their own live. Default: a temporary folder, removed on close. */
  dataDir?: string
  secrets?: (repo: RepoName, environment: string | undefined) => Record<string, string>
  vars?: (repo: RepoName, environment: string | undefined) => Record<string, string>
  runners?: RunnerOptions[]
  /** RUNNER_DEBUG and `::debug::` lines in logs. */
  debug?: boolean
  /** How long a cancelled step has after SIGINT, and after SIGTERM. Default: 7,500 and 2,500, as GitHub's runner. */
  cancelGraceMs?: { interrupt: number; terminate: number }
  retentionDays?: number
}

export interface RunnerOptions {
  name: string
  labels: string[]
  group?: string
  workDir?: string
  /** Added to every step's environment: what an administrator would put into the runner's `.env`. */
  env?: Record<string, string>
  /** Jobs at once. Default 1. */
  maxJobs?: number
}
