import { globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { median, NOTHING, timePairs, timeProgram, type Program } from './measure.ts'
import type { Row } from './row.ts'

const RUNS = 15
const ROOT = join(import.meta.dirname, '..')
const CLI = join(ROOT, 'dist/cli.js')

/** From nothing to the end of the command line, and of each action until it refuses empty inputs. */
export async function benchColdStart(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'provender-bench-start-'))
  try {
    timeProgram({ args: [CLI, 'init', '--yes', folder] })
    const commands: [string, Program][] = [
      ['`provender --help`', { args: [CLI, '--help'] }],
      ['`provender check` of a new repository', { args: [CLI, 'check', folder] }],
    ]
    // Without any input an action has loaded itself and its schema, and says what is wrong.
    const env = { PATH: process.env['PATH'], RUNNER_TEMP: folder }
    const actions = ['action.yml', ...globSync('actions/*/action.yml', { cwd: ROOT }).sort()].map((file): [string, Program] => {
      const name = file === 'action.yml' ? 'gate' : basename(dirname(file))
      return [`the action ${name}, until it refuses empty inputs`, { args: [join(ROOT, `dist/${name}.js`)], env, cwd: folder, exit: 1 }]
    })
    const rows: Row[] = []
    for (const [what, program] of [...commands, ...actions]) {
      timeProgram(program)
      const { ours, ratio } = await timePairs(RUNS, () => timeProgram(program), () => timeProgram(NOTHING))
      rows.push({ what, reference: '`node -e 0`', ratio, note: `median ${median(ours).toFixed(0)} ms of ${RUNS} runs` })
    }
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
