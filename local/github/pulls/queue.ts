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
import { emitPull } from './tell.ts'

/** Puts a pull request in the merge queue, as a group of its own. Call it while holding the repository. */
export function enqueuePull(hub: Hub, repo: Repository, pull: Pull, actor: Actor): Promise<QueueEntry> {
  return enqueueGroup(hub, repo, [pull], actor)
}

/**
 * Puts pull requests in the merge queue as one group: a temporary branch on top of the queue's end that merges one after
 * the other, and a `merge_group` event for it. They land together when the required checks succeed on that branch's commit.
 */
export async function enqueueGroup(hub: Hub, repo: Repository, pulls: readonly Pull[], actor: Actor): Promise<QueueEntry> {
  for (const pull of pulls) await refuseUnready(hub, repo, pull, actor)
  const lastPull = pulls.at(-1)!
  if (pulls.some((pull) => pull.baseRef !== lastPull.baseRef)) throw refuse(422, 'Pull requests of a group have one base')
  const last = repo.queue.findLast((entry) => repo.pulls.get(entry.number)?.baseRef === lastPull.baseRef)
  const base = last?.sha ?? (await repo.git.branch(lastPull.baseRef))!
  const group: QueueEntry['group'] = []
  let sha = base
  for (const pull of pulls) {
    sha = await buildMerge(hub, repo, pull, sha, { method: repo.allow.merge ? 'merge' : 'squash' }, actor.user)
    group.push({ number: pull.number, sha })
  }
  const entry: QueueEntry = { number: lastPull.number, group, ref: `refs/heads/gh-readonly-queue/${lastPull.baseRef}/pr-${lastPull.number}-${base}`, sha, base, enqueuer: actor.user.login, since: hub.state.nextId() }
  repo.queue.push(entry)
  for (const pull of pulls) await emitPull(hub, repo, pull, 'enqueued', actor)
  await repo.git.moveRefs([{ ref: entry.ref, sha }])
  await refsMoved(hub, repo, [{ ref: entry.ref, before: ZERO, after: sha }], actor)
  await tell(hub, repo, entry, 'checks_requested', actor)
  advanceQueue(hub, repo)
  return entry
}

async function refuseUnready(hub: Hub, repo: Repository, pull: Pull, actor: Actor): Promise<void> {
  if (repo.issues.get(pull.number)?.state !== 'open' || pull.draft) throw refuse(405, 'Pull Request is not mergeable')
  if (repo.queue.some(({ group }) => group.some(({ number }) => number === pull.number))) throw refuse(422, 'Pull request is already in the queue')
  const unmet = await unmetRequirements(hub.state, repo, pull, actor)
  if (unmet.length > 0) throw refuse(422, unmet.join(' '))
}

async function tell(hub: Hub, repo: Repository, entry: QueueEntry, action: string, actor: Actor, extra = {}): Promise<void> {
  const commit = (await repo.git.commit(entry.sha))!
  const merge_group = { head_sha: entry.sha, head_ref: entry.ref, base_sha: entry.base, base_ref: `refs/heads/${repo.pulls.get(entry.number)!.baseRef}`, head_commit: renderPushCommit(hub.state, repo, commit, []), node_id: nodeId('MQE', entry.sha) }
  const workflow = action === 'checks_requested' ? { workflow: { sha: entry.sha, ref: entry.ref, workflowSha: entry.sha } } : {}
  hub.emit({ event: 'merge_group', action, repo, actor, payload: { merge_group, ...extra }, ...workflow })
}

/** Lands or drops what stands first in the queue, as far as checks allow. Returns at once; the work waits its turn. */
export function advanceQueue(hub: Hub, repo: Repository): void {
  if (repo.queue.length === 0) return
  void repo.git.exclusive(async () => {
    for (let entry = repo.queue[0]; entry; entry = repo.queue[0]) {
      const pulls = entry.group.map(({ number }) => repo.pulls.get(number)!)
      const { baseRef } = pulls.at(-1)!
      const outcomes = rulesFor(hub.state, repo, `refs/heads/${baseRef}`).checks.map((check) => outcomeOf(repo, entry.sha, check, entry.since))
      const failed = outcomes.includes('failure') || pulls.some(({ number }) => repo.issues.get(number)?.state !== 'open')
      if (!failed && outcomes.some((outcome) => outcome !== 'success')) return
      const actor: Actor = { kind: 'user', user: hub.state.user(entry.enqueuer) }
      const land = !failed && (await repo.git.branch(baseRef)) === entry.base
      if (land) await landMerge(hub, repo, entry.group.map(({ sha }, index) => ({ pull: pulls[index]!, sha })), entry.base, actor)
      await leave(hub, repo, entry, land ? 'merged' : failed ? 'dequeued' : 'invalidated', actor)
      // Whoever stood behind a dropped entry was built on it: they leave too and can be queued again.
      if (!land) for (const other of repo.queue) await leave(hub, repo, other, 'invalidated', actor)
    }
  }).catch(hub.onError)
}

// Why a pull request leaves, in the words of its own event.
const LEFT = { merged: 'MERGE', dequeued: 'CI_FAILURE', invalidated: 'BRANCH_PROTECTIONS' } as const

async function leave(hub: Hub, repo: Repository, entry: QueueEntry, reason: keyof typeof LEFT, actor: Actor): Promise<void> {
  repo.queue = repo.queue.filter((one) => one !== entry)
  for (const { number } of entry.group) await emitPull(hub, repo, repo.pulls.get(number)!, 'dequeued', actor, { reason: LEFT[reason] })
  await tell(hub, repo, entry, 'destroyed', actor, { reason })
  await repo.git.moveRefs([{ ref: entry.ref, sha: ZERO }])
}
