import type { Handled } from '../index.ts'

/** Everything that happens to a pull request or its reviews: the payload says only which one. */
export function onPullRequest({ payload, repository, judge }: Handled): void {
  const { number } = (payload['pull_request'] ?? {}) as { number?: unknown }
  if (repository && typeof number === 'number') judge(repository, number)
}
