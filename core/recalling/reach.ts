import type { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { DESCENT } from '../policy/lots.ts'
import { placesIn } from '../trace/places.ts'
import type { Stock } from './stock.ts'

/** What is taken back: lots and versions by name, and anything else by its bytes. */
export interface Withdrawn {
  lots: { dataset: string; lot: string }[]
  versions: { model: string; version: string }[]
  digests: string[]
}

/** Why something is reached: in one sentence, after the reason why that was reached which it comes from. */
export interface Step {
  text: string
  after: Step | undefined
}

export interface Reached {
  /** By `dataset@lot`, those withdrawn by name first. */
  lots: Map<string, Step>
  /** By `model@version`. */
  versions: Map<string, Step>
}

/** Sentences from what was withdrawn to what is reached. */
export function chainOf(step: Step): string[] {
  const chain: string[] = []
  for (let at: Step | undefined = step; at; at = at.after) chain.push(at.text)
  return chain.reverse()
}

/**
 * Everything that descends from what is withdrawn, by walking forward from it; each thing once.
 *
 * It is judgeDescent seen from the other end, for all versions at a time: what is found here the gate refuses.
 */
export function reachOf(withdrawn: Withdrawn, stock: Stock): Reached {
  const { lots, bytes } = reachedLots(withdrawn, stock)
  const lineages = reachedLineages(withdrawn, lots, bytes, stock)
  const versions = new Map<string, Step>()
  const named = new Set(withdrawn.versions.map(({ model, version }) => `${model}@${version}`))
  for (const [name, { lineage, ...file }] of stock.versions) {
    const step = named.has(name) ? { text: `${name} was withdrawn`, after: undefined } : lineages.get(lineage) ?? fileStep(name, file, withdrawn.digests)
    if (step) versions.set(name, step)
  }
  return { lots, versions }
}

function reachedLots(withdrawn: Withdrawn, { datasets }: Stock): { lots: Map<string, Step>; bytes: Map<string, Step> } {
  const byDigest = new Map<string, string[]>()
  const derived = new Map<string, string[]>()
  const digests = new Map<string, string>()
  for (const { name, lots } of datasets.values()) {
    for (const [lot, { digest, 'derived-from': from = [] }] of Object.entries(lots)) {
      push(byDigest, digest, `${name}@${lot}`)
      digests.set(`${name}@${lot}`, digest)
      for (const origin of from) push(derived, `${origin.dataset}@${origin.lot}`, `${name}@${lot}`)
    }
  }
  const lots = new Map<string, Step>(withdrawn.lots.map(({ dataset, lot }) => [`${dataset}@${lot}`, { text: `${dataset}@${lot} was withdrawn`, after: undefined }]))
  const bytes = new Map<string, Step>(withdrawn.digests.map((digest) => [digest, { text: `${digest} was withdrawn`, after: undefined }]))
  for (const [name, step] of lots) {
    const digest = digests.get(name)
    if (digest !== undefined && !bytes.has(digest)) bytes.set(digest, step)
  }
  for (const [digest, step] of bytes) for (const name of byDigest.get(digest) ?? []) if (!lots.has(name)) lots.set(name, { text: `${name} has the same bytes`, after: step })
  // A map grows while it is walked: what is added is visited too, and a circle ends.
  for (const [origin, step] of lots) for (const name of derived.get(origin) ?? []) if (!lots.has(name)) lots.set(name, { text: `${name} was derived from ${origin}`, after: step })
  return { lots, bytes }
}

function reachedLineages(withdrawn: Withdrawn, lots: ReadonlyMap<string, Step>, bytes: ReadonlyMap<string, Step>, { statements, versions }: Stock): Map<string, Step> {
  const reached = new Map<string, Step>()
  for (const { model, version } of withdrawn.versions) {
    const lineage = versions.get(`${model}@${version}`)?.lineage
    if (lineage !== undefined) reached.set(lineage, { text: `${model}@${version} was withdrawn`, after: undefined })
  }
  const made = new Map<string, { digest: string; name: string; relation: string }[]>()
  for (const [digest, statement] of statements) {
    const name = nameOf(statement)
    for (const { manifest, relation } of statement.predicate.parents) if (DESCENT.includes(relation)) push(made, manifest, { digest, name, relation })
    const step = reached.has(digest) ? undefined : lotStep(name, statement, lots, bytes) ?? placeStep(name, digest, statement, withdrawn.digests, bytes)
    if (step) reached.set(digest, step)
  }
  for (const [parent, step] of reached) {
    for (const { digest, name, relation } of made.get(parent) ?? []) {
      const of = statements.get(parent)
      if (!reached.has(digest)) reached.set(digest, { text: `${name} was ${relation} from ${of ? nameOf(of) : parent}`, after: step })
    }
  }
  return reached
}

function lotStep(version: string, { predicate }: LineageStatement, lots: ReadonlyMap<string, Step>, bytes: ReadonlyMap<string, Step>): Step | undefined {
  for (const { name, lot, role, digest } of predicate.datasets) {
    const used = `${name}@${lot}`
    const step = lots.get(used)
    if (step) return { text: `${version} read ${used} (${role})`, after: step }
    const same = bytes.get(`sha256:${digest['sha256'] ?? ''}`)
    if (same) return { text: `${version} read the same bytes as ${used} (${role})`, after: same }
  }
  return undefined
}

/** A component, a lock file, a model file …: by its bytes, wherever they stand in a lineage. */
function placeStep(version: string, record: string, statement: LineageStatement, digests: readonly string[], bytes: ReadonlyMap<string, Step>): Step | undefined {
  if (digests.length === 0) return undefined
  const text = JSON.stringify(statement)
  for (const digest of digests) {
    if (record === digest) return { text: `it is the lineage of ${version}`, after: bytes.get(digest) }
    // What it only came after says nothing of what is in it; descent is walked by its own rules.
    const place = text.includes(digest.slice('sha256:'.length)) ? placesIn(digest, { digest: record, statement }).find(({ as }) => as !== 'lineage record') : undefined
    if (place && !statement.predicate.parents.some(({ manifest }) => manifest === digest)) return { text: `${version} has it as ${place.as} ${place.name}`, after: bytes.get(digest) }
  }
  return undefined
}

function fileStep(name: string, { subjects, provenance }: Pick<Version, 'subjects' | 'provenance'>, digests: readonly string[]): Step | undefined {
  const digest = digests.find((one) => one === provenance || subjects.some((subject) => subject.digest === one))
  return digest === undefined ? undefined : { text: `${name} has it as one of its files`, after: { text: `${digest} was withdrawn`, after: undefined } }
}

const nameOf = ({ predicate: { model } }: LineageStatement): string => `${model.name}@${model.version}`

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}
