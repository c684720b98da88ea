import type { Outcome } from '../../schemas/decision/v1.ts'
import type { BreakGlass, Policy, RuleUse, Waiver } from '../../schemas/policy/v1.ts'
import { applies, casesOf, type Case } from './applies.ts'
import { judgeBreakGlass, overrideFor } from './break-glass.ts'
import { leavesOf, type Leaf, type Node } from './compile.ts'
import type { DocumentsFact, Facts, FactValues, Need } from './facts.ts'
import { combine, worst } from './outcomes.ts'
import type { ValidPolicy } from './read.ts'
import type { Given } from './rule.ts'
import { minApprovals } from './rules/min-approvals/rule.ts'
import { describeSubject, type Situation, type Subject } from './situation.ts'
import { doubt, skipped, type Judgement, type Verdict } from './verdict.ts'
import { waiverOf } from './waivers.ts'

/** Rules that are asked together: those of the policy, or those of the organisation's floor. */
export interface Layer {
  /** Before the ids of its rules. */
  prefix: '' | 'floor:'
  root: Node
  leaves: readonly Leaf[]
  policy: Policy
  waivers: readonly Waiver[]
  glass: BreakGlass | undefined
}

export function layersOf({ policy, root, floor }: ValidPolicy): Layer[] {
  const ours: Layer = { prefix: '', root, leaves: leavesOf(root), policy, waivers: policy.waivers ?? [], glass: policy['break-glass'] }
  if (!floor) return [ours]
  // What the repository waives, and who may break its glass, is not for what the organisation asks.
  return [ours, { prefix: 'floor:', root: floor.root, leaves: leavesOf(floor.root), policy: floor.policy, waivers: [], glass: floor.floor['break-glass'] }]
}

/** What every subject of a pull request is judged by. */
export interface Hearing {
  layers: readonly Layer[]
  facts: Facts
  documents: DocumentsFact
  situation: Situation
  now: Date
}

export interface Answer {
  outcome: Outcome
  verdicts: Verdict[]
  /** Whether break-glass took the place of a rule that is not met. */
  overridden: boolean
}

/** One subject by every layer, in every case that it may be: the worst answer counts. */
export function judgeSubject(subject: Subject, hearing: Hearing): Answer {
  const whens = hearing.layers.flatMap(({ leaves, waivers }) => [...leaves.map(({ use }) => use.when), ...waivers.map(({ when }) => when)])
  const answers = casesOf(subject, whens, hearing.documents, hearing.facts.served).map((one) => judgeCase(subject, one, hearing))
  const [first] = answers
  if (first && answers.length === 1) return first
  return { outcome: worst(answers.map(({ outcome }) => outcome)), verdicts: worstOfEach(answers.flatMap(({ verdicts }) => verdicts)), overridden: answers.some(({ overridden }) => overridden) }
}

function judgeCase(subject: Subject, one: Case, hearing: Hearing): Answer {
  const parts = hearing.layers.map((layer) => judgeLayer(subject, one, layer, hearing))
  const outcome = combine('all', parts.map((part) => part.outcome))
  const verdicts = parts.flatMap((part) => part.verdicts)
  const overridden = parts.some((part) => part.overridden)
  if (outcome !== 'skipped') return { outcome, verdicts, overridden }
  // Training a version, editing a card: without a rule of approval for it, valid documents are all that is asked.
  if (subject.kind !== 'move') return { outcome: 'pass', verdicts, overridden }
  return { outcome: 'error', verdicts: [...verdicts, uncovered(subject, verdicts)], overridden }
}

function uncovered(subject: Extract<Subject, { kind: 'move' }>, waived: readonly Verdict[]): Verdict {
  const { path, line, stage } = subject.move
  const name = describeSubject(subject)
  const summary = waived.length > 0 ? `Every rule that would judge ${name} is waived.` : `No rule of the policy judges ${name}.`
  const remedy = waived.length > 0 ? 'Let a waiver end, or add a rule: what nothing judges is not approved.' : `Add a rule whose "when" covers the stage ${stage}, or leave the move out.`
  return { id: 'provender:covered', rule: 'provender:covered', subject: name, ...doubt(summary, remedy, { missing: 'an administrator', annotations: [{ path, line, message: summary }] }) }
}

function judgeLayer(subject: Subject, one: Case, layer: Layer, hearing: Hearing): Answer {
  const asked = layer.leaves.flatMap((leaf) => (applies(leaf, subject, one) && !waiverOf(leaf.use.id, layer.waivers, subject, one, hearing.now) ? [leaf.use] : []))
  const { outcome, verdicts } = ask(layer.root)
  const override = outcome === 'pass' || outcome === 'skipped' ? undefined : overrideFor(subject, hearing.situation)
  if (!override?.read.known || (layer.prefix !== '' && !layer.glass)) return { outcome, verdicts, overridden: false }
  const { read, path } = override
  const glass = withFacts(minApprovals.needs, subject, layer, asked, BREAK_GLASS, hearing, (given) => judgeBreakGlass(layer.glass, read.value, path, given))
  const shown: Verdict = { id: `${layer.prefix}break-glass`, rule: 'provender:break-glass', subject: describeSubject(subject), ...glass }
  if (glass.outcome !== 'pass') return { outcome: combine('any', [outcome, glass.outcome]), verdicts: withAlternatives([verdicts, [shown]]), overridden: false }
  return { outcome: 'pass', verdicts: [...verdicts.map(notNeeded), shown], overridden: true }

  function ask(node: Node): Pick<Answer, 'outcome' | 'verdicts'> {
    if (node.kind === 'rule') return askRule(node)
    const parts = node.children.map(ask)
    const combined = combine(node.kind, parts.map((part) => part.outcome))
    const below = parts.map((part) => part.verdicts)
    if (node.kind === 'all') return { outcome: combined, verdicts: below.flat() }
    return { outcome: combined, verdicts: combined === 'pass' ? below.flat().map(notNeeded) : withAlternatives(below) }
  }

  function askRule(leaf: Leaf): Pick<Answer, 'outcome' | 'verdicts'> {
    if (!applies(leaf, subject, one)) return { outcome: 'skipped', verdicts: [] }
    const named = { id: `${layer.prefix}${leaf.use.id}`, rule: leaf.rule.id, subject: describeSubject(subject) }
    const waiver = waiverOf(leaf.use.id, layer.waivers, subject, one, hearing.now)
    if (waiver) return { outcome: 'skipped', verdicts: [{ ...named, ...skipped(`Waived until ${waiver.until} (${waiver.id}): ${waiver.reason}`), unneeded: true, waiver: { id: waiver.id, until: waiver.until } }] }
    const judgement = withFacts(leaf.rule.needs, subject, layer, asked, leaf.use, hearing, leaf.judge)
    return { outcome: judgement.outcome, verdicts: judgement.outcome === 'skipped' ? [] : [{ ...named, ...judgement }] }
  }
}

const notNeeded = (verdict: Verdict): Verdict => (verdict.outcome === 'pass' ? verdict : { ...verdict, unneeded: true })

/** Tells each rule that is not met what would do in its place. */
function withAlternatives(alternatives: readonly Verdict[][]): Verdict[] {
  const isOpen = ({ outcome, unneeded }: Verdict): boolean => outcome !== 'pass' && !unneeded
  const names = alternatives.map((verdicts) => verdicts.filter(isOpen).map(({ id }) => id).join(' and '))
  return alternatives.flatMap((verdicts, index) => {
    const others = names.filter((name, other) => other !== index && name !== '')
    return verdicts.map((verdict) => (isOpen(verdict) && others.length > 0 ? { ...verdict, instead: [...(verdict.instead ?? []), ...others] } : verdict))
  })
}

const BREAK_GLASS: RuleUse = { id: 'break-glass', rule: 'min-approvals' }

/** Judges with the facts that are declared, and with none when one of them is not known. */
function withFacts(needs: readonly Need[], subject: Subject, layer: Layer, asked: readonly RuleUse[], use: RuleUse, { facts, situation, now }: Hearing, judge: (given: Given<Need>) => Judgement): Judgement {
  const values: Partial<Record<Need, unknown>> = {}
  for (const need of needs) {
    const fact = facts[need]
    if (!fact.known) return doubt(`The ${need} are not known: ${fact.reason}.`, 'Nothing is approved on doubt. It is tried again by itself; push or re-run the check to try at once.')
    values[need] = fact.value
  }
  try {
    return judge({ ...(values as FactValues), subject, situation, policy: layer.policy, use, asked, now } as Given<Need>)
  } catch (error) {
    return doubt(`The rule failed: ${(error as Error).message}`, 'This is a fault of Provender: report it with this text. Nothing is approved meanwhile.')
  }
}

/** Of several answers of one rule about one subject the worst; one that is not needed is better than one that is. */
function worstOfEach(verdicts: readonly Verdict[]): Verdict[] {
  const kept = new Map<string, Verdict>()
  const rank = ({ outcome, unneeded }: Verdict): Outcome => (unneeded ? 'pass' : outcome)
  for (const verdict of verdicts) {
    const key = JSON.stringify([verdict.id, verdict.subject])
    const before = kept.get(key)
    const isWorse = before && worst([rank(before), rank(verdict)]) !== rank(before)
    if (!before || isWorse || (before.waiver && !verdict.waiver)) kept.set(key, verdict)
  }
  return [...kept.values()]
}
