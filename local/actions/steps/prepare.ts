import { evaluateStrings } from '../expressions/evaluate.ts'
import { actionInputs } from './action-inputs.ts'
import { compositeFrame } from './composite-frame.ts'
import { stepScope } from './job-context.ts'
import { runProgram } from './javascript-action.ts'
import { resolveAction } from './resolve-action.ts'
import type { Step } from '../workflow/workflow.ts'
import type { Frame, StepContext } from './job-context.ts'
import type { Action } from './resolve-action.ts'

/** What is known of a step's action before the first step runs. */
export interface Prepared {
  action: Action
  /** Shared by the action's `pre`, `main` and `post`. */
  state: Record<string, string>
  preRan: boolean
  inner: PreparedSteps
}

export type PreparedSteps = Map<Step, Prepared>

export interface PreStep {
  name: string
  condition: string
  frame: Frame
  run(result: StepContext, signal: AbortSignal): Promise<boolean>
}

// GitHub allows composite actions to nest this deep.
const MAX_DEPTH = 10

/**
 * Fetches every action that does not come from the workspace, also those inside composite actions, and lists the `pre` programs.
 * Actions of the workspace cannot be read yet; as on GitHub their `pre` never runs.
 */
export async function prepareSteps(frame: Frame, steps: readonly Step[], depth = 0): Promise<{ prepared: PreparedSteps; pres: PreStep[] }> {
  if (depth > MAX_DEPTH) throw new Error(`Composite actions nest deeper than ${MAX_DEPTH} levels.`)
  const prepared: PreparedSteps = new Map()
  const pres: PreStep[] = []
  for (const step of steps) {
    if (!step.uses || step.uses.startsWith('./')) continue
    const action = await resolveAction(frame, step.uses)
    const entry: Prepared = { action, state: {}, preRan: false, inner: new Map() }
    prepared.set(step, entry)
    const { runs } = action.file
    if (runs.using === 'composite') {
      const nested = await prepareSteps(compositeFrame(frame, action, {}, {}), (runs as { steps: Step[] }).steps, depth + 1)
      entry.inner = nested.prepared
      pres.push(...nested.pres)
    } else if ('pre' in runs && runs.pre) {
      pres.push(preStep(frame, step, entry))
    }
  }
  return { prepared, pres }
}

function preStep(frame: Frame, step: Step, entry: Prepared): PreStep {
  const runs = entry.action.file.runs as { using: `node${number}`; main: string; pre: string; 'pre-if'?: string }
  return {
    name: `Pre ${step.name ?? `Run ${step.uses ?? ''}`}`,
    condition: runs['pre-if'] ?? 'always()',
    frame,
    run: async (result, signal) => {
      entry.preRan = true
      const env = evaluateStrings(step.env, stepScope(frame))
      const inputs = actionInputs(frame, entry.action.file, evaluateStrings(step.with, stepScope(frame, env)), step.uses ?? '')
      return await runProgram(frame, { action: entry.action, runs, inputs, env, state: entry.state }, runs.pre, result, signal)
    },
  }
}
