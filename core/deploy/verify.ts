import type { DecisionRecord, StageChange } from '../../schemas/decision/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { blockingAlerts } from '../alerts/open.ts'
import { isAgainstGroup, latestDecision, type Chain, type ChainedDecision } from '../decisions/chain.ts'
import { treeTroubles } from '../lineage/tree-manifest.ts'
import { known, type EvidenceFact } from '../policy/facts.ts'
import { judgeVersionEvidence } from '../policy/version-evidence.ts'
import { stagesPath, versionPath } from '../paths.ts'
import { overtaken, sameName, type EarlierDeployments } from './earlier.ts'
import { offTheShelf, type Shelf } from './shelf.ts'
import { signatureReasons, type SigningEvidence } from './signatures.ts'
import { describeChange } from './stage-changes.ts'

/** What a decision has to be about. */
export interface DeployedMove {
  repository: string
  /** The default branch. Each branch has a policy of its own: a decision about another one says nothing about this. */
  branch: string
  change: StageChange
  /** Git blob of the model's stages.yml as merged; null when the file is gone. */
  stagesBlob: string | null
}

/** Everything that is looked at before one stage gets another version. */
export interface DeploymentEvidence extends DeployedMove {
  /** For a version that comes in; undefined when the stage is emptied. */
  version?: VersionEvidence
  chain: Chain
  earlier: EarlierDeployments
  now: Date
}

export interface VersionEvidence {
  /** Undefined when the file is missing or not valid. */
  file: Version | undefined
  blob: string | null
  /** The file's blob at a decision's base: a version that was there before does not stand among its changes. */
  blobAtBase(sha: string): string | null
  records: Pick<EvidenceFact, 'lineage' | 'provenance'>
  shelf: Shelf
  signing: SigningEvidence
}

export type Verified = { ok: true; decision: ChainedDecision } | { ok: false; reasons: string[] }

/**
 * Whether a merged stage change may be deployed, judged by the evidence alone and by nobody's word.
 *
 * Anything missing, unreadable or different is a reason to refuse; there is no reason to allow besides the absence of all.
 */
export function verifyDeployment(evidence: DeploymentEvidence): Verified {
  const { change, version, chain, earlier } = evidence
  const reasons = [...(change.to === null ? [] : versionReasons(change.model, change.to, version)), ...earlier.unreadable]
  if (!chain.ok) return { ok: false, reasons: [...reasons, `The decision log is broken at decision ${chain.sequence}: ${chain.reason}. Restore provender-records from another clone.`] }
  const decisions = chain.decisions.filter(({ record }) => !isAgainstGroup(record))
  const decision = latestDecision(decisions, (record) => decides(record, evidence))
  if (!decision) return { ok: false, reasons: [...reasons, `There is no decision about ${describeChange(change)} on exactly these files. Propose the change in a pull request; what went past the gate is not deployed.`] }
  // The same proposal may have been judged once more, when what it changes could not be read.
  const last = latestDecision(decisions, (record) => sameProposal(record, decision.record)) ?? decision
  const against = [decision, last].findLast(({ record }) => record.conclusion !== 'approved')
  if (against) reasons.push(`Decision ${against.record.sequence} on pull request #${against.record.pull} is "${against.record.conclusion}", expected "approved". Propose the change again in a pull request that meets the policy.`)
  reasons.push(...alertReasons(evidence, chain), ...overrideReasons(decision, evidence.now))
  if (version?.file) reasons.push(...signatureReasons({ ...evidence, file: version.file, ...version.signing }, decision.record, chain.links))
  reasons.push(...overtaken(earlier, evidence.repository, change, decision, chain.decisions))
  return reasons.length === 0 ? { ok: true, decision } : { ok: false, reasons }
}

/** Whatever went past the gate may be what would be deployed. Taking a version out of service is always safe. */
function alertReasons({ change }: DeployedMove, { links }: Extract<Chain, { ok: true }>): string[] {
  if (change.to === null) return []
  return blockingAlerts(links).map(({ record }) => `Alert ${record.sequence} is open: ${record.summary} Somebody who may, and had no hand in it, has to acknowledge it by closing its issue; then run the job again.`)
}

/** A decision by break-glass is good for as long as its override says. */
function overrideReasons({ record }: ChainedDecision, now: Date): string[] {
  const until = record.override?.until
  if (until === undefined || Date.parse(until) > now.getTime()) return []
  return [`Decision ${record.sequence} was made by break-glass, and its override ended on ${until}. Propose the change in a pull request that meets the policy.`]
}

/** Whether a decision is about this move of the stage, made by a stages.yml with the same bytes. */
export function decidesMove(record: DecisionRecord, { repository, branch, change, stagesBlob }: DeployedMove): boolean {
  if (!sameName(record.repository, repository) || record.base.ref !== branch) return false
  const moves = record.changes.some((one) => one.model === change.model && one.stage === change.stage && one.from === change.from && one.to === change.to && !('slot' in one))
  return moves && gatedBlob(record, stagesPath(change.model)) === stagesBlob
}

/** The same, and the version file, too, has the bytes that were decided. */
function decides(record: DecisionRecord, evidence: DeploymentEvidence): boolean {
  const { change, version } = evidence
  if (!decidesMove(record, evidence)) return false
  if (change.to === null) return true
  if (!version || version.blob === null) return false
  const gated = gatedBlob(record, versionPath(change.model, change.to))
  return version.blob === (gated === undefined ? version.blobAtBase(record.base.sha) : gated)
}

/** A file as decided: null when it was removed, undefined when the proposal did not touch it. */
function gatedBlob(record: DecisionRecord, path: string): string | null | undefined {
  return record.gated.find((file) => file.path === path)?.blob
}

const sameProposal = (one: DecisionRecord, other: DecisionRecord): boolean => sameName(one.repository, other.repository) && one.pull === other.pull && one.head.sha === other.head.sha

function versionReasons(model: string, to: string, version: VersionEvidence | undefined): string[] {
  const name = `${model}@${to}`
  const file = version?.file
  if (!file) return [`${versionPath(model, to)} is missing or not valid. Run "provender check".`]
  const judged = judgeVersionEvidence(name, { model, version: to, isNew: false, read: known(file) }, { ...version.records, trainedBelowHead: known(true) })
  return [
    ...(judged.outcome === 'pass' ? [] : [`${judged.summary} ${judged.remedy ?? ''}`.trim()]),
    // They become paths below PROVENDER_MODEL_DIR.
    ...treeTroubles(file.subjects.map((subject) => subject.name)).map((trouble) => `${versionPath(model, to)}, subjects: ${trouble}`),
    ...offTheShelf(name, file, version.shelf),
  ]
}
