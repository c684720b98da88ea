import { readFile } from 'node:fs/promises'
import { UserError } from '../flows/outside-error.ts'
import { startApp } from './server.ts'

/** Starts the app from the environment, as Probot names its variables, and ends it without losing work. */
export async function main(env: Record<string, string | undefined>): Promise<void> {
  const privateKey = env['PRIVATE_KEY']?.replace(/\\n/g, '\n') ?? (env['PRIVATE_KEY_PATH'] ? await readFile(env['PRIVATE_KEY_PATH'], 'utf8') : '')
  const baseUrl = env['GITHUB_API_URL'] ?? (env['GHE_HOST'] ? `${env['GHE_PROTOCOL'] ?? 'https'}://${env['GHE_HOST']}/api/v3` : undefined)
  const app = await startApp({
    appId: Number(env['APP_ID'] ?? NaN),
    privateKey,
    secret: env['WEBHOOK_SECRET'] ?? '',
    previousSecret: env['WEBHOOK_SECRET_PREVIOUS'] ?? '',
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(env['PORT'] ?? 3000),
    sweepMinutes: Number(env['SWEEP_MINUTES'] ?? 10),
    ...(baseUrl === undefined ? {} : { baseUrl }),
  })
  process.stdout.write(`Listening on ${app.webhookUrl}\n`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close().then(() => process.exit(0)))
}

main(process.env).catch((error: Error) => {
  process.stderr.write(`${error instanceof UserError ? error.message : (error.stack ?? error.message)}\n`)
  process.exitCode = 1
})
