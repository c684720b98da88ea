import type { Conclusion, Outcome } from '../../schemas/decision/v1.ts'
import type { Decision } from '../policy/decide.ts'
import type { Verdict } from '../policy/verdict.ts'
import { merged } from './decision.ts'
import { terminalText } from './terminal-text.ts'

export interface ExplainContext {
  repository: string
  pull: number
  headSha: string
  /** Why facts are not known. */
  unread: string[]
}

/** What is asked of somebody. */
interface Ask {
  who: string
  verdicts: Verdict[]
}

const LEAD: Record<Conclusion, string> = {
  approved: 'approved: the policy is met',
  pending: 'waiting: somebody can still meet what is missing, without a new commit',
  rejected: 'rejected: a new commit or new evidence is needed',
  error: 'cannot decide: something could not be read or judged, and nothing is approved on doubt',
}
const WEIGHT: Record<Outcome, number> = { error: 0, fail: 1, pending: 2, pass: 3, skipped: 4 }
const MARK: Record<Outcome, string> = { error: '!', fail: '✗', pending: '…', pass: '✓', skipped: '–' }

/** Why a pull request is where it is, and what is asked of whom to move it, for a terminal. */
export function renderExplanation(decision: Decision, { repository, pull, headSha, unread }: ExplainContext): string {
  const { met, beside } = split(decision)
  const waived = beside.filter(({ waiver }) => waiver)
  const spare = beside.filter(({ waiver }) => !waiver)
  const lines = [`${repository}#${pull} at ${headSha.slice(0, 12)}`, decision.governed ? LEAD[decision.conclusion] : 'approved: it changes nothing that the policy speaks about']
  for (const { model, stage, slot, from, to } of decision.moves) lines.push(`  ${model}#${stage}${slot === 'version' ? '' : ` (${slot})`} ${from ?? 'empty'} → ${to ?? 'empty'}`)
  if (decision.override) lines.push('', `by break-glass: override ${decision.override.id}, until ${decision.override.until}. It is reviewed afterwards.`)
  for (const { who, verdicts } of asksOf(decision)) lines.push('', `${who}:`, ...verdicts.flatMap(askLines))
  if (unread.length > 0) lines.push('', 'not read:', ...unread.map((reason) => `  ${reason}`))
  if (waived.length > 0) lines.push('', 'waived:', ...waived.map(({ id, subject, summary }) => `  – ${id} for ${subject}: ${summary}`))
  if (spare.length > 0) lines.push('', 'not needed:', ...spare.map(({ id, subject, summary }) => `  – ${id} for ${subject}: ${summary}`))
  if (met.length > 0) lines.push('', 'met:', ...met.map(({ id, subject, summary, outcome }) => `  ${MARK[outcome]} ${id} for ${subject}: ${summary}`))
  return lines.map((line) => `${terminalText(line)}\n`).join('')
}

function askLines({ id, subject, outcome, summary, remedy, instead = [], evidence = [], annotations = [] }: Verdict): string[] {
  return [
    `  ${MARK[outcome]} ${remedy ?? summary}`,
    `    ${remedy === undefined ? 'rule:' : 'why: '} ${remedy === undefined ? `${id} for ${subject}` : `${summary} (${id} for ${subject})`}`,
    ...(instead.length > 0 ? [`    or:   ${instead.join(', or ')} instead`] : []),
    ...annotations.map(({ path, line, message }) => `    at:   ${path}:${line}${message === '' || message === summary ? '' : ` ${message}`}`),
    ...evidence.map((line) => `          ${line}`),
  ]
}

const NOBODY = 'nobody: it is tried again by itself'

/** Everything that is not met, by who can meet it; what stands most in the way first. */
function asksOf(decision: Decision): Ask[] {
  const asks = new Map<string, Verdict[]>()
  for (const verdict of split(decision).unmet) {
    const who = verdict.missing ?? NOBODY
    asks.set(who, [...(asks.get(who) ?? []), verdict])
  }
  return [...asks].map(([who, verdicts]) => ({ who, verdicts }))
}

function split({ verdicts }: Decision): { unmet: Verdict[]; met: Verdict[]; beside: Verdict[] } {
  // The same rule for two subjects is told once, unless something else would do for one of them.
  const all = [...Map.groupBy(verdicts, ({ instead = [] }) => instead.join()).values()].flatMap(merged)
  const isUnmet = ({ outcome, unneeded }: Verdict): boolean => outcome !== 'pass' && !unneeded
  return {
    unmet: all.filter(isUnmet).sort((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome]),
    met: all.filter(({ outcome }) => outcome === 'pass'),
    beside: all.filter(({ outcome, unneeded }) => outcome !== 'pass' && unneeded),
  }
}

/** The same for programs. */
export function explanationJson(decision: Decision, { repository, pull, headSha, unread }: ExplainContext): string {
  const { conclusion, governed, moves, verdicts, approvals, gated, override } = decision
  const changes = moves.map(({ model, stage, slot, from, to }) => ({ model, stage, slot, from, to }))
  const asks = asksOf(decision).map(({ who, verdicts: asked }) => ({
    who: who === NOBODY ? null : who,
    asks: asked.map(({ id, rule, subject, outcome, summary, remedy = null, instead = [] }) => ({ id, rule, subject, outcome, why: summary, do: remedy, instead })),
  }))
  return `${JSON.stringify({ schema: 'explain/v1', repository, pull, head: headSha, conclusion, governed, changes, override: override ?? null, asks, verdicts, approvals, gated, unread }, null, 2)}\n`
}
