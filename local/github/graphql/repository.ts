import { nodeId } from '../payloads/user.ts'
import type { Json, Repository } from '../store/types.ts'
import { connection, GraphRefusal, requireAccess, type Asked } from './graph.ts'
import { objectNode } from './objects.ts'
import { accountNode } from './people.ts'
import { isOpenWith, pullNode } from './pull.ts'
import { refNode } from './refs.ts'

export function repositoryNode(asked: Asked, repo: Repository): Json {
  return {
    __typename: 'Repository',
    id: nodeId('R', repo.id),
    databaseId: repo.id,
    name: repo.name,
    nameWithOwner: `${repo.owner}/${repo.name}`,
    isArchived: repo.archived,
    isPrivate: repo.private,
    owner: () => accountNode(asked, asked.state.user(repo.owner)),
    defaultBranchRef: () => refNode(asked, repo, `refs/heads/${repo.defaultBranch}`),
    object: ({ expression, oid }: { expression?: string; oid?: string }) => objectNode(asked, repo, oid ?? expression ?? ''),
    ref: ({ qualifiedName }: { qualifiedName: string }) => refNode(asked, repo, qualifiedName.startsWith('refs/') ? qualifiedName : `refs/heads/${qualifiedName}`),
    pullRequest: ({ number }: { number: number }) => {
      const pull = repo.pulls.get(number)
      if (!pull) throw new GraphRefusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
      return pullNode(asked, repo, pull)
    },
    pullRequests: (args: { first?: number; after?: string; states?: string[]; baseRefName?: string }) => {
      requireAccess(asked, repo, 'pull_requests')
      return connection([...repo.pulls.values()].filter(isOpenWith(repo, args.states, args.baseRefName)), args, (pull) => pullNode(asked, repo, pull))
    },
  }
}
