import { readFile, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { openDuckDb } from '../../adapters/duckdb.ts'
import { readComponentInputs } from '../../adapters/files/component-inputs.ts'
import { decodeUtf8 } from '../../adapters/files/text.ts'
import { sqlVariables } from '../../core/sql/variables.ts'
import { OutsideError, UserError } from '../../flows/outside-error.ts'
import type { SqlResult } from '../../flows/ports.ts'
import { runSqlScript } from '../../flows/run-sql-script.ts'
import { UsageError, type Command, type Io } from '../command.ts'

const SHOWN_ROWS = 20

export const command: Command = {
  name: 'sql',
  summary: 'run a SQL script over datasets, with settings under which equal runs give equal results',
  help: `Usage: provender sql <file.sql> [--threads N]

Runs the script in an in-memory DuckDB: one thread, UTC, rows in order, no network. In a pipeline:

  run: provender sql prepare.sql

The script reads
  getvariable('dataset_<key>')   the list of files of a dataset that the component needs
  getvariable('<parameter>')     a parameter, "-" and "." written "_": late-minutes is late_minutes
and writes with COPY … TO 'out/train.csv'. It may read and write those files and what lies below the current folder.

  --threads N   more is faster; sums of doubles and the order of rows may then differ from run to run

Exit code: 0 done, 1 a statement failed (file, line and DuckDB's words are printed), 2 usage.
`,
  options: { threads: { type: 'string' } },
  async run({ values, positionals }, io) {
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new UsageError(`expected one SQL file, found ${positionals.length}`)
    const threads = Number(values['threads'] ?? '1')
    if (!Number.isInteger(threads) || threads < 1 || threads > 1024) throw new UsageError(`--threads: expected a whole number from 1 to 1024, found "${String(values['threads'])}"`)
    const text = await readScript(resolve(io.cwd, file), file)
    const inputs = await readComponentInputs(io.env)
    const variables = sqlVariables(inputs.datasets, inputs.params)
    if (!variables.ok) throw new UserError(`${file} — ${variables.reason}`)
    const sql = await openDuckDb({ threads, allowed: [await realpath(io.cwd), io.cwd, ...Object.values(inputs.datasets).flat()] })
    try {
      await runSqlScript({ file, text, variables: variables.variables }, sql, (line, result) => show(io, `${file}:${line}`, result))
      return 0
    } finally {
      await sql.close()
    }
  },
}

async function readScript(path: string, file: string): Promise<string> {
  try {
    return decodeUtf8(file, await readFile(path))
  } catch (cause) {
    if (cause instanceof OutsideError) throw cause
    throw new UserError(`${file} — expected a SQL script, found none that can be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown'}). Check the path; it begins at the current folder.`, { cause })
  }
}

function show(io: Io, place: string, { columns, rows }: SqlResult): void {
  if (columns.length === 0 || rows.length === 0) return
  if (columns.length === 1 && columns[0] === 'Count') return io.out(`${place} ${rows[0]?.[0]} rows\n`)
  const lines = [columns, ...rows.slice(0, SHOWN_ROWS)].map((row) => row.map((cell) => cell ?? 'NULL').join('\t'))
  if (rows.length > SHOWN_ROWS) lines.push(`… the first ${SHOWN_ROWS} rows`)
  io.out(`${lines.join('\n')}\n`)
}
