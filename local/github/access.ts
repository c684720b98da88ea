import { createPublicKey, verify } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { refuse } from './http.ts'
import { atLeast, grants, roleOf, type State } from './store/state.ts'
import type { Actor, Repository, Role, User } from './store/types.ts'

export const ANONYMOUS: Actor = { kind: 'anonymous', user: { id: 0, login: 'anonymous', name: '', email: '', type: 'User', createdAt: '', members: new Map() } }

/**
 * Who sent the request: `Bearer`, `token` and Basic (`x-access-token:<token>`, `<login>:<token>`) alike.
 * @throws Refusal 401 for a token that is unknown, revoked or expired.
 */
export function identify(state: State, header: string | undefined): Actor {
  const value = tokenIn(header)
  if (value === undefined) return ANONYMOUS
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value)) return identifyApp(state, value)
  const token = state.tokens.get(value)
  if (!token || (token.expiresAt && token.expiresAt.getTime() <= Date.now())) throw refuse(401, 'Bad credentials')
  const installation = token.installationId === undefined ? undefined : state.installations.get(token.installationId)
  if (token.installationId !== undefined && !installation) throw refuse(401, 'Bad credentials')
  if (installation?.suspendedAt) throw refuse(403, 'This installation has been suspended')
  const user = state.user(token.login)
  if (user.suspendedAt) throw refuse(403, 'Sorry. Your account was suspended.')
  const app = token.appId === undefined ? undefined : state.apps.get(token.appId)
  // What the account took back from the installation, its older tokens have no more either.
  const permissions = token.permissions && installation ? Object.fromEntries(Object.entries(token.permissions).filter(([name, level]) => grants(installation.permissions, name, level))) : token.permissions
  return {
    kind: token.kind,
    user,
    ...(app ? { app } : {}),
    ...(installation ? { installation } : {}),
    ...(permissions ? { permissions } : {}),
    ...(token.repositoryIds ? { repositoryIds: token.repositoryIds } : {}),
  }
}

export function identifyRequest(state: State, request: IncomingMessage): Actor {
  return identify(state, request.headers.authorization)
}

export function tokenIn(header: string | undefined): string | undefined {
  const [scheme, value] = (header ?? '').split(/\s+/, 2)
  if (!scheme || !value) return undefined
  if (/^(bearer|token)$/i.test(scheme)) return value
  if (!/^basic$/i.test(scheme)) return undefined
  const [login, password] = Buffer.from(value, 'base64').toString().split(':', 2)
  return password || login || undefined
}

function identifyApp(state: State, jwt: string): Actor {
  const undecodable = refuse(401, 'A JSON web token could not be decoded')
  const [head, body, signature] = jwt.split('.') as [string, string, string]
  let claims: { iss?: string | number; exp?: number; iat?: number }
  try {
    if ((JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: string }).alg !== 'RS256') throw undecodable
    claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as typeof claims
  } catch {
    throw undecodable
  }
  const app = [...state.apps.values()].find((one) => String(one.id) === String(claims.iss) || `Iv1.${one.id.toString(16).padStart(16, '0')}` === claims.iss)
  if (!app) throw refuse(401, 'Integration not found')
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${body}`), createPublicKey(app.publicKey), Buffer.from(signature, 'base64url'))) throw undecodable
  const now = Date.now() / 1000
  if (!claims.exp || claims.exp < now) throw refuse(401, "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires")
  if (claims.exp > now + 660) throw refuse(401, "'Expiration time' claim ('exp') is too far in the future")
  if ((claims.iat ?? 0) > now + 60) throw refuse(401, "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued")
  return { kind: 'app', user: botOf(state, app.slug), app }
}

/** The app that a request says it comes from, not yet checked: faults hit before anything is. */
export function claimedApp(state: State, header: string | undefined): number | undefined {
  const value = tokenIn(header)
  if (value === undefined) return undefined
  const claims = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(value)?.[1]
  if (claims === undefined) return state.tokens.get(value)?.appId
  try {
    return Number((JSON.parse(Buffer.from(claims, 'base64url').toString()) as { iss?: unknown }).iss)
  } catch {
    return undefined
  }
}

export function botOf(state: State, slug: string): User {
  return state.user(`${slug}[bot]`)
}

export function mayRead(state: State, actor: Actor, repo: Repository): boolean {
  if (!repo.private) return true
  if (actor.kind === 'user') return atLeast(roleOf(state, repo, actor.user.login), 'read')
  return covers(actor, repo)
}

/** Whether an app's token reaches the repository. */
function covers(actor: Actor, repo: Repository): boolean {
  if (actor.repositoryIds) return actor.repositoryIds.has(repo.id)
  const { installation } = actor
  if (!installation || installation.account.toLowerCase() !== repo.owner.toLowerCase()) return false
  return installation.selection === 'all' || installation.repositoryIds.has(repo.id)
}

// The role that a person needs where an app needs the permission to write.
const ROLE_TO_WRITE: Record<string, Role> = {
  contents: 'write', statuses: 'write', deployments: 'write', actions: 'write', pages: 'write', packages: 'write', workflows: 'write', repository_projects: 'write',
  pull_requests: 'read', issues: 'read', administration: 'admin', environments: 'admin', members: 'admin',
}
// What anybody sees in a public repository.
const PUBLIC = new Set(['metadata', 'contents', 'pull_requests', 'issues', 'checks', 'statuses', 'deployments', 'actions', 'pages', 'environments'])

export function may(state: State, actor: Actor, repo: Repository, permission: string, level: 'read' | 'write'): 'yes' | 'no' | 'app only' {
  if (level === 'read' && PUBLIC.has(permission) && !repo.private) return 'yes'
  if (actor.permissions) return covers(actor, repo) && grants(actor.permissions, permission, level) ? 'yes' : 'no'
  if (actor.kind !== 'user') return 'no'
  // Only apps write check runs.
  if (permission === 'checks' && level === 'write') return 'app only'
  if (repo.archived && level === 'write') return 'no'
  const role = roleOf(state, repo, actor.user.login)
  if (level === 'read') return atLeast(role, permission === 'administration' ? 'admin' : 'read') ? 'yes' : 'no'
  return atLeast(role, ROLE_TO_WRITE[permission] ?? 'admin') ? 'yes' : 'no'
}
