import { fold, isOutOfBounds } from '../fold.ts'
import { documentAt, FLOOR_PATH, POLICY_PATH, TRUSTED_ROOTS_PATH } from '../paths.ts'

/** Files that say whom and what to trust: a change of one is judged as a change of the policy. */
const SETTINGS: readonly string[] = [POLICY_PATH, FLOOR_PATH, TRUSTED_ROOTS_PATH]
export const isSetting = (path: string): boolean => SETTINGS.includes(path)

const FOLDERS = ['models/', 'datasets/', 'recalls/', 'overrides/', '.github/workflows/', '.github/actions/']

/**
 * Whether a change of this path is judged.
 *
 * Without a policy at the base a repository may well have a folder `models/` of its own: there only Provender's
 * documents count, so that somebody who adds some before there is a policy is told so.
 */
export function isGoverned(path: string, hasPolicy: boolean): boolean {
  if (path === POLICY_PATH) return true
  if (hasPolicy) return isSetting(path) || isInFolder(path) || isLookalike(path, fold(path))
  const kind = documentAt(path)?.kind
  return kind !== undefined && kind !== 'card/v1' && kind !== 'floor/v1'
}

const isInFolder = (path: string): boolean => FOLDERS.some((folder) => path.startsWith(folder))

/**
 * Whether a path stands, or may stand, for a governed one: a file system that ignores case takes Models/x for models/x;
 * a symbolic link, a submodule or a file called `models` stands where the folder would be, and need not hold a path
 * below it; and what is out of bounds is not told from others at all.
 */
function isLookalike(path: string, folded: string): boolean {
  return isOutOfBounds(path) || isSetting(folded) || isInFolder(folded) || FOLDERS.some((folder) => folder.startsWith(`${folded}/`))
}

/**
 * Paths that one side removed and the other changed since they parted, where the side that removed brought governed
 * files: a merge that follows renames may carry the change into one of those. Without renames it is a conflict.
 */
export function displacedPaths(mergeBase: Tree, base: Tree, head: Tree): string[] {
  const broughtBy = (side: Tree): boolean => [...side.keys()].some((path) => !mergeBase.has(path) && isGoverned(path, true))
  const between = (removing: Tree, changing: Tree): string[] => {
    if (!broughtBy(removing)) return []
    return [...mergeBase].flatMap(([path, before]) => {
      const after = removing.has(path) ? undefined : changing.get(path)
      return after && (after.blob !== before.blob || after.mode !== before.mode) ? [path] : []
    })
  }
  return [...new Set([...between(base, head), ...between(head, base)])].sort()
}

type Tree = ReadonlyMap<string, { blob: string; mode: string }>

/** Paths of a tree that a file system which ignores case or Unicode form would mix up with a governed one, or might. */
export function collidingPaths(paths: readonly string[]): string[] {
  const seen = new Map<string, string>()
  const colliding = new Set<string>()
  for (const path of paths) {
    const folded = fold(path)
    const other = seen.get(folded)
    if (other !== undefined) colliding.add(path).add(other)
    else if (isOutOfBounds(path) || isTwinOfGoverned(path, folded)) colliding.add(path)
    seen.set(folded, path)
  }
  return [...colliding].sort()
}

const isTwinOfGoverned = (path: string, folded: string): boolean => folded !== path && (isSetting(folded) || isInFolder(folded)) && !isSetting(path) && !isInFolder(path)
