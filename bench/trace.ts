/**
 * How long `provender trace` takes in a repository of 10,000 versions: 40,000 records.
 *
 *   node bench/trace.ts
 *
 * Each run is held against a `node -e 0` beside it, so that the figures compare across machines.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from './row.ts'
import { makeTraceRepository } from './trace-repository.ts'

const RUNS = 9
const ROOT = join(import.meta.dirname, '..')

export async function benchTrace(): Promise<Row[]> {
  const built = join(ROOT, 'dist/cli.js')
  const program = existsSync(built) ? built : join(ROOT, 'cli/main.ts')
  const { folder, stage, version, digest, records } = await makeTraceRepository()
  const note = `10,000 versions, ${records.toLocaleString('en')} records; ${program === built ? 'built' : 'from source'}`
  return [['a stage', stage], ['a version', version], ['a bare digest', digest], ['a lot, on which 800 versions were trained', 'rows@w07']].map(([what = '', name = '']) => measure(`trace ${what}`, [program, 'trace', name, '--repo', folder], note))
}

function measure(what: string, command: readonly string[], note: string): Row {
  time(command)
  const pairs = Array.from({ length: RUNS }, () => ({ nothing: time(['-e', '0']), ours: time(command) }))
  const ratio = median(pairs.map(({ nothing, ours }) => ours / nothing))
  return { what, reference: '`node -e 0`', ratio, note: `${note}; median ${median(pairs.map(({ ours }) => ours)).toFixed(0)} ms of ${RUNS} runs` }
}

function time(args: readonly string[]): number {
  const from = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return performance.now() - from
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

if (import.meta.main) {
  console.log('| what | against | times | note |\n|---|---|---:|---|')
  for (const { what, reference, ratio, note } of await benchTrace()) console.log(`| ${what} | ${reference} | ${ratio.toFixed(1)} | ${note} |`)
}
