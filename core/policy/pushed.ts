import { documentAt } from '../paths.ts'
import type { FileState } from './facts.ts'

type Tree = ReadonlyMap<string, FileState>

const SHOWN = 5

/**
 * What a push did to the difference that a pull request brings in: the first few paths that it changed and that the
 * pull request changes, governed or not.
 *
 * Version files and cards are left out: those are what a training run pushes, and they are held against its lineage,
 * which names the person who started it. What a merge of the base brought is no part of the difference.
 */
export function changedByPush(before: Tree, after: Tree, { mergeBase, head }: { mergeBase: Tree; head: Tree }): string[] {
  const differ = (one: Tree, other: Tree, path: string): boolean => one.get(path)?.blob !== other.get(path)?.blob || one.get(path)?.mode !== other.get(path)?.mode
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => differ(before, after, path) && differ(mergeBase, head, path) && !['version/v1', 'card/v1'].includes(documentAt(path)?.kind ?? ''))
    .sort()
    .slice(0, SHOWN)
}
