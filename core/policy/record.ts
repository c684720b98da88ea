import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { Decision } from './decide.ts'

/** What stands around a decision in its record. */
export interface DecisionSetting {
  repository: string
  pull: number
  base: { ref: string; sha: string }
  head: { sha: string }
  /** Head of the merge group in which it was judged. */
  group?: string
  policy: string | null
  /** Absent where the owner has none. */
  floor?: string
  facts: string
  decidedAt: string
}

/** The next link of the decision log. */
export function decisionRecord(decision: Decision, setting: DecisionSetting, last: { sequence: number; digest: string } | undefined): DecisionRecord {
  return {
    schema: 'decision/v1',
    sequence: (last?.sequence ?? 0) + 1,
    previous: last?.digest ?? null,
    ...setting,
    conclusion: decision.conclusion,
    changes: decision.moves.map(({ model, stage, slot, from, to }) => ({ model, stage, from, to, ...(slot === 'version' ? {} : { slot }) })),
    gated: decision.gated,
    verdicts: decision.verdicts.map(({ id, rule, subject, outcome, summary, unneeded, waiver }) => ({ id, rule, subject, outcome, summary, ...(unneeded ? { unneeded } : {}), ...(waiver ? { waiver } : {}) })),
    approvals: decision.approvals.map((approval) => ({ ...approval })),
    ...(decision.override ? { override: decision.override } : {}),
  }
}
