/** Fills a forge from a program: people, teams, apps, repositories, protection. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { GitRepository } from './git/repository.ts'
import { refuse } from './http.ts'
import { ACTIONS_APP_ID, type State } from './store/state.ts'
import type { App, Permissions, Protection, Repository, Role, Ruleset, Team, User } from './store/types.ts'

export interface AppInput { slug: string; name?: string; owner?: string; permissions?: Permissions; events?: string[]; webhookUrl?: string; webhookSecret?: string }
export interface RepoInput { private?: boolean; defaultBranch?: string; description?: string; collaborators?: Record<string, Role>; teams?: Record<string, Role>; topics?: string[]; forkOf?: string }
export interface ProtectInput {
  requiredChecks?: (string | { context: string; appId: number | null })[]
  strict?: boolean
  /** Number of approvals; direct pushes are then refused. */
  requiredApprovals?: number
  dismissStaleReviews?: boolean
  codeOwners?: boolean
  lastPushApproval?: boolean
  enforceAdmins?: boolean
  linearHistory?: boolean
  allowForcePushes?: boolean
  allowDeletions?: boolean
  mergeQueue?: boolean
}

export function addUser(state: State, login: string, options: { name?: string; email?: string } = {}): { id: number; login: string; token: string } {
  const user = putUser(state, login, 'User', options.name ?? login, options.email)
  const value = `ghp_${randomBytes(27).toString('hex').slice(0, 36)}`
  state.tokens.set(value, { value, kind: 'user', login })
  return { id: user.id, login, token: value }
}

export function putUser(state: State, login: string, type: User['type'], name: string, email?: string): User {
  if (state.findUser(login)) throw new Error(`${login} exists already`)
  const id = state.nextId()
  return state.addUser({ id, login, name, type, email: email ?? (type === 'Organization' ? '' : `${id}+${login}@users.noreply.localhost`), createdAt: state.now(), members: new Map() })
}

export function addOrg(state: State, login: string, options: { name?: string; owners?: string[]; members?: string[] } = {}): User {
  const org = putUser(state, login, 'Organization', options.name ?? login)
  for (const member of options.members ?? []) org.members.set(member.toLowerCase(), 'member')
  for (const owner of options.owners ?? []) org.members.set(owner.toLowerCase(), 'admin')
  return org
}

export function addTeam(state: State, org: string, slug: string, members: readonly string[], options: { name?: string; parent?: string; pending?: readonly string[]; repositories?: Record<string, Role> } = {}): Team {
  const team: Team = { id: state.nextId(), org: state.user(org).login, slug, name: options.name ?? slug, members: new Map(members.map((login) => [login.toLowerCase(), 'member'])), repositories: new Map(), ...(options.parent ? { parent: options.parent } : {}) }
  for (const [name, role] of Object.entries(options.repositories ?? {})) team.repositories.set(findRepo(state, name).id, role)
  if (options.pending) team.pending = new Map(options.pending.map((login) => [login.toLowerCase(), 'member']))
  for (const login of members) if (!state.user(org).members.has(login.toLowerCase())) state.user(org).members.set(login.toLowerCase(), 'member')
  state.teams.push(team)
  return team
}

export function addApp(state: State, input: AppInput): App & { privateKey: string } {
  const { privateKey, publicKey } = appKeys()
  const app = putApp(state, state.nextId(), input, publicKey)
  return Object.assign({ ...app }, { privateKey })
}

export function appKeys(): { privateKey: string; publicKey: string } {
  return generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' } })
}

export function putApp(state: State, id: number, input: AppInput, publicKey: string): App {
  const app: App = {
    id,
    slug: input.slug,
    name: input.name ?? input.slug,
    owner: input.owner ?? 'github',
    permissions: { metadata: 'read', ...input.permissions },
    events: input.events ?? [],
    webhookUrl: input.webhookUrl ?? '',
    webhookSecret: input.webhookSecret ?? '',
    publicKey,
    createdAt: state.now(),
  }
  state.apps.set(id, app)
  putUser(state, `${app.slug}[bot]`, 'Bot', app.name)
  return app
}

/** The app behind workflows exists on every GitHub. */
export function addActionsApp(state: State): void {
  putUser(state, 'github', 'Organization', 'GitHub')
  putApp(state, ACTIONS_APP_ID, { slug: 'github-actions', name: 'GitHub Actions', owner: 'github', permissions: {} }, '')
}

export async function addRepo(state: State, owner: string, name: string, input: RepoInput = {}): Promise<Repository> {
  if (!state.findUser(owner)) throw new Error(`no account ${owner}`)
  if (state.repo(owner, name)) throw new Error(`${owner}/${name} exists already`)
  const id = state.nextId()
  const now = state.now()
  const defaultBranch = input.defaultBranch ?? 'main'
  const parent = input.forkOf ? findRepo(state, input.forkOf) : undefined
  const git = await GitRepository.create(join(state.dataDir, `${id}.git`), defaultBranch)
  if (parent) await git.run(['fetch', '--quiet', parent.git.dir, '+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'])
  const repo: Repository = {
    id, owner: state.user(owner).login, name, private: input.private ?? false, description: input.description ?? '', defaultBranch, createdAt: now, updatedAt: now, pushedAt: now, archived: false, topics: input.topics ?? [],
    collaborators: new Map(Object.entries(input.collaborators ?? {}).map(([login, role]) => [login.toLowerCase(), role])),
    allow: { merge: true, squash: true, rebase: true, autoMerge: false, deleteBranchOnMerge: false },
    protections: new Map(), rulesets: [], ruleSuites: [], environments: new Map(), labels: new Map(), issues: new Map(), pulls: new Map(), issueEvents: [], comments: [], suites: [], checkRuns: [], statuses: [], deployments: [], releases: [], queue: [], git,
    ...(parent ? { forkOf: parent.id } : {}),
  }
  state.addRepository(repo)
  for (const [slug, role] of Object.entries(input.teams ?? {})) {
    const team = state.team(owner, slug)
    if (!team) throw new Error(`no team ${slug} in ${owner}`)
    team.repositories.set(id, role)
  }
  return repo
}

export function protect(state: State, name: string, branch: string, input: ProtectInput): void {
  const reviews = input.requiredApprovals !== undefined || input.codeOwners || input.lastPushApproval
  const protection: Protection = {
    ...(input.requiredChecks ? { requiredChecks: { strict: input.strict ?? false, checks: input.requiredChecks.map((check) => (typeof check === 'string' ? { context: check, appId: null } : check)) } } : {}),
    ...(reviews ? { requiredReviews: { count: input.requiredApprovals ?? 0, dismissStale: input.dismissStaleReviews ?? false, codeOwners: input.codeOwners ?? false, lastPush: input.lastPushApproval ?? false } } : {}),
    enforceAdmins: input.enforceAdmins ?? false,
    linearHistory: input.linearHistory ?? false,
    allowForcePushes: input.allowForcePushes ?? false,
    allowDeletions: input.allowDeletions ?? false,
    locked: false,
    mergeQueue: input.mergeQueue ?? false,
  }
  findRepo(state, name).protections.set(branch, protection)
}

export function addRuleset(state: State, on: string, input: Partial<Ruleset> & { name: string }): number {
  const org = on.includes('/') ? undefined : state.user(on)
  const repositories = org ? [...state.repositories.values()].filter((repo) => repo.owner === org.login) : [findRepo(state, on)]
  const id = state.nextId()
  for (const repo of repositories) repo.rulesets.push({ target: 'branch', enforcement: 'active', include: ['~DEFAULT_BRANCH'], exclude: [], bypassActors: [], rules: [], ...input, id, source: on, sourceType: org ? 'Organization' : 'Repository', createdAt: state.now(), updatedAt: state.now() })
  return id
}

export function findRepo(state: State, fullName: string): Repository {
  const [owner, name] = fullName.split('/')
  const repo = state.repo(owner ?? '', name ?? '')
  if (!repo) throw refuse(404, `no repository ${fullName}`)
  return repo
}
