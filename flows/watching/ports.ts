import type { Protection } from '../../core/alerts/protection.ts'
import type { Files } from '../../core/alerts/arrivals.ts'
import type { ClosedIssue } from '../../core/alerts/acknowledge.ts'
import type { Recorded, ShownDeployment } from '../../core/alerts/deployments.ts'
import type { RecordsPush } from '../../core/alerts/records.ts'
import type { Account, Fact } from '../../core/policy/facts.ts'
import type { PolicyRead } from '../../core/policy/read.ts'
import type { RenderedAlert } from '../../core/render/alert.ts'
import type { Person } from '../../schemas/link.ts'
import type { Actors, Policy } from '../../schemas/policy/v1.ts'
import type { Clock, Digests, WholeLog } from '../ports.ts'

export type { ClosedIssue, Files, Protection, Recorded, RecordsPush, ShownDeployment }

export interface WatchPorts {
  forge: WatchedForge
  issues: AlertIssues
  people: AlertPeople
  log: WholeLog
  digests: Digests
  clock: Clock
}

/** Somebody moved the default branch. */
export interface BranchPush {
  /** null: the branch was made by it. */
  before: string | null
  after: string
  actor: Person | null
  forced: boolean
}

export interface MergedPull {
  number: number
  author: Person | null
  /** What the default branch was at when it was merged; null: it is not merged. */
  mergeCommit: string | null
}

/** A repository as GitHub shows it, besides what is judged in pull requests. */
export interface WatchedForge {
  /** The default branch and where it is; undefined in an empty repository. */
  defaultBranch(): Promise<{ name: string; tip: string } | undefined>
  /** Who moved a branch, the oldest first; the last hundred times. */
  pushes(branch: string): Promise<BranchPush[]>
  /** Every file of a commit. */
  files(commit: string): Promise<Files>
  /** The policy of a commit, as tight as the organisation's floor. */
  policy(commit: string): Promise<PolicyRead>
  /** First parents from `after` down to, and without, `before`; the oldest first. undefined: it does not lead there, or is too far. */
  line(before: string, after: string): Promise<string[] | undefined>
  pull(number: number): Promise<MergedPull>
  /** Merged pull requests that brought a commit. */
  pullsOf(commit: string): Promise<MergedPull[]>
  protection(branch: string): Promise<Protection>
  /** Deployments to environments that GitHub shows as done, of late. */
  deployments(environments: readonly string[]): Promise<ShownDeployment[]>
  /** Every record of a deployment that can be read. */
  deploymentRecords(): Promise<Recorded[]>
  /** How the branch of records was moved, of late, the oldest first. */
  recordsPushes(): Promise<RecordsPush[]>
  /** Makes the branch of records anew where it was; false when GitHub has that commit no longer, or there is a branch again. */
  restoreRecords(commit: string): Promise<boolean>
}

export interface AlertIssue extends RenderedAlert {
  number: number
  /** Digest of the alert that its text names. */
  alert: string
  /** null: it is open. */
  closed: ClosedIssue | null
}

/** The issues that this app has opened for alerts. */
export interface AlertIssues {
  /** Those that changed since, the lowest number first. */
  list(since: string): Promise<AlertIssue[]>
  create(issue: RenderedAlert & { labels: string[]; assignees: string[] }): Promise<void>
  /** Puts its text back. */
  rewrite(number: number, text: RenderedAlert): Promise<void>
  reopen(number: number, comment: string): Promise<void>
  /** Closes one that shows what another shows already. */
  discard(number: number, instead: number): Promise<void>
}

export interface AlertPeople {
  /** Whether somebody is among the actors; unknown when GitHub does not say. */
  isAmong(account: Account, actors: Actors, policy: Policy): Promise<Fact<boolean>>
}
