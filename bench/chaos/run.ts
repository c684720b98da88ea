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
  const app = await AppProcess.create({ appId: world.app.id, privateKey: world.app.privateKey, secret: world.app.secret, apiUrl: github.url, sweepMinutes: options.sweepMinutes, recoveryMinutes: options.recoveryMinutes })
  try {
    github.setWebhook(world.app.id, app.webhookUrl, world.app.secret)
    app.start()
    for (const fault of faultsFor(world.app.id)) github.faults.add(fault)
    log(`seed ${seed}: ${options.pulls} pull requests, ${options.deliveries} deliveries, ${options.kills} kills`)
    const startedAt = performance.now()
    const { acts } = await storm(world, { ...options, random: seededRandom(seed), onAct: killer(app, options, log) })
    const quietAt = performance.now()
    const deliveries = world.told()
    const faults = github.faults.met()
    github.faults.clear()
    log(`quiet after ${acts} acts and ${deliveries} deliveries: ${JSON.stringify(faults)}`)
    const rested = await rest(world, app, options.patienceMs)
    const restMs = performance.now() - quietAt
    const found = await problemsOf(world)
    await app.stop()
    const problems = [...(rested ? [] : [`the app has not come to rest within ${options.patienceMs} ms`]), ...app.faults, ...found.problems]
    if (problems.length > 0) log(`the app said last:\n${app.said}`)
    return { ...found, seed, deliveries, acts, kills: app.kills, faults, judged: app.judged, givenUp: app.givenUp, stormMs: quietAt - startedAt, restMs, peakBytes: app.peakBytes, problems }
  } finally {
    await app.stop()
    await world.close()
  }
}

/** Kills the app when its time has come, leaves it dead for a moment, and starts it again. */
function killer(app: AppProcess, { kills, deliveries, seed }: ChaosOptions, log: (line: string) => void): (told: number) => Promise<void> {
  const random = seededRandom(seed + 1)
  return async (told) => {
    if (app.kills >= kills || told < ((app.kills + 0.7) * deliveries) / kills) return
    await app.kill()
    log(`killed after ${told} deliveries, ${app.judged} judgements`)
    await new Promise((resolve) => setTimeout(resolve, random() * 500))
    app.start()
  }
}

/** Until GitHub has nothing to tell, the app nothing to judge, and two sweeps have found nothing left. */
async function rest({ github }: ChaosWorld, app: AppProcess, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs
  const swept = (): Promise<number> => app.metric('provender_sweeps_total{outcome="whole"}')
  await github.idle()
  const before = await swept()
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    // The first may have begun before it was quiet.
    if ((await swept()) < before + 2 || (await app.metric('provender_queue_length')) > 0) continue
    await github.idle()
    if ((await app.metric('provender_queue_length')) === 0) return true
  }
  return false
}
