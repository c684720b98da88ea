import { OutsideError, type OutsideCode } from '../../flows/outside-error.ts'
import type { GitHub } from './client.ts'

/**
 * GraphQL, one field at a time: what is asked at the same moment leaves as one query.
 *
 * A part that GitHub refused or left out rejects for itself; a part of which anything within was refused is refused as a
 * whole, as half an answer looks like a whole one. null is GitHub's own: there is nothing of that name.
 */
export interface Graph {
  /** A field of the repository. `operation` names the query that it leaves in, when it is the first to ask. */
  repository<T>(operation: string, selection: string): Promise<T | null>
  /** A field of the query itself. */
  root<T>(operation: string, selection: string): Promise<T | null>
}

interface Asked {
  operation: string
  isRoot: boolean
  selection: string
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

interface GraphError {
  type?: string
  message: string
  path?: (string | number)[]
}

// GitHub gives up on what takes ten seconds; a long query is cut into several that leave together.
const MAX_PARTS = 150
const MAX_QUERY_CHARACTERS = 100_000

export function openGraph(github: GitHub, owner: string, repo: string): Graph {
  let waiting: Asked[] = []
  const ask = <T>(isRoot: boolean, operation: string, selection: string): Promise<T | null> =>
    new Promise((resolve, reject) => {
      // Everything that is under way by itself asks first, cached answers included; then the query leaves.
      if (waiting.length === 0) setImmediate(leave)
      waiting.push({ operation, isRoot, selection, resolve: resolve as (value: unknown) => void, reject })
    })
  const leave = (): void => {
    const all = waiting
    waiting = []
    for (const parts of cut(all)) send(github, owner, repo, parts).catch((error: unknown) => parts.forEach(({ reject }) => reject(error)))
  }
  return {
    repository: (operation, selection) => ask(false, operation, selection),
    root: (operation, selection) => ask(true, operation, selection),
  }
}

function cut(asked: readonly Asked[]): Asked[][] {
  const queries: Asked[][] = []
  let characters = Infinity
  for (const part of asked) {
    if (characters + part.selection.length > MAX_QUERY_CHARACTERS || queries.at(-1)!.length >= MAX_PARTS) {
      queries.push([])
      characters = 0
    }
    queries.at(-1)!.push(part)
    characters += part.selection.length
  }
  return queries
}

// Each verdict has one of these; a query in which one of them leaves is called after it, whoever asked first.
const MAIN = new Set(['Snapshot', 'Facts', 'Position'])

async function send(github: GitHub, owner: string, repo: string, parts: readonly Asked[]): Promise<void> {
  const line = ({ selection }: Asked, index: number): string => `p${index}: ${selection}`
  const inRepository = parts.map((part, index) => (part.isRoot ? '' : line(part, index))).filter(Boolean)
  const atRoot = parts.map((part, index) => (part.isRoot ? line(part, index) : '')).filter(Boolean)
  const whole = inRepository.length === 0 ? [] : [`repository(owner: ${quote(owner)}, name: ${quote(repo)}) { ${inRepository.join('\n')} }`]
  const { operation } = parts.find((part) => MAIN.has(part.operation)) ?? parts[0]!
  const query = `query ${operation} { ${[...whole, ...atRoot].join('\n')} }`
  const { data, errors } = await postGraphql(github, query)
  parts.forEach((part, index) => {
    const path = [...(part.isRoot ? [] : ['repository']), `p${index}`]
    const refused = errors.find((error) => concerns(error, path))
    const holder = part.isRoot ? data : (data?.['repository'] as Record<string, unknown> | null | undefined)
    const value = holder?.[`p${index}`]
    if (refused) part.reject(describeGraphError(refused))
    else if (value === undefined) part.reject(new OutsideError('GITHUB_UNAVAILABLE', `GitHub left a part of its answer out (${part.operation}). Try again.`))
    else part.resolve(value)
  })
}

/** Whether what was refused is above this part, the part itself, or within it. An error without a path is about everything. */
function concerns({ path = [] }: GraphError, part: readonly string[]): boolean {
  return path.slice(0, part.length).every((step, index) => step === part[index])
}

/** Sends a query or a mutation; the caller looks at the errors. @throws OutsideError when there is no answer at all */
export async function postGraphql(github: GitHub, query: string): Promise<{ data: Record<string, unknown> | null; errors: GraphError[] }> {
  const response = await github.request(`POST ${graphqlUrl(github)}`, { query })
  const { data, errors } = response.data as { data?: Record<string, unknown> | null; errors?: unknown }
  return { data: data ?? null, errors: Array.isArray(errors) ? (errors as GraphError[]) : [] }
}

// An enterprise server has REST below /api/v3 and GraphQL beside it.
function graphqlUrl(github: GitHub): string {
  const { baseUrl } = github.request.endpoint.DEFAULTS
  return `${baseUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`
}

export function describeGraphError({ type, message }: GraphError): OutsideError {
  const fail = (code: OutsideCode, text: string): OutsideError => new OutsideError(code, `POST /graphql: ${text}`)
  if (type === 'NOT_FOUND') return fail('GITHUB_NOT_FOUND', `GitHub has no such thing, or the credentials may not see it (${message}). Check the name, and that the app is installed on the repository.`)
  if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES') return fail('GITHUB_FORBIDDEN', `GitHub refused it (${message}). Give the app or the job the permission this needs, and accept it in the installation.`)
  if (type === 'STALE_DATA') return fail('GITHUB_CONFLICT', `it conflicts with the present state (${message}). Read the state again and repeat.`)
  if (type === 'UNPROCESSABLE' || type === 'undefinedField' || type === 'EXCESSIVE_PAGINATION' || type === 'MAX_NODE_LIMIT_EXCEEDED') return fail('GITHUB_INVALID', `GitHub did not accept the request (${message}). If it names nothing that you can correct, report it as a fault of Provender.`)
  return fail('GITHUB_UNAVAILABLE', `GitHub failed (${message}). See githubstatus.com; try again.`)
}

/** A string of GraphQL. */
export const quote = (text: string): string => JSON.stringify(text)

/** A connection as it comes: what is null in it could not be shown, and so is not known. */
export interface Page<T> {
  nodes: (T | null)[] | null
  totalCount?: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** All nodes of a connection, the first page read already. @throws OutsideError when one of them is missing */
export async function readToTheEnd<T>(what: string, first: Page<T> | null | undefined, next: (after: string) => Promise<Page<T> | null | undefined>): Promise<T[]> {
  const found: T[] = []
  const missing = (): never => {
    throw new OutsideError('UNREADABLE', `GitHub did not show all ${what}. Try again.`)
  }
  for (let page = first; ; ) {
    if (!page?.nodes) return missing()
    for (const node of page.nodes) found.push(node ?? missing())
    if (!page.pageInfo.hasNextPage) {
      if (page.totalCount !== undefined && page.totalCount > found.length) return missing()
      return found
    }
    if (page.pageInfo.endCursor === null || page.nodes.length === 0) return missing()
    page = await next(page.pageInfo.endCursor)
  }
}
