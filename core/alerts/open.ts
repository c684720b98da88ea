import type { AlertRecord } from '../../schemas/alert/v1.ts'
import { linksOfKind, type ChainedLink } from '../decisions/chain.ts'

export type ChainedAlert = ChainedLink<AlertRecord>

/** The alerts that nobody has acknowledged, oldest first. */
export function openAlerts(links: readonly ChainedLink[]): ChainedAlert[] {
  const ended = new Set(linksOfKind(links, 'acknowledgement/v1').map(({ record }) => record.alert))
  return linksOfKind(links, 'alert/v1').filter(({ digest }) => !ended.has(digest))
}

/**
 * The open alerts that keep anything from being deployed.
 *
 * Break-glass is not among them: it is meant to be deployed, and reviewed afterwards.
 */
export function blockingAlerts(links: readonly ChainedLink[]): ChainedAlert[] {
  return openAlerts(links).filter(({ record }) => record.alert !== 'break-glass')
}

/** What the gate has to know of an alert that is open. */
export interface OpenAlert {
  /** Of its link. */
  digest: string
  alert: AlertRecord['alert']
  summary: string
  models: string[]
  openedAt: string
  reviewBy: string | null
}

export function summariseAlerts(alerts: readonly ChainedAlert[]): OpenAlert[] {
  return alerts.map(({ digest, record: { alert, summary, about, openedAt, reviewBy } }) => ({ digest, alert, summary, models: about.models, openedAt, reviewBy }))
}

/** Reviews after break-glass that were due before `now`, of one model. */
export function overdueReviews(alerts: readonly OpenAlert[], model: string, now: Date): OpenAlert[] {
  return alerts.filter(({ alert, models, reviewBy }) => alert === 'break-glass' && models.includes(model) && reviewBy !== null && Date.parse(reviewBy) < now.getTime())
}
