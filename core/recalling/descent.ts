import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Recall } from '../../schemas/recall/v1.ts'
import { baseVersion } from '../policy/champion.ts'
import type { DocumentsFact, EvidenceFact } from '../policy/facts.ts'
import { ancestorsIn, digestsOf, lotsIn, nameOfLot, originsOf, type LotRef } from '../policy/lots.ts'
import { found, lineageOf, no, type Found } from '../policy/moved-version.ts'
import { isInForce, recallsIn } from '../policy/recalls.ts'
import { datasetOf } from '../policy/situation.ts'
import { doubt, type Judgement } from '../policy/verdict.ts'
import { openRecord } from '../policy/version-evidence.ts'

/** A version, and what was read of it: by the gate on both sides of a pull request, by the deploy action at the merged commit. */
export interface DescentAsked {
  model: string
  version: string
  /** Digest of its lineage, as its version file names it. */
  lineage: string
  evidence: Pick<EvidenceFact, 'lineage' | 'ancestors'> | undefined
  documents: DocumentsFact
  /** UTC. */
  today: string
}

export interface DescentFound {
  /** Recalls in force that were read. */
  inForce: number
  /** Recall files of which it is not known what they withdraw. */
  unreadable: string[]
  /** Recalls in force that reach the version, each with its reason. */
  hits: { path: string; recall: Recall; because: string }[]
  /** Lots that dataset.yml no longer lists, or lists with other bytes than were read. */
  changed: string[]
  /** Lots that it, or what it was made from, was trained on, with all that those were derived from. */
  lots: LotRef[]
  /** Why some of this is not known. */
  unclear: Judgement | undefined
}

/**
 * Whether a recall in force reaches a version: itself, a lot that it was made from, the same bytes under another name, or
 * a version that it has something of. The gate and the deploy action ask here, so that neither lets through what the other refuses.
 */
export function judgeDescent({ model, version, lineage, evidence, documents, today }: DescentAsked): DescentFound {
  const name = `${model}@${version}`
  const { recalls, unreadable } = recallsIn(documents)
  const inForce = recalls.filter(({ recall }) => isInForce(recall, today))
  const answer: DescentFound = { inForce: new Set(inForce.map(({ path }) => path)).size, unreadable, hits: [], changed: [], lots: [], unclear: undefined }
  const descent = descentOf(name, lineage, evidence, documents)
  if (!descent.ok) {
    // What was withdrawn by its own name is, whatever it was made from.
    const hits = inForce.filter(({ recall }) => withdraws(recall, model, version)).map((one) => ({ ...one, because: WITHDRAWN_ITSELF }))
    return { ...answer, hits: distinct(hits), unclear: descent.judgement }
  }
  const reached = inForce.map((one) => ({ ...one, because: reach(one.recall, name, descent.value, documents) }))
  return {
    ...answer,
    hits: distinct(reached.flatMap(({ path, recall, because }) => (because.ok && because.value !== undefined ? [{ path, recall, because: because.value }] : []))),
    changed: changedLots(descent.value, documents),
    lots: descent.value.lots,
    unclear: reached.flatMap(({ because }) => (because.ok ? [] : [because.judgement]))[0],
  }
}

/** A recall that is the same on both sides was read twice. */
const distinct = (hits: DescentFound['hits']): DescentFound['hits'] => [...new Map(hits.map((hit) => [`${hit.path} ${hit.because}`, hit])).values()]

const WITHDRAWN_ITSELF = 'it was withdrawn itself'

const withdraws = ({ withdrawn }: Recall, model: string, version: string): boolean => withdrawn.some((part) => 'model' in part && part.model === model && part.versions.includes(version))

interface Descent {
  lots: LotRef[]
  /** Lots as they were read, with the digest that they had then. */
  read: (LotRef & { digest: string })[]
  /** Lineage of the version and of all that it was made from. */
  lineages: string[]
}

function descentOf(name: string, own: string, evidence: DescentAsked['evidence'], documents: DocumentsFact): Found<Descent> {
  const lineage = lineageOf(name, evidence)
  if (!lineage.ok) return lineage
  const statements = [lineage.value]
  const lineages = new Set([own])
  const open = [...ancestorsIn(evidence?.lineage)]
  for (let ancestor = open.pop(); ancestor !== undefined; ancestor = open.pop()) {
    if (lineages.has(ancestor)) continue
    lineages.add(ancestor)
    const record = evidence?.ancestors?.[ancestor]
    if (!record) return no(doubt(`The lineage ${ancestor.slice(0, 19)}…, from which ${name} descends, was not read.`, 'It is tried again by itself.'))
    const opened = openRecord(record, 'lineage', `what ${name} was made from (${ancestor.slice(0, 19)}…)`, LineageStatement)
    if (!opened.ok) return opened
    statements.push(opened.value)
    open.push(...ancestorsIn(record))
  }
  const lots = new Map<string, LotRef>()
  for (const record of [evidence?.lineage, ...Object.values(evidence?.ancestors ?? {})]) {
    for (const lot of lotsIn(record)) {
      for (const origin of originsOf(lot, documents)) {
        for (const side of ['base', 'merged'] as const) {
          const read = datasetOf(origin.dataset, documents, side)
          if (!read.known) return no(doubt(`What ${nameOfLot(origin)} was derived from is not known: ${read.reason}.`, 'Correct dataset.yml; `provender check` lists its problems.', { missing: 'a data steward' }))
        }
        lots.set(nameOfLot(origin), origin)
      }
    }
  }
  const read = statements.flatMap(({ predicate }) => predicate.datasets.map(({ name: dataset, lot, digest }) => ({ dataset, lot, digest: `sha256:${digest['sha256'] ?? ''}` })))
  return found({ lots: [...lots.values()], read, lineages: [...lineages] })
}

/** Lots that dataset.yml no longer lists, or lists with other bytes than were read. */
function changedLots({ read }: Descent, documents: DocumentsFact): string[] {
  return read.flatMap((lot) => {
    const listed = digestsOf(lot, documents)
    if (listed.length === 0) return [`${nameOfLot(lot)} is in no dataset.yml`]
    const other = listed.find((digest) => digest !== lot.digest)
    return other === undefined ? [] : [`${nameOfLot(lot)} was ${lot.digest.slice(0, 19)}…, dataset.yml says ${other.slice(0, 19)}…`]
  })
}

/** Why a recall reaches a version; undefined when it does not. */
function reach(recall: Recall, name: string, { lots, read, lineages }: Descent, documents: DocumentsFact): Found<string | undefined> {
  for (const part of recall.withdrawn) {
    if ('dataset' in part) {
      for (const lot of part.lots) {
        const withdrawn = { dataset: part.dataset, lot }
        if (lots.some((used) => nameOfLot(used) === nameOfLot(withdrawn))) return found(`it was made from ${nameOfLot(withdrawn)}`)
        // The same bytes under another name are recalled too.
        if (digestsOf(withdrawn, documents).some((digest) => read.some((used) => used.digest === digest) || lots.some((used) => digestsOf(used, documents).includes(digest)))) return found(`it was made from the bytes of ${nameOfLot(withdrawn)}`)
      }
      continue
    }
    for (const version of part.versions) {
      const withdrawn = `${part.model}@${version}`
      if (withdrawn === name) return found(WITHDRAWN_ITSELF)
      if (lineages.length === 1) continue
      const file = baseVersion(part.model, version, documents)
      if (!file.known) return no(doubt(`Whether ${name} was made from ${withdrawn}, which is recalled, is not known: ${file.reason}.`, 'Restore the version file, or correct the recall.', { missing: 'a data steward' }))
      if (lineages.includes(file.value.lineage)) return found(`it was made from ${withdrawn}, which was withdrawn`)
    }
  }
  return found(undefined)
}
