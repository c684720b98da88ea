import type { Handled } from '../index.ts'

const SHA = /^[0-9a-f]{40,64}$/

// Nothing that is judged changes by these.
const IDLE = ['assigned', 'auto_merge_disabled', 'auto_merge_enabled', 'demilestoned', 'labeled', 'locked', 'milestoned', 'review_request_removed', 'review_requested', 'unassigned', 'unlabeled', 'unlocked']

// By these a pull request begins or ceases to stand in the way of others that move the same stage.
const WAY = ['closed', 'converted_to_draft', 'ready_for_review', 'reopened']

/** Everything that happens to a pull request or its reviews: the payload says only which one. */
export function onPullRequest({ payload, repository, judge, judgeBase, judgeCommit, judgeQueue }: Handled): void {
  const { number, head, base } = (payload['pull_request'] ?? {}) as { number?: unknown; head?: { sha?: unknown } | null; base?: { ref?: unknown } | null }
  const action = String(payload['action'])
  if (!repository || typeof number !== 'number' || IDLE.includes(action)) return
  judge(repository, number)
  // A commit has one check for all pull requests that share it: when one leaves it, the others' answer may be another.
  const left = action === 'synchronize' ? payload['before'] : leaves(action, payload) ? head?.sha : undefined
  if (typeof left === 'string' && SHA.test(left)) judgeCommit(repository, left)
  if (typeof base?.ref !== 'string') return
  if (WAY.includes(action)) judgeBase(repository, base.ref)
  // An objection must reach the queue that the pull request waits in.
  else if (action !== 'opened') judgeQueue(repository, base.ref)
}

const leaves = (action: string, payload: Record<string, unknown>): boolean => action === 'closed' || (action === 'edited' && (payload['changes'] as { base?: unknown } | null | undefined)?.base !== undefined)
