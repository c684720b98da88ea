/** What the forge remembers. Git holds the content; these hold what GitHub keeps beside it. */
import type { GitRepository } from '../git/repository.ts'

/** What goes over the wire. Loose on purpose: outgoing bodies are held against GitHub's schema by the contract test, not by types. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = Record<string, any>
export type Access = 'read' | 'write' | 'admin'
export type Role = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin'
export type Permissions = Record<string, Access>

export interface User {
  id: number
  login: string
  name: string
  email: string
  type: 'User' | 'Organization' | 'Bot'
  createdAt: string
  /** Only for organisations: who belongs, and as what. */
  members: Map<string, 'admin' | 'member'>
  /** Only for organisations: who was asked to join, and has not yet. */
  invited?: Map<string, 'admin' | 'member'>
  suspendedAt?: string
}

export interface Team {
  id: number
  org: string
  slug: string
  name: string
  parent?: string
  members: Map<string, 'member' | 'maintainer'>
  /** Who becomes a member by accepting the organisation's invitation. */
  pending?: Map<string, 'member' | 'maintainer'>
  repositories: Map<number, Role>
}

export interface App {
  id: number
  slug: string
  name: string
  owner: string
  permissions: Permissions
  events: string[]
  webhookUrl: string
  webhookSecret: string
  publicKey: string
  createdAt: string
  setupUrl?: string
}

export interface Installation {
  id: number
  appId: number
  account: string
  selection: 'all' | 'selected'
  repositoryIds: Set<number>
  permissions: Permissions
  events: string[]
  createdAt: string
  suspendedAt?: string
  suspendedBy?: string
}

export interface Token {
  value: string
  kind: 'user' | 'installation' | 'workflow'
  login: string
  installationId?: number
  appId?: number
  permissions?: Permissions
  /** Absent: every repository that the account can reach. */
  repositoryIds?: Set<number>
  expiresAt?: Date
}

/** Who stands behind a request. */
export interface Actor {
  kind: 'user' | 'installation' | 'workflow' | 'app' | 'anonymous'
  user: User
  app?: App
  installation?: Installation
  permissions?: Permissions
  repositoryIds?: Set<number>
}

export interface Repository {
  id: number
  owner: string
  name: string
  private: boolean
  description: string
  defaultBranch: string
  createdAt: string
  updatedAt: string
  pushedAt: string
  archived: boolean
  forkOf?: number
  topics: string[]
  collaborators: Map<string, Role>
  allow: { merge: boolean; squash: boolean; rebase: boolean; autoMerge: boolean; deleteBranchOnMerge: boolean }
  protections: Map<string, Protection>
  rulesets: Ruleset[]
  /** Newest first. */
  ruleSuites: RuleSuite[]
  environments: Map<string, Environment>
  labels: Map<string, Label>
  issues: Map<number, Issue>
  pulls: Map<number, Pull>
  issueEvents: IssueEvent[]
  comments: Comment[]
  suites: CheckSuite[]
  checkRuns: CheckRun[]
  statuses: Status[]
  deployments: Deployment[]
  releases: Release[]
  queue: QueueEntry[]
  pages?: PagesSite
  git: GitRepository
}

export interface Label { id: number; name: string; color: string; description: string }

/** Classic branch protection, by branch name. Absent members ask for nothing. */
export interface Protection {
  requiredChecks?: { strict: boolean; checks: { context: string; appId: number | null }[] }
  requiredReviews?: { count: number; dismissStale: boolean; codeOwners: boolean; lastPush: boolean }
  enforceAdmins: boolean
  linearHistory: boolean
  allowForcePushes: boolean
  allowDeletions: boolean
  locked: boolean
  /** Logins that may push; absent: everybody with write access. */
  restrictPushesTo?: string[]
  mergeQueue?: boolean
}

export interface Ruleset {
  id: number
  name: string
  target: 'branch' | 'tag'
  enforcement: 'active' | 'disabled' | 'evaluate'
  source: string
  sourceType: 'Repository' | 'Organization'
  include: string[]
  exclude: string[]
  bypassActors: { actor_id: number | null; actor_type: string; bypass_mode: 'always' | 'pull_request' | 'exempt' }[]
  rules: { type: string; parameters?: Json }[]
  createdAt: string
  updatedAt: string
}

export interface RuleEvaluation { rulesetId: number; rulesetName: string; enforcement: 'active' | 'evaluate'; type: string; result: 'pass' | 'fail'; details: string | null }

export interface RuleSuite {
  id: number
  actor: string
  before: string
  after: string
  ref: string
  pushedAt: string
  result: 'pass' | 'fail' | 'bypass'
  /** Null when no ruleset is only being tried out. */
  evaluationResult: 'pass' | 'fail' | null
  evaluations: RuleEvaluation[]
}

export interface Issue {
  id: number
  number: number
  title: string
  body: string | null
  user: string
  state: 'open' | 'closed'
  stateReason: string | null
  labels: string[]
  assignees: string[]
  locked: boolean
  createdAt: string
  updatedAt: string
  closedAt: string | null
  closedBy: string | null
  appId: number | null
}

/** What happened to an issue or pull request, by whom: the part of GitHub's timeline that REST lists. */
export interface IssueEvent {
  id: number
  number: number
  event: string
  actor: string
  appId: number | null
  createdAt: string
  detail: { label?: { name: string; color: string }; assignee?: string; rename?: { from: string; to: string }; commitId?: string }
}

export interface Comment {
  id: number
  number: number
  user: string
  body: string
  appId: number | null
  createdAt: string
  updatedAt: string
}

export interface Review {
  id: number
  user: string
  body: string
  state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
  commitId: string
  submittedAt: string
  dismissalMessage?: string
}

export interface ReviewComment {
  id: number
  reviewId: number | null
  user: string
  body: string
  path: string
  line: number | null
  side: string
  commitId: string
  createdAt: string
  inReplyTo?: number
}

/** The pull request's own half; title, body, labels and state live in the issue of the same number. */
export interface Pull {
  id: number
  number: number
  draft: boolean
  headRepoId: number
  headRef: string
  headSha: string
  baseRef: string
  baseSha: string
  requestedReviewers: string[]
  requestedTeams: string[]
  reviews: Review[]
  reviewComments: ReviewComment[]
  lastPusher: string
  mergedAt: string | null
  mergedBy: string | null
  mergeCommitSha: string | null
  stats: { commits: number; additions: number; deletions: number; changedFiles: number }
  /** What merging `headSha` into `base` gives; stale when either moved. */
  testMerge?: { base: string; head: string; sha: string | null }
}

export interface CheckSuite {
  id: number
  appId: number
  headSha: string
  headBranch: string | null
  before: string | null
  createdAt: string
  updatedAt: string
}

export interface Annotation {
  path: string
  start_line: number
  end_line: number
  start_column: number | null
  end_column: number | null
  annotation_level: string
  message: string
  title: string | null
  raw_details: string | null
}

export interface CheckRun {
  id: number
  appId: number
  suiteId: number
  name: string
  headSha: string
  status: string
  conclusion: string | null
  startedAt: string | null
  completedAt: string | null
  externalId: string
  detailsUrl: string
  output: { title: string | null; summary: string | null; text: string | null }
  annotations: Annotation[]
  actions: { label: string; description: string; identifier: string }[]
}

export interface Status {
  id: number
  sha: string
  context: string
  state: string
  description: string | null
  targetUrl: string | null
  creator: string
  createdAt: string
}

export interface Environment {
  id: number
  name: string
  createdAt: string
  /** Apps that must answer before a job may deploy. */
  customRules: { id: number; appId: number; enabled: boolean }[]
  reviewers: { type: 'User' | 'Team'; name: string }[]
  preventSelfReview: boolean
  waitMinutes: number
  branchPolicy: { protected_branches: boolean; custom_branch_policies: boolean } | null
  branchPatterns: { id: number; name: string }[]
}

export interface Deployment {
  id: number
  sha: string
  ref: string
  task: string
  environment: string
  originalEnvironment: string
  description: string | null
  payload: unknown
  creator: string
  appId: number | null
  transient: boolean
  production: boolean
  createdAt: string
  updatedAt: string
  statuses: DeploymentStatus[]
}

export interface DeploymentStatus {
  id: number
  state: string
  description: string
  environment: string
  environmentUrl: string
  logUrl: string
  creator: string
  appId: number | null
  createdAt: string
}

export interface Release {
  id: number
  tag: string
  target: string
  name: string
  body: string
  draft: boolean
  prerelease: boolean
  author: string
  createdAt: string
  publishedAt: string | null
  assets: { id: number; name: string; contentType: string; bytes: Buffer; createdAt: string; uploader: string }[]
}

export interface QueueEntry {
  /** The last pull request of the group, after which GitHub names the branch. */
  number: number
  /** All of the group in their order, each with the commit that merges it onto those before. */
  group: { number: number; sha: string }[]
  ref: string
  sha: string
  base: string
  enqueuer: string
  /** Checks with a lower id are older than the entry: a commit that failed may come back with the same hash. */
  since: number
}

export interface PagesSite { deployments: { id: string; sha: string; status: string }[]; dir?: string; buildType: string }

export interface Delivery {
  id: number
  guid: string
  appId: number
  event: string
  action: string | null
  installationId: number | null
  repositoryId: number | null
  redelivery: boolean
  deliveredAt: string
  durationS: number
  status: string
  statusCode: number
  request: { headers: Record<string, string>; payload: Json }
  response: { headers: Record<string, string> | null; payload: string | null }
}
