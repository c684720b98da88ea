import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openGitRecords } from '../../adapters/git/records.ts'
import { newFolder, provender, run, type Ended } from '../cli/provender.ts'

const MAIN = join(import.meta.dirname, '../../cli/main.ts')
const RECORDS = JSON.stringify(join(import.meta.dirname, '../../adapters/git/records.ts'))

let folder: string
beforeEach(async () => void (folder = await newFolder()))
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A limit on the size of files is what a full disk looks like to a program, without mounting one. */
const whenFull = (kib: number, program: string, args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Promise<Ended> =>
  run('/bin/sh', ['-c', `trap '' XFSZ; ulimit -f ${kib * 2}; exec "$@"`, 'sh', program, ...args], options)
const provenderWhenFull = (kib: number, args: readonly string[], options: { cwd?: string } = {}): Promise<Ended> => whenFull(kib, process.execPath, [MAIN, ...args], options)

/** Every file below a folder with its bytes. */
const filesOf = (place: string): Record<string, string> =>
  Object.fromEntries(readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(place.length + 1), readFileSync(path, 'latin1')]
  }))

describe('a full disk', () => {
  it('stops "provender init" before it wrote anything, and init works once there is space', async () => {
    const { code, err } = await provenderWhenFull(1, ['init', '--yes', '--owner', 'ada', join(folder, 'new')])
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/no space is left .*Free space, then try again; nothing was written/) })
    expect(existsSync(join(folder, 'new'))).toBe(false)
    expect(await provender(['init', '--yes', '--owner', 'ada', join(folder, 'new')])).toMatchObject({ code: 0 })
  })

  it('leaves the dataset as it was when "provender lot add" cannot write', async () => {
    await provender(['init', '--yes', '--owner', 'ada', folder])
    writeFileSync(join(folder, 'data/more.csv'), 'a,b\n1,2\n')
    writeFileSync(join(folder, 'datasets/customers/dataset.yml'), `${readFileSync(join(folder, 'datasets/customers/dataset.yml'), 'utf8')}# ${'x'.repeat(1024)}\n`)
    const before = filesOf(folder)
    const full = await provenderWhenFull(1, ['lot', 'add', 'customers@more', 'data/more.csv'], { cwd: folder })
    expect(full).toMatchObject({ code: 1, err: expect.stringMatching(/dataset\.yml — no space left in .*The file is unchanged\. Free space there, then run the command again/) })
    expect(filesOf(folder)).toEqual(before)
    expect(await provender(['lot', 'add', 'customers@more', 'data/more.csv'], { cwd: folder })).toMatchObject({ code: 0 })
  })

  it('leaves the earlier catalog whole when "provender catalog build" cannot write', async () => {
    await provender(['init', '--yes', '--owner', 'ada', folder])
    const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.invalid', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    git('init', '-q', '-b', 'main')
    git('add', '-A')
    git('commit', '-q', '-m', 'first')
    const out = join(folder, '.git/out/site')
    await mkdir(join(folder, '.git/out'))
    expect(await provender(['catalog', 'build', '--out', out], { cwd: folder })).toMatchObject({ code: 0 })
    const before = filesOf(out)
    const full = await provenderWhenFull(4, ['catalog', 'build', '--out', out], { cwd: folder })
    expect(full).toMatchObject({ code: 1, err: expect.stringMatching(/the disk is full.* Free some space; the earlier catalog is unchanged/) })
    expect(filesOf(out)).toEqual(before)
    expect(readdirSync(join(folder, '.git/out'))).toEqual(['site'])
  })

  it('adds no part of a record to the branch, and the next append completes', async () => {
    execFileSync('git', ['init', '-q', '-b', 'main', folder])
    const records = openGitRecords(folder)
    await records.append([{ kind: 'lineage', text: '{"n":1}' }], 'first')
    const tip = execFileSync('git', ['rev-parse', 'provender-records'], { cwd: folder, encoding: 'utf8' })
    // What does not compress: two records, the first of which still finds room.
    const big = JSON.stringify({ n: randomBytes(20_000).toString('base64') })
    const append = `import { openGitRecords } from ${RECORDS}
      try { await openGitRecords(${JSON.stringify(folder)}).append([{ kind: 'lineage', text: '{"n":2}' }, { kind: 'lineage', text: ${JSON.stringify(big)} }], 'more') } catch (error) { console.log(error.code, error.message) }`
    // Git is ended by the signal of the limit; where it is not, it says what a full disk makes it say.
    const deaf = join(folder, 'bin')
    await mkdir(deaf)
    writeFileSync(join(deaf, 'git'), `#!/bin/sh\ntrap '' XFSZ\nPATH=\${PATH#*:}\nexec git "$@"\n`, { mode: 0o755 })
    for (const [PATH, words] of [[process.env['PATH'] ?? '', 'SIGXFSZ'], [`${deaf}:${process.env['PATH']}`, 'File too large']] as const) {
      const { out } = await whenFull(4, process.execPath, ['--input-type=module-typescript', '-e', append], { env: { PATH } })
      expect(out).toMatch(/^DISK_FULL git hash-object found no space left on the disk of .* Nothing was recorded\. Free space there, then run it again/s)
      expect(out).toContain(words)
      expect(execFileSync('git', ['rev-parse', 'provender-records'], { cwd: folder, encoding: 'utf8' })).toBe(tip)
    }
    execFileSync('git', ['fsck', '--no-dangling'], { cwd: folder, stdio: 'ignore' })
    expect(await records.list('lineage')).toHaveLength(1)
    await records.append([{ kind: 'lineage', text: '{"n":2}' }, { kind: 'lineage', text: big }], 'more')
    expect(await records.list('lineage')).toHaveLength(3)
  })
})
