import { resolve } from 'node:path'
import { systemClock } from '../../adapters/clock.ts'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openTraceSource } from '../../adapters/git/trace-source.ts'
import { digestContent } from '../../adapters/reproducing/content.ts'
import { openRerun } from '../../adapters/reproducing/open-training.ts'
import { findInitiator } from '../../adapters/training/initiator.ts'
import { describeInvocation } from '../../core/lineage/invocation.ts'
import { parseRef } from '../../core/refs.ts'
import { renderReproduction } from '../../core/render/reproduction.ts'
import { terminalLines } from '../../core/render/terminal-text.ts'
import { isReproduced } from '../../core/reproducing/compare.ts'
import { VARIATIONS } from '../../core/reproducing/variations.ts'
import { reproduceVersion, type Reproduced } from '../../flows/reproduce-version.ts'
import { UsageError, type Command } from '../command.ts'
import { terminalLog } from '../terminal-log.ts'

const SCOPES = ['same-machine', 'same-fleet', 'independent'] as const

export const command: Command = {
  name: 'reproduce',
  summary: 'make a version again from its lineage alone, compare, and record the verdict',
  help: `Usage: provender reproduce <model>@<version> [options]

Runs the pipeline of the commit that was trained again, in a new folder, with its parameters, its lots by digest and the
settings that the first run recorded; nothing that was made before is used. Compares, appends the verdict to
provender-records, and says where the two first differ. See docs/reproducing.md.

  --scope SCOPE        how far this machine is from the first: ${SCOPES.join(', ')} (default: ${SCOPES[0]})
  --vary               run it again with other threads, hash seed, time zone and locale, to learn what it is sensitive
                       to; records nothing
  --no-record          print the verdict only
  --reproduced-by LOGIN  who does it (default: git config github.user)
  --repo DIR           a folder of the repository (default: the current one)
  --revision REV       read the version file of another commit (default: the default branch)
  --remote NAME        append the record to this remote too
  --json               for programs

Exit code: 0 bit-identical, content-identical or within-tolerance; 1 not-reproduced or inconclusive; 2 usage.
`,
  options: {
    scope: { type: 'string' },
    vary: { type: 'boolean' },
    'no-record': { type: 'boolean' },
    'reproduced-by': { type: 'string' },
    repo: { type: 'string' },
    revision: { type: 'string' },
    remote: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values, positionals }, io) {
    const [asked, ...more] = positionals
    const ref = asked === undefined ? undefined : parseRef(asked)
    if (ref?.kind !== 'version' || more.length > 0) throw new UsageError(`expected one version such as churn@1.4.0, found ${positionals.length === 0 ? 'none' : `"${positionals.join(' ')}"`}`)
    const text = (key: string): string | undefined => (typeof values[key] === 'string' && values[key] !== '' ? values[key] : undefined)
    const scope = SCOPES.find((one) => one === (text('scope') ?? SCOPES[0]))
    if (!scope) throw new UsageError(`--scope: expected one of ${SCOPES.join(', ')}, found "${text('scope') ?? ''}"`)
    const folder = resolve(io.cwd, text('repo') ?? '.')
    const remote = text('remote')
    const source = await openTraceSource(folder, text('revision'))
    const by = await findInitiator(folder, io.env, text('reproduced-by'))
    const run = Number(io.env['GITHUB_RUN_ID'])
    const log = terminalLog(io)
    const setup = {
      folder, env: io.env, author: { name: 'provender[bot]', email: 'provender[bot]@users.noreply.github.com' }, reuse: false,
      script: process.argv[1] ?? 'provender', clock: systemClock, log, trainedBy: by.login,
      records: ({ root }: { root: string }) => openGitRecords(root, remote === undefined ? {} : { remote }),
    }
    const once = async (record: boolean, vary?: Record<string, string>): Promise<Reproduced> => {
      let remove = async (): Promise<void> => {}
      try {
        return await reproduceVersion(
          { ...ref, scope, record, by: { login: by.login, ...(io.env['GITHUB_REPOSITORY'] ? { repository: io.env['GITHUB_REPOSITORY'] } : {}), ...(Number.isInteger(run) && run > 0 ? { run } : {}) } },
          describeInvocation(io.env, crypto.randomUUID(), ref.model),
          { source, digestContent, openTraining: async (first, commit) => {
            const rerun = await openRerun(setup, first, commit, vary)
            remove = rerun.remove
            return rerun.ports
          } },
        )
      } finally {
        await remove()
      }
    }
    if (values['vary'] === true) return await varyAll(once, values['json'] === true, io.out)
    const reproduced = await once(values['no-record'] !== true)
    const { name, comparison, recorded } = reproduced
    if (values['json'] === true) io.out(`${JSON.stringify(reproduced, null, 2)}\n`)
    else io.out(`${terminalLines(renderReproduction(name, comparison))}${recorded === undefined ? '' : `  recorded: ${recorded}\n`}`)
    return isReproduced(comparison.level) ? 0 : 1
  },
}

/** The first run with nothing varied is the measure: a pipeline that differs there is sensitive to chance. */
async function varyAll(once: (record: boolean, vary?: Record<string, string>) => Promise<Reproduced>, json: boolean, out: (text: string) => void): Promise<number> {
  const results: { varied: string; level: string; because: string; firstDifference: unknown }[] = []
  for (const { name, env } of [{ name: 'nothing', env: {} }, ...VARIATIONS]) {
    const { comparison } = await once(false, env)
    results.push({ varied: name, level: comparison.level, because: comparison.because, firstDifference: comparison.firstDifference ?? null })
    if (!json) out(terminalLines(renderReproduction(`with ${name} varied`, comparison)))
  }
  if (json) out(`${JSON.stringify(results, null, 2)}\n`)
  return results.every(({ level }) => isReproduced(level as Reproduced['comparison']['level'])) ? 0 : 1
}
