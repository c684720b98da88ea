import { quote, type Page } from '../graph.ts'
import { at, type Reading } from './reading.ts'
import type { CheckFact } from '../../../core/policy/facts.ts'

type Place = Pick<Reading, 'github' | 'source' | 'pull' | 'position'>

interface RawSuite {
  app: { databaseId: number | null; slug: string } | null
  checkRuns: Page<{ databaseId: number | null; name: string; status: string; conclusion: string | null }> | null
}

/** Only the runs that the policy names: others would make new facts of every step of every workflow. */
export async function readChecks(place: Place, names: readonly string[]): Promise<CheckFact[]> {
  const lists = await Promise.all(names.map(async (name) => (await askRuns(place, name)) ?? (await listRuns(place, name))))
  return lists
    .flat()
    .sort((a, b) => a.id - b.id)
    .map(({ id: _, ...run }) => run)
}

/** Undefined: there are more than one answer holds, or one is not shown. */
async function askRuns({ source: { graph }, position: { headSha } }: Place, name: string): Promise<(CheckFact & { id: number })[] | undefined> {
  const runs = `checkRuns(first: 50, filterBy: { checkType: LATEST, checkName: ${quote(name)} }) { nodes { databaseId name status conclusion } totalCount pageInfo { hasNextPage endCursor } }`
  const found = await graph.repository<{ checkSuites?: Page<RawSuite> | null }>('Facts', `object(oid: ${quote(headSha)}) { ... on Commit { checkSuites(first: 100, filterBy: { checkName: ${quote(name)} }) { nodes { app { databaseId slug } ${runs} } totalCount pageInfo { hasNextPage endCursor } } } }`)
  const suites = wholePage(found?.checkSuites)
  const all = suites?.map(({ app, checkRuns }) => wholePage(checkRuns)?.map((run) => ({ id: run.databaseId ?? 0, name: run.name, app: app?.databaseId ? { id: app.databaseId, slug: app.slug } : null, headSha, status: run.status.toLowerCase(), conclusion: run.conclusion?.toLowerCase() ?? null })))
  return all?.every((one) => one !== undefined) ? all.flat() : undefined
}

function wholePage<T>(page: Page<T> | null | undefined): T[] | undefined {
  if (!page?.nodes || page.pageInfo.hasNextPage || (page.totalCount ?? 0) > page.nodes.length) return undefined
  const nodes = page.nodes.filter((node) => node !== null)
  return nodes.length === page.nodes.length ? nodes : undefined
}

async function listRuns({ github, pull, position }: Place, name: string): Promise<(CheckFact & { id: number })[]> {
  const runs = await github.paginate('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { ...at(pull), ref: position.headSha, check_name: name, filter: 'latest', per_page: 100 })
  return runs.map((run) => ({ id: run.id, name: run.name, app: run.app ? { id: run.app.id, slug: run.app.slug ?? '' } : null, headSha: run.head_sha, status: run.status, conclusion: run.conclusion }))
}
