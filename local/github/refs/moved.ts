import type { FileChange } from '../git/diff.ts'
import type { Commit } from '../git/objects.ts'
import { ZERO, type GitRepository } from '../git/repository.ts'
import type { Hub } from '../hub.ts'
import { renderPushCommit } from '../payloads/commit.ts'
import { renderCheckSuite } from '../payloads/check.ts'
import { repoApi, repoHtml } from '../payloads/repository.ts'
import { branchMoved } from '../pulls/moved.ts'
import { suiteFor } from '../checks.ts'
import { recordActivity } from '../routes/activity.ts'
import { recordSuite } from './suites.ts'
import { grants } from '../store/state.ts'
import type { Actor, Json, Repository } from '../store/types.ts'

export interface Moved {
  ref: string
  before: string
  after: string
  /** Of a merged pull request: what kept it from merging, had its merger not bypassed it. */
  unmet?: readonly string[]
}

/** Tells the world that references moved, pull requests first. Call it while holding the repository (`git.exclusive`). */
export async function refsMoved(hub: Hub, repo: Repository, moves: readonly Moved[], actor: Actor): Promise<void> {
  for (const move of moves) {
    if (move.before === move.after || !/^refs\/(heads|tags)\//.test(move.ref)) continue
    repo.pushedAt = repo.updatedAt = hub.state.now()
    await recordActivity(repo, hub.state.nextId(), hub.state.now(), move, actor)
    await recordSuite(hub, repo, move, actor, 'moved', move.unmet)
    await announce(hub, repo, move, actor)
    if (move.ref.startsWith('refs/heads/')) await branchMoved(hub, repo, move, actor)
  }
}

async function announce(hub: Hub, repo: Repository, move: Moved, actor: Actor): Promise<void> {
  const { ref, before, after } = move
  const isBranch = ref.startsWith('refs/heads/')
  const name = ref.replace(/^refs\/(heads|tags)\//, '')
  const named = { ref: name, ref_type: isBranch ? 'branch' : 'tag', pusher_type: 'user' }
  const head = after === ZERO ? undefined : await repo.git.commit(after)
  if (before === ZERO) {
    hub.emit({ event: 'create', repo, actor, payload: { ...named, master_branch: repo.defaultBranch, description: repo.description || null }, ...(head ? { workflow: { sha: head.sha, ref, workflowSha: head.sha } } : {}) })
  }
  if (after === ZERO) hub.emit({ event: 'delete', repo, actor, payload: named })
  const payload = await renderPush(hub, repo, move, head, actor)
  hub.emit({ event: 'push', repo, actor, payload, ...(head ? { workflow: { sha: head.sha, ref, workflowSha: head.sha } } : {}) })
  if (isBranch && head) requestSuites(hub, repo, head.sha, name, before, actor)
}

async function renderPush(hub: Hub, repo: Repository, { ref, before, after }: Moved, head: Commit | undefined, actor: Actor): Promise<Json> {
  const { state } = hub
  const created = before === ZERO
  const deleted = after === ZERO
  const isBranch = ref.startsWith('refs/heads/')
  let commits: Commit[] = []
  let forced = false
  if (head && isBranch) {
    const base = created ? await repo.git.branch(repo.defaultBranch) : before
    const exclude = base && base !== head.sha && (await repo.git.exists(base)) ? base : undefined
    forced = !created && !(await repo.git.isAncestor(before, head.sha))
    commits = (await repo.git.log(head.sha, { ...(exclude ? { exclude } : {}), limit: created && !exclude ? 20 : 2048 })).reverse()
  }
  const files = await filesPerCommit(repo.git, commits.map((commit) => commit.sha))
  const rendered = commits.map((commit) => renderPushCommit(state, repo, commit, files.get(commit.sha) ?? []))
  const headCommit = head && (rendered.at(-1)?.['id'] === head.sha ? rendered.at(-1) : renderPushCommit(state, repo, head, []))
  return {
    ref,
    before,
    after,
    base_ref: null,
    created,
    deleted,
    forced,
    compare: created ? repoHtml(state, repo, `/commit/${after}`) : repoHtml(state, repo, `/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`),
    commits: rendered,
    head_commit: headCommit ?? null,
    pusher: { name: actor.user.login, email: actor.user.email || `${actor.user.login}@users.noreply.localhost` },
    ...(isBranch ? {} : { base_ref: null }),
    repository_url: repoApi(state, repo),
  }
}

/** Names that each commit adds, changes, removes; one git process for all of them. */
async function filesPerCommit(git: GitRepository, shas: readonly string[]): Promise<Map<string, FileChange[]>> {
  const found = new Map<string, FileChange[]>()
  if (shas.length === 0) return found
  const { text } = await git.run(['diff-tree', '--stdin', '-r', '-M', '--root', '--name-status', '-z'], { input: `${shas.join('\n')}\n` })
  const tokens = text.split('\0')
  let files: FileChange[] = []
  const words = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', C: 'copied', T: 'changed' } as const
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (/^[0-9a-f]{40}\n?$/.test(token)) {
      files = []
      found.set(token.trim(), files)
    } else if (/^[ADMRCT]\d*$/.test(token)) {
      const status = words[token[0] as keyof typeof words]
      const moved = status === 'renamed' || status === 'copied'
      const first = tokens[++at]!
      files.push({ path: moved ? tokens[++at]! : first, ...(moved ? { previousPath: first } : {}), status, sha: '', mode: '', additions: 0, deletions: 0 })
    }
  }
  return found
}

/** GitHub opens a check suite for every app that may write checks, and tells it so. */
function requestSuites(hub: Hub, repo: Repository, sha: string, branch: string, before: string, actor: Actor): void {
  for (const app of hub.state.apps.values()) {
    const installation = hub.state.installationFor(app.id, repo)
    if (!installation || !grants(installation.permissions, 'checks', 'write')) continue
    if (repo.suites.some((suite) => suite.appId === app.id && suite.headSha === sha)) continue
    const suite = suiteFor(hub.state, repo, app.id, sha, branch, before)
    if (app.events.includes('check_suite')) hub.emit({ event: 'check_suite', action: 'requested', repo, actor, payload: { check_suite: renderCheckSuite(hub.state, repo, suite) }, onlyApp: app.id })
  }
}
