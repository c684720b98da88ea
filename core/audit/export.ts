import type { DecisionRecord, StageChange } from '../../schemas/decision/v1.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { linksOfKind } from '../decisions/chain.ts'
import { describeChange } from '../deploy/stage-changes.ts'
import { readRecord } from '../documents/record.ts'
import { versionPath } from '../paths.ts'
import { known } from '../policy/facts.ts'
import { judgeVersionEvidence } from '../policy/version-evidence.ts'
import type { OpenedDocuments } from './agreement.ts'
import { slotOf } from './decisions.ts'
import type { Signing } from '../deploy/signatures.ts'
import type { OpenedRecords, Stored } from './records.ts'
import { signingOf, type SigningGround } from './signatures.ts'

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
  /** Who signed lineage and provenance, verified today; null where there is no version file. */
  signing: Signing | null
}

export interface ExportFilter {
  /** Days in UTC, both included. */
  from: string | undefined
  to: string | undefined
  model: string | undefined
}

/** An alert, with who ended it. */
export interface AlertRow {
  sequence: number
  openedAt: string
  kind: string
  repository: string
  summary: string
  commits: string[]
  pull: number | null
  actor: string | null
  models: string[]
  files: string[]
  reviewBy: string | null
  acknowledgedAt: string | null
  acknowledgedBy: string | null
  issue: number | null
  link: string
}

/** A merge by break-glass. */
export interface OverrideRow {
  sequence: number
  overriddenAt: string
  repository: string
  pull: number
  commit: string
  id: string
  reason: string
  moves: string[]
  by: string[]
  reviewBy: string | null
  reviewedAt: string | null
  reviewedBy: string | null
  decision: string
  link: string
}

export interface DeploymentRow {
  deployedAt: string
  repository: string
  commit: string
  model: string
  stage: string
  version: string | null
  previousVersion: string | null
  outcome: string
  reason: string
  actor: string
  run: number | null
  decision: string | null
  lineage: string | null
  record: string
}

export interface AuditTables {
  rows: AuditRow[]
  alerts: AlertRow[]
  overrides: OverrideRow[]
  deployments: DeploymentRow[]
}

const isInDays = (time: string, { from, to }: ExportFilter): boolean => (from === undefined || time.slice(0, 10) >= from) && (to === undefined || time.slice(0, 10) <= to)
const isAbout = (models: readonly string[], { model }: ExportFilter): boolean => model === undefined || models.includes(model)

/** Everything besides the decided moves: what went past the gate and who ended it, break-glass and its reviews, deployments. */
export function auditTables(records: OpenedRecords, documents: OpenedDocuments, filter: ExportFilter, ground: SigningGround): AuditTables {
  const alerts = linksOfKind(records.chained, 'alert/v1')
  const ends = new Map(linksOfKind(records.chained, 'acknowledgement/v1').map(({ record }) => [record.alert, record]))
  return {
    rows: auditRows(records, documents, filter, ground),
    alerts: alerts.filter(({ record }) => isInDays(record.openedAt, filter) && isAbout(record.about.models, filter)).map(({ digest, record: { sequence, openedAt, alert, repository, summary, about, reviewBy } }) => ({
      sequence, openedAt, kind: alert, repository, summary, commits: about.commits, pull: about.pull, actor: about.actor?.login ?? null, models: about.models, files: about.files.map(({ path }) => path), reviewBy,
      acknowledgedAt: ends.get(digest)?.acknowledgedAt ?? null, acknowledgedBy: ends.get(digest)?.by.login ?? null, issue: ends.get(digest)?.issue ?? null, link: digest,
    })),
    overrides: linksOfKind(records.chained, 'override-link/v1').filter(({ record }) => isInDays(record.overriddenAt, filter) && isAbout(record.changes.map(({ model }) => model), filter)).map(({ digest, record }) => {
      const alert = alerts.find((one) => one.record.cause === `override ${record.decision}`)
      const review = alert && ends.get(alert.digest)
      const { sequence, overriddenAt, repository, pull, commit, id, reason, changes, by, reviewBy, decision } = record
      return { sequence, overriddenAt, repository, pull, commit, id, reason, moves: changes.map(describeChange), by: by.map(({ login }) => login), reviewBy, reviewedAt: review?.acknowledgedAt ?? null, reviewedBy: review?.by.login ?? null, decision, link: digest }
    }),
    deployments: records.deployments.filter(({ record }) => isInDays(record.deployedAt, filter) && isAbout([record.model], filter)).map(({ digest, record }) => {
      const { deployedAt, repository, commit, model, stage, version, previousVersion, outcome, reason, actor, run, decision, lineage } = record
      return { deployedAt, repository, commit, model, stage, version, previousVersion, outcome, reason, actor, run: run ?? null, decision, lineage, record: digest }
    }).sort((a, b) => Date.parse(a.deployedAt) - Date.parse(b.deployedAt) || (a.record < b.record ? -1 : 1)),
  }
}

/** Every decided move in the order of the log. */
export function auditRows(records: OpenedRecords, documents: OpenedDocuments, filter: ExportFilter, ground: SigningGround): AuditRow[] {
  const files = new Map(documents.versions.map(({ path, file }) => [path, file]))
  const deployed = Map.groupBy(records.deployments, ({ record }) => `${record.decision} ${record.model}#${record.stage}@${record.version}`)
  const versions = new Map<string, AuditedVersion>()
  const versionOf = (model: string, version: string): AuditedVersion => {
    const path = versionPath(model, version)
    const found = versions.get(path) ?? auditedVersion(model, version, files.get(path), records, ground)
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

function auditedVersion(model: string, version: string, file: Version | undefined, records: OpenedRecords, ground: SigningGround): AuditedVersion {
  if (!file) return { lineage: null, trainedBy: null, trainedAt: null, lots: [], signing: null, evidence: `${versionPath(model, version)} is not on the default branch, or cannot be read` }
  const fact = (digest: string) => records.lineage.get(digest) ?? { state: 'absent' as const }
  const judged = judgeVersionEvidence(`${model}@${version}`, { model, version, isNew: false, read: known(file) }, { lineage: known(fact(file.lineage)), provenance: known(fact(file.provenance)), trainedBelowHead: known(true) })
  const record = fact(file.lineage)
  const statement = record.state === 'present' ? readRecord(LineageStatement, record.text) : undefined
  const datasets = statement?.ok ? statement.value.predicate.datasets : []
  return {
    lineage: file.lineage, trainedBy: file['trained-by'], trainedAt: file['trained-at'],
    lots: datasets.map(({ name, lot, role, digest }) => ({ lot: `${name}@${lot}`, role, digest: digest['sha256'] === undefined ? null : `sha256:${digest['sha256']}` })),
    evidence: judged.outcome === 'pass' ? 'agrees' : judged.summary,
    signing: signingOf(file, records, ground),
  }
}
