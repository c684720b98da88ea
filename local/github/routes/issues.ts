import { invalid, notFound, refuse } from '../http.ts'
import { recordIssueEvent } from '../issue-events.ts'
import { closeIssue, emitOnDefaultBranch, ensureLabel, reopenIssue, setAssignees, setLabels, tellIssue } from '../issues.ts'
import { renderComment, renderIssue, renderIssueEvent, renderLabel } from '../payloads/pull.ts'
import { newIssue } from '../pulls/open.ts'
import { closePull } from '../pulls/tell.ts'
import { created, nothing, ok, page, route, type Call, type Route } from '../router.ts'
import { atLeast, roleOf } from '../store/state.ts'
import type { Comment, Issue, Json, Label } from '../store/types.ts'

const R = '/repos/{owner}/{repo}'
const WRITE = 'issues:write|pull_requests:write'
const READ = 'issues:read|pull_requests:read'
// GitHub refuses longer comments and issue bodies.
const MAX_BODY_CHARACTERS = 65_536

export const issueRoutes: Route[] = [
  route(`GET ${R}/issues`, 'issues:read', listIssues),
  route(`POST ${R}/issues`, 'issues:write', createIssue),
  // Before {issue_number}: "comments" is no number.
  route(`GET ${R}/issues/comments/{comment_id}`, READ, (call) => ok(renderComment(call.state, call.repo, findComment(call)))),
  route(`PATCH ${R}/issues/comments/{comment_id}`, WRITE, (call) => {
    const comment = findComment(call)
    mayChange(call, comment.user, 'write')
    const from = comment.body
    comment.body = bodyOf(call, 'IssueComment')
    comment.updatedAt = call.state.now()
    emitComment(call, comment, 'edited', { changes: { body: { from } } })
    return ok(renderComment(call.state, call.repo, comment))
  }),
  route(`DELETE ${R}/issues/comments/{comment_id}`, WRITE, (call) => {
    const comment = findComment(call)
    mayChange(call, comment.user, 'write')
    call.repo.comments = call.repo.comments.filter((one) => one !== comment)
    emitComment(call, comment, 'deleted')
    return nothing()
  }),
  route(`GET ${R}/issues/{issue_number}`, READ, (call) => ok(renderIssue(call.state, call.repo, findIssue(call)))),
  route(`PATCH ${R}/issues/{issue_number}`, WRITE, updateIssue),
  route(`GET ${R}/issues/{issue_number}/comments`, READ, (call) => {
    const issue = findIssue(call)
    return page(call, call.repo.comments.filter((comment) => comment.number === issue.number), (comment) => renderComment(call.state, call.repo, comment))
  }),
  route(`POST ${R}/issues/{issue_number}/comments`, WRITE, (call) => {
    const { state, repo, actor } = call
    const comment: Comment = { id: state.nextId(), number: findIssue(call).number, user: actor.user.login, body: bodyOf(call, 'IssueComment'), appId: actor.app?.id ?? null, createdAt: state.now(), updatedAt: state.now() }
    repo.comments.push(comment)
    emitComment(call, comment, 'created')
    return created(renderComment(state, repo, comment))
  }),
  route(`GET ${R}/issues/{issue_number}/events`, READ, (call) => {
    const { number } = findIssue(call)
    return page(call, call.repo.issueEvents.filter((event) => event.number === number), (event) => renderIssueEvent(call.state, call.repo, event))
  }),
  route(`POST ${R}/issues/{issue_number}/assignees`, WRITE, (call) => changeAssignees(call, (now, given) => [...now, ...given])),
  route(`DELETE ${R}/issues/{issue_number}/assignees`, WRITE, (call) => changeAssignees(call, (now, given) => now.filter((login) => !given.includes(login)))),
  route(`GET ${R}/labels`, READ, (call) => page(call, [...call.repo.labels.values()], (label) => renderLabel(call.state, call.repo, label))),
  route(`POST ${R}/labels`, WRITE, (call) => {
    const name = String(call.body['name'] ?? '')
    if (!name) throw invalid([{ resource: 'Label', field: 'name', code: 'missing_field' }])
    if (call.repo.labels.has(name.toLowerCase())) throw invalid([{ resource: 'Label', field: 'name', code: 'already_exists' }])
    return created(renderLabel(call.state, call.repo, ensureLabel(call.hub, call.repo, name, call.body['color'], call.body['description'])))
  }),
  route(`GET ${R}/labels/{name}`, READ, (call) => {
    const label = call.repo.labels.get(call.params['name']!.toLowerCase())
    if (!label) throw notFound()
    return ok(renderLabel(call.state, call.repo, label))
  }),
  route(`GET ${R}/issues/{issue_number}/labels`, READ, (call) => page(call, labelsOf(call), (label) => renderLabel(call.state, call.repo, label))),
  route(`POST ${R}/issues/{issue_number}/labels`, WRITE, (call) => changeLabels(call, (names, given) => [...new Set([...names, ...given])])),
  route(`PUT ${R}/issues/{issue_number}/labels`, WRITE, (call) => changeLabels(call, (_names, given) => given)),
  route(`DELETE ${R}/issues/{issue_number}/labels/{name}`, WRITE, (call) => {
    if (!findIssue(call).labels.includes(call.params['name']!)) throw notFound()
    return changeLabels(call, (names) => names.filter((one) => one !== call.params['name']))
  }),
]

function findIssue({ repo, params }: Call): Issue {
  const issue = repo.issues.get(Number(params['issue_number']))
  if (!issue) throw notFound()
  return issue
}

function findComment({ repo, params }: Call): Comment {
  const comment = repo.comments.find((one) => one.id === Number(params['comment_id']))
  if (!comment) throw notFound()
  return comment
}

function bodyOf({ body }: Call, resource: string): string {
  if (typeof body['body'] !== 'string' || body['body'] === '') throw invalid([{ resource, field: 'body', code: 'missing_field' }])
  if (body['body'].length > MAX_BODY_CHARACTERS) throw invalid([{ resource, field: 'data', code: 'unprocessable', message: `Body is too long (maximum is ${MAX_BODY_CHARACTERS} characters)` }])
  return body['body']
}

function listIssues(call: Call) {
  const { repo, query } = call
  const wanted = query.get('state') ?? 'open'
  const labels = query.get('labels')?.toLowerCase().split(',') ?? []
  const same = (name: string, logins: readonly string[]): boolean => {
    const asked = query.get(name)?.toLowerCase()
    if (asked === undefined || asked === '*') return asked === undefined || logins.length > 0
    return asked === 'none' ? logins.length === 0 : logins.some((login) => login.toLowerCase() === asked)
  }
  const since = query.get('since')
  const key = { updated: 'updatedAt', comments: 'number' }[query.get('sort') ?? ''] ?? 'createdAt'
  const order = (issue: Issue): string => `${String(issue[key as keyof Issue])} ${String(issue.number).padStart(9, '0')}`
  const issues = [...repo.issues.values()]
    .filter((issue) => (wanted === 'all' || issue.state === wanted) && labels.every((label) => issue.labels.some((one) => one.toLowerCase() === label)))
    .filter((issue) => same('creator', [issue.user]) && same('assignee', issue.assignees) && (!since || issue.updatedAt >= since))
    .sort((a, b) => order(a).localeCompare(order(b)))
  if (query.get('direction') !== 'asc') issues.reverse()
  return page(call, issues, (issue) => renderIssue(call.state, repo, issue))
}

async function createIssue(call: Call) {
  const { hub, repo, body, actor } = call
  if (typeof body['title'] !== 'string' || body['title'] === '') throw invalid([{ resource: 'Issue', field: 'title', code: 'missing_field' }])
  refuseLong(body['body'], 'Issue')
  const issue = newIssue(hub, repo, actor, body['title'], body['body'] ?? null)
  tellIssue(hub, repo, issue, 'opened', actor)
  // Who may not triage opens an issue all the same; GitHub leaves out the rest, without a word.
  if (mayTriage(call)) {
    await setLabels(hub, repo, issue, labelNames(call, body['labels']), actor)
    await setAssignees(hub, repo, issue, given(body['assignees']), actor)
  }
  return created(renderIssue(call.state, repo, issue))
}

const REASONS = ['completed', 'not_planned', 'duplicate', 'reopened']

async function updateIssue(call: Call) {
  const { repo, body, state, actor, hub } = call
  const issue = findIssue(call)
  mayChange(call, issue.user, 'triage')
  refuseLong(body['body'], 'Issue')
  if (body['state'] !== undefined && !['open', 'closed'].includes(body['state'])) throw invalid([{ resource: 'Issue', field: 'state', code: 'invalid' }])
  if (typeof body['state_reason'] === 'string' && !REASONS.includes(body['state_reason'])) throw invalid([{ resource: 'Issue', field: 'state_reason', code: 'invalid' }])
  const changes: Json = {}
  for (const field of ['title', 'body'] as const) {
    if (body[field] === undefined || body[field] === issue[field]) continue
    changes[field] = { from: issue[field] ?? '' }
    if (field === 'title') recordIssueEvent(hub, repo, issue.number, 'renamed', actor, { rename: { from: issue.title, to: String(body['title']) } })
    issue[field] = body[field]
  }
  issue.updatedAt = state.now()
  if (Object.keys(changes).length > 0) tellIssue(hub, repo, issue, 'edited', actor, { changes })
  if (body['labels'] !== undefined && mayTriage(call)) await setLabels(hub, repo, issue, labelNames(call, body['labels']), actor)
  if (body['assignees'] !== undefined && mayTriage(call)) await setAssignees(hub, repo, issue, given(body['assignees']), actor)
  const pull = repo.pulls.get(issue.number)
  if (body['state'] === 'closed' && pull) await closePull(hub, repo, pull, actor)
  else if (body['state'] === 'closed') closeIssue(hub, repo, issue, body['state_reason'] ?? 'completed', actor)
  else if (body['state'] === 'open' && issue.state === 'closed' && !pull) reopenIssue(hub, repo, issue, actor)
  return ok(renderIssue(state, repo, issue))
}

function refuseLong(body: unknown, resource: string): void {
  if (typeof body === 'string' && body.length > MAX_BODY_CHARACTERS) throw invalid([{ resource, field: 'body', code: 'custom', message: `body is too long (maximum is ${MAX_BODY_CHARACTERS} characters)` }])
}

function mayTriage({ state, repo, actor }: Call): boolean {
  return actor.kind !== 'user' || atLeast(roleOf(state, repo, actor.user.login), 'triage')
}

/** What somebody wrote, they may change; what others wrote takes a role. */
function mayChange({ state, repo, actor }: Call, author: string, role: 'triage' | 'write'): void {
  if (actor.kind !== 'user' || actor.user.login === author || atLeast(roleOf(state, repo, actor.user.login), role)) return
  throw refuse(403, 'Must have admin rights to Repository.')
}

function given(list: unknown): string[] {
  return (Array.isArray(list) ? list : []).map(String)
}

function labelNames({ hub, repo }: Call, names: unknown): string[] {
  return (Array.isArray(names) ? names : []).map((one: string | Json) => ensureLabel(hub, repo, typeof one === 'string' ? one : String(one['name'])).name)
}

function labelsOf(call: Call): Label[] {
  return findIssue(call).labels.map((name) => call.repo.labels.get(name.toLowerCase())!)
}

async function changeLabels(call: Call, change: (names: string[], given: string[]) => string[]) {
  const issue = findIssue(call)
  if (!mayTriage(call)) throw refuse(403, 'Must have admin rights to Repository.')
  await setLabels(call.hub, call.repo, issue, change(issue.labels, labelNames(call, Array.isArray(call.body) ? call.body : call.body['labels'])), call.actor)
  return ok(labelsOf(call).map((label) => renderLabel(call.state, call.repo, label)))
}

async function changeAssignees(call: Call, change: (now: string[], given: string[]) => string[]) {
  const issue = findIssue(call)
  if (!mayTriage(call)) throw refuse(403, 'Must have admin rights to Repository.')
  await setAssignees(call.hub, call.repo, issue, change(issue.assignees, given(call.body['assignees'])), call.actor)
  const rendered = renderIssue(call.state, call.repo, issue)
  return call.request.method === 'POST' ? created(rendered) : ok(rendered)
}

function emitComment({ hub, state, repo, actor }: Call, comment: Comment, action: string, extra: Json = {}): void {
  const issue = repo.issues.get(comment.number)!
  issue.updatedAt = state.now()
  emitOnDefaultBranch(hub, repo, actor, 'issue_comment', action, { issue: renderIssue(state, repo, issue), comment: renderComment(state, repo, comment), ...extra })
}
