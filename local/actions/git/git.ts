import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024

/** Standard output of one git command in a bare repository. */
export async function git(gitDir: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', ['--git-dir', gitDir, ...args], { maxBuffer: MAX_OUTPUT_BYTES, env: gitEnvironment() })
  return stdout
}

/** A file at a commit, or undefined when the commit has no such file. */
export async function readFileAt(gitDir: string, commit: string, path: string): Promise<string | undefined> {
  return await git(gitDir, 'cat-file', 'blob', `${commit}:${path}`).catch(() => undefined)
}

/** The workflow files at a commit, with their text. */
export async function readWorkflowsAt(gitDir: string, commit: string): Promise<{ path: string; text: string }[]> {
  const listing = await git(gitDir, 'ls-tree', '-z', '--name-only', commit, '--', '.github/workflows/').catch(() => '')
  const paths = listing.split('\0').filter((path) => /\.ya?ml$/.test(path)).sort()
  return await Promise.all(paths.map(async (path) => ({ path, text: (await readFileAt(gitDir, commit, path)) ?? '' })))
}

/**
 * Paths that an event changed. `undefined` when it cannot be told (a new branch, a forced push): filters then let it through, as on GitHub.
 */
export async function changedPaths(gitDir: string, from: string, to: string, range: '..' | '...'): Promise<string[] | undefined> {
  if (/^0*$/.test(from) || /^0*$/.test(to)) return undefined
  const output = await git(gitDir, 'diff', '--name-only', '-z', '--no-renames', `${from}${range}${to}`).catch(() => undefined)
  return output?.split('\0').filter((path) => path !== '')
}

/** The commit a ref stands for, and the ref's full name (`refs/tags/v1`, or the commit itself). */
export async function resolveRef(gitDir: string, ref: string): Promise<{ sha: string; ref: string } | undefined> {
  const names = ref.startsWith('refs/') ? [ref] : [`refs/tags/${ref}`, `refs/heads/${ref}`, ...(/^[0-9a-f]{7,40}$/.test(ref) ? [ref] : [])]
  for (const name of names) {
    const sha = await git(gitDir, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`).catch(() => '')
    if (sha.trim()) return { sha: sha.trim(), ref: name }
  }
  return undefined
}

export function gitEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
}
