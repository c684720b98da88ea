import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { canRun, openExample } from './example-repository.ts'

const run = promisify(execFile)
const REQUIREMENTS = join(import.meta.dirname, '../../examples/wine-sklearn/requirements.txt')

/** A virtual environment with exactly the locked packages, kept for the next run; or why there is none. */
async function lockedPython(): Promise<{ bin: string } | { missing: string }> {
  if (!(await canRun('python3', '-c', 'import sys, venv, ensurepip; assert sys.version_info >= (3, 11)'))) return { missing: 'no Python 3.11 or later with venv; install python3 and python3-venv' }
  const lock = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `provender-wine-sklearn-${lock}`)
  const bin = join(folder, 'bin')
  const whole = join(folder, 'installed')
  if (existsSync(whole)) return { bin }
  rmSync(folder, { recursive: true, force: true })
  await run('python3', ['-m', 'venv', folder])
  try {
    await run(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', '--only-binary=:all:', '--require-hashes', '--requirement', REQUIREMENTS], { timeout: 280_000 })
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr)
    // Only an index that cannot be reached excuses; a lock that does not fit its packages is a fault of ours.
    if (/hash/i.test(said) || !/connection|resolve|timed out|network|proxy|ssl|No matching distribution/i.test(said)) throw error
    return { missing: 'pip cannot reach a package index' }
  }
  writeFileSync(whole, '')
  return { bin }
}

const python = await lockedPython()

describe('the example with scikit-learn', () => {
  it.skipIf('missing' in python)(`trains from its lock file, twice with the same bytes${'missing' in python ? ` (skipped: ${python.missing})` : ''}`, { timeout: 120_000 }, async () => {
    const env = { PATH: `${'bin' in python ? python.bin : ''}${delimiter}${process.env['PATH']}` }
    await using first = await openExample('wine-sklearn', env)
    await using second = await openExample('wine-sklearn', env)
    await first.provender('train', 'wine-cultivar')
    await second.provender('train', 'wine-cultivar', '--no-cache')

    const metrics = await first.metrics('wine-cultivar', '1.0.0')
    const accuracy = metrics.find(({ name, slice }) => name === 'accuracy' && slice === undefined)
    expect(Number(accuracy?.value)).toBeGreaterThan(0.9)
    expect(accuracy).toMatchObject({ n: '59', ci: { method: 'Wilson' } })
    expect(metrics.filter(({ slice }) => slice?.['cultivar'])).toHaveLength(3)
    expect((await first.version('wine-cultivar', '1.0.0')).subjects).toEqual((await second.version('wine-cultivar', '1.0.0')).subjects)
  })
})
