import { breakGlassAlert, overrideRecord, reviewDay, type Overridden } from '../../core/alerts/arrivals.ts'
import { alertRecord, newAlerts, type FoundAlert } from '../../core/alerts/found.ts'
import { canonicalJson } from '../../core/canonical.ts'
import { linksOfKind, type ChainedLink } from '../../core/decisions/chain.ts'
import { OutsideError } from '../outside-error.ts'
import type { DecisionLink } from '../ports.ts'
import { readLog } from './gather.ts'
import type { WatchPorts } from './ports.ts'

const MAX_TRIES = 20

type Next = { message: string; build(last: DecisionLink | undefined): object }

/**
 * Appends to the log until `next` has nothing more to say about it, and answers the log as it then is.
 *
 * `next` speaks about the log that it was given: when somebody else has appended meanwhile it is asked again, so that
 * however many look at the same time, each thing is said once.
 */
export async function appendUntilSaid(next: (links: readonly ChainedLink[]) => Next | undefined, ports: Pick<WatchPorts, 'log'>): Promise<ChainedLink[]> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const chain = await readLog(ports)
    // What is broken is left as it is: a link on top of it would hide where.
    if (!chain.ok) throw new OutsideError('RECORD_DAMAGED', `The decision log is broken at decision ${chain.sequence}: ${chain.reason}`)
    const said = next(chain.links)
    if (!said) return chain.links
    const known = chain.links.at(-1)?.digest
    await ports.log.append((last) => (last?.digest === known ? canonicalJson(said.build(last)) : undefined), said.message)
  }
  throw new OutsideError('RECORDS_CONTENDED', `Tried ${MAX_TRIES} times to append an alert, and others were faster each time. It is tried again.`)
}

/** Every alert that is new becomes a link. */
export function recordAlerts(found: readonly FoundAlert[], repository: string, ports: Pick<WatchPorts, 'log' | 'clock'>): Promise<ChainedLink[]> {
  return appendUntilSaid((links) => {
    const [first] = newAlerts(found, links)
    return first && { message: `alert: ${first.alert}`, build: (last) => alertRecord(first, repository, ports.clock.now().toISOString(), last) }
  }, ports)
}

/** Every merge by break-glass becomes a link, and then an alert that ends with its review. */
export async function recordOverrides(overridden: readonly Overridden[], repository: string, reviewDays: number | undefined, ports: Pick<WatchPorts, 'log' | 'clock'>): Promise<void> {
  if (overridden.length === 0) return
  const links = await appendUntilSaid((there) => {
    const told = new Set(linksOfKind(there, 'override-link/v1').map(({ record }) => record.decision))
    const first = overridden.find(({ decision }) => !told.has(decision.digest))
    if (!first) return undefined
    const now = ports.clock.now().toISOString()
    return { message: `override: #${first.decision.record.pull} ${first.id}`, build: (last) => overrideRecord(first, repository, now, reviewDays === undefined ? null : reviewDay(now, reviewDays), last) }
  }, ports)
  const alerts = overridden.flatMap((one) => {
    const link = linksOfKind(links, 'override-link/v1').find(({ record }) => record.decision === one.decision.digest)
    return link ? [breakGlassAlert(one, link.record.reviewBy)] : []
  })
  await recordAlerts(alerts, repository, ports)
}
