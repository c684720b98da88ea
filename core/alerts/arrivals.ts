import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { Person } from '../../schemas/link.ts'
import type { OverrideLink } from '../../schemas/override-link/v1.ts'
import { isAgainstGroup, type ChainedDecision } from '../decisions/chain.ts'
import { sameName } from '../deploy/earlier.ts'
import type { FileState } from '../policy/facts.ts'
import { isGoverned } from '../policy/governed.ts'
import { POLICY_PATH } from '../paths.ts'
import { ABOUT_NOTHING, everybody, listed, modelsIn, short, type FoundAlert } from './found.ts'

export type Files = ReadonlyMap<string, FileState>

/** A governed file that differs between two commits. */
export interface ChangedFile {
  path: string
  before: FileState | null
  after: FileState | null
}

/** The governed files in which two commits differ. */
export function changedFiles(before: Files, after: Files): ChangedFile[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
    const [was, is] = [before.get(path) ?? null, after.get(path) ?? null]
    if (!isGoverned(path, true) || (was?.blob === is?.blob && was?.mode === is?.mode)) return []
    return [{ path, before: was, after: is }]
  })
}

/** Whether anything is governed at a commit. Before the first policy nothing is, so what came until then is never told. */
export const isEnrolled = (files: Files): boolean => files.has(POLICY_PATH)

/** Commits that came to the default branch together: a push, the merge of a pull request, or one of several merges of a queue. */
export interface Arrival {
  /** The oldest first; the last is where the branch was then. */
  commits: string[]
  changed: ChangedFile[]
  /** The pull request whose merge they are: GitHub says that the last of them is its merge commit. null: of none. */
  pull: { number: number; author: Person | null } | null
  /** Who moved the branch; null: GitHub does not tell. */
  actor: Person | null
  /** The branch lost commits by it. */
  forced: boolean
}

/** Which decisions count: about this repository, into this branch. */
export interface Deciding {
  repository: string
  branch: string
  decisions: readonly ChainedDecision[]
}

/** The pull request whose approved decision speaks of exactly these changes, when there is one; the newest first. */
export function pullsApproving(changed: readonly ChangedFile[], deciding: Deciding): number[] {
  const pulls = [...new Set(relevant(deciding).map(({ record }) => record.pull))].reverse()
  return pulls.filter((pull) => covers(lastAbout(pull, deciding)?.record, changed))
}

/**
 * What came to the default branch past the gate.
 *
 * A merge is known by its governed files, not by its commit: a squashed or rebased merge has a commit that nobody ever
 * approved, with exactly the files that were.
 */
export function judgeArrivals(arrivals: readonly Arrival[], deciding: Deciding): FoundAlert[] {
  return arrivals.flatMap((arrival) => judgeArrival(arrival, deciding) ?? [])
}

function judgeArrival(arrival: Arrival, deciding: Deciding): FoundAlert | undefined {
  const { commits, changed, pull, actor, forced } = arrival
  if (changed.length === 0) return undefined
  const decision = pull ? lastAbout(pull.number, deciding, commits)?.record : undefined
  if (!forced && covers(decision, changed)) return undefined
  const at = commits.at(-1) ?? ''
  const paths = changed.map(({ path }) => path)
  const who = actor?.login ?? 'Somebody'
  const about = { ...ABOUT_NOTHING, commits, pull: pull?.number ?? null, actor, involved: everybody(actor, pull?.author), files: changed.map(({ path, after }) => ({ path, blob: after?.blob ?? null })), models: modelsIn(paths) }
  if (pull && !forced) {
    return {
      alert: 'merge-past-red', cause: `merge ${at}`, about, reviewBy: null,
      summary: `${who} merged pull request #${pull.number} to ${deciding.branch} (${short(at)}) although ${reasonOf(decision)}: ${listed(paths)}.`,
      remedy: 'Look at what was merged. Propose its reversal in a pull request, or the same change once more so that it is judged; then close this issue.',
    }
  }
  const approving = pullsApproving(changed, deciding)[0]
  const hint = approving === undefined ? '' : ` The same files were approved in #${approving}, which was not merged by this.`
  return {
    alert: 'direct-push', cause: `push ${at}`, about, reviewBy: null,
    summary: `${who} ${forced ? 'forced' : 'pushed'} ${commits.length === 1 ? short(at) : `${commits.length} commits up to ${short(at)}`} to ${deciding.branch} without a pull request: ${listed(paths)}.${hint}`,
    remedy: 'Find out why. Propose the change, or its reversal, in a pull request; then close this issue.',
  }
}

function reasonOf(decision: DecisionRecord | undefined): string {
  if (!decision) return 'there is no decision about it'
  if (decision.conclusion !== 'approved') return `the last decision about it is "${decision.conclusion}"`
  return 'the decision about it approved other files'
}

const relevant = ({ repository, branch, decisions }: Deciding): ChainedDecision[] => decisions.filter(({ record }) => sameName(record.repository, repository) && record.base.ref === branch)

/** The last decision about a pull request; a "no" to a merge group only when that group is what landed. */
const lastAbout = (pull: number, deciding: Deciding, landed: readonly string[] = []): ChainedDecision | undefined =>
  relevant(deciding).findLast(({ record }) => record.pull === pull && (!isAgainstGroup(record) || landed.includes(record.group!)))

/** Every changed file is among the decided ones, with the same bytes, and is a regular file. */
function covers(decision: DecisionRecord | undefined, changed: readonly ChangedFile[]): boolean {
  if (decision?.conclusion !== 'approved') return false
  const gated = new Map(decision.gated.map(({ path, blob }) => [path, blob]))
  return changed.every(({ path, after }) => gated.has(path) && gated.get(path) === (after?.blob ?? null) && (after === null || after.mode.startsWith('100')))
}

/**
 * Governed files that are there, and of which no decision, no alert and not the beginning speaks.
 *
 * It finds what came in when nobody looked, however long ago; what came and went again only GitHub's list of pushes tells.
 */
export function judgeStanding(at: string, beginning: Files, now: Files, told: readonly { path: string; blob: string | null }[], deciding: Deciding): FoundAlert[] {
  const spoken = new Set(told.map(({ path, blob }) => `${path} ${blob ?? 'none'}`))
  for (const { record } of relevant(deciding)) {
    if (record.conclusion === 'approved') for (const { path, blob } of record.gated) spoken.add(`${path} ${blob ?? 'none'}`)
  }
  const unknown = changedFiles(beginning, now).filter(({ path, after }) => !spoken.has(`${path} ${after?.blob ?? 'none'}`))
  if (unknown.length === 0) return []
  const paths = unknown.map(({ path }) => path)
  return [{
    alert: 'direct-push', cause: `files ${unknown.map(({ path, after }) => `${path} ${after?.blob ?? 'none'}`).join(' ')}`, reviewBy: null,
    about: { ...ABOUT_NOTHING, commits: [at], files: unknown.map(({ path, after }) => ({ path, blob: after?.blob ?? null })), models: modelsIn(paths) },
    summary: `${deciding.branch} (${short(at)}) has governed files of which no decision speaks, and GitHub does not tell who brought them: ${listed(paths)}.`,
    remedy: 'Find out with git log how they came there. Propose them, or their reversal, in a pull request; then close this issue.',
  }]
}

/** A decision by break-glass that was merged. */
export interface Overridden {
  decision: ChainedDecision
  arrival: Arrival
  id: string
  reason: string
}

/** Merges that an override made possible. */
export function overriddenArrivals(arrivals: readonly Arrival[], deciding: Deciding): Overridden[] {
  return arrivals.flatMap((arrival) => {
    const decision = arrival.pull && !arrival.forced ? lastAbout(arrival.pull.number, deciding, arrival.commits) : undefined
    if (!decision || arrival.changed.length === 0 || !covers(decision.record, arrival.changed)) return []
    const { override } = decision.record
    return override ? [{ decision, arrival, id: override.id, reason: override.reason }] : []
  })
}

/** By when break-glass must have been reviewed. */
export const reviewDay = (overriddenAt: string, days: number): string => new Date(Date.parse(overriddenAt) + days * 86_400_000).toISOString()

export function breakGlassAlert({ decision, arrival, id, reason }: Overridden, reviewBy: string | null): FoundAlert {
  const { record } = decision
  const models = [...new Set(record.changes.map(({ model }) => model))].sort()
  const by = record.approvals.map(({ login, userId }) => ({ login, userId }))
  return {
    alert: 'break-glass', cause: `override ${decision.digest}`, reviewBy,
    about: { ...ABOUT_NOTHING, commits: arrival.commits, pull: record.pull, actor: arrival.actor, involved: everybody(arrival.actor, arrival.pull?.author, ...by), models },
    summary: `#${record.pull} was merged by break-glass, override ${id}, approved by ${listed(by.map(({ login }) => login))}: ${reason}`,
    remedy: `Somebody named in the policy's break-glass.review, who had no hand in it, has to look at what was done and close this issue${reviewBy === null ? '' : ` until ${reviewBy}; after that no version of ${listed(models)} is promoted`}.`,
  }
}

/** The link that says so. */
export function overrideRecord(overridden: Overridden, repository: string, overriddenAt: string, reviewBy: string | null, last: { sequence: number; digest: string } | undefined): OverrideLink {
  const { decision, arrival, id, reason } = overridden
  return {
    schema: 'override-link/v1', sequence: (last?.sequence ?? 0) + 1, previous: last?.digest ?? null, repository, overriddenAt,
    decision: decision.digest, pull: decision.record.pull, commit: arrival.commits.at(-1) ?? '', id, reason, changes: decision.record.changes,
    by: everybody(...decision.record.approvals), reviewBy,
  }
}
