import type { Outcome } from '../../schemas/decision/v1.ts'

/** A remark on a line of a file of the head commit. */
export interface Annotation {
  path: string
  line: number
  message: string
}

/** A review that was counted. */
export interface Approval {
  login: string
  userId: number
  review: number
  commit: string
  submittedAt: string
}

/** What a judge says about one subject. */
export interface Judgement {
  outcome: Outcome
  /** What was expected and found, in one line. */
  summary: string
  /** Who, or what, can supply what is missing. */
  missing?: string
  /** What to do. */
  remedy?: string
  /** Further lines for a reader who wants to check. */
  evidence?: string[]
  annotations?: Annotation[]
  approvals?: Approval[]
}

/** One rule's answer, with the name that the policy gave it. */
export interface Verdict extends Judgement {
  id: string
  rule: string
  /** What was judged: `churn#production 1.0.0 → 1.1.0`, or the whole pull request. */
  subject: string
  /** An alternative that is not met, where another one is. */
  unneeded?: true
  /** What else would do: ids of rules that are alternatives to this one, none of which is met. */
  instead?: string[]
  /** Why it was not asked: its outcome is `skipped`, and it is shown all the same. */
  waiver?: { id: string; until: string }
}

export const pass = (summary: string, more: Partial<Judgement> = {}): Judgement => ({ outcome: 'pass', summary, ...more })
export const fail = (summary: string, remedy: string, more: Partial<Judgement> = {}): Judgement => ({ outcome: 'fail', summary, remedy, ...more })
export const pending = (summary: string, missing: string, remedy: string, more: Partial<Judgement> = {}): Judgement => ({ outcome: 'pending', summary, missing, remedy, ...more })
export const skipped = (summary: string): Judgement => ({ outcome: 'skipped', summary })
export const doubt = (summary: string, remedy: string, more: Partial<Judgement> = {}): Judgement => ({ outcome: 'error', summary, remedy, ...more })
