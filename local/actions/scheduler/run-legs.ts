import { isTruthy } from '../expressions/data.ts'
import { evaluateTree } from '../expressions/evaluate.ts'
import { expandMatrix } from '../jobs/matrix.ts'
import { joinResults } from '../jobs/results.ts'
import { callWorkflow } from './call-workflow.ts'
import { jobScope } from './call-scope.ts'
import { runLeg } from './run-leg.ts'
import type { JobResult } from '../model.ts'
import type { MatrixValues } from '../jobs/matrix.ts'
import type { Job } from '../workflow/workflow.ts'
import type { Before, CallScope } from './call-scope.ts'

/** One combination of a job's matrix. A job without a matrix has one leg with no values. */
export interface Leg {
  job: Job
  matrix: MatrixValues
  strategy: Record<string, unknown>
  /** Aborted when a sibling failed and `fail-fast` is on, or the whole call is cancelled. */
  cancelled: AbortSignal
}

/** Runs a job's legs, as many at once as `max-parallel` says, and joins their results. */
export async function runLegs(call: CallScope, job: Job, before: Before): Promise<JobResult> {
  const scope = jobScope(call, before)
  const strategy = job.strategy ?? {}
  const legs = expandMatrix(evaluateTree(strategy.matrix, scope))
  const failFast = strategy['fail-fast'] === undefined || isTruthy(evaluateTree(strategy['fail-fast'], scope))
  const maxParallel = Number(evaluateTree(strategy['max-parallel'], scope) ?? legs.length) || legs.length
  const stopped = new AbortController()
  const results: JobResult[] = []
  const waiting = legs.map((matrix, index) => ({ matrix, index }))
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const context = { 'fail-fast': failFast, 'job-index': next.index, 'job-total': legs.length, 'max-parallel': maxParallel }
      const leg: Leg = { job, matrix: next.matrix, strategy: context, cancelled: AbortSignal.any([call.cancelled, stopped.signal]) }
      const result = await (job.uses ? callWorkflow(call, leg, before) : runLeg(call, leg, before))
      results[next.index] = result
      if (result.result === 'failure' && failFast) stopped.abort('fail-fast')
    }
  }
  await Promise.all(Array.from({ length: Math.min(maxParallel, legs.length) }, work))
  return joinResults(results)
}
