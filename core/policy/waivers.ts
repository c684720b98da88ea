import type { Waiver } from '../../schemas/policy/v1.ts'
import { fits, type Case } from './applies.ts'
import type { Subject } from './situation.ts'

/**
 * The waiver under which a rule is not asked; undefined: it is asked.
 *
 * On its last day a waiver is over, as a version is. A change of the policy is asked everything: what is put aside
 * for promotions must not be the way to put it aside for ever.
 */
export function waiverOf(useId: string, waivers: readonly Waiver[], subject: Subject, of: Case, now: Date): Waiver | undefined {
  if (waivers.length === 0 || subject.kind === 'policy') return undefined
  const today = now.toISOString().slice(0, 10)
  return waivers.find(({ rule, until, when }) => rule === useId && today < until && fits(when, subject, of))
}
