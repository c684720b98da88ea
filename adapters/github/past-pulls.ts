import type { PastPull, PastPulls } from '../../flows/simulate.ts'
import type { PullRef } from '../../flows/ports.ts'
import type { GitHub } from './client.ts'
import { accountOf } from './facts/reading.ts'

/** Pull requests as they stood when they were merged. */
export function githubPastPulls(github: GitHub): PastPulls {
  return {
    recent: (repository, limit) => recent(github, repository, limit),
    find: (pull) => find(github, pull),
    async tip(repository) {
      const branch = await defaultBranch(github, repository)
      return (await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...repository, ref: `heads/${branch}` })).data.object.sha
    },
  }
}

type Repository = Pick<PullRef, 'owner' | 'repo'>
const PAGE = 100

async function defaultBranch(github: GitHub, repository: Repository): Promise<string> {
  return (await github.request('GET /repos/{owner}/{repo}', { ...repository })).data.default_branch
}

async function recent(github: GitHub, repository: Repository, limit: number): Promise<number[]> {
  const base = await defaultBranch(github, repository)
  const found: number[] = []
  for (let page = 1; found.length < limit; page++) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls', { ...repository, state: 'all', base, sort: 'created', direction: 'desc', per_page: PAGE, page })
    found.push(...data.filter((pull) => pull.base.ref === base && (pull.state === 'open' || pull.merged_at !== null)).map(({ number }) => number))
    if (data.length < PAGE) break
  }
  return found.slice(0, limit)
}

async function find(github: GitHub, { owner, repo, number }: PullRef): Promise<PastPull | undefined> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number })
  const isMerged = data.merged_at !== null
  if ((!isMerged && data.state !== 'open') || data.base.ref !== data.base.repo.default_branch) return undefined
  const baseSha = isMerged
    ? await baseBefore(github, { owner, repo }, { number, commits: data.commits, mergeCommit: data.merge_commit_sha ?? data.head.sha })
    : (await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${data.base.ref}` })).data.object.sha
  return {
    number,
    title: data.title,
    mergedAt: data.merged_at,
    position: {
      state: isMerged ? 'closed' : 'open',
      draft: data.draft === true,
      author: accountOf(data.user),
      headSha: data.head.sha,
      headRef: data.head.ref,
      headRepository: data.head.repo ? { id: Number(data.head.repo.id), owner: data.head.repo.owner.login, name: data.head.repo.name } : null,
      baseRef: data.base.ref,
      baseSha,
      baseRepository: Number(data.base.repo.id),
      defaultBranch: data.base.repo.default_branch,
    },
  }
}

/**
 * Where the base branch stood before a pull request was merged.
 *
 * A merge and a squash put one commit on top of it. A rebase puts as many as the pull request had, with their messages:
 * there the first parent of the last would be one of its own.
 */
async function baseBefore(github: GitHub, repository: Repository, { number, commits, mergeCommit }: { number: number; commits: number; mergeCommit: string }): Promise<string> {
  const { data: onBase } = await github.request('GET /repos/{owner}/{repo}/commits', { ...repository, sha: mergeCommit, per_page: Math.min(PAGE, commits) })
  const [last] = onBase
  const parent = last?.parents[0]?.sha
  if (!last || parent === undefined) return mergeCommit
  if (last.parents.length > 1 || commits === 1 || commits > PAGE) return parent
  const { data: ours } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', { ...repository, pull_number: number, per_page: PAGE })
  const messages = ours.map(({ commit }) => commit.message).toReversed()
  const isRebase = onBase.length === messages.length && onBase.every(({ commit }, index) => commit.message === messages[index])
  return isRebase ? (onBase.at(-1)?.parents[0]?.sha ?? parent) : parent
}
