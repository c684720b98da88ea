import { Card } from '../../schemas/card/v1.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { readRecord } from '../documents/record.ts'
import { parseYaml } from '../documents/yaml.ts'
import { cardPath, datasetPath, documentAt, modelPath, stagesPath, versionPath } from '../paths.ts'
import type { DocumentsFact, EvidenceFact, FilesFact } from './facts.ts'
import { situationOf } from './situation.ts'

/** Which texts and records have to be read before a pull request can be judged, as far as is known by now. */
export interface ReadingList {
  base: string[]
  merged: string[]
  /** Versions whose records are wanted, by `model@version`. */
  versions: { name: string; lineage: string; provenance: string; commit: string }[]
}

/**
 * What to read next, from what was read before: the changed documents first, then the version files they name, then
 * what those name. Reading is over when nothing on the list is new.
 */
export function readingList(files: FilesFact, documents: DocumentsFact, evidence: Record<string, EvidenceFact>): ReadingList {
  const base = new Set<string>()
  const merged = new Set<string>()
  const onBoth = (...paths: string[]): void => {
    for (const path of paths) {
      base.add(path)
      merged.add(path)
    }
  }
  for (const { path } of files.changed) {
    if (documentAt(path)) onBoth(path)
    const model = /^models\/([^/]+)\//.exec(path)?.[1]
    if (model) onBoth(modelPath(model), stagesPath(model))
    const dataset = /^datasets\/([^/]+)\//.exec(path)?.[1]
    if (dataset) onBoth(datasetPath(dataset))
  }

  const versions = new Map<string, ReadingList['versions'][number]>()
  const wanted = new Map(Object.entries(situationOf(files, documents).versions).map(([name, { model, version }]) => [name, { model, version }]))
  for (const model of new Set([...wanted.values()].map((version) => version.model))) {
    merged.add(cardPath(model))
    const described = versionInCard(documents.merged[cardPath(model)])
    if (described) wanted.set(`${model}@${described}`, { model, version: described })
  }
  for (const [name, { model, version }] of wanted) {
    merged.add(versionPath(model, version))
    const named = namesIn(documents.merged[versionPath(model, version)])
    if (named) versions.set(name, { name, ...named })
    for (const dataset of datasetsIn(evidence[name])) merged.add(datasetPath(dataset))
  }
  return { base: [...base].sort(), merged: [...merged].sort(), versions: [...versions.values()] }
}

// The file may be invalid in other respects; what it names is read all the same, and judged later.
function namesIn(text: string | null | undefined): { lineage: string; provenance: string; commit: string } | undefined {
  if (typeof text !== 'string') return undefined
  const source = parseYaml('', text)
  const { lineage, provenance, commit } = (source.ok ? source.value : {}) as Record<string, unknown>
  const isDigest = (value: unknown): value is string => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value)
  return isDigest(lineage) && isDigest(provenance) && typeof commit === 'string' && /^[0-9a-f]{40,64}$/.test(commit) ? { lineage, provenance, commit } : undefined
}

/** The version that a card's machine block describes; undefined when it has none that can be read. */
export function versionInCard(text: string | null | undefined): string | undefined {
  const front = typeof text === 'string' ? /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1] : undefined
  if (front === undefined) return undefined
  const source = parseYaml('', front)
  const card = source.ok ? Card.safeParse(source.value) : undefined
  return card?.success ? card.data.provender?.version : undefined
}

function datasetsIn(evidence: EvidenceFact | undefined): string[] {
  if (!evidence?.lineage.known || evidence.lineage.value.state !== 'present') return []
  const record = readRecord(LineageStatement, evidence.lineage.value.text)
  if (!record.ok) return []
  return record.value.predicate.datasets.flatMap(({ name }) => (/^[a-z0-9-]{1,63}$/.test(name) ? [name] : []))
}
