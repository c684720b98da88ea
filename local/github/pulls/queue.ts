import { ZERO } from '../git/repository.ts'
import { refuse } from '../http.ts'
import type { Hub } from '../hub.ts'
import { renderPushCommit } from '../payloads/commit.ts'
import { nodeId } from '../payloads/user.ts'
import { refsMoved } from '../refs/moved.ts'
import { rulesFor } from '../refs/rules.ts'
import type { Actor, Pull, QueueEntry, Repository } from '../store/types.ts'
import { buildMerge, landMerge } from './merge.ts'
import { outcomeOf, unmetRequirements } from './requirements.ts'

/**
 * Puts a pull request in the merge queue: a temporary branch on top of the queue's end, and a `merge_group` event for it.
 * It lands when the required checks succeed on that branch's commit. Groups of one; call it while holding the repository.
 */
export async function enqueuePull(hub: Hub, repo: Repository, pull: Pull, actor: Actor): Promise<QueueEntry> {
  if (repo.issues.get(pull.number)?.state !== 'open' || pull.draft) throw refuse(405, 'Pull Request is not mergeable')
  if (repo.queue.some((entry) => entry.number === pull.number)) throw refuse(422, 'Pull request is already in the queue')
  const unmet = await unmetRequirements(hub.state, repo, pull, actor)
  if (unmet.length > 0) throw refuse(422, unmet.join(' '))
  const last = repo.queue.findLast((entry) => repo.pulls.get(entry.number)?.baseRef === pull.baseRef)
  const base = last?.sha ?? (await repo.git.branch(pull.baseRef))!
  const sha = await buildMerge(hub, repo, pull, base, { method: repo.allow.merge ? 'merge' : 'squash' }, actor.user)
  const entry: QueueEntry = { number: pull.number, ref: `refs/heads/gh-readonly-queue/${pull.baseRef}/pr-${pull.number}-${base}`, sha, base, enqueuer: actor.user.login, since: hub.state.nextId() }
  repo.queue.push(entry)
  await repo.git.moveRefs([{ ref: entry.ref, sha }])
  await refsMoved(hub, repo, [{ ref: entry.ref, before: ZERO, after: sha }], actor)
  await tell(hub, repo, pull, entry, 'checks_requested', actor)
  advanceQueue(hub, repo)
  return entry
}

async function tell(hub: Hub, repo: Repository, pull: Pull, entry: QueueEntry, action: string, actor: Actor, extra = {}): Promise<void> {
  const commit = (await repo.git.commit(entry.sha))!
  const merge_group = { head_sha: entry.sha, head_ref: entry.ref, base_sha: entry.base, base_ref: `refs/heads/${pull.baseRef}`, head_commit: renderPushCommit(hub.state, repo, commit, []), node_id: nodeId('MQE', entry.sha) }
  const workflow = action === 'checks_requested' ? { workflow: { sha: entry.sha, ref: entry.ref, workflowSha: entry.sha } } : {}
  hub.emit({ event: 'merge_group', action, repo, actor, payload: { merge_group, ...extra }, ...workflow })
}

/** Lands or drops what stands first in the queue, as far as checks allow. Returns at once; the work waits its turn. */
export function advanceQueue(hub: Hub, repo: Repository): void {
  if (repo.queue.length === 0) return
  void repo.git.exclusive(async () => {
    for (let entry = repo.queue[0]; entry; entry = repo.queue[0]) {
      const pull = repo.pulls.get(entry.number)!
      const outcomes = rulesFor(hub.state, repo, `refs/heads/${pull.baseRef}`).checks.map((check) => outcomeOf(repo, entry.sha, check, entry.since))
      const failed = outcomes.includes('failure') || repo.issues.get(pull.number)?.state !== 'open'
      if (!failed && outcomes.some((outcome) => outcome !== 'success')) return
      const actor: Actor = { kind: 'user', user: hub.state.user(entry.enqueuer) }
      const current = await repo.git.branch(pull.baseRef)
      const land = !failed && current === entry.base
      if (land) await landMerge(hub, repo, pull, entry.base, entry.sha, actor)
      await leave(hub, repo, pull, entry, land ? 'merged' : failed ? 'dequeued' : 'invalidated', actor)
      // Whoever stood behind a dropped entry was built on it: they leave too and can be queued again.
      if (!land) for (const other of repo.queue) await leave(hub, repo, repo.pulls.get(other.number)!, other, 'invalidated', actor)
    }
  }).catch(hub.onError)
}

async function leave(hub: Hub, repo: Repository, pull: Pull, entry: QueueEntry, reason: string, actor: Actor): Promise<void> {
  repo.queue = repo.queue.filter((one) => one !== entry)
  await tell(hub, repo, pull, entry, 'destroyed', actor, { reason })
  await repo.git.moveRefs([{ ref: entry.ref, sha: ZERO }])
}
