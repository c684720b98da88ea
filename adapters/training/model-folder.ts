import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../../flows/outside-error.ts'
import type { Models, OutputFile } from '../../flows/training/ports.ts'
import { digestFile } from '../files/digest.ts'
import { asFileError } from '../files/file-error.ts'
import { removeLeftovers, unfinished } from '../files/leftovers.ts'

/** Trained models in folders of this machine: `<folder>/<model>/<version>/`, or `out` for the one that is trained now. */
export function openModelFolder(folder: string, out?: string): Models {
  return {
    async fetch(model, version, subjects) {
      const files: OutputFile[] = []
      for (const { name, digest } of subjects) {
        const location = join(folder, model, version, name)
        const stat = await lstat(location).catch(() => undefined)
        if (!stat?.isFile()) return undefined
        const found = await digestFile(name, location)
        if (found.digest !== digest) return undefined
        files.push({ path: name, ...found, executable: (stat.mode & 0o100) !== 0, location })
      }
      return files.length > 0 ? files : undefined
    },
    async keep(model, version, files, texts) {
      const place = out ?? join(folder, model, version)
      await refuseForeign(place)
      await removeLeftovers(dirname(place), `${basename(place)}.new`)
      const next = unfinished(`${place}.new`)
      try {
        await rm(next, { recursive: true, force: true })
        await mkdir(next, { recursive: true })
        for (const file of files) await copyInto(next, file)
        for (const { name, text } of texts) await writeFile(join(next, name), text)
        await rm(place, { recursive: true, force: true })
        await rename(next, place)
      } catch (cause) {
        await rm(next, { recursive: true, force: true })
        throw asFileError('the trained model', place, cause)
      }
      return { folder: place }
    },
  }
}

async function copyInto(folder: string, file: OutputFile): Promise<void> {
  const target = join(folder, file.path)
  await mkdir(dirname(target), { recursive: true })
  const copied = await digestFile(file.path, file.location, { copyTo: target, mode: file.executable ? 0o755 : 0o644 })
  if (copied.digest !== file.digest) throw new UserError(`${file.path} — expected ${file.digest}, found ${copied.digest}: the file changed after it was written. Train again with --no-cache.`)
}

/** Only a folder that a training run wrote may be replaced. */
async function refuseForeign(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw new UserError(`Expected ${folder} to be a folder or not there, found something else. Name another place with --out.`)
  })
  if (names.length === 0 || names.includes('lineage.json')) return
  throw new UserError(`Expected ${folder} to be empty or written by a training run, found other files. Name another folder with --out.`)
}
