import { ZERO } from '../git/repository.ts'
import type { Hub } from '../hub.ts'
import { renderReview } from '../payloads/pull.ts'
import type { Moved } from '../refs/moved.ts'
import { rulesFor } from '../refs/rules.ts'
import type { Actor, Pull, Repository } from '../store/types.ts'
import { refreshPull } from './refresh.ts'
import { closePull, emitPull, pullPayload } from './tell.ts'

/** What a moved branch means for the pull requests from it and into it. */
export async function branchMoved(hub: Hub, repo: Repository, move: Moved, actor: Actor): Promise<void> {
  const branch = move.ref.replace('refs/heads/', '')
  for (const base of hub.state.repositories.values()) {
    for (const pull of base.pulls.values()) {
      if (base.issues.get(pull.number)?.state !== 'open') continue
      if (pull.headRepoId === repo.id && pull.headRef === branch) await headMoved(hub, base, pull, move, actor)
      else if (base === repo && pull.baseRef === branch) await baseMoved(hub, base, pull, move, actor)
    }
  }
}

async function headMoved(hub: Hub, repo: Repository, pull: Pull, move: Moved, actor: Actor): Promise<void> {
  if (move.after === ZERO) return closePull(hub, repo, pull, actor)
  const filesBefore = await filesOf(repo, pull)
  await takeHead(hub, repo, pull, move.after)
  pull.lastPusher = actor.user.login
  await refreshPull(hub, repo, pull)
  const changed = JSON.stringify(filesBefore) !== JSON.stringify(await filesOf(repo, pull))
  await emitPull(hub, repo, pull, 'synchronize', actor, { before: move.before, after: move.after })
  if (changed && rulesFor(hub.state, repo, `refs/heads/${pull.baseRef}`).reviews?.dismissStale) dismissApprovals(hub, repo, pull, actor)
  const base = await repo.git.branch(pull.baseRef)
  if (base && (await repo.git.isAncestor(pull.headSha, base))) await closePull(hub, repo, pull, actor)
}

/** A pushed base that already holds the head means: merged by hand. */
async function baseMoved(hub: Hub, repo: Repository, pull: Pull, move: Moved, actor: Actor): Promise<void> {
  if (move.after === ZERO) return closePull(hub, repo, pull, actor)
  if (!(await repo.git.isAncestor(pull.headSha, move.after))) return
  pull.mergedAt = hub.state.now()
  pull.mergedBy = actor.user.login
  pull.mergeCommitSha = pull.headSha
  await closePull(hub, repo, pull, actor)
}

/** Points the pull request at a head commit, fetching it from the fork when it comes from one. */
export async function takeHead(hub: Hub, repo: Repository, pull: Pull, sha: string): Promise<void> {
  const source = hub.state.repoById(pull.headRepoId)
  if (source !== repo) await repo.git.run(['fetch', '--quiet', source.git.dir, `+${sha}:refs/pull/${pull.number}/head`])
  else await repo.git.moveRefs([{ ref: `refs/pull/${pull.number}/head`, sha }])
  pull.headSha = sha
}

// Content decides, not commit names: a rebase that changes nothing keeps the approvals.
async function filesOf(repo: Repository, pull: Pull): Promise<string[]> {
  const base = await repo.git.branch(pull.baseRef)
  const mergeBase = base && (await repo.git.mergeBase(base, pull.headSha))
  return mergeBase ? (await repo.git.diff(mergeBase, pull.headSha)).map((file) => `${file.path} ${file.sha} ${file.status}`) : []
}

function dismissApprovals(hub: Hub, repo: Repository, pull: Pull, actor: Actor): void {
  for (const review of pull.reviews) {
    if (review.state !== 'APPROVED') continue
    review.state = 'DISMISSED'
    review.dismissalMessage = 'New commits were pushed.'
    hub.emit({ event: 'pull_request_review', action: 'dismissed', repo, actor, payload: { review: { ...renderReview(hub.state, repo, pull, review), state: 'dismissed' }, pull_request: pullPayload(hub, repo, pull) } })
  }
}
