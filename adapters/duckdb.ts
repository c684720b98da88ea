import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OutsideError } from '../flows/outside-error.ts'
import type { Sql, SqlResult } from '../flows/ports.ts'

export interface DuckDbOptions {
  /** 1 unless said otherwise: with more, sums of doubles and the order of rows differ from run to run. */
  threads?: number
  /** What the scripts may read and write; nothing else of the machine, and no network. Everything when not given. */
  allowed?: readonly string[]
}

/**
 * An in-memory DuckDB in which equal scripts over equal files give equal results: one thread, UTC, rows in order,
 * and no extension that is not in the package.
 *
 * @throws OutsideError COMMAND_MISSING when the package is not installed.
 */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<Sql> {
  const { DuckDBInstance } = await loadPackage()
  const spill = await mkdtemp(join(tmpdir(), 'provender-duckdb-'))
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads ?? 1),
    preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: spill,
  })
  const connection = await instance.connect()
  await connection.run("SET TimeZone = 'UTC'")
  if (options.allowed) {
    const list = options.allowed.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')
    await connection.run(`SET allowed_directories = [${list}]; SET allowed_paths = [${list}]; SET enable_external_access = false`)
  }
  await connection.run('SET lock_configuration = true')
  return {
    async run(sql): Promise<SqlResult> {
      try {
        const reader = await connection.runAndReadUntil(sql, MAX_ROWS)
        const rows = reader.getRowsJson().slice(0, MAX_ROWS)
        return { columns: reader.columnNames(), rows: rows.map((row) => row.map((cell) => (cell === null ? null : typeof cell === 'object' ? JSON.stringify(cell) : String(cell)))) }
      } catch (cause) {
        throw new OutsideError('COMMAND_FAILED', (cause as Error).message, { cause })
      }
    },
    async close() {
      connection.closeSync()
      instance.closeSync()
      await rm(spill, { recursive: true, force: true })
    },
  }
}

// Results come back as text and few: large data stays in DuckDB, which reads and writes files itself.
const MAX_ROWS = 10_000

async function loadPackage(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api')
  } catch (cause) {
    throw new OutsideError('COMMAND_MISSING', 'Expected the package @duckdb/node-api, found none that loads on this machine. Install it beside provender: npm install @duckdb/node-api@1.5.', { cause })
  }
}
