import { readFile, rm, writeFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'

type Environment = Record<string, string | undefined>

/** What GitHub hands out for a new app. */
export interface Credentials {
  appId: number
  privateKey: string
  webhookSecret: string
}

export const CREDENTIALS_FILE = 'provender-app.env'

const NAMES = ['APP_ID', 'PRIVATE_KEY', 'PRIVATE_KEY_PATH', 'WEBHOOK_SECRET']

/** The environment with what the file of credentials adds to it; undefined when neither says who the app is. */
export async function withCredentials(env: Environment, path: string): Promise<Environment | undefined> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  // Half of them in the environment is a mistake to be told, and no reason to set up another app.
  if (text === undefined) return NAMES.some((name) => name in given) ? given : undefined
  return { ...parseEnv(text), ...given }
}

/** As a file of variables: what Node, Docker and systemd read, one line each. */
export function renderCredentials({ appId, privateKey, webhookSecret }: Credentials): string {
  return `# Written by Provender's set-up. Whoever has it, is the app: keep it as you keep passwords.
APP_ID=${appId}
WEBHOOK_SECRET=${webhookSecret}
PRIVATE_KEY=${privateKey.trim().replace(/\r?\n/g, '\\n')}
`
}

/** Writes what nobody else may read; never over a file that is there. */
export async function keepCredentials(path: string, credentials: Credentials): Promise<void> {
  await writeFile(path, '', { mode: 0o600, flag: 'wx' })
  await writeFile(path, renderCredentials(credentials), { mode: 0o600, flush: true }).catch(async (error: unknown) => {
    await rm(path, { force: true })
    throw error
  })
}
