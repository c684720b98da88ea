import { renderCheckRun } from '../payloads/check.ts'
import { nodeId } from '../payloads/user.ts'
import type { CheckRun, Json, Repository } from '../store/types.ts'
import { connection, requireAccess, type Asked } from './graph.ts'

interface Filtered<F> { first?: number; after?: string; filterBy?: F }

export function suitesOf(asked: Asked, repo: Repository, sha: string, args: Filtered<{ appId?: number; checkName?: string }>): Json {
  requireAccess(asked, repo, 'checks')
  const { appId, checkName } = args.filterBy ?? {}
  const runsOf = (id: number): CheckRun[] => repo.checkRuns.filter((run) => run.suiteId === id)
  const suites = repo.suites.filter((suite) => suite.headSha === sha && (appId === undefined || suite.appId === appId) && (checkName === undefined || runsOf(suite.id).some(({ name }) => name === checkName)))
  return connection(suites, args, (suite) => {
    const app = asked.state.app(suite.appId)
    return {
      id: nodeId('CS', suite.id),
      databaseId: suite.id,
      app: { id: nodeId('A', app.id), databaseId: app.id, slug: app.slug },
      checkRuns: (filter: Filtered<{ appId?: number; checkName?: string; checkType?: string }>) => connection(filterRuns(runsOf(suite.id), filter.filterBy), filter, (run) => runNode(asked, repo, run)),
    }
  })
}

/** `LATEST`, which holds when nothing is said, is the newest run of each name. */
function filterRuns(runs: CheckRun[], { appId, checkName, checkType = 'LATEST' }: { appId?: number; checkName?: string; checkType?: string } = {}): CheckRun[] {
  const kept = runs.filter((run) => (appId === undefined || run.appId === appId) && (checkName === undefined || run.name === checkName)).sort((a, b) => a.id - b.id)
  return checkType === 'ALL' ? kept : [...new Map(kept.map((run) => [run.name, run])).values()]
}

function runNode(asked: Asked, repo: Repository, run: CheckRun): Json {
  return {
    id: nodeId('CR', run.id),
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    externalId: run.externalId,
    title: run.output.title,
    permalink: renderCheckRun(asked.state, repo, run)['html_url'],
    completedAt: run.completedAt,
    annotations: (args: { first?: number; after?: string }) => connection(run.annotations, args, ({ path }) => ({ path })),
  }
}
