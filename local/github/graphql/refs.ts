import { nodeId } from '../payloads/user.ts'
import type { Json, Repository } from '../store/types.ts'
import { connection, requireAccess, type Asked } from './graph.ts'
import { commitNode, objectNode } from './objects.ts'

export async function refNode(asked: Asked, repo: Repository, ref: string): Promise<Json | null> {
  requireAccess(asked, repo, 'contents')
  const sha = await repo.git.refSha(ref)
  if (!sha) return null
  const prefix = /^refs\/[^/]+\//.exec(ref)?.[0] ?? 'refs/'
  return { id: nodeId('REF', `${repo.id}:${ref}`), name: ref.slice(prefix.length), prefix, target: () => objectNode(asked, repo, sha), compare: ({ headRef }: { headRef: string }) => compare(asked, repo, ref, headRef) }
}

/** GitHub takes a branch, a tag or a hash here. */
async function compare(asked: Asked, repo: Repository, baseRef: string, headRef: string): Promise<Json | null> {
  const [base, head] = [await repo.git.resolveCommit(baseRef), await repo.git.resolveCommit(headRef)]
  if (!base || !head) return null
  const [aheadBy, behindBy] = await Promise.all([repo.git.count(head, base), repo.git.count(base, head)])
  const status = aheadBy === 0 && behindBy === 0 ? 'IDENTICAL' : aheadBy === 0 ? 'BEHIND' : behindBy === 0 ? 'AHEAD' : 'DIVERGED'
  return {
    id: nodeId('CMP', `${base}...${head}`), aheadBy, behindBy, status,
    baseTarget: () => commitNode(asked, repo, base),
    headTarget: () => commitNode(asked, repo, head),
    commits: async (args: { first?: number; after?: string }) => {
      const page = connection((await repo.git.log(head, { exclude: base })).reverse(), args, ({ sha }) => commitNode(asked, repo, sha))
      return { ...page, nodes: await Promise.all(page['nodes'] as Promise<Json>[]) }
    },
  }
}
