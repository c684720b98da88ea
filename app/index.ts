import type { Probot } from 'probot'
import { careful, type Care, type GitHub } from '../adapters/github/client.ts'
import { gatePorts } from '../adapters/github/gate-ports.ts'
import { ContentCache } from '../adapters/github/source.ts'
import { OutsideError } from '../flows/outside-error.ts'
import { decidePromotion } from '../flows/decide-promotion.ts'
import { onAccess } from './events/access.ts'
import { onCheck } from './events/check.ts'
import { onPullRequest } from './events/pull-request.ts'
import { onPush } from './events/push.ts'
import type { Worker } from './worker.ts'

export interface RepositoryRef {
  owner: string
  repo: string
}

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

export interface AppOptions {
  appId: number
  worker: Worker
  /** How patient the app is with GitHub. */
  care?: Care
  log: { info(fields: object, message: string): void; error(fields: object, message: string): void }
}

/** The Probot app: marks what an event touches, and lets the worker judge it. */
export function provender(probot: Probot, { appId, worker, care = {}, log }: AppOptions): void {
  const cache = new ContentCache()
  // Probot makes a new client for each call; what makes it patient must be put on once per client.
  const clientOf = async (installation: number): Promise<GitHub> => careful((await probot.auth(installation)) as unknown as GitHub, care)

  probot.onAny(async (event) => {
    const handle = EVENTS[event.name]
    const payload = event.payload as unknown as Record<string, unknown>
    const installation = (payload['installation'] as { id?: unknown } | undefined)?.id
    // Without an installation there is nobody as whom to read; a suspended or deleted one answers nothing any more.
    if (!handle || typeof installation !== 'number' || payload['action'] === 'deleted' || payload['action'] === 'suspend') return

    const judge = ({ owner, repo }: RepositoryRef, number: number): void =>
      worker.mark(`${owner}/${repo}#${number}`, async () => {
        const github = await clientOf(installation)
        const decided = await decidePromotion({ owner, repo, number }, gatePorts(github, owner, repo, { mine: { appId }, cache, ...(care.sleep ? { pause: care.sleep } : {}) }))
        if (!decided) return
        log.info({ repository: `${owner}/${repo}`, pull: number, conclusion: decided.decision.conclusion, head: decided.headSha, facts: decided.factsDigest }, 'judged')
        // What could not be read may be readable soon; the check says meanwhile why it is not green.
        if (decided.unread.length > 0) throw new OutsideError('GITHUB_UNAVAILABLE', `Not everything could be read: ${decided.unread.join('; ')}`)
      })
    const expand = (key: string, list: (github: GitHub) => Promise<{ repository: RepositoryRef; number: number }[]>): void =>
      worker.mark(key, async () => {
        for (const { repository, number } of await list(await clientOf(installation))) judge(repository, number)
      })
    const openPulls = async (github: GitHub, repository: RepositoryRef, base?: string): Promise<{ repository: RepositoryRef; number: number }[]> =>
      (await github.paginate('GET /repos/{owner}/{repo}/pulls', { ...repository, state: 'open', per_page: 100, ...(base === undefined ? {} : { base }) })).map(({ number }) => ({ repository, number }))

    handle({
      payload,
      repository: repositoryOf(payload),
      appId,
      judge,
      judgeCommit: (repository, sha) =>
        expand(`${repository.owner}/${repository.repo}@${sha}`, async (github) =>
          (await github.paginate('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { ...repository, commit_sha: sha, per_page: 100 })).filter(({ state }) => state === 'open').map(({ number }) => ({ repository, number })),
        ),
      judgeBase: (repository, branch) => expand(`${repository.owner}/${repository.repo}:${branch}`, (github) => openPulls(github, repository, branch)),
      judgeAll: (repository) => expand(`${repository.owner}/${repository.repo}:*`, (github) => openPulls(github, repository)),
      judgeInstallation: () =>
        expand(`installation ${installation}`, async (github) => {
          const repositories = (await github.paginate('GET /installation/repositories', { per_page: 100 })) as unknown as { name: string; owner: { login: string } }[]
          const lists = await Promise.all(repositories.map(({ name, owner }) => openPulls(github, { owner: owner.login, repo: name })))
          return lists.flat()
        }),
    })
  })
}

function repositoryOf(payload: Record<string, unknown>): RepositoryRef | undefined {
  const { name, owner } = (payload['repository'] ?? {}) as { name?: unknown; owner?: { login?: unknown } | null }
  return typeof name === 'string' && typeof owner?.login === 'string' ? { owner: owner.login, repo: name } : undefined
}
