import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { treeTroubles } from '../../core/lineage/tree-manifest.ts'
import { UserError } from '../../flows/outside-error.ts'
import { digestFile } from './digest.ts'

export interface WalkedFile {
  /** With `/`, from the folder that was walked. */
  path: string
  digest: string
  bytes: number
  executable: boolean
  location: string
}

/** Regular files below a folder, digested. @throws UserError for links, pipes, devices and names that mean two things elsewhere. */
export async function digestTree(name: string, folder: string): Promise<WalkedFile[]> {
  const paths = await listFiles(name, folder)
  const troubles = treeTroubles(paths)
  if (troubles.length > 0) throw new UserError(`${name}:\n${troubles.join('\n')}`)
  const files: WalkedFile[] = []
  for (const path of paths) {
    const location = join(folder, path)
    const { digest, bytes } = await digestFile(`${name}/${path}`, location)
    files.push({ path, digest, bytes, executable: ((await lstat(location)).mode & 0o100) !== 0, location })
  }
  return files
}

/** Paths of the regular files below a folder; empty folders leave no trace. */
export async function listFiles(name: string, folder: string): Promise<string[]> {
  const found: string[] = []
  // Names as bytes: Node would replace what is no UTF-8, and two names could become one.
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  for (const entry of entries) {
    const part = decodeName(name, entry.name)
    const path = join(folder, part)
    if (entry.isDirectory()) found.push(...(await listFiles(`${name}/${part}`, path)).map((below) => `${part}/${below}`))
    else if (entry.isFile()) found.push(part)
    else throw new UserError(`${name}/${part} — expected a regular file, found a ${entry.isSymbolicLink() ? 'symbolic link' : entry.isFIFO() ? 'pipe' : 'device or socket'}. Write the file itself.`)
  }
  return found
}

function decodeName(folder: string, name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name)
  } catch {
    throw new UserError(`${folder} — expected file names in UTF-8, found one that is not (bytes ${Buffer.from(name).toString('hex')}). Rename the file.`)
  }
}
