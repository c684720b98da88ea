/** A small GitHub with people, an organisation, a repository and a clone, for the tests of this folder. */
import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Octokit } from '@octokit/rest'
import { gitEnvironment } from '../git/run.ts'
import { startGitHub, type EmbeddedGitHub, type GitHubOptions } from '../server.ts'
import type { Json, Permissions } from '../store/types.ts'

const run = promisify(execFile)

export interface Clone {
  dir: string
  git(...args: string[]): Promise<string>
  /** Writes files and commits them; null removes. Returns the commit. */
  commit(files: Record<string, string | null>, message?: string): Promise<string>
}

export interface Received { event: string; guid: string; payload: Json; headers: Record<string, string> }

export async function startWorld(options: GitHubOptions = {}) {
  const closing: (() => Promise<unknown>)[] = []
  const errors: unknown[] = []
  const github = await startGitHub({ onError: (error) => errors.push(error), ...options })
  const people = Object.fromEntries(['ada', 'ben', 'cyd'].map((login) => [login, github.addUser(login)])) as Record<'ada' | 'ben' | 'cyd', ReturnType<EmbeddedGitHub['addUser']>>
  github.addOrg('acme', { owners: ['cyd'], members: ['ada', 'ben'] })
  await github.addRepo('acme', 'models', { collaborators: { ada: 'write', ben: 'write' } })
  const octokit = (token: string): Octokit => new Octokit({ auth: token, baseUrl: github.url, retry: { enabled: false }, log: { debug() {}, info() {}, warn() {}, error() {} } })
  const clone = async (login: keyof typeof people, repo = 'acme/models'): Promise<Clone> => {
    const dir = await mkdtemp(join(tmpdir(), 'clone-'))
    closing.push(() => rm(dir, { recursive: true, force: true }))
    const git = async (...args: string[]): Promise<string> => (await run('git', ['-c', `user.name=${login}`, '-c', `user.email=${github.state.user(login).email}`, ...args], { cwd: dir, env: gitEnvironment() })).stdout.trim()
    await git('clone', '--quiet', github.cloneUrl(repo, people[login].token), '.')
    return {
      dir,
      git,
      async commit(files, message = 'change') {
        for (const [path, text] of Object.entries(files)) {
          await mkdir(dirname(join(dir, path)), { recursive: true })
          if (text === null) await rm(join(dir, path))
          else await writeFile(join(dir, path), text)
        }
        await git('add', '-A')
        await git('commit', '--quiet', '-m', message)
        return git('rev-parse', 'HEAD')
      },
    }
  }
  /** An app that writes down every webhook it gets. */
  const listen = async (permissions: Permissions, events: string[], slug = 'watcher') => {
    const received: Received[] = []
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        received.push({ event: String(request.headers['x-github-event']), guid: String(request.headers['x-github-delivery']), payload: JSON.parse(Buffer.concat(chunks).toString()) as Json, headers: request.headers as Record<string, string> })
        response.end('ok')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => new Promise((resolve) => server.close(resolve)).finally(() => {}))
    closing.push(async () => server.closeAllConnections())
    const app = github.addApp({ slug, permissions, events, webhookSecret: 'secret', webhookUrl: `http://127.0.0.1:${(server.address() as { port: number }).port}/` })
    const installation = github.install(app, 'acme')
    const names = (): string[] => received.map(({ event, payload }) => (payload['action'] ? `${event}.${payload['action']}` : event))
    return { app, installation, received, names }
  }
  return {
    github,
    people,
    as: (login: keyof typeof people) => octokit(people[login].token),
    octokit,
    clone,
    listen,
    repo: { owner: 'acme', repo: 'models' },
    async close() {
      await github.close()
      for (const step of closing.reverse()) await step()
      if (errors.length > 0) throw new AggregateError(errors, `the server failed: ${errors.map(String).join('; ')}`)
    },
  }
}

export type World = Awaited<ReturnType<typeof startWorld>>

/** The status and message that a call is refused with. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    const { status, response } = error as { status: number; response?: { data?: { message?: string; errors?: unknown[] } } }
    const errors = response?.data?.errors?.map((one) => (typeof one === 'string' ? one : ((one as { message?: string; code?: string }).message ?? (one as { code?: string }).code))) ?? []
    return [status, response?.data?.message, ...errors].join(' | ')
  }
  return 'not refused'
}
