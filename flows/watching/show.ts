import { acknowledgementRecord, judgeClosing, whoMayEnd } from '../../core/alerts/acknowledge.ts'
import type { Arrival } from '../../core/alerts/arrivals.ts'
import { openAlerts, type ChainedAlert } from '../../core/alerts/open.ts'
import { describeSelection, expandActors } from '../../core/policy/actors.ts'
import type { FoundAlert } from '../../core/alerts/found.ts'
import { known, unknown } from '../../core/policy/facts.ts'
import type { ChainedLink } from '../../core/decisions/chain.ts'
import { renderAlert, type RenderedAlert } from '../../core/render/alert.ts'
import type { Person } from '../../schemas/link.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import { appendUntilSaid } from './record.ts'
import type { AlertIssue, WatchPorts } from './ports.ts'

export const ALERT_LABEL = 'provender-alert'

interface Shown {
  repository: string
  policy: Policy | undefined
  /** False: it could not be read just now, and who may end an alert is not known. */
  isPolicyRead: boolean
  /** For who had a hand in what an alert is about, where GitHub tells it later. */
  arrivals: readonly Arrival[]
}

/** Brings the issues in line with the open alerts; those that somebody closed who may are acknowledged. Answers how many. */
export async function showAlerts(links: readonly ChainedLink[], shown: Shown, ports: WatchPorts): Promise<number> {
  const open = openAlerts(links)
  if (open.length === 0) return 0
  const since = open.reduce((oldest, { record }) => (record.openedAt < oldest ? record.openedAt : oldest), open[0]!.record.openedAt)
  const issues = await ports.issues.list(new Date(Date.parse(since) - LOOK_BACK_MS).toISOString())
  let ended = 0
  for (const alert of open) {
    const [issue, ...others] = issues.filter((one) => one.alert === alert.digest)
    if (!issue) await openIssue(alert, shown, ports)
    else if (await settleIssue(alert, issue, links, shown, ports)) ended += 1
    for (const other of others) await ports.issues.discard(other.number, issue!.number)
  }
  return ended
}

const LOOK_BACK_MS = 300_000 // clocks differ

async function openIssue(alert: ChainedAlert, { policy }: Shown, { issues }: WatchPorts): Promise<void> {
  await issues.create({ ...textOf(alert, policy), labels: policy?.alerts?.labels ?? [ALERT_LABEL], assignees: policy?.alerts?.assign ?? [] })
  // Another replica may have been as fast: the lowest number stays.
  const [kept, ...others] = (await issues.list(new Date(Date.parse(alert.record.openedAt) - LOOK_BACK_MS).toISOString())).filter((one) => one.alert === alert.digest)
  for (const other of others) await issues.discard(other.number, kept!.number)
}

async function settleIssue(alert: ChainedAlert, issue: AlertIssue, links: readonly ChainedLink[], { repository, policy, isPolicyRead, arrivals }: Shown, ports: WatchPorts): Promise<boolean> {
  if (!isPolicyRead) return false
  const text = textOf(alert, policy)
  const isOurs = issue.title === text.title && issue.body.replaceAll('\r\n', '\n') === text.body
  if (!isOurs) await ports.issues.rewrite(issue.number, text)
  const { closed } = issue
  if (!closed) return false
  const reopen = (reason: string): Promise<void> => ports.issues.reopen(issue.number, `Opened again: ${reason}. This alert ends when ${describeEnders(alert, policy)} closes it, who had no hand in it.`)
  // Whoever closed it may have read another text.
  if (!isOurs) return await reopen('its text was changed, and is put back').then(() => false)
  const mayEnd = closed.closedBy && policy ? await ports.people.isAmong(closed.closedBy, whoMayEnd(alert, policy), policy) : unknown('the policy that counts cannot be read')
  const closing = judgeClosing(alert, closed, involvedIn(alert, arrivals), mayEnd, links)
  if (!closing.ends) {
    await reopen(closing.reason)
    return false
  }
  const { by } = closing
  await appendUntilSaid((there) => {
    if (!openAlerts(there).some(({ digest }) => digest === alert.digest)) return undefined
    return { message: `acknowledgement: ${alert.record.alert} by ${by.login}`, build: (last) => acknowledgementRecord(alert, closed, by, repository, ports.clock.now().toISOString(), last) }
  }, ports)
  return true
}

/** A log that is broken takes no alert: its issue is all that can be told, and nothing is deployed anyway. */
export async function showBroken(found: readonly FoundAlert[], { issues, digests }: WatchPorts): Promise<void> {
  for (const one of found) {
    const digest = digests.ofText(one.cause)
    const openedAt = new Date(0).toISOString()
    const text = renderAlert({ digest, record: { schema: 'alert/v1', sequence: 1, previous: null, repository: '', openedAt, ...one } }, 'somebody who has restored the log')
    const [issue] = (await issues.list(openedAt)).filter(({ alert }) => alert === digest)
    if (!issue) await issues.create({ ...text, labels: [ALERT_LABEL], assignees: [] })
    else if (issue.closed) await issues.reopen(issue.number, 'Opened again: the decision log is still broken.')
  }
}

/** Whoever pushed one of the files that an alert names. */
function involvedIn({ record }: ChainedAlert, arrivals: readonly Arrival[]): Person[] {
  const named = new Set(record.about.files.map(({ path, blob }) => `${path} ${blob ?? 'none'}`))
  return arrivals.flatMap(({ actor, changed }) => (actor && changed.some(({ path, after }) => named.has(`${path} ${after?.blob ?? 'none'}`)) ? [actor] : []))
}

const textOf = (alert: ChainedAlert, policy: Policy | undefined): RenderedAlert => renderAlert(alert, describeEnders(alert, policy))

function describeEnders(alert: ChainedAlert, policy: Policy | undefined): string {
  if (!policy) return 'somebody whom the policy names'
  const selection = expandActors(whoMayEnd(alert, policy), policy, () => known([]))
  return selection.known ? describeSelection(selection.value) : 'somebody whom the policy names'
}
