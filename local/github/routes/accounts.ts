import { notFound, refuse } from '../http.ts'
import { renderFullOrganization, renderFullTeam, renderFullUser, renderOrganization, renderTeam, renderUser } from '../payloads/user.ts'
import { nothing, ok, page, route, type Call, type Route } from '../router.ts'
import type { Team, User } from '../store/types.ts'

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
  route('GET /orgs/{org}/memberships/{username}', 'members:read', (call) => {
    const org = findOrg(call)
    const role = org.members.get(call.params['username']!.toLowerCase())
    if (!role) throw notFound()
    return ok({ url: call.state.api(`/orgs/${org.login}/memberships/${call.params['username']}`), state: 'active', role, organization_url: call.state.api(`/orgs/${org.login}`), organization: renderOrganization(call.state, org), user: renderUser(call.state, call.state.user(call.params['username']!)) })
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
  route('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', 'members:read', (call) => {
    const team = findTeam(call)
    const role = call.state.teamMembers(team).get(call.params['username']!.toLowerCase())
    if (!role) throw notFound()
    return ok({ url: call.state.api(`/organizations/${call.state.user(team.org).id}/team/${team.id}/memberships/${call.params['username']}`), role, state: 'active' })
  }),
]

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
