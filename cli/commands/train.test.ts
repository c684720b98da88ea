import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { makeTrainingRepository, type TrainingRepository } from '../../test/roads/training-fixture.ts'
import { dispatch } from '../dispatch.ts'

let repo: TrainingRepository | undefined
afterEach(() => repo?.remove())

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const code = await dispatch(['train', ...args], { cwd: repo?.folder ?? '', env: process.env, out: (text) => void (out += text), err: (text) => void (err += text), interactive: false })
  return { code, out, err }
}

describe('provender train', () => {
  it('trains what has no version yet, tells where it is, and has nothing to do the second time', async () => {
    repo = makeTrainingRepository()
    const first = await run()
    expect(first).toMatchObject({ code: 0 })
    expect(first.out).toMatch(/^delays@1\.0\.0 trained\n {2}lineage {2}sha256:[0-9a-f]{64}\n/)
    expect(first.out).toContain('  accuracy [test] = 0.75\n')
    expect(first.err).toContain('[train] trained on 6 rows\n')
    const lineage = /sha256:([0-9a-f]{64})/.exec(first.out)?.[1] ?? ''
    expect(repo.git('show', `provender-records:lineage/${lineage.slice(0, 2)}/${lineage}.json`)).toContain('https://provender.dev/lineage/v1')

    expect(await run()).toMatchObject({ code: 0, out: expect.stringMatching(/^Nothing to train/) })
    expect(await run('delays')).toMatchObject({ code: 0, out: expect.stringMatching(/trained already from the same inputs/) })
  })

  it('puts the model where --out says, and nowhere that holds other files', async () => {
    repo = makeTrainingRepository()
    const out = mkdtempSync(join(tmpdir(), 'provender-out-'))
    expect(await run('delays', '--out', out)).toMatchObject({ code: 0 })
    expect(readdirSync(out).sort()).toEqual(['lineage.json', 'model', 'model.manifest.json', 'provenance.json'])
    rmSync(out, { recursive: true })
    expect(await run('delays', '--out', repo.folder)).toMatchObject({ code: 0 })
    repo.commit({ 'models/delays/model.yml': repo.git('show', 'HEAD:models/delays/model.yml').replace('1.0.0', '1.1.0') })
    expect(await run('delays', '--out', repo.folder)).toMatchObject({ code: 1, err: expect.stringContaining('found other files') })
  })

  it.each([
    [['two', 'models'], /at most one model/],
    [['Not-A-Name'], /name of a model/],
    [['--author', 'nobody'], /"Name <mail>"/],
    [['--trained-bye'], /did you mean --trained-by/],
  ])('%j is a usage error', async (args, says) => {
    repo = makeTrainingRepository()
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringMatching(says) })
  })

  it('names the repository that is missing', async () => {
    repo = makeTrainingRepository()
    expect(await run('--repo', tmpdir())).toMatchObject({ code: 1, err: expect.stringMatching(/Expected a git repository at .* git init/) })
  })
})
