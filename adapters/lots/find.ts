import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { locateDataUri, type DataPlaces } from '../files/data-uri.ts'
import { asFileError } from '../files/file-error.ts'

/** The uris that a pattern with one or more "*" in its last part stands for, sorted: `lake:flights/*.parquet`. */
export async function findLotUris(pattern: string, places: DataPlaces): Promise<string[]> {
  const { folder, path } = locateDataUri(pattern, places)
  const below = path.slice(0, path.lastIndexOf('/') + 1)
  const like = path.slice(below.length)
  const matches = new RegExp(`^${like.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`)
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((cause: unknown) => {
    throw asFileError(pattern, join(folder, below), cause)
  })
  const prefix = pattern.slice(0, pattern.lastIndexOf(like))
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && matches.test(entry.name))
    .map((entry) => prefix + (pattern.startsWith('file:') ? encodeURIComponent(entry.name) : entry.name))
    .sort()
}
