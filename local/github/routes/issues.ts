import { invalid, notFound } from '../http.ts'
import { renderBaseChange, renderComment, renderIssue, renderLabel } from '../payloads/pull.ts'
import { newIssue } from '../pulls/open.ts'
import { closePull, emitPull } from '../pulls/tell.ts'
import { created, nothing, ok, page, route, type Call, type Route } from '../router.ts'
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
    const from = comment.body
    comment.body = bodyOf(call, 'IssueComment')
    comment.updatedAt = call.state.now()
    emitComment(call, comment, 'edited', { changes: { body: { from } } })
    return ok(renderComment(call.state, call.repo, comment))
  }),
  route(`DELETE ${R}/issues/comments/{comment_id}`, WRITE, (call) => {
    const comment = findComment(call)
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
  // Of the many kinds of events, those that say that a pull request was given another base.
  route(`GET ${R}/issues/{issue_number}/events`, READ, (call) => page(call, call.repo.pulls.get(findIssue(call).number)?.baseChanges ?? [], (event) => renderBaseChange(call.state, call.repo, event))),
  route(`GET ${R}/labels`, READ, (call) => page(call, [...call.repo.labels.values()], (label) => renderLabel(call.state, call.repo, label))),
  route(`POST ${R}/labels`, WRITE, (call) => {
    const name = String(call.body['name'] ?? '')
    if (!name) throw invalid([{ resource: 'Label', field: 'name', code: 'missing_field' }])
    if (call.repo.labels.has(name.toLowerCase())) throw invalid([{ resource: 'Label', field: 'name', code: 'already_exists' }])
    return created(renderLabel(call.state, call.repo, ensureLabel(call, name, call.body['color'], call.body['description'])))
  }),
  route(`GET ${R}/labels/{name}`, READ, (call) => {
    const label = call.repo.labels.get(call.params['name']!.toLowerCase())
    if (!label) throw notFound()
    return ok(renderLabel(call.state, call.repo, label))
  }),
  route(`GET ${R}/issues/{issue_number}/labels`, READ, (call) => page(call, labelsOf(call), (label) => renderLabel(call.state, call.repo, label))),
  route(`POST ${R}/issues/{issue_number}/labels`, WRITE, (call) => setLabels(call, (names, given) => [...new Set([...names, ...given])])),
  route(`PUT ${R}/issues/{issue_number}/labels`, WRITE, (call) => setLabels(call, (_names, given) => given)),
  route(`DELETE ${R}/issues/{issue_number}/labels/{name}`, WRITE, (call) => {
    if (!findIssue(call).labels.includes(call.params['name']!)) throw notFound()
    return setLabels(call, (names) => names.filter((one) => one !== call.params['name']))
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
  const labels = query.get('labels')?.split(',').map((name) => name.toLowerCase()) ?? []
  const creator = query.get('creator')
  const issues = [...repo.issues.values()].filter((issue) => (wanted === 'all' || issue.state === wanted) && labels.every((label) => issue.labels.some((one) => one.toLowerCase() === label)) && (!creator || issue.user === creator))
  if (query.get('direction') !== 'asc') issues.reverse()
  return page(call, issues, (issue) => renderIssue(call.state, repo, issue))
}

function createIssue(call: Call) {
  const { hub, repo, body, actor } = call
  if (typeof body['title'] !== 'string' || body['title'] === '') throw invalid([{ resource: 'Issue', field: 'title', code: 'missing_field' }])
  const issue = newIssue(hub, repo, actor, body['title'], body['body'] ?? null)
  issue.labels = labelNames(call, body['labels'])
  issue.assignees = assignees(call, body['assignees'])
  emitIssue(call, issue, 'opened')
  return created(renderIssue(call.state, repo, issue))
}

async function updateIssue(call: Call) {
  const { repo, body, state, actor, hub } = call
  const issue = findIssue(call)
  const changes: Json = {}
  for (const field of ['title', 'body'] as const) {
    if (body[field] === undefined || body[field] === issue[field]) continue
    changes[field] = { from: issue[field] ?? '' }
    issue[field] = body[field]
  }
  if (body['labels'] !== undefined) issue.labels = labelNames(call, body['labels'])
  if (body['assignees'] !== undefined) issue.assignees = assignees(call, body['assignees'])
  issue.updatedAt = state.now()
  if (Object.keys(changes).length > 0) emitIssue(call, issue, 'edited', { changes })
  const pull = repo.pulls.get(issue.number)
  if (body['state'] === 'closed' && issue.state === 'open') {
    issue.stateReason = body['state_reason'] ?? 'completed'
    if (pull) await closePull(hub, repo, pull, actor)
    else {
      issue.state = 'closed'
      issue.closedAt = state.now()
      issue.closedBy = actor.user.login
      emitIssue(call, issue, 'closed')
    }
  } else if (body['state'] === 'open' && issue.state === 'closed' && !pull) {
    Object.assign(issue, { state: 'open', stateReason: 'reopened', closedAt: null, closedBy: null })
    emitIssue(call, issue, 'reopened')
  }
  return ok(renderIssue(state, repo, issue))
}

function ensureLabel({ repo, state }: Call, name: string, color = 'ededed', description = ''): Label {
  const label = repo.labels.get(name.toLowerCase()) ?? { id: state.nextId(), name, color, description }
  repo.labels.set(name.toLowerCase(), label)
  return label
}

function labelNames(call: Call, given: unknown): string[] {
  return (Array.isArray(given) ? given : []).map((one: string | Json) => ensureLabel(call, typeof one === 'string' ? one : String(one['name'])).name)
}

/** GitHub leaves out assignees that may not be assigned, without a word. */
function assignees({ state }: Call, given: unknown): string[] {
  return (Array.isArray(given) ? given : []).flatMap((login: string) => state.findUser(login)?.login ?? [])
}

function labelsOf(call: Call): Label[] {
  return findIssue(call).labels.map((name) => call.repo.labels.get(name.toLowerCase())!)
}

async function setLabels(call: Call, change: (names: string[], given: string[]) => string[]) {
  const { repo, hub, actor } = call
  const issue = findIssue(call)
  const before = issue.labels
  issue.labels = change(before, labelNames(call, Array.isArray(call.body) ? call.body : call.body['labels']))
  const pull = repo.pulls.get(issue.number)
  for (const [action, names] of [['labeled', issue.labels.filter((name) => !before.includes(name))], ['unlabeled', before.filter((name) => !issue.labels.includes(name))]] as const) {
    for (const name of names) {
      const label = renderLabel(call.state, repo, repo.labels.get(name.toLowerCase())!)
      if (pull) await emitPull(hub, repo, pull, action, actor, { label })
      else emitIssue(call, issue, action, { label })
    }
  }
  return ok(labelsOf(call).map((label) => renderLabel(call.state, repo, label)))
}

function emitIssue(call: Call, issue: Issue, action: string, extra: Json = {}): void {
  emitOnDefaultBranch(call, 'issues', action, { issue: renderIssue(call.state, call.repo, issue), ...extra })
}

function emitComment(call: Call, comment: Comment, action: string, extra: Json = {}): void {
  const issue = call.repo.issues.get(comment.number)!
  emitOnDefaultBranch(call, 'issue_comment', action, { issue: renderIssue(call.state, call.repo, issue), comment: renderComment(call.state, call.repo, comment), ...extra })
}

/** Events about no commit run the workflows of the default branch. Waits its turn, so that events keep their order. */
function emitOnDefaultBranch({ hub, repo, actor }: Call, event: string, action: string, payload: Json): void {
  void repo.git.exclusive(async () => {
    const sha = await repo.git.branch(repo.defaultBranch)
    hub.emit({ event, action, repo, actor, payload, ...(sha ? { workflow: { sha, ref: `refs/heads/${repo.defaultBranch}`, workflowSha: sha } } : {}) })
  }).catch(hub.onError)
}
