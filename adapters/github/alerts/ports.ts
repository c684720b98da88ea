import type { WatchPorts } from '../../../flows/watching/ports.ts'
import { systemClock } from '../../clock.ts'
import { digests } from '../../digests.ts'
import type { GitHub } from '../client.ts'
import { githubDecisionLog } from '../decision-log.ts'
import { ContentCache, openSource } from '../source.ts'
import { githubForge } from './forge.ts'
import { githubAlertIssues } from './issues.ts'
import { githubAlertPeople } from './people.ts'

/** What watching takes, on GitHub. */
export function watchPorts(github: GitHub, owner: string, repo: string, { appId, cache = new ContentCache(), pause }: { appId: number; cache?: ContentCache; pause?: (ms: number) => Promise<void> }): WatchPorts {
  return {
    forge: githubForge(github, owner, repo, openSource(github, owner, repo, cache), cache),
    issues: githubAlertIssues(github, owner, repo, appId),
    people: githubAlertPeople(github, owner, repo),
    log: githubDecisionLog(github, owner, repo, digests, cache, pause),
    digests,
    clock: systemClock,
  }
}
