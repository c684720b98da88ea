import { handleBlob } from '../artifacts/blobs.ts'
import { callArtifactService } from '../artifacts/twirp.ts'
import { bearerToken } from '../tokens.ts'
import { readJson, sendJson, sendProblem, sendText } from './http.ts'
import { routeRepository } from './repository.ts'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RepositoryEvent } from '../../contract.ts'
import type { Core } from '../core.ts'

export interface Exchange {
  core: Core
  onEvent(event: RepositoryEvent): void
  request: IncomingMessage
  response: ServerResponse
  url: URL
}

/** Answers a request that is for Actions; false when it is somebody else's. `path` has no `/api/v3` before it. */
export async function route(core: Core, onEvent: (event: RepositoryEvent) => void, request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
  const url = new URL(request.url ?? '/', core.forge.url)
  const [pathname = ''] = path.split('?')
  try {
    return await choose({ core, onEvent, request, response, url }, pathname)
  } catch (error) {
    if (!(error instanceof SyntaxError) || response.headersSent) throw error
    return sendProblem(response, 400, 'Problems parsing JSON')
  }
}

async function choose(exchange: Exchange, pathname: string): Promise<boolean> {
  if (pathname.startsWith('/twirp/')) return await routeTwirp(exchange, pathname)
  if (pathname.startsWith('/_oidc/')) return routeOidc(exchange, pathname)
  if (pathname.startsWith('/_actions/')) return await routeOwn(exchange, pathname)
  const [, owner, name, rest] = /^\/repos\/([^/]+)\/([^/]+)\/actions\/(.+?)\/?$/.exec(pathname) ?? []
  return owner && name && rest ? await routeRepository(exchange, { owner: decodeURIComponent(owner), name: decodeURIComponent(name) }, rest) : false
}

async function routeTwirp({ core, request, response }: Exchange, path: string): Promise<boolean> {
  const method = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(path)?.[1]
  if (!method || request.method !== 'POST') return sendJson(response, 404, { code: 'bad_route', msg: `no handler for ${path}` })
  const { status, body } = await callArtifactService(core, request, method, await readJson(request))
  return sendJson(response, status, body)
}

function routeOidc({ core, response }: Exchange, path: string): boolean {
  if (path === '/_oidc/.well-known/openid-configuration') return sendJson(response, 200, core.oidc.discovery())
  if (path === '/_oidc/.well-known/jwks') return sendJson(response, 200, core.oidc.jwks())
  return sendProblem(response, 404, 'Not Found')
}

async function routeOwn(exchange: Exchange, path: string): Promise<boolean> {
  const { core, request, response, url } = exchange
  const [, kind, id] = /^\/_actions\/(blobs|id-token|logs|summaries)\/(\d+)$/.exec(path) ?? []
  if (kind === 'blobs') {
    await handleBlob(core, request, response, Number(id), url.searchParams)
    return true
  }
  if (kind === 'id-token') {
    const value = core.oidc.issue(Number(id), bearerToken(request.headers.authorization), url.searchParams.get('audience'))
    return value ? sendJson(response, 200, { value }) : sendProblem(response, 401, 'The request token is wrong, or its job is over.')
  }
  if (kind === 'logs') return await sendLog(exchange, Number(id))
  if (kind === 'summaries') return sendText(response, core.runs.job(Number(id))?.summary ?? '')
  return sendProblem(response, 404, 'Not Found')
}

/** A job's log; with `?follow=1` the answer goes on until the job ends. */
async function sendLog({ core, response, url }: Exchange, jobId: number): Promise<boolean> {
  const job = core.runs.job(jobId)
  if (!job) return sendProblem(response, 404, 'Not Found')
  if (!url.searchParams.has('follow')) return sendText(response, job.log.text)
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  for await (const line of job.log.follow(AbortSignal.any([gone.signal, core.closing]))) response.write(line)
  response.end()
  return true
}
