import { link, lstat, mkdir, rm, rmdir, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OutsideError, UserError } from '../../flows/outside-error.ts'
import type { NewFiles } from '../../flows/ports.ts'
import { isDiskFull } from './file-error.ts'
import { removeLeftovers, unfinished } from './leftovers.ts'

const ASIDE = '.provender-init'

/** New files below `root`: written aside first, so that a full disk shows before the first one takes its place. */
export function openNewFiles(root: string): NewFiles {
  return {
    async write(files) {
      const done: { undo(): Promise<void> }[] = []
      let aside: string | undefined
      try {
        await makeFolder(root, done)
        await removeLeftovers(root, ASIDE)
        aside = join(root, unfinished(ASIDE))
        await mkdir(aside)
        const waiting: { from: string; to: string; path: string }[] = []
        for (const [index, { path, text, executable }] of files.entries()) {
          const from = join(aside, String(index))
          await writeFile(from, text, { mode: executable ? 0o755 : 0o644, flag: 'wx' })
          waiting.push({ from, to: join(root, path), path })
        }
        for (const { from, to, path } of waiting) {
          await makeFolder(dirname(to), done)
          await take(from, to, path)
          done.push({ undo: () => unlink(to) })
        }
      } catch (cause) {
        for (const { undo } of done.reverse()) await undo().catch(() => {})
        if (aside) await rm(aside, { recursive: true, force: true })
        // The root may be new, and is empty again only now.
        for (const { undo } of done) await undo().catch(() => {})
        throw explain(root, cause)
      }
      await rm(aside, { recursive: true, force: true })
    },
  }
}

/** A link, unlike a rename, never replaces what somebody wrote in between. */
async function take(from: string, to: string, path: string): Promise<void> {
  try {
    await link(from, to)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw new UserError(`${path} — expected no such file, found one that came in between. Nothing was written; try again.`, { cause })
    throw cause
  }
}

async function makeFolder(folder: string, done: { undo(): Promise<void> }[]): Promise<void> {
  const found = await lstat(folder).catch(() => undefined)
  if (found) return
  await makeFolder(dirname(folder), done)
  await mkdir(folder)
  done.push({ undo: () => rmdir(folder) })
}

function explain(root: string, cause: unknown): Error {
  const { code, message } = cause as NodeJS.ErrnoException
  if (cause instanceof UserError || code === undefined) return cause as Error
  const full = isDiskFull(cause)
  return new OutsideError(full ? 'DISK_FULL' : 'UNREADABLE', `Cannot write into ${root}: ${full ? `no space is left (${code}). Free space` : `${message}. Correct that`}, then try again; nothing was written.`, { cause })
}
