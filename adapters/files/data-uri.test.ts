import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resolveDataUri } from './data-uri.ts'

let folder: string
let places: { root: string; env: Record<string, string> }

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'provender-uri-')))
  await mkdir(join(folder, 'repo/data'), { recursive: true })
  await mkdir(join(folder, 'lake'))
  await writeFile(join(folder, 'repo/data/a.csv'), 'x\n1\n')
  await writeFile(join(folder, 'lake/b.csv'), 'x\n2\n')
  await writeFile(join(folder, 'secret.csv'), 'x\n3\n')
  places = { root: join(folder, 'repo'), env: { PROVENDER_ROOT_LAKE: join(folder, 'lake') } }
})
afterEach(() => rm(folder, { recursive: true }))

describe('resolveDataUri', () => {
  it('finds a file of the repository, of a root and of the machine', async () => {
    expect(await resolveDataUri('data/a.csv', places)).toBe(join(folder, 'repo/data/a.csv'))
    expect(await resolveDataUri('lake:b.csv', places)).toBe(join(folder, 'lake/b.csv'))
    expect(await resolveDataUri(`file://${folder}/secret.csv`, places)).toBe(join(folder, 'secret.csv'))
  })

  it('follows a symbolic link that stays inside', async () => {
    await symlink('a.csv', join(folder, 'repo/data/link.csv'))
    expect(await resolveDataUri('data/link.csv', places)).toBe(join(folder, 'repo/data/a.csv'))
  })

  it.each(['repo/data/out.csv', 'lake/out.csv'])('refuses the symbolic link %s that leads out', async (path) => {
    await symlink(join(folder, 'secret.csv'), join(folder, path))
    const uri = path.startsWith('repo') ? 'data/out.csv' : 'lake:out.csv'
    await expect(resolveDataUri(uri, places)).rejects.toThrow(/symbolic link that leads out/)
  })

  it('refuses a folder that is a link out of the root', async () => {
    await symlink(folder, join(folder, 'repo/up'))
    await expect(resolveDataUri('up/secret.csv', places)).rejects.toThrow(/leads out/)
  })

  it('names the variable of a root that is not set', async () => {
    await expect(resolveDataUri('sea:b.csv', places)).rejects.toThrow(/Set PROVENDER_ROOT_SEA=/)
  })

  it.each([['data/none.csv', /no such file/], ['data', /something else/]])('says what is at %s', async (uri, message) => {
    await expect(resolveDataUri(uri, places)).rejects.toMatchObject({ code: 'DATA_MISSING', message: expect.stringMatching(message) as string })
  })
})
