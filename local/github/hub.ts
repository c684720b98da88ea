import type { RepositoryEvent } from '../contract.ts'
import { Faults } from './faults.ts'
import { renderWebhookContext } from './payloads/repository.ts'
import { nodeId, renderUser } from './payloads/user.ts'
import { grants, State } from './store/state.ts'
import type { Actor, App, Json, Repository, User } from './store/types.ts'
import { Webhooks, type Outgoing } from './webhooks/deliver.ts'

/** Something that apps and workflows may hear of. */
export interface Happening {
  event: string
  action?: string
  repo: Repository
  actor: Actor
  payload: Json
  /** Only this app hears of it, subscribed or not: `rerequested`, `requested_action`, `deployment_protection_rule`. */
  onlyApp?: number
  /** Absent: starts no workflow. */
  workflow?: { sha: string; ref: string; workflowSha: string }
}

// An app hears of an event only when its installation may read what the event is about.
const NEEDED: Record<string, string> = {
  push: 'contents', create: 'contents', delete: 'contents', release: 'contents', pull_request: 'pull_requests', pull_request_review: 'pull_requests',
  pull_request_review_comment: 'pull_requests', check_run: 'checks', check_suite: 'checks', status: 'statuses', deployment: 'deployments',
  deployment_status: 'deployments', deployment_protection_rule: 'deployments', issues: 'issues', label: 'issues', workflow_run: 'actions', workflow_job: 'actions',
  merge_group: 'merge_queues', membership: 'members', team: 'members', organization: 'members', member: 'members', branch_protection_rule: 'administration', repository_ruleset: 'administration',
}

/** State, webhooks and faults of one running forge. */
export class Hub {
  readonly state = new State()
  readonly faults: Faults
  readonly webhooks: Webhooks
  readonly readArtifact: (repo: { owner: string; name: string }, artifactId: number) => Promise<Buffer>
  readonly onError: (error: unknown) => void
  /** Events told and requests begun so far; when it stands still, nothing is under way. */
  activity = 0
  /** Called when a check or status changed: the merge queue listens. */
  checksChanged: (repo: Repository) => void = () => {}

  constructor(options: { seed?: number; readArtifact?: Hub['readArtifact']; onError?: (error: unknown) => void; observeWebhook?: (sent: Outgoing) => void }) {
    this.faults = new Faults(options.seed)
    this.webhooks = new Webhooks(this.state, this.faults, options.observeWebhook)
    this.readArtifact = options.readArtifact ?? (() => Promise.reject(new Error('no readArtifact given to startGitHub')))
    this.onError = options.onError ?? ((error) => console.error(error))
  }

  /** Tells the apps that listen, and Actions. */
  emit(happening: Happening): void {
    this.activity++
    const { event, action, repo, actor } = happening
    const payload = { ...(action === undefined ? {} : { action }), ...happening.payload, ...renderWebhookContext(this.state, repo), sender: renderUser(this.state, actor.user) }
    for (const app of this.state.apps.values()) {
      const installation = this.state.installationFor(app.id, repo)
      if (!installation || !this.#listens(app, happening, installation.permissions)) continue
      this.webhooks.send({
        app,
        event,
        action: action ?? null,
        payload: { ...payload, installation: { id: installation.id, node_id: nodeId('I', installation.id) } },
        installationId: installation.id,
        repositoryId: repo.id,
      })
    }
    if (happening.workflow) this.startWorkflows(happening, payload)
  }

  /** Tells the apps that are installed on an account what concerns no repository of it. */
  emitForAccount({ event, action, account, actor, repositoryId, payload }: { event: string; action: string; account: User; actor: Actor; repositoryId: number | null; payload: Json }): void {
    this.activity++
    for (const installation of this.state.installations.values()) {
      const app = this.state.app(installation.appId)
      const needed = NEEDED[event]
      if (installation.suspendedAt || installation.account !== account.login || !app.events.includes(event) || (needed !== undefined && !grants(installation.permissions, needed, 'read'))) continue
      this.webhooks.send({
        app, event, action, installationId: installation.id, repositoryId,
        payload: { action, ...payload, sender: renderUser(this.state, actor.user), installation: { id: installation.id, node_id: nodeId('I', installation.id) } },
      })
    }
  }

  startWorkflows(happening: Happening, payload: Json): void {
    const { event, action, repo, actor, workflow } = happening
    if (!this.state.actions || !workflow) return
    const told: RepositoryEvent = {
      name: event,
      ...(action === undefined ? {} : { action }),
      repo: { owner: repo.owner, name: repo.name },
      payload,
      ...workflow,
      actor: { login: actor.user.login, id: actor.user.id },
      causedByWorkflowToken: actor.kind === 'workflow',
    }
    try {
      this.state.actions.onEvent(told)
    } catch (error) {
      this.onError(error)
    }
  }

  #listens(app: App, happening: Happening, permissions: Json): boolean {
    if (happening.onlyApp !== undefined) return happening.onlyApp === app.id
    const needed = NEEDED[happening.event]
    if (happening.event === 'issue_comment') return app.events.includes('issue_comment') && (grants(permissions, 'issues', 'read') || grants(permissions, 'pull_requests', 'read'))
    return app.events.includes(happening.event) && (needed === undefined || grants(permissions, needed, 'read'))
  }
}
