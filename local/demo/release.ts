import { execFile } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What `uses: provender/provender/…@v0` reads: the built actions, their metadata, what they copy, the reusable workflows. */
const RELEASED = ['action.yml', 'actions', 'dist', 'site/assets', '.github/workflows']

/** Pushes this working copy as a release of Provender to `remote`, under the tag `tag`. */
export async function pushRelease(source: string, folder: string, remote: string, tag: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const path of RELEASED) await cp(join(source, path), join(folder, path), { recursive: true })
  const git = (...args: string[]): Promise<unknown> =>
    run('git', ['-c', 'user.name=provender', '-c', 'user.email=release@provender.localhost', '-c', 'core.hooksPath=/dev/null', ...args], { cwd: folder })
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '--force', ...RELEASED)
  await git('commit', '--quiet', '-m', `release: ${tag}`)
  await git('tag', tag)
  await git('push', '--quiet', remote, 'main', tag)
}
