import { constants } from 'node:fs'
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { MAX_DOCUMENT_CHARACTERS } from '../../core/documents/yaml.ts'
import type { PathKind } from '../../core/repository/read.ts'
import { UserError } from '../../flows/outside-error.ts'
import type { WorkingFolder } from '../../flows/ports.ts'

/** A folder on disk; one that is not there yet is empty when `mayBeNew`. @throws UserError when there is no such folder. */
export async function openWorkingFolder(folder: string, { mayBeNew = false } = {}): Promise<WorkingFolder> {
  const root = await realpath(folder).catch(() => (mayBeNew ? folder : undefined))
  const found = root === undefined ? undefined : await stat(root).catch(() => undefined)
  if (root === undefined || (found ? !found.isDirectory() : !mayBeNew)) throw new UserError(`Expected a folder at ${folder}, found ${found ? 'a file' : 'nothing'}. Name the root of a model repository.`)
  const kind = (path: string): Promise<PathKind> => kindOf(root, path)
  return {
    kind,
    async names(path) {
      if (path !== '' && (await kind(path)) !== 'folder') return []
      const names = await readdir(join(root, path)).catch(() => [])
      return names.sort((a, b) => (a < b ? -1 : 1))
    },
    async read(path) {
      const found = await kind(path)
      if (found !== 'file') return { trouble: REFUSED[found] }
      return readDocumentText(join(root, path))
    },
  }
}

async function kindOf(root: string, path: string): Promise<PathKind> {
  const place = join(root, path)
  const real = await realpath(place).catch(() => undefined)
  // realpath fails for a link that leads nowhere, which is no file of the repository either.
  if (real === undefined) return (await lstat(place).catch(() => undefined))?.isSymbolicLink() ? 'outside' : 'missing'
  if (real !== place) return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep) ? 'link' : 'outside'
  const found = await stat(place).catch(() => undefined)
  if (!found) return 'missing'
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
}

const A_FILE = 'a regular file'
const REFUSED: Record<Exclude<PathKind, 'file'>, { expected: string; found: string; remedy: string }> = {
  link: { expected: A_FILE, found: 'a symbolic link', remedy: 'Put the file itself there: what is reviewed must be what is read.' },
  outside: { expected: A_FILE, found: 'a symbolic link that leaves the repository', remedy: 'Put the file itself there: what is reviewed must be what is read.' },
  folder: { expected: A_FILE, found: 'a folder', remedy: 'Remove the folder, and write the document as a file.' },
  other: { expected: A_FILE, found: 'a pipe, a socket or a device', remedy: 'Remove it, and write the document as a file.' },
  missing: { expected: A_FILE, found: 'nothing', remedy: 'Write the file.' },
}

async function readDocumentText(place: string): Promise<{ text: string } | { trouble: { expected: string; found: string; remedy: string } }> {
  try {
    // A link that takes the file's place after it was looked at is not followed.
    const file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const { size } = await file.stat()
      if (size > MAX_DOCUMENT_CHARACTERS) return { trouble: { expected: 'at most 1 MiB', found: `${size} bytes`, remedy: 'Move data out of the document.' } }
      return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.readFile()) }
    } finally {
      await file.close()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { trouble: { expected: 'UTF-8 text', found: 'bytes that are none', remedy: 'Save the file as UTF-8.' } }
    return { trouble: { expected: 'a file that can be read', found: `${code ?? 'an error'}`, remedy: 'Give yourself the right to read it.' } }
  }
}
