import type { Frame } from './job-context.ts'
import type { Action } from './resolve-action.ts'

/** What the steps of a composite action see: their own `steps` and `inputs`, the job's rest. */
export function compositeFrame(outer: Frame, action: Action, inputs: Record<string, string>, env: Record<string, string>): Frame {
  return { context: outer.context, steps: {}, inputs, composite: { path: action.folder, repository: action.repository, ref: action.ref, failed: false, env } }
}
