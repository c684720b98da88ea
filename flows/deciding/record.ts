import { canonicalJson } from '../../core/canonical.ts'
import { readLink } from '../../core/decisions/chain.ts'
import type { Decision } from '../../core/policy/decide.ts'
import { decisionRecord, type DecisionSetting } from '../../core/policy/record.ts'
import { OutsideError } from '../outside-error.ts'
import type { DecisionLink, DecisionLog } from '../ports.ts'

// A crash between record and check leaves a record that the next run must not write again. It is looked for this far back.
const RECENT_LINKS = 30

/** Appends to the decision log what differs from the last that was recorded of this pull request. */
export async function recordDecision(decision: Decision, setting: DecisionSetting, log: DecisionLog): Promise<void> {
  /** Whether a link is of this pull request, and says the same; undefined: it is of another. */
  const compareLink = ({ text }: DecisionLink): boolean | undefined => {
    const record = readLink(text)
    if (!record.ok) throw new OutsideError('RECORD_DAMAGED', `A decision on provender-records cannot be read: ${record.reason}. Run "provender audit verify" in a clone, and restore that branch from a clone from before.`)
    if (record.value.schema !== 'decision/v1') return undefined
    const { repository, pull: number, head, facts, conclusion } = record.value
    if (number !== setting.pull || repository !== setting.repository) return undefined
    return facts === setting.facts && conclusion === decision.conclusion && head.sha === setting.head.sha
  }
  for (const link of await log.recent(RECENT_LINKS)) {
    const same = compareLink(link)
    if (same) return
    if (same === false) break
  }
  const [move] = decision.moves
  const what = move ? ` ${move.model}#${move.stage} ${move.from ?? 'empty'} → ${move.to ?? 'empty'}` : ''
  // Another replica may have written the same meanwhile: the last link is looked at once more.
  const build = (last: DecisionLink | undefined): string | undefined => (last && compareLink(last) ? undefined : canonicalJson(decisionRecord(decision, setting, last)))
  await log.append(build, `decision: #${setting.pull} ${decision.conclusion}${what}`)
}
