import { spawn } from 'node:child_process'

export class GitFailed extends Error {
  readonly code: number | null

  constructor(args: readonly string[], code: number | null, stderr: string) {
    super(`git ${args.slice(0, 3).join(' ')} ended with ${code}: ${stderr.trim()}`)
    this.name = 'GitFailed'
    this.code = code
  }
}

// Nothing of the machine's own git configuration may change what the forge answers.
const QUIET = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', TZ: 'UTC' }

export function gitEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: '/nonexistent', ...QUIET, ...extra }
}

/**
 * Runs system git once.
 * @throws GitFailed when it ends with a code not in `accept`.
 */
export function runGit(dir: string, args: readonly string[], options: { input?: Buffer | string; env?: Record<string, string>; accept?: number[] } = {}): Promise<{ code: number; stdout: Buffer; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--git-dir', dir, ...args], { env: gitEnvironment(options.env), stdio: ['pipe', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    // git may stop reading early (a refused ref); the exit code tells, not the pipe.
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', (code) => {
      const stdout = Buffer.concat(out)
      if (code === 0 || options.accept?.includes(code ?? -1)) resolve({ code: code ?? -1, stdout, text: stdout.toString() })
      else reject(new GitFailed(args, code, Buffer.concat(err).toString()))
    })
    child.stdin.end(options.input)
  })
}
