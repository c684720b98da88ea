import { spawn } from 'node:child_process'
import { OutsideError } from '../../flows/outside-error.ts'

export interface GitOptions {
  input?: string | Uint8Array
  env?: Record<string, string>
  /** Exit codes besides 0 that are answers, not failures. */
  allow?: readonly number[]
}

export interface GitResult {
  code: number
  stdout: Buffer
  stderr: string
}

// A user's aliases, hooks path, signing and pagers must not change what we read or write.
const FIXED = ['-c', 'core.hooksPath=/dev/null', '-c', 'commit.gpgSign=false', '-c', 'core.quotePath=false', '-c', 'gc.auto=0', '-c', 'advice.detachedHead=false']

/** Runs git in `folder`. @throws OutsideError COMMAND_MISSING, DISK_FULL, GIT_FAILED (with git's own words) */
export function git(folder: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...FIXED, ...args], {
      cwd: folder,
      // A replace reference of this clone would show other bytes under the same id.
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_REPLACE_OBJECTS: '1', LC_ALL: 'C', ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const stdout: Buffer[] = []
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')))
    child.on('error', (cause: NodeJS.ErrnoException) => {
      const missing = cause.code === 'ENOENT'
      reject(new OutsideError(missing ? 'COMMAND_MISSING' : 'GIT_FAILED', missing ? `Cannot run git in ${folder}: install git 2.38 or later, and check that the folder exists.` : `git ${args[0]}: ${cause.message}`, { cause }))
    })
    child.on('close', (code, signal) => {
      const status = code ?? -1
      if (status !== 0 && foundNoSpace(stderr, signal)) return reject(new OutsideError('DISK_FULL', `git ${args[0]} found no space left on the disk of ${folder}: ${stderr.trim() || signal}. Nothing was recorded. Free space there, then run it again.`))
      if (status === 0 || options.allow?.includes(status)) resolve({ code: status, stdout: Buffer.concat(stdout), stderr })
      else reject(new OutsideError('GIT_FAILED', `git ${args[0]} ended with ${signal ?? status}: ${stderr.trim() || 'no message'}`))
    })
    // git may end before it has read everything (EPIPE); its exit code tells what happened.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })
}

/** On this machine: what a remote says of its own disk stands behind "remote:". */
function foundNoSpace(stderr: string, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGXFSZ' || /^(?!remote:).*(No space left on device|Disk quota exceeded|File too large)/m.test(stderr)
}

/** The same, as trimmed text. */
export async function gitText(folder: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  return (await git(folder, args, options)).stdout.toString('utf8').trim()
}
