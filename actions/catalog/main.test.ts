import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { acmeRepository } from '../../test/fixtures/acme.ts'
import { writeGitRepository } from '../../test/fixtures/git-repository.ts'
import { CatalogInputs } from './inputs.ts'

const metadata = parse(readFileSync(join(import.meta.dirname, 'action.yml'), 'utf8')) as { inputs: Record<string, { default?: string }>; outputs: Record<string, unknown> }

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'provender-action-'))
  mkdirSync(join(root, 'repo'))
  mkdirSync(join(root, 'temp'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Runs the action as a runner does: inputs and outputs by environment and file. */
function run(inputs: Record<string, string>, env: Record<string, string> = {}): { status: number | null; log: string; outputs: string } {
  const output = join(root, 'output')
  writeFileSync(output, '')
  // A checkout has an origin; here it is the repository itself.
  spawnSync('git', ['remote', 'add', 'origin', '.'], { cwd: join(root, 'repo') })
  const given = Object.fromEntries(Object.entries(metadata.inputs).map(([name, { default: preset = '' }]) => [`INPUT_${name.toUpperCase()}`, inputs[name] ?? preset]))
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    cwd: join(root, 'repo'), encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: root, RUNNER_TEMP: join(root, 'temp'), GITHUB_OUTPUT: output, ...given, ...env },
  })
  return { status, log: stdout + stderr, outputs: readFileSync(output, 'utf8') }
}

describe('the catalog action', () => {
  it('has the inputs that action.yml names', () => {
    expect(Object.keys(CatalogInputs.shape)).toEqual(Object.keys(metadata.inputs))
  })

  it('builds the site and says where it is', () => {
    writeGitRepository(join(root, 'repo'), acmeRepository())
    const { status, log, outputs } = run({ 'artifact-name': '' })
    expect([status, log]).toEqual([0, expect.stringContaining('Built the catalog: 8 models, 14 versions')])
    expect(outputs).toMatch(/path<<\S+\n.*provender-catalog\n/)
    expect(outputs).toMatch(/problems<<\S+\n0\n/)
    expect(existsSync(join(root, 'temp/provender-catalog/models/flight-delays/index.html'))).toBe(true)
  })

  it('warns and goes on when evidence cannot be read', () => {
    const repository = acmeRepository()
    repository.files.set('recalls/half.yml', 'schema: recall/v1\n')
    writeGitRepository(join(root, 'repo'), repository)
    const { status, log, outputs } = run({ 'artifact-name': '' })
    expect([status, log, outputs]).toEqual([0, expect.stringMatching(/^::warning::.*recall half cannot be read/m), expect.stringMatching(/problems<<\S+\n1\n/)])
  })

  it('fails when there is no repository', () => {
    const { status, log } = run({ 'artifact-name': '' })
    expect([status, log]).toEqual([1, expect.stringMatching(/^::error::/m)])
  })

  it('fails on a wrong input, with every one that is wrong', () => {
    const { status, log } = run({ 'base-url': 'ftp://x', 'retention-days': '0' })
    expect(status).toBe(1)
    expect(log).toContain('The input "base-url" is wrong')
    expect(log).toContain('The input "retention-days" is wrong')
  })

  it('packs the site and fails plainly when GitHub cannot be reached for the upload', () => {
    writeGitRepository(join(root, 'repo'), acmeRepository())
    const { status, log } = run({}, { ACTIONS_RUNTIME_TOKEN: '' })
    expect([status, log]).toEqual([1, expect.stringMatching(/^::error::.*ACTIONS_RUNTIME_TOKEN/m)])
    expect(existsSync(join(root, 'temp/artifact.tar'))).toBe(true)
  })
})
