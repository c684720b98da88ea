import { DecisionRecord } from '../../schemas/decision/v1.ts'
import { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import { readLink } from '../decisions/chain.ts'
import { readRecord } from '../documents/record.ts'
import type { RecordFact } from '../policy/facts.ts'
import type { DecisionTrace, DeploymentTrace, Doubt, StageTrace, VersionTrace } from './report.ts'

/** Deployment records of a model as they were found, oldest first; what cannot be read is told, not dropped. */
export function readDeployments(model: string, found: readonly { digest: string; fact: RecordFact }[]): { deployments: (DeploymentTrace & { subjects: DeploymentRecord['subjects']; lineage: string | null })[]; doubts: Doubt[] } {
  const doubts: Doubt[] = []
  const deployments = found.flatMap(({ digest, fact }) => {
    const record = fact.state === 'present' ? readRecord(DeploymentRecord, fact.text) : { ok: false as const, reason: fact.state === 'damaged' ? fact.reason : 'it is not there' }
    if (!record.ok) {
      doubts.push({ kind: 'does-not-match', text: `the deployment record ${digest} cannot be read: ${record.reason}` })
      return []
    }
    const { value } = record
    if (value.model !== model) return []
    const { deployedAt, stage, version, previousVersion, outcome, reason, actor, commit, decision, subjects, lineage } = value
    return [{ digest, deployedAt, stage, version, previousVersion, outcome, reason, actor, commit, decision, servedUntil: null as string | null, run: value.run ?? null, subjects, lineage }]
  })
  deployments.sort((a, b) => Date.parse(a.deployedAt) - Date.parse(b.deployedAt) || (a.digest < b.digest ? -1 : 1))
  return { deployments: deployments.map((one, index) => ({ ...one, servedUntil: endOf(one, deployments.slice(index + 1)) })), doubts }
}
function endOf({ outcome, stage, version }: DeploymentTrace, later: readonly DeploymentTrace[]): string | null {
  if (outcome !== 'succeeded') return null
  return later.find((next) => next.outcome === 'succeeded' && next.stage === stage && next.version !== version)?.deployedAt ?? null
}

export type ReadDeployments = ReturnType<typeof readDeployments>['deployments']

/** What a stage holds by stages.yml, and how it came there by the deployment records of the model. */
export function traceStage(model: string, stage: string, stages: Stages | undefined, deployments: ReadDeployments): StageTrace {
  const assigned = stages?.stages[stage]
  const version = assigned?.version ?? null
  const succeeded = deployments.filter((deployment) => deployment.stage === stage && deployment.outcome === 'succeeded')
  const last = succeeded.at(-1)
  const serves = last !== undefined && last.version === version
  return {
    model, stage, version, challenger: assigned?.challenger ?? null, shadow: assigned?.shadow ?? null,
    since: serves && version !== null ? beginning(succeeded) : null,
    deployment: serves ? shown(last) : null,
    decision: null,
    doubts: serves || (last === undefined && version === null) ? [] : [stageDoubt(model, stage, version, last, deployments)],
  }
}

function stageDoubt(model: string, stage: string, version: string | null, last: DeploymentTrace | undefined, deployments: ReadDeployments): Doubt {
  const wanted = version ?? 'nothing'
  const tried = deployments.findLast((deployment) => deployment.stage === stage && deployment.version === version && (last === undefined || deployment.deployedAt > last.deployedAt))
  const attempt = tried ? `; the attempt of ${tried.deployedAt} ${tried.outcome === 'refused' ? 'was refused' : tried.outcome}: ${tried.reason}` : ''
  if (!last) return { kind: 'no-record', text: `no record of a deployment of ${model}@${wanted} to ${stage}${attempt}` }
  return { kind: 'does-not-match', text: `stages.yml gives ${stage} ${wanted}, the last recorded deployment put ${last.version ?? 'nothing'} there (${last.deployedAt}, ${last.digest})${attempt}` }
}

/** When the last version began to serve: equal versions deployed again do not begin anew. */
function beginning(succeeded: ReadDeployments): string | null {
  const before = succeeded.findLastIndex(({ version }) => version !== succeeded.at(-1)?.version)
  return succeeded[before + 1]?.deployedAt ?? null
}

export function shown({ subjects: _subjects, lineage: _lineage, ...deployment }: ReadDeployments[number]): DeploymentTrace {
  return deployment
}

/** What a deployment record says against the version's own file. */
export function deploymentDoubts(deployments: ReadDeployments, { model, version, file, lineage }: VersionTrace): Doubt[] {
  if (!file || !lineage) return []
  const expected = setOf(file.subjects)
  return deployments.filter((deployment) => deployment.version === version && deployment.outcome === 'succeeded').flatMap((deployment): Doubt[] => {
    const differs = [...(deployment.lineage === lineage.digest ? [] : ['lineage']), ...(setOf(deployment.subjects) === expected ? [] : ['subjects'])]
    return differs.length === 0 ? [] : [{ kind: 'does-not-match', text: `the deployment of ${model}@${version} to ${deployment.stage} (${deployment.digest}) and the version file differ in ${differs.join(' and ')}` }]
  })
}

const setOf = (subjects: readonly { name: string; digest: string }[]): string => JSON.stringify(subjects.map(({ name, digest }) => `${name}\n${digest}`).sort())

export interface LinkEvidence {
  digest: string
  sequence: number
  of: number
  fact: RecordFact
  /** Digests in the names of the links around it; undefined at an end of the log, or when the neighbour is not there. */
  before: string | undefined
  /** Record of the link after it; undefined for the newest. */
  after: RecordFact | undefined
}

/** A decision about a stage, and whether it decides this and sits in the chain. */
export function traceDecision(change: { model: string; stage: string; version: string | null }, link: LinkEvidence): { decision: DecisionTrace | null; record: DecisionRecord | null; doubts: Doubt[] } {
  const record = link.fact.state === 'present' ? readRecord(DecisionRecord, link.fact.text) : { ok: false as const, reason: link.fact.state === 'damaged' ? link.fact.reason : 'it is not there' }
  if (!record.ok) return { decision: null, record: null, doubts: [{ kind: 'does-not-match', text: `decision ${link.sequence} (${link.digest}) cannot be read: ${record.reason}` }] }
  const { value } = record
  const { digest, of } = link
  const no = (text: string): Doubt => ({ kind: 'does-not-match', text })
  const doubts = chainDoubts(value, link).map(no)
  const chained = doubts.length === 0
  const decides = value.changes.some((one) => one.model === change.model && one.stage === change.stage && one.to === change.version && !('slot' in one))
  if (!decides) doubts.push(no(`decision ${value.sequence} (${digest}) is not about ${change.model}@${change.version ?? 'nothing'} on ${change.stage}`))
  if (value.conclusion !== 'approved') doubts.push(no(`decision ${value.sequence} on pull request #${value.pull} is "${value.conclusion}", expected "approved"`))
  const decision: DecisionTrace = {
    digest, sequence: value.sequence, of, decidedAt: value.decidedAt, conclusion: value.conclusion, repository: value.repository, pull: value.pull,
    base: value.base.sha, head: value.head.sha, policy: value.policy, previous: value.previous, chained,
    approvals: value.approvals.map(({ login, review, commit, submittedAt }) => ({ login, review, commit, submittedAt })),
  }
  return { decision, record: value, doubts }
}

function chainDoubts(value: DecisionRecord, { digest, sequence, before, after }: LinkEvidence): string[] {
  const doubts: string[] = []
  if (value.sequence !== sequence) doubts.push(`decision ${digest} is filed as number ${sequence} and says ${value.sequence}`)
  if (value.previous !== (before ?? null)) doubts.push(`the chain is broken before decision ${sequence}: it names ${value.previous ?? 'nothing'} as the one before, the log has ${before ?? 'nothing'}`)
  if (!after) return doubts
  const next = after.state === 'present' ? readLink(after.text) : undefined
  if (!next?.ok || next.value.previous !== digest) doubts.push(`the chain is broken after decision ${sequence}: the one after it does not name it`)
  return doubts
}

/** Whether the files that were decided are the ones that are there now. A version's file never changes. */
export function gatedDoubts(record: DecisionRecord, path: string, blob: string | undefined, blobAtBase: string | undefined): Doubt[] {
  const gated = record.gated.find((file) => file.path === path)
  const decided = gated ? gated.blob : blobAtBase
  if (decided === undefined) return [{ kind: 'no-record', text: `no record here of ${path} as decision ${record.sequence} saw it: fetch the commit ${record.base.sha}` }]
  return decided === blob ? [] : [{ kind: 'does-not-match', text: `${path} is not the file that decision ${record.sequence} was about (then ${decided ?? 'absent'}, now ${blob ?? 'absent'})` }]
}
