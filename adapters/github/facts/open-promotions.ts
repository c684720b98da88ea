import type { FilesFact, OpenPromotion } from '../../../core/policy/facts.ts'
import { movesBetween } from '../../../core/policy/situation.ts'
import { documentAt } from '../../../core/paths.ts'
import { at, type Reading } from './reading.ts'

/**
 * The stages that other open pull requests move, of the models whose stages.yml this one changes.
 *
 * One call for a hundred pull requests. Of each the tree is read, which is kept; where two commits parted is asked only
 * of those whose stages.yml is not that of the base.
 */
export async function readOpenPromotions({ github, source, pull, position }: Reading, { changed }: FilesFact): Promise<OpenPromotion[]> {
  const paths = changed.map(({ path }) => path).filter((path) => documentAt(path)?.kind === 'stages/v1')
  if (paths.length === 0) return []
  const open = await github.paginate('GET /repos/{owner}/{repo}/pulls', { ...at(pull), state: 'open', base: position.baseRef, per_page: 100 })
  // A promotion cannot come from a fork.
  const others = open.filter(({ number, head }) => number !== pull.number && Number(head.repo?.id) === position.baseRepository)
  const base = await source.tree(position.baseSha)
  const found = await Promise.all(others.map(async ({ number, draft, head }) => {
    const after = await source.tree(head.sha)
    const different = paths.filter((path) => after.get(path)?.blob !== base.get(path)?.blob)
    if (different.length === 0) return []
    const before = await source.tree(await source.mergeBase(position.baseSha, head.sha))
    const text = async (blob: string | undefined, path: string): Promise<string | null> => (blob === undefined ? null : await source.text(blob, path))
    const moves = await Promise.all(different.map(async (path) => movesBetween(path, await text(before.get(path)?.blob, path), await text(after.get(path)?.blob, path))))
    return moves.flat().map(({ model, stage, slot }): OpenPromotion => ({ pull: number, draft: draft === true, model, stage, slot }))
  }))
  return found.flat().sort((a, b) => a.pull - b.pull)
}
