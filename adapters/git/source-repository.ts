import { createHash, randomUUID } from 'node:crypto'
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OutsideError, UserError } from '../../flows/outside-error.ts'
import type { LotSource, SourceRepository, TextFile } from '../../flows/training/ports.ts'
import { digestFile } from '../files/digest.ts'
import { git, gitText } from './git.ts'
import { openTree } from './tree.ts'

export interface Author {
  name: string
  email: string
}

export interface LocalRepository extends SourceRepository {
  /** The top folder of the working tree. */
  root: string
  /** Git's own folder, shared by all working trees: what we keep there is in nobody's commit. */
  gitFolder: string
}

const MAX_SMUDGED_BYTES = 64 * 1024 * 1024

/** The repository around `folder`. @throws UserError when there is none or it has no commit. */
export async function openSourceRepository(folder: string, author: Author): Promise<LocalRepository> {
  const root = await gitText(folder, ['rev-parse', '--show-toplevel']).catch((cause: unknown) => {
    if (cause instanceof OutsideError && cause.code === 'COMMAND_MISSING') throw cause
    throw new UserError(`Expected a git repository at ${folder}, found none. Run: git init && git add . && git commit`)
  })
  const gitFolder = await gitText(root, ['rev-parse', '--path-format=absolute', '--git-common-dir'])
  const identity = { GIT_AUTHOR_NAME: author.name, GIT_AUTHOR_EMAIL: author.email, GIT_COMMITTER_NAME: author.name, GIT_COMMITTER_EMAIL: author.email }
  return {
    root,
    gitFolder,
    async head() {
      const commit = await gitText(root, ['rev-parse', '--verify', 'HEAD^{commit}']).catch(() => {
        throw new UserError(`Expected a commit in ${root}, found none. Run: git add . && git commit`)
      })
      const ref = await gitText(root, ['symbolic-ref', '--quiet', 'HEAD'], { allow: [1] })
      const remote = await gitText(root, ['config', '--get', 'remote.origin.url'], { allow: [1] })
      return { commit, ref: ref === '' ? undefined : ref, uri: publicUri(remote) }
    },
    async uncommitted() {
      const status = await gitText(root, ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules=none'])
      return status.split('\0').filter(Boolean).map((line) => line.replace(/^.?. /, ''))
    },
    tree: (commit) => openTree(root, commit),
    smudged: (path, digest) => findSmudged(join(root, path), path, digest),
    async commit({ parent, files, message }) {
      const index = join(gitFolder, `provender-index-${randomUUID()}`)
      const env = { ...identity, GIT_INDEX_FILE: index }
      try {
        await git(root, ['read-tree', parent], { env })
        for (const file of files) {
          const blob = await gitText(root, ['hash-object', '-w', '--stdin'], { input: file.text })
          await git(root, ['update-index', '--add', '--cacheinfo', `100644,${blob},${file.path}`], { env })
        }
        const tree = await gitText(root, ['write-tree'], { env })
        const commit = await gitText(root, ['commit-tree', tree, '-p', parent, '-F', '-'], { env, input: message })
        // Only if HEAD is still what was trained: otherwise somebody committed meanwhile, and their work stays.
        await git(root, ['update-ref', '-m', 'provender train', 'HEAD', commit, parent]).catch((cause: unknown) => {
          throw new OutsideError('GIT_FAILED', `The branch moved while the model was trained (it was ${parent}). Nothing is lost: train again, and what is unchanged is not run again.`, { cause })
        })
        await git(root, ['restore', `--source=${commit}`, '--staged', '--worktree', '--', ...files.map((file) => `:(top,literal)${file.path}`)])
        return commit
      } finally {
        await rm(index, { force: true })
      }
    },
    write: async (files) => {
      for (const file of files) await writeAtomically(root, file)
    },
  }
}

/** A remote's address as others may use it: without user, password and query. undefined for a folder of this machine. */
export function publicUri(remote: string): string | undefined {
  const scp = /^(?:[^@/:]+@)?([^/:]+\.[^/:]+):(?!\/\/)(.+)$/.exec(remote)
  if (scp) return `https://${scp[1]}/${scp[2]}`.replace(/\.git$/, '')
  if (!/^(https?|ssh|git):\/\//.test(remote)) return undefined
  try {
    const url = new URL(remote)
    url.username = ''
    url.password = ''
    url.search = ''
    url.hash = ''
    return url.href.replace(/\/$/, '').replace(/\.git$/, '')
  } catch {
    return undefined
  }
}

async function findSmudged(location: string, path: string, digest: string): Promise<LotSource | undefined> {
  const stat = await lstat(location).catch(() => undefined)
  if (!stat?.isFile()) return undefined
  if (stat.size > MAX_SMUDGED_BYTES) return (await digestFile(path, location)).digest === digest ? { kind: 'file', path: location } : undefined
  const bytes = await readFile(location)
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}` === digest ? { kind: 'bytes', bytes } : undefined
}

async function writeAtomically(root: string, file: TextFile): Promise<void> {
  const path = join(root, file.path)
  const next = `${path}.new-${randomUUID()}`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(next, file.text)
    await rename(next, path)
  } catch (cause) {
    await rm(next, { force: true })
    throw cause
  }
}
