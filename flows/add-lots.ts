import { addLots, type NamedLot } from '../core/dataset/add-lots.ts'
import { datasetPath } from '../core/paths.ts'
import type { Lot } from '../schemas/dataset/v1.ts'
import type { Problem } from '../schemas/shared.ts'

/** What can be learnt from the bytes of a lot; a file that is no table has no rows and no columns. */
export interface LotMeasure {
  digest: string
  bytes: number
  rows?: number
  schemaDigest?: string
  collected?: { from: string; to: string }
}

/** A lot as it was asked for: where it lies, and what only people know about it. */
export interface LotRequest {
  name: string
  uri: string
  collected?: { from: string; to: string } | undefined
  expiresOn?: string | undefined
}

export interface AddLotsPorts {
  loadDataset(path: string): Promise<string>
  measureLot(uri: string): Promise<LotMeasure>
  /** Puts the new text in the place of the old, or nothing. */
  replaceDataset(path: string, before: string, text: string): Promise<void>
  onLot(name: string, lot: Lot): void
}

export type AddedToDataset = { ok: true; path: string; added: string[]; unchanged: string[] } | { ok: false; problems: Problem[] }

/** Measures lots and adds them to their dataset's document: all of them, or none when one cannot be added. */
export async function addLotsToDataset(dataset: string, requests: readonly LotRequest[], ports: AddLotsPorts): Promise<AddedToDataset> {
  const path = datasetPath(dataset)
  const text = await ports.loadDataset(path)
  const present = addLots(path, text, [])
  if (!present.ok) return present
  const lots: NamedLot[] = []
  for (const request of requests) {
    const lot = describeLot(request, await ports.measureLot(request.uri))
    ports.onLot(request.name, lot)
    lots.push({ name: request.name, lot })
  }
  const result = addLots(path, text, lots)
  if (!result.ok) return result
  if (result.added.length > 0) await ports.replaceDataset(path, text, result.text)
  return { ok: true, path, added: result.added, unchanged: result.unchanged }
}

function describeLot(request: LotRequest, measure: LotMeasure): Lot {
  const collected = request.collected ?? measure.collected
  return {
    uri: request.uri,
    digest: measure.digest,
    bytes: measure.bytes,
    ...(measure.rows === undefined ? {} : { rows: measure.rows }),
    ...(measure.schemaDigest === undefined ? {} : { 'schema-digest': measure.schemaDigest }),
    ...(collected === undefined ? {} : { collected }),
    ...(request.expiresOn === undefined ? {} : { 'expires-on': request.expiresOn }),
  }
}
