import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openDuckDb } from '../../adapters/duckdb.ts'
import { asFileError } from '../../adapters/files/file-error.ts'
import { decodeUtf8 } from '../../adapters/files/text.ts'
import { replaceText } from '../../adapters/files/write-atomically.ts'
import { findLotUris } from '../../adapters/lots/find.ts'
import { measureLot } from '../../adapters/lots/measure.ts'
import { addLotsToDataset, type LotRequest } from '../../flows/add-lots.ts'
import { OutsideError, UserError } from '../../flows/outside-error.ts'
import { Day, LotName, Name } from '../../schemas/shared.ts'
import { UsageError, type Command, type Io, type Parsed } from '../command.ts'

export const command: Command = {
  name: 'lot',
  summary: 'add lots to a dataset: digest, rows and columns of the bytes go into dataset.yml',
  help: `Usage: provender lot add <dataset>@<lot> <uri> [options]
       provender lot add <dataset> --each <pattern> [options]

Reads the bytes and adds the lot to datasets/<dataset>/dataset.yml: sha256, size, and for CSV, Parquet and JSON Lines
rows and schema digest. Nothing else in the file changes. Lots are immutable: one that is there with other bytes is
refused.

A uri is a path from the root of the repository, file:///…, or <root>:path with PROVENDER_ROOT_<ROOT> naming a folder:

  provender lot add flights@2001-w17 lake:flights/2001-w17.parquet
  provender lot add flights --each 'lake:flights/*.parquet'       the file's name is the lot's name

  --each PATTERN        several lots; * stands for any text in the last part
  --time-column COLUMN  a column of days or times: its first and last day are when the lot was collected
  --from DAY --to DAY   when it was collected, if no column says so
  --expires-on DAY      when it may no longer be trained on
  --repo DIR            the repository; the current folder when not given

Exit code: 0 added or there already, 1 refused, 2 usage.
`,
  options: {
    each: { type: 'string' },
    'time-column': { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'expires-on': { type: 'string' },
    repo: { type: 'string' },
  },
  async run(parsed, io) {
    const [action, target = '', uri, ...more] = parsed.positionals
    if (action !== 'add') throw new UsageError(`expected "lot add", found "lot ${action ?? ''}"`)
    const text = (name: string): string | undefined => parsed.values[name] as string | undefined
    const root = resolve(io.cwd, text('repo') ?? '.')
    const places = { root, env: io.env }
    const each = text('each')
    if (more.length > 0 || (each === undefined) === (uri === undefined)) throw new UsageError('expected <dataset>@<lot> <uri>, or <dataset> --each <pattern>')
    const { dataset, lot } = readTarget(target, each !== undefined)
    const about = { collected: readDays(text('from'), text('to'), text('time-column')), expiresOn: readDay('--expires-on', text('expires-on')) }
    const requests: LotRequest[] = each === undefined ? [{ name: lot, uri: uri ?? '', ...about }] : (await findLotUris(each, places)).map((found) => ({ name: lotNameOf(found), uri: found, ...about }))
    if (requests.length === 0) throw new UserError(`--each — expected files like "${each}", found none. Check the pattern, and quote it so that the shell leaves it alone.`)
    return addAll(dataset, requests, { root, places, timeColumn: text('time-column') }, io)
  },
}

async function addAll(dataset: string, requests: LotRequest[], { root, places, timeColumn }: { root: string; places: { root: string; env: Io['env'] }; timeColumn: string | undefined }, io: Io): Promise<number> {
  const sql = await openDuckDb()
  try {
    const result = await addLotsToDataset(dataset, requests, {
      loadDataset: (path) => loadDataset(root, path),
      measureLot: (uri) => measureLot(uri, places, sql, { timeColumn }),
      replaceDataset: (path, before, text) => replaceText(path, join(root, path), before, text),
      onLot: (name, lot) => io.err(`${dataset}@${name}  ${lot.rows === undefined ? '' : `${lot.rows} rows, `}${lot.bytes} bytes, ${lot.digest.slice(0, 19)}…\n`),
    })
    if (!result.ok) {
      for (const problem of result.problems) io.err(`${problem.file}:${problem.line} ${problem.at} — expected ${problem.expected}, found ${problem.found}. ${problem.remedy}\n`)
      return 1
    }
    const there = result.unchanged.length > 0 ? `, ${result.unchanged.length} there already` : ''
    io.out(`${result.path}: ${result.added.length} ${result.added.length === 1 ? 'lot' : 'lots'} added${there}\n`)
    return 0
  } finally {
    await sql.close()
  }
}

async function loadDataset(root: string, path: string): Promise<string> {
  try {
    return decodeUtf8(path, await readFile(join(root, path)))
  } catch (cause) {
    const error = asFileError(path, join(root, path), cause)
    if (error instanceof OutsideError && error.code === 'DATA_MISSING') throw new UserError(`${path} — expected the dataset's document in ${root}, found none. Write it first ("provender init" shows one), or name the repository with --repo.`, { cause })
    throw error
  }
}

function readTarget(target: string, several: boolean): { dataset: string; lot: string } {
  const [dataset = '', lot = '', ...more] = target.split('@')
  if (more.length > 0 || !Name.safeParse(dataset).success || (several ? target.includes('@') : !LotName.safeParse(lot).success)) {
    throw new UsageError(`expected ${several ? '<dataset>' : '<dataset>@<lot>'} such as ${several ? 'flights' : 'flights@2001-w17'}, found "${target}"`)
  }
  return { dataset, lot }
}

function lotNameOf(uri: string): string {
  const name = (uri.split(/[/:]/).at(-1) ?? '').replace(/\.(csv|tsv|parquet|jsonl|ndjson|json)?(\.gz)?$/i, '')
  const read = LotName.safeParse(name)
  if (!read.success) throw new UserError(`${uri} — expected a file name that can be a lot's name (1–63 of a–z, 0–9, ".", "_" and "-"), found "${name}". Rename the file, or add it as <dataset>@<lot> <uri>.`)
  return name
}

function readDays(from: string | undefined, to: string | undefined, timeColumn: string | undefined): LotRequest['collected'] {
  if (from === undefined && to === undefined) return undefined
  if (timeColumn !== undefined) throw new UsageError('expected --time-column, or --from and --to, found both')
  const days = { from: readDay('--from', from), to: readDay('--to', to) }
  if (days.from === undefined || days.to === undefined) throw new UsageError('expected --from and --to together')
  if (days.from > days.to) throw new UsageError(`expected --from not after --to, found ${days.from} and ${days.to}`)
  return { from: days.from, to: days.to }
}

function readDay(option: string, value: Parsed['values'][string]): string | undefined {
  if (value === undefined) return undefined
  if (!Day.safeParse(value).success) throw new UsageError(`${option}: expected a day such as 2026-03-01, found "${String(value)}"`)
  return String(value)
}
