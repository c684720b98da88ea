import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import type { Person } from '../../schemas/link.ts'
import { linksOfKind, type ChainedLink } from '../decisions/chain.ts'
import { ABOUT_NOTHING, everybody, short, type FoundAlert } from './found.ts'

/** A deployment that GitHub shows as done. */
export interface ShownDeployment {
  id: number
  environment: string
  commit: string
  creator: Person | null
  /** The workflow runs that its statuses name. */
  runs: number[]
}

/** What the log or a record says of a deployment. Records from before deployments had links are told by the records alone. */
export type Recorded = Pick<DeploymentRecord, 'deployment' | 'run' | 'stage' | 'commit' | 'outcome' | 'decision'>

/**
 * Deployments to a stage that were not made from a recorded decision.
 *
 * The deploy action records before it says on GitHub that it is done, so whatever is shown as done and is in no record
 * was done by something else. A job with "environment:" is shown by GitHub itself: it is known by its run and its commit.
 */
export function judgeDeployments(shown: readonly ShownDeployment[], stages: readonly string[], links: readonly ChainedLink[], records: readonly Recorded[] = []): FoundAlert[] {
  const approved = new Set(linksOfKind(links, 'decision/v1').filter(({ record }) => record.conclusion === 'approved').map(({ digest }) => digest))
  const decided = [...linksOfKind(links, 'deployment-link/v1').map(({ record }) => record), ...records].filter(({ outcome, decision }) => outcome === 'succeeded' && decision !== null && approved.has(decision))
  return shown.flatMap((one): FoundAlert[] => {
    if (!stages.includes(one.environment)) return []
    if (decided.some(({ deployment, run, stage, commit }) => deployment === one.id || (run !== undefined && one.runs.includes(run) && stage === one.environment && commit === one.commit))) return []
    return [{
      alert: 'undecided-deployment', cause: `deployment ${one.id}`, reviewBy: null,
      about: { ...ABOUT_NOTHING, commits: [one.commit], actor: one.creator, involved: everybody(one.creator) },
      summary: `${one.creator?.login ?? 'Somebody'} deployed ${short(one.commit)} to ${one.environment} (deployment ${one.id}), and no record says by which decision.`,
      remedy: 'Find out what serves there. Deploy what was decided with the deploy action; then close this issue.',
    }]
  })
}
