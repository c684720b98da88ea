import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Dataset } from '../../schemas/dataset/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import { readRecord } from '../documents/record.ts'
import type { RecordFact } from '../policy/facts.ts'
import type { Doubt, LotTrace, UseTrace } from './report.ts'

/** A lineage statement that was found by search, with its name. */
export interface FoundStatement {
  digest: string
  statement: LineageStatement
}

/** The lineage statements among records found by their bytes; a damaged one is told, one of another kind is passed over. */
export function readStatements(found: readonly { digest: string; fact: RecordFact }[]): { statements: FoundStatement[]; doubts: Doubt[] } {
  const doubts: Doubt[] = []
  const statements = found.flatMap(({ digest, fact }) => {
    if (fact.state !== 'present') {
      doubts.push({ kind: 'does-not-match', text: `the lineage record ${digest} cannot be read: ${fact.state === 'damaged' ? fact.reason : 'it is not there'}` })
      return []
    }
    const read = readRecord(LineageStatement, fact.text)
    return read.ok ? [{ digest, statement: read.value }] : []
  })
  return { statements, doubts }
}

/** What a version's model folder says of it now: the lineage that its file names, and the stages that hold it. */
export interface Standing {
  lineage: string | undefined
  stages: Stages | undefined
  /** Every time in which one version held a stage of the model. */
  periods: { stage: string; version: string | null; lineage: string | null; from: string; until: string | null }[]
}

/** One version that used something. */
export function traceUse({ digest, statement: { predicate } }: FoundStatement, role: string, { lineage, stages, periods }: Standing): UseTrace {
  const { name: model, version } = predicate.model
  const current = lineage === digest
  return {
    model, version, lineage: digest, role, trainedAt: predicate.runDetails.metadata.finishedOn, current,
    stages: current ? Object.entries(stages?.stages ?? {}).filter(([, held]) => held.version === version).map(([stage]) => stage) : [],
    served: periods.filter((period) => period.version === version && period.lineage === digest).map(({ stage, from, until }) => ({ stage, from, until })),
  }
}

/** A lot as its dataset declares it, with every version that was trained or tested on it. */
export function traceLot(dataset: string, lot: string, document: Dataset | undefined, statements: readonly FoundStatement[], standing: (model: string, version: string) => Standing): LotTrace {
  const declared = document?.lots[lot]
  const doubts: Doubt[] = declared ? [] : [{ kind: 'missing', text: `there is no lot ${lot} in datasets/${dataset}/dataset.yml; records name it` }]
  const usedBy = statements.flatMap((found) => {
    const { predicate } = found.statement
    const uses = predicate.datasets.filter((use) => use.name === dataset && use.lot === lot)
    if (uses.length === 0) return []
    const other = uses.find((use) => declared && `sha256:${use.digest['sha256']}` !== declared.digest)
    if (other) doubts.push({ kind: 'does-not-match', text: `${predicate.model.name}@${predicate.model.version} read other bytes as ${dataset}@${lot}: sha256:${other.digest['sha256']}, dataset.yml has ${declared?.digest}` })
    return [traceUse(found, [...new Set(uses.map(({ role }) => role))].join(', '), standing(predicate.model.name, predicate.model.version))]
  })
  return {
    dataset, lot, usedBy: sortUses(usedBy), doubts,
    declared: declared && document
      ? { digest: declared.digest, uri: declared.uri, rows: declared.rows ?? null, bytes: declared.bytes ?? null, licence: document.licence, sensitivity: document.sensitivity, expiresOn: declared['expires-on'] ?? null }
      : null,
  }
}

/** What serves comes first, then the newest. */
export function sortUses(uses: readonly UseTrace[]): UseTrace[] {
  return [...uses].sort((a, b) => Number(b.stages.length > 0) - Number(a.stages.length > 0) || Number(b.current) - Number(a.current) || Date.parse(b.trainedAt) - Date.parse(a.trainedAt) || (a.lineage < b.lineage ? -1 : 1))
}
