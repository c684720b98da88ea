import { evaluateStrings, evaluateTree } from '../expressions/evaluate.ts'
import { worst } from '../jobs/results.ts'
import { resolveInputs } from '../triggers/inputs.ts'
import { jobScope } from './call-scope.ts'
import { legName } from './leg-name.ts'
import type { JobResult } from '../model.ts'
import type { Before, CallScope } from './call-scope.ts'
import type { Leg } from './run-legs.ts'

/** A job with `uses`: runs the called workflow's jobs and gives its outputs. */
export async function callWorkflow(call: CallScope, leg: Leg, before: Before): Promise<JobResult> {
  const tree = call.tree.calls.get(leg.job.id)
  if (!tree) throw new Error(`unreachable: the workflow that "${leg.job.id}" calls is not loaded`)
  const { inputs: specs = {}, outputs = {} } = tree.workflow.on.workflow_call ?? {}
  const scope = jobScope(call, before, { matrix: leg.matrix, strategy: leg.strategy })
  const inputs = resolveInputs(specs, evaluateTree(leg.job.with ?? {}, scope) as Record<string, unknown>)
  if (!inputs.ok) throw new Error(`The call of ${leg.job.uses ?? ''} is wrong: ${inputs.problems.join('; ')}.`)
  const secrets = leg.job.secrets === 'inherit' ? call.secrets : evaluateStrings(leg.job.secrets, scope)
  const inner: CallScope = { ...call, tree, inputs: inputs.values, secrets, prefix: `${call.prefix}${legName(leg, scope)} / `, cancelled: leg.cancelled }
  const results = await call.runJobs(inner)
  const values = Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]))
  return {
    result: worst(Object.values(results)),
    outputs: evaluateStrings(values, jobScope(inner, { needs: {}, ancestors: [] }, { jobs: results })),
  }
}
