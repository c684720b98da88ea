import { expandActors, isSelected } from '../../../core/policy/actors.ts'
import { known, unknown, type Account, type Fact, type PeopleFact, type Permission } from '../../../core/policy/facts.ts'
import { mayPass, OutsideError } from '../../../flows/outside-error.ts'
import type { AlertPeople } from '../../../flows/watching/ports.ts'
import type { GitHub } from '../client.ts'

const PERMISSIONS: readonly string[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] satisfies Permission[]

/** Whether one person is among the actors of a policy. `owners` names nobody here: an alert need not be about a model. */
export function githubAlertPeople(github: GitHub, owner: string, repo: string): AlertPeople {
  return {
    async isAmong(account, actors, policy) {
      const selection = expandActors(actors, policy, () => known([]))
      if (!selection.known) return selection
      const { users, teams, permission } = selection.value
      const accounts: PeopleFact['accounts'] = users.includes(account.login.toLowerCase()) ? { [account.login.toLowerCase()]: account.id } : {}
      const members: PeopleFact['teams'] = {}
      for (const team of teams) members[team] = await read(async () => ((await isMember(github, team, account)) ? [account.id] : []))
      const permissions: PeopleFact['permissions'] = permission ? { [account.id]: await read(() => permissionOf(github, { owner, repo }, account)) } : {}
      return isSelected(account, selection.value, { accounts, teams: members, permissions })
    },
  }
}

/** What may be readable soon is tried again; what may not is not known. */
async function read<T>(load: () => Promise<T>): Promise<Fact<T>> {
  try {
    return known(await load())
  } catch (error) {
    if (error instanceof OutsideError && !mayPass(error)) return unknown(error.message)
    throw error
  }
}

async function isMember(github: GitHub, team: string, { login }: Account): Promise<boolean> {
  const [org = '', slug = ''] = team.split('/')
  try {
    const { data } = await github.request('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', { org, team_slug: slug, username: login })
    return data.state === 'active'
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return false
    throw error
  }
}

async function permissionOf(github: GitHub, at: { owner: string; repo: string }, { login, id }: Account): Promise<Permission> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { ...at, username: login })
  if (data.user && data.user.id !== id) throw new OutsideError('UNREADABLE', `${login} is another account now than the one that closed it`)
  const role = PERMISSIONS.includes(data.role_name) ? data.role_name : data.permission
  return PERMISSIONS.includes(role) ? (role as Permission) : 'none'
}
