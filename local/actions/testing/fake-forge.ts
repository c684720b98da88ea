import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createActions } from '../service.ts'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Forge, JobCheckRun, RepoName } from '../../contract.ts'
import type { ActionsOptions, EmbeddedActions } from '../service.ts'

export type Files = Record<string, string>

interface Token {
  repo?: RepoName
  permissions: Record<string, string>
}

/** As little of a forge as Actions needs: bare repositories, git over HTTP for reading, tokens, and a record of what it was told. */
export class FakeForge implements Forge {
  url = ''
  readonly checkRuns: (JobCheckRun & { id: number })[] = []
  readonly deliveries: { name: string; payload: Record<string, unknown> }[] = []
  readonly requests: { method: string; path: string; body: unknown }[] = []
  readonly issued: { permissions: Record<string, string> }[] = []
  /** Answers of the REST API by `GET /path`. */
  readonly answers = new Map<string, unknown>()
  readonly root = mkdtempSync(join(tmpdir(), 'forge-'))
  readonly #tokens = new Map<string, Token>([['person', { permissions: {} }], ['app', { permissions: { deployments: 'write', actions: 'read' } }]])

  gitDir({ owner, name }: RepoName): string {
    return join(this.root, owner, `${name}.git`)
  }

  issueWorkflowToken(repo: RepoName, permissions: Record<string, 'read' | 'write'>): string {
    const token = `ghs_${Math.random().toString(36).slice(2).padEnd(12, '0')}${this.#tokens.size}`
    this.#tokens.set(token, { repo, permissions })
    this.issued.push({ permissions })
    return token
  }

  revokeToken(token: string): void {
    this.#tokens.delete(token)
  }

  authenticate(request: IncomingMessage): ReturnType<Forge['authenticate']> {
    const token = this.#tokens.get(/(\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '')
    if (!token) return undefined
    return { login: token.repo ? 'github-actions[bot]' : token.permissions.deployments ? 'provender[bot]' : 'ada', id: 1, permissions: token.permissions, ...(token.repo ? { repo: token.repo } : {}) }
  }

  putJobCheckRun(_repo: RepoName, run: JobCheckRun): number {
    const id = run.id ?? this.checkRuns.length + 1
    this.checkRuns[id - 1] = { ...this.checkRuns[id - 1], ...run, id }
    return id
  }

  deliver(name: string, _repo: RepoName, payload: Record<string, unknown>): void {
    this.deliveries.push({ name, payload: structuredClone(payload) })
  }

  /** Commits files on a branch of a repository (made when it is not there) and gives the commit. */
  commit(repo: RepoName, files: Files, branch = 'main'): string {
    const gitDir = this.gitDir(repo)
    const work = mkdtempSync(join(tmpdir(), 'work-'))
    const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    try {
      if (!existsSync(gitDir)) execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', gitDir])
      git('clone', '--quiet', gitDir, '.')
      git('checkout', '--quiet', '-B', branch, ...(this.#has(gitDir, branch) ? [`origin/${branch}`] : []))
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(work, path)), { recursive: true })
        writeFileSync(join(work, path), text)
      }
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '-m', 'change')
      git('push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${branch}`)
      return git('rev-parse', 'HEAD').trim()
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }

  tag(repo: RepoName, name: string, sha: string): void {
    execFileSync('git', ['--git-dir', this.gitDir(repo), 'tag', '--force', name, sha], { stdio: 'ignore' })
  }

  #has(gitDir: string, branch: string): boolean {
    try {
      execFileSync('git', ['--git-dir', gitDir, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }
}

export interface FakeGitHub {
  forge: FakeForge
  actions: EmbeddedActions
  close(): Promise<void>
}

/** A forge and Actions behind one HTTP server. The runner `local` has the label `ubuntu-latest` unless `runners` says else. */
export async function startFakeGitHub(options: ActionsOptions = {}): Promise<FakeGitHub> {
  const forge = new FakeForge()
  const factory = createActions({ runners: [{ name: 'local', labels: ['ubuntu-latest'], maxJobs: 2 }], cancelGraceMs: { interrupt: 300, terminate: 300 }, ...options })
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/^\/api\/v3/, '')
    void factory.service().handle(request, response, path).then(async (handled) => { if (!handled) await serveRest(forge, request, response) })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  forge.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const actions = factory(forge)
  return {
    forge, actions,
    close: async () => {
      await actions.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(forge.root, { recursive: true, force: true })
    },
  }
}

async function serveRest(forge: FakeForge, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', forge.url)
  if (/\.git\/|\/(?:info\/refs|git-upload-pack)$/.test(url.pathname)) return serveGit(forge, request, response, url)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  forge.requests.push({ method: request.method ?? '', path: url.pathname, body: text === '' ? undefined : JSON.parse(text) })
  const answer = forge.answers.get(`${request.method} ${url.pathname}`)
  response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? { message: 'Not Found' }))
}

/** Smart HTTP by git's own CGI program. */
function serveGit(forge: FakeForge, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const path = url.pathname.replace(/^(\/[^/]+\/[^/]+?)(?:\.git)?\//, '$1.git/')
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH, GIT_PROJECT_ROOT: forge.root, GIT_HTTP_EXPORT_ALL: '1', PATH_INFO: path, QUERY_STRING: url.search.slice(1), REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '', GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''), HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    } as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  request.pipe(child.stdin)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('close', () => {
    const all = Buffer.concat(chunks)
    const end = all.indexOf('\r\n\r\n')
    const headers = Object.fromEntries(all.subarray(0, end).toString().split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
    const { Status: status = '200', ...rest } = headers as Record<string, string>
    response.writeHead(Number.parseInt(status, 10), rest).end(all.subarray(end + 4))
  })
}
