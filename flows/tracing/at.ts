import { readRecord } from '../../core/documents/record.ts'
import { servedDuring, type AskedTime, type Period } from '../../core/trace/at.ts'
import type { AtTrace, Doubt, ServedTrace } from '../../core/trace/report.ts'
import { deploymentDoubts, shown, type ReadDeployments } from '../../core/trace/stage.ts'
import { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { TraceSource } from './ports.ts'
import { gatherDecision, gatherGated, gatherVersion } from './version.ts'

/** What served on a stage at a time, each version with all it was made from and the decision that let it go there. */
export async function gatherAt(where: { model: string; stage: string }, time: AskedTime, deployments: ReadDeployments, depth: number, source: TraceSource): Promise<{ at: AtTrace; doubts: Doubt[] }> {
  const { model, stage } = where
  const { periods, first, attempts } = servedDuring(stage, time, deployments)
  const served = await Promise.all(periods.map((period) => gatherPeriod(model, period, depth, source)))
  const undeployed = periods.length === 0 ? await decidedUndeployed(where, time, source) : []
  return {
    at: { model, stage, ...time, first, served: served.map((one) => one.served), attempts: attempts.map(shown) },
    doubts: [...served.flatMap(({ doubts }) => doubts), ...undeployed],
  }
}

async function gatherPeriod(model: string, { version, from, until, deployment }: Period, depth: number, source: TraceSource): Promise<{ served: ServedTrace; doubts: Doubt[] }> {
  const [trace, { decision, record, doubts }] = await Promise.all([version === null ? null : gatherVersion(model, version, depth, source), gatherDecision(model, deployment, source)])
  const gated = record && trace?.file ? await gatherGated(model, trace.version, record, source) : []
  const unnamed: Doubt[] = deployment.decision === null ? [{ kind: 'no-record', text: `no record of a decision: the deployment of ${deployment.deployedAt} names none` }] : []
  return {
    served: { version, from, until, deployment: shown(deployment), decision, trace },
    doubts: [...doubts, ...unnamed, ...gated, ...(trace ? [...trace.doubts, ...deploymentDoubts([deployment], trace)] : [])],
  }
}

/** An approval without a deployment proves no service, and is worth saying. */
async function decidedUndeployed({ model, stage }: { model: string; stage: string }, { until }: AskedTime, source: TraceSource): Promise<Doubt[]> {
  const links = await source.searchLinks([`"model":${JSON.stringify(model)}`, `"stage":${JSON.stringify(stage)}`, '"conclusion":"approved"'])
  const facts = await source.readLinks(links)
  const decided = facts.flatMap((fact) => {
    const read = fact.state === 'present' ? readRecord(DecisionRecord, fact.text) : undefined
    return read?.ok && Date.parse(read.value.decidedAt) <= Date.parse(until) ? [read.value] : []
  })
  const last = decided.findLast(({ changes }) => changes.some((change) => change.model === model && change.stage === stage && !('slot' in change)))
  const change = last?.changes.find((one) => one.model === model && one.stage === stage && !('slot' in one))
  if (!last || !change) return []
  return [{ kind: 'no-record', text: `no record of a deployment to ${model}#${stage} up to then; decision ${last.sequence} of ${last.decidedAt} lets it have ${change.to ?? 'nothing'}` }]
}
