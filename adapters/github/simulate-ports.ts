import { systemClock } from '../clock.ts'
import { digests } from '../digests.ts'
import type { SimulatePorts } from '../../flows/simulate.ts'
import type { GitHub } from './client.ts'
import { githubDecisionLog } from './decision-log.ts'
import { githubFacts } from './facts.ts'
import { loadFloor } from './floor.ts'
import { githubPastPulls } from './past-pulls.ts'
import { githubPolicies } from './policies.ts'
import { openSource } from './source.ts'

/** What replaying pull requests takes, on GitHub; nothing is written. */
export function simulatePorts(github: GitHub, owner: string, repo: string, log: SimulatePorts['log']): SimulatePorts {
  const source = openSource(github, owner, repo)
  const floor = (): ReturnType<SimulatePorts['floor']> => loadFloor(source.graph, owner, process.env['PROVENDER_REQUIRE_FLOOR'] === 'true')
  return { past: githubPastPulls(github), policies: githubPolicies(source, floor), floor, facts: githubFacts(github, source, digests, { log: githubDecisionLog(github, owner, repo, digests) }), clock: systemClock, log }
}
