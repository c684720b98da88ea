import { UserError } from '../flows/outside-error.ts'
import type { AppOptions } from './judging.ts'
import type { Limits } from './listening.ts'

export interface ServerOptions {
  appId: number
  privateKey: string
  /** Signs the webhooks. There is no default: without one anybody could send them. */
  secret: string
  /** The one before, while it is being replaced: both are taken. */
  previousSecret?: string
  host?: string
  /** 0 takes a free one. */
  port?: number
  /** Of the REST API; GITHUB_API_URL of an enterprise server. */
  baseUrl?: string
  debounceMs?: number
  /** The pause before a judgement that failed for a passing reason is repeated the first time. */
  retryMs?: number
  care?: AppOptions['care']
  limits?: Partial<Limits>
  /** Between two sweeps over all open pull requests; 0, and when absent, none is made. */
  sweepMinutes?: number
  /** Between two readings of GitHub's delivery log; 0, and when absent, it is not read. */
  recoveryMinutes?: number
  log?: AppOptions['log']
}

const MAX_MINUTES = 1440 // setTimeout takes no more than 24 days, and a day without a sweep is long
const MIN_SECRET = 16

/** @throws UserError when a credential is missing or an option is out of bounds */
export function requireOptions({ appId, privateKey, secret, previousSecret = '', port = 3000, sweepMinutes = 0, recoveryMinutes = 0 }: ServerOptions): void {
  const refuse = (expected: string): never => {
    throw new UserError(`Cannot start: expected ${expected}`)
  }
  const requireMinutes = (minutes: number, name: string, what: string): void => {
    if (!(minutes >= 0 && minutes <= MAX_MINUTES)) refuse(`0 to ${MAX_MINUTES} in ${name}, the minutes between ${what}; 0 makes none.`)
  }
  if (!Number.isSafeInteger(appId) || appId <= 0) refuse('the number of the GitHub App in APP_ID. It stands on the page of the app.')
  if (!privateKey.includes('PRIVATE KEY')) refuse('the private key of the GitHub App (PEM) in PRIVATE_KEY. Generate one on the page of the app.')
  // Probot would fall back on "development", which everybody knows.
  if (secret.length < MIN_SECRET) refuse(`a webhook secret of at least ${MIN_SECRET} characters in WEBHOOK_SECRET. Without one anybody could send webhooks. Make one with "openssl rand -hex 32" and enter it on the page of the app too.`)
  if (previousSecret !== '' && previousSecret.length < MIN_SECRET) refuse(`at least ${MIN_SECRET} characters in WEBHOOK_SECRET_PREVIOUS. Leave it out when no secret is being replaced.`)
  if (!Number.isSafeInteger(port) || port < 0 || port > 65_535) refuse('a port of 0 to 65535 in PORT; 0 takes a free one.')
  requireMinutes(sweepMinutes, 'SWEEP_MINUTES', 'two sweeps')
  requireMinutes(recoveryMinutes, 'RECOVERY_MINUTES', "two readings of GitHub's delivery log")
}
