import { systemClock } from '../clock.ts'
import { digests } from '../digests.ts'
import type { AppendQueue } from './append-queue.ts'
import { CHECK_NAME, githubChecks, type Mine } from './checks.ts'
import type { GitHub } from './client.ts'
import { githubDecisionLog } from './decision-log.ts'
import { githubFacts } from './facts.ts'
import { loadFloor } from './floor.ts'
import { githubMergeGroups } from './merge-groups.ts'
import { openOwnRuns } from './own-runs.ts'
import { githubPolicies } from './policies.ts'
import { openSource, type ContentCache } from './source.ts'
import type { FloorRead } from '../../core/policy/floor.ts'
import type { GroupPorts } from '../../flows/decide-merge-group.ts'
import type { PullRef } from '../../flows/ports.ts'

export interface GateOptions {
  mine: Mine
  /** False: the decision is neither recorded nor shown. */
  publish?: boolean
  cache?: ContentCache
  /** Between tries to append to the decision log. */
  pause?: (ms: number) => Promise<void>
  /** Whether an owner without a floor is an error; PROVENDER_REQUIRE_FLOOR=true where nothing else is said. */
  requireFloor?: boolean
  /** Of a process that decides about many pull requests at once; their decisions go together. */
  queue?: AppendQueue
}

/** What deciding takes, on GitHub. The app and the gate action build it here, so that they cannot disagree. */
export function gatePorts(github: GitHub, owner: string, repo: string, { mine, publish = true, cache, pause, queue, requireFloor = process.env['PROVENDER_REQUIRE_FLOOR'] === 'true' }: GateOptions): GroupPorts {
  const source = openSource(github, owner, repo, cache)
  const log = githubDecisionLog(github, owner, repo, digests, cache, pause, queue)
  const ownRuns = openOwnRuns(source.graph, CHECK_NAME, mine)
  // Both leave in the first query of a verdict, and are not older than that.
  let floor: Promise<FloorRead> | undefined
  const askForFloor = (): Promise<FloorRead> => (floor = loadFloor(source.graph, owner, requireFloor))
  const alongside = ({ number }: PullRef): void => {
    if (publish) ownRuns.ask(number)
    void askForFloor()
  }
  return {
    policies: githubPolicies(source, () => floor ?? askForFloor()),
    facts: githubFacts(github, source, digests, { log, alongside }),
    groups: githubMergeGroups(github, source),
    ...(publish ? { checks: githubChecks(github, mine, ownRuns), log } : {}),
    digests,
    clock: systemClock,
  }
}
