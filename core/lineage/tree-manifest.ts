import { canonicalJson } from '../canonical.ts'
import { fold, isOutOfBounds } from '../fold.ts'

/** The file that stands for a directory; itself a subject, so that tools that only know files can verify it. */
export const TREE_MANIFEST_NAME = 'model.manifest.json'
export const TREE_MEDIA_TYPE = 'application/vnd.provender.tree.v1+json'

export interface TreeEntry {
  /** With `/`, from the directory. */
  path: string
  bytes: number
  /** `sha256:…` */
  digest: string
  executable?: boolean
}

/**
 * Canonical text of the manifest of a directory (tree/v1): its sha256 is the digest of the directory, names included.
 *
 * Entries are sorted by the UTF-8 bytes of their paths, which JavaScript's own order of strings is not.
 * @throws RangeError for names that could mean two things on another machine; ask {@link treeTroubles} first.
 */
export function treeManifest(entries: readonly TreeEntry[]): string {
  const [trouble] = treeTroubles(entries.map((entry) => entry.path))
  if (trouble) throw new RangeError(trouble)
  const sorted = entries.toSorted((a, b) => compareUtf8(a.path, b.path))
  return canonicalJson({
    schema: 'tree/v1',
    symlinks: 'reject',
    ignore: [],
    entries: sorted.map((entry) => ({
      path: entry.path,
      size: String(entry.bytes),
      sha256: entry.digest.slice('sha256:'.length),
      ...(entry.executable ? { mode: 'x' } : {}),
    })),
  })
}

/** Why these paths cannot stand in one manifest: names that some file systems or tools would take for others. */
export function treeTroubles(paths: readonly string[]): string[] {
  const troubles: string[] = []
  const seen = new Map<string, string>()
  for (const path of paths) {
    const shown = JSON.stringify(path)
    if (!path.isWellFormed() || path.includes('\uFFFD')) troubles.push(`${shown} — expected a name in valid UTF-8. Rename the file.`)
    else if (/[\u0000-\u001f\u007f\\]/.test(path)) troubles.push(`${shown} — expected a name without control characters and backslashes. Rename the file.`)
    else if (isOutOfBounds(path)) troubles.push(`${shown.slice(0, 100)} — expected at most 4,096 characters, and at most ten marks on one letter. Rename the file.`)
    else if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) troubles.push(`${shown} — expected a path inside the directory.`)
    else if (path.split('/').some((part) => /[ .]$/.test(part))) troubles.push(`${shown} — expected a name that does not end with a space or a dot, which Windows drops. Rename the file.`)
    // Case and normal form are folded by macOS and Windows: twins would become one file there.
    const folded = fold(path)
    const twin = seen.get(folded)
    if (twin !== undefined) troubles.push(`${shown} — expected names that differ in more than case or Unicode form, found also ${JSON.stringify(twin)}. Rename one of them.`)
    seen.set(folded, path)
  }
  return troubles
}

/** Order of the UTF-8 bytes of two texts, which is the order of their code points. */
export function compareUtf8(a: string, b: string): number {
  const left = a[Symbol.iterator]()
  const right = b[Symbol.iterator]()
  for (;;) {
    const one = left.next()
    const two = right.next()
    if (one.done || two.done) return one.done ? (two.done ? 0 : -1) : 1
    const difference = one.value.codePointAt(0)! - two.value.codePointAt(0)!
    if (difference !== 0) return difference
  }
}
