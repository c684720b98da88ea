import { sameName } from '../deploy/earlier.ts'
import { linksOfKind, type ChainedLink } from './chain.ts'

/**
 * The versions that served on a stage by a recorded decision, by `model#stage`; the oldest first, each once.
 *
 * Only what was deployed counts: that a version was approved, or that it stands in an earlier stages.yml, does not show
 * that it ever served. So nobody makes a rollback of a version that never ran.
 */
export function versionsServed(links: readonly ChainedLink[], repository: string): Record<string, string[]> {
  const approved = new Set(linksOfKind(links, 'decision/v1').filter(({ record }) => record.conclusion === 'approved').map(({ digest }) => digest))
  const served: Record<string, string[]> = {}
  for (const { record } of linksOfKind(links, 'deployment-link/v1')) {
    if (record.outcome !== 'succeeded' || record.version === null || record.decision === null || !approved.has(record.decision) || !sameName(record.repository, repository)) continue
    const versions = (served[`${record.model}#${record.stage}`] ??= [])
    if (!versions.includes(record.version)) versions.push(record.version)
  }
  return served
}
