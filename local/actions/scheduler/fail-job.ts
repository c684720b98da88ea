import { jobPermissions } from '../jobs/permissions.ts'
import { createJob, reportJob } from './report.ts'
import type { JobResult } from '../model.ts'
import type { Job } from '../workflow/workflow.ts'
import type { CallScope } from './call-scope.ts'

/** A job that fails before it has a runner: an expression that cannot be evaluated, an input of the wrong type. */
export function failJob(call: CallScope, job: Job, message: string): JobResult {
  const permissions = jobPermissions(call.tree.workflow.permissions, job.permissions, call.tree.ceiling, call.readOnly)
  const record = createJob(call.core, call.run, { jobId: job.id, name: call.prefix + job.id, permissions })
  for (const line of message.split('\n')) record.log.write(`##[error]${line}`)
  record.annotations.push({ level: 'failure', message })
  reportJob(call.core, record, 'completed', 'failure')
  return { result: 'failure', outputs: {} }
}
