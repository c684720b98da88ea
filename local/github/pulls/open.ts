import { invalid, refuse } from '../http.ts'
import type { Hub } from '../hub.ts'
import { renderTeam, renderUser } from '../payloads/user.ts'
import type { Actor, Issue, Pull, Repository } from '../store/types.ts'
import { takeHead } from './moved.ts'
import { refreshPull } from './refresh.ts'
import { ownersTouched } from './requirements.ts'
import { emitPull } from './tell.ts'

export interface PullInput { title: string; body?: string | null; head: string; base: string; draft?: boolean }

export function newIssue(hub: Hub, repo: Repository, actor: Actor, title: string, body: string | null): Issue {
  const now = hub.state.now()
  const number = Math.max(0, ...repo.issues.keys()) + 1
  const issue: Issue = { id: hub.state.nextId(), number, title, body, user: actor.user.login, state: 'open', stateReason: null, labels: [], assignees: [], locked: false, createdAt: now, updatedAt: now, closedAt: null, closedBy: null, appId: actor.app?.id ?? null }
  repo.issues.set(number, issue)
  return issue
}

/** Opens a pull request. Call it while holding the repository. */
export async function openPull(hub: Hub, repo: Repository, input: PullInput, actor: Actor): Promise<Pull> {
  const { headRepo, headRef } = findHead(hub, repo, input.head)
  const [headSha, baseSha] = await Promise.all([headRepo?.git.branch(headRef), repo.git.branch(input.base)])
  if (!headRepo || !headSha) throw invalid([{ resource: 'PullRequest', field: 'head', code: 'invalid' }])
  if (!baseSha) throw invalid([{ resource: 'PullRequest', field: 'base', code: 'invalid' }])
  const twin = [...repo.pulls.values()].find((pull) => repo.issues.get(pull.number)?.state === 'open' && pull.headRepoId === headRepo.id && pull.headRef === headRef && pull.baseRef === input.base)
  if (twin) throw invalid([{ resource: 'PullRequest', code: 'custom', message: `A pull request already exists for ${headRepo.owner}:${headRef}.` }])
  if (headRepo !== repo) await repo.git.run(['fetch', '--quiet', headRepo.git.dir, headSha])
  if (await repo.git.isAncestor(headSha, baseSha)) throw invalid([{ resource: 'PullRequest', code: 'custom', message: `No commits between ${input.base} and ${headRef}` }])
  if (!(await repo.git.mergeBase(baseSha, headSha))) throw invalid([{ resource: 'PullRequest', code: 'custom', message: `The ${headRef} branch has no history in common with ${input.base}` }])
  const issue = newIssue(hub, repo, actor, input.title, input.body ?? null)
  const pull: Pull = {
    id: hub.state.nextId(), number: issue.number, draft: input.draft ?? false, headRepoId: headRepo.id, headRef, headSha, baseRef: input.base, baseSha,
    requestedReviewers: [], requestedTeams: [], reviews: [], reviewComments: [], lastPusher: actor.user.login, mergedAt: null, mergedBy: null, mergeCommitSha: null,
    stats: { commits: 0, additions: 0, deletions: 0, changedFiles: 0 },
  }
  repo.pulls.set(pull.number, pull)
  await takeHead(hub, repo, pull, headSha)
  await refreshPull(hub, repo, pull)
  await emitPull(hub, repo, pull, 'opened', actor)
  if (!pull.draft) await requestOwners(hub, repo, pull, actor)
  return pull
}

function findHead(hub: Hub, repo: Repository, head: string): { headRepo: Repository | undefined; headRef: string } {
  const [owner, ref] = head.includes(':') ? [head.slice(0, head.indexOf(':')), head.slice(head.indexOf(':') + 1)] : [repo.owner, head]
  if (owner.toLowerCase() === repo.owner.toLowerCase()) return { headRepo: repo, headRef: ref }
  const fork = [...hub.state.repositories.values()].find((one) => one.forkOf === repo.id && one.owner.toLowerCase() === owner.toLowerCase())
  return { headRepo: fork, headRef: ref }
}

/** GitHub asks the code owners of the changed files by itself. */
export async function requestOwners(hub: Hub, repo: Repository, pull: Pull, actor: Actor): Promise<void> {
  const author = repo.issues.get(pull.number)!.user.toLowerCase()
  const owners = new Set((await ownersTouched(repo, pull)).flat())
  const people = [...owners].filter((owner) => !owner.includes('/') && owner !== author && hub.state.findUser(owner))
  const teams = [...owners].filter((owner) => owner.includes('/')).map((owner) => owner.split('/')[1]!)
  await requestReviewers(hub, repo, pull, actor, people, teams)
}

export async function requestReviewers(hub: Hub, repo: Repository, pull: Pull, actor: Actor, people: readonly string[], teams: readonly string[]): Promise<void> {
  const author = repo.issues.get(pull.number)!.user.toLowerCase()
  if (people.some((login) => login.toLowerCase() === author)) throw refuse(422, 'Review cannot be requested from pull request author.')
  for (const login of people) {
    const user = hub.state.findUser(login)
    if (!user) throw refuse(422, 'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the repository.')
    if (pull.requestedReviewers.includes(user.login)) continue
    pull.requestedReviewers.push(user.login)
    await emitPull(hub, repo, pull, 'review_requested', actor, { requested_reviewer: renderUser(hub.state, user) })
  }
  for (const slug of teams) {
    const team = hub.state.team(repo.owner, slug)
    if (!team || pull.requestedTeams.includes(slug)) continue
    pull.requestedTeams.push(slug)
    await emitPull(hub, repo, pull, 'review_requested', actor, { requested_team: renderTeam(hub.state, team) })
  }
}
