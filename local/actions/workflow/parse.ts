import { LineCounter, isMap, parseDocument } from 'yaml'
import { checkJobs } from './check-jobs.ts'
import { loadSchema } from './schema.ts'
import { validateDocument } from './validate.ts'
import type { Document } from 'yaml'
import type { Problem } from './problem.ts'
import type { Concurrency, Job, PermissionSpec, RunDefaults, Step, TriggerOptions, Workflow } from './workflow.ts'

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

type Raw = Record<string, unknown>

/** A workflow file, or everything that is wrong with it. */
export function parseWorkflow(path: string, text: string): Parsed<Workflow> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problems = validateDocument(path, document, lines, loadSchema('workflow-v1.0'), 'workflow-root-strict')
  if (problems.length > 0) return { ok: false, problems }
  const workflow = toWorkflow(path, document.toJS() as Raw)
  const wrong = checkJobs(workflow, (place) => lineOf(document, lines, place))
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, value: workflow }
}

function lineOf(document: Document, lines: LineCounter, place: (string | number)[]): number {
  for (let depth = place.length; depth > 0; depth--) {
    const parent = document.getIn(place.slice(0, depth - 1), true)
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(place[depth - 1])) : undefined
    const node = (pair?.key ?? document.getIn(place.slice(0, depth), true)) as { range?: [number, number, number] } | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function toWorkflow(path: string, raw: Raw): Workflow {
  return drop({
    path,
    name: typeof raw.name === 'string' ? raw.name : path,
    runName: raw['run-name'] as string | undefined,
    on: toTriggers(raw.on),
    env: (raw.env ?? {}) as Raw,
    defaults: toDefaults(raw.defaults),
    permissions: raw.permissions as PermissionSpec | undefined,
    concurrency: toConcurrency(raw.concurrency),
    jobs: Object.fromEntries(Object.entries(raw.jobs as Record<string, Raw>).map(([id, job]) => [id, toJob(id, job)])),
  })
}

function toTriggers(on: unknown): Record<string, TriggerOptions> {
  if (typeof on === 'string') return { [on]: {} }
  if (Array.isArray(on)) return Object.fromEntries(on.map((name: string) => [name, {}]))
  return Object.fromEntries(Object.entries(on as Record<string, Raw | null>).map(([name, options]) => [name, toTrigger(name, options)]))
}

function toTrigger(name: string, options: Raw | Raw[] | null): TriggerOptions {
  if (name === 'schedule') return { crons: (options as { cron: string }[]).map(({ cron }) => cron) }
  const lists = ['types', 'branches', 'branches-ignore', 'tags', 'tags-ignore', 'paths', 'paths-ignore', 'workflows']
  return Object.fromEntries(Object.entries(options ?? {}).map(([key, value]) => [key, lists.includes(key) ? asList(value) : value ?? {}]))
}

function toJob(id: string, raw: Raw): Job {
  return drop({
    id,
    name: raw.name === undefined ? undefined : String(raw.name),
    needs: asList(raw.needs),
    if: raw.if === undefined ? undefined : String(raw.if),
    permissions: raw.permissions as PermissionSpec | undefined,
    concurrency: toConcurrency(raw.concurrency),
    strategy: raw.strategy as Job['strategy'],
    uses: raw.uses as string | undefined,
    with: raw.with as Raw | undefined,
    secrets: raw.secrets as Job['secrets'],
    runsOn: raw['runs-on'],
    environment: raw.environment as Job['environment'],
    env: (raw.env ?? {}) as Raw,
    outputs: (raw.outputs ?? {}) as Raw,
    defaults: toDefaults(raw.defaults),
    timeoutMinutes: raw['timeout-minutes'],
    continueOnError: raw['continue-on-error'],
    steps: ((raw.steps ?? []) as Raw[]).map(toStep),
    unsupported: ['container', 'services', 'snapshot'].filter((key) => raw[key] !== undefined),
  }) as Job
}

export function toStep(raw: Raw): Step {
  return drop({ ...raw, if: raw.if === undefined ? undefined : String(raw.if), name: raw.name === undefined ? undefined : String(raw.name) }) as Step
}

function toDefaults(raw: unknown): RunDefaults {
  return ((raw as { run?: RunDefaults } | undefined)?.run ?? {}) as RunDefaults
}

function toConcurrency(raw: unknown): Concurrency | undefined {
  if (raw === undefined) return undefined
  if (typeof raw === 'string') return { group: raw, cancelInProgress: false, queue: 'single' }
  const { group, 'cancel-in-progress': cancel = false, queue } = raw as { group: string; 'cancel-in-progress'?: boolean | string; queue?: string }
  return { group: String(group), cancelInProgress: cancel, queue: queue === 'max' ? 'max' : 'single' }
}

function asList(value: unknown): string[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/** Without the keys that are undefined, as `exactOptionalPropertyTypes` wants it. */
function drop<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}
