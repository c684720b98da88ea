import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runShell, type ShellRun } from './shell.ts'

let folder = ''
const lines: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'provender-shell-'))
  lines.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const run = (command: string): Promise<ShellRun> => runShell(command, { cwd: folder, env: { PATH: process.env['PATH'] ?? '' }, logFile: join(folder, 'log'), onLine: (line) => void lines.push(line) })

describe('runShell', () => {
  it('gives both streams line by line and whole in the log, with its digest', async () => {
    const { exitCode, log } = await run('printf "a\\nb"; echo c >&2; exit 5')
    expect(exitCode).toBe(5)
    expect(lines.toSorted()).toEqual(expect.arrayContaining(['a']))
    const text = readFileSync(join(folder, 'log'))
    expect(log).toEqual({ digest: `sha256:${hash('sha256', text)}`, bytes: text.length })
  })

  it('keeps the last twenty lines', async () => {
    expect((await run('seq 1 100')).tail).toEqual(Array.from({ length: 20 }, (_, index) => String(81 + index)))
  })

  it('gives a command no input to wait for', async () => expect(await run('cat')).toMatchObject({ exitCode: 0 }))

  it('ends what the command left in the background', async () => {
    const before = Date.now()
    expect(await run('sleep 20 & echo $!')).toMatchObject({ exitCode: 0 })
    expect(Date.now() - before).toBeLessThan(10_000)
    await expect.poll(() => {
      try {
        return /^State:\s+Z/m.test(readFileSync(`/proc/${lines[0]}/status`, 'utf8'))
      } catch {
        return true
      }
    }, { timeout: 3000 }).toBe(true)
  })

  it('tells a signal as shells do', async () => expect((await run('kill -9 $$')).exitCode).toBe(137))

  it('shortens a line without end', async () => {
    await run('head -c 300000 /dev/zero | tr "\\0" x')
    expect(lines.length).toBeGreaterThan(1)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2001)
  })
})
