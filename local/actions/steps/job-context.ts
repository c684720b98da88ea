import { hashFiles } from '../expressions/hash-files.ts'
import type { Forge } from '../../contract.ts'
import type { Masks } from '../commands/mask.ts'
import type { Scope } from '../expressions/evaluate.ts'
import type { JobRun, WorkflowSource } from '../model.ts'
import type { RunDefaults, Step } from '../workflow/workflow.ts'
import type { PreparedSteps } from './prepare.ts'

/** What one job's steps share while they run. */
export interface JobContext {
  job: JobRun
  forge: Forge
  source: WorkflowSource
  masks: Masks
  debug: boolean
  graceMs: { interrupt: number; terminate: number }
  folders: { workspace: string; temp: string; home: string; tools: string; actions: string }
  /** The runner's own variables and GitHub's; a step cannot change them. */
  fixedEnv: Record<string, string>
  /** Workflow and job `env`, then what steps wrote to GITHUB_ENV. */
  env: Record<string, string>
  /** What steps wrote to GITHUB_PATH, the latest first. */
  path: string[]
  hostEnv: Record<string, string>
  defaults: RunDefaults
  contexts: { github: Record<string, unknown>; vars: unknown; secrets: unknown; inputs: unknown; needs: unknown; matrix: unknown; strategy: unknown; runner: unknown }
  /** Steps that run after all others, in the order they were registered; the last one runs first. */
  posts: PostStep[]
  status: 'success' | 'failure' | 'cancelled'
  /** Aborted when everything must end at once: the service closes, or the time after a cancellation is over. */
  force: AbortSignal
  /** Runs a step; handed along because a composite action's steps are steps again. */
  runStep: StepRunner
}

export type StepRunner = (frame: Frame, step: Step, prepared: PreparedSteps, parent: AbortSignal) => Promise<StepContext>


export interface PostStep {
  name: string
  condition: string
  frame: Frame
  run(result: StepContext, signal: AbortSignal): Promise<boolean>
}

/** The steps of a job, or of one composite action: what `steps.x`, `inputs` and `success()` mean inside. */
export interface Frame {
  context: JobContext
  steps: Record<string, StepContext>
  inputs: unknown
  /** Set inside a composite action. */
  composite?: { path: string; repository: string; ref: string; failed: boolean; env: Record<string, string> }
}

export interface StepContext {
  outputs: Record<string, string>
  outcome: 'success' | 'failure' | 'cancelled' | 'skipped'
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped'
}

/** What an expression of a step sees. `stepEnv` joins `env` once it is evaluated. */
export function stepScope(frame: Frame, stepEnv: Record<string, string> = {}): Scope {
  const { context, composite } = frame
  const status = composite?.failed ? 'failure' : context.status
  const cancelled = context.job.cancellation.signal.aborted
  return {
    contexts: {
      ...context.contexts,
      inputs: frame.inputs,
      secrets: composite ? undefined : context.contexts.secrets,
      github: composite ? { ...context.contexts.github, action_path: composite.path, action_repository: composite.repository, action_ref: composite.ref, action_status: status } : context.contexts.github,
      env: { ...context.env, ...composite?.env, ...stepEnv },
      steps: frame.steps,
      job: { status: context.status, check_run_id: context.job.checkRunId },
    },
    functions: {
      success: { minArgs: 0, maxArgs: 0, call: () => status === 'success' && !cancelled },
      failure: { minArgs: 0, maxArgs: 0, call: () => status === 'failure' && !cancelled },
      cancelled: { minArgs: 0, maxArgs: 0, call: () => cancelled },
      always: { minArgs: 0, maxArgs: 0, call: () => true },
      hashFiles: hashFiles(context.folders.workspace),
    },
  }
}

export function log(context: JobContext, text: string): void {
  for (const line of context.masks.hide(text).split('\n')) context.job.log.write(line)
}

/** A failure the runner itself reports: in the log and as an annotation. */
export function reportError(context: JobContext, message: string): void {
  log(context, `##[error]${message}`)
  context.job.annotations.push({ level: 'failure', message: context.masks.hide(message) })
}
