import type { Probot } from 'probot'
import { careful, takeTurns, type Care, type GitHub, type Turns } from '../adapters/github/client.ts'
import { AppendQueue } from '../adapters/github/append-queue.ts'
import { CommentMemory, githubComments } from '../adapters/github/comments.ts'
import { gatePorts } from '../adapters/github/gate-ports.ts'
import { ContentCache, forgetMembers } from '../adapters/github/content-cache.ts'
import { decideMergeGroup, type GroupPorts } from '../flows/decide-merge-group.ts'
import { decidePromotion, type Decided } from '../flows/decide-promotion.ts'
import type { PullComment } from '../flows/ports.ts'
import type { Log } from './log.ts'
import type { Observed } from './observed.ts'
import { NotAllRead } from './patience.ts'
import { suspensions } from './suspensions.ts'
import type { Worker } from './worker.ts'

export interface RepositoryRef {
  owner: string
  repo: string
}

export interface PullOf {
  repository: RepositoryRef
  number: number
}

/** A merge group, by its branch: `gh-readonly-queue/<base>/pr-<number>-<sha>`. */
export interface GroupOf {
  repository: RepositoryRef
  branch: string
}

export interface AppOptions {
  appId: number
  worker: Worker
  /** How patient the app is with GitHub. */
  care?: Care
  observed: Pick<Observed, 'judgements' | 'judgementSeconds'> & Partial<Pick<Observed, 'seeSuspended'>>
  log: Log
  /** Whether the app keeps a comment on what is not approved; when absent it does, unless PROVENDER_COMMENTS is "false". */
  comments?: boolean
  /** Looks for what went past the gate in a repository; absent: nothing is looked for. */
  watch?: (github: GitHub, repository: RepositoryRef) => Promise<void>
}

/** What a webhook and the sweep ask for alike: a client, and a judgement. */
export interface Judging {
  /** The client of an installation. */
  clientOf(installation: number): Promise<GitHub>
  /** Marks a pull request; answers the worker's key of it. */
  judge(installation: number, pull: PullOf): string
  /** Marks a merge group; answers the worker's key of it. */
  judgeGroup(installation: number, group: GroupOf): string
  /** Marks a repository to be looked through for what went past the gate. */
  watch(installation: number, repository: RepositoryRef): void
  suspend(installation: number, isSuspended: boolean): void
  /** Runs a job, and drops it where the installation turns out to be suspended. */
  attempt?(installation: number, job: () => Promise<void>): Promise<void>
  /** Who is a member of what may have changed: nothing that was read of it counts any more. */
  forgetPeople(): void
}

// A job that has to wait longer gives its place to another, and comes again.
const MAX_PAUSE_MS = 2_000
const COMMENT_DEBOUNCES = 10
// GitHub takes 100 requests at once for an installation; another replica wants some of them.
const REQUESTS_AT_ONCE = 40

/** Judges pull requests as the installations of the app. */
export function judging(probot: Probot, { appId, worker, care = {}, observed, log, watch, comments = process.env['PROVENDER_COMMENTS'] !== 'false' }: AppOptions): Judging {
  const cache = new ContentCache()
  const suspended = suspensions(log, observed.seeSuspended)
  const memory = new CommentMemory()
  const queue = new AppendQueue()
  const turns = new Map<number, Turns>()
  const turnsOf = (installation: number): Turns => turns.get(installation) ?? turns.set(installation, takeTurns(REQUESTS_AT_ONCE)).get(installation)!
  // Probot makes a new client for each call; what makes it patient must be put on once per client.
  const clientOf = async (installation: number): Promise<GitHub> => careful((await probot.auth(installation)) as unknown as GitHub, { maxPauseMs: MAX_PAUSE_MS, inTurn: turnsOf(installation), ...care })
  const mark = (installation: number, key: string, { owner, repo }: RepositoryRef, job: (github: GitHub) => Promise<void>, debounces = 1): void =>
    worker.mark(key, async () => await suspended.attempt(installation, async () => await job(await clientOf(installation))), { lane: `${owner}/${repo}`, pool: String(installation), debounces })

  /** One judgement, counted and told; what could not be read asks for another. */
  const decide = async (github: GitHub, { owner, repo }: RepositoryRef, what: { pull: number } | { key: string }, ask: (ports: GroupPorts) => Promise<Decided | undefined>): Promise<Decided | undefined> => {
    const startedAt = performance.now()
    const ports = gatePorts(github, owner, repo, { mine: { appId }, cache, queue, ...(care.sleep ? { pause: care.sleep } : {}) })
    const decided = await ask(ports).catch((error: unknown) => {
      observed.judgements.add({ conclusion: 'failed' })
      throw error
    })
    observed.judgementSeconds.observe((performance.now() - startedAt) / 1000)
    observed.judgements.add({ conclusion: decided?.decision.conclusion ?? 'closed' })
    if (!decided) return undefined
    log.info({ repository: `${owner}/${repo}`, ...what, conclusion: decided.decision.conclusion, head: decided.headSha, facts: decided.factsDigest }, 'judged')
    return decided
  }
  // What could not be read may be readable soon; the check says meanwhile why it is not green.
  const requireAllRead = (decided: Decided | undefined): void => {
    if (decided && decided.unread.length > 0) throw new NotAllRead(decided.unread)
  }
  /** After the checks that wait, and when the answer rests: who changes it twice in a moment gets one comment. */
  const comment = (installation: number, repository: RepositoryRef, number: number, said: PullComment): void => {
    const name = `${repository.owner}/${repository.repo}`
    const onRefused = (error: Error): void => log.error({ repository: name, pull: number, cause: error }, 'may not comment')
    mark(installation, `${name}#${number} comment`, repository, (github) => githubComments(github, { appId, memory, onRefused }).show({ ...repository, number }, said), COMMENT_DEBOUNCES)
  }

  return {
    clientOf,
    judge(installation, { repository, number }) {
      const key = `${repository.owner}/${repository.repo}#${number}`
      mark(installation, key, repository, async (github) => {
        const decided = await decide(github, repository, { pull: number }, (ports) => decidePromotion({ ...repository, number }, ports))
        if (comments && decided?.comment) comment(installation, repository, number, decided.comment)
        requireAllRead(decided)
      })
      return key
    },
    judgeGroup(installation, { repository, branch }) {
      const key = `${repository.owner}/${repository.repo}:${branch}`
      mark(installation, key, repository, async (github) => requireAllRead(await decide(github, repository, { key: branch }, (ports) => decideMergeGroup({ ...repository, branch }, ports))))
      return key
    },
    watch(installation, repository) {
      if (watch) mark(installation, `${repository.owner}/${repository.repo} watch`, repository, (github) => watch(github, repository))
    },
    suspend: suspended.set,
    attempt: suspended.attempt,
    forgetPeople: () => forgetMembers(cache),
  }
}
