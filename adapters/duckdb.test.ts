import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDuckDb } from './duckdb.ts'

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'provender-duckdb-test-')))
  await writeFile(join(folder, 'a.csv'), 'x\n1\n')
})
afterEach(() => rm(folder, { recursive: true }))

describe('openDuckDb', () => {
  it('answers in UTC with one thread', async () => {
    const sql = await openDuckDb()
    expect(await sql.run("SELECT current_setting('TimeZone') AS zone, current_setting('threads') AS threads")).toEqual({ columns: ['zone', 'threads'], rows: [['UTC', '1']] })
    await sql.close()
  })

  it('reads and writes below an allowed folder', async () => {
    const sql = await openDuckDb({ allowed: [folder] })
    await sql.run(`COPY (SELECT x + 1 AS x FROM read_csv('${folder}/a.csv')) TO '${folder}/b.csv'`)
    expect((await sql.run(`SELECT * FROM read_csv('${folder}/b.csv')`)).rows).toEqual([['2']])
    await sql.close()
  })

  it.each([
    ["SELECT * FROM read_csv('/etc/passwd')", /Permission Error/],
    ["COPY (SELECT 1) TO '/tmp/provender-escaped.csv'", /Permission Error/],
    ['INSTALL httpfs', /Permission Error/],
    ["SELECT * FROM 'https://example.org/a.parquet'", /extension|Permission/],
    ['SET enable_external_access = true', /locked|Cannot change/],
    ['SET threads = 4', /locked|Cannot change/],
  ])('refuses %s', async (statement, message) => {
    const sql = await openDuckDb({ allowed: [folder] })
    await expect(sql.run(statement)).rejects.toThrow(message)
    await sql.close()
  })

  it('allows a single file without its neighbours', async () => {
    await writeFile(join(folder, 'b.csv'), 'x\n2\n')
    const sql = await openDuckDb({ allowed: [join(folder, 'a.csv')] })
    expect((await sql.run(`SELECT * FROM read_csv('${folder}/a.csv')`)).rows).toEqual([['1']])
    await expect(sql.run(`SELECT * FROM read_csv('${folder}/b.csv')`)).rejects.toThrow(/Permission Error/)
    await sql.close()
  })
})
