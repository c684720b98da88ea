import type { DecisionTrace, StageTrace } from '../../trace/report.ts'
import type { Branch } from '../tree.ts'
import type { Figures } from './figures.ts'

/** What a stage holds, since when, by which deployment, and who let it. */
export function stageBranch({ model, stage, version, challenger, shadow, since, deployment, decision }: StageTrace, show: Figures): Branch {
  const serves = since ? `serves ${version} since ${since}` : version === null ? 'holds no version' : `is given ${version} by stages.yml; not known to serve`
  const beside = [...(challenger === null ? [] : [`challenger ${challenger}`]), ...(shadow === null ? [] : [`shadow ${shadow}`])]
  const below: Branch[] = []
  if (deployment) {
    const run = deployment.run === null ? '' : `, run ${deployment.run}`
    below.push({ label: 'deployed', text: `${deployment.deployedAt} by ${deployment.actor}${run}, commit ${show.commit(deployment.commit)}, record ${show.digest(deployment.digest)}` })
  } else if (version !== null) below.push({ label: 'deployed', text: 'no record', tone: 'doubt' })
  if (decision) below.push(decisionBranch(decision, show))
  else if (version !== null) below.push({ label: 'decision', text: 'no record', tone: 'doubt' })
  return { label: `${model}#${stage}`, text: [serves, ...beside].join(', '), below }
}

export function decisionBranch({ sequence, of, conclusion, decidedAt, pull, digest, approvals, previous, head, chained }: DecisionTrace, show: Figures): Branch {
  const chain = `link ${sequence} of ${of}, ${previous === null ? 'the first' : `after ${show.digest(previous)}`}`
  return {
    label: 'decision', text: `${sequence} ${conclusion} ${decidedAt}, pull request #${pull}, head ${show.commit(head)}, record ${show.digest(digest)}`,
    below: [
      ...approvals.map((approval): Branch => ({ label: 'approved by', text: `${approval.login} ${approval.submittedAt}, review ${approval.review}, at commit ${show.commit(approval.commit)}` })),
      ...(approvals.length === 0 ? [{ label: 'approved by', text: 'nobody: the decision counts no review' } satisfies Branch] : []),
      chained ? { label: 'chain', text: `${chain}; its neighbours agree` } : { label: 'chain', text: `${chain}: broken here, see below`, tone: 'bad' },
    ],
  }
}
