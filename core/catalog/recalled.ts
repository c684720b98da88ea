import type { Dataset } from '../../schemas/dataset/v1.ts'
import type { LineagePredicate } from '../../schemas/lineage/v1.ts'
import type { Recall } from '../../schemas/recall/v1.ts'
import type { RecallEntry } from './catalog.ts'

interface Withdrawn { recall: Recall; lots: Map<string, string>; versions: Set<string> }

/** Recalls in force on a day, each with everything that it reaches: lots by name and by bytes, and lots derived from them. */
export function recallsInForce(recalls: readonly Recall[], datasets: readonly Dataset[], today: string): Withdrawn[] {
  return recalls
    .filter(({ lifted }) => lifted === undefined || lifted['lifted-on'] > today)
    .map((recall) => {
      const lots = new Map<string, string>()
      const versions = new Set<string>()
      for (const item of recall.withdrawn) {
        if ('dataset' in item) for (const lot of item.lots) addLot(lots, datasets, item.dataset, lot, `${item.dataset}@${lot}`)
        else for (const version of item.versions) versions.add(`${item.model}@${version}`)
      }
      return { recall, lots, versions }
    })
}

/** The recalls that reach a version: it is withdrawn itself, or it was made from a withdrawn lot. */
export function recallsOf(model: string, version: string, lineage: LineagePredicate | undefined, inForce: readonly Withdrawn[]): RecallEntry[] {
  return inForce.flatMap(({ recall, lots, versions }) => {
    const entry = (because: string): RecallEntry => ({ id: recall.id, on: recall['issued-on'], reason: recall.reason, severity: recall.severity, because })
    if (versions.has(`${model}@${version}`)) return [entry(`${model}@${version} was withdrawn`)]
    const lot = lineage?.datasets.map(({ name, lot, digest }) => lots.get(`${name}@${lot}`) ?? lots.get(`sha256:${digest['sha256'] ?? ''}`)).find((found) => found !== undefined)
    return lot ? [entry(`it was made from ${lot}, which was withdrawn`)] : []
  })
}

function addLot(lots: Map<string, string>, datasets: readonly Dataset[], dataset: string, lot: string, origin: string): void {
  if (lots.has(`${dataset}@${lot}`)) return
  lots.set(`${dataset}@${lot}`, origin)
  const digest = datasets.find(({ name }) => name === dataset)?.lots[lot]?.digest
  if (digest) lots.set(digest, origin)
  for (const candidate of datasets) {
    for (const [name, { 'derived-from': from }] of Object.entries(candidate.lots)) {
      if (from?.some((source) => source.dataset === dataset && source.lot === lot)) addLot(lots, datasets, candidate.name, name, origin)
    }
  }
}
