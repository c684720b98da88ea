import { editTree } from '../git/edit.ts'
import { personNow } from '../git/repository.ts'
import { nodeId } from '../payloads/user.ts'
import { enqueuePull } from '../pulls/queue.ts'
import { refsMoved } from '../refs/moved.ts'
import { refusal } from '../refs/push.ts'
import type { Json } from '../store/types.ts'
import { findRepository, GraphRefusal, requireAccess, type Asked } from './graph.ts'
import { commitNode } from './objects.ts'
import { refNode } from './refs.ts'

interface CommitInput {
  branch: { branchName?: string; repositoryNameWithOwner?: string }
  clientMutationId?: string
  expectedHeadOid: string
  fileChanges?: { additions: { path: string; contents: string }[]; deletions: { path: string }[] }
  message: { headline: string; body?: string }
}

// GitHub commits and signs what is committed this way; the caller is the author.
const WEB_FLOW = { name: 'GitHub', email: 'noreply@github.com' }

/** Only on top of the commit that the caller has seen: the check and the move are one step. */
export async function createCommitOnBranch(asked: Asked, { input }: { input: CommitInput }): Promise<Json> {
  const { hub, actor } = asked
  const [owner = '', name = ''] = (input.branch.repositoryNameWithOwner ?? '').split('/')
  const repo = findRepository(asked, owner, name)
  requireAccess(asked, repo, 'contents', 'write')
  const ref = `refs/heads/${(input.branch.branchName ?? '').replace(/^refs\/heads\//, '')}`
  const sha = await repo.git.exclusive(async () => {
    const before = await repo.git.refSha(ref)
    if (!before) throw new GraphRefusal('NOT_FOUND', `No branch with the name '${input.branch.branchName}' was found.`)
    const stale = new GraphRefusal('STALE_DATA', `Expected branch to point to "${before}" but it did not. Pull and try again.`)
    if (before !== input.expectedHeadOid) throw stale
    const { additions = [], deletions = [] } = input.fileChanges ?? {}
    for (const { path } of [...additions, ...deletions]) if (path === '' || /^\/|(^|\/)(\.\.?|\.git)(\/|$)|\/\/|\/$/.test(path)) throw new GraphRefusal('UNPROCESSABLE', `A path was requested which is not valid: ${path}`)
    const edits = [
      ...deletions.map(({ path }) => ({ path, mode: '100644', sha: null })),
      ...(await Promise.all(additions.map(async ({ path, contents }) => ({ path, mode: '100644', sha: await repo.git.write('blob', Buffer.from(contents, 'base64')) })))),
    ]
    const tree = (await editTree(repo.git, (await repo.git.commit(before))!.tree, edits)) ?? (await repo.git.writeTree([]))
    const author = personNow(actor.user.name || actor.user.login, actor.user.email)
    const { headline, body } = input.message
    const after = await repo.git.writeCommit({ tree, parents: [before], author, committer: { ...author, ...WEB_FLOW }, message: body ? `${headline}\n\n${body}` : headline })
    const reason = refusal(hub, repo, { ref, old: before, sha: after }, actor)
    if (reason) throw new GraphRefusal('UNPROCESSABLE', `Repository rule violations found\n\n${reason}\n\n`)
    if (!(await repo.git.moveRefs([{ ref, old: before, sha: after }]))) throw stale
    await refsMoved(hub, repo, [{ ref, before, after }], actor)
    return after
  })
  // Events of a write are on their way before its answer is, as over REST.
  await repo.git.settled()
  return { clientMutationId: input.clientMutationId ?? null, commit: () => commitNode(asked, repo, sha), ref: () => refNode(asked, repo, ref) }
}

/** What github.com offers by GraphQL only: putting a pull request in the merge queue. */
export async function enqueuePullRequest(asked: Asked, { input }: { input: { pullRequestId: string; clientMutationId?: string } }): Promise<Json> {
  for (const repo of asked.state.repositories.values()) {
    const pull = [...repo.pulls.values()].find((one) => nodeId('PR', one.id) === input.pullRequestId)
    if (!pull) continue
    const entry = await repo.git.exclusive(() => enqueuePull(asked.hub, repo, pull, asked.actor))
    return { clientMutationId: input.clientMutationId ?? null, mergeQueueEntry: { id: nodeId('MQE', entry.sha), headCommit: () => commitNode(asked, repo, entry.sha), baseCommit: () => commitNode(asked, repo, entry.base) } }
  }
  throw new GraphRefusal('NOT_FOUND', `Could not resolve to a node with the global id of '${input.pullRequestId}'`)
}
