import { may, mayRead } from '../access.ts'
import { invalid, notFound, refuse } from '../http.ts'
import { renderFullRepository, renderRepository, repoApi } from '../payloads/repository.ts'
import { renderTeam, renderUser } from '../payloads/user.ts'
import { renderCommit } from '../payloads/commit.ts'
import { removeCollaborator, setCollaborator } from '../people.ts'
import { nothing, ok, page, route, type Call, type Route } from '../router.ts'
import { bypasses, rulesFor, rulesetsFor } from '../refs/rules.ts'
import { atLeast, roleOf } from '../store/state.ts'
import type { Json, Protection, Repository, Ruleset } from '../store/types.ts'
import { renderProtection, renderRule, renderRuleset, ruleChanges, rulesetChanges } from '../payloads/rules.ts'

const R = '/repos/{owner}/{repo}'

export const repositoryRoutes: Route[] = [
  route(`GET ${R}`, 'metadata:read', (call) => ok(renderFullRepository(call.state, call.repo, call.actor.user.login))),
  route(`PATCH ${R}`, 'administration:write', updateRepository),
  route('GET /repositories/{repository_id}', 'none', (call) => {
    const repo = call.state.repositories.get(Number(call.params['repository_id']))
    if (!repo || !mayRead(call.state, call.actor, repo)) throw notFound()
    return ok(renderFullRepository(call.state, repo, call.actor.user.login))
  }),
  route('GET /orgs/{org}/repos', 'none', (call) => listOf(call, call.params['org']!)),
  route('GET /users/{username}/repos', 'none', (call) => listOf(call, call.params['username']!)),
  route('GET /user/repos', 'user', (call) => listOf(call, undefined)),
  route(`GET ${R}/collaborators`, 'metadata:read', (call) => {
    const people = [...call.state.users.values()].filter((user) => user.type === 'User' && atLeast(personalRole(call, user.login), 'read'))
    return page(call, people, (user) => ({ ...renderUser(call.state, user), permissions: permissionsOf(personalRole(call, user.login)), role_name: personalRole(call, user.login) }))
  }),
  route(`GET ${R}/collaborators/{username}`, 'metadata:read', (call) => {
    if (!atLeast(personalRole(call, call.params['username']!), 'read')) throw notFound()
    return nothing()
  }),
  // An outsider would be invited first; here they are in at once.
  route(`PUT ${R}/collaborators/{username}`, 'administration:write', (call) => {
    const user = call.state.findUser(call.params['username']!)
    if (!user) throw notFound()
    const given = String(call.body['permission'] ?? 'push')
    setCollaborator(call.hub, call.repo, user, ({ pull: 'read', triage: 'triage', push: 'write', maintain: 'maintain', admin: 'admin' } as const)[given] ?? 'write', call.actor)
    return nothing()
  }),
  route(`DELETE ${R}/collaborators/{username}`, 'administration:write', (call) => {
    const user = call.state.findUser(call.params['username']!)
    if (user) removeCollaborator(call.hub, call.repo, user, call.actor)
    return nothing()
  }),
  route(`GET ${R}/collaborators/{username}/permission`, 'metadata:read', collaboratorPermission),
  route(`GET ${R}/teams`, 'metadata:read', (call) => page(call, call.state.teams.filter((team) => team.repositories.has(call.repo.id)), (team) => renderTeam(call.state, team))),
  route(`GET ${R}/branches/{branch}/protection`, 'administration:read', (call) => {
    const protection = call.repo.protections.get(call.params['branch']!)
    if (!protection) throw refuse(404, 'Branch not protected')
    return ok(renderProtection(call.state, call.repo, call.params['branch']!, protection))
  }),
  route(`PUT ${R}/branches/{branch}/protection`, 'administration:write', putProtection),
  route(`DELETE ${R}/branches/{branch}/protection`, 'administration:write', (call) => {
    const { hub, repo, actor, params } = call
    const old = repo.protections.get(params['branch']!)
    if (!old) throw refuse(404, 'Branch not protected')
    repo.protections.delete(params['branch']!)
    hub.emit({ event: 'branch_protection_rule', action: 'deleted', repo, actor, payload: { rule: renderRule(call.state, repo, params['branch']!, old) } })
    return nothing()
  }),
  route(`GET ${R}/branches/{branch}`, 'contents:read', getBranch),
  route(`GET ${R}/rules/branches/{branch}`, 'metadata:read', (call) => {
    const rulesets = rulesetsFor(call.repo, `refs/heads/${call.params['branch']}`)
    return page(call, rulesets.flatMap((ruleset) => ruleset.rules.map((rule) => ({ ...rule, ruleset_source_type: ruleset.sourceType, ruleset_source: ruleset.source, ruleset_id: ruleset.id }))), (one) => one)
  }),
  route(`GET ${R}/rulesets`, 'metadata:read', (call) => page(call, call.repo.rulesets.filter((ruleset) => call.query.get('includes_parents') !== 'false' || ruleset.sourceType === 'Repository'), (ruleset) => renderRuleset(call.state, call.repo, ruleset, false))),
  route(`POST ${R}/rulesets`, 'administration:write', (call) => {
    const ruleset = readRuleset(call, { id: call.state.nextId(), createdAt: call.state.now() })
    call.repo.rulesets.push(ruleset)
    emitRuleset(call, ruleset, 'created')
    return { status: 201, body: shownRuleset(call, ruleset) }
  }),
  route(`GET ${R}/rulesets/{ruleset_id}`, 'metadata:read', (call) => ok(shownRuleset(call, findRuleset(call)))),
  route(`PUT ${R}/rulesets/{ruleset_id}`, 'administration:write', (call) => {
    const ruleset = ownRuleset(call)
    const before = { ...ruleset }
    Object.assign(ruleset, readRuleset(call, ruleset))
    emitRuleset(call, ruleset, 'edited', { changes: rulesetChanges(before, ruleset) })
    return ok(shownRuleset(call, ruleset))
  }),
  route(`DELETE ${R}/rulesets/{ruleset_id}`, 'administration:write', (call) => {
    const ruleset = ownRuleset(call)
    call.repo.rulesets = call.repo.rulesets.filter((one) => one !== ruleset)
    emitRuleset(call, ruleset, 'deleted')
    return nothing()
  }),
  route(`POST ${R}/dispatches`, 'contents:write', async (call) => {
    const { hub, repo, body, actor } = call
    if (typeof body['event_type'] !== 'string') throw invalid([{ resource: 'RepositoryDispatch', field: 'event_type', code: 'missing_field' }])
    const sha = await repo.git.branch(repo.defaultBranch)
    // A workflow's own token may start workflows this way, unlike any other.
    if (sha) hub.emit({ event: 'repository_dispatch', action: body['event_type'], repo, actor: actor.kind === 'workflow' ? { ...actor, kind: 'installation' } : actor, payload: { branch: repo.defaultBranch, client_payload: body['client_payload'] ?? {} }, workflow: { sha, ref: `refs/heads/${repo.defaultBranch}`, workflowSha: sha } })
    return nothing()
  }),
]

function personalRole(call: Call, login: string) {
  const role = roleOf(call.state, call.repo, login)
  return role === 'read' && !call.repo.private && !call.repo.collaborators.has(login.toLowerCase()) ? 'none' : role
}

function permissionsOf(role: Parameters<typeof atLeast>[0]): Json {
  return { pull: atLeast(role, 'read'), triage: atLeast(role, 'triage'), push: atLeast(role, 'write'), maintain: atLeast(role, 'maintain'), admin: atLeast(role, 'admin') }
}

function collaboratorPermission(call: Call) {
  const user = call.state.findUser(call.params['username']!)
  if (!user) throw refuse(404, `${call.params['username']} is not a user`)
  const role = roleOf(call.state, call.repo, user.login)
  // The old field knows four words; role_name says it exactly.
  const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role
  return ok({ permission, role_name: role, user: { ...renderUser(call.state, user), permissions: permissionsOf(role), role_name: role } })
}

function listOf(call: Call, owner: string | undefined) {
  const { state, actor } = call
  if (owner !== undefined && !state.findUser(owner)) throw notFound()
  const seen = [...state.repositories.values()].filter((repo) => (owner === undefined ? atLeast(roleOf(state, repo, actor.user.login), 'write') : repo.owner.toLowerCase() === owner.toLowerCase()) && mayRead(state, actor, repo))
  return page(call, seen, (repo) => renderRepository(state, repo, actor.user.login))
}

async function updateRepository(call: Call) {
  const { hub, repo, body, actor } = call
  if (typeof body['description'] === 'string') repo.description = body['description']
  const told = (action: string): void => hub.emit({ event: 'repository', action, repo, actor, payload: {} })
  if (typeof body['archived'] === 'boolean' && body['archived'] !== repo.archived) {
    repo.archived = body['archived']
    told(repo.archived ? 'archived' : 'unarchived')
  }
  if (typeof body['private'] === 'boolean' && body['private'] !== repo.private) {
    repo.private = body['private']
    told(repo.private ? 'privatized' : 'publicized')
  }
  if (typeof body['default_branch'] === 'string' && body['default_branch'] !== repo.defaultBranch) {
    if (!(await repo.git.branch(body['default_branch']))) throw invalid([`The branch ${body['default_branch']} was not found. Please push that ref first or create it via the Git Data API.`])
    const from = repo.defaultBranch
    repo.defaultBranch = body['default_branch']
    await repo.git.run(['symbolic-ref', 'HEAD', `refs/heads/${repo.defaultBranch}`])
    hub.emit({ event: 'repository', action: 'edited', repo, actor, payload: { changes: { default_branch: { from } } } })
  }
  const allow: Record<string, keyof Repository['allow']> = { allow_merge_commit: 'merge', allow_squash_merge: 'squash', allow_rebase_merge: 'rebase', allow_auto_merge: 'autoMerge', delete_branch_on_merge: 'deleteBranchOnMerge' }
  for (const [from, to] of Object.entries(allow)) if (typeof body[from] === 'boolean') repo.allow[to] = body[from]
  return ok(renderFullRepository(call.state, repo, call.actor.user.login))
}

async function getBranch(call: Call) {
  const { repo, state, params } = call
  const name = params['branch']!
  const sha = await repo.git.branch(name)
  if (!sha) throw refuse(404, 'Branch not found')
  const rules = rulesFor(state, repo, `refs/heads/${name}`)
  const api = repoApi(state, repo, `/branches/${name}`)
  return ok({
    name,
    commit: renderCommit(state, repo, (await repo.git.commit(sha))!),
    _links: { self: api, html: state.html(`/${repo.owner}/${repo.name}/tree/${name}`) },
    protected: rules.protected,
    protection: { enabled: rules.protected, required_status_checks: { enforcement_level: rules.checks.length > 0 ? 'everyone' : 'off', contexts: rules.checks.map((check) => check.context), checks: rules.checks.map((check) => ({ context: check.context, app_id: check.appId })) } },
    protection_url: `${api}/protection`,
  })
}

function putProtection(call: Call) {
  const { hub, repo, body, actor, state, params } = call
  const branch = params['branch']!
  const checks: Json | null = body['required_status_checks'] ?? null
  const reviews: Json | null = body['required_pull_request_reviews'] ?? null
  const protection: Protection = {
    ...(checks ? { requiredChecks: { strict: Boolean(checks['strict']), checks: (checks['checks'] ?? (checks['contexts'] ?? []).map((context: string) => ({ context }))).map((check: Json) => ({ context: check['context'], appId: check['app_id'] ?? null })) } } : {}),
    ...(reviews ? { requiredReviews: { count: reviews['required_approving_review_count'] ?? 1, dismissStale: Boolean(reviews['dismiss_stale_reviews']), codeOwners: Boolean(reviews['require_code_owner_reviews']), lastPush: Boolean(reviews['require_last_push_approval']) } } : {}),
    enforceAdmins: Boolean(body['enforce_admins']),
    linearHistory: Boolean(body['required_linear_history']),
    allowForcePushes: Boolean(body['allow_force_pushes']),
    allowDeletions: Boolean(body['allow_deletions']),
    locked: Boolean(body['lock_branch']),
    ...(body['restrictions'] ? { restrictPushesTo: body['restrictions']['users'] ?? [] } : {}),
  }
  const old = repo.protections.get(branch)
  repo.protections.set(branch, protection)
  const rule = renderRule(state, repo, branch, protection)
  hub.emit({ event: 'branch_protection_rule', action: old ? 'edited' : 'created', repo, actor, payload: { rule, ...(old ? { changes: ruleChanges(renderRule(state, repo, branch, old), rule) } : {}) } })
  return ok(renderProtection(state, repo, branch, protection))
}

function findRuleset({ repo, params }: Call): Ruleset {
  const ruleset = repo.rulesets.find((one) => one.id === Number(params['ruleset_id']))
  if (!ruleset) throw notFound()
  return ruleset
}

/** An organisation's ruleset is seen from its repositories, and changed only at the organisation. */
function ownRuleset(call: Call): Ruleset {
  const ruleset = findRuleset(call)
  if (ruleset.sourceType !== 'Repository') throw notFound()
  return ruleset
}

function shownRuleset(call: Call, ruleset: Ruleset): Json {
  const { state, repo, actor } = call
  const can = (intent: 'push' | 'merge'): boolean => bypasses(state, repo, ruleset, actor, intent)
  return renderRuleset(state, repo, ruleset, true, { bypass: can('push') ? 'always' : can('merge') ? 'pull_requests_only' : 'never', bypassActors: may(state, actor, repo, 'administration', 'write') === 'yes' })
}

function readRuleset({ repo, body, state }: Call, old: Partial<Ruleset> & { id: number; createdAt: string }): Ruleset {
  if (typeof (body['name'] ?? old.name) !== 'string') throw invalid([{ resource: 'Ruleset', field: 'name', code: 'missing_field' }])
  return {
    id: old.id,
    name: body['name'] ?? old.name,
    target: body['target'] ?? old.target ?? 'branch',
    enforcement: body['enforcement'] ?? old.enforcement ?? 'active',
    source: `${repo.owner}/${repo.name}`,
    sourceType: 'Repository',
    include: body['conditions']?.ref_name?.include ?? old.include ?? [],
    exclude: body['conditions']?.ref_name?.exclude ?? old.exclude ?? [],
    bypassActors: body['bypass_actors'] ?? old.bypassActors ?? [],
    rules: body['rules'] ?? old.rules ?? [],
    createdAt: old.createdAt,
    updatedAt: state.now(),
  }
}

function emitRuleset(call: Call, ruleset: Ruleset, action: string, extra: Json = {}): void {
  call.hub.emit({ event: 'repository_ruleset', action, repo: call.repo, actor: call.actor, payload: { repository_ruleset: renderRuleset(call.state, call.repo, ruleset, true), ...extra } })
}
