import { POLICY_PATH } from '../paths.ts'
import type { CommitFact, FileState, ReviewedCommit } from './facts.ts'
import { isGoverned } from './governed.ts'

type Tree = ReadonlyMap<string, FileState>

/** One state of a pull request: what it starts from, what it leads to, and by which commits. */
export interface PullState {
  /** The tree of the merge base of this head and the base branch of today. */
  mergeBase: Tree
  head: Tree
  /** All that the head has and the base branch of today has not. */
  commits: readonly (CommitFact & { parents: readonly string[] })[]
}

const SHOWN = 5

/**
 * What became, since a commit was approved, of the difference that its reviewer looked at.
 *
 * Compared is the whole difference, path by path, with the bytes and modes before **and** after: files that are not
 * governed were looked at too, and the same head over another merge base takes something back that nobody saw. A
 * rebase or a merge of the base passes when the base changed other files; so a merge need not be made again to be
 * checked. Where both sides changed a file, or a conflict was edited, it is another difference.
 */
export function compareReviewed(then: PullState, now: PullState & { base: Tree }): ReviewedCommit {
  const before = differenceOf(then)
  const after = differenceOf(now)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
  const had = new Set(then.commits.map(({ sha }) => sha))
  const has = new Set(now.commits.map(({ sha }) => sha))
  // What is on the base is not among the commits of the pull request, so a further parent that is, is no update.
  const merged = now.commits.filter(({ sha, parents }) => !had.has(sha) && parents.slice(1).some((parent) => has.has(parent)))
  return {
    changed: [...new Set([...changed, ...movedBeside(then.mergeBase, now)])].sort().slice(0, SHOWN),
    merged: merged.map(({ sha }) => sha).sort().slice(0, SHOWN),
    commits: then.commits.map(({ sha, author, committer, coAuthors }) => ({ sha, author, committer, coAuthors })),
  }
}

const stateOf = (file: FileState | undefined): string => (file ? `${file.mode} ${file.blob}` : '')

function differenceOf({ mergeBase, head }: Pick<PullState, 'mergeBase' | 'head'>): Map<string, string> {
  const difference = new Map<string, string>()
  for (const path of new Set([...mergeBase.keys(), ...head.keys()])) {
    const [before, after] = [stateOf(mergeBase.get(path)), stateOf(head.get(path))]
    if (before !== after) difference.set(path, `${before} → ${after}`)
  }
  return difference
}

/** The policy, and governed files beside those that the pull request changes, which the base has changed since. */
function movedBeside(then: Tree, { mergeBase, head, base }: PullState & { base: Tree }): string[] {
  const folderOf = (path: string): string => path.split('/', 2).join('/')
  const folders = new Set([...differenceOf({ mergeBase, head }).keys()].filter((path) => isGoverned(path, true)).map(folderOf))
  return [...new Set([...then.keys(), ...base.keys()])].filter(
    (path) => stateOf(then.get(path)) !== stateOf(base.get(path)) && (path === POLICY_PATH || (isGoverned(path, true) && folders.has(folderOf(path)))),
  )
}
