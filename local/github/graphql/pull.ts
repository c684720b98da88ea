import { nodeId } from '../payloads/user.ts'
import { pullFiles } from '../routes/pulls.ts'
import type { Json, Pull, Repository } from '../store/types.ts'
import { connection, requireAccess, type Asked } from './graph.ts'
import { commitNode } from './objects.ts'
import { actorNode } from './people.ts'
import { refNode } from './refs.ts'

interface Paged { first?: number; last?: number; after?: string }

const TIMELINE: Record<string, [event: string, type: string]> = {
  BASE_REF_CHANGED_EVENT: ['base_ref_changed', 'BaseRefChangedEvent'],
  BASE_REF_FORCE_PUSHED_EVENT: ['base_ref_force_pushed', 'BaseRefForcePushedEvent'],
  AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT: ['automatic_base_change_succeeded', 'AutomaticBaseChangeSucceededEvent'],
}

export function pullNode(asked: Asked, repo: Repository, pull: Pull): Json {
  requireAccess(asked, repo, 'pull_requests')
  const { state, actor } = asked
  const issue = repo.issues.get(pull.number)!
  const headRepo = state.repositories.get(pull.headRepoId)
  const commits = async (args: Paged): Promise<Json> => {
    const base = pull.mergedAt ? pull.baseSha : ((await repo.git.branch(pull.baseRef)) ?? pull.baseSha)
    const page = connection((await repo.git.log(pull.headSha, { exclude: base, limit: 250 })).reverse(), args, async ({ sha }) => ({ id: nodeId('PURC', `${pull.id}:${sha}`), commit: await commitNode(asked, repo, sha) }))
    return { ...page, nodes: await Promise.all(page['nodes'] as Promise<Json>[]) }
  }
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.id),
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: issue.title,
    state: pull.mergedAt ? 'MERGED' : issue.state.toUpperCase(),
    isDraft: pull.draft,
    author: () => actorNode(asked, issue.user),
    headRefOid: pull.headSha,
    headRefName: pull.headRef,
    headRef: () => (headRepo ? refNode(asked, headRepo, `refs/heads/${pull.headRef}`) : null),
    headRepository: () => (headRepo ? asked.showRepository(headRepo) : null),
    isCrossRepository: pull.headRepoId !== repo.id,
    baseRefOid: pull.baseSha,
    baseRefName: pull.baseRef,
    baseRef: () => refNode(asked, repo, `refs/heads/${pull.baseRef}`),
    baseRepository: () => asked.showRepository(repo),
    reviews: (args: Paged) => connection(pull.reviews.filter((review) => review.state !== 'PENDING' || review.user === actor.user.login), args, (review) => ({
      id: nodeId('PRR', review.id), fullDatabaseId: String(review.id), state: review.state, submittedAt: review.submittedAt,
      author: () => actorNode(asked, review.user), commit: () => commitNode(asked, repo, review.commitId),
    })),
    timelineItems: (args: Paged & { itemTypes?: string[] }) => {
      const asks = (args.itemTypes ?? Object.keys(TIMELINE)).flatMap((type) => (TIMELINE[type] ? [TIMELINE[type]] : []))
      const events = repo.issueEvents.filter((event) => event.number === pull.number && asks.some(([name]) => name === event.event))
      return connection(events, args, (event) => ({ __typename: asks.find(([name]) => name === event.event)![1], id: nodeId('EV', event.id), createdAt: event.createdAt }))
    },
    files: async (args: Paged) => connection(await pullFiles({ repo }, pull), args, (file) => ({ path: file.path, changeType: { removed: 'DELETED', unchanged: 'MODIFIED' }[file.status as string] ?? file.status.toUpperCase(), additions: file.additions, deletions: file.deletions })),
    commits,
  }
}

export const isOpenWith = (repo: Repository, states: readonly string[] | undefined, base: string | undefined) => (pull: Pull): boolean => {
  const state = pull.mergedAt ? 'MERGED' : repo.issues.get(pull.number)!.state.toUpperCase()
  return (states === undefined || states.includes(state)) && (base === undefined || base === pull.baseRef)
}

