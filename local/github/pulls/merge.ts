import { personNow } from '../git/repository.ts'
import { refuse } from '../http.ts'
import type { Hub } from '../hub.ts'
import { refsMoved } from '../refs/moved.ts'
import { rulesFor } from '../refs/rules.ts'
import type { Actor, Pull, Repository, User } from '../store/types.ts'
import { GITHUB_EMAIL, testMerge } from './refresh.ts'
import { unmetRequirements } from './requirements.ts'
import { closePull } from './tell.ts'

export type MergeMethod = 'merge' | 'squash' | 'rebase'
export interface MergeInput { method: MergeMethod; sha?: string; title?: string; message?: string }

const METHOD_REFUSED = { merge: 'Merge commits are not allowed on this repository.', squash: 'Squash merges are not allowed on this repository.', rebase: 'Rebase merges are not allowed on this repository.' }

/** Merges, or refuses as GitHub does: 405 when it may not, 409 when something moved. Call it while holding the repository. */
export async function mergePull(hub: Hub, repo: Repository, pull: Pull, input: MergeInput, actor: Actor): Promise<string> {
  if (repo.issues.get(pull.number)?.state !== 'open') throw refuse(405, 'Pull Request is not mergeable')
  if (pull.draft) throw refuse(405, 'Pull Request is still a draft')
  if (input.sha && input.sha !== pull.headSha) throw refuse(409, 'Head branch was modified. Review and try the merge again.')
  const rules = rulesFor(hub.state, repo, `refs/heads/${pull.baseRef}`, actor)
  if (!repo.allow[input.method]) throw refuse(405, METHOD_REFUSED[input.method])
  if (rules.reviews && !rules.reviews.methods.includes(input.method)) throw refuse(405, METHOD_REFUSED[input.method].replace('on this repository', 'on this branch'))
  if (rules.linear && input.method === 'merge') throw refuse(405, 'This branch must not contain merge commits.')
  if (rules.mergeQueue) throw refuse(405, 'Changes must be made through the merge queue')
  const unmet = await unmetRequirements(hub.state, repo, pull, actor)
  if (unmet.length > 0) throw refuse(405, rules.byRuleset ? `Repository rule violations found\n\n${unmet.join('\n\n')}\n\n` : unmet.join(' '))
  if ((await testMerge(hub, repo, pull)) === null) throw refuse(405, 'Pull Request is not mergeable')
  const base = (await repo.git.branch(pull.baseRef))!
  const sha = await buildMerge(hub, repo, pull, base, input, actor.user)
  await landMerge(hub, repo, [{ pull, sha }], base, actor, await unmetRequirements(hub.state, repo, pull))
  return sha
}

/** Moves the base to the last merge if it still is at `base`, and tells everybody. Merges come one on top of the other. */
export async function landMerge(hub: Hub, repo: Repository, merges: readonly { pull: Pull; sha: string }[], base: string, actor: Actor, unmet: readonly string[] = []): Promise<void> {
  const last = merges.at(-1)!
  const ref = `refs/heads/${last.pull.baseRef}`
  if (!(await repo.git.moveRefs([{ ref, old: base, sha: last.sha }]))) throw refuse(409, 'Base branch was modified. Review and try the merge again.')
  for (const { pull, sha } of merges) {
    pull.mergedAt = hub.state.now()
    pull.mergedBy = actor.user.login
    pull.mergeCommitSha = sha
    await closePull(hub, repo, pull, actor)
  }
  await refsMoved(hub, repo, [{ ref, before: base, after: last.sha, unmet }], actor)
  for (const { pull } of merges) {
    if (!repo.allow.deleteBranchOnMerge || pull.headRepoId !== repo.id) continue
    const move = { ref: `refs/heads/${pull.headRef}`, before: pull.headSha, after: '0'.repeat(40) }
    if (await repo.git.moveRefs([{ ref: move.ref, old: move.before, sha: move.after }])) await refsMoved(hub, repo, [move], actor)
  }
}

export async function buildMerge(hub: Hub, repo: Repository, pull: Pull, base: string, input: MergeInput, merger: User): Promise<string> {
  if (input.method === 'rebase') return rebase(repo, pull, base, merger)
  const tree = await repo.git.mergeTrees(base, pull.headSha)
  if (!tree) throw refuse(405, 'Pull Request is not mergeable')
  const issue = repo.issues.get(pull.number)!
  const committer = personNow('GitHub', GITHUB_EMAIL)
  const source = hub.state.repoById(pull.headRepoId)
  if (input.method === 'merge') {
    const message = `${input.title ?? `Merge pull request #${pull.number} from ${source.owner}/${pull.headRef}`}\n\n${input.message ?? issue.title}`
    return repo.git.writeCommit({ tree, parents: [base, pull.headSha], author: personNow(merger.name, merger.email), committer, message })
  }
  const commits = (await repo.git.log(pull.headSha, { exclude: base })).reverse()
  const author = hub.state.user(issue.user)
  const others = new Set(commits.map(({ author: who }) => `${who.name} <${who.email}>`).filter((line) => !line.endsWith(`<${author.email}>`)))
  const title = input.title ?? `${commits.length === 1 ? commits[0]!.message.split('\n')[0] : issue.title} (#${pull.number})`
  const body = input.message ?? (commits.length === 1 ? commits[0]!.message.split('\n').slice(1).join('\n').trim() : commits.map((commit) => `* ${commit.message}`).join('\n\n'))
  const trailers = [...others].map((line) => `Co-authored-by: ${line}`).join('\n')
  return repo.git.writeCommit({ tree, parents: [base], author: personNow(author.name, author.email), committer, message: [title, body, trailers].filter(Boolean).join('\n\n') })
}

async function rebase(repo: Repository, pull: Pull, base: string, merger: User): Promise<string> {
  const commits = (await repo.git.log(pull.headSha, { exclude: base })).reverse().filter((commit) => commit.parents.length < 2)
  let tip = base
  for (const commit of commits) {
    const tree = await repo.git.pickTree(tip, commit)
    if (!tree) throw refuse(405, "This branch can't be rebased")
    tip = await repo.git.writeCommit({ tree, parents: [tip], author: commit.author, committer: personNow(merger.name, merger.email), message: commit.message })
  }
  return tip
}
