import { renderUser } from '../payloads/user.ts'
import { ZERO } from '../git/repository.ts'
import { page, route, type Route } from '../router.ts'
import type { Actor, Repository } from '../store/types.ts'

interface Activity {
  id: number
  ref: string
  before: string
  after: string
  actor: string
  timestamp: string
  activity_type: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion'
}

const activities = new WeakMap<Repository, Activity[]>()

/** Remembers who moved a reference: GitHub tells it in the repository's activity, and nowhere else for good. */
export async function recordActivity(repo: Repository, id: number, timestamp: string, { ref, before, after }: { ref: string; before: string; after: string }, actor: Actor): Promise<void> {
  const kind = before === ZERO ? 'branch_creation' : after === ZERO ? 'branch_deletion' : (await repo.git.isAncestor(before, after)) ? 'push' : 'force_push'
  activities.set(repo, [{ id, ref, before, after, actor: actor.user.login, timestamp, activity_type: kind }, ...(activities.get(repo) ?? [])])
}

/** https://docs.github.com/en/rest/repos/repos#list-repository-activities */
export const activityRoutes: Route[] = [
  route('GET /repos/{owner}/{repo}/activity', 'contents:read', (call) => {
    const ref = call.query.get('ref')
    const kinds = call.query.get('activity_type')?.split(',')
    const actor = call.query.get('actor')?.toLowerCase()
    const found = (activities.get(call.repo) ?? []).filter((one) => (!ref || one.ref === ref || one.ref === `refs/heads/${ref}`) && (!kinds || kinds.includes(one.activity_type)) && (!actor || one.actor.toLowerCase() === actor))
    return page(call, found, ({ actor: login, ...one }) => ({ ...one, node_id: `RPA_${one.id}`, actor: renderUser(call.state, call.state.user(login)) }))
  }),
]
