import { secretsOf } from '../core.ts'
import { isTruthy, toText } from '../expressions/data.ts'
import { evaluateText, evaluateTree } from '../expressions/evaluate.ts'
import { worst } from '../jobs/results.ts'
import { fullName } from '../model.ts'
import { isFork } from '../runner/github-context.ts'
import { jobScope } from './call-scope.ts'
import { CallProblems, loadTree } from './load-calls.ts'
import { reportRun } from './report.ts'
import { runJobs } from './run-jobs.ts'
import type { RepositoryEvent } from '../../contract.ts'
import type { Core } from '../core.ts'
import type { Conclusion, WorkflowRun } from '../model.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { CallScope } from './call-scope.ts'

export interface RunRequest {
  event: RepositoryEvent
  workflowPath: string
  /** Undefined together with `problems` when the file is invalid: the run fails at once and names them. */
  workflow?: Workflow
  problems?: string[]
  inputs?: Record<string, unknown>
}

interface HeadFacts {
  pull_request?: { head?: { ref?: string; sha?: string }; title?: string }
  head_commit?: { message?: string } | null
}

export function startRun(core: Core, request: RunRequest): WorkflowRun {
  const { event, workflow, workflowPath } = request
  const facts = event.payload as HeadFacts
  const now = new Date().toISOString()
  const workflowId = core.runs.workflowId(event.repo, workflowPath)
  const run: WorkflowRun = {
    id: core.runs.nextId(), attempt: 1, number: core.runs.nextRunNumber(workflowId), workflowId, repo: event.repo, event, workflowPath, name: workflow?.name ?? workflowPath,
    displayTitle: facts.pull_request?.title ?? facts.head_commit?.message?.split('\n')[0] ?? workflow?.name ?? workflowPath,
    headSha: facts.pull_request?.head?.sha ?? event.sha, headBranch: facts.pull_request?.head?.ref ?? event.ref.replace(/^refs\/(?:heads|tags)\//, ''),
    inputs: request.inputs ?? {}, status: 'queued', conclusion: null, createdAt: now, startedAt: now, updatedAt: now, jobs: [], earlierJobs: [], kept: [], problems: request.problems ?? [],
    triggeringActor: event.actor, cancellation: new AbortController(), waitingEnvironments: [], finished: Promise.resolve(), ...(workflow ? { workflow } : {}),
  }
  core.runs.add(run)
  run.finished = execute(core, run)
  return run
}

/** Runs every job again as a new attempt, or only those that did not succeed. */
export function rerun(core: Core, run: WorkflowRun, actor: { login: string; id: number }, failedOnly: boolean): void {
  const now = new Date().toISOString()
  run.kept = failedOnly ? run.jobs.filter(({ conclusion }) => conclusion === 'success') : []
  run.earlierJobs.push(...run.jobs.filter((job) => !run.kept.includes(job)))
  Object.assign(run, { attempt: run.attempt + 1, jobs: [], status: 'queued', conclusion: null, startedAt: now, triggeringActor: actor, cancellation: new AbortController(), waitingEnvironments: [] })
  run.finished = execute(core, run)
}

async function execute(core: Core, run: WorkflowRun): Promise<void> {
  // Callers of onEvent get their answer before anything happens.
  await new Promise((resolve) => setImmediate(resolve))
  reportRun(core, run, 'requested')
  const conclusion = await conclude(core, run).catch((error: unknown): Conclusion => {
    run.problems.push(...(error instanceof CallProblems ? error.problems : [(error as Error).message]))
    return 'failure'
  })
  if (core.closing.aborted) return
  Object.assign(run, { status: 'completed', conclusion })
  reportRun(core, run, 'completed')
  core.runs.onCompleted(run)
}

async function conclude(core: Core, run: WorkflowRun): Promise<Conclusion> {
  const { workflow, event } = run
  if (!workflow || run.problems.length > 0) return 'failure'
  const readOnly = isFork(run)
  const source = { repo: event.repo, path: run.workflowPath, ref: event.ref, sha: event.workflowSha }
  const tree = await loadTree(core.forge, workflow, source, readOnly)
  const call: CallScope = {
    core, run, tree, inputs: run.inputs, secrets: readOnly ? {} : secretsOf(core, run.repo, undefined), prefix: '', readOnly, cancelled: run.cancellation.signal, runJobs,
  }
  const scope = jobScope(call, { needs: {}, ancestors: [] })
  if (workflow.runName) run.displayTitle = toText(evaluateText(workflow.runName, scope))
  const leave = await enterConcurrency(core, run, workflow, scope)
  if (!leave) return 'cancelled'
  try {
    return worst(Object.values(await runJobs(call)))
  } finally {
    leave()
  }
}

async function enterConcurrency(core: Core, run: WorkflowRun, { concurrency }: Workflow, scope: Parameters<typeof evaluateText>[1]): Promise<(() => void) | undefined> {
  if (!concurrency) return () => undefined
  const group = `${fullName(run.repo)}:${toText(evaluateText(concurrency.group, scope))}`
  const cancelInProgress = isTruthy(evaluateTree(concurrency.cancelInProgress, scope))
  return await core.concurrency.enter(group, { cancelInProgress, queue: concurrency.queue }, () => run.cancellation.abort('concurrency'), run.cancellation.signal)
}
