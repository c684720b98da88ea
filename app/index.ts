import type { Probot } from 'probot'
import type { GitHub } from '../adapters/github/client.ts'
import { onAccess } from './events/access.ts'
import { onCheck } from './events/check.ts'
import { onPullRequest } from './events/pull-request.ts'
import { onPush } from './events/push.ts'
import { listOpenPulls, listRepositories, type Judging, type PullOf, type RepositoryRef } from './judging.ts'
import type { Worker } from './worker.ts'

/** What an event's handler is given: the payload as a hint, and the ways to ask for a judgement. */
export interface Handled {
  payload: Record<string, unknown>
  repository: RepositoryRef | undefined
  appId: number
  judge(repository: RepositoryRef, number: number): void
  judgeCommit(repository: RepositoryRef, sha: string): void
  judgeBase(repository: RepositoryRef, branch: string): void
  judgeAll(repository: RepositoryRef): void
  judgeInstallation(): void
}

/** Which event is handled where. A webhook only marks; the facts are read again by the worker. */
export const EVENTS: Record<string, (handled: Handled) => void> = {
  pull_request: onPullRequest,
  pull_request_review: onPullRequest,
  check_run: onCheck,
  check_suite: onCheck,
  push: onPush,
  installation: onAccess,
  installation_repositories: onAccess,
  member: onAccess,
  membership: onAccess,
  team: onAccess,
  organization: onAccess,
}

/** The Probot app: marks what an event touches, and lets the worker judge it. */
export function provender(probot: Probot, { clientOf, judge }: Judging, { appId, worker }: { appId: number; worker: Worker }): void {
  probot.onAny(async (event) => {
    const handle = EVENTS[event.name]
    const payload = event.payload as unknown as Record<string, unknown>
    const installation = (payload['installation'] as { id?: unknown } | undefined)?.id
    // Without an installation there is nobody as whom to read; a suspended or deleted one answers nothing any more.
    if (!handle || typeof installation !== 'number' || payload['action'] === 'deleted' || payload['action'] === 'suspend') return

    const expand = (key: string, list: (github: GitHub) => Promise<PullOf[]>): void =>
      worker.mark(key, async () => {
        for (const pull of await list(await clientOf(installation))) judge(installation, pull)
      })

    handle({
      payload,
      repository: repositoryOf(payload),
      appId,
      judge: (repository, number) => void judge(installation, { repository, number }),
      judgeCommit: (repository, sha) =>
        expand(`${repository.owner}/${repository.repo}@${sha}`, async (github) =>
          (await github.paginate('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { ...repository, commit_sha: sha, per_page: 100 })).filter(({ state }) => state === 'open').map(({ number }) => ({ repository, number })),
        ),
      judgeBase: (repository, branch) => expand(`${repository.owner}/${repository.repo}:${branch}`, (github) => listOpenPulls(github, repository, branch)),
      judgeAll: (repository) => expand(`${repository.owner}/${repository.repo}:*`, (github) => listOpenPulls(github, repository)),
      judgeInstallation: () =>
        expand(`installation ${installation}`, async (github) => {
          const lists = await Promise.all((await listRepositories(github)).map(({ owner, repo }) => listOpenPulls(github, { owner, repo })))
          return lists.flat()
        }),
    })
  })
}

function repositoryOf(payload: Record<string, unknown>): RepositoryRef | undefined {
  const { name, owner } = (payload['repository'] ?? {}) as { name?: unknown; owner?: { login?: unknown } | null }
  return typeof name === 'string' && typeof owner?.login === 'string' ? { owner: owner.login, repo: name } : undefined
}
