import { OutsideError } from '../../flows/outside-error.ts'
import type { ShownCheck } from '../../flows/ports.ts'
import { quote, readToTheEnd, type Graph, type Page } from './graph.ts'

/** Tells a check run that this program wrote from one that merely has its name. */
export type Mine = { appId: number } | { appSlug: string }

/** The newest check run of this program on the head of a pull request, as it stood when a verdict began. */
export interface OwnRuns {
  /** Asks for it in the query that is being put together; before the facts, so that it is not newer than they are. */
  ask(pull: number): void
  /** Undefined: it is not known of this commit. Answers once, as it is of one moment. */
  take(headSha: string): Promise<{ shown: ShownCheck | undefined } | undefined>
}

interface RawRun {
  databaseId: number | null
  name: string
  externalId: string | null
  status: string
  conclusion: string | null
  title: string | null
  permalink: string
  completedAt: string | null
}

interface RawSuite {
  app: { databaseId: number | null; slug: string } | null
  checkRuns: Page<RawRun> | null
}

interface RawHead {
  commits: Page<{ commit: { oid: string; checkSuites: Page<RawSuite> | null } }>
}

export function openOwnRuns(graph: Graph, name: string, mine: Mine): OwnRuns {
  let asked: Promise<{ headSha: string; shown: ShownCheck | undefined } | undefined> | undefined
  const runs = `checkRuns(first: 100, filterBy: { checkType: ALL, checkName: ${quote(name)} }) { nodes { databaseId name externalId status conclusion title permalink completedAt } totalCount pageInfo { hasNextPage endCursor } }`
  const suites = `checkSuites(first: 20, filterBy: { checkName: ${quote(name)} }) { nodes { app { databaseId slug } ${runs} } totalCount pageInfo { hasNextPage endCursor } }`
  return {
    ask(pull) {
      asked = graph
        .repository<RawHead>('Snapshot', `pullRequest(number: ${pull}) { commits(last: 1) { nodes { commit { oid ${suites} } } pageInfo { hasNextPage endCursor } } }`)
        .then(async (found) => {
          const commit = found?.commits.nodes?.[0]?.commit
          return commit && { headSha: commit.oid, shown: await newestOf(commit.checkSuites, name, mine) }
        })
        .catch((error: unknown) => {
          // REST is asked then, and says what is wrong.
          if (error instanceof OutsideError) return undefined
          throw error
        })
      asked.catch(() => undefined)
    },
    async take(headSha) {
      const found = await asked
      asked = undefined
      return found?.headSha === headSha ? { shown: found.shown } : undefined
    },
  }
}

/** @throws OutsideError when there are more than one answer holds */
async function newestOf(page: Page<RawSuite> | null, name: string, mine: Mine): Promise<ShownCheck | undefined> {
  const noMore = (): Promise<undefined> => Promise.resolve(undefined)
  const suites = await readToTheEnd('check suites', page, noMore)
  const own = suites.filter(({ app }) => ('appId' in mine ? app?.databaseId === mine.appId : app?.slug === mine.appSlug))
  const runs = (await Promise.all(own.map(({ checkRuns }) => readToTheEnd('check runs', checkRuns, noMore)))).flat().filter((run) => run.name === name)
  const newest = runs.sort((a, b) => idOf(b) - idOf(a))[0]
  if (!newest) return undefined
  const isDone = newest.status === 'COMPLETED'
  return { id: idOf(newest), facts: isDone ? (newest.externalId ?? '') : '', conclusion: isDone ? (newest.conclusion ?? '').toLowerCase() : '', title: newest.title ?? '', completedAt: newest.completedAt, url: newest.permalink }
}

function idOf({ databaseId }: RawRun): number {
  if (databaseId === null) throw new OutsideError('UNREADABLE', 'GitHub did not number a check run.')
  return databaseId
}
