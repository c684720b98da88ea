import type { Conclusion, Outcome } from '../../schemas/decision/v1.ts'
import type { RuleUse } from '../../schemas/policy/v1.ts'
import { touchesNothing, type Facts, type FactValues, type FilesFact, type Need } from './facts.ts'
import { RECORDS_BRANCH } from '../paths.ts'
import { judgeInvariants } from './invariants.ts'
import { leavesOf, type Node, type PolicyRead } from './read.ts'
import type { Given } from './rule.ts'
import { describeSubject, modelsOf, situationOf, subjectsOf, tiersOf, type Move, type Situation, type Subject } from './situation.ts'
import { doubt, skipped, type Approval, type Judgement, type Verdict } from './verdict.ts'

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
}

/**
 * Whether a pull request meets the policy.
 *
 * Every subject (each move, a changed policy, other governed changes) is judged by the whole policy on its own, so
 * that what is met for one never speaks for another. What cannot be read, a judge that fails, a move that no rule
 * covers and a policy that is missing or invalid are errors, and an error is never approved.
 */
export function decide(policy: PolicyRead, facts: Facts, now: Date): Decision {
  const { files, documents } = facts
  if (!files.known) return undecided('error', [verdictOf('facts', doubt(`Which files change is not known: ${files.reason}.`, TRY_AGAIN))])
  if (policy.state === 'unreadable') return undecided('error', [verdictOf('policy', doubt(`The policy could not be read: ${policy.reason}.`, TRY_AGAIN))])
  if (touchesNothing(files.value)) return { ...undecided('approved', []), governed: false }
  if (policy.state === 'missing') {
    return undecided('rejected', [verdictOf('policy', { outcome: 'fail', summary: 'There is no policy (.github/provender.yml) on the base branch.', missing: 'an administrator', remedy: 'Merge a policy before the models it governs; `provender init` writes one. The first policy is merged without this check.' })])
  }
  if (policy.state === 'invalid') {
    const [first] = policy.problems
    const more = policy.problems.length > 1 ? ` (and ${policy.problems.length - 1} more)` : ''
    return undecided('error', [verdictOf('policy', doubt(`The policy on the base branch is not valid: line ${first?.line ?? 1} ${first?.at ?? ''} — expected ${first?.expected ?? 'a policy'}, found ${first?.found ?? 'something else'}${more}.`, 'Correct the policy on the base branch; `provender check` lists every problem.', { missing: 'an administrator' }))])
  }
  if (!documents.known) return undecided('error', [verdictOf('facts', doubt(`The changed documents are not known: ${documents.reason}.`, TRY_AGAIN))])

  const situation = situationOf(files.value, documents.value)
  const invariants = judgeInvariants(policy, facts, situation)
  const asked = subjectsOf(situation).map((subject) => judgeSubject(subject, policy, facts, situation, now))
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

function judgeSubject(subject: Subject, policy: Extract<PolicyRead, { state: 'valid' }>, facts: Facts, situation: Situation, now: Date): { outcome: Outcome; verdicts: Verdict[] } {
  const uses = leavesOf(policy.root).flatMap((leaf) => (applies(leaf, subject, facts) ? [leaf.use] : []))
  const { outcome, verdicts } = ask(policy.root)
  if (outcome !== 'skipped') return { outcome, verdicts }
  // Training a version, editing a card: without a rule of approval for it, valid documents are all that is asked.
  if (subject.kind !== 'move') return { outcome: 'pass', verdicts }
  const name = describeSubject(subject)
  const uncovered = doubt(`No rule of the policy judges ${name}.`, `Add a rule whose "when" covers the stage ${subject.move.stage}, or leave the move out.`, { missing: 'an administrator', annotations: [{ path: subject.move.path, line: subject.move.line, message: `No rule of the policy judges ${name}.` }] })
  return { outcome: 'error', verdicts: [{ ...verdictOf('covered', uncovered), subject: name }] }

  function ask(node: Node): { outcome: Outcome; verdicts: Verdict[] } {
    if (node.kind === 'rule') {
      const judgement = applies(node, subject, facts) ? judgeRule(node, subject, policy, uses, facts, situation, now) : skipped('')
      const asked = judgement.outcome === 'skipped' ? [] : [{ id: node.use.id, rule: node.rule.id, subject: describeSubject(subject), ...judgement }]
      return { outcome: judgement.outcome, verdicts: asked }
    }
    const parts = node.children.map(ask)
    const combined = combine(node.kind, parts.map((part) => part.outcome))
    const verdictsBelow = parts.flatMap((part) => part.verdicts)
    const met = node.kind === 'any' && combined === 'pass'
    return { outcome: combined, verdicts: met ? verdictsBelow.map((verdict) => (verdict.outcome === 'pass' ? verdict : { ...verdict, unneeded: true })) : verdictsBelow }
  }
}

function judgeRule(node: Extract<Node, { kind: 'rule' }>, subject: Subject, policy: Extract<PolicyRead, { state: 'valid' }>, asked: readonly RuleUse[], facts: Facts, situation: Situation, now: Date): Judgement {
  const values: Partial<Record<Need, unknown>> = {}
  for (const need of node.rule.needs) {
    const fact = facts[need]
    if (!fact.known) return doubt(`The ${need} are not known: ${fact.reason}.`, TRY_AGAIN)
    values[need] = fact.value
  }
  try {
    return node.judge({ ...(values as FactValues), subject, situation, policy: policy.policy, use: node.use, asked, now } as Given<Need>)
  } catch (error) {
    return doubt(`The rule failed: ${(error as Error).message}`, 'This is a fault of Provender: report it with this text. Nothing is approved meanwhile.')
  }
}

/** Whether a use of a rule speaks about a subject. What cannot be told applies. */
function applies({ use, rule }: Extract<Node, { kind: 'rule' }>, subject: Subject, facts: Facts): boolean {
  // Whoever may approve the strictest move must also approve a change of the rules for it.
  if (subject.kind === 'policy') return rule.approves === true
  const { stages, models, 'risk-tiers': tiers } = use.when ?? {}
  if (subject.kind === 'changes' && (rule.approves !== true || stages)) return false
  if (subject.kind === 'move' && stages && !stages.includes(subject.move.stage)) return false
  const concerned = modelsOf(subject)
  if (models && !concerned.some((model) => models.some((pattern) => matches(pattern, model)))) return false
  if (tiers && concerned.length === 0) return false
  if (!tiers || !facts.documents.known) return true
  const { value } = facts.documents
  return concerned.some((model) => {
    const found = tiersOf(model, value)
    return found.length === 0 || found.some((tier) => tiers.includes(tier))
  })
}

/** Whether a name fits a pattern in which * stands for any text. Linear: no backtracking over the pattern. */
export function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*')
  if (parts.length === 1) return pattern === name
  const [head = '', tail = ''] = [parts[0], parts.at(-1)]
  if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) return false
  let at = head.length
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at)
    if (found < 0 || found + part.length > name.length - tail.length) return false
    at = found + part.length
  }
  return true
}

const ORDER: readonly Outcome[] = ['pass', 'pending', 'fail', 'error']
const worst = (outcomes: readonly Outcome[]): Outcome => outcomes.reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a), 'pass')

/** Skipped rules vanish. Of `any`, one that passes suffices, unless another could not be judged: doubt never promotes. */
function combine(kind: 'all' | 'any', outcomes: readonly Outcome[]): Outcome {
  const asked = outcomes.filter((outcome) => outcome !== 'skipped')
  if (asked.length === 0) return 'skipped'
  if (kind === 'all' || asked.includes('error')) return worst(asked)
  return asked.reduce((a, b) => (ORDER.indexOf(b) < ORDER.indexOf(a) ? b : a))
}

function gatedFiles(files: FilesFact): Decision['gated'] {
  return files.changed.map(({ path, head }) => ({ path, blob: head?.blob ?? null })).sort((a, b) => (a.path < b.path ? -1 : 1))
}
