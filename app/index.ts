import type { GitHub } from '../adapters/github/client.ts'
import { onDeployed, onMerged, onPushed } from './events/alerts.ts'
import { onCheck } from './events/check.ts'
import { onProtectionRule } from './events/environment.ts'
import { onInstallation } from './events/installation.ts'
import { onMergeGroup } from './events/merge-group.ts'
import { onPeople } from './events/people.ts'
import { onPullRequest } from './events/pull-request.ts'
import { onPush } from './events/push.ts'
import { onIssue, onRepository, onRules } from './events/repository.ts'
import type { Judging, RepositoryRef } from './judging.ts'
import { listGroups, listInstallation, listPulls, listPullsOfCommit, type Listed } from './listing.ts'
import type { Worker } from './worker.ts'

/** What an event's handler is given: the payload as a hint, and the ways to ask for a judgement. */
export interface Handled {
  payload: Record<string, unknown>
  repository: RepositoryRef | undefined
  appId: number
  judge(repository: RepositoryRef, number: number): void
  /** The open pull requests with this head commit. */
  judgeCommit(repository: RepositoryRef, sha: string): void
  /** The open pull requests into a branch, and the merge groups on it. */
  judgeBase(repository: RepositoryRef, branch: string): void
  /** The merge groups on a branch: each holds pull requests whose answer may have changed. */
  judgeQueue(repository: RepositoryRef, branch: string): void
  /** One merge group, by the name of its branch. */
  judgeGroup(repository: RepositoryRef, branch: string): void
  judgeAll(repository: RepositoryRef): void
  judgeInstallation(): void
  /** Looks for what went past the gate in a repository. */
  watch(repository: RepositoryRef): void
  /** The app may, or may no longer, look into the installation. */
  suspend(isSuspended: boolean): void
  /** Who is a member of what may have changed. */
  forgetPeople(): void
  /** Work of a handler's own, as the installation: once at a time per key, the latest asked for, repeated while GitHub fails. */
  mark(key: string, job: (github: GitHub) => Promise<void>): void
}

export type Handler = (handled: Handled) => void

/** Which event is handled where, in this order. A webhook only marks; the facts are read again by the worker. */
export const EVENTS: Record<string, readonly Handler[]> = {
  branch_protection_rule: [onRules],
  check_run: [onCheck],
  check_suite: [onCheck],
  deployment_protection_rule: [onProtectionRule],
  deployment_status: [onDeployed],
  installation: [onInstallation],
  installation_repositories: [onInstallation],
  issues: [onIssue],
  member: [onPeople],
  membership: [onPeople],
  merge_group: [onMergeGroup],
  organization: [onPeople],
  pull_request: [onPullRequest, onMerged],
  pull_request_review: [onPullRequest],
  push: [onPush, onPushed],
  repository: [onRepository],
  repository_ruleset: [onRules],
  status: [onCheck],
  team: [onPeople],
  workflow_run: [onCheck],
}

/**
 * What the app does about a webhook: marks what it touches, and lets the worker judge it.
 *
 * Not through Probot's own dispatch: that fails on an action that is no text, and costs as much as all the rest.
 */
export function provender(judging: Judging, { appId, worker }: { appId: number; worker: Worker }): (event: { name: string; payload: Record<string, unknown> }) => void {
  return ({ name, payload }) => {
    if (!Object.hasOwn(EVENTS, name)) return
    const installation = (payload['installation'] as { id?: unknown } | null | undefined)?.id
    // Without an installation there is nobody as whom to read; a deleted one answers nothing any more.
    if (typeof installation !== 'number' || (name === 'installation' && payload['action'] === 'deleted')) return
    // An action that is no text is none: handlers compare it.
    const cleaned = typeof payload['action'] === 'string' ? payload : { ...payload, action: undefined }
    const handled = { ...waysOf(installation, repositoryOf(payload), judging, worker), payload: cleaned, appId }
    for (const handle of EVENTS[name] ?? []) handle(handled)
  }
}

// Not given the payload: what waits would hold it, for as long as GitHub asks for patience.
function waysOf(installation: number, repository: RepositoryRef | undefined, judging: Judging, worker: Worker): Omit<Handled, 'payload' | 'appId'> {
  const nameOf = ({ owner, repo }: RepositoryRef): string => `${owner}/${repo}`
  const attempt = judging.attempt ?? ((_installation, job) => job())
  const mark = (key: string, lane: string, job: (github: GitHub) => Promise<void>): void =>
    worker.mark(key, async () => await attempt(installation, async () => await job(await judging.clientOf(installation))), { lane, pool: String(installation) })
  const expand = (key: string, lane: string, list: (github: GitHub) => Promise<Listed>): void =>
    mark(key, lane, async (github) => {
      const { pulls, groups } = await list(github)
      for (const pull of pulls) judging.judge(installation, pull)
      for (const group of groups) judging.judgeGroup(installation, group)
    })
  const inRepository = (at: RepositoryRef, what: string, list: (github: GitHub) => Promise<Listed>): void => expand(`${nameOf(at)}${what}`, nameOf(at), list)
  return {
    repository,
    judge: (at, number) => void judging.judge(installation, { repository: at, number }),
    judgeCommit: (at, sha) => inRepository(at, `@${sha}`, (github) => listPullsOfCommit(github, at, sha)),
    judgeBase: (at, branch) => inRepository(at, `:${branch}`, async (github) => ({ ...(await listPulls(github, at, branch)), ...(await listGroups(github, at, branch)) })),
    judgeQueue: (at, branch) => inRepository(at, `:queue/${branch}`, async (github) => ({ pulls: [], ...(await listGroups(github, at, branch)) })),
    judgeGroup: (at, branch) => void judging.judgeGroup(installation, { repository: at, branch }),
    judgeAll: (at) => inRepository(at, ':*', async (github) => ({ ...(await listPulls(github, at)), ...(await listGroups(github, at)) })),
    judgeInstallation: () => expand(`installation ${installation}`, `installation ${installation}`, listInstallation),
    watch: (at) => judging.watch(installation, at),
    suspend: (isSuspended) => judging.suspend(installation, isSuspended),
    forgetPeople: () => judging.forgetPeople(),
    mark: (key, job) => mark(key, repository ? nameOf(repository) : `installation ${installation}`, job),
  }
}

function repositoryOf(payload: Record<string, unknown>): RepositoryRef | undefined {
  const { name, owner } = (payload['repository'] ?? {}) as { name?: unknown; owner?: { login?: unknown } | null }
  return typeof name === 'string' && typeof owner?.login === 'string' ? { owner: owner.login, repo: name } : undefined
}
