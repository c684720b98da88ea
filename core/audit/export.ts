import type { DecisionRecord, StageChange } from '../../schemas/decision/v1.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { readRecord } from '../documents/record.ts'
import { versionPath } from '../paths.ts'
import { known, type RecordFact } from '../policy/facts.ts'
import { judgeVersionEvidence } from '../policy/version-evidence.ts'
import type { OpenedDocuments } from './agreement.ts'
import { slotOf } from './decisions.ts'
import type { OpenedRecords, Stored } from './records.ts'

/** One decided move, with what it was decided on and what came of it. */
export interface AuditRow {
  sequence: number
  decidedAt: string
  conclusion: string
  repository: string
  pull: number
  base: { ref: string; sha: string }
  head: string
  policy: string | null
  model: string
  stage: string
  slot: string
  from: string | null
  to: string | null
  approvals: { login: string; userId: number; review: number; commit: string; submittedAt: string }[]
  /** Of the version that comes in; null when the stage is emptied. */
  version: AuditedVersion | null
  /** Oldest first. */
  deployments: { deployedAt: string; outcome: string; run: number | null; actor: string; record: string }[]
  decision: string
  previous: string | null
}

export interface AuditedVersion {
  lineage: string | null
  trainedBy: string | null
  trainedAt: string | null
  /** `name@lot`, with the digest of its bytes. */
  lots: { lot: string; role: string; digest: string | null }[]
  /** Whether file and records agree today: `agrees`, or what is wrong. */
  evidence: string
}

export interface ExportFilter {
  /** Days in UTC, both included. */
  from: string | undefined
  to: string | undefined
  model: string | undefined
}

/** Every decided move in the order of the log. */
export function auditRows(records: OpenedRecords, documents: OpenedDocuments, filter: ExportFilter): AuditRow[] {
  const files = new Map(documents.versions.map(({ path, file }) => [path, file]))
  const deployed = Map.groupBy(records.deployments, ({ record }) => `${record.decision} ${record.model}#${record.stage}@${record.version}`)
  const versions = new Map<string, AuditedVersion>()
  const versionOf = (model: string, version: string): AuditedVersion => {
    const path = versionPath(model, version)
    const found = versions.get(path) ?? auditedVersion(model, version, files.get(path), records.lineage)
    versions.set(path, found)
    return found
  }
  return records.decisions.flatMap((decision) => decision.record.changes
    .filter(({ model }) => isAsked(decision.record, model, filter))
    .map((change) => rowOf(decision, change, change.to === null ? null : versionOf(change.model, change.to), slotOf(change) === 'version' ? (deployed.get(`${decision.digest} ${change.model}#${change.stage}@${change.to}`) ?? []) : [])))
}

function isAsked({ decidedAt }: DecisionRecord, model: string, filter: ExportFilter): boolean {
  const day = decidedAt.slice(0, 10)
  return (filter.from === undefined || day >= filter.from) && (filter.to === undefined || day <= filter.to) && (filter.model === undefined || model === filter.model)
}

function rowOf({ digest, record }: Stored<DecisionRecord>, change: StageChange, version: AuditedVersion | null, deployments: OpenedRecords['deployments']): AuditRow {
  const { sequence, decidedAt, conclusion, repository, pull, base, head, policy, approvals, previous } = record
  return {
    sequence, decidedAt, conclusion, repository, pull, base: { ref: base.ref, sha: base.sha }, head: head.sha, policy,
    model: change.model, stage: change.stage, slot: slotOf(change), from: change.from, to: change.to,
    approvals: approvals.map(({ login, userId, review, commit, submittedAt }) => ({ login, userId, review, commit, submittedAt })),
    version,
    deployments: deployments.map(({ digest: name, record: { deployedAt, outcome, run, actor } }) => ({ deployedAt, outcome, run: run ?? null, actor, record: name })).sort((a, b) => Date.parse(a.deployedAt) - Date.parse(b.deployedAt)),
    decision: digest, previous,
  }
}

function auditedVersion(model: string, version: string, file: Version | undefined, lineage: ReadonlyMap<string, RecordFact>): AuditedVersion {
  if (!file) return { lineage: null, trainedBy: null, trainedAt: null, lots: [], evidence: `${versionPath(model, version)} is not on the default branch, or cannot be read` }
  const fact = (digest: string) => lineage.get(digest) ?? { state: 'absent' as const }
  const judged = judgeVersionEvidence(`${model}@${version}`, { model, version, isNew: false, read: known(file) }, { lineage: known(fact(file.lineage)), provenance: known(fact(file.provenance)), trainedBelowHead: known(true) })
  const record = fact(file.lineage)
  const statement = record.state === 'present' ? readRecord(LineageStatement, record.text) : undefined
  const datasets = statement?.ok ? statement.value.predicate.datasets : []
  return {
    lineage: file.lineage, trainedBy: file['trained-by'], trainedAt: file['trained-at'],
    lots: datasets.map(({ name, lot, role, digest }) => ({ lot: `${name}@${lot}`, role, digest: digest['sha256'] === undefined ? null : `sha256:${digest['sha256']}` })),
    evidence: judged.outcome === 'pass' ? 'agrees' : judged.summary,
  }
}
