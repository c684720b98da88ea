import { CHECK_NAME } from '../../adapters/github/checks.ts'
import type { Handled } from '../index.ts'

/**
 * A check ended, or began again. GitHub lists no pull requests for forks, and not always for branches: they are found
 * by the commit. Our own check is passed over, or each answer would ask the question again.
 */
export function onCheck({ payload, repository, appId, judgeCommit }: Handled): void {
  const run = (payload['check_run'] ?? payload['check_suite'] ?? {}) as { name?: unknown; head_sha?: unknown; app?: { id?: unknown } | null }
  const isOurs = run.app?.id === appId && (run.name === CHECK_NAME || run.name === undefined)
  // A check_run of ours other than the gate's may be re-requested by a person; the gate's own is asked for again only then.
  if (isOurs && payload['action'] !== 'rerequested' && payload['action'] !== 'requested_action') return
  if (repository && typeof run.head_sha === 'string' && /^[0-9a-f]{40,64}$/.test(run.head_sha)) judgeCommit(repository, run.head_sha)
}
