import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newFolder, provender, run } from './provender.ts'

let folder: string
beforeEach(async () => {
  folder = await newFolder()
})
afterEach(async () => rm(folder, { recursive: true, force: true }))

const ada = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']

describe('provender init', () => {
  test('writes a repository that checks, trains, and checks again', async () => {
    const init = await provender(['init', '--yes', '--model', 'leavers', '--owner', 'ada', '--reviewers', 'acme/risk', 'new/place'], { cwd: folder })
    expect(init).toMatchObject({ code: 0, err: '' })
    expect(init.out).toContain('models/leavers/model.yml\n')
    expect(init.out).toContain('  cd new/place\n')
    const root = join(folder, 'new/place')
    expect((await provender(['check'], { cwd: root })).out).toBe('no problems in 5 documents\n')

    for (const args of [['init', '-q', '-b', 'main'], ['add', '-A'], [...ada, 'commit', '-qm', 'a model repository']]) expect(await run('git', args, { cwd: root })).toMatchObject({ code: 0 })
    expect(await provender(['train', 'leavers', '--trained-by', 'ada'], { cwd: root })).toMatchObject({ code: 0 })
    expect(await readFile(join(root, 'models/leavers/versions/1.0.0.yml'), 'utf8')).toContain('trained-by: "ada"')
    const accuracy = /^ +- name: "?accuracy"?\n +value: "([\d.]+)"/m.exec(await readFile(join(root, 'models/leavers/README.md'), 'utf8'))
    expect(Number(accuracy?.[1])).toBeGreaterThan(0.8)
    expect(await provender(['check'], { cwd: root })).toEqual({ code: 0, out: 'no problems in 6 documents\n', err: '' })
  })

  test('overwrites nothing: it lists what is in the way and writes nothing', async () => {
    await writeFile(join(folder, 'README.md'), 'mine\n')
    await symlink('/tmp', join(folder, 'models'))
    const { code, out, err } = await provender(['init', '--yes', folder])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('Expected none of these to be there; nothing was written:\n  README.md\n  models\n')
    expect((await readdir(folder)).sort()).toEqual(['README.md', 'models'])
  })

  test('--keep-existing keeps what is there and writes the rest', async () => {
    await writeFile(join(folder, 'README.md'), 'mine\n')
    expect(await provender(['init', '--yes', '--keep-existing', folder])).toMatchObject({ code: 0, out: expect.stringContaining('kept: README.md\n') as string })
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe('mine\n')
    expect(await provender(['check', folder])).toMatchObject({ code: 0 })
  })

  test('refuses answers that would break a document, all at once, and leaves no folder', async () => {
    const { code, err } = await provender(['init', '--yes', '--model', '../x', '--stages', 'a,a', join(folder, 'new')])
    expect(code).toBe(1)
    expect(err).toMatch(/--model: expected 1–63 of .*found "\.\.\/x"\.\n--stages: expected each stage once, found "a,a"\./)
    expect(await readdir(folder)).toEqual([])
  })

  test('refuses a file in the place of the folder', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await provender(['init', '--yes', join(folder, 'file')])).toMatchObject({ code: 1, err: expect.stringContaining('found a file') as string })
    expect(await provender(['init', '--yes', join(folder, 'file/below')])).toMatchObject({ code: 1, err: expect.stringContaining('found a file') as string })
  })
})
