import { matchesPatterns } from './patterns.ts'
import type { RepositoryEvent } from '../../contract.ts'
import type { TriggerOptions, Workflow } from '../workflow/workflow.ts'

// The activity types an event starts workflows for when the workflow names none.
const DEFAULT_TYPES: Record<string, string[]> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
  merge_group: ['checks_requested'],
}

/** Whether an event starts a workflow. `paths` are the files it changed, undefined when that cannot be told. */
export function triggers(workflow: Workflow, event: RepositoryEvent, paths: readonly string[] | undefined): boolean {
  const options = workflow.on[event.name]
  if (!options) return false
  return matchesType(options, event) && matchesBranch(options, event) && matchesPaths(options, paths) && matchesSource(options, event)
}

/** Whether the workflow asks for changed files, so that the diff is only read when it is needed. */
export function needsPaths(workflow: Workflow, event: RepositoryEvent): boolean {
  const options = workflow.on[event.name]
  return Boolean(options?.paths ?? options?.['paths-ignore'])
}

function matchesType(options: TriggerOptions, event: RepositoryEvent): boolean {
  const types = options.types ?? DEFAULT_TYPES[event.name]
  if (!types) return true
  return types.length === 0 || types.includes(event.action ?? '')
}

function matchesBranch(options: TriggerOptions, event: RepositoryEvent): boolean {
  if (event.name === 'push') return matchesPush(options, event.ref)
  if (!['pull_request', 'pull_request_target', 'merge_group', 'workflow_run'].includes(event.name)) return true
  const branch = targetBranch(event)
  return within(branch, options.branches, options['branches-ignore'])
}

// With only branch filters a tag push starts nothing, and the other way round.
function matchesPush(options: TriggerOptions, ref: string): boolean {
  const branches = options.branches ?? options['branches-ignore']
  const tags = options.tags ?? options['tags-ignore']
  if (ref.startsWith('refs/tags/')) return !tags ? !branches : within(ref.slice(10), options.tags, options['tags-ignore'])
  return !branches ? !tags : within(ref.replace(/^refs\/heads\//, ''), options.branches, options['branches-ignore'])
}

function within(name: string, wanted: string[] | undefined, ignored: string[] | undefined): boolean {
  if (wanted) return matchesPatterns(name, wanted)
  return !ignored || !matchesPatterns(name, ignored)
}

function matchesPaths(options: TriggerOptions, paths: readonly string[] | undefined): boolean {
  if (!paths) return true
  if (options.paths) return paths.some((path) => matchesPatterns(path, options.paths ?? []))
  const ignored = options['paths-ignore']
  return !ignored || paths.some((path) => !matchesPatterns(path, ignored))
}

function matchesSource(options: TriggerOptions, event: RepositoryEvent): boolean {
  if (event.name === 'schedule') return (options.crons ?? []).includes(String(event.payload.schedule))
  if (event.name !== 'workflow_run') return true
  const name = (event.payload.workflow_run as { name?: string } | undefined)?.name
  return !options.workflows || options.workflows.includes(name ?? '')
}

function targetBranch(event: RepositoryEvent): string {
  const payload = event.payload as { pull_request?: { base?: { ref?: string } }; merge_group?: { base_ref?: string }; workflow_run?: { head_branch?: string } }
  return payload.pull_request?.base?.ref ?? payload.merge_group?.base_ref?.replace(/^refs\/heads\//, '') ?? payload.workflow_run?.head_branch ?? ''
}
