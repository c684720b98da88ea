import { checkChain } from '../core/audit/decisions.ts'
import { auditTables, type AuditTables, type ExportFilter } from '../core/audit/export.ts'
import type { AuditReport } from '../core/audit/report.ts'
import { auditReport, deployedStages, openDocuments, openRecords } from '../core/audit/verify.ts'
import { documentAt } from '../core/paths.ts'
import { UserError } from './outside-error.ts'
import { gatherGround } from './auditing/ground.ts'
import type { AuditSource } from './auditing/ports.ts'
import type { OpenTrust } from './signing/ports.ts'

/** Whether the records are whole and agree with the repository, from git alone. */
export async function verifyAudit(source: AuditSource, openTrust: OpenTrust): Promise<AuditReport> {
  const [files, history, found, line] = await Promise.all([source.recordFiles(), source.history(), source.documents(), source.line()])
  const records = openRecords(files)
  const documents = openDocuments(found)
  const merged = await source.blobsAt(records.deployments.map(({ record }) => deployedStages(record)))
  const { revision, commit, branch } = source
  return auditReport({
    read: { revision, commit, records: source.records }, branch, records, history, merged, line,
    documents, ground: await gatherGround(documents, records, source, openTrust), versionFiles: found.filter(({ path }) => documentAt(path)?.kind === 'version/v1').length,
  })
}

/** What was asked for, in the order of the log. @throws UserError when the log is not whole: made-up rows would look like real ones. */
export async function exportAudit(source: AuditSource, filter: ExportFilter, openTrust: OpenTrust): Promise<{ records: string } & AuditTables> {
  const [files, found] = await Promise.all([source.recordFiles(), source.documents()])
  if (source.records === null) throw new UserError('Expected the branch provender-records in this clone, found none. Fetch it: git fetch origin provender-records:provender-records')
  const records = openRecords(files)
  const [broken] = [...records.findings.filter(({ at }) => /:(decisions|deployments)\//.test(at)), ...checkChain(records.links)]
  if (broken) throw new UserError(`${broken.at} — expected ${broken.expected}, found ${broken.found}. Nothing was exported: run "provender audit verify".`)
  const documents = openDocuments(found)
  return { records: source.records, ...auditTables(records, documents, filter, await gatherGround(documents, records, source, openTrust)) }
}
