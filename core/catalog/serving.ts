import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { Approval, DecisionEntry, DeploymentEntry, StageEntry } from './catalog.ts'

interface Recorded<T> { digest: string; value: T }

/** Deployments of one model, oldest first. Ties are ordered by digest, so that every build says the same. */
export function deploymentsOf(model: string, records: readonly Recorded<DeploymentRecord>[]): DeploymentEntry[] {
  return records
    .filter(({ value }) => value.model === model)
    .map(({ digest, value }) => ({
      digest, stage: value.stage, version: value.version, deployedAt: value.deployedAt, outcome: value.outcome, reason: value.reason,
      actor: value.actor, commit: value.commit, lineage: value.lineage, decision: value.decision, run: value.run ?? null,
    }))
    .sort((a, b) => Date.parse(a.deployedAt) - Date.parse(b.deployedAt) || (a.digest < b.digest ? -1 : 1))
}

/** Decisions about one model, one entry per stage that they change, in the order of the log. */
export function decisionsOf(model: string, records: readonly Recorded<DecisionRecord>[]): DecisionEntry[] {
  return records.flatMap(({ digest, value }) =>
    value.changes.filter((change) => change.model === model).map((change) => ({
      digest, sequence: value.sequence, decidedAt: value.decidedAt, conclusion: value.conclusion, pull: value.pull, head: value.head.sha,
      stage: change.stage, version: change.to,
      rules: { passed: count(value, 'pass'), skipped: count(value, 'skipped'), total: value.verdicts.length },
      unmet: value.verdicts.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skipped').map(({ summary }) => summary),
      approvals: value.approvals.map(({ login, commit, submittedAt, review }) => ({ login, commit, submittedAt, review })),
    })),
  )
}

const count = (record: DecisionRecord, outcome: string): number => record.verdicts.filter((verdict) => verdict.outcome === outcome).length

/** What a stage holds, from intent (`stages.yml`) and evidence (deployments, decisions). Where they differ, it says so. */
export function stageEntry(stage: string, stages: Stages | undefined, deployments: readonly DeploymentEntry[], decisions: readonly DecisionEntry[]): StageEntry {
  const assignment = stages?.stages[stage]
  const assigned = assignment?.version ?? null
  const here = deployments.filter((deployment) => deployment.stage === stage)
  const history = historyOf(here)
  const last = here.findLast(({ outcome }) => outcome === 'succeeded')
  const deployed = last?.version ?? null
  const since = deployed === null ? null : history.at(-1)?.from ?? null
  const state = assigned === deployed ? (assigned === null ? 'empty' : 'serving') : deployed === null && !last ? 'not-deployed' : 'disagrees'
  return {
    stage, assigned, challenger: assignment?.challenger ?? null, shadow: assignment?.shadow ?? null,
    state, deployed, since, deployment: last ?? null,
    approval: approvalOf(stage, state === 'serving' ? deployed : assigned, state === 'serving' ? last : undefined, decisions),
    failure: here.at(-1)?.outcome === 'succeeded' ? null : here.at(-1) ?? null,
    proposed: proposalFor(stage, assigned, decisions),
    history,
  }
}

function historyOf(here: readonly DeploymentEntry[]): StageEntry['history'] {
  const history: StageEntry['history'] = []
  for (const { version, deployedAt } of here.filter(({ outcome }) => outcome === 'succeeded')) {
    const current = history.at(-1)
    if (current && current.to === null) {
      if (current.version === version) continue
      current.to = deployedAt
    }
    if (version !== null) history.push({ version, from: deployedAt, to: null })
  }
  return history
}

/** A deployment names its decision; before one is recorded, the log's last approved decision about the same move counts. */
function approvalOf(stage: string, version: string | null, deployment: DeploymentEntry | undefined, decisions: readonly DecisionEntry[]): Approval {
  if (version === null) return { state: 'none' }
  const about = decisions.filter((decision) => decision.stage === stage && decision.version === version)
  if (!deployment) {
    const decision = about.findLast(({ conclusion }) => conclusion === 'approved')
    return decision ? { state: 'approved', decision } : { state: 'none' }
  }
  if (deployment.decision === null) return { state: 'none' }
  const decision = about.find(({ digest }) => digest === deployment.decision)
  if (!decision) return { state: 'disagrees', reason: `the deployment names a decision about ${stage} that is not in the decision log` }
  if (decision.conclusion !== 'approved') return { state: 'disagrees', reason: `the deployment names decision ${decision.sequence}, which is not an approval (${decision.conclusion})` }
  return { state: 'approved', decision }
}

function proposalFor(stage: string, assigned: string | null, decisions: readonly DecisionEntry[]): DecisionEntry | null {
  const about = decisions.filter((decision) => decision.stage === stage)
  const last = about.at(-1)
  if (!last || last.conclusion === 'approved' || last.version === assigned || last.version === null) return null
  return last
}
