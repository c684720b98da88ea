import { evaluateStrings } from '../expressions/evaluate.ts'
import { actionInputs } from './action-inputs.ts'
import { compositeFrame } from './composite-frame.ts'
import { runComposite } from './composite.ts'
import { log, stepScope } from './job-context.ts'
import { runProgram } from './javascript-action.ts'
import { prepareSteps } from './prepare.ts'
import { resolveAction } from './resolve-action.ts'
import type { JavaScriptRuns } from '../workflow/action-file.ts'
import type { Step } from '../workflow/workflow.ts'
import type { Frame, StepContext } from './job-context.ts'
import type { JavaScriptStep } from './javascript-action.ts'
import type { Prepared, PreparedSteps } from './prepare.ts'

/** A `uses:` step: a composite or a JavaScript action, from the workspace or from another repository. */
export async function runUses(frame: Frame, step: Step, env: Record<string, string>, result: StepContext, prepared: PreparedSteps, signal: AbortSignal): Promise<boolean> {
  const uses = step.uses ?? ''
  const entry = prepared.get(step) ?? (await prepareLocal(frame, uses))
  const inputs = actionInputs(frame, entry.action.file, evaluateStrings(step.with, stepScope(frame, env)), uses)
  logUses(frame, uses, inputs, env)
  const { runs } = entry.action.file
  if (runs.using === 'composite') {
    const inner = compositeFrame(frame, entry.action, inputs, { ...env, GITHUB_ACTION_PATH: entry.action.folder, GITHUB_ACTION_REPOSITORY: entry.action.repository, GITHUB_ACTION_REF: entry.action.ref })
    return await runComposite(inner, entry.action, entry.inner, result, signal)
  }
  const javascript: JavaScriptStep = { action: entry.action, runs: runs as JavaScriptRuns, inputs, env, state: entry.state }
  registerPost(frame, step, javascript)
  return await runProgram(frame, javascript, javascript.runs.main, result, signal)
}

async function prepareLocal(frame: Frame, uses: string): Promise<Prepared> {
  const action = await resolveAction(frame, uses)
  const { runs } = action.file
  const inner: PreparedSteps = runs.using === 'composite' ? (await prepareSteps(frame, (runs as { steps: Step[] }).steps)).prepared : new Map()
  return { action, state: {}, preRan: false, inner }
}

function registerPost(frame: Frame, step: Step, javascript: JavaScriptStep): void {
  const { post, 'post-if': condition = 'always()' } = javascript.runs
  if (!post) return
  frame.context.posts.push({
    name: `Post ${step.name ?? `Run ${step.uses ?? ''}`}`,
    condition,
    frame,
    run: (result, signal) => runProgram(frame, javascript, post, result, signal),
  })
}

function logUses(frame: Frame, uses: string, inputs: Record<string, string>, env: Record<string, string>): void {
  const { context } = frame
  log(context, `##[group]Run ${uses}`)
  logMap(frame, 'with:', inputs)
  logMap(frame, 'env:', { ...context.env, ...env })
  log(context, '##[endgroup]')
}

function logMap(frame: Frame, title: string, values: Record<string, string>): void {
  const shown = Object.entries(values).filter(([name, value]) => value !== '' && !name.startsWith('GITHUB_ACTION'))
  if (shown.length > 0) log(frame.context, [title, ...shown.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
}
