import { join } from 'node:path'
import { invoke } from './invoke.ts'
import { inputVariables } from './action-inputs.ts'
import type { JavaScriptRuns } from '../workflow/action-file.ts'
import type { Frame, StepContext } from './job-context.ts'
import type { Action } from './resolve-action.ts'

/** One run of a JavaScript action: its three programs share inputs and state. */
export interface JavaScriptStep {
  action: Action
  runs: JavaScriptRuns
  inputs: Record<string, string>
  env: Record<string, string>
  state: Record<string, string>
}

export async function runProgram(frame: Frame, step: JavaScriptStep, program: string, result: StepContext, signal: AbortSignal): Promise<boolean> {
  const { action, runs } = step
  const version = Number(/^node(\d+)$/.exec(runs.using)?.[1])
  if (!(version >= 20)) throw new Error(`The action uses ${runs.using}, which GitHub no longer runs. Use node24.`)
  const state = Object.fromEntries(Object.entries(step.state).map(([name, value]) => [`STATE_${name}`, value]))
  const env = {
    ...frame.context.env, ...frame.composite?.env, ...step.env, ...inputVariables(step.inputs), ...state,
    GITHUB_ACTION_REPOSITORY: action.repository, GITHUB_ACTION_REF: action.ref, GITHUB_ACTION_PATH: action.folder,
  }
  return await invoke(frame, { command: process.execPath, args: [join(action.folder, program)], cwd: frame.context.folders.workspace, env, signal, state: step.state, step: result })
}
