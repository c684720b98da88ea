import type { z } from 'zod'
import type { Policy, RuleUse } from '../../schemas/policy/v1.ts'
import type { Ask, FactValues, Need } from './facts.ts'
import type { Situation, Subject } from './situation.ts'
import type { Judgement } from './verdict.ts'

/** What a judge sees: the facts it declared, the pull request as the engine understood it, and the policy at the base. */
export type Given<N extends Need> = Pick<FactValues, N> & {
  subject: Subject
  situation: Situation
  policy: Policy
  use: RuleUse
  /** Every use of a rule that the same document asks about this subject, this one among them. */
  asked: readonly RuleUse[]
  now: Date
}

export interface Rule<O = unknown, N extends Need = Need> {
  id: string
  /** What it asks for, in one line of the documentation. */
  title: string
  needs: readonly N[]
  /** What must be read of versions and folders for it, besides what is read for every policy. */
  asks?: readonly Ask[]
  options: z.ZodType<O>
  /** Rules of approval also judge governed changes that move no stage; the others judge only moves. */
  approves?: boolean
  /** Pure. Called once per subject; `undefined` options never reach it. */
  judge(given: Given<N>, options: O): Judgement
}

/** Gives a rule its types from its own declarations. */
export function defineRule<O, N extends Need>(rule: Rule<O, N>): Rule<O, N> {
  return rule
}
