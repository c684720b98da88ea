import type { PushFact, ReviewFact, ReviewState } from '../../../core/policy/facts.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { accountOf, at, type Reading } from './reading.ts'
import type { PullRef } from '../../../flows/ports.ts'
import type { GitHub } from '../client.ts'

/** Who moved the head branch, and to which commits. */
export async function readPushes({ github, position }: Reading): Promise<PushFact[]> {
  const { headRepository, headRef } = position
  if (!headRepository) throw new OutsideError('UNREADABLE', 'The fork that the branch came from is gone, so who pushed cannot be told.')
  const activities = await github.paginate('GET /repos/{owner}/{repo}/activity', { owner: headRepository.owner, repo: headRepository.name, ref: `refs/heads/${headRef}`, per_page: 100 })
  return activities.filter(({ after }) => !/^0+$/.test(after)).map(({ after, actor }) => ({ after, actor: accountOf(actor) })).sort((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : (a.actor?.id ?? 0) - (b.actor?.id ?? 0)))
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
