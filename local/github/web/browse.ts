import { EMPTY_TREE } from '../git/repository.ts'
import type { Hub } from '../hub.ts'
import { latestRuns } from '../pulls/requirements.ts'
import type { Repository } from '../store/types.ts'
import { loadDiff } from './diff.ts'
import { html, markdown, type Html } from './html.ts'
import { badge } from './layout.ts'
import { checksTable } from './pull.ts'

/** `rest` is `ref/path`; a branch's name may hold slashes, so the longest reference that exists wins. */
export async function splitRef(repo: Repository, rest: string): Promise<{ sha: string; ref: string; path: string } | undefined> {
  const parts = rest.split('/')
  for (let count = parts.length; count > 0; count--) {
    const ref = parts.slice(0, count).join('/')
    const sha = await repo.git.resolveCommit(ref)
    if (sha) return { sha, ref, path: parts.slice(count).join('/') }
  }
  return undefined
}

export async function treePage(repo: Repository, ref: string, sha: string, path: string): Promise<Html | undefined> {
  const object = await repo.git.at(sha, path)
  const tree = object?.type === 'tree' ? await repo.git.tree(object.sha) : undefined
  if (!tree) return undefined
  const at = `/${repo.owner}/${repo.name}`
  const under = path ? `${path}/` : ''
  const readme = tree.entries.find((entry) => /^readme\.md$/i.test(entry.name))
  const text = readme && (await repo.git.text(sha, under + readme.name))
  return html`<p><code>${ref}</code> at <a href="${at}/commit/${sha}"><code>${sha.slice(0, 7)}</code></a></p><table>${tree.entries.map((entry) => html`<tr><td><a href="${at}/${entry.type === 'tree' ? 'tree' : 'blob'}/${ref}/${under}${entry.name}">${entry.name}${entry.type === 'tree' ? '/' : ''}</a></td></tr>`)}</table>${text ? html`<div class="box">${markdown(text)}</div>` : ''}`
}

export async function blobPage(repo: Repository, ref: string, sha: string, path: string): Promise<Html | undefined> {
  const blob = await repo.git.at(sha, path)
  if (blob?.type !== 'blob') return undefined
  const raw = html`<p><a href="/${repo.owner}/${repo.name}/raw/${ref}/${path}">Raw</a> · ${blob.size} bytes</p>`
  if (blob.content.subarray(0, 8000).includes(0) || blob.size > 500_000) return html`${raw}<p class="muted">Too large or binary to show.</p>`
  const text = blob.content.toString()
  if (/\.md$/i.test(path)) return html`${raw}<div class="box">${markdown(text)}</div>`
  return html`${raw}<pre>${text.split('\n').map((line, index) => html`<span id="L${index + 1}">${line}
</span>`)}</pre>`
}

export async function commitPage(hub: Hub, repo: Repository, name: string): Promise<Html | undefined> {
  const sha = await repo.git.resolveCommit(name)
  const commit = sha && (await repo.git.commit(sha))
  if (!commit) return undefined
  return html`<pre>${commit.message}</pre><p>${commit.author.name} · ${commit.author.date} · parents ${commit.parents.map((parent) => html`<a href="/${repo.owner}/${repo.name}/commit/${parent}"><code>${parent.slice(0, 7)}</code></a> `)}</p>${checksTable(hub, repo, commit.sha)}${await loadDiff(repo, commit.parents[0] ?? EMPTY_TREE, commit.sha)}`
}

export function pullsPage(repo: Repository, closed: boolean): Html {
  const at = `/${repo.owner}/${repo.name}`
  const pulls = [...repo.pulls.values()].filter((pull) => (repo.issues.get(pull.number)!.state === 'closed') === closed).reverse()
  return html`<p><a href="${at}/pulls">Open</a> · <a href="${at}/pulls?state=closed">Closed</a></p><table>${pulls.map((pull) => html`<tr><td>${badge(pull.mergedAt ? 'merged' : repo.issues.get(pull.number)!.state)}</td><td><a href="${at}/pull/${pull.number}">${repo.issues.get(pull.number)!.title}</a> <span class="muted">#${pull.number} by ${repo.issues.get(pull.number)!.user}</span></td><td>${latestRuns(repo, pull.headSha).map((run) => html`${badge(run.conclusion ?? run.status)} `)}</td></tr>`)}</table>`
}

export function issuesPage(repo: Repository): Html {
  return html`<table>${[...repo.issues.values()].filter((issue) => !repo.pulls.has(issue.number)).reverse().map((issue) => html`<tr><td>${badge(issue.state)}</td><td><a href="/${repo.owner}/${repo.name}/issues/${issue.number}">${issue.title}</a> <span class="muted">#${issue.number} by ${issue.user}</span> ${issue.labels.map((label) => badge(label))}</td></tr>`)}</table>`
}

export function issuePage(repo: Repository, number: number): Html | undefined {
  const issue = repo.issues.get(number)
  if (!issue) return undefined
  return html`<p>${badge(issue.state)} by ${issue.user} ${issue.labels.map((label) => badge(label))}</p><div class="box">${markdown(issue.body)}</div>${repo.comments.filter((comment) => comment.number === number).map((comment) => html`<div class="box" id="issuecomment-${comment.id}"><p><strong>${comment.user}</strong> <span class="muted">${comment.createdAt}</span></p>${markdown(comment.body)}</div>`)}`
}

export function deploymentsPage(repo: Repository): Html {
  return html`<table><tr><th>Environment</th><th>State</th><th>Commit</th><th>By</th><th>When</th></tr>${repo.deployments.toReversed().map((one) => html`<tr><td>${one.environment}</td><td>${badge(one.statuses.at(-1)?.state ?? 'pending')}</td><td><a href="/${repo.owner}/${repo.name}/commit/${one.sha}"><code>${one.sha.slice(0, 7)}</code></a></td><td>${one.creator}</td><td>${one.createdAt}</td></tr>`)}</table>${repo.pages?.dir ? html`<p><a href="/_pages/${repo.owner}/${repo.name}/">The site on Pages</a></p>` : ''}`
}

export function actionsPage(hub: Hub, repo: Repository, id?: number): Html | undefined {
  const runs = hub.state.actions?.runs({ owner: repo.owner, name: repo.name }) ?? []
  const at = `/${repo.owner}/${repo.name}`
  if (id === undefined) return html`<table>${runs.map((run) => html`<tr><td>${badge(run.conclusion ?? run.status)}</td><td><a href="${at}/actions/runs/${run.id}">${run.name}</a> <span class="muted">${run.event}</span></td><td><code>${run.headSha.slice(0, 7)}</code></td><td>${run.createdAt}</td></tr>`)}</table>`
  const run = runs.find((one) => one.id === id)
  return run && html`<p>${badge(run.conclusion ?? run.status)} ${run.name} · ${run.event} · <a href="${at}/commit/${run.headSha}"><code>${run.headSha.slice(0, 7)}</code></a></p><table>${run.jobs.map((job) => html`<tr><td>${badge(job.conclusion ?? job.status)}</td><td>${job.name}</td><td>${job.waitingFor ? `waits for ${job.waitingFor}` : ''}</td><td><a href="${job.logUrl}">log</a></td></tr>`)}</table>`
}
