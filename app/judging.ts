import type { Probot } from 'probot'
import { careful, type Care, type GitHub } from '../adapters/github/client.ts'
import { gatePorts } from '../adapters/github/gate-ports.ts'
import { ContentCache } from '../adapters/github/source.ts'
import { OutsideError } from '../flows/outside-error.ts'
import { decidePromotion, type Decided } from '../flows/decide-promotion.ts'
import type { Log } from './log.ts'
import type { Observed } from './observed.ts'
import type { Worker } from './worker.ts'

export interface RepositoryRef {
  owner: string
  repo: string
}

export interface PullOf {
  repository: RepositoryRef
  number: number
}

export interface AppOptions {
  appId: number
  worker: Worker
  /** How patient the app is with GitHub. */
  care?: Care
  observed: Pick<Observed, 'judgements' | 'judgementSeconds'>
  log: Log
}

/** What a webhook and the sweep ask for alike: a client, and a judgement. */
export interface Judging {
  /** The client of an installation. */
  clientOf(installation: number): Promise<GitHub>
  /** Marks a pull request; answers the worker's key of it. */
  judge(installation: number, pull: PullOf): string
}

/** Judges pull requests as the installations of the app. */
export function judging(probot: Probot, { appId, worker, care = {}, observed, log }: AppOptions): Judging {
  const cache = new ContentCache()
  // Probot makes a new client for each call; what makes it patient must be put on once per client.
  const clientOf = async (installation: number): Promise<GitHub> => careful((await probot.auth(installation)) as unknown as GitHub, care)
  const decide = async (installation: number, owner: string, repo: string, number: number): Promise<Decided | undefined> =>
    decidePromotion({ owner, repo, number }, gatePorts(await clientOf(installation), owner, repo, { mine: { appId }, cache, ...(care.sleep ? { pause: care.sleep } : {}) }))
  return {
    clientOf,
    judge(installation, { repository: { owner, repo }, number }) {
      const key = `${owner}/${repo}#${number}`
      worker.mark(key, async () => {
        const startedAt = performance.now()
        const decided = await decide(installation, owner, repo, number).catch((error: unknown) => {
          observed.judgements.add({ conclusion: 'failed' })
          throw error
        })
        observed.judgementSeconds.observe((performance.now() - startedAt) / 1000)
        observed.judgements.add({ conclusion: decided?.decision.conclusion ?? 'closed' })
        if (!decided) return
        log.info({ repository: `${owner}/${repo}`, pull: number, conclusion: decided.decision.conclusion, head: decided.headSha, facts: decided.factsDigest }, 'judged')
        // What could not be read may be readable soon; the check says meanwhile why it is not green.
        if (decided.unread.length > 0) throw new OutsideError('GITHUB_UNAVAILABLE', `Not everything could be read: ${decided.unread.join('; ')}`)
      })
      return key
    },
  }
}

/** The open pull requests of a repository, into one branch when it is named. */
export async function listOpenPulls(github: GitHub, repository: RepositoryRef, base?: string): Promise<PullOf[]> {
  const pulls = await github.paginate('GET /repos/{owner}/{repo}/pulls', { ...repository, state: 'open', per_page: 100, ...(base === undefined ? {} : { base }) })
  return pulls.map(({ number }) => ({ repository, number }))
}

/** The repositories that an installation gives the app. */
export async function listRepositories(github: GitHub): Promise<(RepositoryRef & { defaultBranch: string; isArchived: boolean })[]> {
  const repositories = (await github.paginate('GET /installation/repositories', { per_page: 100 })) as unknown as { name: string; owner: { login: string }; default_branch: string; archived: boolean }[]
  return repositories.map(({ name, owner, default_branch: defaultBranch, archived: isArchived }) => ({ owner: owner.login, repo: name, defaultBranch, isArchived }))
}
