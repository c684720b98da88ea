import { refuse } from '../http.ts'
import type { Hub } from '../hub.ts'
import { renderReview } from '../payloads/pull.ts'
import type { Actor, Pull, Repository, Review } from '../store/types.ts'
import { pullPayload, pullWorkflow } from './tell.ts'

export type ReviewEvent = 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT' | 'PENDING'

const STATE_OF = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED', PENDING: 'PENDING' } as const

export interface ReviewComments { path: string; body: string; line?: number; side?: string }

export function submitReview(hub: Hub, repo: Repository, pull: Pull, input: { event: ReviewEvent; body?: string; commitId?: string; comments?: ReviewComments[] }, actor: Actor): Review {
  mayReview(repo, pull, input.event, input.body, actor)
  const review: Review = { id: hub.state.nextId(), user: actor.user.login, body: input.body ?? '', state: STATE_OF[input.event], commitId: input.commitId ?? pull.headSha, submittedAt: hub.state.now() }
  pull.reviews.push(review)
  for (const comment of input.comments ?? []) pull.reviewComments.push({ id: hub.state.nextId(), reviewId: review.id, user: review.user, body: comment.body, path: comment.path, line: comment.line ?? null, side: comment.side ?? 'RIGHT', commitId: review.commitId, createdAt: review.submittedAt })
  if (review.state !== 'PENDING') told(hub, repo, pull, review, actor)
  return review
}

/** Sends a review that was kept pending. */
export function submitPending(hub: Hub, repo: Repository, pull: Pull, review: Review, event: ReviewEvent, body: string | undefined, actor: Actor): void {
  mayReview(repo, pull, event, body ?? review.body, actor)
  review.state = STATE_OF[event]
  review.body = body ?? review.body
  review.submittedAt = hub.state.now()
  told(hub, repo, pull, review, actor)
}

function mayReview(repo: Repository, pull: Pull, event: ReviewEvent, body: string | undefined, actor: Actor): void {
  const own = repo.issues.get(pull.number)!.user.toLowerCase() === actor.user.login.toLowerCase()
  if (own && event === 'APPROVE') throw refuse(422, 'Unprocessable Entity', { errors: ['Can not approve your own pull request'] })
  if (own && event === 'REQUEST_CHANGES') throw refuse(422, 'Unprocessable Entity', { errors: ['Can not request changes on your own pull request'] })
  if (event !== 'APPROVE' && event !== 'PENDING' && !body) throw refuse(422, 'Unprocessable Entity', { errors: [`Review Can't have an empty body when ${event === 'COMMENT' ? 'commenting' : 'requesting changes'}`] })
}

function told(hub: Hub, repo: Repository, pull: Pull, review: Review, actor: Actor): void {
  // A submitted review answers the request for it.
  pull.requestedReviewers = pull.requestedReviewers.filter((login) => login.toLowerCase() !== review.user.toLowerCase())
  emitReview(hub, repo, pull, review, 'submitted', actor)
}

export function dismissReview(hub: Hub, repo: Repository, pull: Pull, review: Review, message: string, actor: Actor): void {
  if (!['APPROVED', 'CHANGES_REQUESTED'].includes(review.state)) throw refuse(422, 'Unprocessable Entity', { errors: [`Can not dismiss a ${review.state === 'DISMISSED' ? 'dismissed' : 'commented'} pull request review`] })
  review.state = 'DISMISSED'
  review.dismissalMessage = message
  emitReview(hub, repo, pull, review, 'dismissed', actor)
}

/** Webhooks write the state in small letters, the REST API in capitals. */
export function emitReview(hub: Hub, repo: Repository, pull: Pull, review: Review, action: string, actor: Actor, extra = {}): void {
  const rendered = { ...renderReview(hub.state, repo, pull, review), state: review.state.toLowerCase() }
  hub.emit({ event: 'pull_request_review', action, repo, actor, payload: { review: rendered, pull_request: pullPayload(hub, repo, pull), ...extra }, workflow: pullWorkflow(pull, pull.testMerge?.sha ?? null) })
}
