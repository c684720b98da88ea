import type { AcknowledgementRecord } from '../../schemas/acknowledgement/v1.ts'
import type { Actors, Policy } from '../../schemas/policy/v1.ts'
import { linksOfKind, type ChainedLink } from '../decisions/chain.ts'
import type { Account, Fact } from '../policy/facts.ts'
import type { ChainedAlert } from './open.ts'

/** An issue that shows an alert, and was closed. */
export interface ClosedIssue {
  number: number
  closedAt: string
  /** null: GitHub does not tell. */
  closedBy: Account | null
}

export type Closing = { ends: true; by: Account } | { ends: false; reason: string }

/** Who may end an alert of this kind, as the policy says. Where it says nothing: whoever administers the repository. */
export function whoMayEnd({ record }: ChainedAlert, policy: Policy): Actors {
  const named = record.alert === 'break-glass' ? policy['break-glass']?.review : policy.alerts?.acknowledge
  return named ?? { permission: 'admin' }
}

/**
 * Whether the closing of its issue ends an alert.
 *
 * `mayEnd`: whether the person is one of `whoMayEnd`. Nobody who had a hand in it may end it, whatever the policy says:
 * or one person alone would go past the gate and deploy.
 */
export function judgeClosing({ digest, record }: ChainedAlert, { number, closedAt, closedBy }: ClosedIssue, involved: readonly { userId: number }[], mayEnd: Fact<boolean>, links: readonly ChainedLink[]): Closing {
  const no = (reason: string): Closing => ({ ends: false, reason })
  if (!closedBy) return no('GitHub does not tell who closed it')
  if (closedBy.bot) return no(`@${closedBy.login} is no person`)
  if (Date.parse(closedAt) < Date.parse(record.openedAt) - CLOCKS_MS) return no('it was closed before the alert was opened')
  if (linksOfKind(links, 'acknowledgement/v1').some(({ record: { issue, alert } }) => issue === number && alert !== digest)) return no('it has ended another alert already')
  if ([...record.about.involved, ...involved].some(({ userId }) => userId === closedBy.id)) return no(`@${closedBy.login} had a hand in it`)
  if (!mayEnd.known) return no(`whether @${closedBy.login} may end it is not known: ${mayEnd.reason}`)
  return mayEnd.value ? { ends: true, by: closedBy } : no(`@${closedBy.login} is not among those who may`)
}

const CLOCKS_MS = 120_000 // ours and GitHub's may differ

export function acknowledgementRecord(alert: ChainedAlert, { number }: ClosedIssue, by: Account, repository: string, acknowledgedAt: string, last: { sequence: number; digest: string } | undefined): AcknowledgementRecord {
  return { schema: 'acknowledgement/v1', sequence: (last?.sequence ?? 0) + 1, previous: last?.digest ?? null, repository, acknowledgedAt, alert: alert.digest, by: { login: by.login, userId: by.id }, issue: number }
}
