import { Card } from '../../schemas/card/v1.ts'
import { Digest } from '../../schemas/shared.ts'
import { parseYaml } from '../documents/yaml.ts'
import { cardPath, datasetPath, documentAt, modelPath, stagesPath, versionPath } from '../paths.ts'
import type { Ask, DocumentsFact, EvidenceFact, FilesFact } from './facts.ts'
import { furtherReading, type Ancestor } from './further-reading.ts'
import { lotsIn } from './lots.ts'
import { situationOf } from './situation.ts'

/** Which texts and records have to be read before a pull request can be judged, as far as is known by now. */
export interface ReadingList {
  base: string[]
  merged: string[]
  /** Folders, with a slash at the end, of which all paths are wanted on both sides. */
  folders: string[]
  /** Versions whose records are wanted, by `model@version`. */
  versions: { name: string; lineage: string; provenance: string; commit: string }[]
  /** Lineage records of what a version is made of or was trained further from. */
  ancestors: Ancestor[]
}

/**
 * What to read next, from what was read before: the changed documents first, then the version files they name, then
 * what those name. Reading is over when nothing on the list is new.
 */
export function readingList(files: FilesFact, documents: DocumentsFact, evidence: Record<string, EvidenceFact>, asks: readonly Ask[] = []): ReadingList {
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
  const situation = situationOf(files, documents)
  const wanted = new Map(Object.entries(situation.versions).map(([name, { model, version }]) => [name, { model, version }]))
  for (const model of new Set([...wanted.values()].map((version) => version.model))) {
    merged.add(cardPath(model))
    const described = versionInCard(documents.merged[cardPath(model)])
    if (described) wanted.set(`${model}@${described}`, { model, version: described })
  }
  for (const [name, { model, version }] of wanted) {
    merged.add(versionPath(model, version))
    const named = namesIn(documents.merged[versionPath(model, version)])
    if (named) versions.set(name, { name, ...named })
    for (const { dataset } of lotsIn(evidence[name]?.lineage)) merged.add(datasetPath(dataset))
  }

  const more = furtherReading(asks, situation, Object.keys(situation.versions), documents, evidence)
  for (const path of more.base) base.add(path)
  for (const path of more.merged) merged.add(path)
  return { base: [...base].sort(), merged: [...merged].sort(), folders: more.folders, versions: [...versions.values()], ancestors: more.ancestors }
}

// The file may be invalid in other respects; what it names is read all the same, and judged later.
function namesIn(text: string | null | undefined): { lineage: string; provenance: string; commit: string } | undefined {
  if (typeof text !== 'string') return undefined
  const source = parseYaml('', text)
  const { lineage, provenance, commit } = (source.ok ? source.value : {}) as Record<string, unknown>
  return isDigest(lineage) && isDigest(provenance) && typeof commit === 'string' && /^[0-9a-f]{40,64}$/.test(commit) ? { lineage, provenance, commit } : undefined
}

const isDigest = (value: unknown): value is string => Digest.safeParse(value).success

/** The version that a card's machine block describes; undefined when it has none that can be read. */
export function versionInCard(text: string | null | undefined): string | undefined {
  const front = typeof text === 'string' ? /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1] : undefined
  if (front === undefined) return undefined
  const source = parseYaml('', front)
  const card = source.ok ? Card.safeParse(source.value) : undefined
  return card?.success ? card.data.provender?.version : undefined
}
