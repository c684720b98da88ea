import { CHECK_NAME } from '../../adapters/github/checks.ts'
import type { Handled } from '../index.ts'

/**
 * A check, a status or a workflow ended, or began again, however it ended: what was green may be so no longer. GitHub
 * lists no pull requests for forks, and not always for branches: they are found by the commit. Our own check is passed
 * over, or each answer would ask the question again.
 */
export function onCheck({ payload, repository, appId, judgeCommit }: Handled): void {
  const run = (payload['check_run'] ?? payload['check_suite'] ?? payload['workflow_run'] ?? {}) as { name?: unknown; head_sha?: unknown; app?: { id?: unknown } | null }
  const isOurs = run.app?.id === appId && (run.name === CHECK_NAME || run.name === undefined)
  // A person asks for it again, or presses its button.
  if (isOurs && payload['action'] !== 'rerequested' && payload['action'] !== 'requested_action') return
  const sha = run.head_sha ?? payload['sha']
  if (repository && typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha)) judgeCommit(repository, sha)
}
