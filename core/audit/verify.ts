import { RECORDS_BRANCH } from '../paths.ts'
import { checkAlerts } from './alerts.ts'
import { checkDeploymentLinks, checkDeployments, checkStages, checkVersions, deployedStages, openDocuments, type OpenedDocuments } from './agreement.ts'
import { checkChain, indexDecisions } from './decisions.ts'
import { checkMerges, governedLine, type LineCommit } from './merges.ts'
import { openRecords, type OpenedRecords } from './records.ts'
import { AUDIT_CHECKS, RESTORE, type AuditCheck, type AuditReport, type Finding } from './report.ts'
import { checkSignatures, type SigningGround } from './signatures.ts'

/** How the records branch came to be. */
export interface RecordsHistory {
  commits: number
  /** Every time a commit did something else to a file than adding it. */
  changes: { commit: string; status: string; path: string }[]
  /** Commits that the branch had once in this clone, and has no longer. */
  lost: string[]
  /** Why this clone and its remote cannot both be right. */
  split: string | null
  /** The clone holds only the newest part of its history. */
  shallow: boolean
}

export interface AuditEvidence {
  read: AuditReport['read']
  /** The default branch by its name; null when a commit was read that is no branch. */
  branch: string | null
  records: OpenedRecords
  history: RecordsHistory
  documents: OpenedDocuments
  /** How many version files there are, those that cannot be read included. */
  versionFiles: number
  /** By deployment, in the order of the records. */
  merged: readonly (string | null | undefined)[]
  line: readonly LineCommit[]
  ground: SigningGround
}

export { deployedStages, openDocuments, openRecords }

/** Holds everything that is recorded against its name, its neighbours and the repository. */
export function auditReport({ read, branch, records, history, documents, versionFiles, merged, line, ground }: AuditEvidence): AuditReport {
  const decisions = indexDecisions(records.decisions)
  const governed = governedLine(line, records.decisions)
  const alerts = checkAlerts(records.chained)
  const stages = checkStages(documents, records.deployments, decisions)
  const { findings: unsigned, ...signatures } = checkSignatures(documents, records, decisions, ground)
  const findings = read.records === null
    ? [noRecords()]
    : [
        ...records.findings, ...checkChain(records.links), ...checkHistory(history), ...documents.findings,
        ...checkMerges(governed, decisions.standing, records.chained), ...checkVersions(documents, records.lineage, decisions), ...checkDeployments(records.deployments, merged, branch, decisions, documents), ...checkDeploymentLinks(records.deployments, records.chained), ...stages.findings, ...alerts.findings, ...unsigned,
      ]
  const counts: Record<AuditCheck, number> = { records: records.count, schemas: records.count, chain: records.links.length, history: history.commits, merges: governed.length, versions: versionFiles, deployments: records.deployments.length, stages: stages.count, alerts: alerts.count, signatures: records.bundles.size }
  return {
    schema: 'audit/v1', read, signatures,
    checks: AUDIT_CHECKS.map((name) => ({ name, count: counts[name], findings: findings.filter(({ check }) => check === name).length })),
    findings: AUDIT_CHECKS.flatMap((name) => findings.filter(({ check }) => check === name)),
  }
}

function noRecords(): Finding {
  return { check: 'records', at: RECORDS_BRANCH, expected: 'the branch with the records', found: 'none in this clone, so nothing can be proven', remedy: `Fetch it: git fetch origin ${RECORDS_BRANCH}:${RECORDS_BRANCH}. Before the first training there is none.` }
}

function checkHistory({ changes, lost, split, shallow }: RecordsHistory): Finding[] {
  const done: Record<string, string> = { M: 'changed', D: 'removed', T: 'changed into another kind of file' }
  return [
    // The README explains the branch and is no record.
    ...changes.filter(({ path }) => path !== 'README.md').map(({ commit, status, path }): Finding => ({ check: 'history', at: `${RECORDS_BRANCH}:${path}`, expected: 'a record that is only ever added', found: `${done[status] ?? status} by commit ${commit}`, remedy: RESTORE })),
    ...lost.map((commit): Finding => ({ check: 'history', at: commit, expected: `a commit that ${RECORDS_BRANCH} had to stay on it`, found: 'that the branch no longer has it: it was rewritten', remedy: `${RESTORE} This clone still has that commit.` })),
    ...(split === null ? [] : [{ check: 'history', at: RECORDS_BRANCH, expected: 'one chain of decisions', found: split.replace(/\.$/, ''), remedy: 'The one of the remote was read here. Compare the two, and find out who rewrote the branch.' } satisfies Finding]),
    ...(shallow ? [{ check: 'history', at: RECORDS_BRANCH, expected: 'the whole history', found: 'a shallow clone', remedy: 'Fetch the rest: git fetch --unshallow' } satisfies Finding] : []),
  ]
}
