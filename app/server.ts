import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Probot, ProbotOctokit } from 'probot'
import { careful, type GitHub } from '../adapters/github/client.ts'
import { UserError } from '../flows/outside-error.ts'
import { EVENTS, provender } from './index.ts'
import { answer, respond, WEBHOOK_PATH, type Ingress } from './ingress.ts'
import { judging, type AppOptions } from './judging.ts'
import { jsonLog } from './log.ts'
import { observe } from './observed.ts'
import { recentDeliveries } from './recent-deliveries.ts'
import { startSweeps } from './sweep.ts'
import { startWorker, type Worker } from './worker.ts'

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
  maxBodyBytes?: number
  /** Between two sweeps over all open pull requests; 0, and when absent, none is made. */
  sweepMinutes?: number
  log?: AppOptions['log']
}

export interface RunningApp {
  url: string
  webhookUrl: string
  worker: Worker
  /** Refuses webhooks, judges what is marked, then resolves. */
  close(): Promise<void>
}

const MAX_BODY_BYTES = 25 * 1024 * 1024 // GitHub: a larger payload is not delivered
const MAX_SWEEP_MINUTES = 1440 // setTimeout takes no more than 24 days, and a day without a sweep is long

/** Starts the app. @throws UserError when a credential is missing or an option is out of bounds */
export async function startApp(options: ServerOptions): Promise<RunningApp> {
  requireOptions(options)
  const { appId, privateKey, secret, previousSecret = '', baseUrl, host = '127.0.0.1', port = 3000, debounceMs = 200, retryMs = 1000, care: givenCare = {}, maxBodyBytes = MAX_BODY_BYTES, sweepMinutes = 0, log = standardLog } = options
  let state: ReturnType<Ingress['state']> = 'starting'
  const observed = observe(() => worker.size())
  const care: AppOptions['care'] = {
    ...givenCare,
    onRequest(request) {
      observed.githubRequests.add({ status: String(request.status) })
      if (request.rateLimit) observed.seeRateLimit(request.rateLimit.resource, request.rateLimit.remaining)
      givenCare.onRequest?.(request)
    },
  }
  const worker: Worker = startWorker({
    debounceMs,
    concurrency: 8,
    retries: 5,
    retryMs,
    onFailure(key, error, willRetry) {
      if (willRetry) observed.retries.add()
      log.error({ key, error: (error as Error).message, cause: error, willRetry }, 'not judged')
    },
  })
  const probot = new Probot({
    appId,
    privateKey,
    secret,
    logLevel: 'fatal',
    // Our own client waits and retries; Probot's throttling would allow one write a second.
    Octokit: ProbotOctokit.defaults((defaults: object) => ({ ...defaults, throttle: { enabled: false }, retry: { enabled: false } })) as typeof ProbotOctokit,
    ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.replace(/\/+$/, '') }),
  })
  await probot.ready()
  const judge = judging(probot, { appId, worker, care, observed, log })
  provender(probot, judge, { appId, worker })

  const ingress: Ingress = {
    secrets: [secret, previousSecret].filter((one) => one !== ''),
    maxBodyBytes,
    recent: recentDeliveries(),
    receive: (delivery) => probot.receive(delivery as unknown as Parameters<Probot['receive']>[0]),
    state: () => state,
    metrics: observed.text,
    onDelivery: (event, outcome) => observed.deliveries.add({ event: Object.hasOwn(EVENTS, event) || event === 'ping' ? event : 'other', outcome }),
  }
  const server = createServer((request, response) => {
    answer(request, response, ingress).catch((error: Error) => {
      log.error({ error: error.message, cause: error }, 'webhook failed')
      if (!response.headersSent) respond(response, 500, 'failed')
    })
  })
  // A sender that trickles bytes must not hold a connection for long.
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const url = `http://${host}:${(server.address() as AddressInfo).port}`
  // Probot has one client for the app itself; it is made patient once.
  let appClient: Promise<GitHub> | undefined
  const sweeps = startSweeps({
    minutes: sweepMinutes,
    appClient: () => (appClient ??= probot.auth().then((client) => careful(client as unknown as GitHub, care))),
    judging: judge,
    worker,
    log,
    onAnswered: () => void (state = state === 'draining' ? state : 'ready'),
    onSwept: (isWhole) => observed.sweeps.add({ outcome: isWhole ? 'whole' : 'in-part' }),
  })
  return {
    url,
    webhookUrl: `${url}${WEBHOOK_PATH}`,
    worker,
    async close() {
      // It listens on while it drains, to say so: who sends webhooks here learns that they were not taken.
      state = 'draining'
      sweeps.stop()
      await worker.drain()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function requireOptions({ appId, privateKey, secret, previousSecret = '', sweepMinutes = 0 }: ServerOptions): void {
  if (!Number.isSafeInteger(appId) || appId <= 0) throw new UserError('Cannot start: expected the number of the GitHub App in APP_ID. It stands on the page of the app.')
  if (!privateKey.includes('PRIVATE KEY')) throw new UserError('Cannot start: expected the private key of the GitHub App (PEM) in PRIVATE_KEY. Generate one on the page of the app.')
  if (secret.length < 16) throw new UserError('Cannot start: expected a webhook secret of at least 16 characters in WEBHOOK_SECRET. Without one anybody could send webhooks. Make one with "openssl rand -hex 32" and enter it on the page of the app too.')
  if (!Number.isFinite(sweepMinutes) || sweepMinutes < 0 || sweepMinutes > MAX_SWEEP_MINUTES) throw new UserError(`Cannot start: expected 0 to ${MAX_SWEEP_MINUTES} in SWEEP_MINUTES, the minutes between two sweeps; 0 makes none.`)
  if (previousSecret !== '' && previousSecret.length < 16) throw new UserError('Cannot start: expected at least 16 characters in WEBHOOK_SECRET_PREVIOUS. Leave it out when no secret is being replaced.')
}

const standardLog = jsonLog((line, level) => void (level === 'error' ? process.stderr : process.stdout).write(line))
