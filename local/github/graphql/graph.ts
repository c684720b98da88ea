import type { Hub } from '../hub.ts'
import { may, mayRead } from '../access.ts'
import type { State } from '../store/state.ts'
import type { Actor, Json, Pull, Repository } from '../store/types.ts'

/** What every resolver is given: whose question it is. */
export interface Asked {
  hub: Hub
  state: State
  actor: Actor
  /** A repository as GraphQL shows it; here, because it leads to everything and everything leads to it. */
  showRepository: (repo: Repository) => Json
  showPull: (repo: Repository, pull: Pull) => Json
}

/** A refusal as GitHub words it in `errors`, with its `type`. */
export class GraphRefusal extends Error {
  readonly type: string
  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

export function requireAccess({ state, actor }: Asked, repo: Repository, permission: string, level: 'read' | 'write' = 'read'): void {
  if (may(state, actor, repo, permission, level) !== 'yes') throw new GraphRefusal('FORBIDDEN', 'Resource not accessible by integration')
}

/** A repository that one may not see is not there. */
export function findRepository({ state, actor }: Asked, owner: string, name: string): Repository {
  const repo = state.repo(owner, name)
  if (!repo || !mayRead(state, actor, repo)) throw new GraphRefusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
  return repo
}

interface PageArguments { first?: number; last?: number; after?: string }

/** One page of a list; how many may be asked for was checked before. */
export function connection<T>(items: readonly T[], { first = 0, last, after }: PageArguments, render: (item: T) => unknown): Json {
  const start = last !== undefined ? Math.max(0, items.length - last) : after === undefined ? 0 : Number(/^cursor:(\d+)$/.exec(Buffer.from(after, 'base64').toString())?.[1] ?? Number.NaN)
  if (Number.isNaN(start)) throw new GraphRefusal('INVALID_CURSOR_ARGUMENTS', `\`${after}\` does not appear to be a valid cursor.`)
  const end = Math.min(items.length, start + (last ?? first))
  return {
    nodes: items.slice(start, end).map(render),
    totalCount: items.length,
    pageInfo: { hasNextPage: end < items.length, endCursor: end > start ? Buffer.from(`cursor:${end}`).toString('base64') : null },
  }
}
