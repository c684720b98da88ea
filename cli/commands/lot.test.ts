import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDuckDb } from '../../adapters/duckdb.ts'
import { readDocument } from '../../core/documents/read.ts'
import type { Dataset } from '../../schemas/dataset/v1.ts'
import { command } from './lot.ts'

const DOCUMENT = `# kept
schema: dataset/v1
name: flights
description: Flights.   # kept too
owners: [lin]
licence: other-open
sensitivity: public
lots: {}
`
const CSV = 'day,delay\n2001-01-02,5\n2001-01-07,\n'

let folder: string
let repo: string
let document: string

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'provender-lot-')))
  repo = join(folder, 'repo')
  document = join(repo, 'datasets/flights/dataset.yml')
  await mkdir(join(repo, 'datasets/flights'), { recursive: true })
  await mkdir(join(folder, 'lake'))
  await writeFile(document, DOCUMENT)
  await writeFile(join(folder, 'lake/w01.csv'), CSV)
})
afterEach(() => rm(folder, { recursive: true }))

async function add(positionals: string[], values: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const io = { cwd: repo, env: { PROVENDER_ROOT_LAKE: join(folder, 'lake') }, out: (text: string) => void (out += text), err: (text: string) => void (err += text), interactive: false }
  return { code: await command.run({ positionals: ['add', ...positionals], values }, io), out, err }
}

async function lots(): Promise<Dataset['lots']> {
  const read = readDocument('dataset/v1', 'dataset.yml', await readFile(document, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.document.value.lots
}

describe('provender lot add', () => {
  it('adds digest, size, rows, columns and days, and keeps every other byte', async () => {
    expect(await add(['flights@w01', 'lake:w01.csv'], { 'time-column': 'day', 'expires-on': '2002-01-01' })).toMatchObject({ code: 0, out: 'datasets/flights/dataset.yml: 1 lot added\n' })
    const columns = '[{"logicalType":"DATE","name":"day","nullable":true},{"logicalType":"BIGINT","name":"delay","nullable":true}]'
    expect(await lots()).toEqual({
      w01: {
        uri: 'lake:w01.csv',
        digest: `sha256:${createHash('sha256').update(CSV).digest('hex')}`,
        bytes: CSV.length,
        rows: 2,
        'schema-digest': `sha256:${createHash('sha256').update(columns).digest('hex')}`,
        collected: { from: '2001-01-02', to: '2001-01-07' },
        'expires-on': '2002-01-01',
      },
    })
    expect((await readFile(document, 'utf8')).startsWith(DOCUMENT.replace('lots: {}\n', 'lots:\n  w01:\n'))).toBe(true)
  })

  it('counts the rows of Parquet and JSON Lines, and takes other files as bytes', async () => {
    const sql = await openDuckDb()
    await sql.run(`COPY (SELECT 1 AS x, {'a': 2} AS s FROM range(7)) TO '${folder}/lake/p.parquet'`)
    await sql.close()
    await writeFile(join(folder, 'lake/j.jsonl'), '{"x":1}\n{"x":2}\n{"x":3}\n')
    await writeFile(join(folder, 'lake/b.bin'), 'bytes')
    await add(['flights@p', 'lake:p.parquet'])
    await add(['flights@j', 'lake:j.jsonl'])
    await add(['flights@b', 'lake:b.bin'], { from: '2001-01-01', to: '2001-01-02' })
    const found = await lots()
    expect([found['p']?.rows, found['j']?.rows, found['b']?.rows]).toEqual([7, 3, undefined])
    expect(found['b']?.collected).toEqual({ from: '2001-01-01', to: '2001-01-02' })
  })

  it('gives equal columns an equal schema digest, whatever the rows', async () => {
    await writeFile(join(folder, 'lake/w02.csv'), 'day,delay\n2001-01-09,50000\n')
    await writeFile(join(folder, 'lake/w03.csv'), 'day,late\n2001-01-09,50000\n')
    await add(['flights'], { each: 'lake:w*.csv' })
    const { w01, w02, w03 } = await lots()
    expect(w01?.['schema-digest']).toBe(w02?.['schema-digest'])
    expect(w01?.['schema-digest']).not.toBe(w03?.['schema-digest'])
  })

  it('adds what is new of several and says what is there', async () => {
    await add(['flights@w01', 'lake:w01.csv'])
    await writeFile(join(folder, 'lake/w02.csv'), CSV)
    expect((await add(['flights'], { each: 'lake:*.csv' })).out).toContain('1 lot added, 1 there already')
    const before = await readFile(document, 'utf8')
    expect((await add(['flights'], { each: 'lake:*.csv' })).out).toContain('0 lots added, 2 there already')
    expect(await readFile(document, 'utf8')).toBe(before)
  })

  it('refuses to change a lot, and adds nothing of that call', async () => {
    await add(['flights@w01', 'lake:w01.csv'])
    const before = await readFile(document, 'utf8')
    await writeFile(join(folder, 'lake/w00.csv'), CSV)
    await writeFile(join(folder, 'lake/w01.csv'), `${CSV}2001-01-08,9\n`)
    const result = await add(['flights'], { each: 'lake:*.csv' })
    expect(result).toMatchObject({ code: 1, err: expect.stringMatching(/dataset\.yml:\d+ lots\.w01 — .*lots never change.*another digest.*name of its own/) as string })
    expect(await readFile(document, 'utf8')).toBe(before)
  })

  it('leaves the document and no other file behind when it cannot be written', async () => {
    if (process.getuid?.() === 0) await rm(document) // root may write anywhere: take the file away instead
    else await chmod(join(repo, 'datasets/flights'), 0o555)
    await expect(add(['flights@w01', 'lake:w01.csv'])).rejects.toThrow(/dataset\.yml/)
    await chmod(join(repo, 'datasets/flights'), 0o755)
    expect((await readdir(join(repo, 'datasets/flights'))).filter((name) => name !== 'dataset.yml')).toEqual([])
  })

  it('keeps the mode of the document', async () => {
    await chmod(document, 0o640)
    await add(['flights@w01', 'lake:w01.csv'])
    expect((await stat(document)).mode & 0o777).toBe(0o640)
  })

  it('refuses what leads out of the repository and its roots', async () => {
    await writeFile(join(folder, 'secret.csv'), CSV)
    await symlink(join(folder, 'secret.csv'), join(folder, 'lake/link.csv'))
    await expect(add(['flights@a', '../secret.csv'])).rejects.toThrow(/without "\.\."/)
    await expect(add(['flights@a', 'lake:link.csv'])).rejects.toThrow(/leads out/)
    await expect(add(['flights'], { each: 'lake:l*.csv' })).rejects.toThrow(/leads out/)
    await expect(add(['flights@a', 'sea:a.csv'])).rejects.toThrow(/PROVENDER_ROOT_SEA/)
  })

  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['a file that is none', ['flights@a', 'lake:none.csv'], {}, /no such file/],
    ['a pattern without files', ['flights'], { each: 'lake:*.parquet' }, /found none/],
    ['a column that is not there', ['flights@a', 'lake:w01.csv'], { 'time-column': 'date' }, /the columns day, delay/],
    ['a column of numbers', ['flights@a', 'lake:w01.csv'], { 'time-column': 'delay' }, /type BIGINT/],
    ['a dataset without document', ['trains@a', 'lake:w01.csv'], {}, /datasets\/trains\/dataset\.yml — expected/],
    ['a day that does not exist', ['flights@a', 'lake:w01.csv'], { 'expires-on': '2001-02-30' }, /--expires-on/],
    ['a name that is none', ['flights@A', 'lake:w01.csv'], {}, /flights@2001-w17/],
    ['both forms at once', ['flights@a', 'lake:w01.csv'], { each: 'lake:*' }, /expected/],
  ])('says what is wrong with %s', async (_name, positionals, values, message) => {
    await expect(add(positionals, values)).rejects.toThrow(message)
  })

  it('says what is wrong with a Parquet file that is none', async () => {
    await writeFile(join(folder, 'lake/torn.parquet'), 'PAR1 torn')
    await expect(add(['flights@torn', 'lake:torn.parquet'])).rejects.toMatchObject({ code: 'UNREADABLE', message: expect.stringContaining('lake:torn.parquet — expected Parquet') as string })
  })
})
