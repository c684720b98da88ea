import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packTar } from './tar.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'provender-tar-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'site', path)), { recursive: true })
    writeFileSync(join(root, 'site', path), content)
  }
}

const LONG = `models/${'m'.repeat(63)}/1.0.0-${'r'.repeat(55)}/index.html`

describe('tar', () => {
  it('is read by tar itself, with every byte in place', async () => {
    write({ 'index.html': 'x'.repeat(513), 'empty.txt': '', 'ä/ö.html': 'ü', [LONG]: 'deep', 'block.bin': 'y'.repeat(512) })
    await packTar(join(root, 'site'), join(root, 'artifact.tar'))
    mkdirSync(join(root, 'out'))
    execFileSync('tar', ['-xf', join(root, 'artifact.tar'), '-C', join(root, 'out')])
    execFileSync('diff', ['-r', join(root, 'site'), join(root, 'out')])
    expect(readFileSync(join(root, 'out', LONG), 'utf8')).toBe('deep')
  })

  it('gives the same bytes whenever the files were written', async () => {
    write({ 'b.html': '1', 'a.html': '2' })
    const size = await packTar(join(root, 'site'), join(root, 'one.tar'))
    utimesSync(join(root, 'site/a.html'), 1, 1)
    await packTar(join(root, 'site'), join(root, 'two.tar'))
    expect(readFileSync(join(root, 'one.tar'))).toEqual(readFileSync(join(root, 'two.tar')))
    expect(size).toBe(6 * 512)
  })

  it('refuses a name that does not fit', async () => {
    write({ [`${'n'.repeat(101)}`]: '' })
    await expect(packTar(join(root, 'site'), join(root, 'x.tar'))).rejects.toThrow('Shorten the file')
  })
})
