import { isMap, isScalar, parseDocument, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { evaluateCondition, type Scope } from '../../local/actions/expressions/evaluate.ts'
import { hasExpression, splitTemplate } from '../../local/actions/expressions/template.ts'
import { excessPermissions, type Permissions } from '../../local/actions/jobs/permissions.ts'
import type { ActionFile } from '../../local/actions/workflow/action-file.ts'
import { parseWorkflow } from '../../local/actions/workflow/parse.ts'
import type { Job, Step, Workflow } from '../../local/actions/workflow/workflow.ts'

/** What of ours a workflow may use, by the path in this repository; the root action has the path ''. */
export interface Ours {
  action(path: string): ActionFile | undefined
  workflow(path: string): Workflow | undefined
}

const OURS = /^provender\/provender(?:\/(?<path>[^@]+))?@(?<ref>v\d+)$/
const HOSTED = /^(?:ubuntu|windows|macos)-/
const SAME_REPOSITORY = 'acme/models'

/** What GitHub fills in when somebody picks a template. */
export function fillTemplate(text: string): string {
  return text.replaceAll('$default-branch', 'main')
}

/** Everything about a workflow file that our own rules for workflows do not allow; GitHub's grammar comes first. */
export function judgeWorkflow(file: string, text: string, ours: Ours): string[] {
  const parsed = parseWorkflow(file, fillTemplate(text))
  if (!parsed.ok) return parsed.problems.map(({ line, path, message }) => `${path || `line ${line}`}: ${message}`)
  const workflow = parsed.value
  const raw = parseDocument(fillTemplate(text)).contents as YAMLMap
  return [
    ...judgeTop(workflow),
    ...Object.values(workflow.jobs).flatMap((job) => {
      const node = raw.getIn(['jobs', job.id]) as YAMLMap
      return [...judgePermissions(node), ...judgeUses(node), ...judgeCaches(job), ...judgeSecrets(node), ...judgeRuns(job), ...judgeCalls(job, ours), ...judgeOutputs(job, workflow, ours), ...judgeForks(workflow, job, ours)].map((problem) => `jobs.${job.id}: ${problem}`)
    }),
  ]
}

function judgeTop({ permissions, on }: Workflow): string[] {
  return [
    ...(permissions !== undefined && typeof permissions === 'object' && Object.keys(permissions).length === 0 ? [] : ['permissions: expected {} at the top']),
    // It runs with the base's secrets on the head's files.
    ...('pull_request_target' in on ? ['on: expected no pull_request_target'] : []),
    // So does this one, on what a run of a fork's left behind.
    ...('workflow_run' in on ? ['on: expected no workflow_run'] : []),
  ]
}

function judgePermissions(job: YAMLMap): string[] {
  const permissions = job.get('permissions')
  if (!isMap(permissions)) return ['permissions: expected a list of its own']
  return (permissions.items as Pair<Scalar, Scalar>[])
    .filter(({ value }) => (value?.comment ?? '').trim().length < 5)
    .map(({ key, value }) => `permissions: expected the reason behind "${String(key.value)}: ${String(value?.value)}"`)
}

/** A tag can be moved; a commit cannot. */
function judgeUses(job: YAMLMap): string[] {
  const steps = (job.get('steps') as { items: YAMLMap[] } | undefined)?.items ?? []
  return [job, ...steps].flatMap((node) => {
    const uses = node.get('uses', true) as Scalar<string> | undefined
    if (!uses || !isScalar(uses) || uses.value.startsWith('./') || OURS.test(uses.value)) return []
    const pinned = /@[0-9a-f]{40}$/.test(uses.value) && /^ v\d+\.\d+\.\d+$/.test(uses.comment ?? '')
    return pinned ? [] : [`uses: expected a commit and its version, as "@<40 hex> # v1.2.3", found "${uses.value}${uses.comment ? ` #${uses.comment}` : ''}"`]
  })
}

/** What an earlier job left behind must not go into a model: another branch, or a fork, may have put it there. */
function judgeCaches(job: Job): string[] {
  if (!job.steps.some(({ uses }) => /\/actions\/train@/.test(uses ?? ''))) return []
  return job.steps.flatMap(({ uses = '', with: given = {} }) => {
    const restores = /^actions\/cache(\/restore)?@/.test(uses) || (uses.startsWith('actions/setup-') && 'cache' in given)
    return restores ? [`uses: expected no cache in a job that trains, found ${uses}`] : []
  })
}

/** A called workflow gets what it names, and not every secret that the caller has. */
function judgeSecrets(job: YAMLMap): string[] {
  return job.get('secrets') === 'inherit' ? ['secrets: expected them by name, found "inherit"'] : []
}

/** What a stranger may write must not become part of a script. */
function judgeRuns(job: Job): string[] {
  return job.steps.flatMap(({ run }) =>
    run === undefined ? [] : splitTemplate(run).flatMap((segment) => 'expression' in segment && /\bgithub\.(?:event\b|head_ref|ref_name|actor)|\binputs\b/.test(segment.expression) ? [`run: expected an environment variable, found \${{ ${segment.expression} }} in the script`] : []))
}

function judgeCalls(job: Job, ours: Ours): string[] {
  const steps = job.steps.flatMap((step) => {
    const action = actionOf(step, ours)
    if (action === 'missing') return [`uses: there is no ${step.uses}`]
    return action ? judgeInputs(step.uses ?? '', step.with, action.inputs) : []
  })
  if (!job.uses) return steps
  const called = calledBy(job, ours)
  if (!called) return [`uses: expected a workflow of ours, found ${job.uses}`]
  const declared = called.on['workflow_call']?.inputs ?? {}
  const excess = Object.values(called.jobs).flatMap((inner) => excessPermissions(inner.permissions, (job.permissions ?? {}) as Permissions))
  const idle = Object.keys(job.permissions ?? {}).filter((scope) => !Object.values(called.jobs).some(({ permissions }) => scope in ((permissions ?? {}) as object)))
  return [...judgeInputs(job.uses, job.with, declared), ...excess.map((one) => `permissions: ${one}`), ...idle.map((scope) => `permissions: the called workflow needs no ${scope}`)]
}

function judgeInputs(uses: string, given: Record<string, unknown> = {}, declared: Record<string, { required?: boolean }>): string[] {
  return [
    ...Object.keys(given).filter((name) => !(name in declared)).map((name) => `with: ${uses} has no input "${name}"`),
    ...Object.entries(declared).filter(([name, { required }]) => required === true && !(name in given)).map(([name]) => `with: ${uses} requires the input "${name}"`),
  ]
}

/** `steps.<id>.outputs.<name>` of our own actions, and `jobs.<id>.outputs.<name>` of a reusable workflow, exist. */
function judgeOutputs(job: Job, workflow: Workflow, ours: Ours): string[] {
  const ofSteps = [...JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([text, id, name = '']) => {
    const step = job.steps.find((one) => one.id === id)
    if (!step) return [`${text}: there is no step "${id}"`]
    const action = actionOf(step, ours)
    return action && action !== 'missing' && !(name in action.outputs) ? [`${text}: ${step.uses} has no output "${name}"`] : []
  })
  const ofJobs = [...JSON.stringify(workflow.on['workflow_call']?.outputs ?? {}).matchAll(new RegExp(`jobs\\.${job.id}\\.outputs\\.([\\w-]+)`, 'g'))]
    .flatMap(([text, name = '']) => (name in job.outputs ? [] : [`${text}: the job has no output "${name}"`]))
  return [...ofSteps, ...ofJobs]
}

/** A job on somebody's own machine, begun by a pull request, is left out when the branch is a stranger's. */
function judgeForks(workflow: Workflow, job: Job, ours: Ours): string[] {
  if (!mayBeginByPullRequest(workflow)) return []
  const legs = runsOf(job, ours).filter(({ labels }) => !HOSTED.test(labels?.[0] ?? ''))
  return legs.flatMap(({ conditions }) => [
    ...(conditions.every((condition) => runsFor(condition, 'a-stranger/models')) ? ["if: expected a fork's pull request to be left out, as it would run on somebody's own machine"] : []),
    ...(conditions.every((condition) => runsFor(condition, SAME_REPOSITORY)) ? [] : ['if: expected a pull request of the repository itself to run']),
  ])
}

/** A reusable workflow that reads the pull request is meant to be called on one, by whomever. */
function mayBeginByPullRequest({ on, jobs }: Workflow): boolean {
  return 'pull_request' in on || 'pull_request_review' in on || ('workflow_call' in on && JSON.stringify(jobs).includes('github.event.pull_request'))
}

interface Leg {
  /** Undefined when only the caller knows. */
  labels: string[] | undefined
  conditions: (string | undefined)[]
}

function runsOf(job: Job, ours: Ours): Leg[] {
  if (!job.uses) return [{ labels: labelsOf(job.runsOn), conditions: [job.if] }]
  const called = calledBy(job, ours)
  const declared = called?.on['workflow_call']?.inputs?.['runs-on']?.default
  return Object.values(called?.jobs ?? {}).map((inner) => ({ labels: labelsOf(inner.runsOn, job.with?.['runs-on'] ?? declared), conditions: [job.if, inner.if] }))
}

function labelsOf(runsOn: unknown, input?: unknown): string[] | undefined {
  const text = typeof runsOn === 'string' && /fromJSON\(inputs\.runs-on\)/.test(runsOn) ? input : runsOn
  if (typeof text !== 'string') return Array.isArray(text) ? text.map(String) : undefined
  if (hasExpression(text)) return undefined
  return text.startsWith('[') ? (JSON.parse(text) as string[]) : [text]
}

/** Asks GitHub's own evaluator whether a job with this `if` runs for a pull request whose branch lies in `headRepository`. */
export function runsFor(condition: string | undefined, headRepository: string): boolean {
  const github = { event_name: 'pull_request', repository: SAME_REPOSITORY, event: { pull_request: { head: { repo: { full_name: headRepository } } } } }
  const constant = (value: boolean) => ({ minArgs: 0, maxArgs: 0, call: () => value })
  const scope: Scope = { contexts: { github, inputs: {} }, functions: { success: constant(true), failure: constant(false), always: constant(true), cancelled: constant(false) } }
  return evaluateCondition(condition, scope)
}

function actionOf(step: Step, ours: Ours): ActionFile | 'missing' | undefined {
  const match = OURS.exec(step.uses ?? '')
  return match ? (ours.action(match.groups?.['path'] ?? '') ?? 'missing') : undefined
}

function calledBy(job: Job, ours: Ours): Workflow | undefined {
  const path = OURS.exec(job.uses ?? '')?.groups?.['path']
  return path === undefined ? undefined : ours.workflow(path)
}
