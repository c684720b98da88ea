import { Probot, ProbotOctokit } from 'probot'
import { careful, type Care, type GitHub } from '../adapters/github/client.ts'
import { room } from './body.ts'
import { EVENTS, provender } from './index.ts'
import { alertWatch } from './alerts.ts'
import { answer, WEBHOOK_PATH, type Ingress } from './ingress.ts'
import { judging } from './judging.ts'
import { LIMITS, listen } from './listening.ts'
import { jsonLog } from './log.ts'
import { observe, type Observed } from './observed.ts'
import { requireOptions, type ServerOptions } from './options.ts'
import { recentDeliveries } from './recent-deliveries.ts'
import { startRecovery } from './recover.ts'
import { tallyRefusals } from './refusals.ts'
import { startSweeps } from './sweep.ts'
import { startWorker, type Worker } from './worker.ts'

export interface RunningApp {
  url: string
  webhookUrl: string
  worker: Worker
  /** Refuses webhooks, judges what is marked, then resolves. */
  close(): Promise<void>
}

/** Starts the app. @throws UserError when a credential is missing or an option is out of bounds */
export async function startApp(options: ServerOptions): Promise<RunningApp> {
  requireOptions(options)
  const { appId, secret, previousSecret = '', host = '127.0.0.1', port = 3000, debounceMs = 200, retryMs = 1000, care: givenCare = {}, sweepMinutes = 0, recoveryMinutes = 0, log = standardLog } = options
  const limits = { ...LIMITS, ...options.limits }
  let state: ReturnType<Ingress['state']> = 'starting'
  const observed = observe(() => worker.size())
  const refusals = tallyRefusals(log)
  const care = counted(givenCare, observed)
  const worker: Worker = startWorker({
    debounceMs,
    concurrency: 50, // each waits for GitHub most of its time
    retries: 5,
    retryMs,
    onFailure(key, error, willRetry) {
      if (willRetry) observed.retries.add()
      log.error({ key, error: (error as Error).message, cause: error, willRetry }, 'not judged')
    },
    onFull() {
      observed.refusedMarks.add()
      refusals.note('other', 'queue-full')
    },
  })
  const probot = await signIn(options)
  const judge = judging(probot, { appId, worker, care, observed, log, watch: alertWatch({ appId, observed, log, pause: care.sleep }) })

  const ingress: Ingress = {
    secrets: [secret, previousSecret].filter((one) => one !== ''),
    maxBodyBytes: limits.maxBodyBytes,
    room: room(limits.maxReadingBytes),
    recent: recentDeliveries(),
    handles: (event) => Object.hasOwn(EVENTS, event),
    receive: provender(judge, { appId, worker }),
    state: () => state,
    metrics: observed.text,
    onDelivery({ event: given, outcome, seconds, error }) {
      const event = Object.hasOwn(EVENTS, given) || given === 'ping' ? given : 'other'
      observed.deliveries.add({ event, outcome })
      observed.acknowledgementSeconds.observe(seconds)
      refusals.note(event, outcome)
      if (error !== undefined) log.error({ event, cause: error }, 'webhook not handled')
    },
  }
  const server = await listen((request, response) => {
    answer(request, response, ingress).catch((error: Error) => {
      log.error({ cause: error }, 'request failed')
      response.destroy()
    })
  }, { host, port }, limits)
  // Probot has one client for the app itself; it is made patient once.
  let appClient: Promise<GitHub> | undefined
  const clientOfApp = (): Promise<GitHub> => (appClient ??= probot.auth().then((client) => careful(client as unknown as GitHub, care)))
  const sweeps = startSweeps({
    minutes: sweepMinutes,
    appClient: clientOfApp,
    judging: judge,
    worker,
    log,
    onAnswered: () => void (state = state === 'draining' ? state : 'ready'),
    onSwept: (isWhole) => observed.sweeps.add({ outcome: isWhole ? 'whole' : 'in-part' }),
  })
  const recovery = startRecovery({
    minutes: recoveryMinutes,
    appClient: clientOfApp,
    ingress,
    log,
    onRecovered: (event) => observed.recovered.add({ event }),
    onRead: (outcome) => observed.logReadings.add({ outcome }),
  })
  return {
    url: server.url,
    webhookUrl: `${server.url}${WEBHOOK_PATH}`,
    worker,
    async close() {
      // It listens on while it drains, to say so: who sends webhooks here learns that they were not taken.
      state = 'draining'
      sweeps.stop()
      recovery.stop()
      refusals.stop()
      await worker.drain()
      await server.close()
    },
  }
}

// Of Probot only the signing in is used: see `provender` and `listen` for why not the rest.
async function signIn({ appId, privateKey, secret, baseUrl }: ServerOptions): Promise<Probot> {
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
  return probot
}

function counted(care: Care, observed: Observed): Care {
  return {
    ...care,
    onRequest(request) {
      observed.githubRequests.add({ status: String(request.status) })
      if (request.rateLimit) observed.seeRateLimit(request.rateLimit.resource, request.rateLimit.remaining)
      care.onRequest?.(request)
    },
  }
}

const standardLog = jsonLog((line, level) => void (level === 'error' ? process.stderr : process.stdout).write(line))
