import { RECORDS_BRANCH } from '../../core/paths.ts'
import type { Handled } from '../index.ts'

/**
 * A branch moved: pull requests into it have a new base, with perhaps a stricter policy. In the organisation's
 * `.github` repository lies the floor below every policy, and on the branch of records new evidence.
 */
export function onPush({ payload, repository, judgeAll, judgeBase, judgeInstallation }: Handled): void {
  const branch = typeof payload['ref'] === 'string' ? /^refs\/heads\/(.+)$/.exec(payload['ref'])?.[1] : undefined
  if (!repository || !branch || payload['deleted'] === true || branch.startsWith('gh-readonly-queue/')) return
  if (branch === RECORDS_BRANCH) {
    if (!isDecisionsAlone(payload)) judgeAll(repository)
    return
  }
  if (repository.repo === '.github' && isDefault(branch, payload)) judgeInstallation()
  else judgeBase(repository, branch)
}

// Where GitHub does not say which branch is the default one, this may be it.
function isDefault(branch: string, payload: Record<string, unknown>): boolean {
  const { default_branch: name } = (payload['repository'] ?? {}) as { default_branch?: unknown }
  return typeof name !== 'string' || name === branch
}

/** Each answer is appended there: were it a question again, one pull request would ask about all others. */
function isDecisionsAlone({ commits }: Record<string, unknown>): boolean {
  if (!Array.isArray(commits) || commits.length === 0) return false
  const paths = (commits as (Record<string, unknown> | null)[]).flatMap((commit) => ['added', 'modified', 'removed'].flatMap((kind) => (commit?.[kind] ?? []) as unknown[]))
  return paths.length > 0 && paths.every((path) => typeof path === 'string' && path.startsWith('decisions/'))
}
