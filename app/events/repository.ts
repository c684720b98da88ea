import type { Handled } from '../index.ts'

// What there is to judge, or the branch it is judged by, may be another one.
const MOVES = ['edited', 'publicized', 'renamed', 'transferred', 'unarchived']

export function onRepository({ payload, repository, judgeAll }: Handled): void {
  if (repository && MOVES.includes(String(payload['action']))) judgeAll(repository)
}

/** Rules of branches changed, or who may bypass them. */
export function onRules({ repository, watch }: Handled): void {
  if (repository) watch(repository)
}

/** An alert may have been acknowledged, or opened again. */
export function onIssue({ payload, repository, watch }: Handled): void {
  if (repository && ['closed', 'reopened', 'deleted'].includes(String(payload['action']))) watch(repository)
}
