import { mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { GitRepository } from './repository.ts'
import { runGit } from './run.ts'

it('reads renames, binaries, links, odd names and empty files from one diff', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'diff-'))
  const git = (...args: string[]) => runGit(join(dir, '.git'), ['--work-tree', dir, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args])
  const write = (name: string, text: string) => writeFile(join(dir, name), text)
  await git('init', '-q')
  await write('link', 'target\n')
  await write('moved.txt', 'one\ntwo\nthree\nfour\n')
  await write('tab\tü.txt', 'a\n')
  await git('add', '-A')
  await git('commit', '-q', '-m', '1')
  await rm(join(dir, 'link'))
  await symlink('target', join(dir, 'link'))
  await rename(join(dir, 'moved.txt'), join(dir, 'new.txt'))
  await write('new.txt', 'one\ntwo\nthree\nFOUR\n')
  await write('binary', '\0\u0001')
  await write('empty', '')
  await write('tab\tü.txt', '-- b\ndiff --git a/x b/x\n')
  await git('add', '-A')
  await git('commit', '-q', '-m', '2')
  const repo = new GitRepository(join(dir, '.git'))
  const files = await repo.diff('HEAD~1', 'HEAD')
  const of = (path: string) => files.find((file) => file.path === path)
  expect(files.map((file) => [file.path, file.status])).toEqual([['binary', 'added'], ['empty', 'added'], ['link', 'changed'], ['new.txt', 'renamed'], ['tab\tü.txt', 'modified']])
  expect(of('new.txt')).toMatchObject({ previousPath: 'moved.txt', additions: 1, deletions: 1, patch: expect.stringContaining('+FOUR') })
  expect(of('tab\tü.txt')).toMatchObject({ additions: 2, deletions: 1, patch: '@@ -1 +1,2 @@\n-a\n+-- b\n+diff --git a/x b/x' })
  expect([of('binary')?.patch, of('empty')?.patch]).toEqual([undefined, undefined])
  repo.close()
  await rm(dir, { recursive: true, force: true })
})
