import { LineageStatement, type LineagePredicate } from '../../schemas/lineage/v1.ts'
import { Digest, Name } from '../../schemas/shared.ts'
import { readRecord } from '../documents/record.ts'
import type { DocumentsFact, Fact, RecordFact } from './facts.ts'
import { datasetOf } from './situation.ts'

/** Relations by which a version has something in it of the version it names. */
export const DESCENT: readonly LineagePredicate['parents'][number]['relation'][] = ['finetuned', 'composed', 'promoted', 'reproduced']

export interface LotRef {
  dataset: string
  lot: string
}

export const nameOfLot = ({ dataset, lot }: LotRef): string => `${dataset}@${lot}`

/** A lot and all lots that it was derived from, by the datasets of either side, as far as those were read. */
export function originsOf(lot: LotRef, documents: DocumentsFact): LotRef[] {
  const found = new Map([[nameOfLot(lot), lot]])
  // A map grows while it is walked: what is added is visited too, and a circle ends.
  for (const { dataset, lot: name } of found.values()) {
    for (const side of ['base', 'merged'] as const) {
      const read = datasetOf(dataset, documents, side)
      const lots = read.known ? read.value?.lots : undefined
      for (const origin of (lots && Object.hasOwn(lots, name) ? lots[name]?.['derived-from'] : undefined) ?? []) {
        if (Name.safeParse(origin.dataset).success) found.set(nameOfLot(origin), { dataset: origin.dataset, lot: origin.lot })
      }
    }
  }
  return [...found.values()]
}

/** The bytes that a lot is said to have, on either side. */
export function digestsOf({ dataset, lot }: LotRef, documents: DocumentsFact): string[] {
  return (['base', 'merged'] as const).flatMap((side) => {
    const read = datasetOf(dataset, documents, side)
    const lots = read.known ? read.value?.lots : undefined
    return lots && Object.hasOwn(lots, lot) ? (lots[lot]?.digest ?? []) : []
  })
}

/** The lots that a lineage record says were read; none when it cannot be read, which other rules refuse. */
export const lotsIn = (record: Fact<RecordFact> | undefined): LotRef[] => (predicateIn(record)?.datasets ?? []).flatMap(({ name, lot }) => (Name.safeParse(name).success ? [{ dataset: name, lot }] : []))

/** Lineage records of what this one descends from. */
export const ancestorsIn = (record: Fact<RecordFact> | undefined): string[] =>
  (predicateIn(record)?.parents ?? []).flatMap(({ manifest, relation }) => (DESCENT.includes(relation) && Digest.safeParse(manifest).success ? [manifest] : []))

function predicateIn(record: Fact<RecordFact> | undefined): LineagePredicate | undefined {
  if (!record?.known || record.value.state !== 'present') return undefined
  const read = readRecord(LineageStatement, record.value.text)
  return read.ok ? read.value.predicate : undefined
}
