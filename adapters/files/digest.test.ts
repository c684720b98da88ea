import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestFile } from './digest.ts'
import { asFileError } from './file-error.ts'
import { digestTree } from './tree.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'provender-digest-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string): string => join(folder, name)

describe('digestFile', () => {
  it('is the sha256 of the whole file, and copies exactly those bytes', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024 + 7, 'x')
    writeFileSync(at('a'), bytes)
    const seen: number[] = []
    expect(await digestFile('a', at('a'), { copyTo: at('b'), mode: 0o444, onProgress: (done) => void seen.push(done) })).toEqual({ digest: `sha256:${hash('sha256', bytes)}`, bytes: bytes.length })
    expect(readFileSync(at('b')).equals(bytes)).toBe(true)
    expect(statSync(at('b')).mode & 0o777).toBe(0o444)
    expect(seen.at(-1)).toBe(bytes.length)
  })

  it('refuses a file that grows while it is read', async () => {
    writeFileSync(at('a'), Buffer.alloc(65 * 1024 * 1024))
    await expect(digestFile('lot', at('a'), { onProgress: () => appendFileSync(at('a'), 'more') })).rejects.toMatchObject({ code: 'DATA_CHANGED', message: expect.stringMatching(/^lot — expected bytes that hold still/) })
  })

  it.each([
    ['a symbolic link', () => symlinkSync('/etc/hostname', at('a')), /symbolic link/],
    ['a pipe', () => void execFileSync('mkfifo', [at('a')]), /regular file/],
    ['a folder', () => void execFileSync('mkdir', [at('a')]), /regular file|EISDIR/],
    ['nothing', () => {}, /found none/],
  ])('refuses %s', async (_name, make, says) => {
    make()
    await expect(digestFile('lot', at('a'))).rejects.toThrow(says)
  })
})

describe('asFileError', () => {
  it.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('calls %s a full disk and names the folder', (code) => {
    expect(asFileError('lot', '/data/x/file', Object.assign(new Error('write'), { code }))).toMatchObject({ code: 'DISK_FULL', message: expect.stringMatching(/no space left in \/data\/x .*Nothing was recorded/) })
  })
})

describe('digestTree', () => {
  it('refuses names that are no UTF-8', async () => {
    execFileSync('/bin/sh', ['-c', `cd "$1" && : > "$(printf 'a\\377')"`, 'sh', folder])
    await expect(digestTree('model', folder)).rejects.toThrow(/file names in UTF-8.*61ff/)
  })
})
