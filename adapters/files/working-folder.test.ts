import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorkingFolder } from './working-folder.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'provender-folder-'))
  await mkdir(join(root, 'in/models'), { recursive: true })
  await writeFile(join(root, 'in/a.yml'), 'a: 1\n')
  await writeFile(join(root, 'secret.yml'), 'secret: 1\n')
})
afterEach(async () => rm(root, { recursive: true, force: true }))

const open = async () => openWorkingFolder(join(root, 'in'))

describe('a working folder', () => {
  test('reads a document and lists names', async () => {
    const folder = await open()
    expect(await folder.read('a.yml')).toEqual({ text: 'a: 1\n' })
    expect(await folder.names('')).toEqual(['a.yml', 'models'])
    expect(await folder.names('nothing')).toEqual([])
  })

  test('tells what stands at a path', async () => {
    await symlink('a.yml', join(root, 'in/inside'))
    await symlink('../secret.yml', join(root, 'in/out'))
    await symlink('nowhere', join(root, 'in/dangling'))
    await symlink('..', join(root, 'in/up'))
    const folder = await open()
    const kinds = await Promise.all(['a.yml', 'models', 'inside', 'out', 'dangling', 'up', 'up/secret.yml', 'none'].map((path) => folder.kind(path)))
    expect(kinds).toEqual(['file', 'folder', 'link', 'outside', 'outside', 'outside', 'outside', 'missing'])
  })

  test('follows no symbolic link, neither out nor in, neither file nor folder', async () => {
    await symlink('../secret.yml', join(root, 'in/out.yml'))
    await symlink('a.yml', join(root, 'in/inside.yml'))
    await symlink('..', join(root, 'in/up'))
    const folder = await open()
    expect(await folder.read('out.yml')).toMatchObject({ trouble: { found: 'a symbolic link that leaves the repository' } })
    expect(await folder.read('inside.yml')).toMatchObject({ trouble: { found: 'a symbolic link' } })
    expect(await folder.read('up/secret.yml')).toMatchObject({ trouble: { found: 'a symbolic link that leaves the repository' } })
    expect(await folder.names('up')).toEqual([])
  })

  test('may itself be reached through a symbolic link', async () => {
    await symlink('in', join(root, 'door'))
    expect(await (await openWorkingFolder(join(root, 'door'))).read('a.yml')).toEqual({ text: 'a: 1\n' })
  })

  test('reads nothing larger than 1 MiB and nothing that is not UTF-8', async () => {
    await writeFile(join(root, 'in/large.yml'), 'x'.repeat(1024 * 1024 + 1))
    await writeFile(join(root, 'in/latin.yml'), Buffer.from([0x61, 0xe4]))
    const folder = await open()
    expect(await folder.read('large.yml')).toMatchObject({ trouble: { expected: 'at most 1 MiB', found: '1048577 bytes' } })
    expect(await folder.read('latin.yml')).toMatchObject({ trouble: { expected: 'UTF-8 text' } })
    expect(await folder.read('models')).toMatchObject({ trouble: { found: 'a folder' } })
    expect(await folder.read('none')).toMatchObject({ trouble: { found: 'nothing' } })
  })

  test('must be there', async () => {
    await expect(openWorkingFolder(join(root, 'none'))).rejects.toThrow(/Expected a folder at .*, found nothing/)
    await expect(openWorkingFolder(join(root, 'secret.yml'))).rejects.toThrow(/found a file/)
  })
})
