import type { DecisionRecord, StageChange } from '../../schemas/decision/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { latestDecision, type Chain, type ChainedDecision } from '../decisions/chain.ts'
import type { EvidenceFact } from '../policy/facts.ts'
import { known } from '../policy/facts.ts'
import { judgeVersionEvidence } from '../policy/version-evidence.ts'
import { stagesPath, versionPath } from '../paths.ts'
import { offTheShelf, type Shelf } from './shelf.ts'

/** Everything that is looked at before one stage gets another version. */
export interface DeploymentEvidence {
  repository: string
  change: StageChange
  /** Git blob of the model's stages.yml as merged; null when the file is gone. */
  stagesBlob: string | null
  /** For a version that comes in; undefined when the stage is emptied. */
  version?: {
    /** Undefined when the file is missing or not valid. */
    file: Version | undefined
    blob: string | null
    /** The file's blob at a decision's base: a version that was there before does not stand among its changes. */
    blobAtBase(sha: string): string | null
    records: Pick<EvidenceFact, 'lineage' | 'provenance'>
    shelf: Shelf
  }
  chain: Chain
}

export type Verified = { ok: true; decision: ChainedDecision } | { ok: false; reasons: string[] }

/**
 * Whether a merged stage change may be deployed, judged by the evidence alone and by nobody's word.
 *
 * Anything missing, unreadable or different is a reason to refuse; there is no reason to allow besides the absence of all.
 */
export function verifyDeployment(evidence: DeploymentEvidence): Verified {
  const { change, version, chain } = evidence
  const reasons = version ? versionReasons(change, version) : []
  if (!chain.ok) return { ok: false, reasons: [...reasons, `The decision log is broken at decision ${chain.sequence}: ${chain.reason}. Restore provender-records from another clone.`] }
  const decision = latestDecision(chain.decisions, (record) => decides(record, evidence))
  if (!decision) reasons.push(`There is no decision that lets ${describeChange(change)}, on exactly these files. Propose the change in a pull request; a change that went past the gate is not deployed.`)
  else if (decision.record.conclusion !== 'approved') {
    reasons.push(`Decision ${decision.record.sequence} on pull request #${decision.record.pull} is "${decision.record.conclusion}", expected "approved". Meet the policy, then merge.`)
  }
  return decision && reasons.length === 0 ? { ok: true, decision } : { ok: false, reasons }
}

export function describeChange({ model, stage, from, to }: StageChange): string {
  return `${model}#${stage} go from ${from ?? 'empty'} to ${to ?? 'empty'}`
}

/** Whether a decision is about this very change: the same move, made by files with the same bytes. */
function decides(record: DecisionRecord, { repository, change, stagesBlob, version }: DeploymentEvidence): boolean {
  if (record.repository.toLowerCase() !== repository.toLowerCase()) return false
  const moves = record.changes.some((one) => one.model === change.model && one.stage === change.stage && one.from === change.from && one.to === change.to && !('slot' in one))
  if (!moves) return false
  const gated = new Map(record.gated.map(({ path, blob }) => [path, blob]))
  if (gated.get(stagesPath(change.model)) !== stagesBlob) return false
  if (!version || change.to === null) return true
  const path = versionPath(change.model, change.to)
  const decided = gated.has(path) ? gated.get(path) : version.blobAtBase(record.base.sha)
  return version.blob !== null && decided === version.blob
}

function versionReasons({ model, to }: StageChange, { file, records, shelf }: NonNullable<DeploymentEvidence['version']>): string[] {
  const name = `${model}@${to}`
  if (!file) return [`${versionPath(model, to ?? '')} is missing or not valid. Run "provender check".`]
  const evidence = { ...records, trainedBelowHead: known(true) }
  const judged = judgeVersionEvidence(name, { model, version: to ?? '', isNew: false, read: known(file) }, evidence)
  return [...(judged.outcome === 'pass' ? [] : [`${judged.summary} ${judged.remedy}`.trim()]), ...offTheShelf(name, file, shelf)]
}
