import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openGitRecords } from '../../adapters/git/records.ts'
import { ReproductionRecord } from '../../schemas/reproduction/v1.ts'
import { provender } from '../cli/provender.ts'
import { makeTrainingRepository, MODEL_YML, TEST_CSV, type TrainingRepository } from './training-fixture.ts'

const opened: TrainingRepository[] = []
afterEach(() => opened.splice(0).forEach((repo) => repo.remove()))

async function trained(changes: Record<string, string> = {}): Promise<TrainingRepository & { run(...args: string[]): ReturnType<typeof provender> }> {
  const repo = makeTrainingRepository(changes)
  opened.push(repo)
  await repo.train({ records: ({ root }) => openGitRecords(root) })
  return { ...repo, run: (...args) => provender(['reproduce', ...args], { cwd: repo.folder }) }
}

/** The default pipeline, with a training that looks at something else too. */
const trainPy = (extra: string): string => `import csv, json, os, sys, time, uuid
${extra}
os.makedirs("model", exist_ok=True)
json.dump({"threshold": 20, "noise": noise}, open("model/weights.json", "w"))
`

describe('reproduce', () => {
  it('makes a version again bit by bit, whatever happened to the branch since, and records it', async () => {
    const repo = await trained()
    repo.commit({ 'models/delays/train.py': 'raise SystemExit("gone")\n', 'models/delays/model.yml': MODEL_YML.replace('version: 1.0.0', 'version: 1.1.0') })
    writeFileSync(join(repo.folder, 'uncommitted.txt'), 'work in progress')
    const { code, out } = await repo.run('delays@1.0.0', '--reproduced-by', 'ben')
    expect(out).toMatch(/^delays@1\.0\.0: bit-identical — all 2 subjects have the same digests\n {2}✓ accuracy {2}0\.75 → 0\.75 {2}test\n {2}recorded: sha256:[0-9a-f]{64}\n$/)
    expect(code).toBe(0)
    const [record] = await openGitRecords(repo.folder).readAll('reproductions')
    expect(ReproductionRecord.parse(JSON.parse(record?.text ?? ''))).toMatchObject({ model: 'delays', version: '1.0.0', level: 'bit-identical', scope: 'same-machine', by: { login: 'ben' } })
    expect(readdirSync(join(repo.folder, '.git/provender')).filter((name) => name.startsWith('rerun-'))).toEqual([])
    expect(repo.git('status', '--porcelain')).toBe('?? uncommitted.txt')
    const audit = await provender(['audit', 'verify'], { cwd: repo.folder })
    expect(audit.out).not.toContain('✗')
  })

  it('says what the bytes of JSON say, and where the two first differ', async () => {
    const repo = await trained({ 'models/delays/train.py': trainPy('noise = 1\nindent = None if not os.path.exists("/tmp/provender-never") else 2').replace('open("model/weights.json", "w"))', 'open("model/weights.json", "w"), indent=int(str(time.time_ns())[-1]) + 1)') })
    let out = ''
    // The indent is chance: at most a tenth of the runs has that of the first.
    for (let attempt = 0; attempt < 4 && !out.includes('content-identical'); attempt++) ({ out } = await repo.run('delays@1.0.0', '--no-record'))
    expect(out).toContain('delays@1.0.0: content-identical — the bytes differ; what the files say and what they predict is the same')
    expect(out).toMatch(/first differs: train wrote another models\/delays\/model \(sha256:/)
    expect(await openGitRecords(repo.folder).list('reproductions')).toEqual([])
  })

  it('takes the tolerance that was committed before', async () => {
    const noisy = trainPy('noise = str(uuid.uuid4())')
    const repo = await trained({ 'models/delays/train.py': noisy, 'models/delays/model.yml': `${MODEL_YML}tolerance: { accuracy: { abs: 0.01 } }\n` })
    const { code, out } = await repo.run('delays@1.0.0')
    expect(out).toContain('delays@1.0.0: within-tolerance — the bytes differ; all 1 metrics are within the tolerance')
    expect(code).toBe(0)
  })

  it('says no when a number is another', async () => {
    const evaluate = 'import json, time\njson.dump([{"name": "accuracy", "value": time.time(), "split": "test", "higherIsBetter": True}], open("metrics.json", "w"))\n'
    const repo = await trained({ 'models/delays/train.py': trainPy('noise = str(uuid.uuid4())'), 'models/delays/evaluate.py': evaluate })
    const { code, out } = await repo.run('delays@1.0.0')
    expect(out).toMatch(/delays@1\.0\.0: not-reproduced — 1 of 1 metrics are outside the tolerance: accuracy was [\d.]+, and is [\d.]+\n {2}✗ accuracy/)
    expect(code).toBe(1)
  })

  it('reads git alone: what is gone from the working tree does not matter', async () => {
    const repo = await trained()
    rmSync(join(repo.folder, 'data'), { recursive: true })
    expect((await repo.run('delays@1.0.0', '--no-record')).out).toMatch(/bit-identical/)
  })

  it('concludes nothing without the commit that was trained, and says how to get it', async () => {
    const repo = await trained()
    const commit = repo.git('rev-parse', 'HEAD~1')
    const squashed = repo.git('commit-tree', 'HEAD^{tree}', '-m', 'squashed')
    repo.git('update-ref', 'refs/heads/main', squashed)
    const clone = join(repo.folder, '.git/clone')
    repo.git('clone', '-q', '--no-local', '--single-branch', '-b', 'main', repo.folder, clone)
    repo.git('-C', clone, 'fetch', '-q', 'origin', 'provender-records:provender-records')
    const { out, code } = await provender(['reproduce', 'delays@1.0.0', '--no-record'], { cwd: clone })
    expect(out).toContain(`delays@1.0.0: inconclusive — Expected the commit that was trained, ${commit}, in this clone, found none. Run: git fetch origin ${commit}`)
    expect(code).toBe(1)
  })

  it('concludes nothing, and records that, when a lot is not to be had any more', async () => {
    const repo = makeTrainingRepository()
    opened.push(repo)
    const outside = join(repo.folder, '.git/outside.csv')
    writeFileSync(outside, TEST_CSV)
    repo.commit({ 'datasets/flights/dataset.yml': repo.git('show', 'HEAD:datasets/flights/dataset.yml').replace('uri: data/w2.csv', `uri: file://${outside}`) })
    await repo.train({ records: ({ root }) => openGitRecords(root) })
    rmSync(outside)
    const { code, out } = await provender(['reproduce', 'delays@1.0.0'], { cwd: repo.folder })
    expect(out).toMatch(/delays@1\.0\.0: inconclusive — .*outside\.csv/)
    expect(code).toBe(1)
    const [record] = await openGitRecords(repo.folder).readAll('reproductions')
    expect(JSON.parse(record?.text ?? '')).toMatchObject({ level: 'inconclusive', reason: expect.stringContaining('outside.csv') as string })
  })

  it('finds out what a pipeline is sensitive to', async () => {
    const repo = await trained({ 'models/delays/train.py': trainPy('noise = [hash("a"), time.tzname[0]]') })
    const { code, out } = await repo.run('delays@1.0.0', '--vary')
    expect(out.split('\n').filter((line) => line.startsWith('with ')).map((line) => line.split(' — ')[0])).toEqual([
      'with nothing varied: bit-identical',
      'with the number of threads varied: bit-identical',
      'with the hash seed varied: within-tolerance',
      'with the time zone varied: within-tolerance',
      'with the locale varied: bit-identical',
    ])
    expect(code).toBe(0)
    expect(await openGitRecords(repo.folder).list('reproductions')).toEqual([])
  })

  it('explains what it cannot do', async () => {
    const repo = await trained()
    expect(await repo.run('delays@9.9.9')).toMatchObject({ code: 1, err: expect.stringContaining('Cannot make delays@9.9.9 again on main: there is no models/delays/versions/9.9.9.yml') as string })
    expect(await repo.run('delays')).toMatchObject({ code: 2, err: expect.stringContaining('expected one version such as churn@1.4.0, found "delays"') as string })
    expect(await repo.run('delays@1.0.0', '--scope', 'moon')).toMatchObject({ code: 2, err: expect.stringContaining('--scope: expected one of same-machine') as string })
  })
})
