import type { FileChange } from '../git/diff.ts'
import { invalid, notFound, refuse } from '../http.ts'
import { recordIssueEvent } from '../issue-events.ts'
import { renderCommit, renderFile } from '../payloads/commit.ts'
import { renderFullPull, renderPull, renderReviewComment } from '../payloads/pull.ts'
import { renderTeam, renderUser } from '../payloads/user.ts'
import { mergePull, type MergeMethod } from '../pulls/merge.ts'
import { takeHead } from '../pulls/moved.ts'
import { openPull, requestOwners, requestReviewers } from '../pulls/open.ts'
import { mergeState, refreshPull } from '../pulls/refresh.ts'
import { closePull, emitPull, pullPayload } from '../pulls/tell.ts'
import { accepted, created, nothing, ok, page, route, type Call, type Route } from '../router.ts'
import { refsMoved } from '../refs/moved.ts'
import { personNow } from '../git/repository.ts'
import type { Json, Pull, ReviewComment } from '../store/types.ts'

export const pullRoutes: Route[] = [
  route('GET /repos/{owner}/{repo}/pulls', 'pull_requests:read', listPulls),
  route('POST /repos/{owner}/{repo}/pulls', 'pull_requests:write', createPull),
  route('GET /repos/{owner}/{repo}/pulls/{pull_number}', 'pull_requests:read', async (call) => {
    const pull = findPull(call)
    const accept = call.request.headers.accept ?? ''
    if (/\.(diff|patch)\b/.test(accept)) return { status: 200, raw: await diffText(call, pull), headers: { 'Content-Type': 'application/vnd.github.v3.diff; charset=utf-8' } }
    return ok(await renderNow(call, pull))
  }),
  route('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', 'pull_requests:write', updatePull),
  route('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', 'pull_requests:read', async (call) => {
    const pull = findPull(call)
    return page(call, await pullFiles(call, pull), (file) => renderFile(call.state, call.repo, pull.headSha, file))
  }),
  route('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', 'pull_requests:read', async (call) => {
    const pull = findPull(call)
    const commits = (await call.repo.git.log(pull.headSha, { exclude: pull.mergedAt ? pull.baseSha : ((await call.repo.git.branch(pull.baseRef)) ?? pull.baseSha), limit: 250 })).reverse()
    return page(call, commits, (commit) => renderCommit(call.state, call.repo, commit))
  }),
  route('GET /repos/{owner}/{repo}/pulls/{pull_number}/merge', 'pull_requests:read', (call) => {
    if (!findPull(call).mergedAt) throw notFound()
    return nothing()
  }),
  route('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', 'contents:write', (call) => call.repo.git.exclusive(async () => {
    const { body } = call
    const method = (body['merge_method'] ?? 'merge') as MergeMethod
    if (!['merge', 'squash', 'rebase'].includes(method)) throw invalid([{ resource: 'PullRequest', field: 'merge_method', code: 'invalid' }])
    const sha = await mergePull(call.hub, call.repo, findPull(call), { method, sha: body['sha'], title: body['commit_title'], message: body['commit_message'] }, call.actor)
    return ok({ sha, merged: true, message: 'Pull Request successfully merged' })
  })),
  route('PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch', 'pull_requests:write', updateBranch),
  route('GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', 'pull_requests:read', (call) => {
    const pull = findPull(call)
    return ok({
      users: pull.requestedReviewers.map((login) => renderUser(call.state, call.state.user(login))),
      teams: pull.requestedTeams.map((slug) => renderTeam(call.state, call.state.team(call.repo.owner, slug)!)),
    })
  }),
  route('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', 'pull_requests:write', async (call) => {
    const pull = findPull(call)
    await requestReviewers(call.hub, call.repo, pull, call.actor, call.body['reviewers'] ?? [], call.body['team_reviewers'] ?? [])
    return created(renderPull(call.state, call.repo, pull))
  }),
  route('DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', 'pull_requests:write', (call) => {
    const pull = findPull(call)
    pull.requestedReviewers = pull.requestedReviewers.filter((login) => !(call.body['reviewers'] ?? []).includes(login))
    pull.requestedTeams = pull.requestedTeams.filter((slug) => !(call.body['team_reviewers'] ?? []).includes(slug))
    return ok(renderPull(call.state, call.repo, pull))
  }),
  route('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', 'pull_requests:read', (call) => {
    const pull = findPull(call)
    return page(call, pull.reviewComments, (comment) => renderReviewComment(call.state, call.repo, pull, comment))
  }),
  route('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', 'pull_requests:write', createReviewComment),
  route('GET /repos/{owner}/{repo}/commits/{ref}/pulls', 'pull_requests:read', async (call) => {
    const sha = await call.repo.git.resolveCommit(call.params['ref']!)
    if (!sha) throw refuse(422, `No commit found for SHA: ${call.params['ref']}`)
    const pulls = [...call.repo.pulls.values()].filter((pull) => pull.headSha === sha || pull.mergeCommitSha === sha)
    return page(call, pulls, (pull) => renderPull(call.state, call.repo, pull))
  }),
]

export function findPull({ repo, params }: Call): Pull {
  const pull = repo.pulls.get(Number(params['pull_number']))
  if (!pull) throw notFound()
  return pull
}

async function renderNow(call: Call, pull: Pull): Promise<Json> {
  return renderFullPull(call.state, call.repo, pull, await mergeState(call.hub, call.repo, pull))
}

/** Changes since the point where the branch left its base: what GitHub shows as "Files changed". */
export async function pullFiles({ repo }: Pick<Call, 'repo'>, pull: Pull): Promise<FileChange[]> {
  return repo.git.diff(await startOf({ repo }, pull), pull.headSha)
}

async function startOf({ repo }: Pick<Call, 'repo'>, pull: Pull): Promise<string> {
  const base = pull.mergedAt ? pull.baseSha : ((await repo.git.branch(pull.baseRef)) ?? pull.baseSha)
  return (await repo.git.mergeBase(base, pull.headSha)) ?? base
}

export async function diffText({ repo }: Pick<Call, 'repo'>, pull: Pull): Promise<Buffer> {
  return (await repo.git.run(['diff', '--no-color', '-M', await startOf({ repo }, pull), pull.headSha])).stdout
}

function listPulls(call: Call) {
  const { repo, query, state } = call
  const wanted = query.get('state') ?? 'open'
  const head = query.get('head')
  const base = query.get('base')
  const pulls = [...repo.pulls.values()].filter((pull) => {
    if (wanted !== 'all' && repo.issues.get(pull.number)?.state !== wanted) return false
    if (base && pull.baseRef !== base) return false
    return !head || head === `${state.repoById(pull.headRepoId).owner}:${pull.headRef}`
  })
  const key = (pull: Pull): string => (query.get('sort') === 'updated' ? repo.issues.get(pull.number)!.updatedAt : String(pull.number).padStart(9, '0'))
  pulls.sort((a, b) => key(a).localeCompare(key(b)))
  if (query.get('direction') !== 'asc') pulls.reverse()
  return page(call, pulls, (pull) => renderPull(state, repo, pull))
}

function createPull(call: Call) {
  const { body, hub, repo, actor } = call
  for (const field of ['title', 'head', 'base']) if (typeof body[field] !== 'string' || body[field] === '') throw invalid([{ resource: 'PullRequest', field, code: 'missing_field' }])
  return repo.git.exclusive(async () => created(await renderNow(call, await openPull(hub, repo, body as unknown as Parameters<typeof openPull>[2], actor))))
}

async function updatePull(call: Call) {
  const { hub, repo, actor, body } = call
  const pull = findPull(call)
  const issue = repo.issues.get(pull.number)!
  await repo.git.exclusive(async () => {
    const changes: Json = {}
    for (const field of ['title', 'body'] as const) {
      if (body[field] === undefined || body[field] === issue[field]) continue
      changes[field] = { from: issue[field] ?? '' }
      issue[field] = body[field]
    }
    if (body['base'] !== undefined && body['base'] !== pull.baseRef) {
      if (!(await repo.git.branch(body['base']))) throw invalid([{ resource: 'PullRequest', field: 'base', code: 'invalid' }])
      changes['base'] = { ref: { from: pull.baseRef }, sha: { from: pull.baseSha } }
      pull.baseRef = body['base']
      recordIssueEvent(hub, repo, pull.number, 'base_ref_changed', actor)
      await refreshPull(hub, repo, pull)
    }
    issue.updatedAt = call.state.now()
    if (Object.keys(changes).length > 0) await emitPull(hub, repo, pull, 'edited', actor, { changes })
    if (body['state'] === 'closed') await closePull(hub, repo, pull, actor)
    if (body['state'] === 'open' && issue.state === 'closed') await reopen(call, pull)
    if (typeof body['draft'] === 'boolean') await setDraft(call, pull, body['draft'])
  })
  return ok(await renderNow(call, pull))
}

async function reopen(call: Call, pull: Pull): Promise<void> {
  const { hub, repo, actor } = call
  const issue = repo.issues.get(pull.number)!
  const head = await call.state.repoById(pull.headRepoId).git.branch(pull.headRef)
  if (pull.mergedAt || !head) throw invalid([{ resource: 'PullRequest', field: 'state', code: 'custom', message: pull.mergedAt ? 'state cannot be changed. The pull request cannot be reopened.' : `state cannot be changed. The ${pull.headRef} branch has been deleted.` }])
  issue.state = 'open'
  issue.closedAt = issue.closedBy = null
  await takeHead(hub, repo, pull, head)
  await refreshPull(hub, repo, pull)
  recordIssueEvent(hub, repo, pull.number, 'reopened', actor)
  await emitPull(hub, repo, pull, 'reopened', actor)
}

/** github.com does this by GraphQL only; here also by the member `draft`, for the page and for tests. */
export async function setDraft(call: Pick<Call, 'hub' | 'repo' | 'actor'>, pull: Pull, draft: boolean): Promise<void> {
  if (pull.draft === draft) return
  pull.draft = draft
  recordIssueEvent(call.hub, call.repo, pull.number, draft ? 'convert_to_draft' : 'ready_for_review', call.actor)
  await emitPull(call.hub, call.repo, pull, draft ? 'converted_to_draft' : 'ready_for_review', call.actor)
  if (!draft) await requestOwners(call.hub, call.repo, pull, call.actor)
}

async function updateBranch(call: Call) {
  const { hub, repo, actor, body } = call
  const pull = findPull(call)
  if (body['expected_head_sha'] && body['expected_head_sha'] !== pull.headSha) throw invalid([`expected_head_sha didn’t match current head ref.`])
  await repo.git.exclusive(async () => {
    const base = (await repo.git.branch(pull.baseRef))!
    if (await repo.git.isAncestor(base, pull.headSha)) throw refuse(422, 'There are no new commits on the base branch.')
    const tree = await repo.git.mergeTrees(pull.headSha, base)
    if (!tree) throw refuse(422, `merge conflict between base and head`)
    const sha = await repo.git.writeCommit({ tree, parents: [pull.headSha, base], author: personNow(actor.user.name, actor.user.email), message: `Merge branch '${pull.baseRef}' into ${pull.headRef}` })
    const move = { ref: `refs/heads/${pull.headRef}`, before: pull.headSha, after: sha }
    if (!(await repo.git.moveRefs([{ ref: move.ref, old: move.before, sha }]))) throw refuse(422, 'Head branch was modified.')
    await refsMoved(hub, repo, [move], actor)
  })
  return accepted({ message: 'Updating pull request branch.', url: `${call.state.html(`/${repo.owner}/${repo.name}/pull/${pull.number}`)}` })
}

function createReviewComment(call: Call) {
  const { hub, repo, actor, body, state } = call
  const pull = findPull(call)
  if (typeof body['body'] !== 'string' || typeof body['path'] !== 'string') throw invalid([{ resource: 'PullRequestReviewComment', field: 'path', code: 'missing_field' }])
  const comment: ReviewComment = { id: state.nextId(), reviewId: null, user: actor.user.login, body: body['body'], path: body['path'], line: body['line'] ?? null, side: body['side'] ?? 'RIGHT', commitId: body['commit_id'] ?? pull.headSha, createdAt: state.now(), ...(body['in_reply_to'] ? { inReplyTo: body['in_reply_to'] } : {}) }
  pull.reviewComments.push(comment)
  const rendered = renderReviewComment(state, repo, pull, comment)
  hub.emit({ event: 'pull_request_review_comment', action: 'created', repo, actor, payload: { comment: rendered, pull_request: pullPayload(hub, repo, pull) } })
  return created(rendered)
}
