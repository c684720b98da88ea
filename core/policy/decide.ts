import { judgeOverdueReviews } from '../alerts/overdue.ts'
import type { Conclusion, Outcome } from '../../schemas/decision/v1.ts'
import { readingOnce } from '../documents/reading-once.ts'
import { POLICY_PATH, RECORDS_BRANCH } from '../paths.ts'
import { touchesNothing, type Facts, type FilesFact } from './facts.ts'
import { judgeFreezes } from './freezes.ts'
import { judgeInvariants } from './invariants.ts'
import { judgeSubject, layersOf } from './judge-subject.ts'
import { worst } from './outcomes.ts'
import type { PolicyRead } from './read.ts'
import { situationOf, subjectsOf, type Move, type Situation } from './situation.ts'
import { doubt, fail, type Approval, type Judgement, type Verdict } from './verdict.ts'

/** The policy's answer. Only `approved` lets anything pass. */
export interface Decision {
  conclusion: Conclusion
  /** False: the pull request changes nothing that the policy speaks about. */
  governed: boolean
  /** Everything that was asked, skipped rules left out; unmet first is the reader's order, not this one. */
  verdicts: Verdict[]
  moves: Move[]
  /** The governed files as they would be merged. */
  gated: { path: string; blob: string | null }[]
  approvals: Approval[]
  /** By which break-glass took the place of rules that are not met: it is to be reviewed afterwards. */
  override?: { id: string; reason: string; until: string }
}

/**
 * Whether a pull request meets the policy.
 *
 * Every subject (each move, a changed policy, other governed changes) is judged by the whole policy on its own, so
 * that what is met for one never speaks for another. What cannot be read, a judge that fails, a move that no rule
 * covers and a policy that is missing or invalid are errors, and an error is never approved.
 */
export function decide(policy: PolicyRead, facts: Facts, now: Date): Decision {
  return readingOnce(() => judge(policy, facts, now))
}

function judge(policy: PolicyRead, facts: Facts, now: Date): Decision {
  const { files, documents } = facts
  if (!files.known) return undecided('error', [verdictOf('facts', doubt(`Which files change is not known: ${files.reason}.`, TRY_AGAIN))])
  if (policy.state === 'unreadable') return undecided('error', [verdictOf('policy', doubt(`The policy could not be read: ${policy.reason}.`, TRY_AGAIN))])
  if (touchesNothing(files.value)) {
    // A repository that has no policy is left alone.
    return files.value.empty && policy.state !== 'missing' ? undecided('rejected', [verdictOf('not-empty', fail('The pull request changes no file.', 'Push what it is about, or close it: a check earned by nothing says nothing.', { missing: 'the author' }))]) : { ...undecided('approved', []), governed: false }
  }
  if (policy.state === 'missing') {
    return undecided('rejected', [verdictOf('policy', { outcome: 'fail', summary: 'There is no policy (.github/provender.yml) on the base branch.', missing: 'an administrator', remedy: 'Merge a policy before the models it governs; `provender init` writes one. The first policy is merged without this check.' })])
  }
  if (policy.state === 'invalid') {
    const [first] = policy.problems
    const whose = first === undefined || first.file === POLICY_PATH ? 'The policy on the base branch' : `What the organisation asks at least (${first.file})`
    const more = policy.problems.length > 1 ? ` (and ${policy.problems.length - 1} more)` : ''
    return undecided('error', [verdictOf('policy', doubt(`${whose} is not valid: line ${first?.line ?? 1} ${first?.at ?? ''} — expected ${first?.expected ?? 'a policy'}, found ${first?.found ?? 'something else'}${more}.`, 'Correct it there; `provender check` lists every problem.', { missing: 'an administrator' }))])
  }
  if (!documents.known) return undecided('error', [verdictOf('facts', doubt(`The changed documents are not known: ${documents.reason}.`, TRY_AGAIN))])

  const situation = situationOf(files.value, documents.value)
  const freezes = [...(policy.policy.freezes ?? []), ...(policy.floor?.floor.freezes ?? [])]
  const hasGlass = Boolean(policy.policy['break-glass'] ?? policy.floor?.floor['break-glass'])
  const invariants = [...judgeInvariants(policy, facts, situation), ...judgeFreezes(freezes, situation.moves, facts.served, now), ...(hasGlass ? judgeOverdueReviews(situation.moves, facts.alerts, now) : [])]
  const hearing = { layers: layersOf(policy), facts, documents: documents.value, situation, now }
  const asked = subjectsOf(situation).map((subject) => judgeSubject(subject, hearing))
  const verdicts = [...invariants, ...asked.flatMap(({ verdicts: ofSubject }) => ofSubject)]
  const outcome = worst([...invariants.map((verdict) => verdict.outcome), ...asked.map((subject) => subject.outcome)])
  const approvals = new Map(verdicts.flatMap((verdict) => verdict.approvals ?? []).map((approval) => [approval.review, approval]))
  return {
    conclusion: CONCLUSIONS[outcome],
    governed: true,
    verdicts,
    moves: situation.moves,
    gated: gatedFiles(files.value),
    approvals: [...approvals.values()].sort((a, b) => a.review - b.review),
    ...(asked.some(({ overridden }) => overridden) ? overrideIn(situation) : {}),
  }
}

/**
 * The answer for a pull request into any branch but the default one.
 *
 * GitHub keeps a check by commit, not by pull request: a green check earned on a branch with a policy of somebody's
 * own making would stand on the same commit in a pull request into the branch that matters.
 */
export function declineBranch(base: string, defaultBranch: string): Decision {
  return undecided('rejected', [verdictOf('default-branch', { outcome: 'fail', summary: `Provender judges pull requests into ${defaultBranch}; this one is into ${base}.`, missing: 'the author', remedy: `Change the base of the pull request to ${defaultBranch}, or merge without this check where none is required.` })])
}

/** The answer for a pull request from the branch that holds the records themselves. */
export function declineRecordsBranch(): Decision {
  return undecided('rejected', [verdictOf('records-branch', { outcome: 'fail', summary: `The branch ${RECORDS_BRANCH} is not merged: records are only read there.`, missing: 'the author', remedy: 'Close this pull request. To propose documents, put them on a branch of their own.' })])
}

/** A decision that could not be recorded: whatever it says, nothing is approved by it. */
export function withholdUnrecorded(decision: Decision, reason: string): Decision {
  const withheld = verdictOf('recorded', doubt(`The decision could not be recorded: ${reason}`, TRY_AGAIN, { missing: 'an administrator' }))
  return { ...decision, governed: true, conclusion: 'error', verdicts: [withheld, ...decision.verdicts] }
}

const TRY_AGAIN = 'Nothing is approved on doubt. It is tried again by itself; push or re-run the check to try at once.'
const CONCLUSIONS: Record<Outcome, Conclusion> = { pass: 'approved', pending: 'pending', fail: 'rejected', error: 'error', skipped: 'error' }

const undecided = (conclusion: Conclusion, verdicts: Verdict[]): Decision => ({ conclusion, governed: true, verdicts, moves: [], gated: [], approvals: [] })

function verdictOf(name: string, judgement: Judgement): Verdict {
  return { id: `provender:${name}`, rule: `provender:${name}`, subject: 'the pull request', ...judgement }
}

function gatedFiles(files: FilesFact): Decision['gated'] {
  return files.changed.map(({ path, head }) => ({ path, blob: head?.blob ?? null })).sort((a, b) => (a.path < b.path ? -1 : 1))
}

function overrideIn({ overrides }: Situation): Pick<Decision, 'override'> {
  const [override] = overrides
  if (!override?.read.known) return {}
  const { id, reason, until } = override.read.value
  return { override: { id, reason, until } }
}
