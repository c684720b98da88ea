import { datasetPath, documentAt, stagesPath, versionPath } from '../paths.ts'
import { championOf } from './champion.ts'
import type { Ask, DocumentsFact, EvidenceFact } from './facts.ts'
import { ancestorsIn, lotsIn, originsOf } from './lots.ts'
import { RECALLS_FOLDER, recallsIn } from './recalls.ts'
import { modelOf, type Move, type Situation } from './situation.ts'

/** A lineage record that a version's own leads to. */
export interface Ancestor {
  /** `model@version`, whose evidence it is read for. */
  name: string
  lineage: string
}

export interface FurtherReading {
  base: string[]
  merged: string[]
  folders: string[]
  ancestors: Ancestor[]
}

/** What has to be read only because a rule of the policy asks for it; nothing where no version is moved to a stage. */
export function furtherReading(asks: readonly Ask[], { moves }: Pick<Situation, 'moves'>, versions: readonly string[], documents: DocumentsFact, evidence: Record<string, Pick<EvidenceFact, 'lineage' | 'ancestors'>>): FurtherReading {
  const reading: FurtherReading = { base: [], merged: [], folders: [], ancestors: [] }
  const onBoth = (...datasets: string[]): void => {
    reading.base.push(...datasets.map(datasetPath))
    reading.merged.push(...datasets.map(datasetPath))
  }
  if (!moves.some(({ to }) => to !== null)) return reading
  if (asks.includes('champions')) reading.base.push(...moves.map((move) => championPath(move, documents)))
  if (asks.includes('suites')) onBoth(...moves.flatMap(({ model }) => suiteDatasets(model, documents)))
  if (asks.includes('lots')) for (const name of versions) readDescent(name, evidence[name], documents, reading, onBoth)
  if (asks.includes('recalls')) readRecalls(documents, reading, onBoth)
  return reading
}

function championPath({ model, stage }: Move, documents: DocumentsFact): string {
  const champion = championOf(model, stage, documents)
  return champion.known && champion.value !== null ? versionPath(model, champion.value) : stagesPath(model)
}

/** The datasets that a model's suites are pinned to, on either side. */
function suiteDatasets(model: string, documents: DocumentsFact): string[] {
  return (['base', 'merged'] as const).flatMap((side) => {
    const read = modelOf(model, documents, side)
    if (!read.known || !read.value) return []
    const { evaluations = [], datasets } = read.value
    return evaluations.flatMap(({ data }) => data).flatMap((key) => (Object.hasOwn(datasets, key) ? (datasets[key]?.dataset ?? []) : []))
  })
}

function readDescent(name: string, evidence: Pick<EvidenceFact, 'lineage' | 'ancestors'> | undefined, documents: DocumentsFact, reading: FurtherReading, onBoth: (...datasets: string[]) => void): void {
  for (const record of [evidence?.lineage, ...Object.values(evidence?.ancestors ?? {})]) {
    reading.ancestors.push(...ancestorsIn(record).map((lineage) => ({ name, lineage })))
    for (const lot of lotsIn(record)) onBoth(...originsOf(lot, documents).map(({ dataset }) => dataset))
  }
}

function readRecalls(documents: DocumentsFact, reading: FurtherReading, onBoth: (...datasets: string[]) => void): void {
  reading.folders.push(RECALLS_FOLDER)
  const listed = documents.listed?.[RECALLS_FOLDER]
  if (!listed) return
  for (const side of ['base', 'merged'] as const) reading[side].push(...listed[side].filter((path) => documentAt(path)?.kind === 'recall/v1'))
  for (const { recall } of recallsIn(documents).recalls) {
    for (const part of recall.withdrawn) {
      if ('dataset' in part) onBoth(part.dataset)
      else reading.base.push(...part.versions.map((version) => versionPath(part.model, version)))
    }
  }
}
