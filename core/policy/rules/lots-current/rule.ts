import { z } from 'zod'
import type { Recall } from '../../../../schemas/recall/v1.ts'
import { LineageStatement } from '../../../../schemas/lineage/v1.ts'
import { baseVersion } from '../../champion.ts'
import type { DocumentsFact, EvidenceFact } from '../../facts.ts'
import { ancestorsIn, digestsOf, lotsIn, nameOfLot, originsOf, type LotRef } from '../../lots.ts'
import { found, lineageOf, movedVersion, no, type Found } from '../../moved-version.ts'
import { isInForce, recallsIn } from '../../recalls.ts'
import { defineRule } from '../../rule.ts'
import { datasetOf } from '../../situation.ts'
import { doubt, fail, pass } from '../../verdict.ts'
import { openRecord } from '../../version-evidence.ts'

export const lotsCurrent = defineRule({
  id: 'lots-current',
  title: 'Neither the version nor a lot or version that it was made from is recalled, and its lots are what they were',
  needs: ['documents', 'evidence'],
  asks: ['lots', 'recalls'],
  options: z.strictObject({}),
  judge(given) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const { name, model, version, file } = moved.value
    const { recalls, unreadable } = recallsIn(given.documents)
    if (unreadable.length > 0) return doubt(`What is recalled is not known: ${unreadable.slice(0, 3).join('; ')}.`, 'Correct the recall; `provender check` lists its problems.', { missing: 'a data steward' })
    const today = given.now.toISOString().slice(0, 10)
    const inForce = recalls.filter(({ recall }) => isInForce(recall, today))
    const descent = descentOf(name, file.lineage, given.evidence[name], given.documents)
    if (!descent.ok) return descent.judgement
    const reached = inForce.flatMap(({ path, recall }) => {
      const because = reach(recall, `${model}@${version}`, descent.value, given.documents)
      if (!because.ok) return [because]
      return because.value === undefined ? [] : [found({ path, recall, because: because.value })]
    })
    const unclear = reached.find((one) => !one.ok)
    const hits = reached.flatMap((one) => (one.ok ? [one.value] : []))
    const [hit] = hits
    if (hit) {
      const { recall, because } = hit
      return fail(`${name} is recalled by ${[...new Set(hits.map((one) => one.recall.id))].join(', ')}: ${because}. ${recall.reason}`, 'Train a version on lots that are not recalled, or promote one that the recall does not reach. A recall is lifted in a pull request of its own.', { missing: 'a data steward', evidence: hits.map((one) => `${one.path} (${one.recall.severity}): ${one.because}`) })
    }
    if (unclear && !unclear.ok) return unclear.judgement
    const changed = changedLots(descent.value, given.documents)
    if (changed.length > 0) return fail(`${name} was trained on lots that are others now: ${changed.slice(0, 3).join('; ')}.`, 'Restore the lot in dataset.yml: a lot keeps its bytes. Other bytes are another lot.', { missing: 'a data steward', evidence: changed })
    const count = new Set(inForce.map(({ path }) => path)).size
    return pass(`None of ${count} ${count === 1 ? 'recall' : 'recalls'} in force reaches ${name}, its ${descent.value.lots.length} lots or what it was made from.`)
  },
})

interface Descent {
  /** Lots that were read, by it or by what it was made from, and lots that these were derived from. */
  lots: LotRef[]
  /** Lots as they were read, with the digest that they had then. */
  read: (LotRef & { digest: string })[]
  /** Lineage of the version and of all that it was made from. */
  lineages: string[]
}

function descentOf(name: string, own: string, evidence: EvidenceFact | undefined, documents: DocumentsFact): Found<Descent> {
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
      if (withdrawn === name) return found('it was withdrawn itself')
      if (lineages.length === 1) continue
      const file = baseVersion(part.model, version, documents)
      if (!file.known) return no(doubt(`Whether ${name} was made from ${withdrawn}, which is recalled, is not known: ${file.reason}.`, 'Restore the version file, or correct the recall.', { missing: 'a data steward' }))
      if (lineages.includes(file.value.lineage)) return found(`it was made from ${withdrawn}, which was withdrawn`)
    }
  }
  return found(undefined)
}
