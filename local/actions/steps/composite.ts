import { evaluateStrings } from '../expressions/evaluate.ts'
import { stepScope } from './job-context.ts'
import { runStep } from './step.ts'
import type { CompositeRuns } from '../workflow/action-file.ts'
import type { Frame, StepContext } from './job-context.ts'
import type { PreparedSteps } from './prepare.ts'
import type { Action } from './resolve-action.ts'

export function compositeFrame(outer: Frame, action: Action, inputs: Record<string, string>, env: Record<string, string>): Frame {
  return { context: outer.context, steps: {}, inputs, composite: { path: action.folder, repository: action.repository, ref: action.ref, failed: false, env } }
}

/** Runs a composite action's steps and gives its outputs. True when none of them failed. */
export async function runComposite(frame: Frame, action: Action, prepared: PreparedSteps, result: StepContext, signal: AbortSignal): Promise<boolean> {
  const { composite } = frame
  if (!composite) throw new Error('unreachable: a composite action without its frame')
  for (const step of (action.file.runs as CompositeRuns).steps) {
    const { conclusion } = await runStep(frame, step, prepared, signal)
    if (conclusion === 'failure' || conclusion === 'cancelled') composite.failed = true
  }
  const values = Object.fromEntries(Object.entries(action.file.outputs).flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])))
  Object.assign(result.outputs, evaluateStrings(values, stepScope(frame)))
  return !composite.failed
}
