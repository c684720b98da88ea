import { appendFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newFolder, provender } from './provender.ts'

let folder: string
beforeEach(async () => {
  folder = await newFolder()
  await provender(['init', '--yes', '--owner', 'ada', folder])
})
afterEach(async () => rm(folder, { recursive: true, force: true }))

describe('provender check', () => {
  test('finds nothing in what init writes', async () => {
    expect(await provender(['check'], { cwd: folder })).toEqual({ code: 0, out: 'no problems in 5 documents\n', err: '' })
  })

  test('prints all problems at once, by file and line, and ends with 1', async () => {
    await appendFile(join(folder, '.github/provender.yml'), 'expires: {}\n')
    await writeFile(join(folder, 'models/churn/stages.yml'), 'schema: stages/v1\nmodel: chrun\nstages:\n  prodution: { version: 1.0.0 }\n')
    const { code, out, err } = await provender(['check', folder])
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n').map((line) => line.split(' — ')[0]?.replace(/:\d+/, ''))).toEqual(['.github/provender.yml expires', 'models/churn/stages.yml model', 'models/churn/stages.yml stages.prodution.version'])
    expect(err).toBe('3 problems in 2 files (5 documents read)\n')
  })

  test('prints JSON for programs and annotations for GitHub', async () => {
    await rm(join(folder, 'models/churn/README.md'))
    const json = await provender(['check', '--json', folder])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({ documents: 4, problems: [{ file: 'models/churn/README.md', line: 1, expected: 'the model card', found: 'no such file' }] })
    const github = await provender(['check', '--github', folder])
    expect(github).toEqual({ code: 1, err: '', out: '::error file=models/churn/README.md,line=1::expected the model card, got no such file. Write it: what the model is for, its limits, its data, how it was evaluated.\n1 problem in 1 file (4 documents read)\n' })
  })

  test('reads overrides, which are named as their file', async () => {
    await mkdir(join(folder, 'overrides'))
    const override = 'schema: override/v1\nid: outage\nreason: Down.\nuntil: "2026-03-03T16:00:00Z"\nmoves: ["churn#production"]\n'
    await writeFile(join(folder, 'overrides/outage.yml'), override)
    expect(await provender(['check'], { cwd: folder })).toEqual({ code: 0, out: 'no problems in 6 documents\n', err: '' })
    await writeFile(join(folder, 'overrides/other.yml'), override.replace('reason: Down.\n', ''))
    await writeFile(join(folder, 'overrides/third.yml'), override)
    const { out } = await provender(['check'], { cwd: folder })
    expect(out).toMatch(/overrides\/other\.yml:\S* reason — expected text, got nothing/)
    expect(out).toMatch(/overrides\/third\.yml:2\S* id — expected "third", the name of the file, got "outage"/)
  })

  test('reads the floor of an organisation, whose repository need not have a policy', async () => {
    const organisation = await newFolder()
    await mkdir(join(organisation, '.github'))
    const floor = 'schema: floor/v1\nrules:\n  - { id: lineage, rule: lineage-present }\n'
    await writeFile(join(organisation, '.github/provender-floor.yml'), floor)
    expect(await provender(['check'], { cwd: organisation })).toEqual({ code: 0, out: 'no problems in 1 document\n', err: '' })
    await writeFile(join(organisation, '.github/provender-floor.yml'), floor.replace('lineage-present', 'lineage-presnet'))
    expect((await provender(['check'], { cwd: organisation })).out).toMatch(/provender-floor\.yml:3\S* rules\[0\]\.rule — expected one of /)
    await rm(organisation, { recursive: true, force: true })
  })

  test('reads nothing through a symbolic link', async () => {
    await rm(join(folder, 'models/churn/params.yml'))
    await symlink('/etc/passwd', join(folder, 'models/churn/params.yml'))
    await mkdir(join(folder, 'recalls'))
    await symlink('/etc/passwd', join(folder, 'recalls/a.yml'))
    const { code, out } = await provender(['check', folder])
    expect(code).toBe(1)
    expect(out).toContain('recalls/a.yml:1 — expected a regular file, got a symbolic link that leaves the repository.')
    expect(out).toContain('models/churn/model.yml:10 parameters — expected a file of the repository, got a symbolic link that leaves the repository at models/churn/params.yml.')
    expect(out).not.toContain('root:')
  })

  test('shows the name of a hostile file without letting it speak', async () => {
    await mkdir(join(folder, 'models/x\n::error::hello'))
    const { code, out } = await provender(['check', '--github', folder])
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([])
    expect(out).toContain(String.raw`models/x\u000a%3A%3Aerror%3A%3Ahello`)
  })

  test('refuses a folder that is no model repository', async () => {
    const empty = await newFolder()
    expect(await provender(['check'], { cwd: empty })).toEqual({ code: 1, out: '', err: 'provender: Expected a model repository (.github/provender.yml, models/, datasets/), found none of them here. Change to its root, or run "provender init" to write one.\n' })
    await rm(empty, { recursive: true })
  })
})
