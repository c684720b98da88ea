import { seededRandom, type Fault } from '../../local/github/faults.ts'
import { AppProcess } from './app-process.ts'
import { storm } from './storm.ts'
import { problemsOf } from './verdicts.ts'
import { startChaosWorld, type ChaosWorld } from './world.ts'

export interface ChaosOptions {
  /** The same seed gives the same acts and the same draws of faults; how they fall together is up to the machine. */
  seed: number
  pulls: number
  deliveries: number
  kills: number
  /** Processes of the app; each webhook goes to one of them, and each is killed in its turn. */
  replicas: number
  upheavals: number
  pauseMs: number
  sweepMinutes: number
  recoveryMinutes: number
  /** At most, from the end of the faults until everything rests. */
  patienceMs: number
  log?(line: string): void
}

export interface ChaosReport {
  seed: number
  deliveries: number
  acts: number
  kills: number
  /** How often each fault was met. */
  faults: Record<string, number>
  judged: number
  givenUp: number
  open: number
  conclusions: Record<string, number>
  links: number
  stormMs: number
  /** From the end of the faults until every verdict was right. */
  restMs: number
  peakBytes: number
  problems: string[]
}

/** Of the webhooks 10 % are lost, 20 % come twice, 20 % overtake others; of the app's calls 5 % fail. */
const faultsFor = (appId: number): Fault[] => [
  { on: 'webhook', do: 'drop', probability: 0.1 },
  { on: 'webhook', do: 'duplicate', probability: 0.2 / 0.9 },
  { on: 'webhook', do: 'reorder', probability: 0.2 / 0.7 },
  { on: 'rest', appId, status: 502, probability: 0.01 },
  { on: 'rest', appId, status: 500, probability: 0.01 },
  { on: 'rest', appId, status: 503, probability: 0.005 },
  { on: 'rest', appId, cut: true, probability: 0.01 },
  { on: 'rest', appId, status: 403, retryAfterS: 1, probability: 0.01 },
  { on: 'rest', appId, status: 429, retryAfterS: 1, probability: 0.005 },
]

/** A storm over many promotions with the app killed again and again, then quiet, then the question whether all is right. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { seed, log = () => {} } = options
  const world = await startChaosWorld(options.pulls, seed)
  const { github } = world
  const apps = await Promise.all(Array.from({ length: options.replicas }, () => AppProcess.create({ appId: world.app.id, privateKey: world.app.privateKey, secret: world.app.secret, apiUrl: github.url, sweepMinutes: options.sweepMinutes, recoveryMinutes: options.recoveryMinutes })))
  const sum = (count: (app: AppProcess) => number): number => apps.reduce((total, app) => total + count(app), 0)
  try {
    for (const app of apps) app.start()
    for (const fault of faultsFor(world.app.id)) github.faults.add(fault)
    log(`seed ${seed}: ${options.pulls} pull requests, ${options.deliveries} deliveries, ${options.kills} kills, ${options.replicas} replicas`)
    const startedAt = performance.now()
    const { acts } = await storm(world, { ...options, random: seededRandom(seed), onAct: meddler(world, apps, options, log) })
    const quietAt = performance.now()
    const deliveries = world.told()
    const faults = github.faults.met()
    github.faults.clear()
    log(`quiet after ${acts} acts and ${deliveries} deliveries: ${JSON.stringify(faults)}`)
    const rested = await rest(world, apps, options.patienceMs)
    const restMs = performance.now() - quietAt
    const found = await problemsOf(world)
    await Promise.all(apps.map((app) => app.stop()))
    const problems = [...(rested ? [] : [`the app has not come to rest within ${options.patienceMs} ms`]), ...apps.flatMap((app) => app.faults), ...found.problems]
    if (problems.length > 0) log(`the app said last:\n${apps.map((app) => app.said).join('\n')}`)
    return { ...found, seed, deliveries, acts, kills: sum((app) => app.kills), faults, judged: sum((app) => app.judged), givenUp: sum((app) => app.givenUp), stormMs: quietAt - startedAt, restMs, peakBytes: Math.max(...apps.map((app) => app.peakBytes)), problems }
  } finally {
    await Promise.all(apps.map((app) => app.stop()))
    await world.close()
  }
}

/** Sends the next webhooks to any of the replicas; kills one when its time has come, leaves it dead for a moment, and starts it again. */
function meddler({ github, app: { id, secret } }: ChaosWorld, apps: readonly AppProcess[], { kills, deliveries, seed }: ChaosOptions, log: (line: string) => void): (told: number) => Promise<void> {
  const random = seededRandom(seed + 1)
  const any = (): AppProcess => apps[Math.floor(random() * apps.length)]!
  github.setWebhook(id, apps[0]!.webhookUrl, secret)
  let killed = 0
  return async (told) => {
    github.setWebhook(id, any().webhookUrl, secret)
    if (killed >= kills || told < ((killed + 0.7) * deliveries) / kills) return
    const app = apps[killed++ % apps.length]!
    await app.kill()
    log(`killed after ${told} deliveries, ${app.judged} judgements`)
    await new Promise((resolve) => setTimeout(resolve, random() * 500))
    app.start()
  }
}

/** Until GitHub has nothing to tell, the app nothing to judge, and two sweeps of each replica have found nothing left. */
async function rest({ github }: ChaosWorld, apps: readonly AppProcess[], patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs
  const swept = (): Promise<number[]> => Promise.all(apps.map((app) => app.metric('provender_sweeps_total{outcome="whole"}')))
  const isBusy = async (): Promise<boolean> => (await Promise.all(apps.map((app) => app.metric('provender_queue_length')))).some((length) => length > 0)
  await github.idle()
  const before = await swept()
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    // The first may have begun before it was quiet.
    if ((await swept()).some((count, index) => count < before[index]! + 2) || (await isBusy())) continue
    await github.idle()
    if (!(await isBusy())) return true
  }
  return false
}
