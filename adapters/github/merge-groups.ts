import { POLICY_PATH } from '../../core/paths.ts'
import { isGoverned } from '../../core/policy/governed.ts'
import { parseGroupBranch } from '../../core/policy/merge-group.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import type { MergeGroups } from '../../flows/ports.ts'
import type { GitHub } from './client.ts'
import { readSharing } from './facts/sharing.ts'
import type { Source } from './source.ts'

/** Merge groups by their branches: GitHub has no other list of what waits in a queue. */
export function githubMergeGroups(github: GitHub, source: Source): MergeGroups {
  return {
    async find({ owner, repo, branch }) {
      const named = parseGroupBranch(branch)
      if (!named) return undefined
      const { baseRef } = named
      const [branches, tipSha] = await Promise.all([branchesOf(github, owner, repo, baseRef), tipOf(github, owner, repo, baseRef)])
      const headSha = branches.find((one) => one.branch === branch)?.sha
      if (headSha === undefined) return undefined
      return { branch, headSha, baseRef, tipSha, branches, commits: await commitsBetween(github, owner, repo, tipSha, headSha) }
    },
    async pullOf({ owner, repo }, headSha, baseRef) {
      return (await readSharing(github, { owner, repo, number: 0 }, headSha, baseRef))[0]
    },
    async governedChanges(_group, beforeSha, afterSha) {
      const [before, after] = await Promise.all([source.tree(beforeSha), source.tree(afterSha)])
      const hasPolicy = before.has(POLICY_PATH)
      return [...new Set([...before.keys(), ...after.keys()])]
        .filter((path) => isGoverned(path, hasPolicy) && (before.get(path)?.blob !== after.get(path)?.blob || before.get(path)?.mode !== after.get(path)?.mode))
        .sort()
        .map((path) => {
          const entry = after.get(path)
          return { path, after: entry ? { blob: entry.blob, mode: entry.mode } : null }
        })
    },
  }
}

async function branchesOf(github: GitHub, owner: string, repo: string, baseRef: string): Promise<{ branch: string; sha: string }[]> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { owner, repo, ref: `heads/gh-readonly-queue/${baseRef}/` })
  return data.map(({ ref, object }) => ({ branch: ref.replace(/^refs\/heads\//, ''), sha: object.sha }))
}

async function tipOf(github: GitHub, owner: string, repo: string, baseRef: string): Promise<string> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${baseRef}` })
  return data.object.sha
}

async function commitsBetween(github: GitHub, owner: string, repo: string, tipSha: string, headSha: string): Promise<{ sha: string; parents: string[] }[]> {
  const commits: { sha: string; parents: string[] }[] = []
  for (let page = 1; ; page++) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { owner, repo, basehead: `${tipSha}...${headSha}`, per_page: 100, page })
    commits.push(...data.commits.map(({ sha, parents }) => ({ sha, parents: parents.map((parent) => parent.sha) })))
    if (commits.length >= data.total_commits) return commits
    if (data.commits.length === 0) throw new OutsideError('UNREADABLE', `GitHub listed ${commits.length} of ${data.total_commits} commits of a merge group.`)
  }
}
