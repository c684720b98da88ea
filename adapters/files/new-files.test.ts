import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openNewFiles } from './new-files.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'provender-new-'))
})
afterEach(async () => rm(root, { recursive: true, force: true }))

const file = (path: string, executable = false) => ({ path, text: `text of ${path}\n`, executable })
const all = async (): Promise<string[]> => (await readdir(root, { recursive: true })).sort()

describe('new files', () => {
  test('are all written, with folders and modes, and nothing is left beside them', async () => {
    await openNewFiles(join(root, 'new/repository')).write([file('a/b/c.txt'), file('run.sh', true)])
    expect(await all()).toEqual(['new', 'new/repository', 'new/repository/a', 'new/repository/a/b', 'new/repository/a/b/c.txt', 'new/repository/run.sh'])
    expect(await readFile(join(root, 'new/repository/a/b/c.txt'), 'utf8')).toBe('text of a/b/c.txt\n')
    expect((await stat(join(root, 'new/repository/run.sh'))).mode & 0o111).not.toBe(0)
  })

  test('replace nothing: a file that came in between stays, and all others go', async () => {
    await mkdir(join(root, 'b'))
    await writeFile(join(root, 'b/there.txt'), 'mine')
    await expect(openNewFiles(root).write([file('a/one.txt'), file('b/there.txt'), file('c.txt')])).rejects.toThrow(/b\/there\.txt — expected no such file/)
    expect(await all()).toEqual(['b', 'b/there.txt'])
    expect(await readFile(join(root, 'b/there.txt'), 'utf8')).toBe('mine')
  })

  test('take away what a run that was killed had written aside, and what of it is in place is in the way', async () => {
    const script = `import { openNewFiles } from ${JSON.stringify(join(import.meta.dirname, 'new-files.ts'))}
      const files = Array.from({ length: 20000 }, (_, index) => ({ path: 'd' + index % 100 + '/f' + index, text: 'x', executable: false }))
      openNewFiles(${JSON.stringify(root)}).write(files)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
    while (!(await readdir(root)).includes('d1')) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await readdir(root)).toContain(`.provender-init-${child.pid}`)
    await expect(openNewFiles(root).write([file('new.txt'), file('d0/f0')])).rejects.toThrow(/d0\/f0 — expected no such file/)
    expect((await readdir(root)).filter((name) => !/^d\d+$/.test(name))).toEqual([])
    await openNewFiles(root).write([file('new.txt')])
    expect(await readFile(join(root, 'new.txt'), 'utf8')).toBe('text of new.txt\n')
  })

  test('leave nothing, not even a new root, when one cannot be written', async () => {
    const long = 'x'.repeat(300)
    await expect(openNewFiles(join(root, 'new')).write([file('a.txt'), file(long)])).rejects.toThrow(/Cannot write into .*ENAMETOOLONG.*nothing was written/)
    expect(await all()).toEqual([])
  })
})
