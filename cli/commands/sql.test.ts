import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { command } from './sql.ts'

let folder: string
let env: Record<string, string>
const home = process.cwd()

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'provender-sql-')))
  await mkdir(join(folder, 'lake'))
  await mkdir(join(folder, 'work'))
  await writeFile(join(folder, 'lake/w01.csv'), 'delay\n10\n20\n')
  await writeFile(join(folder, 'lake/w02.csv'), 'delay\n30\n')
  await writeFile(join(folder, 'lake/other.csv'), 'delay\n99\n')
  await writeFile(join(folder, 'params.json'), JSON.stringify({ 'late-minutes': 15, model: { name: "it's" } }))
  env = { PROVENDER_DATASET_TRAIN: `${folder}/lake/w01.csv\n${folder}/lake/w02.csv`, PROVENDER_PARAMS: `${folder}/params.json` }
  process.chdir(join(folder, 'work'))
})
afterEach(async () => {
  process.chdir(home)
  await rm(folder, { recursive: true })
})

async function run(script: string, values: Record<string, string> = {}): Promise<{ code: number; out: string }> {
  await writeFile(join(folder, 'work/prepare.sql'), script)
  let out = ''
  const io = { cwd: join(folder, 'work'), env, out: (text: string) => void (out += text), err: () => {}, interactive: false }
  return { code: await command.run({ values, positionals: ['prepare.sql'] }, io), out }
}

describe('provender sql', () => {
  it('gives the lots and the parameters to the script, which writes a file', async () => {
    const script = `-- late flights
      CREATE TABLE late AS SELECT delay > getvariable('late_minutes') AS late FROM read_csv(getvariable('dataset_train'));
      COPY (SELECT late, count(*) AS n, getvariable('model_name') AS name FROM late GROUP BY late ORDER BY late) TO 'out.csv';`
    expect(await run(script)).toEqual({ code: 0, out: 'prepare.sql:2 3 rows\nprepare.sql:3 2 rows\n' })
    expect(await readFile(join(folder, 'work/out.csv'), 'utf8')).toBe("late,n,name\nfalse,1,it's\ntrue,2,it's\n")
  })

  it('takes a folder for all its files', async () => {
    env = { PROVENDER_DATASET_TRAIN: `${folder}/lake` }
    expect((await run("SELECT count(*) AS n FROM read_csv(getvariable('dataset_train'))")).out).toBe('n\n4\n')
  })

  it('shows the rows of a query', async () => {
    expect((await run("SELECT 1 AS a, NULL AS b, DATE '2001-01-01' AS day")).out).toBe('a\tb\tday\n1\tNULL\t2001-01-01\n')
  })

  it.each<[string, string, RegExp]>([
    ['an unknown column', 'SELECT 1;\n\nSELECT\n  nope FROM range(3);', /^prepare\.sql:4 — .*Referenced column "nope"[^]*Correct the statement/],
    ['a syntax error', 'SELECT 1;\nSELEC 2;', /^prepare\.sql:2 — .*syntax error at or near "SELEC"/],
    ['a file that is not declared', "SELECT * FROM read_csv('../lake/other.csv')", /^prepare\.sql:1 — .*Permission Error[^]*under "needs"/],
    ['a variable that is not there', "\nSELECT * FROM read_csv(getvariable('dataset_tran'))", /^prepare\.sql:2 —[^]*there are dataset_train, late_minutes, model_name/],
    ['the network', "SELECT * FROM 'https://example.org/a.parquet'", /^prepare\.sql:1 —[^]*built in/],
  ])('names file, line and remedy for %s', async (_name, script, message) => {
    await expect(run(script)).rejects.toMatchObject({ code: 'COMMAND_FAILED', message: expect.stringMatching(message) as string })
  })

  it('refuses a missing script, broken parameters and a bad number of threads', async () => {
    await expect(command.run({ values: {}, positionals: ['none.sql'] }, { cwd: folder, env: {}, out() {}, err() {}, interactive: false })).rejects.toThrow(/none\.sql — .*ENOENT/)
    await writeFile(join(folder, 'params.json'), '{')
    await expect(run('SELECT 1')).rejects.toThrow(/PROVENDER_PARAMS/)
    await expect(run('SELECT 1', { threads: '0' })).rejects.toThrow(/--threads/)
  })
})
