import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

type Env = Record<string, string | undefined>

/**
 * The environment with a `provender` on the path that is this very program: components call `provender sql`.
 *
 * A built action has no packages beside it, DuckDB neither. Then a `provender` that is installed on the runner goes first.
 */
export async function withOwnCommand(env: Env, folder: string, script: string): Promise<Env> {
  const bin = join(folder, 'bin')
  await mkdir(bin, { recursive: true })
  const file = join(bin, 'provender')
  await writeFile(file, `#!/bin/sh\nexec ${quote(process.execPath)} ${quote(script)} "$@"\n`)
  await chmod(file, 0o755)
  const path = env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'
  return { ...env, PATH: (hasDuckDb(script) ? [bin, path] : [path, bin]).join(delimiter) }
}

function hasDuckDb(script: string): boolean {
  try {
    createRequire(script).resolve('@duckdb/node-api')
    return true
  } catch {
    return false
  }
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
