import { mkdir } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDuckDb } from '../adapters/duckdb.ts'
import { sqlText } from '../core/sql/variables.ts'
import { OutsideError } from '../flows/outside-error.ts'

/** The 3,000,000 flights that the package vega-datasets brings along. */
export function flightsFile(): string {
  // The package exports its code only; its data lies beside its package.json.
  const manifest = findPackageJSON('vega-datasets', import.meta.url)
  if (manifest === undefined) throw new OutsideError('DATA_MISSING', 'Expected the package vega-datasets, found none. Run: npm ci')
  return join(dirname(manifest), 'data/flights-3m.parquet')
}

/**
 * Cuts the flights of 2001 into one Parquet file per week, `2001-w01.parquet` … `2001-w26.parquet`, in `folder`.
 *
 * The year began on a Monday, so these are ISO weeks. Rows are in the order of departure, ties in the order of all
 * columns: one version of DuckDB writes the same bytes every time. The rows never enter JavaScript.
 */
export async function cutFlightLots(folder: string, weeks: { from: number; to: number } = { from: 1, to: 26 }, source = flightsFile()): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  const sql = await openDuckDb()
  try {
    await sql.run(`CREATE TABLE flights AS SELECT *, week(date) AS week FROM read_parquet(${sqlText(source)}) WHERE week(date) BETWEEN ${weeks.from} AND ${weeks.to}`)
    for (let week = weeks.from; week <= weeks.to; week++) {
      const file = join(folder, `2001-w${String(week).padStart(2, '0')}.parquet`)
      await sql.run(`COPY (SELECT * EXCLUDE week FROM flights WHERE week = ${week} ORDER BY ALL) TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd)`)
      files.push(file)
    }
  } finally {
    await sql.close()
  }
  return files
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: 'string', default: '1' }, to: { type: 'string', default: '26' } } })
  const [folder] = positionals
  if (folder === undefined) {
    console.error('Usage: node scripts/cut-flight-lots.ts <folder> [--from 1] [--to 26]')
    process.exitCode = 2
  } else {
    const files = await cutFlightLots(folder, { from: Number(values.from), to: Number(values.to) })
    console.log(`${files.length} lots in ${folder}`)
  }
}
