import type { Conclusion, Outcome } from '../../schemas/decision/v1.ts'
import type { Decision } from '../policy/decide.ts'
import type { Annotation, Verdict } from '../policy/verdict.ts'
import { escapeMarkdown, shorten } from './markdown-text.ts'
import { terminalText } from './terminal-text.ts'

/** A decision as a check run shows it. */
export interface RenderedDecision {
  conclusion: 'success' | 'failure' | 'action_required'
  /** Plain text on one line, at most 120 characters: what is missing, and who can supply it. */
  title: string
  /** Markdown. */
  summary: string
  /** The decision as JSON, for programs. */
  text: string
  annotations: Annotation[]
  /** Buttons, at most three. */
  actions: { label: string; description: string; identifier: string }[]
}

export interface DecisionContext {
  headSha: string
  baseRef: string
  baseSha: string
  decidedAt: string
  /** Digest of the policy's text; null when there is none. */
  policy: string | null
  /** Digest of the facts. */
  facts: string
  /** Which facts were read, and which were not and why. */
  factsRead: { name: string; reason: string | null }[]
  /** Which pull request is shown, where several share the check. */
  shown?: number
  /** The login of who opened the pull request. */
  author?: string
}

/**
 * What GitHub is told. A required check is met by `success`, `neutral` and `skipped`, so only an approved decision
 * may be one of these. `action_required` is not green and says that somebody can still act without a new commit;
 * a check left in progress would turn `stale` after two weeks and hold up everything that waits for suites to end.
 */
export const CHECK_CONCLUSIONS: Record<Conclusion, RenderedDecision['conclusion']> = {
  approved: 'success',
  pending: 'action_required',
  rejected: 'failure',
  error: 'failure',
}

const MAX_TITLE = 120
const MAX_ANNOTATIONS = 200 // four requests of GitHub's fifty; the summary has the rest
const MAX_TEXT = 60_000 // GitHub refuses summary and text over 65 535 characters

/** Renders a decision for its check run. Text from documents and people is escaped. */
export function renderDecision(decision: Decision, context: DecisionContext): RenderedDecision {
  return {
    conclusion: CHECK_CONCLUSIONS[decision.conclusion],
    title: shorten(terminalText(titleOf(decision, context)), MAX_TITLE),
    summary: summaryOf(decision, context),
    text: textOf(decision, context),
    annotations: annotationsOf(decision),
    actions: decision.conclusion === 'approved' ? [] : [JUDGE_AGAIN],
  }
}

/** The same for a merge group. A queue does not wait for people: what is not approved is taken out of it. */
export function renderGroup(decision: Decision, context: DecisionContext): RenderedDecision {
  const rendered = renderDecision(decision, context)
  return { ...rendered, conclusion: rendered.conclusion === 'success' ? 'success' : 'failure' }
}

// GitHub: 20 characters for label and identifier, 40 for the description. Whatever is pressed only marks.
const JUDGE_AGAIN = { label: 'Judge again', description: 'Reads everything anew, and decides.', identifier: 'judge' }

const WEIGHT: Record<Outcome, number> = { error: 0, fail: 1, pending: 2, pass: 3, skipped: 4 }
export const unmet = ({ verdicts }: Decision): Verdict[] => verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && !unneeded).sort((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome])

function titleOf(decision: Decision, { shown, author }: DecisionContext): string {
  if (!decision.governed) return 'Approved: nothing here is governed by Provender'
  if (decision.conclusion === 'approved') return decision.moves.length > 0 ? `Approved: ${decision.moves.map(describeMove).join(', ')}` : 'Approved: the governed changes meet the policy'
  const [first, ...rest] = merged(unmet(decision))
  if (!first) return 'Not approved: no rule judged this'
  const more = rest.length > 0 ? ` (+${rest.length} more)` : ''
  const lead = `${{ error: 'Cannot decide', fail: 'Rejected', pending: 'Waiting', pass: '', skipped: '' }[first.outcome]}${shown === undefined ? '' : ` in #${shown}`}`
  const who = first.missing ? ` — needs ${withAuthor(first.missing, author)}` : ''
  const said = first.summary.replace(/\.$/, '')
  const room = MAX_TITLE - lead.length - more.length - 2
  // What is missing matters more than by whom, but both should be readable: each gets its share.
  const whoShown = shorten(who, Math.max(30, room - said.length))
  return `${lead}: ${shorten(said, room - whoShown.length)}${whoShown}${more}`
}

const describeMove = ({ model, stage, slot, from, to }: Decision['moves'][number]): string => `${model}#${stage}${slot === 'version' ? '' : ` (${slot})`} ${from ?? 'empty'} → ${to ?? 'empty'}`

const MARK: Record<Outcome, string> = { pass: '✅ pass', fail: '❌ fail', pending: '⏳ pending', error: '⚠️ error', skipped: 'skipped' }
const LEAD: Record<Conclusion, string> = {
  approved: 'The policy is met.',
  pending: 'Somebody can still meet what is missing; no new commit is needed.',
  rejected: 'A new commit or new evidence is needed.',
  error: 'Something could not be read or judged. Nothing is approved on doubt.',
}

function summaryOf(decision: Decision, context: DecisionContext): string {
  if (!decision.governed) return 'This pull request changes no file that the policy speaks about: neither the policy, models, datasets, recalls nor workflows.'
  const parts = [LEAD[decision.conclusion]]
  if (decision.moves.length > 0) {
    parts.push('| model | stage | from | to |\n|---|---|---|---|\n' + decision.moves.map(({ model, stage, slot, from, to }) => row(model, slot === 'version' ? stage : `${stage} (${slot})`, from ?? 'empty', to ?? 'empty')).join('\n'))
  }
  if (decision.override) parts.push(`By break-glass: ${escapeMarkdown(decision.override.id)}, until ${escapeMarkdown(decision.override.until)}, because: ${escapeMarkdown(shorten(decision.override.reason, 300))}. It is reviewed afterwards.`)
  const missing = unmet(decision)
  if (missing.length > 0) {
    parts.push(`### Who can unblock it\n\n${renderAsks(missing, context.author)}`)
    parts.push('### Missing\n\n| rule | for | what |\n|---|---|---|\n' + merged(missing).map((v) => row(`${MARK[v.outcome]} ${v.id}`, v.subject, v.summary)).join('\n'))
  }
  const rest = decision.verdicts.filter((verdict) => !missing.includes(verdict))
  if (rest.length > 0) parts.push('### Met\n\n| rule | for | what |\n|---|---|---|\n' + merged(rest).map((v) => row(`${v.waiver ? 'waived' : v.unneeded ? 'not needed' : MARK[v.outcome]} ${v.id}`, v.subject, v.summary)).join('\n'))
  const evidence = decision.verdicts.filter((verdict) => verdict.evidence?.length)
  if (evidence.length > 0) parts.push('### Evidence\n\n' + merged(evidence).map((v) => `- ${escapeMarkdown(v.id)} for ${escapeMarkdown(v.subject)}\n${v.evidence!.map((line) => `  - ${escapeMarkdown(shorten(line, 300))}`).join('\n')}`).join('\n'))
  parts.push(`Judged: head ${code(context.headSha)} against ${escapeMarkdown(context.baseRef)} ${code(context.baseSha)}, by the policy of that base ${code(context.policy ?? 'none')}. Facts ${code(context.facts)}: ${context.factsRead.map(({ name, reason }) => (reason === null ? name : `${name} (not known: ${escapeMarkdown(reason)})`)).join(', ')}.`)
  return shorten(parts.join('\n\n'), MAX_TEXT)
}

/** What is asked of whom, what stands most in the way first. */
export function renderAsks(unmetVerdicts: readonly Verdict[], author: string | undefined): string {
  const asks = Map.groupBy(merged(unmetVerdicts), ({ missing }) => missing ?? '')
  return [...asks].map(([who, verdicts]) => {
    const lines = [...new Set(verdicts.map(({ remedy, summary, instead = [] }) => `${remedy ?? summary}${instead.length > 0 ? ` Or meet ${instead.join(' or ')} instead.` : ''}`))]
    return `- **${who === '' ? 'nobody: it is tried again by itself' : escapeMarkdown(shorten(withAuthor(who, author), 300))}**\n${lines.map((line) => `  - ${escapeMarkdown(shorten(line, 600))}`).join('\n')}`
  }).join('\n')
}

/** "the author" with the login, unless another pull request's is meant. */
function withAuthor(who: string, author: string | undefined): string {
  return author === undefined ? who : who.replace(/\bthe author\b(?! in #)/, `the author (${author})`)
}

/** The same answer for several subjects is one row. */
export function merged(verdicts: readonly Verdict[]): Verdict[] {
  const rows = new Map<string, Verdict>()
  for (const verdict of verdicts) {
    const key = JSON.stringify([verdict.id, verdict.outcome, verdict.summary, verdict.missing, verdict.remedy, verdict.unneeded])
    const before = rows.get(key)
    rows.set(key, before ? { ...before, subject: `${before.subject}, ${verdict.subject}` } : verdict)
  }
  return [...rows.values()]
}

const row = (...cells: string[]): string => `| ${cells.map((cell) => escapeMarkdown(shorten(cell, 600))).join(' | ')} |`
const code = (text: string): string => `\`${text.replace(/[^A-Za-z0-9:._-]/g, '')}\``

function annotationsOf(decision: Decision): Annotation[] {
  const seen = new Set<string>()
  return unmet(decision)
    .flatMap((verdict) => verdict.annotations ?? [])
    .filter(({ path, line, message }) => !seen.has(`${path}:${line}:${message}`) && seen.add(`${path}:${line}:${message}`))
    .slice(0, MAX_ANNOTATIONS)
}

/** JSON that stays whole: when it grows too long, evidence is left out before verdicts are. */
function textOf(decision: Decision, context: DecisionContext): string {
  const document = (verdicts: Partial<Verdict>[]): string => {
    const json = JSON.stringify({ schema: 'decision-view/v1', decidedAt: context.decidedAt, head: context.headSha, base: { ref: context.baseRef, sha: context.baseSha }, policy: context.policy, facts: context.facts, conclusion: decision.conclusion, governed: decision.governed, changes: decision.moves.map(({ model, stage, slot, from, to }) => ({ model, stage, slot, from, to })), gated: decision.gated, approvals: decision.approvals, verdicts }, null, 1)
    const fence = '`'.repeat(Math.max(3, ...(json.match(/`+/g) ?? []).map((run) => run.length + 1)))
    return `${fence}json\n${json}\n${fence}`
  }
  const lean = decision.verdicts.map(({ annotations: _, approvals: __, ...verdict }) => verdict)
  const shapes = [lean, lean.map(({ evidence: _, ...verdict }) => verdict), lean.map(({ id, outcome }) => ({ id, outcome }))]
  return shapes.map(document).find((text) => text.length <= MAX_TEXT) ?? document([])
}
