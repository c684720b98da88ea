import type { Hub } from '../hub.ts'
import { loadDiff } from './diff.ts'
import { mergeState } from '../pulls/refresh.ts'
import { latestRuns, unmetRequirements } from '../pulls/requirements.ts'
import { rulesFor } from '../refs/rules.ts'
import type { CheckRun, Pull, Repository } from '../store/types.ts'
import { html, markdown, type Html } from './html.ts'
import { badge } from './layout.ts'

export async function pullPage(hub: Hub, repo: Repository, pull: Pull): Promise<Html> {
  const issue = repo.issues.get(pull.number)!
  const at = `/${repo.owner}/${repo.name}`
  const [merge, unmet, commits] = await Promise.all([mergeState(hub, repo, pull), unmetRequirements(hub.state, repo, pull), repo.git.log(pull.headSha, { exclude: pull.baseSha, limit: 50 })])
  const said = [
    ...pull.reviews.filter((review) => review.state !== 'PENDING').map((review) => ({ at: review.submittedAt, id: review.id, view: html`<div class="box" id="pullrequestreview-${review.id}"><p><strong>${review.user}</strong> ${badge(review.state)} <a href="${at}/commit/${review.commitId}"><code>${review.commitId.slice(0, 7)}</code></a> <span class="muted">${review.submittedAt}</span></p>${markdown(review.body)}${review.dismissalMessage ? html`<p class="muted">Dismissed: ${review.dismissalMessage}</p>` : ''}${['APPROVED', 'CHANGES_REQUESTED'].includes(review.state) ? html`<form method="post" action="${at}/pull/${pull.number}/dismiss"><input type="hidden" name="review" value="${review.id}"><input name="message" placeholder="Why" required> <button>Dismiss</button></form>` : ''}</div>` })),
    ...repo.comments.filter((comment) => comment.number === pull.number).map((comment) => ({ at: comment.createdAt, id: comment.id, view: html`<div class="box" id="issuecomment-${comment.id}"><p><strong>${comment.user}</strong> commented <span class="muted">${comment.createdAt}</span></p>${markdown(comment.body)}</div>` })),
  ].sort((a, b) => a.at.localeCompare(b.at) || a.id - b.id)
  return html`<p>${badge(pull.mergedAt ? 'merged' : issue.state)} ${pull.draft ? badge('draft') : ''} <strong>${issue.user}</strong> wants to merge <code>${pull.headRef}</code> into <code>${pull.baseRef}</code> · <a href="${at}/pull/${pull.number}/checks">Checks</a> · <a href="${at}/pull/${pull.number}/files">Files changed (${pull.stats.changedFiles})</a></p>
<div class="box">${issue.body ? markdown(issue.body) : html`<p class="muted">No description.</p>`}</div>
${said.map((one) => one.view)}
<h2>Commits</h2><ul>${commits.toReversed().map((commit) => html`<li><a href="${at}/commit/${commit.sha}"><code>${commit.sha.slice(0, 7)}</code></a> ${commit.message.split('\n')[0]} <span class="muted">${commit.author.name}</span></li>`)}</ul>
<h2>Checks</h2>${checksTable(hub, repo, pull.headSha)}
${issue.state === 'open' ? openPart(hub, repo, pull, merge, unmet) : ''}`
}

/** What can be done while it is open: merge, draft, review. */
function openPart(hub: Hub, repo: Repository, pull: Pull, merge: Awaited<ReturnType<typeof mergeState>>, unmet: string[]): Html {
  const at = `/${repo.owner}/${repo.name}/pull/${pull.number}`
  const queued = repo.queue.some(({ group }) => group.some(({ number }) => number === pull.number))
  return html`<h2>Merge</h2><div class="box"><p>${badge(merge.state)} ${merge.mergeable === false ? 'This branch conflicts with its base.' : ''}</p>${unmet.length > 0 ? html`<ul>${unmet.map((reason) => html`<li>${reason}</li>`)}</ul>` : ''}
<form method="post" action="${at}/merge"><select name="method"><option>merge</option><option>squash</option><option>rebase</option></select> <button>${rulesFor(hub.state, repo, `refs/heads/${pull.baseRef}`).mergeQueue ? 'Merge when ready' : 'Merge pull request'}</button>${queued ? ' In the merge queue.' : ''}</form>
<form method="post" action="${at}/draft"><button>${pull.draft ? 'Ready for review' : 'Convert to draft'}</button></form></div>
<h2>Your review</h2><form method="post" action="${at}/review"><textarea name="body" rows="4"></textarea><p><button name="event" value="COMMENT">Comment</button> <button name="event" value="APPROVE">Approve</button> <button name="event" value="REQUEST_CHANGES">Request changes</button></p></form>`
}

export function checksTable(hub: Hub, repo: Repository, sha: string): Html {
  const runs = latestRuns(repo, sha)
  const statuses = [...new Map(repo.statuses.filter((one) => one.sha === sha).map((one) => [one.context, one])).values()]
  if (runs.length + statuses.length === 0) return html`<p class="muted">No checks.</p>`
  return html`<table>${runs.map((run) => html`<tr><td>${badge(run.conclusion ?? run.status)}</td><td><a href="/${repo.owner}/${repo.name}/runs/${run.id}">${run.name}</a></td><td>${hub.state.app(run.appId).name}</td><td>${run.output.title ?? ''}</td></tr>`)}${statuses.map((status) => html`<tr><td>${badge(status.state)}</td><td>${status.context}</td><td>${status.creator}</td><td>${status.description ?? ''}</td></tr>`)}</table>`
}

export function runBox(hub: Hub, repo: Repository, run: CheckRun): Html {
  const at = `/${repo.owner}/${repo.name}`
  return html`<div class="box"><h2><a href="${at}/runs/${run.id}">${run.name}</a> ${badge(run.conclusion ?? run.status)}</h2><p class="muted">${hub.state.app(run.appId).name} · <a href="${at}/commit/${run.headSha}"><code>${run.headSha.slice(0, 7)}</code></a> ${run.detailsUrl ? html`· <a href="${/^https?:/.test(run.detailsUrl) ? run.detailsUrl : '#'}">details</a>` : ''}</p>
${run.output.title ? html`<p><strong>${run.output.title}</strong></p>` : ''}${markdown(run.output.summary)}${markdown(run.output.text)}
${run.annotations.length > 0 ? html`<table>${run.annotations.map((one) => html`<tr><td>${badge(one.annotation_level)}</td><td><a href="${at}/blob/${run.headSha}/${one.path}#L${one.start_line}">${one.path}:${one.start_line}</a></td><td>${one.title ?? ''}</td><td>${one.message}</td></tr>`)}</table>` : ''}
<form method="post" action="${at}/runs/${run.id}/ask"><button>Re-run</button>${run.actions.map((action) => html` <button name="identifier" value="${action.identifier}" title="${action.description}">${action.label}</button>`)}</form></div>`
}

export async function filesPage(repo: Repository, pull: Pull): Promise<Html> {
  const from = (await repo.git.mergeBase(pull.baseSha, pull.headSha)) ?? pull.baseSha
  return loadDiff(repo, from, pull.headSha)
}
