import type { IncomingMessage, ServerResponse } from 'node:http'
import { askOfCheckRun } from '../checks.ts'
import { readBody, Refusal } from '../http.ts'
import type { Hub } from '../hub.ts'
import { mergePull, type MergeMethod } from '../pulls/merge.ts'
import { enqueuePull } from '../pulls/queue.ts'
import { dismissReview, submitReview, type ReviewEvent } from '../pulls/review.ts'
import { rulesFor } from '../refs/rules.ts'
import { setDraft } from '../routes/pulls.ts'
import type { Actor, Repository } from '../store/types.ts'
import { may } from '../access.ts'
import { actionsPage, blobPage, commitPage, deploymentsPage, issuePage, issuesPage, pullsPage, splitRef, treePage } from './browse.ts'
import { html, type Html } from './html.ts'
import { layout, STYLE, type View } from './layout.ts'
import { checksTable, filesPage, pullPage, runBox } from './pull.ts'

/** The pages to click through. They trust whoever asks: the server listens on 127.0.0.1 for demo and tests only. */
export async function handleWeb(hub: Hub, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const path = decodeSafely(url.pathname)
  if (path === '/_web/style.css') return void response.writeHead(200, { 'Content-Type': 'text/css' }).end(STYLE)
  if (path.startsWith('/_avatar/')) return avatar(response, Number(path.split('/')[2]))
  const view: View = { state: hub.state, acting: actingAs(hub, request), path: url.pathname + url.search }
  if (request.method === 'POST') return handlePost(hub, view, request, response, path)
  const [, owner = '', name = '', kind = '', ...rest] = path.split('/')
  if (owner === '') return send(response, 200, layout(view, 'Repositories', html`<ul>${[...hub.state.repositories.values()].map((repo) => html`<li><a href="/${repo.owner}/${repo.name}">${repo.owner}/${repo.name}</a> <span class="muted">${repo.description}</span></li>`)}</ul>`))
  const repo = hub.state.repo(owner, name)
  if (!repo) return send(response, 404, layout(view, 'Not found', html`<p>There is nothing here.</p>`))
  if (kind === 'raw') return raw(repo, response, rest.join('/'))
  const page = await render(hub, repo, kind, rest, url)
  send(response, page ? 200 : 404, layout(view, page?.title ?? 'Not found', page?.body ?? html`<p>There is nothing here.</p>`, repo))
}

async function render(hub: Hub, repo: Repository, kind: string, rest: string[], url: URL): Promise<{ title: string; body: Html } | undefined> {
  const titled = (title: string, body: Html | undefined): { title: string; body: Html } | undefined => body && { title, body }
  const number = Number(rest[0])
  if (kind === 'pull') {
    const pull = repo.pulls.get(number)
    if (!pull) return undefined
    const title = `${repo.issues.get(number)!.title} #${number}`
    if (rest[1] === 'checks') return titled(title, html`${checksTable(hub, repo, pull.headSha)}${repo.checkRuns.filter((run) => run.headSha === pull.headSha).reverse().map((run) => runBox(hub, repo, run))}`)
    return titled(title, rest[1] === 'files' ? await filesPage(repo, pull) : await pullPage(hub, repo, pull))
  }
  if (kind === 'runs') {
    const run = repo.checkRuns.find((one) => one.id === number)
    return titled(run?.name ?? '', run && runBox(hub, repo, run))
  }
  if (kind === 'pulls') return titled('Pull requests', pullsPage(repo, url.searchParams.get('state') === 'closed'))
  if (kind === 'issues') return rest[0] ? titled(`${repo.issues.get(number)?.title} #${number}`, issuePage(repo, number)) : titled('Issues', issuesPage(repo))
  if (kind === 'deployments') return titled('Deployments', deploymentsPage(repo))
  if (kind === 'actions') return titled('Actions', actionsPage(hub, repo, rest[0] === 'runs' ? Number(rest[1]) : undefined))
  if (kind === 'commit') return titled(`Commit ${rest[0]?.slice(0, 7)}`, await commitPage(hub, repo, rest[0] ?? ''))
  if (!['', 'tree', 'blob'].includes(kind)) return undefined
  const at = await splitRef(repo, rest.length > 0 ? rest.join('/') : repo.defaultBranch)
  if (!at) return kind === '' ? { title: `${repo.owner}/${repo.name}`, body: html`<p class="muted">This repository is empty.</p>` } : undefined
  return titled(at.path || `${repo.owner}/${repo.name}`, kind === 'blob' ? await blobPage(repo, at.ref, at.sha, at.path) : await treePage(repo, at.ref, at.sha, at.path))
}

async function handlePost(hub: Hub, view: View, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  // Another site's page must not press these buttons.
  if (isForeign(hub, request)) return send(response, 403, layout(view, 'Refused', html`<p>This form came from another site.</p>`))
  const form = new URLSearchParams((await readBody(request)).toString())
  if (path === '/_web/act') {
    const back = form.get('back') ?? '/'
    const login = hub.state.findUser(form.get('login') ?? '')?.login ?? ''
    return void response.writeHead(303, { Location: /^\/(?![/\\])/.test(back) ? back : '/', 'Set-Cookie': `acting=${login}; Path=/; HttpOnly; SameSite=Strict` }).end()
  }
  const [, owner = '', name = '', kind = '', id = '', verb = ''] = path.split('/')
  const repo = hub.state.repo(owner, name)
  try {
    if (!repo) throw new Error('no such repository')
    await act(hub, repo, { kind: 'user', user: hub.state.user(view.acting) }, kind, Number(id), verb, form)
    response.writeHead(303, { Location: path.replace(/\/[^/]+$/, '') }).end()
  } catch (error) {
    if (!(error instanceof Refusal)) hub.onError(error)
    const details = error instanceof Refusal ? ((error.body['errors'] as unknown[] | undefined) ?? []).map(String) : []
    send(response, 422, layout(view, 'Refused', html`<p>${(error as Error).message}</p>${details.map((one) => html`<p>${one}</p>`)}<p><a href="${path.replace(/\/[^/]+$/, '')}">Back</a></p>`, repo))
  }
}

async function act(hub: Hub, repo: Repository, actor: Actor, kind: string, id: number, verb: string, form: URLSearchParams): Promise<void> {
  const needs = verb === 'merge' || verb === 'dismiss' || kind === 'runs' ? 'contents' : 'pull_requests'
  if (may(hub.state, actor, repo, needs, 'write') !== 'yes') throw new Refusal(403, { message: `${actor.user.login} may not do this here.` })
  if (kind === 'runs') {
    const run = repo.checkRuns.find((one) => one.id === id)
    if (run) askOfCheckRun(hub, repo, run, actor, form.get('identifier') ?? undefined)
    return
  }
  const pull = repo.pulls.get(id)
  if (kind !== 'pull' || !pull) throw new Refusal(404, { message: 'Not Found' })
  if (verb === 'review') submitReview(hub, repo, pull, { event: (form.get('event') ?? 'COMMENT') as ReviewEvent, body: form.get('body') ?? '' }, actor)
  else if (verb === 'dismiss') {
    const review = pull.reviews.find((one) => one.id === Number(form.get('review')))
    if (review) dismissReview(hub, repo, pull, review, form.get('message') ?? '', actor)
  } else if (verb === 'draft') await repo.git.exclusive(() => setDraft({ hub, repo, actor }, pull, !pull.draft))
  else if (verb === 'merge') {
    const queue = rulesFor(hub.state, repo, `refs/heads/${pull.baseRef}`, actor).mergeQueue
    await repo.git.exclusive(async () => void (queue ? await enqueuePull(hub, repo, pull, actor) : await mergePull(hub, repo, pull, { method: (form.get('method') ?? 'merge') as MergeMethod }, actor)))
  }
}

/** Whether a form came from another site's page. */
export function isForeign(hub: Hub, request: IncomingMessage): boolean {
  return request.headers.origin !== hub.state.url && request.headers['sec-fetch-site'] !== 'same-origin'
}

export function actingAs(hub: Hub, request: IncomingMessage): string {
  const cookie = /(?:^|;\s*)acting=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
  const first = [...hub.state.users.values()].find((user) => user.type === 'User')
  return hub.state.findUser(cookie ?? '')?.login ?? first?.login ?? ''
}

async function raw(repo: Repository, response: ServerResponse, rest: string): Promise<void> {
  const at = await splitRef(repo, rest)
  const blob = at && (await repo.git.at(at.sha, at.path))
  if (blob?.type !== 'blob') return void response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" }).end(blob.content)
}

function avatar(response: ServerResponse, id: number): void {
  response.writeHead(200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=3600' }).end(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" rx="20" fill="hsl(${(id * 47) % 360} 55% 50%)"/></svg>`)
}

export function send(response: ServerResponse, status: number, body: string, formsTo = "'self'"): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': `default-src 'none'; style-src 'self'; img-src 'self'; form-action ${formsTo}; frame-ancestors 'none'; base-uri 'none'`, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' }).end(body)
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
