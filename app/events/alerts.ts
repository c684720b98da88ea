import { RECORDS_BRANCH } from '../../core/paths.ts'
import type { Handled } from '../index.ts'

/** A push that may have gone past the gate, or taken records away. The payload says only where to look. */
export function onPushed({ payload, repository, watch }: Handled): void {
  if (!repository) return
  const branch = typeof payload['ref'] === 'string' ? /^refs\/heads\/(.+)$/.exec(payload['ref'])?.[1] : undefined
  if (branch === undefined) return
  const { default_branch: defaultBranch } = (payload['repository'] ?? {}) as { default_branch?: unknown }
  // Each decision is such a push: one that only adds tells nothing.
  if (branch === RECORDS_BRANCH ? !isAddition(payload) : branch === defaultBranch) watch(repository)
}

function isAddition({ forced, deleted, commits }: Record<string, unknown>): boolean {
  if (forced === true || deleted === true) return false
  // What GitHub does not list is found by the next sweep.
  return !Array.isArray(commits) || (commits as (Record<string, unknown> | null)[]).every((commit) => ['modified', 'removed'].every((kind) => {
    const paths = commit?.[kind] ?? []
    return Array.isArray(paths) && paths.every((path) => path === 'README.md')
  }))
}

/** A pull request was merged: perhaps past a red check, perhaps by break-glass. */
export function onMerged({ payload, repository, watch }: Handled): void {
  if (repository && payload['action'] === 'closed') watch(repository)
}

/** Something is shown as deployed. */
export function onDeployed({ payload, repository, watch }: Handled): void {
  const { state } = (payload['deployment_status'] ?? {}) as { state?: unknown }
  if (repository && state === 'success') watch(repository)
}
