import { resolve } from 'node:path'
import { systemClock } from '../../adapters/clock.ts'
import { openRecallSource } from '../../adapters/git/recall-source.ts'
import { isUnaffected } from '../../core/recalling/report.ts'
import { renderRecall } from '../../core/render/recall.ts'
import { recall } from '../../flows/recall.ts'
import { UsageError, type Command } from '../command.ts'
import { escapeJson } from '../terminal-json.ts'

export const command: Command = {
  name: 'recall',
  summary: 'show everything that a recall reaches: versions, stages, deployments, owners, fallbacks',
  help: `Usage: provender recall <what> [--dry-run] [options]

  provender recall wrong-currency --dry-run   a recall, by the id of its file in recalls/
  provender recall customers@2026-q1          what a recall of this lot would reach
  provender recall churn@1.4.0                … of this version
  provender recall sha256:…                   … of these bytes: a lot, component, lock file or model file

Follows lots that were derived, the same bytes under another name, and versions that have something of another in them.
Reads git alone, offline: the default branch and provender-records, as last fetched. It changes nothing: what a recall
withdraws is refused by gate and deploy action from its merge on.

  --dry-run        only show; the default, and all that there is by now
  --repo DIR       a folder of the repository (default: the current one)
  --revision REV   read another commit, for instance of a recall that is proposed (default: the default branch of origin,
                   else main, master, HEAD)
  --json           for programs, see docs/recalling.md

Exit code: 0 nothing is affected; 1 something is, something could not be read, or what was asked is not known; 2 usage.
`,
  options: {
    'dry-run': { type: 'boolean' },
    repo: { type: 'string' },
    revision: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values, positionals }, io) {
    const [asked, ...more] = positionals
    if (asked === undefined || more.length > 0) throw new UsageError(`expected one recall, lot, version or digest, found ${positionals.length}`)
    const { repo, revision } = values
    const source = await openRecallSource(resolve(io.cwd, typeof repo === 'string' && repo !== '' ? repo : '.'), typeof revision === 'string' && revision !== '' ? revision : undefined)
    const report = await recall(asked, source, systemClock)
    if (values['json'] === true) io.out(`${escapeJson(JSON.stringify(report, null, 2))}\n`)
    else io.out(renderRecall(report, { colour: process.stdout.isTTY && io.env['NO_COLOR'] === undefined }))
    return isUnaffected(report) ? 0 : 1
  },
}
