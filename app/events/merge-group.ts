import type { Handled } from '../index.ts'

/** A merge queue asks whether a group of pull requests may be merged as one. */
export function onMergeGroup({ payload, repository, judgeGroup }: Handled): void {
  const { head_ref: ref } = (payload['merge_group'] ?? {}) as { head_ref?: unknown }
  const branch = typeof ref === 'string' ? /^refs\/heads\/(gh-readonly-queue\/.+)$/.exec(ref)?.[1] : undefined
  if (repository && branch && payload['action'] === 'checks_requested') judgeGroup(repository, branch)
}
