import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../flows/outside-error.ts'
import { startApp } from './server.ts'
import { CREDENTIALS_FILE, withCredentials } from './setup/credentials.ts'
import { setUp } from './setup/set-up.ts'

type Environment = Record<string, string | undefined>

/** Starts the app from the environment, as Probot names its variables, and ends it without losing work. */
export async function main(env: Environment): Promise<void> {
  const apiUrl = env['GITHUB_API_URL'] ?? (env['GHE_HOST'] ? `${env['GHE_PROTOCOL'] ?? 'https'}://${env['GHE_HOST']}/api/v3` : undefined)
  const listening = { host: env['HOST'] ?? '127.0.0.1', port: Number(env['PORT'] ?? 3000), ...(apiUrl === undefined ? {} : { apiUrl }) }
  const given = await environmentOf(env, listening)
  const privateKey = given['PRIVATE_KEY']?.replace(/\\n/g, '\n') ?? (given['PRIVATE_KEY_PATH'] ? await readFile(given['PRIVATE_KEY_PATH'], 'utf8') : '')
  const app = await startApp({
    appId: Number(given['APP_ID'] ?? NaN),
    privateKey,
    secret: given['WEBHOOK_SECRET'] ?? '',
    previousSecret: given['WEBHOOK_SECRET_PREVIOUS'] ?? '',
    host: listening.host,
    port: listening.port,
    sweepMinutes: Number(given['SWEEP_MINUTES'] ?? 10),
    recoveryMinutes: Number(given['RECOVERY_MINUTES'] ?? 5),
    ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
  })
  process.stdout.write(`Listening on ${app.webhookUrl}\n`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(app))
}

/** What the variables and the file of credentials say; where neither says who the app is, a person is asked. */
async function environmentOf(env: Environment, { host, port, apiUrl }: { host: string; port: number; apiUrl?: string }): Promise<Environment> {
  const path = env['CREDENTIALS_PATH'] ?? CREDENTIALS_FILE
  const known = await withCredentials(env, path)
  if (known) return known
  const appYml = await readFile(join(import.meta.dirname, '../app.yml'), 'utf8')
  const { appId, privateKey, webhookSecret } = await setUp({ host, port, appYml, credentialsPath: path, print: (line) => void process.stdout.write(line), ...(apiUrl === undefined ? {} : { apiUrl }) })
  return { ...env, APP_ID: String(appId), PRIVATE_KEY: privateKey, WEBHOOK_SECRET: webhookSecret }
}

// Kubernetes kills after 30 seconds. What is left by then, the next app reads from the delivery log.
const DRAIN_MS = 25_000

async function end(app: Awaited<ReturnType<typeof startApp>>): Promise<void> {
  const timer = setTimeout(() => {
    process.stderr.write(`${JSON.stringify({ level: 'error', at: new Date().toISOString(), message: 'ended before all was judged', count: app.worker.size() })}\n`)
    process.exit(0)
  }, DRAIN_MS)
  await app.close()
  clearTimeout(timer)
  process.exit(0)
}

main(process.env).catch((error: Error) => {
  process.stderr.write(`${error instanceof UserError ? error.message : (error.stack ?? error.message)}\n`)
  process.exitCode = 1
})
