/** Git over HTTP: system `git http-backend`, with our own say before and after a push. */
import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'
import type { Readable } from 'node:stream'
import { ANONYMOUS, identifyRequest, may, mayRead } from '../access.ts'
import type { Hub } from '../hub.ts'
import { refsMoved } from '../refs/moved.ts'
import { refusal, refusalText, refusesForce, type PushCommand } from '../refs/push.ts'
import { recordSuite } from '../refs/suites.ts'
import type { Actor, Repository } from '../store/types.ts'
import { ZERO } from './repository.ts'
import { gitEnvironment } from './run.ts'

const HOOKS = join(dirname(fileURLToPath(import.meta.url)), 'hooks')
const PATHS = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/

/** Answers git's requests; false when the path is not one of git's. */
export async function handleGit(hub: Hub, request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
  const match = PATHS.exec(url.pathname)
  if (!match) return false
  const [, owner, name, service] = match as unknown as [string, string, string, string]
  const pushing = service === 'git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack'
  let actor: Actor = ANONYMOUS
  try {
    actor = identifyRequest(hub.state, request)
  } catch {
    return deny(response, 401, 'Invalid username or token.')
  }
  const repo = hub.state.repo(decodeURIComponent(owner), decodeURIComponent(name))
  if (!repo || !mayRead(hub.state, actor, repo)) return actor.kind === 'anonymous' ? deny(response, 401, 'Authentication required.') : deny(response, 404, 'Repository not found.')
  const allowed = may(hub.state, actor, repo, 'contents', pushing ? 'write' : 'read') === 'yes'
  if (!allowed) return actor.kind === 'anonymous' ? deny(response, 401, 'Authentication required.') : deny(response, 403, `Permission to ${repo.owner}/${repo.name}.git denied to ${actor.user.login}.`)
  if (service === 'git-receive-pack') await receive(hub, repo, actor, request, response, url)
  else await runBackend(repo, service, bodyOf(request), request, response, url, {})
  return true
}

function deny(response: ServerResponse, status: number, message: string): true {
  response.writeHead(status, { 'Content-Type': 'text/plain', ...(status === 401 ? { 'WWW-Authenticate': 'Basic realm="GitHub"' } : {}) }).end(`${message}\n`)
  return true
}

function bodyOf(request: IncomingMessage): Readable {
  return request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request
}

async function receive(hub: Hub, repo: Repository, actor: Actor, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const body = bodyOf(request)
  const { commands, start } = await readCommands(body)
  await repo.git.exclusive(async () => {
    const refused = commands.flatMap((command) => {
      const reason = refusal(hub, repo, command, actor)
      return reason ? [`${command.ref}\t${refusalText(hub, repo, command.ref, reason).replaceAll('\n', '\\n')}`] : []
    })
    const guarded = commands.filter((command) => refusesForce(hub, repo, command.ref, actor)).map((command) => command.ref)
    const before = new Map(await Promise.all(commands.map(async ({ ref }) => [ref, (await repo.git.refSha(ref)) ?? ZERO] as const)))
    const env = { FORGE_REFUSED: refused.join('\n'), FORGE_NO_FORCE: guarded.join('\n') }
    // The pusher's terminal comes back only when pull requests have moved too: whoever reads next sees the new head.
    await runBackend(repo, 'git-receive-pack', body, request, response, url, env, start, async () => {
      const moves = await Promise.all(commands.map(async ({ ref }) => ({ ref, before: before.get(ref)!, after: (await repo.git.refSha(ref)) ?? ZERO })))
      await refsMoved(hub, repo, moves, actor)
      for (const { ref, old, sha } of commands) if (moves.some((move) => move.ref === ref && move.before === move.after)) await recordSuite(hub, repo, { ref, before: old, after: sha }, actor, 'refused')
    })
  }).catch((error: unknown) => {
    hub.onError(error)
    if (!response.headersSent) response.writeHead(500).end()
  })
}

/** The commands lie before the pack, in pkt-lines up to a flush. What was read is handed back to be sent on. */
async function readCommands(body: Readable): Promise<{ commands: PushCommand[]; start: Buffer }> {
  let start: Buffer = Buffer.alloc(0)
  body.pause()
  for (;;) {
    const commands = parseCommands(start)
    if (commands) return { commands, start }
    const chunk = await nextChunk(body)
    if (!chunk) return { commands: [], start }
    start = Buffer.concat([start, chunk])
  }
}

function nextChunk(body: Readable): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const read = (): void => {
      const chunk = body.read() as Buffer | null
      if (chunk === null && !body.readableEnded) return
      finish(chunk ?? undefined)
    }
    const end = (): void => finish(undefined)
    const finish = (chunk: Buffer | undefined): void => {
      body.off('readable', read).off('end', end).off('error', reject)
      resolve(chunk)
    }
    body.on('readable', read).on('end', end).on('error', reject)
    read()
  })
}

function parseCommands(bytes: Buffer): PushCommand[] | undefined {
  const commands: PushCommand[] = []
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = Number.parseInt(bytes.subarray(at, at + 4).toString(), 16)
    if (length === 0) return commands
    if (!(length >= 4) || at + length > bytes.length) return undefined
    const match = /^([0-9a-f]{40}) ([0-9a-f]{40}) ([^\0\n]+)/.exec(bytes.subarray(at + 4, at + length).toString())
    if (match) commands.push({ old: match[1]!, sha: match[2]!, ref: match[3]! })
    at += length
  }
  return undefined
}

function runBackend(repo: Repository, service: string, body: Readable, request: IncomingMessage, response: ServerResponse, url: URL, env: Record<string, string>, start?: Buffer, beforeEnd?: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], {
      env: gitEnvironment({
        GIT_PROJECT_ROOT: repo.git.dir,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: `/${service}`,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method ?? 'GET',
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        REMOTE_USER: 'forge',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: 'core.hooksPath',
        GIT_CONFIG_VALUE_0: HOOKS,
        GIT_CONFIG_KEY_1: 'safe.directory',
        GIT_CONFIG_VALUE_1: '*',
        ...env,
      }),
    })
    child.on('error', reject)
    child.stderr.resume()
    child.stdin.on('error', () => {})
    if (start) child.stdin.write(start)
    body.pipe(child.stdin)
    let head: Buffer | undefined = Buffer.alloc(0)
    child.stdout.on('data', (chunk: Buffer) => {
      if (!head) return void response.write(chunk)
      head = Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const lines = head.subarray(0, end).toString().split('\r\n').map((line) => line.split(/:\s*/, 2) as [string, string])
      const status = Number.parseInt(lines.find(([name]) => name === 'Status')?.[1] ?? '200', 10)
      response.writeHead(status, Object.fromEntries(lines.filter(([name]) => name !== 'Status')))
      response.write(head.subarray(end + 4))
      head = undefined
    })
    child.on('close', () => {
      if (head) response.writeHead(500)
      Promise.resolve(beforeEnd?.()).then(resolve, reject).finally(() => response.end())
    })
  })
}
