/** Who belongs to an organisation, a team, a repository; every change is told to the apps installed there. */
import type { Hub } from './hub.ts'
import { renderRepository } from './payloads/repository.ts'
import { renderOrganization, renderTeam, renderUser } from './payloads/user.ts'
import { atLeast } from './store/state.ts'
import type { Actor, Json, Repository, Role, Team, User } from './store/types.ts'

type TeamRole = 'member' | 'maintainer'
type OrgRole = 'admin' | 'member'

/** Who is not of the organisation yet is invited to it, and pending in the team until they accept. */
export function addToTeam(hub: Hub, team: Team, user: User, role: TeamRole, actor: Actor): 'active' | 'pending' {
  const org = hub.state.user(team.org)
  const key = user.login.toLowerCase()
  if (!org.members.has(key)) {
    ;(team.pending ??= new Map()).set(key, role)
    if (!org.invited?.has(key)) invite(hub, org, user, 'member', actor)
    return 'pending'
  }
  const isNew = !team.members.has(key)
  team.members.set(key, role)
  if (isNew) tellMembership(hub, team, user, 'added', actor)
  return 'active'
}

export function removeFromTeam(hub: Hub, team: Team, user: User, actor: Actor): void {
  const key = user.login.toLowerCase()
  team.pending?.delete(key)
  if (team.members.delete(key)) tellMembership(hub, team, user, 'removed', actor)
}

export function invite(hub: Hub, org: User, user: User, role: OrgRole, actor: Actor): void {
  const { state } = hub
  ;(org.invited ??= new Map()).set(user.login.toLowerCase(), role)
  const id = state.nextId()
  const invitation = { id, node_id: `OI_${id}`, login: user.login, email: null, role: role === 'admin' ? 'admin' : 'direct_member', created_at: state.now(), failed_at: null, failed_reason: null, inviter: renderUser(state, actor.user), team_count: 0, invitation_teams_url: state.api(`/organizations/${org.id}/invitations/${id}/teams`) }
  tellAccount(hub, org, 'organization', 'member_invited', { invitation, user: renderUser(state, user) }, actor)
}

/** The invited person joins, and with that the teams that wait for them. */
export function acceptInvitation(hub: Hub, org: User, user: User): void {
  const key = user.login.toLowerCase()
  const role = org.invited?.get(key)
  if (role === undefined) return
  const actor: Actor = { kind: 'user', user }
  org.invited!.delete(key)
  org.members.set(key, role)
  tellAccount(hub, org, 'organization', 'member_added', { membership: renderMembership(hub, org, user) }, actor)
  for (const team of hub.state.teams) {
    const waiting = team.org === org.login ? team.pending?.get(key) : undefined
    if (waiting === undefined) continue
    team.pending!.delete(key)
    addToTeam(hub, team, user, waiting, actor)
  }
}

export function setOrgRole(hub: Hub, org: User, user: User, role: OrgRole, actor: Actor): void {
  if (org.members.has(user.login.toLowerCase())) org.members.set(user.login.toLowerCase(), role)
  else invite(hub, org, user, role, actor)
}

/** Whoever leaves the organisation leaves its teams and repositories too. */
export function removeFromOrg(hub: Hub, org: User, user: User, actor: Actor): void {
  const key = user.login.toLowerCase()
  org.invited?.delete(key)
  const before = renderMembership(hub, org, user)
  for (const team of hub.state.teams) if (team.org === org.login) removeFromTeam(hub, team, user, actor)
  for (const repo of hub.state.repositories.values()) if (repo.owner === org.login) removeCollaborator(hub, repo, user, actor)
  if (org.members.delete(key)) tellAccount(hub, org, 'organization', 'member_removed', { membership: before }, actor)
}

/** As with the managed accounts of an enterprise: suspended, a person is of no organisation any more, and their tokens are refused. */
export function suspendUser(hub: Hub, user: User): void {
  user.suspendedAt = hub.state.now()
  for (const org of hub.state.users.values()) {
    if (org.type === 'Organization' && org.members.has(user.login.toLowerCase())) removeFromOrg(hub, org, user, { kind: 'user', user: org })
  }
}

export function setCollaborator(hub: Hub, repo: Repository, user: User, role: Role, actor: Actor): void {
  const before = repo.collaborators.get(user.login.toLowerCase())
  repo.collaborators.set(user.login.toLowerCase(), role)
  const changes = { permission: { ...(before ? { from: before } : {}), to: role } }
  if (before !== role) hub.emit({ event: 'member', action: before ? 'edited' : 'added', repo, actor, payload: { member: renderUser(hub.state, user), changes } })
}

export function removeCollaborator(hub: Hub, repo: Repository, user: User, actor: Actor): void {
  if (repo.collaborators.delete(user.login.toLowerCase())) hub.emit({ event: 'member', action: 'removed', repo, actor, payload: { member: renderUser(hub.state, user) } })
}

export function setTeamRepository(hub: Hub, team: Team, repo: Repository, role: Role | undefined, actor: Actor): void {
  const before = team.repositories.get(repo.id)
  if (role === undefined) team.repositories.delete(repo.id)
  else team.repositories.set(repo.id, role)
  const action = before === role ? undefined : role === undefined ? 'removed_from_repository' : before === undefined ? 'added_to_repository' : 'edited'
  if (action === undefined) return
  const was = (wanted: Role): boolean => before !== undefined && atLeast(before, wanted)
  const changes = { repository: { permissions: { from: { admin: was('admin'), pull: was('read'), push: was('write') } } } }
  tellAccount(hub, hub.state.user(team.org), 'team', action, { team: renderTeam(hub.state, team), repository: renderRepository(hub.state, repo), ...(action === 'edited' ? { changes } : {}) }, actor, repo)
}

export function renderMembership(hub: Hub, org: User, user: User): Json {
  const { state } = hub
  const key = user.login.toLowerCase()
  return {
    url: state.api(`/orgs/${org.login}/memberships/${user.login}`),
    state: org.members.has(key) ? 'active' : 'pending',
    role: org.members.get(key) ?? org.invited?.get(key) ?? 'member',
    organization_url: state.api(`/orgs/${org.login}`),
    user: renderUser(state, user),
  }
}

function tellMembership(hub: Hub, team: Team, user: User, action: string, actor: Actor): void {
  tellAccount(hub, hub.state.user(team.org), 'membership', action, { scope: 'team', member: renderUser(hub.state, user), team: renderTeam(hub.state, team) }, actor)
}

export function tellAccount(hub: Hub, org: User, event: string, action: string, payload: Json, actor: Actor, repo?: Repository): void {
  hub.emitForAccount({ event, action, account: org, actor, repositoryId: repo?.id ?? null, payload: { ...payload, organization: renderOrganization(hub.state, org) } })
}
