import type { Policy } from '../../schemas/policy/v1.ts'
import type { Recall } from '../../schemas/recall/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { expiryOf } from '../policy/rules/not-expired/rule.ts'

/** What may keep a version from being served although it was approved. */
export interface Shelf {
  /** The day of the deployment, in UTC. */
  today: string
  /** For the shelf life that it gives every version; undefined when it could not be read. */
  policy: Policy | undefined
  /** The lots that the version was trained on; undefined when they could not be told. */
  lots: { dataset: string; lot: string; expiresOn?: string | undefined }[] | undefined
  recalls: Recall[]
  /** Recall files that could not be read. */
  unreadable: string[]
}

/** Why a version may not be served today: past its date, or withdrawn. Empty when it may. */
export function offTheShelf(name: string, version: Version, { today, policy, lots, recalls, unreadable }: Shelf): string[] {
  const reasons = unreadable.map((path) => `${path} is not a valid recall, so what it withdraws is not known. Run "provender check".`)
  if (!policy) reasons.push(`The policy could not be read, so the shelf life of ${name} is not known. Run "provender check".`)
  const until = policy ? expiryOf(version, policy) : undefined
  if (until !== undefined && until <= today) reasons.push(`${name} expired on ${until}. Train a new version.`)
  if (!lots) reasons.push(`The dataset lots of ${name} could not be read. Check the lineage record and the dataset's file.`)
  for (const { dataset, lot, expiresOn } of lots ?? []) {
    if (expiresOn !== undefined && expiresOn <= today) reasons.push(`${name} was trained on ${dataset}@${lot}, which expired on ${expiresOn}. Train a new version on current lots.`)
  }
  return [...reasons, ...recalls.flatMap((recall) => recalled(recall, name, version, lots ?? []))]
}

function recalled({ id, withdrawn, reason, lifted }: Recall, name: string, version: Version, lots: NonNullable<Shelf['lots']>): string[] {
  if (lifted !== undefined) return []
  const reached = withdrawn.flatMap((item) =>
    'dataset' in item
      ? lots.filter(({ dataset, lot }) => dataset === item.dataset && item.lots.includes(lot)).map(({ dataset, lot }) => `${dataset}@${lot}`)
      : item.model === version.model && item.versions.includes(version.version) ? [name] : [])
  return reached.length === 0 ? [] : [`Recall ${id} withdraws ${reached.join(', ')}: ${reason}. Propose a version that it does not reach.`]
}
