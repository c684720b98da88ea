/** What changes an issue – or the issue half of a pull request – and what everybody hears of it. */
import type { Hub } from './hub.ts'
import { recordIssueEvent } from './issue-events.ts'
import { renderIssue, renderLabel } from './payloads/pull.ts'
import { renderUser } from './payloads/user.ts'
import { emitPull } from './pulls/tell.ts'
import type { Actor, Issue, Json, Label, Repository } from './store/types.ts'

export function closeIssue(hub: Hub, repo: Repository, issue: Issue, reason: string, actor: Actor): void {
  if (issue.state === 'closed') return
  Object.assign(issue, { state: 'closed', stateReason: reason, closedAt: hub.state.now(), closedBy: actor.user.login })
  recordIssueEvent(hub, repo, issue.number, 'closed', actor)
  tellIssue(hub, repo, issue, 'closed', actor)
}

export function reopenIssue(hub: Hub, repo: Repository, issue: Issue, actor: Actor): void {
  Object.assign(issue, { state: 'open', stateReason: 'reopened', closedAt: null, closedBy: null })
  recordIssueEvent(hub, repo, issue.number, 'reopened', actor)
  tellIssue(hub, repo, issue, 'reopened', actor)
}

/** Makes the labels exactly these. */
export async function setLabels(hub: Hub, repo: Repository, issue: Issue, labels: readonly string[], actor: Actor): Promise<void> {
  const before = issue.labels
  issue.labels = [...new Set(labels)]
  const changes = [['labeled', issue.labels.filter((name) => !before.includes(name))], ['unlabeled', before.filter((name) => !issue.labels.includes(name))]] as const
  for (const [action, names] of changes) {
    for (const name of names) {
      const label = renderLabel(hub.state, repo, repo.labels.get(name.toLowerCase())!)
      recordIssueEvent(hub, repo, issue.number, action, actor, { label: { name, color: String(label['color']) } })
      await tellEither(hub, repo, issue, action, actor, { label })
    }
  }
}

/** Makes the assignees exactly these. GitHub leaves out those who may not be assigned, without a word. */
export async function setAssignees(hub: Hub, repo: Repository, issue: Issue, logins: readonly string[], actor: Actor): Promise<void> {
  const before = issue.assignees
  issue.assignees = [...new Set(logins.flatMap((login) => (isAssignable(hub, repo, login) ? [hub.state.user(login).login] : [])))].slice(0, MAX_ASSIGNEES)
  const changes = [['assigned', issue.assignees.filter((login) => !before.includes(login))], ['unassigned', before.filter((login) => !issue.assignees.includes(login))]] as const
  for (const [action, names] of changes) {
    for (const name of names) {
      recordIssueEvent(hub, repo, issue.number, action, actor, { assignee: name })
      await tellEither(hub, repo, issue, action, actor, { assignee: renderUser(hub.state, hub.state.user(name)) })
    }
  }
}

const MAX_ASSIGNEES = 10 // GitHub: people on one issue

function isAssignable({ state }: Hub, repo: Repository, login: string): boolean {
  const key = login.toLowerCase()
  const hasTeam = state.teams.some((team) => team.repositories.has(repo.id) && state.teamMembers(team).has(key))
  return state.findUser(login) !== undefined && (repo.owner.toLowerCase() === key || repo.collaborators.has(key) || state.user(repo.owner).members.has(key) || hasTeam)
}

export function ensureLabel({ state }: Hub, repo: Repository, name: string, color = 'ededed', description = ''): Label {
  const label = repo.labels.get(name.toLowerCase()) ?? { id: state.nextId(), name, color, description }
  repo.labels.set(name.toLowerCase(), label)
  return label
}

async function tellEither(hub: Hub, repo: Repository, issue: Issue, action: string, actor: Actor, extra: Json): Promise<void> {
  const pull = repo.pulls.get(issue.number)
  if (pull) await emitPull(hub, repo, pull, action, actor, extra)
  else tellIssue(hub, repo, issue, action, actor, extra)
}

export function tellIssue(hub: Hub, repo: Repository, issue: Issue, action: string, actor: Actor, extra: Json = {}): void {
  emitOnDefaultBranch(hub, repo, actor, 'issues', action, { issue: renderIssue(hub.state, repo, issue), ...extra })
}

/** Events about no commit run the workflows of the default branch. Waits its turn, so that events keep their order. */
export function emitOnDefaultBranch(hub: Hub, repo: Repository, actor: Actor, event: string, action: string, payload: Json): void {
  void repo.git.exclusive(async () => {
    const sha = await repo.git.branch(repo.defaultBranch)
    hub.emit({ event, action, repo, actor, payload, ...(sha ? { workflow: { sha, ref: `refs/heads/${repo.defaultBranch}`, workflowSha: sha } } : {}) })
  }).catch(hub.onError)
}
