import { toText } from '../expressions/data.ts'
import { evaluateCondition, evaluateStrings, evaluateText } from '../expressions/evaluate.ts'
import { log, reportError, stepScope } from '../steps/job-context.ts'
import { prepareSteps } from '../steps/prepare.ts'
import { runStep, stepName } from '../steps/step.ts'
import type { JobResult, StepRun } from '../model.ts'
import type { Job } from '../workflow/workflow.ts'
import type { Frame, JobContext, StepContext } from '../steps/job-context.ts'

const CANCEL_LIMIT_MS = 5 * 60_000 // GitHub: time that `always()` steps have after a cancellation

/** Runs a job's steps on a runner: set-up, `pre` programs, the steps, `post` programs in reverse, the outputs. */
export async function runJobSteps(context: JobContext, job: Job): Promise<JobResult> {
  const frame: Frame = { context, steps: {}, inputs: context.contexts.inputs }
  const records = new StepRecords(context)
  const force = forceSignal(context)
  const setUp = records.start('Set up job')
  try {
    context.env = { ...context.env, ...evaluateStrings(job.env, stepScope(frame)) }
    const { prepared, pres } = await prepareSteps(frame, job.steps)
    records.end(setUp, 'success')
    for (const pre of pres) await runHook(records, pre, context, force)
    for (const step of job.steps) {
      const record = records.start(stepName(frame, step))
      const { conclusion } = await runStep(frame, step, prepared, force)
      take(context, conclusion)
      records.end(record, conclusion)
    }
  } catch (error) {
    reportError(context, (error as Error).message)
    context.status = 'failure'
    if (setUp.status !== 'completed') records.end(setUp, 'failure')
  }
  for (const post of context.posts.toReversed()) await runHook(records, post, context, force)
  const outputs = jobOutputs(frame, job)
  if (typeof job.environment === 'object' && job.environment.url) context.job.environmentUrl = toText(evaluateText(job.environment.url, stepScope(frame)))
  records.end(records.start('Complete job'), 'success')
  const cancelled = context.job.cancellation.signal.aborted && context.status !== 'failure'
  return { result: cancelled ? 'cancelled' : context.status, outputs }
}

interface Hook {
  name: string
  condition: string
  frame: Frame
  run(result: StepContext, signal: AbortSignal): Promise<boolean>
}

async function runHook(records: StepRecords, hook: Hook, context: JobContext, force: AbortSignal): Promise<void> {
  const record = records.start(hook.name)
  const result: StepContext = { outputs: {}, outcome: 'success', conclusion: 'success' }
  try {
    const holds = (): boolean => evaluateCondition(hook.condition, stepScope({ ...hook.frame, steps: {} }))
    if (!holds()) return records.end(record, 'skipped')
    const stopped = new AbortController()
    const { signal: cancelled } = context.job.cancellation
    if (!cancelled.aborted) cancelled.addEventListener('abort', () => !holds() && stopped.abort(), { once: true })
    const succeeded = await hook.run(result, AbortSignal.any([force, stopped.signal]))
    result.conclusion = succeeded ? 'success' : stopped.signal.aborted ? 'cancelled' : 'failure'
  } catch (error) {
    reportError(context, (error as Error).message)
    result.conclusion = 'failure'
  }
  take(context, result.conclusion)
  records.end(record, result.conclusion)
}

function take(context: JobContext, conclusion: StepContext['conclusion']): void {
  if (conclusion === 'failure') context.status = 'failure'
  else if (conclusion === 'cancelled' && context.status === 'success') context.status = 'cancelled'
}

function forceSignal(context: JobContext): AbortSignal {
  const late = new AbortController()
  context.job.cancellation.signal.addEventListener('abort', () => setTimeout(() => late.abort(), CANCEL_LIMIT_MS).unref(), { once: true })
  return AbortSignal.any([context.force, late.signal])
}

function jobOutputs(frame: Frame, job: Job): Record<string, string> {
  const { context } = frame
  try {
    const outputs = evaluateStrings(job.outputs, stepScope(frame))
    return Object.fromEntries(Object.entries(outputs).filter(([name, value]) => {
      if (!context.masks.foundIn(value)) return true
      log(context, `##[warning]Skip output '${name}' since it may contain secret.`)
      return false
    }))
  } catch (error) {
    reportError(context, (error as Error).message)
    context.status = 'failure'
    return {}
  }
}

/** The list of steps that the job's page shows. */
class StepRecords {
  readonly #context: JobContext

  constructor(context: JobContext) {
    this.#context = context
  }

  start(name: string): StepRun {
    const { steps } = this.#context.job
    const step: StepRun = { number: steps.length + 1, name: this.#context.masks.hide(name), status: 'in_progress', conclusion: null, startedAt: new Date().toISOString(), completedAt: null }
    steps.push(step)
    return step
  }

  end(step: StepRun, conclusion: StepRun['conclusion']): void {
    Object.assign(step, { status: 'completed', conclusion, completedAt: new Date().toISOString() })
  }
}
