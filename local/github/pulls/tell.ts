import type { Hub } from '../hub.ts'
import { recordIssueEvent } from '../issue-events.ts'
import { renderFullPull } from '../payloads/pull.ts'
import type { Actor, Json, Pull, Repository } from '../store/types.ts'
import { testMerge } from './refresh.ts'

/** The pull request inside a webhook. GitHub has rarely worked out there whether it can merge: so it says unknown. */
export function pullPayload(hub: Hub, repo: Repository, pull: Pull): Json {
  return renderFullPull(hub.state, repo, pull)
}

export async function emitPull(hub: Hub, repo: Repository, pull: Pull, action: string, actor: Actor, extra: Json = {}): Promise<void> {
  const merge = repo.issues.get(pull.number)?.state === 'open' ? await testMerge(hub, repo, pull) : pull.mergeCommitSha
  hub.emit({
    event: 'pull_request',
    action,
    repo,
    actor,
    payload: { number: pull.number, pull_request: pullPayload(hub, repo, pull), ...extra },
    workflow: pullWorkflow(pull, merge),
  })
}

export function pullWorkflow(pull: Pull, merge: string | null): { sha: string; ref: string; workflowSha: string } {
  return { sha: merge ?? pull.headSha, ref: pull.mergedAt ? `refs/heads/${pull.baseRef}` : `refs/pull/${pull.number}/merge`, workflowSha: pull.headSha }
}

/** Closes; a pull request whose `mergedAt` is set closes as merged. */
export async function closePull(hub: Hub, repo: Repository, pull: Pull, actor: Actor): Promise<void> {
  const issue = repo.issues.get(pull.number)!
  if (issue.state === 'closed') return
  issue.state = 'closed'
  issue.closedAt = issue.updatedAt = hub.state.now()
  issue.closedBy = actor.user.login
  if (pull.mergedAt) recordIssueEvent(hub, repo, pull.number, 'merged', actor, { commitId: pull.mergeCommitSha ?? pull.headSha })
  recordIssueEvent(hub, repo, pull.number, 'closed', actor)
  await emitPull(hub, repo, pull, 'closed', actor)
}
