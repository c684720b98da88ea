import type { WorkflowRun } from '../model.ts'

/** Runs that the query's `branch`, `event`, `head_sha`, `actor` and `status` ask for. */
export function filterRuns(runs: WorkflowRun[], url: URL): WorkflowRun[] {
  const { searchParams: query } = url
  const status = query.get('status')
  return runs.filter((run) =>
    (!query.has('branch') || run.headBranch === query.get('branch')) && (!query.has('event') || run.event.name === query.get('event')) &&
    (!query.has('head_sha') || run.headSha === query.get('head_sha')) && (!query.has('actor') || run.event.actor.login === query.get('actor')) &&
    (!status || run.status === status || run.conclusion === status))
}
