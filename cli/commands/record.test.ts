import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../core/canonical.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { reproduction, suite } from '../../test/fakes/evidence.ts'
import { sha256 } from '../../test/fakes/promotion.ts'
import { makeTrainingRepository, type TrainingRepository } from '../../test/roads/training-fixture.ts'
import { dispatch } from '../dispatch.ts'

// One repository with delays@1.0.0, trained and recorded: what is refused leaves nothing in it.
let repo: TrainingRepository
let lineage: string
beforeAll(async () => {
  repo = makeTrainingRepository()
  lineage = /sha256:[0-9a-f]{64}/.exec((await run('train')).out)?.[0] ?? ''
})
afterAll(() => repo.remove())

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const code = await dispatch(args, { cwd: repo.folder, env: process.env, out: (text) => void (out += text), err: (text) => void (err += text), interactive: false })
  return { code, out, err }
}

const write = (value: unknown): void => writeFileSync(join(repo.folder, 'record.json'), typeof value === 'string' ? value : JSON.stringify(value, null, 2))
const listed = (): string[] => repo.git('ls-tree', '-r', '--name-only', 'provender-records').split('\n')

describe('provender record add', () => {
  it('appends a record in its canonical form, found by the lineage that it is about, and once only', async () => {
    const evaluation = suite({ model: 'delays', version: '1.0.0', lineage })
    write(evaluation)
    const digest = sha256(canonicalJson(evaluation))
    expect(await run('record', 'add', 'evaluation', 'record.json')).toEqual({ code: 0, out: `evaluation of delays@1.0.0\n  record  ${digest}\n`, err: '' })
    const path = `evaluations/${digest.slice(7, 9)}/${digest.slice(7)}.json`
    expect(repo.git('show', `provender-records:${path}`)).toBe(canonicalJson(evaluation))
    expect(listed()).toEqual(expect.arrayContaining([path, `about/${lineage.slice(7)}/evaluations/${digest.slice(7)}`]))
    const tip = repo.git('rev-parse', 'provender-records')
    expect((await run('record', 'add', 'evaluation', 'record.json')).code).toBe(0)
    expect(repo.git('rev-parse', 'provender-records')).toBe(tip)

    write(reproduction({ model: 'delays', version: '1.0.0', lineage }))
    expect((await run('record', 'add', 'reproduction', 'record.json')).code).toBe(0)
    const { checks } = JSON.parse((await run('audit', 'verify', '--json')).out) as { checks: { name: string; findings: number }[] }
    expect(checks.filter(({ name }) => name === 'records' || name === 'schemas').map(({ findings }) => findings)).toEqual([0, 0])
    expect(LineageStatement.parse(JSON.parse(repo.git('show', `provender-records:lineage/${lineage.slice(7, 9)}/${lineage.slice(7)}.json`))).subject[0]?.['annotations']).toEqual({ format: 'json' })
  })

  it.each<[what: string, kind: string, record: () => unknown, words: string]>([
    ['text that is no JSON', 'evaluation', () => '{', 'expected a record in JSON'],
    ['a member twice', 'evaluation', () => '{"schema": "evaluation/v1",\n "schema": "evaluation/v1"}', 'record.json:2'],
    ['a number that is no text', 'evaluation', () => suite({ model: 'delays', version: '1.0.0', lineage, metrics: [{ name: 'auc', value: 0.8 as unknown as string, higherIsBetter: true }] }), 'metrics[0].value'],
    ['a record of another kind', 'reproduction', () => suite({ lineage }), 'schema'],
    ['a number that has no exact form', 'evaluation', () => JSON.stringify({ ...suite({ model: 'delays', version: '1.0.0', lineage }), extra: 1 }).replace('"extra":1', '"extra":9007199254740993'), 'Quote it'],
    ['text that has no canonical form', 'evaluation', () => JSON.stringify({ ...suite({ model: 'delays', version: '1.0.0', lineage }), extra: 'x' }).replace('"x"', '"\\ud800"'), 'record.json:1'],
    ['a lineage that nobody recorded', 'evaluation', () => suite({ model: 'delays', version: '1.0.0', lineage: sha256('nothing') }), 'which is not on provender-records here'],
    ['the lineage of another version', 'evaluation', () => suite({ model: 'delays', version: '1.0.1', lineage }), 'expected the lineage of delays@1.0.1, found that of delays@1.0.0'],
  ])('refuses %s, and records nothing', async (_what, kind, record, words) => {
    const before = listed()
    write(record())
    const ended = await run('record', 'add', kind, 'record.json')
    expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining(words) as string })
    expect(listed()).toEqual(before)
  })

  it.each([[['record']], [['record', 'add']], [['record', 'add', 'lineage', 'x']], [['record', 'add', 'constructor', 'x']], [['record', 'add', 'evaluation']], [['record', 'add', 'evaluation', 'a', 'b']]])('ends %j with 2', async (args) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '' })
  })
  it('says when the file is not there', async () => {
    expect(await run('record', 'add', 'evaluation', 'nowhere.json')).toMatchObject({ code: 1, err: expect.stringContaining('nowhere.json') as string })
  })
})
