import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActionsService, Forge, RepoName } from '../contract.ts'
import { tokenIn } from './access.ts'
import type { Fault, Faults } from './faults.ts'
import { makeForge } from './forge.ts'
import { handleGit } from './git/http.ts'
import { readBody } from './http.ts'
import { Hub } from './hub.ts'
import { servePages } from './pages.ts'
import { advanceQueue, enqueueGroup } from './pulls/queue.ts'
import { changePermissions, install, suspend, uninstall, unsuspend } from './installations.ts'
import { addToTeam, removeFromOrg, removeFromTeam, suspendUser } from './people.ts'
import { handleRest, type RestAnswered } from './rest.ts'
import * as seed from './seed.ts'
import type { Actor, App, Installation, Permissions, Repository, Ruleset, Team, User } from './store/types.ts'
import type { State } from './store/state.ts'
import { handleAppPages } from './web/apps.ts'
import { handleWeb } from './web/pages.ts'
import { askToDeploy, type WaitingRun } from './waiting.ts'
import type { Outgoing } from './webhooks/deliver.ts'

export interface GitHubOptions {
  /** Kept when given; else a temporary folder that `close` removes. */
  dataDir?: string
  port?: number
  /** Seed of the fault switch. */
  seed?: number
  actions?: (forge: Forge) => ActionsService
  /** The zip of a workflow's artifact, for Pages. */
  readArtifact?: (repo: RepoName, artifactId: number) => Promise<Buffer>
  /** Sees every REST answer; tests hold them against GitHub's own schema. */
  observe?: (answered: RestAnswered) => void
  /** Sees every webhook before it is sent, dropped ones too. */
  observeWebhook?: (sent: Pick<Outgoing, 'event' | 'action' | 'payload'>) => void
  onError?: (error: unknown) => void
}

export interface EmbeddedGitHub {
  readonly url: string
  readonly adminToken: string
  readonly faults: Faults
  readonly forge: Forge
  /** For tests that must look inside; not for products. */
  readonly state: State
  addUser(login: string, options?: { name?: string; email?: string }): { id: number; login: string; token: string }
  addOrg(login: string, options?: { name?: string; owners?: string[]; members?: string[] }): User
  addTeam(org: string, slug: string, members: readonly string[], options?: { name?: string; parent?: string; pending?: readonly string[]; repositories?: Record<string, 'read' | 'triage' | 'write' | 'maintain' | 'admin'> }): Team
  /** By an owner of the organisation; `null` takes out. Who is not of the organisation is pending. */
  setTeamMember(org: string, slug: string, login: string, role: 'member' | 'maintainer' | null): void
  removeFromOrg(org: string, login: string): void
  suspendUser(login: string): void
  addApp(input: seed.AppInput): App & { privateKey: string }
  /** Programs that learn their webhook address late set it here. */
  setWebhook(appId: number, url: string, secret?: string): void
  install(app: { id: number }, on: string | readonly string[]): Installation
  /** What the account's owner may do to an installation, with its webhooks. */
  suspend(installation: { id: number }): void
  unsuspend(installation: { id: number }): void
  uninstall(installation: { id: number }): void
  /** Gives the installation these permissions in place of those it has. */
  grant(installation: { id: number }, permissions: Permissions): void
  addRepo(owner: string, name: string, input?: seed.RepoInput): Promise<Repository>
  protect(repo: string, branch: string, input: seed.ProtectInput): void
  addRuleset(repoOrOrg: string, input: Partial<Ruleset> & { name: string }): number
  /** `https`-like clone address with the token in it. */
  cloneUrl(repo: string, token: string): string
  /** A job that waits for its environment, without an Actions service: asks the apps of its protection rules. */
  askToDeploy(repo: string, what: { environment: string; ref: string; event?: string }, login: string): Promise<WaitingRun>
  /** A list goes in as one group. */
  enqueue(repo: string, pullNumber: number | readonly number[], login: string): Promise<void>
  /** Resolves when no webhook, no reference move and no workflow is under way any more. */
  idle(): Promise<void>
  close(): Promise<void>
}

/** Starts a GitHub on 127.0.0.1: git over HTTP, REST, webhooks, pages to click through. */
export async function startGitHub(options: GitHubOptions = {}): Promise<EmbeddedGitHub> {
  const hub = new Hub(options)
  const { state } = hub
  hub.checksChanged = (repo) => advanceQueue(hub, repo)
  state.dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'forge-')))
  await mkdir(state.dataDir, { recursive: true })
  const adminToken = `admin_${randomBytes(18).toString('hex')}`
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    void handle(hub, adminToken, options, request, response).catch((error: unknown) => {
      hub.onError(error)
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'application/json' })
      response.end('{"message":"Server Error"}')
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve))
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  seed.addActionsApp(state)
  const forge = makeForge(hub)
  const own = ({ id }: { id: number }): Installation => {
    const installation = state.installations.get(id)
    if (!installation) throw new Error(`no installation ${id}`)
    return installation
  }
  state.actions = options.actions?.(forge)
  return {
    url: state.url,
    adminToken,
    faults: hub.faults,
    forge,
    state,
    addUser: (login, more) => seed.addUser(state, login, more),
    addOrg: (login, more) => seed.addOrg(state, login, more),
    addTeam: (org, slug, members, more) => seed.addTeam(state, org, slug, members, more),
    setTeamMember(org, slug, login, role) {
      const team = state.team(org, slug)
      if (!team) throw new Error(`no team ${slug} in ${org}`)
      const actor = ownerOf(state, org)
      if (role === null) removeFromTeam(hub, team, state.user(login), actor)
      else addToTeam(hub, team, state.user(login), role, actor)
    },
    removeFromOrg: (org, login) => removeFromOrg(hub, state.user(org), state.user(login), ownerOf(state, org)),
    suspendUser: (login) => suspendUser(hub, state.user(login)),
    addApp: (input) => seed.addApp(state, input),
    setWebhook(appId, url, secret) {
      state.app(appId).webhookUrl = url
      if (secret !== undefined) state.app(appId).webhookSecret = secret
    },
    install: (app, on) => install(hub, app.id, on),
    suspend: (installation) => suspend(hub, own(installation)),
    unsuspend: (installation) => unsuspend(hub, own(installation)),
    uninstall: (installation) => uninstall(hub, own(installation)),
    grant: (installation, permissions) => changePermissions(hub, own(installation), permissions),
    addRepo: (owner, name, input) => seed.addRepo(state, owner, name, input),
    protect: (repo, branch, input) => seed.protect(state, repo, branch, input),
    addRuleset: (on, input) => seed.addRuleset(state, on, input),
    cloneUrl: (repo, token) => `${state.url.replace('://', `://x-access-token:${token}@`)}/${repo}.git`,
    async askToDeploy(name, what, login) {
      const repo = seed.findRepo(state, name)
      return repo.git.exclusive(() => askToDeploy(hub, repo, what, { kind: 'user', user: state.user(login) }))
    },
    async enqueue(name, number, login) {
      const repo = seed.findRepo(state, name)
      const pulls = [number].flat().map((one) => repo.pulls.get(one)!)
      await repo.git.exclusive(() => enqueueGroup(hub, repo, pulls, { kind: 'user', user: state.user(login) }))
    },
    idle: () => idle(hub),
    async close() {
      hub.webhooks.close()
      await state.actions?.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      for (const repo of state.repositories.values()) {
        await repo.git.settled()
        repo.git.close()
      }
      if (options.dataDir === undefined) await rm(state.dataDir, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function ownerOf(state: State, org: string): Actor {
  const owner = [...state.user(org).members].find(([, role]) => role === 'admin')?.[0]
  return { kind: 'user', user: state.user(owner ?? org) }
}

async function idle(hub: Hub): Promise<void> {
  let before: number
  do {
    before = hub.activity
    for (const repo of hub.state.repositories.values()) await repo.git.settled()
    await hub.webhooks.idle()
    await hub.state.actions?.idle()
    await new Promise((resolve) => setImmediate(resolve))
  } while (hub.webhooks.busy || hub.activity !== before)
}

// First path segments of the REST API; no account may be called like one of these.
const API = new Set(['', 'app', 'app-manifests', 'apps', 'graphql', 'installation', 'meta', 'organizations', 'orgs', 'rate_limit', 'repos', 'repositories', 'search', 'user', 'users'])

async function handle(hub: Hub, adminToken: string, options: GitHubOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', hub.state.url)
  const path = url.pathname.replace(/^\/api(\/v3)?(?=\/|$)/, '') || '/'
  const first = path.split('/')[1] ?? ''
  if (await handleGit(hub, request, response, url)) return
  if (first === '_faults') return handleFaults(hub, adminToken, request, response)
  if (['twirp', '_actions', '_oidc'].includes(first)) {
    if (!(await hub.state.actions?.handle(request, response, path))) response.writeHead(404).end()
    return
  }
  if (await handleAppPages(hub, request, response, url)) return
  if (first === '_pages') return servePages(hub.state, response, path)
  if (path !== url.pathname || (API.has(first) && !(first === '' && /text\/html/.test(request.headers.accept ?? '')))) return handleRest(hub, request, response, url, path, options.observe)
  return handleWeb(hub, request, response, url)
}

/** The fault switch over HTTP: POST adds one fault or a list, DELETE clears, GET tells. */
async function handleFaults(hub: Hub, adminToken: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (tokenIn(request.headers.authorization) !== adminToken) return void response.writeHead(401).end()
  if (request.method === 'DELETE') hub.faults.clear()
  if (request.method === 'POST') for (const fault of ([] as Fault[]).concat(JSON.parse((await readBody(request)).toString()) as Fault | Fault[])) hub.faults.add(fault)
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(hub.faults.list()))
}
