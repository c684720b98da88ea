/** Where an app is installed, with which permissions, and what the app hears of changes to that. */
import type { Hub } from './hub.ts'
import { renderRepository } from './payloads/repository.ts'
import { renderInstallation, renderUser } from './payloads/user.ts'
import { findRepo } from './seed.ts'
import type { Installation, Json, Permissions, Repository } from './store/types.ts'

/** `on`: an account (all its repositories) or a list of `owner/name`. */
export function install(hub: Hub, appId: number, on: string | readonly string[]): Installation {
  const { state } = hub
  const app = state.app(appId)
  const repositories = typeof on === 'string' ? [] : on.map((name) => findRepo(state, name))
  const account = typeof on === 'string' ? on : repositories[0]!.owner
  const installation: Installation = { id: state.nextId(), appId, account: state.user(account).login, selection: typeof on === 'string' ? 'all' : 'selected', repositoryIds: new Set(repositories.map((repo) => repo.id)), permissions: { ...app.permissions }, events: [...app.events], createdAt: state.now() }
  state.installations.set(installation.id, installation)
  tell(hub, installation, 'created', { ...reach(hub, installation), requester: null })
  return installation
}

/** The app hears that it is suspended, then nothing more; its tokens are refused. */
export function suspend(hub: Hub, installation: Installation): void {
  installation.suspendedAt = hub.state.now()
  installation.suspendedBy = installation.account
  tell(hub, installation, 'suspend', reach(hub, installation))
}

export function unsuspend(hub: Hub, installation: Installation): void {
  delete installation.suspendedAt
  delete installation.suspendedBy
  tell(hub, installation, 'unsuspend', reach(hub, installation))
}

export function uninstall(hub: Hub, installation: Installation): void {
  const before = reach(hub, installation)
  hub.state.installations.delete(installation.id)
  tell(hub, installation, 'deleted', before)
}

export function changePermissions(hub: Hub, installation: Installation, permissions: Permissions): void {
  installation.permissions = { metadata: 'read', ...permissions }
  tell(hub, installation, 'new_permissions_accepted', reach(hub, installation))
}

function reach(hub: Hub, installation: Installation): Json {
  return { repositories: hub.state.installationRepositories(installation).map((repo) => small(hub, repo)) }
}

function small(hub: Hub, repo: Repository): Json {
  const { id, node_id, name, full_name, private: isPrivate } = renderRepository(hub.state, repo)
  return { id, node_id, name, full_name, private: isPrivate }
}

function tell(hub: Hub, installation: Installation, action: string, more: Json): void {
  const { state } = hub
  hub.activity++
  hub.webhooks.send({
    app: state.app(installation.appId), event: 'installation', action, installationId: installation.id, repositoryId: null,
    payload: { action, installation: renderInstallation(state, installation), ...more, sender: renderUser(state, state.user(installation.account)) },
  })
}
