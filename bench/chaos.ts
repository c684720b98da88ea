import { randomInt } from 'node:crypto'
import { runChaos } from './chaos/run.ts'
import type { Row } from './row.ts'

/**
 * The full chaos run, about ten minutes on two cores: the app as a process that is killed again and again, while GitHub
 * loses, repeats and reorders webhooks, fails calls and limits them. CHAOS_SEED repeats the acts and faults of a run.
 *
 * @throws Error with the seed and every problem, when a verdict is wrong, the log is not whole, or anything is in it twice
 */
export async function benchChaos(): Promise<Row[]> {
  const seed = Number(process.env['CHAOS_SEED'] ?? randomInt(1_000_000))
  const report = await runChaos({ seed, pulls: 200, deliveries: 10_000, kills: 10, replicas: 2, upheavals: 8, pauseMs: 40, sweepMinutes: 0.5, recoveryMinutes: 0.5, patienceMs: 900_000, log: (line) => console.error(`  ${line}`) })
  const { problems, ...figures } = report
  console.error(`  ${JSON.stringify(figures)}`)
  if (problems.length > 0) throw new Error(`chaos, seed ${seed}: ${problems.length} problems\n${problems.slice(0, 50).join('\n')}`)
  const failed = Object.entries(report.faults).filter(([name]) => /^\d|cut/.test(name)).reduce((sum, [, count]) => sum + count, 0)
  const { drop = 0, duplicate = 0, reorder = 0 } = report.faults
  return [{
    what: 'chaos: from quiet to every verdict right', reference: 'the storm itself', ratio: report.restMs / report.stormMs,
    note: `seed ${seed}: ${report.deliveries} deliveries over ${report.open} open pull requests, ${drop} lost, ${duplicate} twice, ${reorder} overtaken, ${failed} calls failed, ${report.kills} kills; ${report.judged} judgements, ${report.links} links, none twice, 0 verdicts wrong; storm ${(report.stormMs / 1000).toFixed(0)} s, rest after ${(report.restMs / 1000).toFixed(0)} s, peak ${(report.peakBytes / 1024 / 1024).toFixed(0)} MiB`,
  }]
}
