import { invalid, notFound, refuse } from '../http.ts'
import { renderFullOrganization, renderFullTeam, renderFullUser, renderOrganization, renderTeam, renderUser } from '../payloads/user.ts'
import { acceptInvitation, addToTeam, removeFromOrg, removeFromTeam, renderMembership, setOrgRole, setTeamRepository, tellAccount } from '../people.ts'
import { created, nothing, ok, page, route, type Call, type Route } from '../router.ts'
import { addTeam } from '../seed.ts'
import type { Role, Team, User } from '../store/types.ts'

export const accountRoutes: Route[] = [
  route('GET /user', 'user', (call) => {
    if (call.actor.kind !== 'user') throw refuse(403, 'Resource not accessible by integration')
    return ok(renderFullUser(call.state, call.actor.user))
  }),
  route('GET /users/{username}', 'none', (call) => ok(renderFullUser(call.state, findUser(call, 'username')))),
  route('GET /user/{account_id}', 'none', (call) => {
    const user = call.state.userById(Number(call.params['account_id']))
    if (!user) throw notFound()
    return ok(renderFullUser(call.state, user))
  }),
  route('GET /orgs/{org}', 'none', (call) => ok(renderFullOrganization(call.state, findOrg(call)))),
  route('GET /users/{username}/orgs', 'none', (call) => page(call, orgsOf(call, call.params['username']!), (org) => renderOrganization(call.state, org))),
  route('GET /user/orgs', 'user', (call) => page(call, orgsOf(call, call.actor.user.login), (org) => renderOrganization(call.state, org))),
  route('GET /orgs/{org}/members', 'members:read', (call) => {
    const role = call.query.get('role')
    const members = [...findOrg(call).members].filter(([, one]) => !role || role === 'all' || one === role)
    return page(call, members, ([login]) => renderUser(call.state, call.state.user(login)))
  }),
  route('GET /orgs/{org}/members/{username}', 'members:read', (call) => {
    if (!findOrg(call).members.has(call.params['username']!.toLowerCase())) throw notFound()
    return nothing()
  }),
  route('DELETE /orgs/{org}/members/{username}', 'members:write', (call) => {
    removeFromOrg(call.hub, findOrg(call), findUser(call, 'username'), call.actor)
    return nothing()
  }),
  route('GET /orgs/{org}/memberships/{username}', 'members:read', (call) => {
    const org = findOrg(call)
    const key = call.params['username']!.toLowerCase()
    if (!org.members.has(key) && !org.invited?.has(key)) throw notFound()
    return ok(shownMembership(call, org, findUser(call, 'username')))
  }),
  route('PUT /orgs/{org}/memberships/{username}', 'members:write', (call) => {
    const org = findOrg(call)
    setOrgRole(call.hub, org, findUser(call, 'username'), call.body['role'] === 'admin' ? 'admin' : 'member', call.actor)
    return ok(shownMembership(call, org, findUser(call, 'username')))
  }),
  route('DELETE /orgs/{org}/memberships/{username}', 'members:write', (call) => {
    removeFromOrg(call.hub, findOrg(call), findUser(call, 'username'), call.actor)
    return nothing()
  }),
  route('PATCH /user/memberships/orgs/{org}', 'user', (call) => {
    const org = findOrg(call)
    if (call.body['state'] === 'active') acceptInvitation(call.hub, org, call.actor.user)
    if (!org.members.has(call.actor.user.login.toLowerCase())) throw notFound()
    return ok(shownMembership(call, org, call.actor.user))
  }),
  route('GET /orgs/{org}/teams', 'members:read', (call) => page(call, call.state.teams.filter((team) => team.org === findOrg(call).login), (team) => renderTeam(call.state, team))),
  route('GET /orgs/{org}/teams/{team_slug}', 'members:read', (call) => ok(renderFullTeam(call.state, findTeam(call)))),
  route('GET /orgs/{org}/teams/{team_slug}/members', 'members:read', (call) => {
    const role = call.query.get('role')
    // Child teams' members count as members of the parent; GitHub lists them too.
    const members = [...call.state.teamMembers(findTeam(call))].filter(([, one]) => !role || role === 'all' || one === role)
    return page(call, members, ([login]) => renderUser(call.state, call.state.user(login)))
  }),
  route('GET /orgs/{org}/teams/{team_slug}/teams', 'members:read', (call) => {
    const team = findTeam(call)
    return page(call, call.state.teams.filter((one) => one.org === team.org && one.parent === team.slug), (one) => renderTeam(call.state, one))
  }),
  route('POST /orgs/{org}/teams', 'members:write', (call) => {
    const name = String(call.body['name'] ?? '')
    const org = findOrg(call)
    const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
    if (!slug) throw invalid([{ resource: 'Team', field: 'name', code: 'missing_field' }])
    if (call.state.team(org.login, slug)) throw invalid([{ resource: 'Team', field: 'name', code: 'already_exists' }])
    const parent = call.state.teams.find((one) => one.id === call.body['parent_team_id'])
    const team = addTeam(call.state, org.login, slug, [], { name, ...(parent ? { parent: parent.slug } : {}) })
    tellAccount(call.hub, org, 'team', 'created', { team: renderTeam(call.state, team) }, call.actor)
    return created(renderFullTeam(call.state, team))
  }),
  route('PATCH /orgs/{org}/teams/{team_slug}', 'members:write', (call) => {
    const team = findTeam(call)
    const before = team.name
    if (typeof call.body['name'] === 'string') team.name = call.body['name']
    const parent = call.state.teams.find((one) => one.id === call.body['parent_team_id'])
    if (call.body['parent_team_id'] === null) delete team.parent
    else if (parent) team.parent = parent.slug
    tellAccount(call.hub, findOrg(call), 'team', 'edited', { team: renderTeam(call.state, team), changes: before === team.name ? {} : { name: { from: before } } }, call.actor)
    return ok(renderFullTeam(call.state, team))
  }),
  route('DELETE /orgs/{org}/teams/{team_slug}', 'members:write', (call) => {
    const team = findTeam(call)
    call.state.teams.splice(call.state.teams.indexOf(team), 1)
    tellAccount(call.hub, findOrg(call), 'team', 'deleted', { team: renderTeam(call.state, team) }, call.actor)
    return nothing()
  }),
  route('PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}', 'administration:write', (call) => {
    setTeamRepository(call.hub, findTeam(call), call.repo, ROLE_OF[String(call.body['permission'] ?? 'push')] ?? 'write', call.actor)
    return nothing()
  }),
  route('DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}', 'administration:write', (call) => {
    setTeamRepository(call.hub, findTeam(call), call.repo, undefined, call.actor)
    return nothing()
  }),
  // Maintainers of a team are not asked here: owners of the organisation change its members.
  route('PUT /orgs/{org}/teams/{team_slug}/memberships/{username}', 'members:write', (call) => {
    addToTeam(call.hub, findTeam(call), findUser(call, 'username'), call.body['role'] === 'maintainer' ? 'maintainer' : 'member', call.actor)
    return teamMembership(call)
  }),
  route('DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}', 'members:write', (call) => {
    removeFromTeam(call.hub, findTeam(call), findUser(call, 'username'), call.actor)
    return nothing()
  }),
  route('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', 'members:read', teamMembership),
]

const ROLE_OF: Record<string, Role> = { pull: 'read', triage: 'triage', push: 'write', maintain: 'maintain', admin: 'admin' }

/** Members of child teams are members; somebody who was only invited is pending; owners count as maintainers. */
function teamMembership(call: Call) {
  const team = findTeam(call)
  const key = call.params['username']!.toLowerCase()
  const active = call.state.teamMembers(team).get(key)
  const role = active ?? team.pending?.get(key)
  if (!role) throw notFound()
  const isOwner = findOrg(call).members.get(key) === 'admin'
  return ok({ url: call.state.api(`/organizations/${call.state.user(team.org).id}/team/${team.id}/memberships/${call.params['username']}`), role: isOwner ? 'maintainer' : role, state: active ? 'active' : 'pending' })
}

function shownMembership(call: Call, org: User, user: User) {
  return { ...renderMembership(call.hub, org, user), organization: renderOrganization(call.state, org) }
}

function findUser(call: Call, name: string): User {
  const user = call.state.findUser(call.params[name]!)
  if (!user) throw notFound()
  return user
}

function findOrg(call: Call): User {
  const org = findUser(call, 'org')
  if (org.type !== 'Organization') throw notFound()
  return org
}

function findTeam(call: Call): Team {
  const team = call.state.team(findOrg(call).login, call.params['team_slug']!)
  if (!team) throw notFound()
  return team
}

function orgsOf(call: Call, login: string): User[] {
  return [...call.state.users.values()].filter((user) => user.type === 'Organization' && user.members.has(login.toLowerCase()))
}
