import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digests } from '../digests.ts'
import { deployCommand } from './command.ts'

let place: string
let lines: string[]
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'provender-command-'))
  mkdirSync(join(place, 'temp'))
  lines = []
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const stored = (path: string, text: string, executable = false) => {
  const location = join(place, path.replaceAll('/', '-'))
  writeFileSync(location, text)
  return { path, digest: digests.ofText(text), location, executable }
}
const run = (script: string, files: ReturnType<typeof stored>[] = [], env: Record<string, string> = {}) =>
  deployCommand(script, { cwd: place, temp: join(place, 'temp'), env: { PATH: process.env['PATH'], GONE: undefined, PROVENDER_MODEL: 'from outside' }, log: { info: (line) => void lines.push(line), warn() {}, progress() {} } }).run(files, env)

describe('the deploy command', () => {
  it('finds the verified files, and nothing else, in a folder of their own', async () => {
    await run('cd "$PROVENDER_MODEL_DIR" && find . -type f | sort && sub/run && test ! -x w', [stored('w', 'weights'), stored('sub/run', '#!/bin/sh\necho runs\n', true)])
    expect(lines).toEqual(['./sub/run', './w', 'runs'])
  })
  it('runs in the checkout with the variables of the deployment', async () => {
    await run('pwd; echo "$PROVENDER_MODEL ${GONE-unset}"', [], { PROVENDER_MODEL: 'churn' })
    expect(lines).toEqual([place, 'churn unset'])
  })
  it('gets names as data, never as a part of its text', async () => {
    await run('printf "%s\\n" "$PROVENDER_MODEL"', [], { PROVENDER_MODEL: '$(touch pwned); `touch pwned`' })
    expect(lines).toEqual(['$(touch pwned); `touch pwned`'])
    expect(existsSync(join(place, 'pwned'))).toBe(false)
  })
  it('that fails is told by its exit code, without its output', async () => {
    await expect(run('echo a-secret; exit 4')).rejects.toMatchObject({ code: 'COMMAND_FAILED', message: 'The deploy command ended with 4; the job\'s log has its output. Correct it, then run the job again.' })
    expect(lines).toEqual(['a-secret'])
  })
  it('does not run on a file that changed after it was verified', async () => {
    const file = stored('w', 'weights')
    writeFileSync(file.location, 'tampered')
    await expect(run('echo ran', [file])).rejects.toMatchObject({ code: 'DATA_CHANGED' })
    expect(lines).toEqual([])
  })
  it('does not run on what became a symbolic link', async () => {
    const file = stored('w', 'weights')
    rmSync(file.location)
    writeFileSync(join(place, 'other'), 'weights')
    symlinkSync(join(place, 'other'), file.location)
    await expect(run('echo ran', [file])).rejects.toMatchObject({ code: 'UNREADABLE' })
  })
  it('cannot change the stored files, and leaves no copy', async () => {
    const file = stored('w', 'weights')
    await run('echo changed > "$PROVENDER_MODEL_DIR/w"', [file])
    expect(readFileSync(file.location, 'utf8')).toBe('weights')
    expect(readdirSync(join(place, 'temp'))).toEqual([])
  })
  it('is not begun where there is no room for the files', async () => {
    if (process.getuid?.() === 0) rmSync(join(place, 'temp'), { recursive: true })
    else chmodSync(join(place, 'temp'), 0o500)
    await expect(run('echo ran')).rejects.toMatchObject({ name: 'OutsideError' })
    expect(lines).toEqual([])
  })
})
