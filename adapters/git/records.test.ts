import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../core/canonical.ts'
import { digests } from '../digests.ts'
import { openGitRecords } from './records.ts'

const BRANCH = 'provender-records'
let folder: string
let bare: string
const git = (where: string, ...args: string[]): string => execFileSync('git', args, { cwd: where, encoding: 'utf8' }).trim()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'))
  bare = join(folder, 'bare.git')
  git(folder, 'init', '--quiet', '--bare', bare)
  clone('one')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function clone(name: string): string {
  const where = join(folder, name)
  git(folder, 'clone', '--quiet', bare, where)
  return where
}

const lineage = (n: number): { kind: 'lineage'; text: string } => ({ kind: 'lineage', text: canonicalJson({ n }) })
const link = (n: number) => (last: { sequence: number; digest: string } | undefined): string =>
  canonicalJson({ n, previous: last?.digest ?? null, sequence: (last?.sequence ?? 0) + 1 })

describe('records in a clone', () => {
  it('are read back by digest, and touch neither working tree nor index', async () => {
    const one = join(folder, 'one')
    writeFileSync(join(one, 'draft.txt'), 'mine')
    const records = openGitRecords(one)
    const [digest] = await records.append([lineage(1)], 'first')
    expect(digest).toBe(digests.ofText(lineage(1).text))
    expect(await records.read('lineage', digest!)).toBe(lineage(1).text)
    expect(await records.list('lineage')).toEqual([digest])
    expect(git(one, 'status', '--porcelain')).toBe('?? draft.txt')
  })

  it('are no change when they are there already', async () => {
    const records = openGitRecords(join(folder, 'one'))
    await records.append([lineage(1)], 'first')
    const tip = git(join(folder, 'one'), 'rev-parse', BRANCH)
    await records.append([lineage(1)], 'again')
    expect(git(join(folder, 'one'), 'rev-parse', BRANCH)).toBe(tip)
  })

  it('that were changed are refused by name', async () => {
    const one = join(folder, 'one')
    const records = openGitRecords(one)
    const [digest] = await records.append([lineage(1)], 'first')
    const path = git(one, 'ls-tree', '-r', '--name-only', BRANCH).split('\n').find((name) => name.startsWith('lineage/'))!
    const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: one, input: '{"n":2}', encoding: 'utf8' }).trim()
    const tree = execFileSync('git', ['mktree', '--missing'], { cwd: one, input: '', encoding: 'utf8' }).trim()
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') }
    execFileSync('git', ['read-tree', tree], { cwd: one, env })
    execFileSync('git', ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { cwd: one, env })
    const forged = execFileSync('git', ['write-tree'], { cwd: one, env, encoding: 'utf8' }).trim()
    git(one, 'update-ref', `refs/heads/${BRANCH}`, git(one, '-c', 'user.name=x', '-c', 'user.email=x@y', 'commit-tree', forged, '-m', 'forged'))
    await expect(records.read('lineage', digest!)).rejects.toThrow(expect.objectContaining({ code: 'RECORD_DAMAGED', message: expect.stringContaining(path) as string }))
  })

  it('are read from what was fetched when the branch was never checked out here', async () => {
    const [digest] = await openGitRecords(join(folder, 'one'), { remote: 'origin' }).append([lineage(7)], 'pushed')
    const two = clone('two')
    expect(await openGitRecords(two).read('lineage', digest!)).toBe(lineage(7).text)
  })

  it('of the remote alone are read when only they count: what lies in this clone is nobody\'s evidence', async () => {
    const one = join(folder, 'one')
    await openGitRecords(one).appendDecision(link(1), 'forged, before the remote has any')
    const strict = openGitRecords(one, { remote: 'origin', onlyRemote: true })
    expect(await strict.decisions()).toEqual([])
    await openGitRecords(clone('two'), { remote: 'origin' }).append([lineage(7)], 'pushed')
    const again = openGitRecords(one, { remote: 'origin', onlyRemote: true })
    expect(await again.decisions()).toEqual([])
    expect(await again.list('lineage')).toEqual([digests.ofText(lineage(7).text)])
    await again.append([lineage(8)], 'on top of what the remote has')
    expect(await again.list('lineage')).toHaveLength(2)
    expect(git(bare, 'ls-tree', '-r', '--name-only', BRANCH)).not.toContain('decisions/')
  })

  it('answer undefined, and an empty list, before the first', async () => {
    const records = openGitRecords(join(folder, 'one'))
    expect(await records.read('lineage', `sha256:${'0'.repeat(64)}`)).toBeUndefined()
    expect(await records.list('deployments')).toEqual([])
    expect(await records.decisions()).toEqual([])
  })

  it('are read with what others have written to the remote meanwhile', async () => {
    const two = clone('two')
    const [digest] = await openGitRecords(join(folder, 'one'), { remote: 'origin' }).append([lineage(7)], 'pushed')
    expect(await openGitRecords(two).read('lineage', digest!)).toBeUndefined()
    expect(await openGitRecords(two, { remote: 'origin' }).read('lineage', digest!)).toBe(lineage(7).text)
  })

  it('are joined when this clone and the remote each have some that the other lacks', async () => {
    const [one, two] = [join(folder, 'one'), clone('two')]
    await openGitRecords(two, { remote: 'origin' }).append([lineage(2)], 'pushed')
    await openGitRecords(two, { remote: 'origin' }).appendDecision(link(2), 'decided')
    await openGitRecords(one).append([lineage(1)], 'kept here')
    const records = openGitRecords(one, { remote: 'origin' })
    const all = [lineage(1), lineage(2)].map(({ text }) => digests.ofText(text))
    expect((await records.list('lineage')).sort()).toEqual([...all].sort())
    await records.append([lineage(3)], 'pushed with the rest')
    expect(git(one, 'rev-parse', BRANCH)).toBe(git(bare, 'rev-parse', BRANCH))
    expect((await openGitRecords(two, { remote: 'origin' }).list('lineage')).sort()).toEqual([...all, digests.ofText(lineage(3).text)].sort())
    expect(await openGitRecords(one).decisions()).toHaveLength(1)
  })

  it('are not joined when both have decisions that the other lacks', async () => {
    const [one, two] = [join(folder, 'one'), clone('two')]
    await openGitRecords(two, { remote: 'origin' }).appendDecision(link(2), 'decided')
    await openGitRecords(one).appendDecision(link(1), 'decided here')
    const tip = git(bare, 'rev-parse', BRANCH)
    await expect(openGitRecords(one, { remote: 'origin' }).append([lineage(3)], 'x')).rejects.toThrow(expect.objectContaining({ code: 'RECORD_DAMAGED', message: expect.stringContaining('git branch -m') as string }))
    expect(git(bare, 'rev-parse', BRANCH)).toBe(tip)
  })

  it('of a remote that was rewritten are refused, and what this clone has stays', async () => {
    const one = join(folder, 'one')
    const [digest] = await openGitRecords(one, { remote: 'origin' }).append([lineage(1)], 'first')
    await openGitRecords(one, { remote: 'origin' }).append([lineage(2)], 'second')
    git(bare, 'update-ref', `refs/heads/${BRANCH}`, git(bare, 'rev-parse', `${BRANCH}~1`))
    git(one, 'update-ref', '-d', `refs/heads/${BRANCH}`)
    const records = openGitRecords(one, { remote: 'origin' })
    await expect(records.append([lineage(3)], 'third')).rejects.toThrow(expect.objectContaining({ code: 'RECORD_DAMAGED', message: expect.stringContaining('was rewritten') as string }))
    expect(await openGitRecords(one).read('lineage', digest!)).toBe(lineage(1).text)
  })

  it('name the remedy when the remote refuses', async () => {
    git(folder, 'init', '--quiet', '--bare', join(folder, 'gone.git'))
    const one = join(folder, 'one')
    git(one, 'remote', 'add', 'gone', join(folder, 'nowhere.git'))
    await expect(openGitRecords(one, { remote: 'gone' }).append([lineage(1)], 'x')).rejects.toThrow(/Cannot fetch[^]*Check the network/)
  })
})

describe('writers at the same time', () => {
  it('lose nothing, write nothing twice, and keep the chain whole', async () => {
    const writers = ['a', 'b', 'c', 'd'].map((name) => openGitRecords(clone(name), { remote: 'origin' }))
    await Promise.all(writers.map(async (records, w) => {
      for (let n = 0; n < 4; n++) {
        await records.append([lineage(w * 100 + n)], 'record')
        await records.appendDecision(link(w * 100 + n), 'decision')
      }
    }))
    const seen = openGitRecords(clone('reader'))
    expect(await seen.list('lineage')).toHaveLength(16)
    const decisions = await seen.decisions()
    expect(decisions.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 16 }, (_, n) => n + 1))
    expect(new Set(decisions.map(({ text }) => (JSON.parse(text) as { n: number }).n)).size).toBe(16)
    const previous = decisions.map(({ text }) => (JSON.parse(text) as { previous: string | null }).previous)
    expect(previous).toEqual([null, ...decisions.slice(0, -1).map(({ digest }) => digest)])
  })
})

describe('a record about a version', () => {
  const about = (n: number): { kind: 'evaluations'; text: string } => ({ kind: 'evaluations', text: canonicalJson({ lineage: digests.ofText('lineage'), n }) })
  const index = (n: number): string => `about/${digests.ofText('lineage').slice(7)}/evaluations/${digests.ofText(about(n).text).slice(7)}`
  const paths = (commit: string): string[] => git(join(folder, 'one'), 'ls-tree', '-r', '--name-only', commit).split('\n')

  it('comes in one commit with the name by which it is found', async () => {
    const records = openGitRecords(join(folder, 'one'))
    await records.append([lineage(1)], 'first')
    const [digest] = await records.append([about(1)], 'second')
    expect(git(join(folder, 'one'), 'diff-tree', '-r', '--name-only', '--no-commit-id', BRANCH).split('\n')).toEqual([index(1), `evaluations/${digest!.slice(7, 9)}/${digest!.slice(7)}.json`])
    expect(git(join(folder, 'one'), 'show', `${BRANCH}:${index(1)}`)).toBe(digest)
    expect(await records.read('evaluations', digest!)).toBe(about(1).text)
  })
  it('gets its name when it is there without one, and is no change when both are there', async () => {
    const records = openGitRecords(join(folder, 'one'))
    await records.append([about(1)], 'first')
    const before = git(join(folder, 'one'), 'rev-parse', BRANCH)
    await records.append([about(1)], 'again')
    expect(git(join(folder, 'one'), 'rev-parse', BRANCH)).toBe(before)
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') }
    const run = (...args: string[]): string => execFileSync('git', args, { cwd: join(folder, 'one'), env, encoding: 'utf8' }).trim()
    run('read-tree', BRANCH)
    run('update-index', '--force-remove', index(1))
    run('update-ref', `refs/heads/${BRANCH}`, run('-c', 'user.name=x', '-c', 'user.email=x@x', 'commit-tree', run('write-tree'), '-p', BRANCH, '-m', 'without'))
    expect(paths(BRANCH)).not.toContain(index(1))
    await openGitRecords(join(folder, 'one')).append([about(1)], 'again')
    expect(paths(BRANCH)).toContain(index(1))
  })
})

describe('a writer that is killed', () => {
  it('leaves the branch readable at every moment, and the next run completes', async () => {
    const one = join(folder, 'one')
    const script = join(folder, 'writer.ts')
    writeFileSync(script, `import { openGitRecords } from ${JSON.stringify(join(import.meta.dirname, 'records.ts'))}
      const records = openGitRecords(${JSON.stringify(one)}, { remote: 'origin' })
      for (let n = 0; ; n++) { await records.append([{ kind: 'evaluations', text: JSON.stringify({ lineage: 'sha256:' + '0'.repeat(64), n }) }], 'x'); await records.appendDecision((last) => JSON.stringify({ n, previous: last?.digest ?? null, sequence: (last?.sequence ?? 0) + 1 }), 'y') }`)
    for (const afterMs of [120, 170, 230, 310, 390]) {
      const child = spawn(process.execPath, [script], { stdio: 'ignore' })
      const ended = new Promise((resolve) => child.once('exit', resolve))
      await new Promise((resolve) => setTimeout(resolve, afterMs))
      child.kill('SIGKILL')
      await ended
      git(bare, 'fsck', '--no-dangling')
      for (const link of await openGitRecords(one, { remote: 'origin' }).decisions()) expect(digests.ofText(link.text)).toBe(link.digest)
      const tip = git(bare, 'for-each-ref', '--format=%(objectname)', `refs/heads/${BRANCH}`)
      const files = tip === '' ? [] : git(bare, 'ls-tree', '-r', '--name-only', tip).split('\n')
      expect(files.filter((path) => path.startsWith('about/'))).toHaveLength(files.filter((path) => path.startsWith('evaluations/')).length)
    }
    const records = openGitRecords(one, { remote: 'origin' })
    await records.append([lineage(9999)], 'after')
    expect(await records.list('lineage')).toContain(digests.ofText(lineage(9999).text))
    const decisions = await records.decisions()
    expect(decisions.map(({ sequence }) => sequence)).toEqual(decisions.map((_, n) => n + 1))
  })
})
