import type { Fact } from '../policy/facts.ts'
import { describeSubject, type Move } from '../policy/situation.ts'
import { doubt, pending, type Verdict } from '../policy/verdict.ts'
import { overdueReviews, type OpenAlert } from './open.ts'

/** For each move of a model of which break-glass waits for its review longer than the policy allows: that it waits too. */
export function judgeOverdueReviews(moves: readonly Move[], alerts: Fact<OpenAlert[]>, now: Date): Verdict[] {
  return moves.flatMap((move): Verdict[] => {
    const subject = describeSubject({ kind: 'move', move })
    const named = { id: 'provender:reviewed', rule: 'provender:reviewed', subject }
    if (!alerts.known) return [{ ...named, ...doubt(`Whether break-glass waits for a review is not known: ${alerts.reason}.`, 'It is tried again by itself.') }]
    return overdueReviews(alerts.value, move.model, now).map(({ summary, reviewBy }) => ({
      ...named, ...pending(`A review after break-glass of ${move.model} was due ${reviewBy}: ${summary}`, 'somebody of break-glass.review', 'Look at what was done, and close the issue of the alert.', { annotations: [{ path: move.path, line: move.line, message: `A review of ${move.model} after break-glass is overdue.` }] }),
    }))
  })
}
