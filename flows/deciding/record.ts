import { canonicalJson } from '../../core/canonical.ts'
import { readLink } from '../../core/decisions/chain.ts'
import type { Decision } from '../../core/policy/decide.ts'
import { decisionRecord, type DecisionSetting } from '../../core/policy/record.ts'
import { OutsideError } from '../outside-error.ts'
import type { DecisionLink, DecisionLog } from '../ports.ts'

// A crash between record and check leaves a record that the next run must not write again. Others may have been written
// since; it is looked for this far back, farther where a check that stands there says where to stop.
const FAR_BACK = [30, 300]
const FARTHER_BACK = [...FAR_BACK, 1_000]
const SKEW_MS = 10 * 60_000 // between the clocks of two replicas

/**
 * Appends to the decision log what differs from the last that was recorded of this pull request.
 *
 * @param shownAt when the check that stands there was written: no record of this pull request that matters is older.
 */
export async function recordDecision(decision: Decision, setting: DecisionSetting, log: DecisionLog, shownAt: string | null = null): Promise<void> {
  /** Whether a link says the same of this pull request; undefined: it is of another. */
  const compareLink = ({ text }: DecisionLink): boolean | undefined => {
    const record = readLink(text)
    if (!record.ok) throw new OutsideError('RECORD_DAMAGED', `A decision on provender-records cannot be read: ${record.reason}. Run "provender audit verify" in a clone, and restore that branch from a clone from before.`)
    if (record.value.schema !== 'decision/v1') return undefined
    const { repository, pull: number, head, facts, conclusion } = record.value
    if (number !== setting.pull || repository !== setting.repository) return undefined
    return facts === setting.facts && conclusion === decision.conclusion && head.sha === setting.head.sha
  }
  // Hundreds are looked through for each decision, and nearly all are of other pull requests: those are not read whole.
  const mayBeOurs = ({ text }: DecisionLink): boolean => text.includes(`"pull":${setting.pull},`)
  const isTooOld = ({ text }: DecisionLink): boolean => {
    const decidedAt = /"decidedAt":"([^"]+)"/.exec(text)?.[1]
    return shownAt !== null && decidedAt !== undefined && Date.parse(decidedAt) < Date.parse(shownAt) - SKEW_MS
  }
  const isRecorded = async (recent: DecisionLog['recent']): Promise<boolean> => {
    let looked = 0
    for (const limit of shownAt === null ? FAR_BACK : FARTHER_BACK) {
      const links = await recent(limit)
      for (const link of links.slice(looked)) {
        // The newest is what the next is built on.
        const same = link === links[0] || mayBeOurs(link) ? compareLink(link) : undefined
        if (same !== undefined) return same
        if (isTooOld(link)) return false
      }
      if (links.length < limit) return false
      looked = limit
    }
    return false
  }
  const [move] = decision.moves
  const what = move ? ` ${move.model}#${move.stage} ${move.from ?? 'empty'} → ${move.to ?? 'empty'}` : ''
  // Asked anew at every try: another replica may have written the same, and a third one after it.
  const build = async (last: DecisionLink | undefined, recent = log.recent): Promise<string | undefined> => ((await isRecorded(recent)) ? undefined : canonicalJson(decisionRecord(decision, setting, last)))
  await log.append(build, `decision: #${setting.pull} ${decision.conclusion}${what}`)
}
