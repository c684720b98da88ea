import { readRecordFile, RECORD_FILES, type RecordFileKind } from '../core/documents/record-file.ts'
import { readRecord } from '../core/documents/record.ts'
import { LineageStatement } from '../schemas/lineage/v1.ts'
import type { Problem } from '../schemas/shared.ts'
import { UserError } from './outside-error.ts'
import type { Records } from './ports.ts'

export type AddedRecord = { ok: true; about: string; digest: string } | { ok: false; problems: Problem[] }

/**
 * Appends a record that another program made, in its canonical form, to be found by the lineage that it is about.
 *
 * @throws UserError when that lineage is not recorded here, or is of another version than the record says.
 */
export async function addRecord(of: RecordFileKind, file: string, text: string, records: Records): Promise<AddedRecord> {
  const read = readRecordFile(of, file, text)
  if (!read.ok) return read
  const { model, version, lineage } = read.record
  const name = `${model}@${version}`
  const recorded = await records.read('lineage', lineage)
  if (recorded === undefined) throw new UserError(`${file} — expected "lineage" to name the lineage record of ${name}, found ${lineage}, which is not on provender-records here. Take it from the version file; fetch records with: git fetch origin provender-records:provender-records`)
  const statement = readRecord(LineageStatement, recorded)
  if (!statement.ok) throw new UserError(`${file} — expected "lineage" to name the lineage record of ${name}, found ${lineage}, which is none: ${statement.reason}. Take it from the version file.`)
  const { name: recordedModel, version: recordedVersion } = statement.value.predicate.model
  if (recordedModel !== model || recordedVersion !== version) throw new UserError(`${file} — expected the lineage of ${name}, found that of ${recordedModel}@${recordedVersion}. Correct "model" and "version", or "lineage".`)
  const [digest = ''] = await records.append([{ kind: RECORD_FILES[of].kind, text: read.text }], `${of} of ${name}`)
  return { ok: true, about: name, digest }
}
