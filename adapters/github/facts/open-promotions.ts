import type { FilesFact, OpenPromotion } from '../../../core/policy/facts.ts'
import { movesBetween } from '../../../core/policy/situation.ts'
import { documentAt } from '../../../core/paths.ts'
import { at, type Reading } from './reading.ts'
import type { Source } from '../source.ts'

/**
 * The stages that other open pull requests move, of the models whose stages.yml this one changes.
 *
 * One call for a hundred pull requests. Of each the folders of those models are read, which are kept; where two commits
 * parted is asked only of those whose stages.yml is not that of the base.
 */
export async function readOpenPromotions({ github, source, pull, position }: Reading, { changed }: FilesFact): Promise<OpenPromotion[]> {
  const paths = changed.map(({ path }) => path).filter((path) => documentAt(path)?.kind === 'stages/v1')
  if (paths.length === 0) return []
  const open = await github.paginate('GET /repos/{owner}/{repo}/pulls', { ...at(pull), state: 'open', base: position.baseRef, per_page: 100 })
  // A promotion cannot come from a fork.
  const others = open.filter(({ number, head }) => number !== pull.number && Number(head.repo?.id) === position.baseRepository)
  const found = await Promise.all(others.map(async ({ number, draft, head }) => {
    const different = await pathsThatDiffer(source, paths, position.baseSha, head.sha)
    if (different.length === 0) return []
    const parted = await source.mergeBase(position.baseSha, head.sha)
    const moves = await Promise.all(different.map(async (path) => movesBetween(path, await textAt(source, parted, path), await textAt(source, head.sha, path))))
    return moves.flat().map(({ model, stage, slot }): OpenPromotion => ({ pull: number, draft: draft === true, model, stage, slot }))
  }))
  return found.flat().sort((a, b) => a.pull - b.pull)
}

async function pathsThatDiffer(source: Source, paths: readonly string[], one: string, other: string): Promise<string[]> {
  const states = await Promise.all(paths.map(async (path) => (await source.entry(one, path))?.blob !== (await source.entry(other, path))?.blob))
  return paths.filter((_, index) => states[index])
}

async function textAt(source: Source, commit: string, path: string): Promise<string | null> {
  const entry = await source.entry(commit, path)
  return entry ? await source.text(entry.blob, path) : null
}
