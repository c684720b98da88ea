import type { AlertRow, AuditRow, AuditTables, DeploymentRow, OverrideRow } from '../audit/export.ts'

export interface ExportHead {
  revision: string
  commit: string
  records: string
}

/** One document: where it was read, and every table. */
export function exportJson(head: ExportHead, { rows, alerts, overrides, deployments }: AuditTables): string {
  return `${JSON.stringify({ schema: 'audit-export/v1', read: head, rows, alerts, overrides, deployments }, null, 2)}\n`
}

export const EXPORT_TABLES = ['decisions', 'alerts', 'overrides', 'deployments'] as const
export type ExportTable = (typeof EXPORT_TABLES)[number]

type Columns<R> = Record<string, (row: R) => string | number | null | undefined>

const DECISIONS: Columns<AuditRow> = {
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
  'signed-by': ({ version }) => version?.signing?.says.join('; '),
  deployments: ({ deployments }) => deployments.map(({ outcome, deployedAt, run }) => `${outcome} ${deployedAt}${run === null ? '' : ` run ${run}`}`).join('; '),
  decision: ({ decision }) => decision,
  previous: ({ previous }) => previous,
}

const ALERTS: Columns<AlertRow> = {
  sequence: ({ sequence }) => sequence,
  'opened-at': ({ openedAt }) => openedAt,
  kind: ({ kind }) => kind,
  repository: ({ repository }) => repository,
  summary: ({ summary }) => summary,
  commits: ({ commits }) => commits.join('; '),
  pull: ({ pull }) => pull,
  actor: ({ actor }) => actor,
  models: ({ models }) => models.join('; '),
  files: ({ files }) => files.join('; '),
  'review-by': ({ reviewBy }) => reviewBy,
  'acknowledged-at': ({ acknowledgedAt }) => acknowledgedAt,
  'acknowledged-by': ({ acknowledgedBy }) => acknowledgedBy,
  issue: ({ issue }) => issue,
  link: ({ link }) => link,
}

const OVERRIDES: Columns<OverrideRow> = {
  sequence: ({ sequence }) => sequence,
  'overridden-at': ({ overriddenAt }) => overriddenAt,
  repository: ({ repository }) => repository,
  pull: ({ pull }) => pull,
  commit: ({ commit }) => commit,
  id: ({ id }) => id,
  reason: ({ reason }) => reason,
  moves: ({ moves }) => moves.join('; '),
  by: ({ by }) => by.join('; '),
  'review-by': ({ reviewBy }) => reviewBy,
  'reviewed-at': ({ reviewedAt }) => reviewedAt,
  'reviewed-by': ({ reviewedBy }) => reviewedBy,
  decision: ({ decision }) => decision,
  link: ({ link }) => link,
}

const DEPLOYMENTS: Columns<DeploymentRow> = {
  'deployed-at': ({ deployedAt }) => deployedAt,
  repository: ({ repository }) => repository,
  commit: ({ commit }) => commit,
  model: ({ model }) => model,
  stage: ({ stage }) => stage,
  version: ({ version }) => version,
  'previous-version': ({ previousVersion }) => previousVersion,
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  actor: ({ actor }) => actor,
  run: ({ run }) => run,
  decision: ({ decision }) => decision,
  lineage: ({ lineage }) => lineage,
  record: ({ record }) => record,
}

/** One table as RFC 4180, with a header. What is absent is an empty cell. */
export function exportCsv(tables: AuditTables, table: ExportTable): string {
  switch (table) {
    case 'decisions': return csvOf(DECISIONS, tables.rows)
    case 'alerts': return csvOf(ALERTS, tables.alerts)
    case 'overrides': return csvOf(OVERRIDES, tables.overrides)
    case 'deployments': return csvOf(DEPLOYMENTS, tables.deployments)
  }
}

function csvOf<R>(columns: Columns<R>, rows: readonly R[]): string {
  const lines = [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((column) => column(row)))]
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

/** Spreadsheets run a cell that begins like a formula; a quote in front keeps it text. */
export function csvCell(value: string | number | null | undefined): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
