import type { State } from '../store/state.ts'
import type { App, Installation, Json, Team, User } from '../store/types.ts'

export function renderUser(state: State, user: User): Json {
  const api = state.api(`/users/${encodeURIComponent(user.login)}`)
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('U', user.id),
    avatar_url: state.html(`/_avatar/${user.id}`),
    gravatar_id: '',
    url: api,
    html_url: state.html(`/${encodeURIComponent(user.login)}`),
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: user.type,
    user_view_type: 'public',
    site_admin: false,
  }
}

export function renderFullUser(state: State, user: User): Json {
  return {
    ...renderUser(state, user),
    name: user.name,
    company: null,
    blog: '',
    location: null,
    email: user.email || null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: user.createdAt,
    updated_at: user.createdAt,
    ...(user.suspendedAt ? { suspended_at: user.suspendedAt } : {}),
  }
}

export function renderOrganization(state: State, org: User): Json {
  const api = state.api(`/orgs/${org.login}`)
  return {
    login: org.login,
    id: org.id,
    node_id: nodeId('O', org.id),
    url: api,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url: state.html(`/_avatar/${org.id}`),
    description: org.name,
  }
}

export function renderFullOrganization(state: State, org: User): Json {
  return {
    ...renderOrganization(state, org),
    name: org.name,
    html_url: state.html(`/${org.login}`),
    has_organization_projects: false,
    has_repository_projects: false,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    type: 'Organization',
    created_at: org.createdAt,
    updated_at: org.createdAt,
    archived_at: null,
  }
}

export function renderTeam(state: State, team: Team, withParent = true): Json {
  const org = state.user(team.org)
  const api = state.api(`/organizations/${org.id}/team/${team.id}`)
  const parent = team.parent ? state.team(team.org, team.parent) : undefined
  return {
    id: team.id,
    node_id: nodeId('T', team.id),
    name: team.name,
    slug: team.slug,
    description: '',
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    url: api,
    html_url: state.html(`/orgs/${team.org}/teams/${team.slug}`),
    members_url: `${api}/members{/member}`,
    repositories_url: `${api}/repos`,
    type: 'organization',
    organization_id: org.id,
    ...(withParent ? { parent: parent ? renderTeam(state, parent, false) : null } : {}),
  }
}

export function renderFullTeam(state: State, team: Team): Json {
  const org = state.user(team.org)
  return {
    ...renderTeam(state, team),
    members_count: team.members.size,
    repos_count: team.repositories.size,
    created_at: org.createdAt,
    updated_at: org.createdAt,
    organization: renderFullOrganization(state, org),
  }
}

export function renderApp(state: State, app: App): Json {
  const owner = state.user(app.owner)
  return {
    id: app.id,
    client_id: `Iv1.${app.id.toString(16).padStart(16, '0')}`,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    owner: renderUser(state, owner),
    name: app.name,
    description: '',
    external_url: state.html(`/apps/${app.slug}`),
    html_url: state.html(`/apps/${app.slug}`),
    created_at: app.createdAt,
    updated_at: app.createdAt,
    permissions: app.permissions,
    events: app.events,
  }
}

export function renderInstallation(state: State, installation: Installation): Json {
  const account = state.user(installation.account)
  const app = state.app(installation.appId)
  return {
    id: installation.id,
    client_id: `Iv1.${app.id.toString(16).padStart(16, '0')}`,
    account: renderUser(state, account),
    repository_selection: installation.selection,
    access_tokens_url: state.api(`/app/installations/${installation.id}/access_tokens`),
    repositories_url: state.api('/installation/repositories'),
    html_url: state.html(`/settings/installations/${installation.id}`),
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions: installation.permissions,
    events: installation.events,
    created_at: installation.createdAt,
    updated_at: installation.createdAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: installation.suspendedBy ? renderUser(state, state.user(installation.suspendedBy)) : null,
    suspended_at: installation.suspendedAt ?? null,
  }
}

/** GitHub's opaque ids; base64 like theirs, so nobody is tempted to read a number out of them. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`
}
