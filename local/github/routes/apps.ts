import { randomBytes } from 'node:crypto'
import { notFound, refuse } from '../http.ts'
import { suspend, uninstall, unsuspend } from '../installations.ts'
import { redeemCode } from '../manifests.ts'
import { renderRepository } from '../payloads/repository.ts'
import { renderApp, renderInstallation } from '../payloads/user.ts'
import { accepted, created, nothing, ok, page, route, type Call, type Route } from '../router.ts'
import { grants } from '../store/state.ts'
import type { Delivery, Installation, Json, Permissions } from '../store/types.ts'

export const appRoutes: Route[] = [
  route('GET /app', 'app', ({ state, actor }) => ok({ ...renderApp(state, actor.app!), installations_count: [...state.installations.values()].filter((one) => one.appId === actor.app!.id).length })),
  route('GET /apps/{app_slug}', 'none', ({ state, params }) => {
    const app = [...state.apps.values()].find((one) => one.slug === params['app_slug'])
    if (!app) throw notFound()
    return ok(renderApp(state, app))
  }),
  route('GET /app/installations', 'app', (call) => page(call, own(call), (one) => renderInstallation(call.state, one))),
  route('GET /app/installations/{installation_id}', 'app', (call) => ok(renderInstallation(call.state, findInstallation(call)))),
  route('DELETE /app/installations/{installation_id}', 'app', (call) => {
    uninstall(call.hub, findInstallation(call))
    return nothing()
  }),
  route('PUT /app/installations/{installation_id}/suspended', 'app', (call) => {
    suspend(call.hub, findInstallation(call))
    return nothing()
  }),
  route('DELETE /app/installations/{installation_id}/suspended', 'app', (call) => {
    unsuspend(call.hub, findInstallation(call))
    return nothing()
  }),
  route('POST /app/installations/{installation_id}/access_tokens', 'app', createAccessToken),
  // The code is the secret: no token, once, within the hour.
  route('POST /app-manifests/{code}/conversions', 'none', (call) => {
    const made = redeemCode(call.state, call.params['code']!)
    if (!made) throw notFound()
    const { app, privateKey, clientSecret } = made
    const shown = renderApp(call.state, app)
    return created({ ...shown, client_secret: clientSecret, webhook_secret: app.webhookSecret || null, pem: privateKey })
  }),
  route('GET /repos/{owner}/{repo}/installation', 'app', (call) => {
    const installation = call.state.installationOn(call.actor.app!.id, call.repo)
    if (!installation) throw notFound()
    return ok(renderInstallation(call.state, installation))
  }),
  ...['orgs/{org}', 'users/{username}'].map((path) => route(`GET /${path}/installation`, 'app', (call) => {
    const account = call.params['org'] ?? call.params['username'] ?? ''
    const installation = own(call).find((one) => one.account.toLowerCase() === account.toLowerCase())
    if (!installation) throw notFound()
    return ok(renderInstallation(call.state, installation))
  })),
  route('GET /installation/repositories', 'user', (call) => {
    const { state, actor } = call
    if (!actor.installation) throw refuse(403, 'You must authenticate with an installation access token in order to list repositories for an installation.')
    const repositories = state.installationRepositories(actor.installation).filter((repo) => !actor.repositoryIds || actor.repositoryIds.has(repo.id))
    const answer = page(call, repositories, (repo) => renderRepository(state, repo), 'repositories')
    return { ...answer, body: { ...(answer.body as Json), repository_selection: actor.installation.selection } }
  }),
  route('DELETE /installation/token', 'user', ({ state, request }) => {
    state.tokens.delete((request.headers.authorization ?? '').split(' ')[1] ?? '')
    return nothing()
  }),
  route('GET /app/hook/config', 'app', ({ actor }) => ok({ content_type: 'json', insecure_ssl: '0', secret: '********', url: actor.app!.webhookUrl })),
  route('PATCH /app/hook/config', 'app', ({ actor, body }) => {
    if (typeof body['url'] === 'string') actor.app!.webhookUrl = body['url']
    if (typeof body['secret'] === 'string') actor.app!.webhookSecret = body['secret']
    return ok({ content_type: 'json', insecure_ssl: '0', secret: '********', url: actor.app!.webhookUrl })
  }),
  route('GET /app/hook/deliveries', 'app', listDeliveries),
  route('GET /app/hook/deliveries/{delivery_id}', 'app', (call) => ok(renderDelivery(findDelivery(call), call))),
  route('POST /app/hook/deliveries/{delivery_id}/attempts', 'app', (call) => {
    call.hub.webhooks.redeliver(findDelivery(call))
    return accepted({})
  }),
]

function own({ state, actor }: Call): Installation[] {
  return [...state.installations.values()].filter((one) => one.appId === actor.app!.id)
}

function findInstallation(call: Call): Installation {
  const installation = call.state.installations.get(Number(call.params['installation_id']))
  if (installation?.appId !== call.actor.app!.id) throw notFound()
  return installation
}

const HOUR_MS = 3_600_000

/** A token for at most what the installation has: fewer repositories, fewer permissions, never more. */
function createAccessToken(call: Call) {
  const { state, body, actor } = call
  const installation = findInstallation(call)
  if (installation.suspendedAt) throw refuse(403, 'This installation has been suspended')
  const asked: Permissions = body['permissions'] ?? installation.permissions
  for (const [name, level] of Object.entries(asked)) {
    if (!grants(installation.permissions, name, level)) throw refuse(422, 'The permissions requested are not granted to this installation.')
  }
  const reachable = state.installationRepositories(installation)
  const byName: string[] | undefined = body['repositories']
  const byId: number[] | undefined = body['repository_ids']
  const chosen = byName || byId ? reachable.filter((repo) => byName?.some((name) => name.toLowerCase() === repo.name.toLowerCase()) || byId?.includes(repo.id)) : undefined
  if (chosen && chosen.length < (byName?.length ?? 0) + (byId?.length ?? 0)) throw refuse(422, 'There is at least one repository that does not exist or is not accessible to the parent installation.')
  const value = `ghs_${randomBytes(27).toString('base64url').replace(/[-_]/g, 'x')}`
  const expiresAt = new Date(Date.now() + HOUR_MS)
  state.tokens.set(value, { value, kind: 'installation', login: `${actor.app!.slug}[bot]`, appId: actor.app!.id, installationId: installation.id, permissions: { metadata: 'read', ...asked }, expiresAt, ...(chosen ? { repositoryIds: new Set(chosen.map((repo) => repo.id)) } : {}) })
  return created({
    token: value,
    expires_at: expiresAt.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    permissions: { metadata: 'read', ...asked },
    repository_selection: chosen ? 'selected' : installation.selection,
    ...(chosen ? { repositories: chosen.map((repo) => renderRepository(state, repo)) } : {}),
  })
}

function listDeliveries(call: Call) {
  const { state, actor, query } = call
  const wanted = query.get('status')
  const perPage = Math.min(100, Number(query.get('per_page')) || 30)
  const all = state.deliveries.filter((one) => one.appId === actor.app!.id && (!wanted || (one.statusCode >= 400 || one.statusCode === 0) === (wanted === 'failure'))).reverse()
  // Deliveries page by cursor, unlike everything else.
  const cursor = query.get('cursor')
  const start = cursor ? Math.max(0, all.findIndex((one) => `v1_${one.id}` === cursor)) : 0
  const following = all[start + perPage]
  const next = new URLSearchParams(query)
  if (following) next.set('cursor', `v1_${following.id}`)
  return ok(all.slice(start, start + perPage).map(renderDeliveryItem), following ? { Link: `<${state.url}${call.askedPath}?${next.toString()}>; rel="next"` } : {})
}

function findDelivery({ state, actor, params }: Call): Delivery {
  const delivery = state.deliveries.find((one) => one.id === Number(params['delivery_id']) && one.appId === actor.app!.id)
  if (!delivery) throw notFound()
  return delivery
}

function renderDeliveryItem(delivery: Delivery): Json {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.redelivery,
    duration: delivery.durationS,
    status: delivery.status,
    status_code: delivery.statusCode,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: delivery.repositoryId,
    throttled_at: null,
  }
}

function renderDelivery(delivery: Delivery, { state }: Call): Json {
  return { ...renderDeliveryItem(delivery), url: state.app(delivery.appId).webhookUrl, request: delivery.request, response: delivery.response }
}

