import { openAlerts } from '../alerts/open.ts'
import { linksOfKind, timeOf, type LinkRecord } from '../decisions/chain.ts'
import { RECORDS_BRANCH } from '../paths.ts'
import type { Stored } from './records.ts'
import type { Finding } from './report.ts'

/** How many alerts and overrides there are, and what is wrong with them: open ones, and ends that nobody could give. */
export function checkAlerts(chained: readonly Stored<LinkRecord>[]): { count: number; findings: Finding[] } {
  const alerts = linksOfKind(chained, 'alert/v1')
  const overrides = linksOfKind(chained, 'override-link/v1')
  const decisions = new Map(linksOfKind(chained, 'decision/v1').map(({ digest, record }) => [digest, record]))
  const newest = chained.at(-1)
  const at = (sequence: number): string => `${RECORDS_BRANCH}:${chained.find(({ record }) => record.sequence === sequence)?.path ?? 'decisions/'}`
  const find = (sequence: number, expected: string, found: string, remedy: string): Finding => ({ check: 'alerts', at: at(sequence), expected, found, remedy })
  return {
    count: alerts.length + overrides.length,
    findings: [
      ...openAlerts(chained)
        // A review after break-glass has its time.
        .filter(({ record: { reviewBy } }) => reviewBy === null || (newest !== undefined && Date.parse(timeOf(newest.record)) > Date.parse(reviewBy)))
        .map(({ record }) => find(record.sequence, record.reviewBy === null ? 'an alert that somebody has acknowledged' : `a review until ${record.reviewBy}`, `an open one: ${record.summary.replace(/\.$/, '')}`, record.remedy)),
      ...linksOfKind(chained, 'acknowledgement/v1').flatMap(({ record: { sequence, alert: digest, by } }) => {
        const alert = alerts.find((one) => one.digest === digest && one.record.sequence < sequence)
        if (!alert) return [find(sequence, 'the alert that it ends, before it', 'none', 'The log was cut, or the link is made up: find out who wrote it.')]
        if (!alert.record.about.involved.some(({ userId }) => userId === by.userId)) return []
        return [find(sequence, `somebody who had no hand in alert ${alert.record.sequence}`, `${by.login}, who had`, 'Somebody else has to look at the alert again.')]
      }),
      ...overrides.flatMap(({ record: { sequence, decision, pull } }) => (decisions.get(decision)?.override !== undefined ? [] : [find(sequence, `the decision by break-glass about #${pull}`, decisions.has(decision) ? 'one without an override' : 'no such decision', 'The log was cut, or the link is made up: find out who wrote it.')])),
    ],
  }
}
