import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { git, gitText } from './git.ts'

it('reads the bytes that an id names, whatever this clone replaces them by', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'provender-git-'))
  try {
    await git(folder, ['init', '--quiet'])
    const [real, forged] = [await gitText(folder, ['hash-object', '-w', '--stdin'], { input: 'real' }), await gitText(folder, ['hash-object', '-w', '--stdin'], { input: 'forged' })]
    await git(folder, ['replace', real, forged])
    expect(await gitText(folder, ['cat-file', 'blob', real])).toBe('real')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('says which command failed, and what git said', async () => {
  await expect(git(tmpdir(), ['rev-parse', '--verify', 'HEAD'], { env: { GIT_CEILING_DIRECTORIES: '/', GIT_DIR: join(tmpdir(), 'nowhere') } })).rejects.toThrow(/git rev-parse ended with 128: .+/)
})

it('names the remedy when the folder, or git, is not there', async () => {
  await expect(git('/nowhere/at/all', ['status'])).rejects.toThrow(expect.objectContaining({ code: 'COMMAND_MISSING', message: expect.stringContaining('install git') as string }))
})
