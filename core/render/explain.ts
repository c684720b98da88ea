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

const LEAD: Record<Conclusion, string> = {
  approved: 'approved: the policy is met',
  pending: 'waiting: somebody can still meet what is missing, without a new commit',
  rejected: 'rejected: a new commit or new evidence is needed',
  error: 'cannot decide: something could not be read or judged, and nothing is approved on doubt',
}
const WEIGHT: Record<Outcome, number> = { error: 0, fail: 1, pending: 2, pass: 3, skipped: 4 }
const MARK: Record<Outcome, string> = { error: '!', fail: '✗', pending: '…', pass: '✓', skipped: '–' }

/** Why a pull request is where it is, and who can move it, for a terminal. */
export function renderExplanation(decision: Decision, { repository, pull, headSha, unread }: ExplainContext): string {
  const { unmet, met } = split(decision)
  const lines = [`${repository}#${pull} at ${headSha.slice(0, 12)}`, decision.governed ? LEAD[decision.conclusion] : 'approved: it changes nothing that the policy speaks about']
  for (const { model, stage, slot, from, to } of decision.moves) lines.push(`  ${model}#${stage}${slot === 'version' ? '' : ` (${slot})`} ${from ?? 'empty'} → ${to ?? 'empty'}`)
  for (const verdict of unmet) lines.push('', ...unmetLines(verdict))
  const who = [...new Set(unmet.flatMap(({ missing }) => missing ?? []))]
  if (who.length > 0) lines.push('', `who can unblock it: ${who.join('; ')}`)
  if (unread.length > 0) lines.push('', 'not read:', ...unread.map((reason) => `  ${reason}`))
  if (met.length > 0) lines.push('', 'met:', ...met.map(({ id, subject, summary, unneeded, outcome }) => `  ${unneeded ? '–' : MARK[outcome]} ${id} for ${subject}: ${unneeded ? `not needed, another alternative is met. ${summary}` : summary}`))
  return lines.map((line) => `${terminalText(line)}\n`).join('')
}

function unmetLines({ id, subject, outcome, summary, missing, remedy, evidence = [], annotations = [] }: Verdict): string[] {
  return [
    `${MARK[outcome]} ${id} for ${subject}`,
    `  what: ${summary}`,
    ...(missing === undefined ? [] : [`  who:  ${missing}`]),
    ...(remedy === undefined ? [] : [`  do:   ${remedy}`]),
    ...evidence.map((line) => `        ${line}`),
    ...annotations.map(({ path, line, message }) => `  at:   ${path}:${line}${message === '' || message === summary ? '' : ` ${message}`}`),
  ]
}

function split({ verdicts }: Decision): { unmet: Verdict[]; met: Verdict[] } {
  const isUnmet = ({ outcome, unneeded }: Verdict): boolean => outcome !== 'pass' && !unneeded
  return { unmet: merged(verdicts.filter(isUnmet)).sort((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome]), met: merged(verdicts.filter((verdict) => !isUnmet(verdict))) }
}

/** The same for programs. */
export function explanationJson({ conclusion, governed, moves, verdicts, approvals, gated }: Decision, { repository, pull, headSha, unread }: ExplainContext): string {
  const changes = moves.map(({ model, stage, slot, from, to }) => ({ model, stage, slot, from, to }))
  return `${JSON.stringify({ schema: 'explain/v1', repository, pull, head: headSha, conclusion, governed, changes, verdicts, approvals, gated, unread }, null, 2)}\n`
}
