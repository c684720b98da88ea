import { roleOf, atLeast, type State } from '../store/state.ts'
import type { Json, Repository } from '../store/types.ts'
import { nodeId, renderOrganization, renderUser } from './user.ts'

const URLS: Record<string, string> = {
  archive_url: '/{archive_format}{/ref}', assignees_url: '/assignees{/user}', blobs_url: '/git/blobs{/sha}', branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}', comments_url: '/comments{/number}', commits_url: '/commits{/sha}', compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}', contributors_url: '/contributors', deployments_url: '/deployments', downloads_url: '/downloads', events_url: '/events',
  forks_url: '/forks', git_commits_url: '/git/commits{/sha}', git_refs_url: '/git/refs{/sha}', git_tags_url: '/git/tags{/sha}', hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}', issue_events_url: '/issues/events{/number}', issues_url: '/issues{/number}', keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}', languages_url: '/languages', merges_url: '/merges', milestones_url: '/milestones{/number}', notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}', releases_url: '/releases{/id}', stargazers_url: '/stargazers', statuses_url: '/statuses/{sha}', subscribers_url: '/subscribers',
  subscription_url: '/subscription', tags_url: '/tags', teams_url: '/teams', trees_url: '/git/trees{/sha}',
}

export function repoApi(state: State, repo: Repository, path = ''): string {
  return state.api(`/repos/${repo.owner}/${repo.name}${path}`)
}

export function repoHtml(state: State, repo: Repository, path = ''): string {
  return state.html(`/${repo.owner}/${repo.name}${path}`)
}

/** A repository as lists and webhooks carry it. */
export function renderRepository(state: State, repo: Repository, viewer?: string): Json {
  const role = viewer === undefined ? undefined : roleOf(state, repo, viewer)
  return {
    id: repo.id,
    node_id: nodeId('R', repo.id),
    name: repo.name,
    full_name: `${repo.owner}/${repo.name}`,
    private: repo.private,
    owner: renderUser(state, state.user(repo.owner)),
    html_url: repoHtml(state, repo),
    description: repo.description || null,
    fork: repo.forkOf !== undefined,
    url: repoApi(state, repo),
    ...Object.fromEntries(Object.entries(URLS).map(([name, path]) => [name, repoApi(state, repo, path)])),
    git_url: repoHtml(state, repo, '.git'),
    ssh_url: repoHtml(state, repo, '.git'),
    clone_url: repoHtml(state, repo, '.git'),
    svn_url: repoHtml(state, repo),
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    created_at: repo.createdAt,
    updated_at: repo.updatedAt,
    pushed_at: repo.pushedAt,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    forks_count: 0,
    forks: 0,
    open_issues_count: openIssues(repo),
    open_issues: openIssues(repo),
    has_issues: true,
    has_projects: false,
    has_downloads: true,
    has_wiki: false,
    has_pages: repo.pages?.dir !== undefined,
    has_discussions: false,
    archived: repo.archived,
    disabled: false,
    visibility: repo.private ? 'private' : 'public',
    default_branch: repo.defaultBranch,
    topics: repo.topics,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    ...(role ? { permissions: { admin: atLeast(role, 'admin'), maintain: atLeast(role, 'maintain'), push: atLeast(role, 'write'), triage: atLeast(role, 'triage'), pull: atLeast(role, 'read') } } : {}),
  }
}

export function renderFullRepository(state: State, repo: Repository, viewer?: string): Json {
  const owner = state.user(repo.owner)
  return {
    ...renderRepository(state, repo, viewer),
    allow_merge_commit: repo.allow.merge,
    allow_squash_merge: repo.allow.squash,
    allow_rebase_merge: repo.allow.rebase,
    allow_auto_merge: repo.allow.autoMerge,
    delete_branch_on_merge: repo.allow.deleteBranchOnMerge,
    allow_update_branch: true,
    network_count: 0,
    subscribers_count: 0,
    ...(repo.forkOf === undefined ? {} : { parent: renderRepository(state, state.repoById(repo.forkOf)), source: renderRepository(state, state.repoById(repo.forkOf)) }),
    ...(owner.type === 'Organization' ? { organization: renderUser(state, owner) } : {}),
  }
}

/** What every webhook of a repository carries beside its own content. */
export function renderWebhookContext(state: State, repo: Repository): Json {
  const owner = state.user(repo.owner)
  return { repository: renderRepository(state, repo), ...(owner.type === 'Organization' ? { organization: renderOrganization(state, owner) } : {}) }
}

function openIssues(repo: Repository): number {
  let open = 0
  for (const issue of repo.issues.values()) if (issue.state === 'open') open++
  return open
}
