import type { AtTrace, ServedTrace } from '../../trace/report.ts'
import type { Branch } from '../tree.ts'
import type { Figures } from './figures.ts'
import { decisionBranch } from './serving.ts'
import { versionBranches } from './version.ts'

const timeOf = ({ from, until }: AtTrace): string => (from === until ? from : `${from.slice(0, 'yyyy-mm-dd'.length)} (UTC)`)

export function atTitle(asked: string, at: AtTrace): string {
  const served = at.served.map(({ version }) => (version === null ? 'nothing' : `${at.model}@${version}`))
  return `${asked} at ${timeOf(at)} → ${served.length === 0 ? 'nothing' : served.join(', then ')}`
}

/** Everything that served at the time, in order, each down to what it was made from. */
export function atBranches(at: AtTrace, show: Figures): Branch[] {
  return [
    ...beginning(at),
    ...at.served.map((served) => servedBranch(at, served, show)),
    ...at.attempts.map(({ outcome, version, deployedAt, actor, reason, digest }): Branch => ({ label: outcome, text: `${version ?? 'nothing'} ${deployedAt} by ${actor}: ${reason}; not counted as serving, record ${show.digest(digest)}` })),
  ]
}

/** The part of the time that lies before the first deployment. */
function beginning({ model, stage, from, first, served }: AtTrace): Branch[] {
  if (first === null) return [{ label: 'served', text: `nothing: no deployment to ${model}#${stage} is recorded` }]
  if (served.length === 0) return [{ label: 'served', text: `nothing: the first recorded deployment to ${model}#${stage} came later, ${first}` }]
  return Date.parse(from) < Date.parse(first) ? [{ label: 'served', text: `nothing before ${first}, the first recorded deployment` }] : []
}

function servedBranch({ model, stage }: AtTrace, { version, from, until, deployment, decision, trace }: ServedTrace, show: Figures): Branch {
  const run = deployment.run === null ? '' : `, run ${deployment.run}`
  const what = version === null ? 'emptied, nothing served' : `served ${model}@${version}`
  return {
    label: `${model}#${stage}`, text: `${what} from ${from} ${until === null ? 'on, until now as far as is recorded' : `until ${until}`}`, tone: 'title',
    below: [
      { label: 'deployed', text: `${deployment.deployedAt} by ${deployment.actor}${run}, commit ${show.commit(deployment.commit)}, record ${show.digest(deployment.digest)}` },
      decision ? decisionBranch(decision, show) : { label: 'decision', text: 'no record', tone: 'doubt' },
      ...(trace ? versionBranches(trace, stage, show) : []),
    ],
  }
}
