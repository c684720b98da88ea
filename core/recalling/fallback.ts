import type { Version } from '../../schemas/version/v1.ts'
import { offTheShelf } from '../deploy/shelf.ts'
import { known, type EvidenceFact } from '../policy/facts.ts'
import { ancestorsIn, lotsIn } from '../policy/lots.ts'
import { compareSemVer } from '../semver.ts'
import type { Reached } from './reach.ts'
import type { Stock } from './stock.ts'

export interface Fallback {
  version: string
  /** Whether it was deployed to the stage before. */
  servedBefore: boolean
}

/** Version numbers of each model, newest first: sorted once, not per stage. */
export function newestFirst({ versions }: Stock): Map<string, string[]> {
  const byModel = new Map<string, string[]>()
  for (const { model, version } of versions.values()) {
    const numbers = byModel.get(model)
    if (numbers) numbers.push(version)
    else byModel.set(model, [version])
  }
  for (const numbers of byModel.values()) numbers.sort((a, b) => compareSemVer(b, a))
  return byModel
}

/** Whether a version may be served instead: not reached, and let through by the deploy action today. Each is judged once, however many stages ask. */
export function servable(reached: Reached, stock: Stock, today: string): (name: string) => boolean {
  const judged = new Map<string, boolean>()
  return (name) => {
    const file = stock.versions.get(name)
    const answer = judged.get(name) ?? (file !== undefined && !reached.versions.has(name) && isOnTheShelf(file, stock, today))
    judged.set(name, answer)
    return answer
  }
}

/** What a stage may hold instead: the version that served there last, else the newest. null: there is none, and the stage has to be emptied. */
export function fallbackFor(model: string, served: readonly string[], newest: readonly string[], isServable: (name: string) => boolean): Fallback | null {
  const before = new Set([...served].reverse())
  for (const version of new Set([...before, ...newest])) if (isServable(`${model}@${version}`)) return { version, servedBefore: before.has(version) }
  return null
}

function isOnTheShelf(file: Version, stock: Stock, today: string): boolean {
  const evidence = evidenceOf(file.lineage, stock)
  if (evidence.lineage.known && evidence.lineage.value.state !== 'present') return false
  const lots = lotsIn(evidence.lineage).map(({ dataset, lot }) => ({ dataset, lot, listed: lotOf(dataset, lot, stock) }))
  if (lots.some(({ listed }) => !listed)) return false
  const shelf = { today, policy: stock.policy, lots: lots.map(({ dataset, lot, listed }) => ({ dataset, lot, expiresOn: listed?.['expires-on'] })), documents: stock.documents, evidence }
  return offTheShelf(`${file.model}@${file.version}`, file, shelf).length === 0
}

// hasOwn: a record may name a lot "constructor", which every object has.
function lotOf(dataset: string, lot: string, { datasets }: Stock): { 'expires-on'?: string | undefined } | undefined {
  const lots = datasets.get(dataset)?.lots
  return lots && Object.hasOwn(lots, lot) ? lots[lot] : undefined
}

function evidenceOf(lineage: string, { records }: Stock): Pick<EvidenceFact, 'lineage' | 'ancestors'> {
  const own = known(records.get(lineage) ?? { state: 'absent' as const })
  const ancestors: NonNullable<EvidenceFact['ancestors']> = {}
  const open = ancestorsIn(own)
  for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
    if (ancestors[digest] !== undefined) continue
    ancestors[digest] = known(records.get(digest) ?? { state: 'absent' as const })
    open.push(...ancestorsIn(ancestors[digest]))
  }
  return { lineage: own, ancestors }
}
