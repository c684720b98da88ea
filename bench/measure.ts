import { spawnSync } from 'node:child_process'

/** A Node program that is timed from its start to its end. */
export interface Program {
  args: readonly string[]
  cwd?: string
  env?: Record<string, string | undefined>
  /** The exit code that it must have, or the figure is of something else. */
  exit?: number
}

export const NOTHING: Program = { args: ['-e', '0'] }

/** Milliseconds of one run. @throws Error when it does not end as it should */
export function timeProgram({ args, cwd, env, exit = 0 }: Program): number {
  const from = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env: env ?? process.env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const ms = performance.now() - from
  if (status !== exit) throw new Error(`node ${args.join(' ')} — expected exit ${exit}, got ${status}:\n${stderr}${stdout}`)
  return ms
}

/** Two things timed in turn, so that what else happens on the machine happens to both. */
export async function timePairs(runs: number, ours: () => number | Promise<number>, reference: () => number | Promise<number>): Promise<{ ours: number[]; reference: number[]; ratio: number }> {
  const pairs: [number, number][] = []
  for (let run = 0; run < runs; run++) {
    const base = await reference()
    pairs.push([await ours(), base])
  }
  return { ours: pairs.map(([one]) => one), reference: pairs.map(([, other]) => other), ratio: median(pairs.map(([one, other]) => one / other)) }
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 50)
}

/** The smallest number that so many in a hundred do not exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN
}
