import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { Name, SemVer } from '../../schemas/shared.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { readDocument } from '../documents/read.ts'
import { readRecord } from '../documents/record.ts'
import { versionPath } from '../paths.ts'
import { known, type RecordFact } from '../policy/facts.ts'
import { judgeVersionEvidence } from '../policy/version-evidence.ts'
import { renderProblem } from '../render/problems.ts'
import type { Doubt, RecordTrace, VersionTrace } from './report.ts'

/** Whether names out of a record may become paths: only those that a model and a version can have. */
export function isVersionName(model: string, version: string): boolean {
  return Name.safeParse(model).success && SemVer.safeParse(version).success
}

/** Reads a version file, or says what is wrong with it. */
export function readVersionFile(model: string, version: string, text: string | undefined): { file: Version | undefined; doubts: Doubt[] } {
  const path = versionPath(model, version)
  if (text === undefined) return { file: undefined, doubts: [{ kind: 'missing', text: `there is no ${path}` }] }
  const read = readDocument('version/v1', path, text)
  if (read.ok) return { file: read.document.value, doubts: [] }
  return { file: undefined, doubts: read.problems.map((problem) => ({ kind: 'does-not-match', text: renderProblem(problem) })) }
}

export type VersionEvidence = { lineage: RecordFact; provenance: RecordFact }

/** A version from its file and the two records that the file names, each held against the others. */
export function traceVersion(model: string, version: string, file: Version, evidence: VersionEvidence): VersionTrace {
  const name = `${model}@${version}`
  const statement = evidence.lineage.state === 'present' ? readRecord(LineageStatement, evidence.lineage.text) : undefined
  const judged = judgeVersionEvidence(name, { model, version, isNew: false, read: known(file) }, { lineage: known(evidence.lineage), provenance: known(evidence.provenance), trainedBelowHead: known(true) })
  const absent = evidence.lineage.state === 'absent' || evidence.provenance.state === 'absent'
  const doubts: Doubt[] = judged.outcome === 'pass' ? [] : [{ kind: absent ? 'missing' : 'does-not-match', text: judged.summary }]
  return {
    ...unknownVersion(model, version, doubts),
    file: {
      commit: file.commit, trainedAt: file['trained-at'], trainedBy: file['trained-by'], expiresOn: file['expires-on'] ?? null, tags: file.tags ?? [],
      subjects: file.subjects.map(({ name: subject, digest, bytes }) => ({ name: subject, digest, bytes })),
    },
    lineage: recordTrace(file.lineage, evidence.lineage, statement?.ok !== false),
    provenance: recordTrace(file.provenance, evidence.provenance, true),
    agrees: judged.outcome === 'pass',
    predicate: statement?.ok ? statement.value.predicate : null,
  }
}

/** A version of which nothing but its name can be told. */
export function unknownVersion(model: string, version: string, doubts: Doubt[]): VersionTrace {
  return { model, version, path: versionPath(model, version), file: null, lineage: null, barcode: null, provenance: null, agrees: false, predicate: null, stages: [], deployments: [], decisions: [], parents: [], doubts }
}

function recordTrace(digest: string, fact: RecordFact, readable: boolean): RecordTrace {
  if (fact.state !== 'present') return { digest, state: fact.state }
  return { digest, state: readable ? 'read' : 'unreadable' }
}
