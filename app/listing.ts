import type { GitHub } from '../adapters/github/client.ts'
import type { GroupOf, PullOf, RepositoryRef } from './judging.ts'

/** What a mark stands for, once GitHub has been asked. */
export interface Listed {
  pulls: PullOf[]
  groups: GroupOf[]
}

/** The open pull requests of a repository, into one branch when it is named. */
export async function listOpenPulls(github: GitHub, repository: RepositoryRef, base?: string): Promise<PullOf[]> {
  return (await openPulls(github, repository, base)).map(({ number }) => ({ repository, number }))
}

export async function listPulls(github: GitHub, repository: RepositoryRef, base?: string): Promise<Pick<Listed, 'pulls'>> {
  return { pulls: await listOpenPulls(github, repository, base) }
}

/**
 * The open pull requests whose head is a commit. GitHub finds none by the commit when it lies in a fork alone: then
 * all open ones are looked through.
 */
export async function listPullsOfCommit(github: GitHub, repository: RepositoryRef, sha: string): Promise<Listed> {
  const named = await github.paginate('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { ...repository, commit_sha: sha, per_page: 100 })
  const open = named.filter(({ state, head }) => state === 'open' && head.sha === sha)
  const pulls = named.length > 0 ? open : (await openPulls(github, repository)).filter(({ head }) => head.sha === sha)
  return { pulls: pulls.map(({ number }) => ({ repository, number })), groups: [] }
}

const QUEUE = 'gh-readonly-queue'

/** The merge groups of a repository, on one branch when it is named: each has a branch of its own while it waits. */
export async function listGroups(github: GitHub, repository: RepositoryRef, base?: string): Promise<Pick<Listed, 'groups'>> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ...repository, ref: `heads/${QUEUE}/${base === undefined ? '' : `${base}/`}` })
  return { groups: data.map(({ ref }) => ({ repository, branch: ref.replace(/^refs\/heads\//, '') })) }
}

/** Everything open that an installation lets the app see, one repository after the other. */
export async function listInstallation(github: GitHub): Promise<Listed> {
  const listed: Listed = { pulls: [], groups: [] }
  for (const { owner, repo, defaultBranch, isArchived } of await listRepositories(github)) {
    if (isArchived) continue
    listed.pulls.push(...(await listOpenPulls(github, { owner, repo }, defaultBranch)))
    listed.groups.push(...(await listGroups(github, { owner, repo }, defaultBranch)).groups)
  }
  return listed
}

/** The repositories that an installation gives the app. */
export async function listRepositories(github: GitHub): Promise<(RepositoryRef & { defaultBranch: string; isArchived: boolean })[]> {
  const repositories = (await github.paginate('GET /installation/repositories', { per_page: 100 })) as unknown as { name: string; owner: { login: string }; default_branch: string; archived: boolean }[]
  return repositories.map(({ name, owner, default_branch: defaultBranch, archived: isArchived }) => ({ owner: owner.login, repo: name, defaultBranch, isArchived }))
}

const openPulls = (github: GitHub, repository: RepositoryRef, base?: string) => github.paginate('GET /repos/{owner}/{repo}/pulls', { ...repository, state: 'open', per_page: 100, ...(base === undefined ? {} : { base }) })
