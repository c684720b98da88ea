import type { Fact, ReviewedCommit, ReviewFact } from '../../../core/policy/facts.ts'
import { compareReviewed } from '../../../core/policy/reviewed.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { compare, type Comparison } from './commits.ts'
import { attempt, type Reading } from './reading.ts'

// Approvals of more commits than this are old; they count no more, which is said of them without looking.
const MAX_REVIEWED = 10

/** Commits that were approved and are not the head, the newest first, each with where it parted from the base. */
export type Approved = ReadonlyMap<string, Promise<Comparison>>

/** Asks for what comparing them takes, with whatever else is asked at this moment. */
export function askApproved(reading: Reading, reviews: readonly ReviewFact[]): Approved {
  const { source, position } = reading
  const commits = reviews.toReversed().flatMap(({ state, commit }) => (state === 'APPROVED' && commit !== null && commit !== position.headSha ? [commit] : []))
  return new Map([...new Set(commits)].slice(0, MAX_REVIEWED).map((commit) => {
    source.prefetchFolders(commit, 'Facts')
    source.objects.root(commit).catch(() => undefined)
    const comparison = compare(reading, { ...position, headSha: commit })
    comparison.catch(() => undefined)
    return [commit, comparison]
  }))
}

/** What became of the difference that somebody approved, of each approved commit that is not the head. */
export async function readReviewed(reading: Reading, approved: Approved, now: Comparison): Promise<Record<string, Fact<ReviewedCommit | null>>> {
  return Object.fromEntries(await Promise.all([...approved].map(async ([commit, then]) => [commit, await attempt(async () => compareSince(reading, commit, then, now))] as const)))
}

/** null: the commit is gone. */
async function compareSince({ source, position: { baseSha, headSha } }: Reading, commit: string, comparison: Promise<Comparison>, now: Comparison): Promise<ReviewedCommit | null> {
  try {
    const then = await comparison
    // Files that are the same in all five are no part of any difference.
    const [parted, approved, partedNow, head, base] = await source.differing([then.mergeBase, commit, now.mergeBase, headSha, baseSha])
    return compareReviewed({ mergeBase: parted!, head: approved!, commits: then.commits }, { mergeBase: partedNow!, head: head!, commits: now.commits, base: base! })
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return null
    throw error
  }
}
