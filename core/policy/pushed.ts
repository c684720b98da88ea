import { documentAt } from '../paths.ts'
import type { FileState } from './facts.ts'

type Tree = ReadonlyMap<string, FileState>

const SHOWN = 5

/**
 * The first few paths, governed or not, that a push changed besides version files and cards. Undefined: it did more
 * than add plain commits on top of what was there.
 *
 * Those two are what a training run pushes, and they are held against its lineage, which names the person who started
 * it. A merge of the base can take back what the base brought, and leave the files of the branch as they were: so no
 * merge is judged by its files, and no branch that was moved back or written anew.
 */
export function changedByPush(push: { before: string; after: string }, commits: readonly { sha: string; parents: readonly string[] }[], trees: { before: Tree; after: Tree }): string[] | undefined {
  if (!isStraight(push, commits)) return undefined
  const { before, after } = trees
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path)?.blob !== after.get(path)?.blob || before.get(path)?.mode !== after.get(path)?.mode)
    .filter((path) => !['version/v1', 'card/v1'].includes(documentAt(path)?.kind ?? ''))
    .sort()
    .slice(0, SHOWN)
}

/** Whether the commits between are all of the pull request's, one below the other, with one parent each. */
function isStraight({ before, after }: { before: string; after: string }, commits: readonly { sha: string; parents: readonly string[] }[]): boolean {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]))
  let sha: string | undefined = after
  for (let steps = 0; sha !== undefined && sha !== before && steps <= commits.length; steps++) {
    const parents: readonly string[] = bySha.get(sha)?.parents ?? []
    sha = parents.length === 1 ? parents[0] : undefined
  }
  return sha === before
}
