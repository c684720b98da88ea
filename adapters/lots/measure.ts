import { stat } from 'node:fs/promises'
import { canonicalJson } from '../../core/canonical.ts'
import { sqlText } from '../../core/sql/variables.ts'
import { OutsideError, UserError } from '../../flows/outside-error.ts'
import type { LotMeasure } from '../../flows/add-lots.ts'
import type { Sql } from '../../flows/ports.ts'
import { digests } from '../digests.ts'
import { resolveDataUri, type DataPlaces } from '../files/data-uri.ts'
import { digestFile } from '../files/digest.ts'

export interface MeasureOptions {
  /** A column of days or times: its first and last value say when the lot was collected. */
  timeColumn?: string | undefined
}

/** Bytes, rows, columns and time of the lot at a uri. @throws OutsideError DATA_MISSING, DATA_CHANGED, UNREADABLE */
export async function measureLot(uri: string, places: DataPlaces, sql: Sql, options: MeasureOptions = {}): Promise<LotMeasure> {
  const path = await resolveDataUri(uri, places)
  const before = await stat(path, { bigint: true })
  const { digest, bytes } = await digestFile(uri, path)
  const table = await measureTable(uri, path, sql, options)
  const after = await stat(path, { bigint: true })
  // Digest and rows come from two readings, which must have seen the same bytes.
  if (before.ino !== after.ino || before.size !== after.size || before.mtimeNs !== after.mtimeNs || before.ctimeNs !== after.ctimeNs) {
    throw new OutsideError('DATA_CHANGED', `${uri} — expected bytes that hold still, found that ${path} changed while it was read. Wait until it is written, then add the lot.`)
  }
  return { digest, bytes, ...table }
}

async function measureTable(uri: string, path: string, sql: Sql, { timeColumn }: MeasureOptions): Promise<Pick<LotMeasure, 'rows' | 'schemaDigest' | 'collected'>> {
  const reading = readingOf(uri, path)
  if (reading === undefined) {
    if (timeColumn !== undefined) throw new UserError(`${uri} — expected CSV, Parquet or JSON Lines to read the column "${timeColumn}" from, found another kind of file. Give --from and --to.`)
    return {}
  }
  const ask = async (text: string): Promise<(string | null)[][]> => {
    try {
      return (await sql.run(text)).rows
    } catch (cause) {
      throw new OutsideError('UNREADABLE', `${uri} — expected ${reading.format} that can be read, found: ${(cause as Error).message.split('\n')[0]}. Write the file again, or give it the ending of what it is.`, { cause })
    }
  }
  const columns = (await ask(`DESCRIBE SELECT * FROM ${reading.call}`)).map(([name, type]) => ({ name: name ?? '', logicalType: type ?? '' }))
  const required = new Set(reading.format === 'Parquet' ? await requiredColumns(path, ask) : [])
  const schemaDigest = digests.ofText(canonicalJson(columns.map((column) => ({ ...column, nullable: !required.has(column.name) }))))
  const rows = Number((await ask(`SELECT count(*) FROM ${reading.call}`))[0]?.[0])
  return { rows, schemaDigest, ...(timeColumn === undefined ? {} : { collected: await daysOf(uri, timeColumn, columns, reading.call, ask) }) }
}

/** How DuckDB reads a file, by its ending; undefined for what is no table. */
function readingOf(uri: string, path: string): { format: 'CSV' | 'Parquet' | 'JSON Lines'; call: string } | undefined {
  const ending = /\.(csv|tsv|parquet|jsonl|ndjson)(\.gz)?$/i.exec(path)?.[1]?.toLowerCase()
  if (ending === undefined) return undefined
  if (/[*?[\]{}]/.test(path)) throw new UserError(`${uri} — expected a file name without * ? [ ] { }, which DuckDB takes for a pattern; found ${path}. Rename the file.`)
  if (ending === 'parquet') return { format: 'Parquet', call: `read_parquet(${sqlText(path)})` }
  // Types are inferred from all rows: a sample would give equal columns different types in different lots.
  if (ending === 'csv' || ending === 'tsv') return { format: 'CSV', call: `read_csv(${sqlText(path)}, sample_size = -1)` }
  return { format: 'JSON Lines', call: `read_json(${sqlText(path)}, format = 'newline_delimited', sample_size = -1)` }
}

/** Columns of the first level that the Parquet file itself declares as never empty. */
async function requiredColumns(path: string, ask: (text: string) => Promise<(string | null)[][]>): Promise<string[]> {
  const nodes = await ask(`SELECT name, repetition_type, coalesce(num_children, 0) FROM parquet_schema(${sqlText(path)})`)
  const names: string[] = []
  for (let at = 1; at < nodes.length; at = afterNode(nodes, at)) {
    const [name, repetition] = nodes[at] ?? []
    if (repetition === 'REQUIRED' && name) names.push(name)
  }
  return names
}

/** The list is the tree in depth-first order: where the next sibling stands. */
function afterNode(nodes: (string | null)[][], at: number): number {
  let next = at + 1
  for (let child = 0; child < Number(nodes[at]?.[2] ?? 0); child++) next = afterNode(nodes, next)
  return next
}

async function daysOf(uri: string, column: string, columns: { name: string; logicalType: string }[], call: string, ask: (text: string) => Promise<(string | null)[][]>): Promise<{ from: string; to: string }> {
  const found = columns.find(({ name }) => name === column)
  if (!found || !/^(DATE|TIMESTAMP)/.test(found.logicalType)) {
    throw new UserError(`${uri} — expected a column "${column}" of days or times, found ${found ? `one of type ${found.logicalType}` : `the columns ${columns.map(({ name }) => name).join(', ')}`}. Correct --time-column, or give --from and --to.`)
  }
  const name = `"${column.replaceAll('"', '""')}"`
  const [[from, to] = []] = await ask(`SELECT min(${name})::DATE::VARCHAR, max(${name})::DATE::VARCHAR FROM ${call} WHERE ${name} IS NOT NULL`)
  if (!from || !to) throw new UserError(`${uri} — expected days in the column "${column}", found none. Give --from and --to.`)
  return { from, to }
}
