import type { Fact, ReviewedCommit, ReviewFact } from '../../../core/policy/facts.ts'
import { compareReviewed } from '../../../core/policy/reviewed.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { compare, type Comparison } from './commits.ts'
import { attempt, type Reading } from './reading.ts'

// Approvals of more commits than this are old; they count no more, which is said of them without looking.
const MAX_REVIEWED = 10

/** What became of the difference that somebody approved, of each approved commit that is not the head; the newest first. */
export async function readReviewed(reading: Reading, reviews: readonly ReviewFact[], now: Comparison): Promise<Record<string, Fact<ReviewedCommit | null>>> {
  const { headSha } = reading.position
  const approved = reviews.toReversed().flatMap(({ state, commit }) => (state === 'APPROVED' && commit !== null && commit !== headSha ? [commit] : []))
  const commits = [...new Set(approved)].slice(0, MAX_REVIEWED)
  return Object.fromEntries(await Promise.all(commits.map(async (commit) => [commit, await attempt(() => compareSince(reading, commit, now))] as const)))
}

/** null: the commit is gone. */
async function compareSince(reading: Reading, commit: string, now: Comparison): Promise<ReviewedCommit | null> {
  const { source, position } = reading
  const { baseRef, baseSha, headSha } = position
  try {
    const then = await compare(reading, { baseRef, baseSha, headSha: commit })
    // Files that are the same in all five are no part of any difference.
    const [parted, approved, partedNow, head, base] = await source.differing([then.mergeBase, commit, now.mergeBase, headSha, baseSha])
    return compareReviewed({ mergeBase: parted!, head: approved!, commits: then.commits }, { mergeBase: partedNow!, head: head!, commits: now.commits, base: base! })
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return null
    throw error
  }
}
