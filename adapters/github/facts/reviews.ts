import type { PushFact, ReviewFact, ReviewState } from '../../../core/policy/facts.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { paginateAnew } from '../conditional.ts'
import { accountOf, attempt, type Reading } from './reading.ts'
import { accountOfActor, actorFields, type RawActor } from './actor.ts'
import { changedByPush } from '../../../core/policy/pushed.ts'
import type { Comparison } from './commits.ts'

interface Activity {
  before: string
  after: string
  actor?: { id?: unknown; login?: unknown; type?: unknown } | null
}

/** Who moved the head branch, as GitHub remembers it. */
export async function listActivity({ github, source, position }: Reading): Promise<Activity[]> {
  const { headRepository, headRef } = position
  if (!headRepository) throw new OutsideError('UNREADABLE', 'The fork that the branch came from is gone, so who pushed cannot be told.')
  return await paginateAnew<Activity>(github, source.cache, 'GET /repos/{owner}/{repo}/activity', { owner: headRepository.owner, repo: headRepository.name, ref: `refs/heads/${headRef}` })
}

/** Who moved the head branch, and to which commits; of bots also what they changed there. */
export async function readPushes({ source, position: { headSha } }: Reading, activities: readonly Activity[], { mergeBase, commits }: Comparison): Promise<PushFact[]> {
  const ours = new Set([headSha, ...commits.map(({ sha }) => sha)])
  const isCommit = (sha: string): boolean => !/^0+$/.test(sha)
  const pushes = await Promise.all(activities.filter(({ after }) => isCommit(after)).map(async ({ before, after, actor }): Promise<PushFact> => {
    const push = { after, actor: accountOf(actor) }
    if (!push.actor?.bot || !ours.has(after)) return push
    // A commit that was pushed away is perhaps no longer there; then nobody knows what the bot did.
    const changed = await attempt(async () => {
      const [from, to] = await source.differing([isCommit(before) ? before : mergeBase, after])
      return changedByPush({ before, after }, commits, { before: from!, after: to! })
    })
    return changed.known && changed.value ? { ...push, changed: changed.value } : push
  }))
  return pushes.sort((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : (a.actor?.id ?? 0) - (b.actor?.id ?? 0)))
}

export interface RawReview {
  fullDatabaseId: string | null
  author: RawActor | null
  state: string
  commit: { oid: string } | null
  submittedAt: string | null
}

export const reviewFields = `nodes { fullDatabaseId state submittedAt commit { oid } author { ${actorFields} } } totalCount pageInfo { hasNextPage endCursor }`
export const timelineFields = 'nodes { ... on BaseRefChangedEvent { createdAt } ... on BaseRefForcePushedEvent { createdAt } ... on AutomaticBaseChangeSucceededEvent { createdAt } } pageInfo { hasNextPage endCursor }'

const OPINIONS: readonly string[] = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED'] satisfies ReviewState[]

/** The opinions, and whether the pull request was against another base when they were given. A base that was rewritten is another one. */
export function factsOfReviews(reviews: readonly RawReview[], retargets: readonly string[]): ReviewFact[] {
  const retargetedAt = retargets.toSorted().at(-1)
  return reviews
    // A pending review is not submitted; a state that is not known is no opinion that could be counted.
    .filter(({ state, submittedAt }) => OPINIONS.includes(state) && submittedAt !== null)
    .map(({ fullDatabaseId, author, state, commit, submittedAt }) => ({ id: Number(fullDatabaseId), author: accountOfActor(author), state: state as ReviewState, commit: commit?.oid ?? null, submittedAt: submittedAt!, beforeRetarget: retargetedAt !== undefined && submittedAt! <= retargetedAt }))
    .sort((a, b) => a.id - b.id)
}
