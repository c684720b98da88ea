import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, resolve } from 'node:path'
import { OutsideError, UserError } from '../../flows/outside-error.ts'
import { readBody, room } from '../body.ts'
import { LIMITS, listen } from '../listening.ts'
import { keepCredentials, renderCredentials, type Credentials } from './credentials.ts'
import { githubUrlOf, manifestOf, problemOf, registrationPage } from './manifest.ts'
import { askPage, confirmPage, donePage, refusedPage } from './page.ts'
import { redeem } from './register.ts'

export interface SetUpOptions {
  host: string
  port: number
  /** Of the REST API, where it is not GitHub's own. */
  apiUrl?: string
  /** The text of app.yml. */
  appYml: string
  /** Where the credentials are kept; nothing may be there. */
  credentialsPath: string
  print(line: string): void
}

interface SetUp extends SetUpOptions {
  token: string
  /** What GitHub must bring back; absent before a token was shown. */
  state?: string
  isRedeeming?: boolean
}

const MAX_FORM_BYTES = 10_000

/**
 * Serves the set-up until an app is registered; answers its credentials, which are kept in a file by then.
 *
 * Whoever reaches the port could otherwise make the app theirs: nothing is done without the token, which is printed
 * once and works once. @throws UserError when the credentials could not be kept
 */
export async function setUp(options: SetUpOptions): Promise<Credentials> {
  const path = resolve(options.credentialsPath)
  await access(dirname(path), constants.W_OK).catch(() => {
    throw new UserError(`Cannot set up: expected a folder to write to, found none at ${dirname(path)}. Name a file in one in CREDENTIALS_PATH, or give APP_ID, PRIVATE_KEY and WEBHOOK_SECRET of an app that you have registered.`)
  })
  const session: SetUp = { ...options, credentialsPath: path, token: randomBytes(24).toString('base64url') }
  let finish = (_credentials: Credentials): void => {}
  const finished = new Promise<Credentials>((resolve) => (finish = resolve))
  const server = await listen((request, response) => {
    answer(request, response, session, finish).catch(() => response.destroy())
  }, options, { ...LIMITS, maxBodyBytes: MAX_FORM_BYTES, keepAliveMs: 1_000 })
  options.print(`No credentials: open ${server.url.replace('//0.0.0.0', '//localhost')}/setup to register the app.\nToken, good for one set-up: ${session.token}\n`)
  const credentials = await finished
  await server.close()
  return credentials
}

async function answer(request: IncomingMessage, response: ServerResponse, session: SetUp, finish: (credentials: Credentials) => void): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x')
  const isAsked = (method: string, path: string): boolean => request.method === method && pathname === path
  if (isAsked('GET', '/healthz')) return send(response, 200, 'ok', 'text/plain')
  if (isAsked('GET', '/readyz')) return send(response, 503, 'set-up', 'text/plain')
  if (isAsked('GET', '/setup')) return send(response, 200, askPage())
  if (isAsked('POST', '/setup')) return begin(request, response, session)
  if (isAsked('GET', '/setup/done')) return end(searchParams, response, session, finish)
  await send(response, 404, 'not found', 'text/plain')
}

async function begin(request: IncomingMessage, response: ServerResponse, session: SetUp): Promise<void> {
  const body = await readBody(request, MAX_FORM_BYTES, room(0))
  if (typeof body === 'string') return void send(response, 413, refusedPage('That is more than a form.'))
  const form = new URLSearchParams(body.toString('utf8'))
  const [token, organization, address] = ['token', 'organization', 'address'].map((name) => (form.get(name) ?? '').trim()) as [string, string, string]
  if (session.state !== undefined || !isSame(token, session.token)) return void send(response, 403, refusedPage('This token is not the one that was printed, or it has been used. Start the app again for another.'))
  const problem = problemOf({ address, organization })
  if (problem !== undefined) return void send(response, 400, askPage(problem))
  // From here on the token is used up.
  session.state = randomBytes(24).toString('base64url')
  const origin = request.headers.origin ?? address
  const githubUrl = githubUrlOf(session.apiUrl)
  const manifest = manifestOf(session.appYml, { app: address, done: new URL('/setup/done', origin).href, organization })
  await send(response, 200, confirmPage(registrationPage(githubUrl, organization, session.state), manifest), 'text/html', githubUrl)
}

async function end(query: URLSearchParams, response: ServerResponse, session: SetUp, finish: (credentials: Credentials) => void): Promise<void> {
  const code = query.get('code') ?? ''
  if (session.state === undefined || session.isRedeeming || !isSame(query.get('state') ?? '', session.state) || !/^[\w-]{1,100}$/.test(code)) return void send(response, 403, refusedPage('This is not the answer to a set-up that began here.'))
  session.isRedeeming = true
  try {
    const registered = await redeem(code, session.apiUrl)
    const { appId, privateKey, webhookSecret } = registered
    const credentials = { appId, privateKey, webhookSecret }
    const page = { name: registered.name, installUrl: `${registered.pageUrl}/installations/new` }
    // GitHub hands them out once: where they cannot be kept, the person has to.
    const isKept = await keepCredentials(session.credentialsPath, credentials).then(() => true, () => false)
    session.print(isKept ? `Registered as app ${appId}. Its credentials are in ${session.credentialsPath}.\n` : `Registered as app ${appId}. Its credentials could not be written to ${session.credentialsPath}; the page shows them.\n`)
    await send(response, 200, donePage(isKept ? { ...page, kept: `Its credentials are in ${session.credentialsPath}, for its eyes only.` } : { ...page, kept: 'Its credentials could not be written. Keep them now: they are not shown again.', credentials: renderCredentials(credentials) }))
    finish(credentials)
  } catch (error) {
    delete session.isRedeeming
    await send(response, 502, refusedPage(error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND' ? 'GitHub does not know this code: it works once, for an hour. Delete the app that you registered, and start this one again.' : 'GitHub did not answer as expected. Load this page again; if that does not help, look at the log.'))
  }
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

function send(response: ServerResponse, status: number, text: string, type = 'text/html', formAction = ''): Promise<void> {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': `default-src 'none'; form-action 'self' ${formAction}; base-uri 'none'; frame-ancestors 'none'`.trim(),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close',
  })
  return new Promise((resolve) => response.end(text, () => resolve()))
}
