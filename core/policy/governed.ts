import { documentAt, POLICY_PATH } from '../paths.ts'

const FOLDERS = ['models/', 'datasets/', 'recalls/', '.github/workflows/', '.github/actions/']

/**
 * Whether a change of this path is judged.
 *
 * Without a policy at the base a repository may well have a folder `models/` of its own: there only Provender's
 * documents count, so that somebody who adds some before there is a policy is told so.
 */
export function isGoverned(path: string, hasPolicy: boolean): boolean {
  if (path === POLICY_PATH) return true
  if (hasPolicy) return FOLDERS.some((folder) => path.startsWith(folder)) || isLookalike(path)
  const kind = documentAt(path)?.kind
  return kind !== undefined && kind !== 'card/v1'
}

// A file system that ignores case takes Models/x for models/x: such a path must not pass as ungoverned.
function isLookalike(path: string): boolean {
  const folded = path.normalize('NFC').toLowerCase()
  return folded === POLICY_PATH || FOLDERS.some((folder) => folded.startsWith(folder))
}

/** Paths of a tree that a file system which ignores case or Unicode form would mix up with a governed one. */
export function collidingPaths(paths: readonly string[]): string[] {
  const seen = new Map<string, string>()
  const colliding = new Set<string>()
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase()
    const other = seen.get(folded)
    if (other !== undefined) colliding.add(path).add(other)
    else if (isLookalike(path) && path !== POLICY_PATH && !FOLDERS.some((folder) => path.startsWith(folder))) colliding.add(path)
    seen.set(folded, path)
  }
  return [...colliding].sort()
}
