import type { PushFact, ReviewFact, ReviewState } from '../../../core/policy/facts.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { accountOf, at, attempt, type Reading } from './reading.ts'
import { changedByPush } from '../../../core/policy/pushed.ts'
import type { Comparison } from './commits.ts'
import type { PullRef } from '../../../flows/ports.ts'
import type { GitHub } from '../client.ts'

/** Who moved the head branch, and to which commits; of bots also what they changed there. */
export async function readPushes({ github, source, position }: Reading, { mergeBase, commits }: Comparison): Promise<PushFact[]> {
  const { headRepository, headRef, headSha } = position
  if (!headRepository) throw new OutsideError('UNREADABLE', 'The fork that the branch came from is gone, so who pushed cannot be told.')
  const activities = await github.paginate('GET /repos/{owner}/{repo}/activity', { owner: headRepository.owner, repo: headRepository.name, ref: `refs/heads/${headRef}`, per_page: 100 })
  const ours = new Set([headSha, ...commits.map(({ sha }) => sha)])
  const isCommit = (sha: string): boolean => !/^0+$/.test(sha)
  const pushes = await Promise.all(activities.filter(({ after }) => isCommit(after)).map(async ({ before, after, actor }): Promise<PushFact> => {
    const push = { after, actor: accountOf(actor) }
    if (!push.actor?.bot || !ours.has(after)) return push
    // A commit that was pushed away is perhaps no longer there; then nobody knows what the bot did.
    const changed = await attempt(async () => {
      const [from, to, start, end] = await Promise.all([isCommit(before) ? before : mergeBase, after, mergeBase, headSha].map((sha) => source.tree(sha)))
      return changedByPush(from!, to!, { mergeBase: start!, head: end! })
    })
    return changed.known ? { ...push, changed: changed.value } : push
  }))
  return pushes.sort((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : (a.actor?.id ?? 0) - (b.actor?.id ?? 0)))
}

const OPINIONS: readonly string[] = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED'] satisfies ReviewState[]

export async function readReviews({ github, pull }: Reading): Promise<ReviewFact[]> {
  const reviews = await github.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { ...at(pull), pull_number: pull.number, per_page: 100 })
  // Only what is counted has to be known to be of this base.
  const retargetedAt = reviews.some(({ state }) => state === 'APPROVED') ? await readRetarget(github, pull) : undefined
  return reviews
    // A pending review is not submitted; a state that is not known is no opinion that could be counted.
    .filter(({ state, submitted_at }) => OPINIONS.includes(state) && submitted_at !== undefined)
    .map(({ id, user, state, commit_id, submitted_at }) => ({ id, author: accountOf(user), state: state as ReviewState, commit: commit_id, submittedAt: submitted_at!, beforeRetarget: retargetedAt !== undefined && submitted_at! <= retargetedAt }))
    .sort((a, b) => a.id - b.id)
}

const RETARGETS: readonly string[] = ['base_ref_changed', 'automatic_base_change_succeeded', 'base_ref_force_pushed']

/** When the pull request was last given another base; undefined when never. A base that was rewritten is another one. */
async function readRetarget(github: GitHub, pull: PullRef): Promise<string | undefined> {
  const events = await github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/events', { ...at(pull), issue_number: pull.number, per_page: 100 })
  return events.flatMap(({ event, created_at: created }) => (RETARGETS.includes(event) ? [created] : [])).sort().at(-1)
}
