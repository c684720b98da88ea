import type { Policy } from '../../schemas/policy/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import type { DocumentsFact, EvidenceFact } from '../policy/facts.ts'
import { expiryOf } from '../policy/rules/not-expired/rule.ts'
import { judgeDescent } from '../recalling/descent.ts'

/** What may keep a version from being served although it was approved. */
export interface Shelf {
  /** The day of the deployment, in UTC. */
  today: string
  /** For the shelf life that it gives every version; undefined when it could not be read. */
  policy: Policy | undefined
  /** The lots that the version was trained on; undefined when they could not be told. */
  lots: { dataset: string; lot: string; expiresOn?: string | undefined }[] | undefined
  /** Recalls, and the datasets and version files that they and the version lead to, at the commit that is deployed. */
  documents: DocumentsFact
  /** Lineage of the version and of what it was made from. */
  evidence: Pick<EvidenceFact, 'lineage' | 'ancestors'>
}

/** Why a version may not be served today: past its date, or withdrawn. Empty when it may. */
export function offTheShelf(name: string, version: Version, { today, policy, lots, documents, evidence }: Shelf): string[] {
  const descent = judgeDescent({ model: version.model, version: version.version, lineage: version.lineage, evidence, documents, today })
  const reasons = descent.unreadable.map((what) => `What is recalled is not known: ${what}. Run "provender check".`)
  if (!policy) reasons.push(`The policy could not be read, so the shelf life of ${name} is not known. Run "provender check".`)
  const until = policy ? expiryOf(version, policy) : undefined
  if (until !== undefined && until <= today) reasons.push(`${name} expired on ${until}. Train a new version.`)
  if (!lots) reasons.push(`The dataset lots of ${name} could not be read. Check the lineage record and the dataset's file.`)
  for (const { dataset, lot, expiresOn } of lots ?? []) {
    if (expiresOn !== undefined && expiresOn <= today) reasons.push(`${name} was trained on ${dataset}@${lot}, which expired on ${expiresOn}. Train a new version on current lots.`)
  }
  return [
    ...reasons,
    ...descent.hits.map(({ recall, because }) => `${name} is recalled by ${recall.id}: ${because} (${recall.reason}). Propose a version that it does not reach.`),
    ...(descent.unclear ? [`${descent.unclear.summary} ${descent.unclear.remedy ?? ''}`.trim()] : []),
    ...descent.changed.map((what) => `${name} was trained on a lot that is another now: ${what}. Restore the lot in dataset.yml.`),
  ]
}
