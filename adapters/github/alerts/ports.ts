import type { WatchPorts } from '../../../flows/watching/ports.ts'
import { systemClock } from '../../clock.ts'
import { digests } from '../../digests.ts'
import type { GitHub } from '../client.ts'
import { githubDecisionLog } from '../decision-log.ts'
import { loadFloor } from '../floor.ts'
import { githubPolicies } from '../policies.ts'
import { ContentCache, openSource } from '../source.ts'
import { githubForge } from './forge.ts'
import { githubAlertIssues } from './issues.ts'
import { githubAlertPeople } from './people.ts'

/** What watching takes, on GitHub. */
export function watchPorts(github: GitHub, owner: string, repo: string, { appId, cache = new ContentCache(), pause, requireFloor = process.env['PROVENDER_REQUIRE_FLOOR'] === 'true' }: { appId: number; cache?: ContentCache; pause?: (ms: number) => Promise<void>; requireFloor?: boolean }): WatchPorts {
  const source = openSource(github, owner, repo, cache)
  return {
    forge: githubForge(github, owner, repo, source, githubPolicies(source, () => loadFloor(source.graph, owner, requireFloor)), cache),
    issues: githubAlertIssues(github, owner, repo, appId),
    people: githubAlertPeople(github, owner, repo),
    log: githubDecisionLog(github, owner, repo, digests, cache, pause),
    digests,
    clock: systemClock,
  }
}
