import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acmeRepository, NOW } from '../../test/fixtures/acme.ts'
import { writeGitRepository } from '../../test/fixtures/git-repository.ts'
import { command } from './catalog.ts'
import { UsageError } from '../command.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'provender-catalog-'))
  execFileSync('mkdir', ['repo'], { cwd: root })
  writeGitRepository(join(root, 'repo'), acmeRepository())
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function run(values: Record<string, string>, env: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await command.run({ values, positionals: ['build'] }, { cwd: root, env, interactive: false, out: (text) => (out += text), err: (text) => (err += text) })
  return { code, out, err }
}

function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const path of (readdirSync(folder, { recursive: true }) as string[]).sort()) if (statSync(join(folder, path)).isFile()) hash.update(path).update(readFileSync(join(folder, path)))
  return hash.digest('hex')
}

describe('provender catalog build', () => {
  it('builds the site of a repository from git alone', async () => {
    const { code, out } = await run({ repo: 'repo', out: 'site', now: NOW })
    expect([code, out]).toEqual([0, expect.stringMatching(/^Built the catalog of 8 models and 14 versions: \d+ files, \d+ KiB\.\nOpen .*\/site\/index\.html\n$/)])
    expect(readFileSync(join(root, 'site/models/flight-delays/index.html'), 'utf8')).toContain('Version 2.1.0 has served production since 3 October 2026.')
  })

  it('gives the same bytes twice', async () => {
    await run({ repo: 'repo', out: 'one', now: NOW })
    await run({ repo: 'repo', out: 'two', now: NOW })
    expect(digestOf(join(root, 'one'))).toBe(digestOf(join(root, 'two')))
    expect(digestOf(join(root, 'one'))).not.toBe((await run({ repo: 'repo', out: 'two', now: '2026-11-22T00:00:00Z' }), digestOf(join(root, 'two'))))
  })

  it('links to where GitHub says that the repository is', async () => {
    await run({ repo: 'repo', out: 'linked', now: NOW }, { GITHUB_SERVER_URL: 'https://github.example.com', GITHUB_REPOSITORY: 'acme/models' })
    expect(readFileSync(join(root, 'linked/models/flight-delays/index.html'), 'utf8')).toContain('https://github.example.com/acme/models/pull/')
  })

  it('says that nothing is recorded in a repository without records', async () => {
    execFileSync('git', ['clone', '-q', '--no-local', '--single-branch', '--branch', 'main', 'repo', 'bare-of-records'], { cwd: root })
    const { code } = await run({ repo: 'bare-of-records', out: 'without', now: NOW })
    expect(code).toBe(0)
    expect(readFileSync(join(root, 'without/models/claim-severity/index.html'), 'utf8')).toContain('No deployment is recorded.')
    expect(readFileSync(join(root, 'without/index.html'), 'utf8')).not.toContain('b-ok')
  })

  it('builds, warns and answers 1 when evidence cannot be read', async () => {
    execFileSync('mkdir', ['broken'], { cwd: root })
    const broken = acmeRepository()
    broken.files.set('recalls/half.yml', 'schema: recall/v1\n')
    writeGitRepository(join(root, 'broken'), broken)
    const { code, err } = await run({ repo: 'broken', out: 'red', now: NOW })
    expect([code, err]).toEqual([1, expect.stringContaining('recall half cannot be read')])
    expect(readFileSync(join(root, 'red/index.html'), 'utf8')).toContain('Some evidence could not be read')
    expect(readFileSync(join(root, 'red/index.html'), 'utf8')).not.toContain('b-ok')
  })

  it.each([
    [{ repo: 'repo' }, /--out DIR/],
    [{ repo: 'repo', out: 'x', now: 'yesterday' }, /Expected --now as a UTC time/],
    [{ repo: 'repo', out: 'x', 'base-url': 'javascript:x' }, /Expected --base-url/],
  ])('refuses %j', async (values, words) => {
    const error = await run(values as Record<string, string>).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as Error).message).toMatch(words)
  })

  it('says which commit it did not find', async () => {
    await expect(run({ repo: 'repo', out: 'x', revision: 'nowhere' })).rejects.toThrow(/rev-parse/)
  })
})
