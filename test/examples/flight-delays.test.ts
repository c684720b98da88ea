import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cutFlightLots } from '../../scripts/cut-flight-lots.ts'
import { canRun, openExample, type ExampleRepository } from './example-repository.ts'

const python = await canRun('python3', '-c', 'import sys; assert sys.version_info >= (3, 9)')

let lake: string
beforeAll(async () => {
  lake = await mkdtemp(join(tmpdir(), 'provender-lake-'))
  await cutFlightLots(join(lake, 'flights'), { from: 1, to: 2 })
})
afterAll(() => rm(lake, { recursive: true, force: true }))

/** The example with one week to train on and one to test with. */
async function openSmall(): Promise<ExampleRepository> {
  const example = await openExample('flight-delays', { PROVENDER_ROOT_LAKE: lake })
  const path = join(example.folder, 'models/flight-delays/model.yml')
  const model = await readFile(path, 'utf8')
  await writeFile(path, model.replace(/lots: \[2001-w01[^\]]*\]/, 'lots: [2001-w01]').replace(/lots: \[2001-w09[^\]]*\]/, 'lots: [2001-w02]'))
  await example.provender('lot', 'add', 'flights', '--each', 'lake:flights/*.parquet', '--time-column', 'date')
  await example.commit('two weeks of flights')
  return example
}

describe('the flights of 2001', () => {
  it('are cut into the same bytes every time', async () => {
    const again = await mkdtemp(join(tmpdir(), 'provender-lake-'))
    await cutFlightLots(again, { from: 1, to: 1 })
    expect((await readFile(join(again, '2001-w01.parquet'))).equals(await readFile(join(lake, 'flights/2001-w01.parquet')))).toBe(true)
    await rm(again, { recursive: true })
  })

  it.skipIf(!python)(`train a model that ranks late flights, twice with the same bytes${python ? '' : ' (skipped: no Python 3.9 or later; install python3)'}`, { timeout: 120_000 }, async () => {
    await using first = await openSmall()
    await using second = await openSmall()
    await first.provender('train', 'flight-delays')
    await second.provender('train', 'flight-delays', '--no-cache')

    const dataset = await readFile(join(first.folder, 'datasets/flights/dataset.yml'), 'utf8')
    expect(dataset).toContain('  2001-w01:\n    uri: lake:flights/2001-w01.parquet\n')
    expect(dataset).toContain('    collected: { from: "2001-01-08", to: "2001-01-14" }\n')

    const auc = (await first.metrics('flight-delays', '1.0.0')).find(({ name, slice }) => name === 'auc' && slice === undefined)
    expect(Number(auc?.value)).toBeGreaterThan(0.62)
    expect(Number(auc?.ci?.lower)).toBeGreaterThan(0.6)
    expect(auc?.n).toBe('23049')
    expect((await first.version('flight-delays', '1.0.0')).subjects).toEqual((await second.version('flight-delays', '1.0.0')).subjects)
  })
})
