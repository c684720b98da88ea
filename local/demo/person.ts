import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Octokit } from '@octokit/rest'
import type { EmbeddedGitHub } from '../github/server.ts'

const run = promisify(execFile)

/** Somebody at a keyboard: a clone of the repository, and GitHub under their own name. */
export interface Person {
  login: string
  github: Octokit
  folder: string
  git(...args: string[]): Promise<string>
  read(path: string): Promise<string>
  write(path: string, text: string): Promise<void>
  /** Copies files from outside into the clone. */
  bring(from: string): Promise<void>
  commitAll(message: string): Promise<string>
}

export async function makePerson(github: EmbeddedGitHub, account: { login: string; id: number; token: string }, folder: string): Promise<Person> {
  await mkdir(folder, { recursive: true })
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: account.login,
    GIT_AUTHOR_EMAIL: `${account.id}+${account.login}@users.noreply.localhost`,
    GIT_COMMITTER_NAME: account.login,
    GIT_COMMITTER_EMAIL: `${account.id}+${account.login}@users.noreply.localhost`,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  }
  const git = async (...args: string[]): Promise<string> =>
    (await run('git', ['-c', 'core.hooksPath=/dev/null', ...args], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 })).stdout.trim()
  return {
    login: account.login,
    // Refusals are part of the story; Octokit would print them.
    github: new Octokit({ auth: account.token, baseUrl: github.url, log: { debug() {}, info() {}, warn() {}, error() {} } }),
    folder,
    git,
    read: (path) => readFile(join(folder, path), 'utf8'),
    async write(path, text) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    },
    bring: (from) => cp(from, folder, { recursive: true }),
    async commitAll(message) {
      await git('add', '-A')
      await git('commit', '--quiet', '-m', message)
      return git('rev-parse', 'HEAD')
    },
  }
}
