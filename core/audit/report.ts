import type { SignatureCounts } from './signatures.ts'

/** What is looked at, in the order of the report. */
export const AUDIT_CHECKS = ['records', 'schemas', 'chain', 'history', 'merges', 'versions', 'deployments', 'stages', 'alerts', 'signatures'] as const
export type AuditCheck = (typeof AUDIT_CHECKS)[number]

/** One thing that is not as it has to be. */
export interface Finding {
  check: AuditCheck
  /** `branch:path`, a path of the default branch, or a commit. */
  at: string
  expected: string
  found: string
  remedy: string
}

/** The answer of `provender audit verify`. */
export interface AuditReport {
  schema: 'audit/v1'
  read: { revision: string; commit: string; records: string | null }
  /** How much of each was looked at. */
  checks: { name: AuditCheck; count: number; findings: number }[]
  /** Of versions on the default branch. Decisions, deployments and alerts are not signed. */
  signatures: SignatureCounts
  findings: Finding[]
}

export const RESTORE = 'Find out who changed provender-records, and restore it from a clone from before.'
