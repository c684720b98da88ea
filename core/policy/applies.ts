import type { RiskTier } from '../../schemas/model/v1.ts'
import type { When } from '../../schemas/policy/v1.ts'
import type { Leaf } from './compile.ts'
import type { DocumentsFact, Fact, FactValues } from './facts.ts'
import { modelsOf, stagesHolding, tiersOf, type Move, type Subject } from './situation.ts'

/** One of the things that a subject may be. A part that no rule asks about is absent. */
export interface Case {
  tier?: RiskTier
  from?: string
  isRollback?: boolean
}

/** A stage that no rule names. */
const ELSEWHERE = ''

/**
 * Every case in which a subject has to pass.
 *
 * A risk tier that is lowered, a version that is on two stages, a stage that is emptied, a past that cannot be read:
 * such a subject is judged as each of the things that it may be, and the worst answer counts. If any of them
 * sufficed, an alternative for the easier case would let the harder one pass.
 */
export function casesOf(subject: Subject, whens: readonly (When | undefined)[], documents: DocumentsFact, served: Fact<FactValues['served']>): Case[] {
  let cases: Case[] = [{}]
  const vary = (parts: readonly Case[]): void => void (cases = cases.flatMap((one) => parts.map((part) => ({ ...one, ...part }))))
  const [model] = modelsOf(subject)
  if (model !== undefined && whens.some((when) => when?.['risk-tiers'])) vary(tiersToJudge(model, documents).map((tier) => ({ tier })))
  if (subject.kind !== 'move') return cases
  const origins = new Set(whens.flatMap((when) => when?.from ?? []))
  if (origins.size > 0) vary(originsToJudge(subject.move, origins, documents).map((from) => ({ from })))
  if (whens.some((when) => when?.rollback !== undefined)) {
    const back = isRollback(subject.move, served)
    vary((back.known ? [back.value] : [true, false]).map((value) => ({ isRollback: value })))
  }
  return cases
}

function tiersToJudge(model: string, documents: DocumentsFact): RiskTier[] {
  const found = [...new Set(tiersOf(model, documents))]
  return found.length > 0 ? found : ['low', 'medium', 'high']
}

function originsToJudge({ model, to }: Move, named: ReadonlySet<string>, documents: DocumentsFact): string[] {
  if (to === null) return [...named]
  const held = stagesHolding(model, to, documents)
  if (!held.known) return [...named, ELSEWHERE]
  const from = held.value.length > 0 ? held.value : ['unassigned']
  return [...new Set(from.map((stage) => (named.has(stage) ? stage : ELSEWHERE)))]
}

/** Whether a move brings back what served the stage before. */
export function isRollback({ model, stage, slot, to }: Move, served: Fact<FactValues['served']>): Fact<boolean> {
  if (slot !== 'version' || to === null) return { known: true, value: false }
  if (!served.known) return served
  const key = `${model}#${stage}`
  return { known: true, value: Object.hasOwn(served.value, key) && served.value[key]!.includes(to) }
}

/** Whether a use of a rule speaks about a subject in one case. */
export function applies({ use, rule }: Leaf, subject: Subject, of: Case): boolean {
  // Whoever may approve the strictest move must also approve a change of the rules for it.
  if (subject.kind === 'policy') return rule.approves === true
  return (subject.kind === 'move' || rule.approves === true) && fits(use.when, subject, of)
}

/** Whether a "when" is about a subject in one case; every key given must match. */
export function fits(when: When | undefined, subject: Subject, { tier, from: origin, isRollback: isBack = false }: Case): boolean {
  const { stages, from, models, 'risk-tiers': tiers, rollback } = when ?? {}
  if (stages && (subject.kind !== 'move' || !stages.includes(subject.move.stage))) return false
  if (from && (subject.kind !== 'move' || origin === undefined || !from.includes(origin))) return false
  if (rollback !== undefined && rollback !== isBack) return false
  const concerned = modelsOf(subject)
  if (models && !concerned.some((model) => models.some((pattern) => matches(pattern, model)))) return false
  return !tiers || (tier !== undefined && tiers.includes(tier))
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
