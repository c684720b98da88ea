import { toText } from '../expressions/data.ts'
import { evaluateCondition, evaluateStrings, evaluateText, evaluateTree } from '../expressions/evaluate.ts'
import { isTruthy } from '../expressions/data.ts'
import { runScript } from './run-step.ts'
import { reportError, stepScope } from './job-context.ts'
import { runUses } from './uses-step.ts'
import type { Step } from '../workflow/workflow.ts'
import type { Frame, StepContext } from './job-context.ts'
import type { PreparedSteps } from './prepare.ts'

/**
 * Runs one step of a job or of a composite action: its `if`, its program, its time limit, what counts as its result.
 *
 * `parent` ends the step whatever its `if` says: the limit of the composite step around it, or the service closing.
 */
export async function runStep(frame: Frame, step: Step, prepared: PreparedSteps, parent: AbortSignal): Promise<StepContext> {
  const result: StepContext = { outputs: {}, outcome: 'success', conclusion: 'success' }
  if (step.id) frame.steps[step.id] = result
  try {
    const env = { ...frame.composite?.env, ...evaluateStrings(step.env, stepScope(frame)) }
    const condition = (): boolean => evaluateCondition(step.if, stepScope(frame, env))
    if (!condition()) return settle(result, 'skipped')
    const signal = stepSignal(frame, step, env, parent, condition)
    const named = { ...env, GITHUB_ACTION: actionName(step) }
    const succeeded = await runBody(frame, step, named, result, prepared, signal)
    settle(result, outcomeOf(succeeded, signal))
    if (signal.reason instanceof StepTimeout) reportError(frame.context, signal.reason.message)
  } catch (error) {
    reportError(frame.context, (error as Error).message)
    settle(result, 'failure')
  }
  if (result.outcome === 'failure' && continues(frame, step)) result.conclusion = 'success'
  return result
}

async function runBody(frame: Frame, step: Step, env: Record<string, string>, result: StepContext, prepared: PreparedSteps, signal: AbortSignal): Promise<boolean> {
  return step.run === undefined ? await runUses(frame, step, env, result, prepared, signal) : await runScript(frame, step, env, result, signal)
}

/** GITHUB_ACTION: the step's id, else a name that GitHub makes up. */
function actionName(step: Step): string {
  if (step.id) return step.id
  if (!step.uses) return '__run'
  return step.uses.startsWith('./') ? '__self' : `__${step.uses.replace(/@.*$/, '').replace(/[^A-Za-z0-9]+/g, '_')}`
}

class StepTimeout extends Error {}

/** Aborts on the parent's signal, on the step's time limit, and on a cancellation unless its `if` still holds then. */
function stepSignal(frame: Frame, step: Step, env: Record<string, string>, parent: AbortSignal, condition: () => boolean): AbortSignal {
  const controller = new AbortController()
  const { signal: cancelled } = frame.context.job.cancellation
  if (!cancelled.aborted) cancelled.addEventListener('abort', () => !condition() && controller.abort('cancelled'), { once: true })
  const minutes = step['timeout-minutes'] === undefined ? undefined : Number(evaluateTree(step['timeout-minutes'], stepScope(frame, env)))
  if (minutes) {
    const limit = setTimeout(() => controller.abort(new StepTimeout(`The action '${stepName(frame, step)}' has timed out after ${minutes} minutes.`)), minutes * 60_000)
    limit.unref()
  }
  return AbortSignal.any([parent, controller.signal])
}

function outcomeOf(succeeded: boolean, signal: AbortSignal): StepContext['outcome'] {
  if (signal.aborted) return signal.reason instanceof StepTimeout ? 'failure' : 'cancelled'
  return succeeded ? 'success' : 'failure'
}

function settle(result: StepContext, outcome: StepContext['outcome']): StepContext {
  result.outcome = outcome
  result.conclusion = outcome
  return result
}

function continues(frame: Frame, step: Step): boolean {
  try {
    return isTruthy(evaluateTree(step['continue-on-error'], stepScope(frame)))
  } catch (error) {
    reportError(frame.context, (error as Error).message)
    return false
  }
}

/** A step's name as GitHub shows it: `Run npm ci`, `Run actions/checkout@v4`. */
export function stepName(frame: Frame, step: Step): string {
  if (step.name !== undefined) {
    try {
      return toText(evaluateText(step.name, stepScope(frame)))
    } catch {
      return step.name
    }
  }
  return `Run ${step.run === undefined ? step.uses ?? '' : step.run.trim().split('\n')[0] ?? ''}`
}
