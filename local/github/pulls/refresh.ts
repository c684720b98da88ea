import { personNow } from '../git/repository.ts'
import type { Hub } from '../hub.ts'
import type { Pull, Repository } from '../store/types.ts'
import { outcomeOf, unmetRequirements } from './requirements.ts'
import { rulesFor } from '../refs/rules.ts'

export const GITHUB_EMAIL = 'noreply@github.com'

/** Brings counts, base and test merge of a pull request up to date with the repository. */
export async function refreshPull(hub: Hub, repo: Repository, pull: Pull): Promise<void> {
  const base = await repo.git.branch(pull.baseRef)
  if (!base) return
  pull.baseSha = base
  const mergeBase = await repo.git.mergeBase(base, pull.headSha)
  const from = mergeBase ?? base
  const [files, commits] = await Promise.all([repo.git.diff(from, pull.headSha), repo.git.count(pull.headSha, base)])
  pull.stats = {
    commits,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changedFiles: files.length,
  }
  await testMerge(hub, repo, pull)
}

/**
 * The commit that merging now would give, kept as `refs/pull/N/merge`; null when the two conflict.
 *
 * Computed once per pair of commits.
 */
export async function testMerge(hub: Hub, repo: Repository, pull: Pull): Promise<string | null> {
  const base = await repo.git.branch(pull.baseRef)
  if (!base) return null
  if (pull.testMerge?.base === base && pull.testMerge.head === pull.headSha) return pull.testMerge.sha
  const tree = await repo.git.mergeTrees(base, pull.headSha)
  const ref = `refs/pull/${pull.number}/merge`
  let sha: string | null = null
  if (tree) {
    const issue = repo.issues.get(pull.number)!
    const author = hub.state.user(issue.user)
    sha = await repo.git.writeCommit({
      tree,
      parents: [base, pull.headSha],
      author: personNow(author.name, author.email),
      committer: personNow('GitHub', GITHUB_EMAIL),
      message: `Merge ${pull.headSha} into ${base}`,
    })
    await repo.git.moveRefs([{ ref, sha }])
  } else if (await repo.git.refSha(ref)) await repo.git.moveRefs([{ ref, sha: '0'.repeat(40) }])
  pull.testMerge = { base, head: pull.headSha, sha }
  return sha
}

/** `mergeable` and `mergeable_state`, as GET of one pull request tells them. */
export async function mergeState(hub: Hub, repo: Repository, pull: Pull): Promise<{ mergeable: boolean | null; state: string }> {
  if (repo.issues.get(pull.number)?.state !== 'open') return { mergeable: null, state: 'unknown' }
  if ((await testMerge(hub, repo, pull)) === null) return { mergeable: false, state: 'dirty' }
  if (pull.draft) return { mergeable: true, state: 'draft' }
  const unmet = await unmetRequirements(hub.state, repo, pull)
  if (unmet.some((reason) => reason.startsWith('Head branch is out of date'))) return { mergeable: true, state: 'behind' }
  if (unmet.length > 0) return { mergeable: true, state: 'blocked' }
  const required = new Set(rulesFor(hub.state, repo, `refs/heads/${pull.baseRef}`).checks.map((check) => check.context))
  const runs = repo.checkRuns.filter((run) => run.headSha === pull.headSha && !required.has(run.name))
  const unstable = runs.some((run) => outcomeOf(repo, pull.headSha, { context: run.name, appId: run.appId }) !== 'success')
  return { mergeable: true, state: unstable ? 'unstable' : 'clean' }
}
