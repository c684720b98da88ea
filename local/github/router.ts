import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { may, mayRead } from './access.ts'
import type { Hub } from './hub.ts'
import { notFound, refuse } from './http.ts'
import { grants, type State } from './store/state.ts'
import type { Access, Actor, Json, Repository } from './store/types.ts'

export interface Answer { status: number; body?: unknown; headers?: Record<string, string>; raw?: Buffer }

/** One REST call, authenticated and allowed. */
export interface Call {
  hub: Hub
  state: State
  request: IncomingMessage
  params: Record<string, string>
  query: URLSearchParams
  /** Path as it was asked for, `/api/v3` included, for `Link` headers. */
  askedPath: string
  actor: Actor
  body: Json
  /** The repository in the path. Only routes below `/repos/{owner}/{repo}` may ask. */
  repo: Repository
}

export type Handler = (call: Call) => Answer | Promise<Answer>

/**
 * What a route asks of its caller: `contents:write` is a permission of an app, and for people the role that goes with it;
 * `a:read|b:read` either; `app` a JWT; `user` anybody who signed in; `none` nothing.
 */
export interface Route { method: string; path: string; needs: string; handle: Handler; pattern: RegExp; names: string[] }

// These parameters run over slashes, as on GitHub.
const GREEDY = new Set(['path', 'ref', 'basehead', 'branch', 'name', 'environment_name'])

export function route(line: string, needs: string, handle: Handler): Route {
  const [method, path] = line.split(' ') as [string, string]
  const names: string[] = []
  const source = path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    names.push(name)
    return GREEDY.has(name) ? '(.+)' : /_(id|number)$/.test(name) ? String.raw`(\d+)` : '([^/]+)'
  })
  return { method, path, needs, handle, names, pattern: new RegExp(`^${source}/?$`) }
}

export const ok = (body: unknown, headers?: Record<string, string>): Answer => ({ status: 200, body, ...(headers ? { headers } : {}) })
export const created = (body: unknown): Answer => ({ status: 201, body })
export const accepted = (body: unknown): Answer => ({ status: 202, body })
export const nothing = (): Answer => ({ status: 204 })

/** One page of a list, with GitHub's `Link` header. `wrap` puts the page into an object with `total_count`. */
export function page<T>(call: Call, items: readonly T[], render: (item: T) => unknown, wrap?: string): Answer {
  const { perPage, number } = pageOf(call)
  const last = Math.max(1, Math.ceil(items.length / perPage))
  const body = items.slice((number - 1) * perPage, number * perPage).map(render)
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(to))
    return `<${call.state.url}${call.askedPath}?${query.toString()}>; rel="${rel}"`
  }
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ]
  return ok(wrap ? { total_count: items.length, [wrap]: body } : body, links.length > 0 ? { Link: links.join(', ') } : {})
}

export function pageOf(call: Call): { perPage: number; number: number } {
  const whole = (name: string, fallback: number): number => {
    const value = Number.parseInt(call.query.get(name) ?? '', 10)
    return value >= 1 ? value : fallback
  }
  return { perPage: Math.min(100, whole('per_page', 30)), number: whole('page', 1) }
}

/** Checks the caller against the route, then answers. */
export async function answer(found: Route, call: Call): Promise<Answer> {
  const { params, state, actor } = call
  if (found.needs === 'app' && actor.kind !== 'app') throw refuse(401, 'A JSON web token could not be decoded')
  if (found.needs === 'user' && actor.kind === 'anonymous') throw refuse(401, 'Requires authentication')
  const owner = params['owner']
  if (owner !== undefined && params['repo'] !== undefined) {
    const repo = state.repo(owner, params['repo'])
    if (!repo || !mayRead(state, actor, repo)) throw notFound()
    call.repo = repo
    if (found.needs.includes(':')) requirePermission(call, found.needs)
  } else if (found.needs.includes(':')) requireAccountPermission(call, found.needs)
  return found.handle(call)
}

export function requirePermission(call: Call, needs: string): void {
  const verdicts = needs.split('|').map((need) => {
    const [name, level] = need.split(':') as [string, 'read' | 'write']
    return may(call.state, call.actor, call.repo, name, level)
  })
  if (verdicts.includes('yes')) return
  if (call.actor.kind === 'anonymous') throw refuse(401, 'Requires authentication')
  if (verdicts.includes('app only')) throw refuse(403, 'You must authenticate via a GitHub App.')
  // GitHub tells the name of what is missing in a header; programs print it.
  if (call.actor.permissions) throw Object.assign(refuse(403, 'Resource not accessible by integration'), { headers: { 'X-Accepted-GitHub-Permissions': needs.replaceAll(':', '=').replaceAll('|', '; ') } })
  throw call.actor.kind === 'app' ? refuse(401, 'A JSON web token cannot be used here') : refuse(403, 'Must have admin rights to Repository.')
}

/** Organisations and teams: an app needs the permission, a person to be signed in. */
function requireAccountPermission(call: Call, needs: string): void {
  const { actor, params, state } = call
  if (actor.kind === 'anonymous') throw refuse(401, 'Requires authentication')
  const org = params['org']
  if (!actor.permissions) {
    if (org !== undefined && needs.endsWith(':write') && state.user(org).members.get(actor.user.login.toLowerCase()) !== 'admin') throw refuse(403, 'You must be an admin to perform this action.')
    return
  }
  const held = needs.split('|').some((need) => {
    const [name, level] = need.split(':') as [string, Access]
    return grants(actor.permissions!, name, level)
  })
  if (held && org !== undefined && actor.installation?.account.toLowerCase() !== org.toLowerCase()) throw refuse(403, 'Resource not accessible by integration')
  if (!held) throw refuse(403, 'Resource not accessible by integration')
}

export function findRoute(routes: readonly Route[], method: string, path: string): { route: Route; params: Record<string, string> } | undefined {
  for (const one of routes) {
    if (one.method !== method) continue
    const match = one.pattern.exec(path)
    if (!match) continue
    try {
      return { route: one, params: Object.fromEntries(one.names.map((name, index) => [name, decodeURIComponent(match[index + 1]!)])) }
    } catch {
      return undefined
    }
  }
  return undefined
}

export function etagOf(bytes: Buffer | string): string {
  return `W/"${createHash('sha256').update(bytes).digest('hex')}"`
}
