import { expect, it } from 'vitest'
import { runChaos } from '../../bench/chaos/run.ts'

const SEED = Number(process.env['CHAOS_SEED'] ?? 20_261_121)

// The full run is `npm run bench -- --only chaos`; this is the same with less of everything.
it('forgets no pull request and decides nothing twice, whatever is lost, repeated, overtaken, refused or killed', { timeout: 180_000 }, async () => {
  const lines: string[] = []
  const report = await runChaos({ seed: SEED, pulls: 20, deliveries: 300, kills: 3, replicas: 1, upheavals: 2, pauseMs: 15, sweepMinutes: 1 / 60, recoveryMinutes: 1 / 30, patienceMs: 150_000, log: (line) => lines.push(line) })
  expect({ seed: SEED, problems: report.problems, log: report.problems.length > 0 ? lines : [] }).toEqual({ seed: SEED, problems: [], log: [] })
  // None of it may pass because nothing happened.
  expect(report).toMatchObject({ kills: 3, deliveries: expect.toSatisfy((count: number) => count >= 300) })
  expect(Object.keys(report.faults)).toEqual(expect.arrayContaining(['drop', 'duplicate', 'reorder']))
  expect(Object.entries(report.faults).filter(([name]) => /^\d|cut/.test(name)).reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(10)
  expect(Object.keys(report.conclusions).length).toBeGreaterThan(1)
  expect(report.links).toBeGreaterThanOrEqual(report.open)
})
