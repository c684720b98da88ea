/** A workflow file after the grammar is checked. Values that may hold expressions stay as the author wrote them. */
export interface Workflow {
  path: string
  name: string
  runName?: string
  on: Record<string, TriggerOptions>
  env: Record<string, unknown>
  defaults: RunDefaults
  permissions?: PermissionSpec
  concurrency?: Concurrency
  jobs: Record<string, Job>
}

export interface TriggerOptions {
  types?: string[]
  branches?: string[]
  'branches-ignore'?: string[]
  tags?: string[]
  'tags-ignore'?: string[]
  paths?: string[]
  'paths-ignore'?: string[]
  workflows?: string[]
  crons?: string[]
  inputs?: Record<string, InputSpec>
  secrets?: Record<string, { required?: boolean }>
  outputs?: Record<string, { value: string }>
}

export interface InputSpec {
  type?: 'string' | 'boolean' | 'number' | 'choice' | 'environment'
  required?: boolean
  default?: unknown
  options?: string[]
}

export type PermissionSpec = 'read-all' | 'write-all' | Record<string, 'read' | 'write' | 'none'>

export interface RunDefaults {
  shell?: string
  'working-directory'?: string
}

export interface Concurrency {
  group: string
  cancelInProgress: boolean | string
  queue: 'single' | 'max'
}

export interface Job {
  id: string
  name?: string
  needs: string[]
  if?: string
  permissions?: PermissionSpec
  concurrency?: Concurrency
  strategy?: { matrix?: unknown; 'fail-fast'?: unknown; 'max-parallel'?: unknown }
  /** Reusable workflow: `./.github/workflows/x.yml` or `owner/repo/.github/workflows/x.yml@ref`. */
  uses?: string
  with?: Record<string, unknown>
  secrets?: 'inherit' | Record<string, string>
  runsOn?: unknown
  environment?: string | { name: string; url?: string; deployment?: boolean }
  env: Record<string, unknown>
  outputs: Record<string, unknown>
  defaults: RunDefaults
  timeoutMinutes?: unknown
  continueOnError?: unknown
  steps: Step[]
}

export interface Step {
  id?: string
  name?: string
  if?: string
  run?: string
  shell?: string
  'working-directory'?: string
  uses?: string
  with?: Record<string, unknown>
  env?: Record<string, unknown>
  'continue-on-error'?: unknown
  'timeout-minutes'?: unknown
}
