import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { asFileError } from '../../adapters/files/file-error.ts'
import { openAuditSource } from '../../adapters/git/audit-source.ts'
import { openTrustWhenNeeded } from '../../adapters/signing/trust-when-needed.ts'
import { EXPORT_TABLES, exportCsv, exportJson, type ExportTable } from '../../core/render/audit-export.ts'
import { renderAudit } from '../../core/render/audit.ts'
import { exportAudit, verifyAudit } from '../../flows/audit.ts'
import { Day, Name } from '../../schemas/shared.ts'
import { UsageError, type Command, type Io, type Parsed } from '../command.ts'

export const command: Command = {
  name: 'audit',
  summary: 'prove that the records are whole and agree with the repository, or export them for an auditor',
  help: `Usage: provender audit verify [--repo DIR] [--json]
       provender audit export [--table NAME] [--format csv|json] [--out FILE] [--from DAY] [--to DAY] [--model NAME]
                              [--repo DIR]

verify holds every record against its name and its schema, the decision log against itself from the first decision on,
the history of provender-records (files are only ever added), and all of it against version files, deployments and
stages.yml of the default branch; and it verifies the signatures of versions. It says how much it looked at, then every finding.

export writes one row per decided move: who approved what, when, on which evidence, and what came of it; or the alerts
with who ended them, the merges by break-glass with their reviews, or the deployments. JSON has all four. A decision log
that is not whole is not exported.

Both read git alone, offline: the default branch and provender-records, as last fetched.

  --repo DIR     a folder of the repository (default: the current one)
  --json         verify: for programs, see docs/records.md
  --table NAME   export as CSV: decisions (default), alerts, overrides or deployments
  --format NAME  export: csv (default) or json
  --out FILE     export: write there (default: print)
  --from DAY     export: decided on that day (UTC) or later
  --to DAY       export: decided on that day or before
  --model NAME   export: only this model

Exit code: 0 done and nothing found, 1 findings or not exported, 2 usage.
`,
  options: {
    repo: { type: 'string' },
    json: { type: 'boolean' },
    table: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    model: { type: 'string' },
  },
  async run({ values, positionals }, io) {
    const [action, ...more] = positionals
    if ((action !== 'verify' && action !== 'export') || more.length > 0) throw new UsageError(`expected "audit verify" or "audit export", found "audit ${positionals.join(' ')}"`)
    const other = action === 'verify' ? ['table', 'format', 'out', 'from', 'to', 'model'] : ['json']
    const misplaced = other.find((name) => values[name] !== undefined)
    if (misplaced) throw new UsageError(`--${misplaced} does not go with "audit ${action}"${misplaced === 'json' ? '; expected --format json' : ''}`)
    return action === 'verify' ? verify(values, io) : exportRows(values, io)
  },
}

type Values = Parsed['values']

async function verify(values: Values, io: Io): Promise<number> {
  const report = await verifyAudit(await openAuditSource(resolve(io.cwd, textOf(values['repo']) ?? '.')), openTrustWhenNeeded)
  io.out(values['json'] === true ? jsonText(`${JSON.stringify(report, null, 2)}\n`) : renderAudit(report))
  return report.findings.length === 0 ? 0 : 1
}

async function exportRows(values: Values, io: Io): Promise<number> {
  const format = textOf(values['format']) ?? 'csv'
  if (format !== 'csv' && format !== 'json') throw new UsageError(`--format: expected csv or json, found "${format}"`)
  const table = tableOf(values['table'], format)
  const filter = { from: dayOf('--from', values['from']), to: dayOf('--to', values['to']), model: textOf(values['model']) }
  if (filter.model !== undefined && !Name.safeParse(filter.model).success) throw new UsageError(`--model: expected the name of a model, found "${filter.model}"`)
  const source = await openAuditSource(resolve(io.cwd, textOf(values['repo']) ?? '.'))
  const { records, ...tables } = await exportAudit(source, filter, openTrustWhenNeeded)
  const { revision, commit } = source
  const text = format === 'csv' ? exportCsv(tables, table) : jsonText(exportJson({ revision, commit, records }, tables))
  const out = textOf(values['out'])
  if (out === undefined) io.out(text)
  else {
    const path = resolve(io.cwd, out)
    await writeFile(path, text).catch((cause: unknown) => {
      throw asFileError(out, path, cause)
    })
    const count = (table === 'decisions' ? tables.rows : tables[table]).length
    io.err(`${out}: ${count} row${count === 1 ? '' : 's'}\n`)
  }
  return 0
}

function tableOf(value: Values[string], format: string): ExportTable {
  if (value === undefined) return 'decisions'
  if (format === 'json') throw new UsageError('--table goes with --format csv; JSON has every table')
  const table = EXPORT_TABLES.find((name) => name === value)
  if (!table) throw new UsageError(`--table: expected one of ${EXPORT_TABLES.join(', ')}, found "${String(value)}"`)
  return table
}

const textOf = (value: Values[string]): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Names in records may hold what a terminal obeys; escapes mean the same to whoever parses them. */
const jsonText = (json: string): string => json.replaceAll(/[\u007f-\u009f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

function dayOf(option: string, value: Values[string]): string | undefined {
  if (value === undefined) return undefined
  if (!Day.safeParse(value).success) throw new UsageError(`${option}: expected a day such as 2026-03-01, found "${String(value)}"`)
  return String(value)
}
