import type { Recall } from '../../schemas/recall/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'

/** What may keep a version from being served although it was approved. */
export interface Shelf {
  /** The day of the deployment, in UTC. */
  today: string
  /** The lots that the version was trained on; undefined when they could not be told. */
  lots: { dataset: string; lot: string; expiresOn?: string | undefined }[] | undefined
  recalls: Recall[]
  /** Recall files that could not be read. */
  unreadable: string[]
}

/** Why a version may not be served today: past its date, or withdrawn. Empty when it may. */
export function offTheShelf(name: string, version: Version, { today, lots, recalls, unreadable }: Shelf): string[] {
  const reasons = unreadable.map((path) => `${path} is not valid, so what it withdraws is not known. Run "provender check".`)
  if (version['expires-on'] !== undefined && version['expires-on'] <= today) reasons.push(`${name} expired on ${version['expires-on']}. Train a new version.`)
  if (!lots) reasons.push(`The dataset lots of ${name} could not be read. Check the lineage record and the dataset's file.`)
  for (const { dataset, lot, expiresOn } of lots ?? []) {
    if (expiresOn !== undefined && expiresOn <= today) reasons.push(`${name} was trained on ${dataset}@${lot}, which expired on ${expiresOn}. Train a new version on current lots.`)
  }
  for (const recall of recalls.filter(({ lifted }) => lifted === undefined)) {
    const withdrawn = recall.withdrawn.flatMap((item) =>
      'dataset' in item
        ? (lots ?? []).filter(({ dataset, lot }) => dataset === item.dataset && item.lots.includes(lot)).map(({ dataset, lot }) => `${dataset}@${lot}`)
        : item.model === version.model && item.versions.includes(version.version) ? [name] : [])
    if (withdrawn.length > 0) reasons.push(`Recall ${recall.id} withdraws ${withdrawn.join(', ')}: ${recall.reason}. Propose a version that it does not reach.`)
  }
  return reasons
}
