/** Answers one REST request: who, may they, what; then faults, ETag and JSON. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { claimedApp, identifyRequest } from './access.ts'
import { graphqlRoutes } from './graphql/endpoint.ts'
import type { RestFault } from './faults.ts'
import type { Hub } from './hub.ts'
import { readBody, Refusal, refuse } from './http.ts'
import { answer, etagOf, findRoute, requirePermission, type Answer, type Call, type Route } from './router.ts'
import { accountRoutes } from './routes/accounts.ts'
import { activityRoutes } from './routes/activity.ts'
import { appRoutes } from './routes/apps.ts'
import { checkRoutes } from './routes/checks.ts'
import { contentRoutes } from './routes/contents.ts'
import { deploymentRoutes } from './routes/deployments.ts'
import { gitDataRoutes } from './routes/git-data.ts'
import { issueRoutes } from './routes/issues.ts'
import { miscRoutes } from './routes/misc.ts'
import { pagesRoutes } from './routes/pages.ts'
import { pullRoutes } from './routes/pulls.ts'
import { releaseRoutes } from './routes/releases.ts'
import { repositoryRoutes } from './routes/repositories.ts'
import { ruleSuiteRoutes } from './routes/rule-suites.ts'
import { reviewRoutes } from './routes/reviews.ts'
import type { Json } from './store/types.ts'
import { waitingRoutes } from './waiting.ts'

// Order matters where one pattern swallows another: check runs of a commit before the commit itself.
export const ROUTES: Route[] = [...appRoutes, ...accountRoutes, ...activityRoutes, ...reviewRoutes, ...pullRoutes, ...checkRoutes, ...gitDataRoutes, ...contentRoutes, ...ruleSuiteRoutes, ...repositoryRoutes, ...issueRoutes, ...deploymentRoutes, ...releaseRoutes, ...pagesRoutes, ...waitingRoutes, ...miscRoutes, ...graphqlRoutes]

export interface RestAnswered { method: string; template: string; status: number; body: unknown }

export async function handleRest(hub: Hub, request: IncomingMessage, response: ServerResponse, url: URL, path: string, observe?: (answered: RestAnswered) => void): Promise<void> {
  const method = request.method ?? 'GET'
  let fault: RestFault | undefined
  let template = path
  let result: Answer
  try {
    // A fault may be for one GraphQL operation: its name stands behind the path.
    const question = path === '/graphql' ? await readJson(request) : undefined
    fault = hub.faults.forRequest(method, question ? `${path} ${/^\s*\w+\s+(\w+)/.exec(String(question['query']))?.[1] ?? ''}` : path, claimedApp(hub.state, request.headers.authorization))
    if (fault && !fault.cut) throw faultRefusal(fault)
    const actor = identifyRequest(hub.state, request)
    const actions = /^\/repos\/([^/]+)\/([^/]+)\/actions(\/|$)/.exec(path)
    if (actions && hub.state.actions) {
      const repo = hub.state.repo(decodeURIComponent(actions[1]!), decodeURIComponent(actions[2]!))
      const call = makeCall(hub, request, url, path, actor)
      // Answers 404 for what the caller may not see, before anything of Actions looks at it.
      await answer({ method, path, needs: 'metadata:read', pattern: /^/, names: [], handle: () => ({ status: 204 }) }, Object.assign(call, { params: { owner: repo?.owner ?? '', repo: repo?.name ?? '' } }))
      requirePermission(call, neededForActions(method, path))
      if (await hub.state.actions.handle(request, response, path)) return
    }
    const found = findRoute(hub.state.actions && actions ? [] : ROUTES, method === 'HEAD' ? 'GET' : method, path)
    if (!found) throw refuse(501, `This stand-in for GitHub does not serve ${method} ${path}`)
    template = found.route.path
    const call = makeCall(hub, request, url, path, actor)
    call.params = found.params
    call.body = question ?? (await readJson(request))
    result = await answer(found.route, call)
    // Events of a write are on their way before its answer is: what a program does next comes after them.
    if (method !== 'GET' && call.repo) await call.repo.git.settled()
  } catch (error) {
    if (!(error instanceof Refusal)) hub.onError(error)
    result = error instanceof Refusal ? { status: error.status, body: error.body, headers: error.headers } : { status: 500, body: { message: 'Server Error' } }
  }
  observe?.({ method, template, status: result.status, body: result.raw ? undefined : result.body })
  send(request, response, result, fault?.cut ?? false)
}

/** Reviewing a waiting deployment is a deployment matter; everything else of Actions is `actions`. */
function neededForActions(method: string, path: string): string {
  if (/\/runs\/\d+\/(deployment_protection_rule|pending_deployments)$/.test(path)) return method === 'GET' ? 'actions:read' : 'deployments:write'
  return method === 'GET' || method === 'HEAD' ? 'actions:read' : 'actions:write'
}

function makeCall(hub: Hub, request: IncomingMessage, url: URL, path: string, actor: Call['actor']): Call {
  return { hub, state: hub.state, request, params: {}, query: url.searchParams, askedPath: url.pathname || path, actor, body: {}, repo: undefined as unknown as Call['repo'] }
}

async function readJson(request: IncomingMessage): Promise<Json> {
  if (request.method === 'GET' || request.method === 'HEAD') return {}
  const bytes = await readBody(request)
  // A release asset is the file itself.
  if (!/json|^$/.test(request.headers['content-type'] ?? '')) {
    const text = bytes.toString()
    if (!/^\s*[[{]/.test(text)) return { bytes }
  }
  if (bytes.length === 0) return {}
  try {
    return JSON.parse(bytes.toString()) as Json
  } catch {
    throw refuse(400, 'Problems parsing JSON')
  }
}

function faultRefusal(fault: RestFault): Refusal {
  const status = fault.status ?? 502
  const wait = String(fault.retryAfterS ?? 1)
  if (status === 403 && fault.permission !== undefined) return new Refusal(403, { message: 'Resource not accessible by integration' }, { 'X-Accepted-GitHub-Permissions': fault.permission })
  if (status === 403) return new Refusal(403, { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits' }, { 'Retry-After': wait })
  if (status === 429) return new Refusal(429, { message: 'API rate limit exceeded' }, { 'Retry-After': wait, 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(Math.floor(Date.now() / 1000) + Number(wait)) })
  if (status === 200) return new Refusal(200, { data: null, errors: [{ type: 'INTERNAL', message: 'Something went wrong while executing your query.' }] })
  const messages: Record<number, string> = { 401: 'Bad credentials', 404: 'Not Found', 409: 'Conflict', 422: 'Validation Failed', 500: 'Server Error', 502: 'Server Error', 503: 'Service Unavailable' }
  return new Refusal(status, { message: messages[status] ?? 'Server Error' })
}

function send(request: IncomingMessage, response: ServerResponse, result: Answer, cut: boolean): void {
  const bytes = result.raw ?? (result.status === 204 || result.body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(result.body)))
  const headers: Record<string, string> = {
    'Content-Type': 'application/json; charset=utf-8',
    'X-GitHub-Media-Type': 'github.v3; format=json',
    'X-RateLimit-Limit': '15000',
    'X-RateLimit-Remaining': '14999',
    'X-RateLimit-Reset': String(Math.floor(Date.now() / 1000) + 3600),
    'X-RateLimit-Resource': 'core',
    ...result.headers,
  }
  if (cut) {
    response.writeHead(result.status, { ...headers, 'Content-Length': String(bytes.length + 1) })
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy())
    return
  }
  if (request.method === 'GET' && result.status === 200) {
    headers['ETag'] = etagOf(bytes)
    headers['Cache-Control'] = 'private, max-age=60, s-maxage=60'
    if (request.headers['if-none-match'] === headers['ETag']) return void response.writeHead(304, headers).end()
  }
  if (result.status === 204) {
    delete headers['Content-Type']
    return void response.writeHead(204, headers).end()
  }
  response.writeHead(result.status, { ...headers, 'Content-Length': String(bytes.length) }).end(request.method === 'HEAD' ? undefined : bytes)
}
