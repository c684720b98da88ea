import { jobView, repositoryOf, runView, workflowView } from '../rest/views.ts'
import { JobLog } from '../job-log.ts'
import { toCheckAnnotation } from '../commands/workflow-commands.ts'
import type { Core } from '../core.ts'
import type { Conclusion, JobRun, WorkflowRun } from '../model.ts'
import type { Permissions } from '../jobs/permissions.ts'

export function createJob(core: Core, run: WorkflowRun, facts: { jobId: string; name: string; permissions: Permissions; labels?: string[]; group?: string; environment?: string }): JobRun {
  const job: JobRun = {
    id: core.runs.nextId(), run, attempt: run.attempt, labels: [], ...facts, status: 'queued', conclusion: null, runnerName: null, runnerId: null, steps: [],
    annotations: [], outputs: {}, log: new JobLog(), summary: '', createdAt: new Date().toISOString(), startedAt: null, completedAt: null, cancellation: new AbortController(),
  }
  run.jobs.push(job)
  return job
}

/** Writes a job's state to its check run and tells the webhooks. */
export function reportJob(core: Core, job: JobRun, status: JobRun['status'], conclusion: Conclusion | null = null): void {
  job.status = status
  job.conclusion = conclusion
  const now = new Date().toISOString()
  if (status === 'in_progress') job.startedAt ??= now
  if (status === 'completed') {
    job.startedAt ??= now
    job.completedAt = now
    job.log.close()
  }
  job.checkRunId = core.forge.putJobCheckRun(job.run.repo, {
    ...(job.checkRunId === undefined ? {} : { id: job.checkRunId }),
    headSha: job.run.headSha,
    name: job.name,
    status: status === 'waiting' ? 'queued' : status,
    ...(conclusion ? { conclusion } : {}),
    detailsUrl: `${core.forge.url}/${job.run.repo.owner}/${job.run.repo.name}/actions/runs/${job.run.id}/job/${job.id}`,
    ...(job.startedAt ? { startedAt: job.startedAt } : {}),
    ...(job.completedAt ? { completedAt: job.completedAt, annotations: job.annotations.map(toCheckAnnotation) } : {}),
  })
  refreshRun(core, job.run)
  core.forge.deliver('workflow_job', job.run.repo, { action: status, workflow_job: jobView(core, job), repository: repositoryOf(job.run), sender: job.run.event.actor })
}

/** Sets the run's state from its jobs' and tells the webhooks when it starts. */
function refreshRun(core: Core, run: WorkflowRun): void {
  run.updatedAt = new Date().toISOString()
  if (run.status === 'completed') return
  const states = run.jobs.map((job) => job.status)
  const before = run.status
  const finished = states.some((state) => state === 'in_progress' || state === 'completed')
  run.status = states.includes('in_progress') ? 'in_progress' : states.includes('waiting') ? 'waiting' : finished ? 'in_progress' : 'queued'
  if (run.status === 'in_progress' && before !== 'in_progress') reportRun(core, run, 'in_progress')
}

export function reportRun(core: Core, run: WorkflowRun, action: 'requested' | 'in_progress' | 'completed'): void {
  run.updatedAt = new Date().toISOString()
  core.forge.deliver('workflow_run', run.repo, { action, workflow_run: runView(core, run), workflow: workflowView(core, run), repository: repositoryOf(run), sender: run.event.actor })
}
