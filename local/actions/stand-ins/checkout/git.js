import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

export const folder = resolve(process.env.GITHUB_WORKSPACE ?? '.', process.env.INPUT_PATH || '.')

export function git(...args) {
  console.log(`[command]git ${args.map((argument) => argument.replace(/(AUTHORIZATION: basic ).*/, '$1***')).join(' ')}`)
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim()
}

/** Addresses of the one server: git reaches it by both. */
export function origins() {
  return [process.env.GITHUB_SERVER_URL, new URL(process.env.GITHUB_API_URL ?? '').origin]
}
