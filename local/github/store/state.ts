import type { ActionsService } from '../../contract.ts'
import type { NewApp } from '../manifests.ts'
import type { App, Delivery, Installation, Permissions, Repository, Role, Team, Token, User } from './types.ts'

/** The app that GitHub itself runs workflows as; its id is the one on github.com. */
export const ACTIONS_APP_ID = 15368

/** Everything the forge knows, and the questions that every part asks of it. */
export class State {
  url = ''
  dataDir = ''
  readonly users = new Map<string, User>()
  readonly teams: Team[] = []
  readonly apps = new Map<number, App>()
  readonly installations = new Map<number, Installation>()
  readonly tokens = new Map<string, Token>()
  readonly repositories = new Map<number, Repository>()
  readonly deliveries: Delivery[] = []
  /** Apps made from a manifest, until the code for their secrets is redeemed. */
  readonly manifestCodes = new Map<string, NewApp>()
  actions: ActionsService | undefined
  readonly #byName = new Map<string, Repository>()
  readonly #byId = new Map<number, User>()
  #lastId = 1000

  /** Ids are unique over all kinds, so a mix-up of two kinds never works by accident. */
  nextId(): number {
    return ++this.#lastId
  }

  now(): string {
    return new Date().toISOString().replace(/\.\d{3}Z$/, 'Z')
  }

  api(path: string): string {
    return `${this.url}/api/v3${path}`
  }

  html(path: string): string {
    return `${this.url}${path}`
  }

  addUser(user: User): User {
    this.users.set(user.login.toLowerCase(), user)
    this.#byId.set(user.id, user)
    return user
  }

  user(login: string): User {
    return this.users.get(login.toLowerCase()) ?? GHOST
  }

  findUser(login: string): User | undefined {
    return this.users.get(login.toLowerCase())
  }

  userById(id: number): User | undefined {
    return this.#byId.get(id)
  }

  addRepository(repo: Repository): void {
    this.repositories.set(repo.id, repo)
    this.#byName.set(`${repo.owner}/${repo.name}`.toLowerCase(), repo)
  }

  repo(owner: string, name: string): Repository | undefined {
    return this.#byName.get(`${owner}/${name}`.toLowerCase())
  }

  repoById(id: number): Repository {
    const repo = this.repositories.get(id)
    if (!repo) throw new Error(`unreachable: no repository ${id}`)
    return repo
  }

  app(id: number): App {
    const app = this.apps.get(id)
    if (!app) throw new Error(`unreachable: no app ${id}`)
    return app
  }

  team(org: string, slug: string): Team | undefined {
    return this.teams.find((team) => team.org.toLowerCase() === org.toLowerCase() && team.slug === slug)
  }

  /** Members of a team and of every team below it, as GitHub counts membership. */
  teamMembers(team: Team): Map<string, 'member' | 'maintainer'> {
    const members = new Map(team.members)
    for (const child of this.teams) {
      if (child.org !== team.org || child.parent !== team.slug) continue
      for (const [login, role] of this.teamMembers(child)) if (!members.has(login)) members.set(login, role)
    }
    return members
  }

  /** The installation through which an app acts and hears; a suspended one does neither. */
  installationFor(appId: number, repo: Repository): Installation | undefined {
    const found = this.installationOn(appId, repo)
    return found?.suspendedAt ? undefined : found
  }

  installationOn(appId: number, repo: Repository): Installation | undefined {
    for (const installation of this.installations.values()) {
      if (installation.appId !== appId || installation.account.toLowerCase() !== repo.owner.toLowerCase()) continue
      if (installation.selection === 'all' || installation.repositoryIds.has(repo.id)) return installation
    }
    return undefined
  }

  installationRepositories(installation: Installation): Repository[] {
    return [...this.repositories.values()].filter((repo) => repo.owner.toLowerCase() === installation.account.toLowerCase() && (installation.selection === 'all' || installation.repositoryIds.has(repo.id)))
  }
}

/** GitHub's stand-in for accounts that are gone. */
const GHOST: User = { id: 10137, login: 'ghost', name: 'Deleted user', email: '', type: 'User', createdAt: '2008-05-13T06:14:25Z', members: new Map() }

const ROLES: Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

export function atLeast(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted)
}

/** The highest role a person has through ownership, collaboration, teams and their parents, or publicity. */
export function roleOf(state: State, repo: Repository, login: string): Role {
  const owner = state.findUser(repo.owner)
  const key = login.toLowerCase()
  if (repo.owner.toLowerCase() === key) return 'admin'
  if (owner?.type === 'Organization' && owner.members.get(key) === 'admin') return 'admin'
  let role: Role = repo.collaborators.get(key) ?? 'none'
  for (const team of state.teams) {
    if (team.org.toLowerCase() !== repo.owner.toLowerCase() || !state.teamMembers(team).has(key)) continue
    role = higher(role, team.repositories.get(repo.id) ?? 'none')
  }
  if (owner?.type === 'Organization' && owner.members.has(key)) role = higher(role, 'read')
  return repo.private ? role : higher(role, 'read')
}

function higher(one: Role, other: Role): Role {
  return atLeast(one, other) ? one : other
}

export function grants(permissions: Permissions, name: string, level: 'read' | 'write' | 'admin'): boolean {
  const order = ['read', 'write', 'admin']
  const held = permissions[name]
  return name === 'metadata' && level === 'read' ? true : held !== undefined && order.indexOf(held) >= order.indexOf(level)
}
