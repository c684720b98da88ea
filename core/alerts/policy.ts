import { linksOfKind, type ChainedLink } from '../decisions/chain.ts'
import { POLICY_PATH } from '../paths.ts'
import { openAlerts } from './open.ts'

/**
 * Git blobs of policies that count for alerts: those that were decided, that of the beginning, and those that somebody
 * accepted by acknowledging the alert about them.
 *
 * Or whoever pushes a policy past the gate would say in it who may acknowledge that.
 */
export function trustedPolicies(links: readonly ChainedLink[], beginning: string | undefined): ReadonlySet<string> {
  const trusted = new Set(beginning === undefined ? [] : [beginning])
  const open = new Set(openAlerts(links).map(({ digest }) => digest))
  const ended = linksOfKind(links, 'alert/v1').filter(({ digest }) => !open.has(digest)).flatMap(({ record }) => record.about.files)
  const decided = linksOfKind(links, 'decision/v1').filter(({ record }) => record.conclusion === 'approved').flatMap(({ record }) => record.gated)
  for (const { path, blob } of [...ended, ...decided]) if (path === POLICY_PATH && blob !== null) trusted.add(blob)
  return trusted
}
