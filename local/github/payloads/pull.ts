import type { State } from '../store/state.ts'
import { roleOf } from '../store/state.ts'
import type { Comment, Issue, IssueEvent, Json, Label, Pull, Repository, Review, ReviewComment } from '../store/types.ts'
import { renderRepository, repoApi, repoHtml } from './repository.ts'
import { nodeId, renderApp, renderTeam, renderUser } from './user.ts'

export function renderLabel(state: State, repo: Repository, label: Label): Json {
  return { id: label.id, node_id: nodeId('LA', label.id), url: repoApi(state, repo, `/labels/${encodeURIComponent(label.name)}`), name: label.name, color: label.color, default: false, description: label.description }
}

function labelsOf(state: State, repo: Repository, issue: Issue): Json[] {
  return issue.labels.flatMap((name) => {
    const label = repo.labels.get(name.toLowerCase())
    return label ? [renderLabel(state, repo, label)] : []
  })
}

/** How somebody stands to the repository; GitHub shows it beside every comment. */
export function association(state: State, repo: Repository, login: string): string {
  if (repo.owner.toLowerCase() === login.toLowerCase()) return 'OWNER'
  if (state.user(repo.owner).members.has(login.toLowerCase())) return 'MEMBER'
  return roleOf(state, repo, login) === 'read' || roleOf(state, repo, login) === 'none' ? 'CONTRIBUTOR' : 'COLLABORATOR'
}

export function renderPull(state: State, repo: Repository, pull: Pull): Json {
  const issue = repo.issues.get(pull.number)!
  const api = repoApi(state, repo, `/pulls/${pull.number}`)
  const html = repoHtml(state, repo, `/pull/${pull.number}`)
  const issueApi = repoApi(state, repo, `/issues/${pull.number}`)
  const headRepo = state.repositories.get(pull.headRepoId)
  return {
    url: api,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issueApi,
    number: pull.number,
    state: issue.state,
    locked: issue.locked,
    active_lock_reason: null,
    title: issue.title,
    user: renderUser(state, state.user(issue.user)),
    body: issue.body,
    labels: labelsOf(state, repo, issue),
    milestone: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitSha ?? pull.testMerge?.sha ?? null,
    assignee: issue.assignees[0] ? renderUser(state, state.user(issue.assignees[0])) : null,
    assignees: issue.assignees.map((login) => renderUser(state, state.user(login))),
    requested_reviewers: pull.requestedReviewers.map((login) => renderUser(state, state.user(login))),
    requested_teams: pull.requestedTeams.flatMap((slug) => {
      const team = state.team(repo.owner, slug)
      return team ? [renderTeam(state, team)] : []
    }),
    draft: pull.draft,
    commits_url: `${api}/commits`,
    review_comments_url: `${api}/comments`,
    review_comment_url: repoApi(state, repo, '/pulls/comments{/number}'),
    comments_url: `${issueApi}/comments`,
    statuses_url: repoApi(state, repo, `/statuses/${pull.headSha}`),
    head: renderEnd(state, headRepo ?? repo, pull.headRef, pull.headSha),
    base: renderEnd(state, repo, pull.baseRef, pull.baseSha),
    _links: {
      self: { href: api }, html: { href: html }, issue: { href: issueApi }, comments: { href: `${issueApi}/comments` },
      review_comments: { href: `${api}/comments` }, review_comment: { href: repoApi(state, repo, '/pulls/comments{/number}') },
      commits: { href: `${api}/commits` }, statuses: { href: repoApi(state, repo, `/statuses/${pull.headSha}`) },
    },
    author_association: association(state, repo, issue.user),
    auto_merge: null,
  }
}

export function renderFullPull(state: State, repo: Repository, pull: Pull, mergeState?: { mergeable: boolean | null; state: string }): Json {
  return {
    ...renderPull(state, repo, pull),
    merged: pull.mergedAt !== null,
    mergeable: mergeState?.mergeable ?? null,
    rebaseable: mergeState?.mergeable ?? null,
    mergeable_state: mergeState?.state ?? 'unknown',
    merged_by: pull.mergedBy ? renderUser(state, state.user(pull.mergedBy)) : null,
    comments: repo.comments.filter((comment) => comment.number === pull.number).length,
    review_comments: pull.reviewComments.length,
    maintainer_can_modify: false,
    commits: pull.stats.commits,
    additions: pull.stats.additions,
    deletions: pull.stats.deletions,
    changed_files: pull.stats.changedFiles,
  }
}

function renderEnd(state: State, repo: Repository, ref: string, sha: string): Json {
  return { label: `${repo.owner}:${ref}`, ref, sha, user: renderUser(state, state.user(repo.owner)), repo: renderRepository(state, repo) }
}

export function renderReview(state: State, repo: Repository, pull: Pull, review: Review): Json {
  const html = repoHtml(state, repo, `/pull/${pull.number}#pullrequestreview-${review.id}`)
  const pullApi = repoApi(state, repo, `/pulls/${pull.number}`)
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: renderUser(state, state.user(review.user)),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pullApi,
    author_association: association(state, repo, review.user),
    _links: { html: { href: html }, pull_request: { href: pullApi } },
    submitted_at: review.submittedAt,
    commit_id: review.commitId,
  }
}

export function renderReviewComment(state: State, repo: Repository, pull: Pull, comment: ReviewComment): Json {
  const api = repoApi(state, repo, `/pulls/comments/${comment.id}`)
  const html = repoHtml(state, repo, `/pull/${pull.number}#discussion_r${comment.id}`)
  const pullApi = repoApi(state, repo, `/pulls/${pull.number}`)
  return {
    url: api,
    pull_request_review_id: comment.reviewId,
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    diff_hunk: '',
    path: comment.path,
    commit_id: comment.commitId,
    original_commit_id: comment.commitId,
    user: renderUser(state, state.user(comment.user)),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.createdAt,
    html_url: html,
    pull_request_url: pullApi,
    author_association: association(state, repo, comment.user),
    _links: { self: { href: api }, html: { href: html }, pull_request: { href: pullApi } },
    line: comment.line,
    original_line: comment.line,
    side: comment.side,
    start_line: null,
    original_start_line: null,
    start_side: null,
    subject_type: comment.line === null ? 'file' : 'line',
    ...(comment.inReplyTo === undefined ? {} : { in_reply_to_id: comment.inReplyTo }),
  }
}

export function renderIssue(state: State, repo: Repository, issue: Issue): Json {
  const api = repoApi(state, repo, `/issues/${issue.number}`)
  const pull = repo.pulls.get(issue.number)
  const html = repoHtml(state, repo, `/${pull ? 'pull' : 'issues'}/${issue.number}`)
  return {
    url: api,
    repository_url: repoApi(state, repo),
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    html_url: html,
    id: issue.id,
    node_id: nodeId('I', issue.id),
    number: issue.number,
    title: issue.title,
    user: renderUser(state, state.user(issue.user)),
    labels: labelsOf(state, repo, issue),
    state: issue.state,
    locked: issue.locked,
    assignee: issue.assignees[0] ? renderUser(state, state.user(issue.assignees[0])) : null,
    assignees: issue.assignees.map((login) => renderUser(state, state.user(login))),
    milestone: null,
    comments: repo.comments.filter((comment) => comment.number === issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: association(state, repo, issue.user),
    active_lock_reason: null,
    body: issue.body,
    closed_by: issue.closedBy ? renderUser(state, state.user(issue.closedBy)) : null,
    timeline_url: `${api}/timeline`,
    performed_via_github_app: issue.appId ? renderApp(state, state.app(issue.appId)) : null,
    state_reason: issue.stateReason,
    reactions: renderReactions(api),
    ...(pull ? { draft: pull.draft, pull_request: { url: repoApi(state, repo, `/pulls/${pull.number}`), html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch`, merged_at: pull.mergedAt } } : {}),
  }
}

export function renderComment(state: State, repo: Repository, comment: Comment): Json {
  const kind = repo.pulls.has(comment.number) ? 'pull' : 'issues'
  return {
    url: repoApi(state, repo, `/issues/comments/${comment.id}`),
    html_url: repoHtml(state, repo, `/${kind}/${comment.number}#issuecomment-${comment.id}`),
    issue_url: repoApi(state, repo, `/issues/${comment.number}`),
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: renderUser(state, state.user(comment.user)),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(state, repo, comment.user),
    body: comment.body,
    reactions: renderReactions(repoApi(state, repo, `/issues/comments/${comment.id}`)),
    performed_via_github_app: comment.appId ? renderApp(state, state.app(comment.appId)) : null,
  }
}

export function renderIssueEvent(state: State, repo: Repository, { id, event, actor, appId, createdAt, detail }: IssueEvent): Json {
  return {
    id,
    node_id: nodeId('EV', id),
    url: repoApi(state, repo, `/issues/events/${id}`),
    actor: renderUser(state, state.user(actor)),
    event,
    commit_id: detail.commitId ?? null,
    commit_url: detail.commitId ? repoApi(state, repo, `/commits/${detail.commitId}`) : null,
    created_at: createdAt,
    performed_via_github_app: appId ? renderApp(state, state.app(appId)) : null,
    ...(detail.label ? { label: detail.label } : {}),
    ...(detail.assignee ? { assignee: renderUser(state, state.user(detail.assignee)), assigner: renderUser(state, state.user(actor)) } : {}),
    ...(detail.rename ? { rename: detail.rename } : {}),
  }
}

/** Required by the description; nobody reacts here. */
function renderReactions(api: string): Json {
  return { url: `${api}/reactions`, total_count: 0, '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 }
}
