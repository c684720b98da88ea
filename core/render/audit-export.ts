import type { AuditRow } from '../audit/export.ts'

export interface ExportHead {
  revision: string
  commit: string
  records: string
}

/** One document: where it was read, and the rows. */
export function exportJson(head: ExportHead, rows: readonly AuditRow[]): string {
  return `${JSON.stringify({ schema: 'audit-export/v1', read: head, rows }, null, 2)}\n`
}

const COLUMNS: Record<string, (row: AuditRow) => string | number | null | undefined> = {
  sequence: ({ sequence }) => sequence,
  'decided-at': ({ decidedAt }) => decidedAt,
  conclusion: ({ conclusion }) => conclusion,
  repository: ({ repository }) => repository,
  pull: ({ pull }) => pull,
  head: ({ head }) => head,
  'base-ref': ({ base }) => base.ref,
  base: ({ base }) => base.sha,
  policy: ({ policy }) => policy,
  model: ({ model }) => model,
  stage: ({ stage }) => stage,
  slot: ({ slot }) => slot,
  from: ({ from }) => from,
  to: ({ to }) => to,
  approvals: ({ approvals }) => approvals.map(({ login, review, commit, submittedAt }) => `${login} review ${review} at ${commit} on ${submittedAt}`).join('; '),
  lineage: ({ version }) => version?.lineage,
  'trained-by': ({ version }) => version?.trainedBy,
  'trained-at': ({ version }) => version?.trainedAt,
  lots: ({ version }) => version?.lots.map(({ lot, role, digest }) => `${lot} ${role} ${digest ?? 'no digest'}`).join('; '),
  evidence: ({ version }) => version?.evidence,
  deployments: ({ deployments }) => deployments.map(({ outcome, deployedAt, run }) => `${outcome} ${deployedAt}${run === null ? '' : ` run ${run}`}`).join('; '),
  decision: ({ decision }) => decision,
  previous: ({ previous }) => previous,
}

/** RFC 4180, with a header. What is absent is an empty cell. */
export function exportCsv(rows: readonly AuditRow[]): string {
  const lines = [Object.keys(COLUMNS), ...rows.map((row) => Object.values(COLUMNS).map((column) => column(row)))]
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

/** Spreadsheets run a cell that begins like a formula; a quote in front keeps it text. */
export function csvCell(value: string | number | null | undefined): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
