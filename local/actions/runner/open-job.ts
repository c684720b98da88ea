import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Masks } from '../commands/mask.ts'
import { toText } from '../expressions/data.ts'
import { evaluateStrings } from '../expressions/evaluate.ts'
import { fullName } from '../model.ts'
import { log } from '../steps/job-context.ts'
import { runStep } from '../steps/step.ts'
import { githubContext, jobWorkflowRef } from './github-context.ts'
import { runJobSteps } from './run-job.ts'
import { endOrphans } from './processes.ts'
import { defaultVariables, hostVariables, runnerContext } from './variables.ts'
import type { Core } from '../core.ts'
import type { JobResult, JobRun, WorkflowSource } from '../model.ts'
import type { JobContext } from '../steps/job-context.ts'
import type { Job, Workflow } from '../workflow/workflow.ts'
import type { Runner } from './runner.ts'

/** A job whose place in the run is settled: which leg of the matrix, with which inputs and secrets. */
export interface JobPlan {
  job: JobRun
  definition: Job
  workflow: Workflow
  source: WorkflowSource
  inputs: unknown
  secrets: Record<string, string>
  vars: Record<string, string>
  needs: Record<string, JobResult>
  matrix: Record<string, unknown>
  strategy: Record<string, unknown>
  timeoutMinutes: number
}

const TOKEN_LIFETIME_MS = 24 * 3_600_000

/** Runs a job on a runner from set-up to the last orphan process. Never throws: what goes wrong is in the log. */
export async function runOnRunner(core: Core, runner: Runner, plan: JobPlan): Promise<JobResult> {
  const { job } = plan
  const folders = runner.openFolders(job.id, fullName(job.run.repo))
  const token = core.forge.issueWorkflowToken(job.run.repo, job.permissions, new Date(Date.now() + TOKEN_LIFETIME_MS))
  const context = openContext(core, runner, plan, folders, token)
  const limit = setTimeout(() => {
    log(context, `##[error]The job running on runner ${runner.name} has exceeded the maximum execution time of ${plan.timeoutMinutes} minutes.`)
    job.cancellation.abort('timeout')
  }, Math.min(plan.timeoutMinutes * 60_000, 2 ** 31 - 1))
  try {
    logSetUp(context, runner)
    return await runJobSteps(context, plan.definition)
  } catch (error) {
    log(context, `##[error]${(error as Error).message}`)
    return { result: 'failure', outputs: {} }
  } finally {
    clearTimeout(limit)
    const ended = await endOrphans(trackingId(job))
    if (ended > 0) log(context, `Cleaning up orphan processes: ${ended} ended`)
    core.forge.revokeToken(token)
    await runner.closeFolders(folders.root)
  }
}

function openContext(core: Core, runner: Runner, plan: JobPlan, folders: JobContext['folders'], token: string): JobContext {
  const { job } = plan
  const { run } = job
  const debug = core.options.debug ?? false
  const eventPath = join(folders.temp, '_github_workflow', 'event.json')
  writeFileSync(eventPath, JSON.stringify(run.event.payload))
  const github = {
    ...githubContext(run, core.forge, core.options.retentionDays ?? 90),
    token, job: plan.definition.id, workspace: folders.workspace, event_path: eventPath, action: '',
    job_workflow_sha: plan.source.sha, job_workflow_ref: jobWorkflowRef(plan.source),
  }
  const secrets = { ...plan.secrets, GITHUB_TOKEN: token, github_token: token }
  const runtimeToken = core.tokens.issue({ scp: `Actions.Results:${run.id}-${run.attempt}:${job.id}`, sub: 'runtime' }, TOKEN_LIFETIME_MS)
  const runnerData = runnerContext(runner, folders, debug)
  const context: JobContext = {
    job, forge: core.forge, source: plan.source, masks: new Masks(), debug, folders,
    graceMs: core.options.cancelGraceMs ?? { interrupt: 7_500, terminate: 2_500 },
    fixedEnv: { ...defaultVariables(github, runnerData), ...serviceVariables(core, plan, runtimeToken), RUNNER_WORKSPACE: join(folders.workspace, '..'), RUNNER_TRACKING_ID: trackingId(job) },
    env: {}, path: [], hostEnv: hostVariables(runner, folders),
    defaults: { ...plan.workflow.defaults, ...plan.definition.defaults },
    contexts: { github, vars: plan.vars, secrets, inputs: plan.inputs, needs: plan.needs, matrix: plan.matrix, strategy: plan.strategy, runner: runnerData },
    posts: [], status: 'success', force: core.closing, runStep,
  }
  for (const secret of [...Object.values(secrets), runtimeToken, context.fixedEnv.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '']) context.masks.add(secret)
  const scope = { contexts: { github, vars: plan.vars, secrets, inputs: plan.inputs }, functions: {} }
  context.env = evaluateStrings(plan.workflow.env, scope)
  return context
}

function serviceVariables(core: Core, { job, source }: JobPlan, runtimeToken: string): Record<string, string> {
  const variables: Record<string, string> = {
    ACTIONS_RUNTIME_TOKEN: runtimeToken,
    ACTIONS_RUNTIME_URL: `${core.forge.url}/`,
    ACTIONS_RESULTS_URL: `${core.forge.url}/`,
  }
  // Without the permission GitHub sets neither, and clients say so by name.
  if (job.permissions['id-token'] !== 'write') return variables
  return { ...variables, ...core.oidc.requestVariables(job, source, TOKEN_LIFETIME_MS) }
}

function logSetUp(context: JobContext, runner: Runner): void {
  const { job } = context
  log(context, `Current runner version: 'embedded'\nRunner name: '${runner.name}'\n##[group]GITHUB_TOKEN Permissions`)
  for (const [scope, level] of Object.entries(job.permissions).sort(([a], [b]) => a.localeCompare(b))) log(context, `${scope}: ${toText(level)}`)
  log(context, `##[endgroup]\nJob: ${job.name}`)
}

function trackingId(job: JobRun): string {
  return `github_${process.pid}_${job.id}`
}
