import { githubContext } from '../runner/github-context.ts'
import type { Core } from '../core.ts'
import type { Scope } from '../expressions/evaluate.ts'
import type { JobResult, WorkflowRun } from '../model.ts'
import type { WorkflowTree } from './load-calls.ts'

/** One running workflow: the run's own, or one that a job calls. */
export interface CallScope {
  core: Core
  run: WorkflowRun
  tree: WorkflowTree
  inputs: Record<string, unknown>
  secrets: Record<string, string>
  /** `caller / ` before the names of jobs. */
  prefix: string
  readOnly: boolean
  /** Aborted when everything in this call is to end. */
  cancelled: AbortSignal
  /** Runs a workflow's jobs; handed along because a job may be a workflow again. */
  runJobs(call: CallScope): Promise<Record<string, JobResult>>
}

/** What a job waits for: the results of its `needs` and of everything before them. */
export interface Before {
  needs: Record<string, JobResult>
  ancestors: JobResult[]
}

/** What expressions see that GitHub evaluates before a job has a runner. */
export function jobScope(call: CallScope, before: Before, more: Record<string, unknown> = {}): Scope {
  const cancelled = (): boolean => call.cancelled.aborted
  const results = (): string[] => Object.values(before.needs).map(({ result }) => result)
  return {
    contexts: {
      github: githubContext(call.run, call.core.forge, call.core.options.retentionDays ?? 90),
      inputs: call.inputs,
      vars: call.core.options.vars?.(call.run.repo, undefined) ?? {},
      needs: before.needs,
      secrets: call.secrets,
      ...more,
    },
    functions: {
      success: { minArgs: 0, maxArgs: 255, call: () => !cancelled() && results().every((result) => result === 'success') },
      failure: { minArgs: 0, maxArgs: 255, call: () => !cancelled() && before.ancestors.some(({ result }) => result === 'failure') },
      cancelled: { minArgs: 0, maxArgs: 0, call: cancelled },
      always: { minArgs: 0, maxArgs: 0, call: () => true },
    },
  }
}
