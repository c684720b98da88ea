import { secretsOf, varsOf } from '../core.ts'
import { isTruthy, toText } from '../expressions/data.ts'
import { evaluateText, evaluateTree } from '../expressions/evaluate.ts'
import { jobPermissions } from '../jobs/permissions.ts'
import { fullName } from '../model.ts'
import { runOnRunner } from '../runner/open-job.ts'
import { jobScope } from './call-scope.ts'
import { openEnvironment } from './environment-gate.ts'
import { legName } from './leg-name.ts'
import { createJob, reportJob } from './report.ts'
import type { Scope } from '../expressions/evaluate.ts'
import type { JobResult, JobRun } from '../model.ts'
import type { JobPlan } from '../runner/open-job.ts'
import type { Job } from '../workflow/workflow.ts'
import type { Before, CallScope } from './call-scope.ts'
import type { Leg } from './run-legs.ts'

const DEFAULT_TIMEOUT_MINUTES = 360 // GitHub

/** A leg with steps: queue, concurrency group, environment, runner, result. */
export async function runLeg(call: CallScope, leg: Leg, before: Before): Promise<JobResult> {
  const scope = jobScope(call, before, { matrix: leg.matrix, strategy: leg.strategy })
  const kept = keptResult(call, leg, scope)
  if (kept) return kept
  const job = openJob(call, leg, scope)
  const stop = (): void => job.cancellation.abort(leg.cancelled.reason)
  if (leg.cancelled.aborted && !call.cancelled.aborted) stop()
  leg.cancelled.addEventListener('abort', stop, { once: true })
  try {
    const result = await passGates(call, leg, before, scope, job)
    job.outputs = result.outputs
    reportJob(call.core, job, 'completed', result.result)
    return result.result === 'failure' && isTruthy(evaluateTree(leg.job.continueOnError, scope)) ? { ...result, result: 'success' } : result
  } catch (error) {
    for (const line of (error as Error).message.split('\n')) job.log.write(`##[error]${line}`)
    job.annotations.push({ level: 'failure', message: (error as Error).message })
    reportJob(call.core, job, 'completed', 'failure')
    return { result: 'failure', outputs: {} }
  } finally {
    leg.cancelled.removeEventListener('abort', stop)
  }
}

/** What the leg gave in the attempt before, when only failed jobs run again and this one did not fail. */
function keptResult(call: CallScope, leg: Leg, scope: Scope): JobResult | undefined {
  const kept = call.run.kept.find(({ name }) => name === call.prefix + legName(leg, scope))
  if (!kept) return undefined
  call.run.jobs.push(kept)
  return { result: 'success', outputs: kept.outputs }
}

function openJob(call: CallScope, leg: Leg, scope: Scope): JobRun {
  const { job } = leg
  const { labels, group } = runsOn(job, scope)
  const environment = environmentName(job, scope)
  const permissions = jobPermissions(call.tree.workflow.permissions, job.permissions, call.tree.ceiling, call.readOnly)
  const record = createJob(call.core, call.run, {
    jobId: job.id, name: call.prefix + legName(leg, scope), permissions, labels, ...(group ? { group } : {}), ...(environment ? { environment } : {}),
  })
  reportJob(call.core, record, 'queued')
  return record
}

async function passGates(call: CallScope, leg: Leg, before: Before, scope: Scope, job: JobRun): Promise<JobResult> {
  const leave = await enterConcurrency(call, leg.job, scope, job)
  try {
    if (!leave || job.cancellation.signal.aborted) return { result: 'cancelled', outputs: {} }
    const deployment = job.environment ? await openEnvironment(call.core, job) : undefined
    if (deployment?.refused) return { result: 'failure', outputs: {} }
    const result = await runWhenFree(call, leg, before, scope, job)
    await deployment?.close(result)
    return result
  } finally {
    leave?.()
  }
}

async function enterConcurrency({ core, run }: CallScope, { concurrency }: Job, scope: Scope, job: JobRun): Promise<(() => void) | undefined> {
  if (!concurrency) return () => undefined
  const group = `${fullName(run.repo)}:${toText(evaluateText(concurrency.group, scope))}`
  const cancelInProgress = isTruthy(evaluateTree(concurrency.cancelInProgress, scope))
  return await core.concurrency.enter(group, { cancelInProgress, queue: concurrency.queue }, () => job.cancellation.abort('concurrency'), job.cancellation.signal)
}

async function runWhenFree(call: CallScope, leg: Leg, before: Before, scope: Scope, job: JobRun): Promise<JobResult> {
  const { core } = call
  const runner = await core.queue.acquire(job)
  if (!runner) return { result: 'cancelled', outputs: {} }
  try {
    Object.assign(job, { runnerName: runner.name, runnerId: runner.id })
    reportJob(core, job, 'in_progress')
    const timeout = evaluateTree(leg.job.timeoutMinutes, scope)
    const plan: JobPlan = {
      job, definition: leg.job, workflow: call.tree.workflow, source: call.tree.source, inputs: call.inputs, needs: before.needs, matrix: leg.matrix, strategy: leg.strategy,
      secrets: { ...call.secrets, ...(job.environment && !call.readOnly ? secretsOf(core, call.run.repo, job.environment) : {}) },
      vars: varsOf(core, call.run.repo, job.environment), timeoutMinutes: timeout === undefined ? DEFAULT_TIMEOUT_MINUTES : Number(timeout),
    }
    return await runOnRunner(core, runner, plan)
  } finally {
    core.queue.release(runner)
  }
}

function runsOn(job: Job, scope: Scope): { labels: string[]; group?: string } {
  const value = evaluateTree(job.runsOn, scope)
  if (typeof value === 'string') return { labels: [value] }
  if (Array.isArray(value)) return { labels: value.map(toText) }
  const { group, labels = [] } = value as { group?: string; labels?: string | string[] }
  return { labels: [labels].flat().map(toText), ...(group ? { group } : {}) }
}

function environmentName(job: Job, scope: Scope): string | undefined {
  const { environment } = job
  if (!environment) return undefined
  const name = toText(evaluateText(typeof environment === 'string' ? environment : environment.name, scope))
  return name === '' ? undefined : name
}
