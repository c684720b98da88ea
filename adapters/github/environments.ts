import { aboutFolder, recordPath, RECORDS_BRANCH, type RecordKind } from '../../core/paths.ts'
import type { RecordFact } from '../../core/policy/facts.ts'
import type { EnvironmentPorts } from '../../flows/answer-environment.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import type { Records, Tree } from '../../flows/ports.ts'
import type { ReadAbout } from '../../flows/signing/ports.ts'
import { systemClock } from '../clock.ts'
import { digests } from '../digests.ts'
import { openTrustWhenNeeded } from '../signing/trust-when-needed.ts'
import { githubForge } from './alerts/forge.ts'
import type { GitHub } from './client.ts'
import { githubDecisionLog } from './decision-log.ts'
import { githubPolicies } from './policies.ts'
import { ContentCache, openSource, type Source } from './source.ts'

/** What answering a job that waits for an environment takes, on GitHub. */
export function environmentPorts(github: GitHub, owner: string, repo: string, cache = new ContentCache()): EnvironmentPorts {
  const at = { owner, repo }
  const source = openSource(github, owner, repo, cache)
  const { defaultBranch, pushes } = githubForge(github, owner, repo, source, githubPolicies(source, async () => ({ state: 'missing' })), cache)
  return {
    log: githubDecisionLog(github, owner, repo, digests, cache),
    clock: systemClock,
    records: { read: (kind, digest) => readRecordFile(github, at, kind, digest), about: readAbout(github, at) },
    openTrust: openTrustWhenNeeded,
    tree: (commit) => orAbsent(() => openTree(source, commit)),
    async deployment(id) {
      const { data } = await github.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}', { ...at, deployment_id: id })
      return { commit: data.sha, environment: data.environment }
    },
    defaultBranch, pushes,
    async isBelow(commit, tip) {
      if (commit === tip) return true
      const compared = await orAbsent(async () => (await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...at, basehead: `${commit}...${tip}`, per_page: 1 })).data)
      return compared?.behind_by === 0
    },
    parent: (commit) => orAbsent(async () => (await github.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...at, commit_sha: commit })).data.parents[0]?.sha),
    async answer(run, environment, { state, comment }) {
      await github.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule', { ...at, run_id: run, environment_name: environment, state, comment })
    },
  }
}

/** The files of a commit as git would give them. */
async function openTree(source: Source, commit: string): Promise<Tree> {
  const files = await source.tree(commit)
  return {
    commit,
    async read(path) {
      const file = files.get(path)
      return file?.mode.startsWith('100') ? new TextEncoder().encode(await source.text(file.blob, path)) : undefined
    },
    list: async (folder) => [...files.values()].filter(({ path }) => folder === '' || path.startsWith(`${folder}/`)).map(({ path, blob, mode }) => ({ path, blob, mode: mode as '100644' })),
  }
}

const readRecordFile = async (github: GitHub, at: { owner: string; repo: string }, kind: RecordKind, digest: string): ReturnType<Records['read']> => {
  const path = recordPath(kind, digest)
  const data = await orAbsent(async () => (await github.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path, ref: RECORDS_BRANCH })).data)
  if (data === undefined) return undefined
  // Above 1 MiB GitHub answers without the content.
  if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64') throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH}:${path} — expected a file of at most 1 MiB.`)
  const bytes = Buffer.from(data.content, 'base64')
  if (digests.ofBytes(bytes) !== digest) throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH}:${path} — expected bytes with the digest in its name, found ${digests.ofBytes(bytes)}.`)
  return bytes.toString('utf8')
}

const readAbout = (github: GitHub, at: { owner: string; repo: string }): ReadAbout => async (statement, kind) => {
  const path = aboutFolder(statement, kind)
  const data = await orAbsent(async () => (await github.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path, ref: RECORDS_BRANCH })).data)
  if (data === undefined) return []
  // GitHub lists a thousand files of a folder and does not say that there are more.
  if (!Array.isArray(data) || data.length >= 1000 || data.some(({ name }) => !/^[0-9a-f]{64}$/.test(name))) throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH}:${path} — expected fewer than 1,000 files that are named by digests. Find out who put others there.`)
  return await Promise.all(data.map(async ({ name }): Promise<RecordFact> => {
    const digest = `sha256:${name}`
    try {
      const text = await readRecordFile(github, at, kind, digest)
      return text === undefined ? { state: 'absent' } : { state: 'present', digest, text }
    } catch (error) {
      if (error instanceof OutsideError && error.code === 'RECORD_DAMAGED') return { state: 'damaged', reason: error.message }
      throw error
    }
  }))
}

async function orAbsent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return undefined
    throw error
  }
}
