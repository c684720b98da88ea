import { nodeId } from '../payloads/user.ts'
import type { Json, Team, User } from '../store/types.ts'
import { connection, GraphRefusal, type Asked } from './graph.ts'

const ghost = (user: User): boolean => user.login === 'ghost'

/** An account as the author of something; null when it is gone. A bot has no `[bot]` in its login here. */
export function actorNode(asked: Asked, login: string): Json | null {
  const user = asked.state.user(login)
  return ghost(user) ? null : accountNode(asked, user, true)
}

export function accountNode(asked: Asked, user: User, asActor = false): Json {
  const node: Json = { __typename: user.type, id: nodeId('U', user.id), databaseId: user.id, login: user.type === 'Bot' && asActor ? user.login.replace(/\[bot\]$/, '') : user.login }
  if (user.type === 'Organization') node['team'] = ({ slug }: { slug: string }) => teamNode(asked, user, slug)
  return node
}

function teamNode(asked: Asked, org: User, slug: string): Json | null {
  const { actor, state } = asked
  if (actor.permissions && actor.permissions['members'] === undefined) throw new GraphRefusal('FORBIDDEN', 'Resource not accessible by integration')
  const team = state.team(org.login, slug)
  return team ? { __typename: 'Team', id: nodeId('T', team.id), databaseId: team.id, slug: team.slug, members: (args: { first?: number; after?: string; membership?: string }) => connection(membersOf(asked, team, args.membership), args, (login) => ({ ...accountNode(asked, state.user(login)), __typename: 'User' })) } : null
}

function membersOf({ state }: Asked, team: Team, membership = 'ALL'): string[] {
  const own = [...team.members.keys()]
  if (membership === 'IMMEDIATE') return own
  const all = [...state.teamMembers(team).keys()]
  return membership === 'ALL' ? all : all.filter((login) => !own.includes(login))
}
