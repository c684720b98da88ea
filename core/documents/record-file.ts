import { EvaluationRecord } from '../../schemas/evaluation/v1.ts'
import { MonitoringRecord } from '../../schemas/monitoring/v1.ts'
import { ReproductionRecord } from '../../schemas/reproduction/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { canonicalJson } from '../canonical.ts'
import { describeIssues } from './issues.ts'
import { parseYaml } from './yaml.ts'

/** Records that another program may have made, by the word for one of them. */
export const RECORD_FILES = {
  evaluation: { kind: 'evaluations', schema: EvaluationRecord },
  reproduction: { kind: 'reproductions', schema: ReproductionRecord },
  monitoring: { kind: 'monitoring', schema: MonitoringRecord },
} as const
export type RecordFileKind = keyof typeof RECORD_FILES

export type RecordFile = { ok: true; record: { model: string; version: string; lineage: string }; text: string } | { ok: false; problems: Problem[] }

/** A record as somebody wrote it, in any form of JSON, with its canonical text; or everything that is wrong with it. */
export function readRecordFile(of: RecordFileKind, file: string, text: string): RecordFile {
  const bad = (expected: string, found: string, remedy: string): RecordFile => ({ ok: false, problems: [{ file, line: 1, column: 0, at: '', expected, found, remedy }] })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return bad('a record in JSON', (error as Error).message, 'Write the file with a JSON library.')
  }
  // JSON is YAML; this reader also refuses duplicate keys and knows the lines.
  const source = parseYaml(file, text)
  if (!source.ok) return { ok: false, problems: source.problems }
  const { schema } = RECORD_FILES[of]
  const parsed = schema.safeParse(value)
  if (!parsed.success) return { ok: false, problems: describeIssues(file, parsed.error.issues, source, schema) }
  try {
    return { ok: true, record: parsed.data, text: canonicalJson(value) }
  } catch (error) {
    return bad('values that have one canonical form', (error as Error).message, 'Write numbers that must be exact as text.')
  }
}
