import { grants, atLeast, roleOf } from '../store/state.ts'
import type { State } from '../store/state.ts'
import type { Actor, CheckRun, Pull, Repository, Review } from '../store/types.ts'
import { rulesFor, type BranchRules } from '../refs/rules.ts'
import { loadCodeOwners, ownersOf } from './codeowners.ts'

export type CheckOutcome = 'success' | 'pending' | 'failure' | 'missing'

/** What keeps a pull request from merging, in GitHub's words. Empty: nothing. */
export async function unmetRequirements(state: State, repo: Repository, pull: Pull, actor?: Actor): Promise<string[]> {
  const rules = rulesFor(state, repo, `refs/heads/${pull.baseRef}`, actor)
  const unmet = [...(await unmetReviews(state, repo, pull, rules)), ...unmetChecks(repo, pull.headSha, rules)]
  if (rules.locked) unmet.push('Cannot change this locked branch')
  for (const environment of rules.environments) {
    const deployed = repo.deployments.some((deployment) => deployment.sha === pull.headSha && deployment.environment === environment && deployment.statuses.at(-1)?.state === 'success')
    if (!deployed) unmet.push(`Required deployment to "${environment}" is expected.`)
  }
  if (rules.strict && rules.checks.length > 0) {
    const base = await repo.git.branch(pull.baseRef)
    if (base && !(await repo.git.isAncestor(base, pull.headSha))) unmet.push('Head branch is out of date. Review and try the merge again.')
  }
  return unmet
}

export function unmetChecks(repo: Repository, sha: string, rules: BranchRules): string[] {
  const open = rules.checks.map((check) => ({ ...check, outcome: outcomeOf(repo, sha, check) })).filter((check) => check.outcome !== 'success')
  if (open.length === 0) return []
  const failing = open.filter((check) => check.outcome === 'failure')
  if (failing.length === 1) return [`Required status check "${failing[0]!.context}" is failing.`]
  if (failing.length > 1) return [`${failing.length} of ${rules.checks.length} required status checks have not succeeded: ${failing.length} failing.`]
  if (open.length === 1) return [`Required status check "${open[0]!.context}" is ${open[0]!.outcome === 'pending' ? 'in progress' : 'expected'}.`]
  return [`${open.length} of ${rules.checks.length} required status checks are expected.`]
}

/** The latest word on a required check. Pinned to an app, nobody else's check of that name counts. */
export function outcomeOf(repo: Repository, sha: string, required: { context: string; appId: number | null }, since = 0): CheckOutcome {
  const run = latestRuns(repo, sha).find((one) => one.id > since && one.name === required.context && (required.appId === null || one.appId === required.appId))
  if (run) return run.status !== 'completed' ? 'pending' : ['success', 'neutral', 'skipped'].includes(run.conclusion ?? '') ? 'success' : 'failure'
  const status = required.appId === null ? repo.statuses.findLast((one) => one.id > since && one.sha === sha && one.context === required.context) : undefined
  if (!status) return 'missing'
  return status.state === 'success' ? 'success' : status.state === 'pending' ? 'pending' : 'failure'
}

/** Per app and name the newest run, newest first. */
export function latestRuns(repo: Repository, sha: string): CheckRun[] {
  const seen = new Set<string>()
  return repo.checkRuns.filter((run) => run.headSha === sha).reverse().filter((run) => {
    const key = `${run.suiteId} ${run.appId} ${run.name}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** The opinion that counts per person: the last one that approves, objects or was dismissed. Comments change nothing. */
export function latestOpinions(pull: Pull): Review[] {
  const latest = new Map<string, Review>()
  for (const review of pull.reviews) if (['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'].includes(review.state)) latest.set(review.user.toLowerCase(), review)
  return [...latest.values()]
}

export function mayApprove(state: State, repo: Repository, login: string): boolean {
  const user = state.findUser(login)
  if (user?.type !== 'Bot') return atLeast(roleOf(state, repo, login), 'write')
  // An app's approval counts when its installation may write contents.
  const app = [...state.apps.values()].find((one) => `${one.slug}[bot]` === login)
  const installation = app && state.installationFor(app.id, repo)
  return installation !== undefined && grants(installation.permissions, 'contents', 'write')
}

async function unmetReviews(state: State, repo: Repository, pull: Pull, rules: BranchRules): Promise<string[]> {
  if (!rules.reviews) return []
  const unmet: string[] = []
  const opinions = latestOpinions(pull).filter((review) => mayApprove(state, repo, review.user))
  const approvals = opinions.filter((review) => review.state === 'APPROVED')
  const { count, codeOwners, lastPush } = rules.reviews
  if (opinions.some((review) => review.state === 'CHANGES_REQUESTED')) unmet.push('Changes have been requested on this pull request.')
  if (approvals.length < count) unmet.push(count === 1 ? 'At least 1 approving review is required by reviewers with write access.' : `At least ${count} approving reviews are required by reviewers with write access.`)
  if (codeOwners) unmet.push(...(await unmetOwners(state, repo, pull, approvals)))
  if (lastPush && !approvals.some((review) => review.user.toLowerCase() !== pull.lastPusher.toLowerCase() && review.commitId === pull.headSha)) {
    unmet.push('New changes require approval from someone other than the last pusher.')
  }
  return unmet
}

async function unmetOwners(state: State, repo: Repository, pull: Pull, approvals: readonly Review[]): Promise<string[]> {
  const approvers = approvals.map((review) => review.user.toLowerCase())
  const missing = new Set<string>()
  for (const owners of await ownersTouched(repo, pull)) {
    if (owners.some((owner) => ownerIncludes(state, owner, approvers))) continue
    missing.add(owners.join(' or '))
  }
  return [...missing].map((owners) => `Waiting on code owner review from ${owners}.`)
}

/** For each changed file that has owners, who they are. */
export async function ownersTouched(repo: Repository, pull: Pull): Promise<string[][]> {
  const base = await repo.git.branch(pull.baseRef)
  if (!base) return []
  const lines = await loadCodeOwners(repo, base)
  if (lines.length === 0) return []
  const mergeBase = await repo.git.mergeBase(base, pull.headSha)
  const files = mergeBase ? await repo.git.diff(mergeBase, pull.headSha) : []
  const paths = files.flatMap((file) => (file.previousPath ? [file.path, file.previousPath] : [file.path]))
  return paths.map((path) => ownersOf(lines, path)).filter((owners) => owners.length > 0)
}

function ownerIncludes(state: State, owner: string, logins: readonly string[]): boolean {
  const [org, slug] = owner.split('/')
  if (slug === undefined) return logins.includes(owner)
  const team = state.team(org!, slug)
  return team !== undefined && logins.some((login) => state.teamMembers(team).has(login))
}
