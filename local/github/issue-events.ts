import type { Hub } from './hub.ts'
import type { Actor, IssueEvent, Repository } from './store/types.ts'

export function recordIssueEvent(hub: Hub, repo: Repository, number: number, event: string, actor: Actor, detail: IssueEvent['detail'] = {}): void {
  repo.issueEvents.push({ id: hub.state.nextId(), number, event, actor: actor.user.login, appId: actor.app?.id ?? null, createdAt: hub.state.now(), detail })
}
