import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { gitEnvironment } from './git.ts'

const underWay = new Map<string, Promise<void>>()

/** Writes the tree of a commit into a folder, once: the folder's name holds the commit, so what is there stays right. */
export async function materialise(gitDir: string, sha: string, folder: string): Promise<void> {
  if (existsSync(folder)) return
  const known = underWay.get(folder)
  if (known) return await known
  const work = unpack(gitDir, sha, folder).finally(() => underWay.delete(folder))
  underWay.set(folder, work)
  await work
}

async function unpack(gitDir: string, sha: string, folder: string): Promise<void> {
  const half = `${folder}.part`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true })
  const archive = spawn('git', ['--git-dir', gitDir, 'archive', '--format=tar', sha], { env: gitEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] })
  const tar = spawn('tar', ['-x', '-C', half], { stdio: ['pipe', 'ignore', 'ignore'] })
  archive.stdout.pipe(tar.stdin)
  const codes = await Promise.all([archive, tar].map((child) => new Promise<number>((resolve, reject) => child.on('error', reject).on('close', (code) => resolve(code ?? 1)))))
  if (codes.some((code) => code !== 0)) throw new Error(`The tree of ${sha} cannot be written to ${folder}.`)
  await mkdir(dirname(folder), { recursive: true })
  await rename(half, folder)
}
