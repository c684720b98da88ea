import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../cli/main.ts')

export interface Ended {
  code: number
  out: string
  err: string
}

/** Runs the command line as a child process, without a terminal. */
export function provender(args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Promise<Ended> {
  return run(process.execPath, [MAIN, ...args], options)
}

export function run(program: string, args: readonly string[], { cwd = tmpdir(), env = {} }: { cwd?: string; env?: Record<string, string> } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(program, [...args], { cwd, env: { ...process.env, PROVENDER_DEBUG: '', GIT_CONFIG_GLOBAL: '/dev/null', ...env } }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, out, err })
    })
    child.stdin?.end()
  })
}

export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'provender-cli-'))
}
