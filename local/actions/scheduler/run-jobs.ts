import { evaluateCondition } from '../expressions/evaluate.ts'
import { jobPermissions } from '../jobs/permissions.ts'
import { jobScope } from './call-scope.ts'
import { failJob } from './fail-job.ts'
import { createJob, reportJob } from './report.ts'
import { runLegs } from './run-legs.ts'
import type { JobResult } from '../model.ts'
import type { Job } from '../workflow/workflow.ts'
import type { Before, CallScope } from './call-scope.ts'

/** Runs all jobs of a workflow, each as soon as its `needs` are done. Gives the result of every job by its id. */
export async function runJobs(call: CallScope): Promise<Record<string, JobResult>> {
  const jobs = call.tree.workflow.jobs
  const started = new Map<string, Promise<JobResult>>()
  const start = (job: Job): Promise<JobResult> => {
    const known = started.get(job.id)
    if (known) return known
    const done = waitFor(job, (id) => start(jobs[id] as Job), jobs).then((before) => runJob(call, job, before))
    started.set(job.id, done)
    return done
  }
  const results = await Promise.all(Object.values(jobs).map(async (job) => [job.id, await start(job)] as const))
  return Object.fromEntries(results)
}

async function waitFor(job: Job, result: (id: string) => Promise<JobResult>, jobs: Record<string, Job>): Promise<Before> {
  const needs = await Promise.all(job.needs.map(async (id) => [id, await result(id)] as const))
  const ancestors = await Promise.all([...ancestorsOf(job, jobs)].map(result))
  return { needs: Object.fromEntries(needs), ancestors }
}

function ancestorsOf(job: Job, jobs: Record<string, Job>, found = new Set<string>()): Set<string> {
  for (const id of job.needs) {
    if (found.has(id)) continue
    found.add(id)
    const need = jobs[id]
    if (need) ancestorsOf(need, jobs, found)
  }
  return found
}

async function runJob(call: CallScope, job: Job, before: Before): Promise<JobResult> {
  try {
    if (!evaluateCondition(job.if, jobScope(call, before))) return passOver(call, job)
    return await runLegs(call, job, before)
  } catch (error) {
    return failJob(call, job, (error as Error).message)
  }
}

/** A job whose `if` is false. After a cancellation GitHub shows it as cancelled, else as skipped. */
function passOver(call: CallScope, job: Job): JobResult {
  const result = call.cancelled.aborted ? 'cancelled' : 'skipped'
  const permissions = jobPermissions(call.tree.workflow.permissions, job.permissions, call.tree.ceiling, call.readOnly)
  const name = call.prefix + (job.name && !job.name.includes('${{') ? job.name : job.id)
  reportJob(call.core, createJob(call.core, call.run, { jobId: job.id, name, permissions }), 'completed', result)
  return { result, outputs: {} }
}
