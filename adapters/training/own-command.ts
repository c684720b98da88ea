import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

type Env = Record<string, string | undefined>

/**
 * The environment with a `provender` on the path that is this very program: components call `provender sql`, and on a
 * runner nobody has installed it.
 */
export async function withOwnCommand(env: Env, folder: string, script: string): Promise<Env> {
  const bin = join(folder, 'bin')
  await mkdir(bin, { recursive: true })
  const file = join(bin, 'provender')
  await writeFile(file, `#!/bin/sh\nexec ${quote(process.execPath)} ${quote(script)} "$@"\n`)
  await chmod(file, 0o755)
  return { ...env, PATH: [bin, env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'].join(delimiter) }
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
