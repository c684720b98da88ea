import { resolve } from 'node:path'
import { systemClock } from '../../adapters/clock.ts'
import { defaultRevision } from '../../adapters/git/default-revision.ts'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openTree } from '../../adapters/git/tree.ts'
import { renderExpiry } from '../../core/render/expiry.ts'
import { findExpiring } from '../../flows/expire.ts'
import type { Clock } from '../../flows/ports.ts'
import { UtcTime } from '../../schemas/shared.ts'
import { UsageError, type Command, type Parsed } from '../command.ts'
import { escapeJson } from '../terminal-json.ts'

export const command: Command = {
  name: 'expire',
  summary: 'list what on the stages has expired or will soon, and what could serve instead',
  help: `Usage: provender expire [options]

Lists, per stage, versions that have expired by their own date, by the policy's shelf life or by that of a lot that they
were trained on, with owners and the newest other version that may be served today. Waivers that end are told, too. Days
are in UTC; on its day a thing has expired. Reads git alone, offline, and changes nothing: see docs/expiry.md.

  --days N         tell N days ahead (default: warn-days of the policy, else 14)
  --repo DIR       a folder of the repository (default: the current one)
  --revision REV   read another commit (default: the default branch of origin, else main, master, HEAD)
  --now TIME       ask for another time, such as 2026-12-31T00:00:00Z (default: now)
  --json           for programs

Exit code: 0 nothing on a stage has expired (what will soon is listed); 1 something has, or it could not be told; 2 usage.
`,
  options: {
    days: { type: 'string' },
    repo: { type: 'string' },
    revision: { type: 'string' },
    now: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError(`expected options only, found "${positionals[0]}"`)
    const days = readDays(values['days'])
    const clock = clockOf(text(values['now']))
    const folder = resolve(io.cwd, text(values['repo']) ?? '.')
    const revision = text(values['revision']) ?? (await defaultRevision(folder)).commit
    const report = await findExpiring({ days }, { tree: await openTree(folder, revision), records: openGitRecords(folder), clock })
    io.out(values['json'] === true ? `${escapeJson(JSON.stringify(report, null, 2))}\n` : renderExpiry(report))
    return report.unclear.length > 0 || report.holdings.some(({ state }) => state === 'expired') ? 1 : 0
  },
}

const text = (value: Parsed['values'][string]): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function readDays(value: Parsed['values'][string]): number | undefined {
  if (value === undefined) return undefined
  const days = Number(value)
  if (value === '' || !Number.isInteger(days) || days < 0 || days > 3650) throw new UsageError(`--days: expected a whole number from 0 to 3650, found "${String(value)}"`)
  return days
}

function clockOf(now: string | undefined): Clock {
  if (now === undefined) return systemClock
  if (!UtcTime.safeParse(now).success) throw new UsageError(`--now: expected a UTC time such as 2026-12-31T00:00:00Z, found "${now}"`)
  return { now: () => new Date(now) }
}
