import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { SiteFile } from '../../core/catalog/site-file.ts'
import type { SiteFolder } from '../../flows/build-catalog.ts'
import { OutsideError, UserError } from '../../flows/outside-error.ts'
import { asFileError, isDiskFull } from './file-error.ts'
import { findLeftovers, removeLeftovers, unfinished } from './leftovers.ts'

/**
 * A folder that holds a built site and nothing else. The new site is written beside it and then takes its place,
 * so a failure leaves the old one whole.
 */
export function siteFolder(folder: string): SiteFolder {
  return {
    async replace(files) {
      // A link to the folder stays a link: what it points to is replaced.
      const place = await realpath(folder).catch(() => resolve(folder))
      const [nextName, oldName] = [`.${basename(place)}.next`, `.${basename(place)}.old`]
      const next = join(dirname(place), unfinished(nextName))
      const old = join(dirname(place), unfinished(oldName))
      await putBack(place, oldName)
      await refuseForeign(place)
      await removeLeftovers(dirname(place), nextName)
      await removeLeftovers(dirname(place), oldName)
      try {
        await rm(next, { recursive: true, force: true })
        const written = await writeAll(next, files)
        const existed = await moveIfThere(place, old)
        try {
          await rename(next, place)
        } catch (cause) {
          if (existed) await rename(old, place)
          throw cause
        }
        await rm(old, { recursive: true, force: true })
        return written
      } catch (cause) {
        await rm(next, { recursive: true, force: true })
        throw explained(folder, cause)
      }
    },
  }
}

/** Only an empty folder or an earlier catalog may be replaced: `--out .` must not cost anybody their work. */
async function refuseForeign(place: string): Promise<void> {
  const entries = await readdir(place).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return []
    if (cause.code === 'ENOTDIR') throw new UserError(`Expected a folder at ${place}, found a file. Name another one with --out.`)
    throw explained(place, cause)
  })
  if (entries.length === 0) return
  const build = await readFile(join(place, 'build.json'), 'utf8').catch(() => '')
  if (!build.includes('"catalog-build/v1"')) throw new UserError(`Expected ${place} to be empty or an earlier catalog, found other files in it. Name a new folder with --out; nothing was changed.`)
}

const WIDTH = 32

async function writeAll(root: string, files: Iterable<SiteFile>): Promise<{ files: number; bytes: number }> {
  const made = new Set<string>()
  let [count, bytes] = [0, 0]
  let batch: { target: string; content: string | Uint8Array }[] = []
  await mkdir(root, { recursive: true })
  for (const { path, content } of files) {
    const target = resolve(root, path)
    if (!target.startsWith(root + sep)) throw new Error(`unreachable: ${path} would leave the site`)
    if (!made.has(dirname(target))) await mkdir(dirname(target), { recursive: true })
    made.add(dirname(target))
    batch.push({ target, content })
    count++
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length
    if (batch.length < WIDTH) continue
    await writeBatch(batch)
    batch = []
  }
  await writeBatch(batch)
  return { files: count, bytes }
}

/** All have ended, well or badly, before this ends: nothing may write into a folder that is moved or removed. */
async function writeBatch(batch: readonly { target: string; content: string | Uint8Array }[]): Promise<void> {
  const ends = await Promise.allSettled(batch.map(({ target, content }) => writeFile(target, content)))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
}

/** A run that was killed after it had moved the earlier site away, and before the new one was in its place: the earlier one comes back. */
async function putBack(place: string, oldName: string): Promise<void> {
  if (await stat(place).then(() => true, () => false)) return
  const [earlier] = await findLeftovers(dirname(place), oldName)
  if (earlier !== undefined) await rename(earlier, place)
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  await rm(to, { recursive: true, force: true })
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function explained(folder: string, cause: unknown): Error {
  const code = (cause as NodeJS.ErrnoException).code
  if (isDiskFull(cause)) return new OutsideError('DISK_FULL', `Cannot write the catalog to ${folder}: the disk is full. Free some space; the earlier catalog is unchanged.`, { cause })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new UserError(`Cannot write the catalog to ${folder}: no permission (${code}). Name another folder with --out.`)
  return asFileError('the catalog', folder, cause)
}
