import { invalid, notFound } from '../http.ts'
import { renderReview, renderReviewComment } from '../payloads/pull.ts'
import { dismissReview, emitReview, submitPending, submitReview, type ReviewEvent } from '../pulls/review.ts'
import { ok, page, route, type Call, type Route } from '../router.ts'
import type { Pull, Review } from '../store/types.ts'
import { findPull } from './pulls.ts'

const BASE = '/repos/{owner}/{repo}/pulls/{pull_number}/reviews'

export const reviewRoutes: Route[] = [
  route(`GET ${BASE}`, 'pull_requests:read', (call) => {
    const pull = findPull(call)
    const visible = pull.reviews.filter((review) => review.state !== 'PENDING' || review.user === call.actor.user.login)
    return page(call, visible, (review) => renderReview(call.state, call.repo, pull, review))
  }),
  route(`POST ${BASE}`, 'pull_requests:write', async (call) => {
    const { hub, repo, body, actor } = call
    const pull = findPull(call)
    const event = (body['event'] ?? 'PENDING') as ReviewEvent
    if (!['APPROVE', 'REQUEST_CHANGES', 'COMMENT', 'PENDING'].includes(event)) throw invalid([{ resource: 'PullRequestReview', field: 'event', code: 'invalid' }])
    if (body['commit_id'] && !(await repo.git.isAncestor(body['commit_id'], pull.headSha).catch(() => false))) throw invalid(['Commit is not part of the pull request'])
    const review = submitReview(hub, repo, pull, { event, body: body['body'] ?? '', commitId: body['commit_id'] ?? pull.headSha, comments: body['comments'] ?? [] }, actor)
    return ok(renderReview(call.state, repo, pull, review))
  }),
  route(`GET ${BASE}/{review_id}`, 'pull_requests:read', (call) => withReview(call, (pull, review) => ok(renderReview(call.state, call.repo, pull, review)))),
  route(`PUT ${BASE}/{review_id}`, 'pull_requests:write', (call) => withReview(call, (pull, review) => {
    const from = review.body
    review.body = call.body['body'] ?? review.body
    emitReview(call.hub, call.repo, pull, review, 'edited', call.actor, { changes: { body: { from } } })
    return ok(renderReview(call.state, call.repo, pull, review))
  })),
  route(`GET ${BASE}/{review_id}/comments`, 'pull_requests:read', (call) => withReview(call, (pull, review) => page(call, pull.reviewComments.filter((comment) => comment.reviewId === review.id), (comment) => renderReviewComment(call.state, call.repo, pull, comment)))),
  route(`POST ${BASE}/{review_id}/events`, 'pull_requests:write', (call) => withReview(call, (pull, review) => {
    submitPending(call.hub, call.repo, pull, review, call.body['event'], call.body['body'], call.actor)
    return ok(renderReview(call.state, call.repo, pull, review))
  })),
  route(`PUT ${BASE}/{review_id}/dismissals`, 'pull_requests:write', (call) => withReview(call, (pull, review) => {
    if (typeof call.body['message'] !== 'string') throw invalid([{ resource: 'PullRequestReview', field: 'message', code: 'missing_field' }])
    dismissReview(call.hub, call.repo, pull, review, call.body['message'], call.actor)
    return ok(renderReview(call.state, call.repo, pull, review))
  })),
]

function withReview<T>(call: Call, use: (pull: Pull, review: Review) => T): T {
  const pull = findPull(call)
  const review = pull.reviews.find((one) => one.id === Number(call.params['review_id']))
  if (!review) throw notFound()
  return use(pull, review)
}
