import { evaluateStrings } from '../expressions/evaluate.ts'
import { stepScope } from './job-context.ts'
import type { CompositeRuns } from '../workflow/action-file.ts'
import type { Frame, StepContext } from './job-context.ts'
import type { PreparedSteps } from './prepare.ts'
import type { Action } from './resolve-action.ts'

/** Runs a composite action's steps and gives its outputs. True when none of them failed. */
export async function runComposite(frame: Frame, action: Action, prepared: PreparedSteps, result: StepContext, signal: AbortSignal): Promise<boolean> {
  const { composite } = frame
  if (!composite) throw new Error('unreachable: a composite action without its frame')
  for (const step of (action.file.runs as CompositeRuns).steps) {
    const { conclusion } = await frame.context.runStep(frame, step, prepared, signal)
    if (conclusion === 'failure' || conclusion === 'cancelled') composite.failed = true
  }
  const values = Object.fromEntries(Object.entries(action.file.outputs).flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])))
  Object.assign(result.outputs, evaluateStrings(values, stepScope(frame)))
  return !composite.failed
}
