import type { Decision } from '../policy/decide.ts'
import { renderAsks, renderDecision, unmet, type DecisionContext } from './decision.ts'
import { escapeMarkdown } from './markdown-text.ts'

const MAX_COMMENT = 20_000 // GitHub refuses over 65,536; nobody reads as much

/** The one comment on a pull request: what is missing and who can supply it, and where the rest stands. */
export function renderComment(decision: Decision, context: DecisionContext, checkUrl: string | null): string {
  const missing = unmet(decision)
  const parts = [`**${escapeMarkdown(renderDecision(decision, context).title)}**`]
  if (decision.conclusion !== 'approved' && missing.length > 0) {
    const asks = renderAsks(missing, context.author)
    parts.push(asks.length <= MAX_COMMENT ? asks : 'More is missing than fits here.')
  }
  // Only an address of GitHub's own: it comes from its answer, and stands in a link.
  const link = checkUrl !== null && /^https?:\/\/[\w.:/?=&#-]+$/.test(checkUrl) ? `[The check](${checkUrl})` : 'The check `provender`'
  parts.push(`${link} has the evidence, and a button to judge again. This comment is kept up to date; it is no approval.`)
  return parts.join('\n\n')
}
