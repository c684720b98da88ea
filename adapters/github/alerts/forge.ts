import type { BranchPush, MergedPull, RecordsPush, ShownDeployment, WatchedForge } from '../../../flows/watching/ports.ts'
import { RECORDS_BRANCH } from '../../../core/paths.ts'
import { readRecord } from '../../../core/documents/record.ts'
import { DeploymentRecord } from '../../../schemas/deployment/v1.ts'
import type { Person } from '../../../schemas/link.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import type { Policies } from '../../../flows/ports.ts'
import { accountOf } from '../facts/reading.ts'
import type { GitHub } from '../client.ts'
import type { ContentCache, Source } from '../source.ts'
import { readProtection } from './protection.ts'

const PUSHES = 100 // one page; what came earlier is found by what is there now
const RECORDS_PUSHES = 30
const MAX_LINE = 250 // GitHub: commits of one comparison
const DEPLOYMENTS = 30
const NOTHING = /^0+$/

/** What watching reads of GitHub. What git names by its content is read once and kept. */
export function githubForge(github: GitHub, owner: string, repo: string, source: Source, policies: Policies, cache: ContentCache): WatchedForge {
  const at = { owner, repo }
  const keep = <T>(key: string, load: () => Promise<T>): Promise<T> => cache.get(`watch:${owner}/${repo}:${key}`, load)

  const activity = async (branch: string, count: number): Promise<BranchPush[]> => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/activity', { ...at, ref: `refs/heads/${branch}`, per_page: count })
    return data.map(({ before, after, actor, activity_type: kind }) => ({ before: NOTHING.test(before) ? null : before, after, actor: personOf(actor), forced: kind === 'force_push' })).reverse()
  }

  const pull = async (number: number): Promise<MergedPull> => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...at, pull_number: number })
    // Before the merge GitHub keeps a commit there that only tries whether it could be.
    return { number, author: personOf(data.user), mergeCommit: data.merged_at === null ? null : (data.merge_commit_sha ?? null) }
  }

  return {
    async defaultBranch() {
      const { data } = await github.request('GET /repos/{owner}/{repo}', at)
      const tip = await orAbsent(async () => (await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...at, ref: `heads/${data.default_branch}` })).data.object.sha)
      return tip === undefined ? undefined : { name: data.default_branch, tip }
    },
    pushes: async (branch) => (await activity(branch, PUSHES)).filter(({ after }) => !NOTHING.test(after)),
    files: (commit) => source.tree(commit),
    policy: (commit) => policies.load({ owner, repo, number: 0 }, commit),
    line: (before, after) => keep(`line ${before} ${after}`, async () => {
      const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...at, basehead: `${before}...${after}`, per_page: MAX_LINE })
      const parents = new Map(data.commits.map(({ sha, parents: [first] }) => [sha, first?.sha]))
      const line: string[] = []
      for (let commit: string | undefined = after; commit !== before; commit = parents.get(commit)) {
        if (commit === undefined || !parents.has(commit)) return undefined
        line.unshift(commit)
      }
      return line
    }),
    pull,
    async pullsOf(commit) {
      const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { ...at, commit_sha: commit, per_page: 100 })
      return await Promise.all(data.filter(({ merged_at: mergedAt }) => mergedAt !== null).map(({ number }) => pull(number)))
    },
    protection: (branch) => readProtection(github, at, branch),
    deployments: async (environments) => (await Promise.all(environments.map(async (environment) => await doneDeployments(github, at, environment, keep)))).flat(),
    async deploymentRecords() {
      const tip = await orAbsent(async () => (await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...at, ref: `heads/${RECORDS_BRANCH}` })).data.object.sha)
      const files = tip === undefined ? [] : [...(await source.files(tip, 'deployments/')).values()]
      return (await Promise.all(files.map(async ({ blob, path }) => {
        const record = readRecord(DeploymentRecord, await source.text(blob, path))
        return record.ok ? [record.value] : []
      }))).flat()
    },
    async restoreRecords(commit) {
      try {
        await github.request('POST /repos/{owner}/{repo}/git/refs', { ...at, ref: `refs/heads/${RECORDS_BRANCH}`, sha: commit })
        return true
      } catch (error) {
        if (error instanceof OutsideError && (error.code === 'GITHUB_INVALID' || error.code === 'GITHUB_NOT_FOUND')) return false
        throw error
      }
    },
    async recordsPushes() {
      const pushes = await activity(RECORDS_BRANCH, RECORDS_PUSHES)
      return await Promise.all(pushes.flatMap(({ before, after, ...push }) => (before === null ? [] : [recordsPush({ ...push, before, after })])))
    },
  }

  async function recordsPush({ before, after, actor, forced }: BranchPush & { before: string }): Promise<RecordsPush> {
    if (NOTHING.test(after)) return { before, after: null, actor, forced, lost: [] }
    const compared = await keep(`records ${before} ${after}`, async () => {
      const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...at, basehead: `${before}...${after}`, per_page: 1 })
      return { isBehind: data.behind_by > 0, lost: (data.files ?? []).filter(({ status, filename }) => status !== 'added' && filename !== 'README.md').map(({ filename, previous_filename: old }) => old ?? filename) }
    }).catch((error: unknown) => {
      // What was rewritten away may be gone altogether.
      if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return { isBehind: true, lost: [] }
      throw error
    })
    return { before, after, actor, forced: forced || compared.isBehind, lost: compared.lost }
  }
}

async function doneDeployments(github: GitHub, at: { owner: string; repo: string }, environment: string, keep: <T>(key: string, load: () => Promise<T>) => Promise<T>): Promise<ShownDeployment[]> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/deployments', { ...at, environment, per_page: DEPLOYMENTS })
  const shown = await Promise.all(data.map(async (one): Promise<ShownDeployment | undefined> => {
    const statuses = async () => (await github.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { ...at, deployment_id: Number(one.id), per_page: 100 })).data
    // Statuses are only ever added; what was done once stays done, so it is kept with the time of the last change.
    const found = await keep(`deployment ${one.id} ${one.updated_at}`, statuses)
    if (!found.some(({ state }) => state === 'success')) return undefined
    const runs = found.flatMap(({ log_url: log, target_url: target }) => [log, target].flatMap((url) => /\/actions\/runs\/(\d+)/.exec(url ?? '')?.[1] ?? []))
    return { id: Number(one.id), environment: one.environment, commit: one.sha, creator: personOf(one.creator), runs: [...new Set(runs)].map(Number) }
  }))
  return shown.filter((one) => one !== undefined)
}

export function personOf(user: Parameters<typeof accountOf>[0]): Person | null {
  const account = accountOf(user)
  return account && { login: account.login, userId: account.id }
}

async function orAbsent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    // An empty repository answers 409.
    if (error instanceof OutsideError && (error.code === 'GITHUB_NOT_FOUND' || error.code === 'GITHUB_CONFLICT')) return undefined
    throw error
  }
}
