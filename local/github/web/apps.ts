/** The pages on which a person makes an app from a manifest, and installs it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, Refusal } from '../http.ts'
import type { Hub } from '../hub.ts'
import { install } from '../installations.ts'
import { createFromManifest, readManifest } from '../manifests.ts'
import type { User } from '../store/types.ts'
import { html, type Html } from './html.ts'
import { layout } from './layout.ts'
import { actingAs, isForeign, send } from './pages.ts'

const NEW = /^(?:\/organizations\/([^/]+))?\/settings\/apps\/new(\/confirm)?$/
const INSTALL = /^\/apps\/([^/]+)\/installations\/new$/

// The answer to these forms sends the browser on to the app's own address.
const ANYWHERE = '*'

/** Answers `/settings/apps/new` and `/apps/{slug}/installations/new`; false when the path is neither. */
export async function handleAppPages(hub: Hub, request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
  const made = NEW.exec(url.pathname)
  const installed = INSTALL.exec(url.pathname)
  if (!made && !installed) return false
  const acting = actingAs(hub, request)
  const show = (status: number, title: string, body: Html): void => send(response, status, layout({ state: hub.state, acting, path: url.pathname }, title, body), ANYWHERE)
  try {
    const form = new URLSearchParams(request.method === 'POST' ? (await readBody(request)).toString() : '')
    const isChange = request.method === 'POST' && (installed !== null || made?.[2] !== undefined)
    // Anybody's page may propose an app; only this page makes or installs one.
    if (isChange && isForeign(hub, request)) throw new Refusal(403, { message: 'This form came from another site.' })
    const target = made ? makeApp(hub, made[1] ?? acting, url, form, isChange) : installApp(hub, installed![1]!, url, form, isChange)
    if (typeof target === 'string') response.writeHead(303, { Location: target }).end()
    else show(200, made ? 'Create a GitHub App' : 'Install a GitHub App', target)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    show(error.status, 'Refused', html`<p>${error.message}</p>${((error.body['errors'] as unknown[] | undefined) ?? []).map((one) => html`<p>${String(one)}</p>`)}`)
  }
  return true
}

/** The page that asks, or where the browser goes once the app is made. */
function makeApp(hub: Hub, owner: string, url: URL, form: URLSearchParams, confirmed: boolean): string | Html {
  const text = form.get('manifest')
  if (text === null) return html`<p>A program that has a manifest sends you here. There is none in this request.</p>`
  const manifest = readManifest(text)
  const account = hub.state.findUser(owner)
  if (!account) throw new Refusal(404, { message: 'Not Found' })
  if (!confirmed) {
    return html`<p><strong>${manifest.name ?? ''}</strong> ${manifest.description ?? ''}</p><ul>${Object.entries(manifest.default_permissions ?? {}).map(([name, level]) => html`<li>${name}: ${level}</li>`)}</ul><p>Events: ${(manifest.default_events ?? []).join(', ')}</p>
<form method="post" action="${url.pathname}/confirm${url.search}"><input type="hidden" name="manifest" value="${text}"><label>Name <input name="name" value="${manifest.name ?? ''}" required></label> <button>Create GitHub App for ${account.login}</button></form>`
  }
  const { app, code } = createFromManifest(hub.state, { ...manifest, name: form.get('name') ?? manifest.name ?? '' }, account.login)
  if (!manifest.redirect_url) return `/apps/${app.slug}/installations/new`
  return withQuery(manifest.redirect_url, { code, state: url.searchParams.get('state') })
}

function installApp(hub: Hub, slug: string, url: URL, form: URLSearchParams, confirmed: boolean): string | Html {
  const app = [...hub.state.apps.values()].find((one) => one.slug === slug)
  if (!app) throw new Refusal(404, { message: 'Not Found' })
  const account = hub.state.findUser(form.get('account') ?? '')
  if (!confirmed || !account) {
    const accounts = [...hub.state.users.values()].filter((user: User) => user.type !== 'Bot' && user.login !== 'github')
    return html`<p><strong>${app.name}</strong></p><form method="post" action="${url.pathname}${url.search}"><label>On all repositories of <select name="account">${accounts.map((one) => html`<option>${one.login}</option>`)}</select></label> <button>Install</button></form>`
  }
  const installation = install(hub, app.id, account.login)
  return app.setupUrl ? withQuery(app.setupUrl, { installation_id: String(installation.id), setup_action: 'install', state: url.searchParams.get('state') }) : '/'
}

function withQuery(address: string, query: Record<string, string | null>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(query)) if (value !== null) url.searchParams.set(name, value)
  return url.href
}
