import type { GitHub } from '../adapters/github/client.ts'
import type { AppOptions, Judging } from './judging.ts'
import { listGroups, listOpenPulls, listRepositories } from './listing.ts'

export interface SweepOptions {
  /** 0: never; then GitHub is asked once whether it knows the app. */
  minutes: number
  /** The client of the app itself, not of an installation. */
  appClient(): Promise<GitHub>
  judging: Pick<Judging, 'clientOf' | 'judge' | 'judgeGroup' | 'watch' | 'suspend'>
  worker: AppOptions['worker']
  log: AppOptions['log']
  /** GitHub answered the app for the first time. */
  onAnswered(): void
  onSwept?(isWhole: boolean): void
  /** The pause after GitHub did not answer the app, at most. */
  retryMs?: number
}

// An installation that GitHub asks to leave alone must not keep the others from being swept.
const TRY_MS = 60_000
const atMost = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

const AT_ONCE = 4 // of the worker's sixteen, so that webhooks need not wait for a sweep

/**
 * Judges every open pull request into a default branch and every merge group on it, at the start and then every so
 * many minutes: what no webhook told is found. One repository after the other; archived ones are passed over, and so
 * are suspended installations, until a sweep finds them no longer suspended.
 */
export function startSweeps(options: SweepOptions): { stop(): void } {
  const { minutes, log, onAnswered, retryMs = 30_000 } = options
  let isStopped = false
  let wake = (): void => {}
  const pause = (ms: number): Promise<void> => new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    wake = () => { clearTimeout(timer); resolve() }
  })
  const run = async (): Promise<void> => {
    while (!isStopped) {
      let waitMs = minutes * 60_000
      try {
        const github = await options.appClient()
        if (minutes === 0) await github.request('GET /app')
        const installations = minutes === 0 ? [] : await listInstallations(github, options.judging)
        onAnswered()
        if (minutes === 0) return
        await sweep(installations, options, () => isStopped)
      } catch (error) {
        log.error({ error: (error as Error).message, cause: error }, 'GitHub does not answer the app')
        waitMs = minutes === 0 ? retryMs : Math.min(waitMs, retryMs)
      }
      if (!isStopped) await pause(waitMs)
    }
  }
  void run()
  return {
    stop() {
      isStopped = true
      wake()
    },
  }
}

async function listInstallations(github: GitHub, { suspend }: SweepOptions['judging']): Promise<number[]> {
  const installations = await github.paginate('GET /app/installations', { per_page: 100 })
  for (const { id, suspended_at: suspendedAt } of installations) suspend(id, Boolean(suspendedAt))
  return installations.filter(({ suspended_at: suspendedAt }) => !suspendedAt).map(({ id }) => id)
}

async function sweep(installations: readonly number[], { judging, worker, log, onSwept }: SweepOptions, isStopped: () => boolean): Promise<void> {
  let isWhole = true
  // What cannot be read of one must not keep the others from being swept.
  const attempt = async (what: object, work: () => Promise<void>): Promise<void> => {
    if (isStopped()) return
    await work().catch((error: Error) => {
      isWhole = false
      log.error({ ...what, error: error.message, cause: error }, 'not swept')
    })
  }
  for (const installation of installations) {
    await attempt({ installation }, async () => {
      const github = await judging.clientOf(installation)
      for (const { owner, repo, defaultBranch, isArchived } of await listRepositories(github)) {
        if (isArchived) continue
        await attempt({ repository: `${owner}/${repo}` }, async () => {
          judging.watch(installation, { owner, repo })
          const { groups } = await listGroups(github, { owner, repo }, defaultBranch)
          for (const group of groups) judging.judgeGroup(installation, group)
          const pulls = await listOpenPulls(github, { owner, repo }, defaultBranch)
          for (let from = 0; from < pulls.length && !isStopped(); from += AT_ONCE) {
            const keys = pulls.slice(from, from + AT_ONCE).map((pull) => judging.judge(installation, pull))
            // One try is waited for: what GitHub refuses for long must not keep the others waiting.
            await Promise.all(keys.map((key) => Promise.race([worker.tried(key), atMost(TRY_MS)])))
          }
        })
      }
    })
  }
  if (!isStopped()) onSwept?.(isWhole)
}
