import { z } from 'zod'
import { CommitSha, Digest, UtcTime } from '../shared.ts'

/** One rule's answer. `pending`: somebody can still meet it; `fail`: it needs a new commit or new evidence. */
export const Outcome = z.enum(['pass', 'fail', 'pending', 'skipped', 'error'])
export type Outcome = z.infer<typeof Outcome>

export const Conclusion = z.enum(['approved', 'pending', 'rejected', 'error'])
export type Conclusion = z.infer<typeof Conclusion>

/** `from` and `to` are versions; null is an empty stage. */
export const StageChange = z.looseObject({
  model: z.string(),
  stage: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type StageChange = z.infer<typeof StageChange>

/** `decisions/<sequence>-<digest>.json`: a link of the hash chain. */
export const DecisionRecord = z.looseObject({
  schema: z.literal('decision/v1'),
  /** From 1. */
  sequence: z.int().min(1),
  /** The record before; null for the first. */
  previous: Digest.nullable(),
  decidedAt: UtcTime,
  repository: z.string(),
  pull: z.int().min(1),
  base: z.looseObject({ ref: z.string(), sha: CommitSha }),
  head: z.looseObject({ sha: CommitSha }),
  /** The head of the merge group in which it was judged; absent: by itself. */
  group: CommitSha.optional(),
  policy: Digest.nullable(),
  /** What the organisation asks at least. */
  floor: Digest.optional(),
  /** Over everything that was looked at: equal facts are decided once. */
  facts: Digest,
  conclusion: Conclusion,
  changes: z.array(StageChange),
  /** The governed files as they would be merged: a later commit with the same blobs carries this decision. */
  gated: z.array(z.looseObject({ path: z.string(), blob: CommitSha.nullable() })),
  verdicts: z.array(z.looseObject({ id: z.string(), rule: z.string(), outcome: Outcome, summary: z.string() })),
  approvals: z.array(z.looseObject({ login: z.string(), userId: z.int(), review: z.int(), commit: CommitSha, submittedAt: UtcTime })),
  /** By which break-glass took the place of rules. */
  override: z.looseObject({ id: z.string(), reason: z.string(), until: UtcTime }).optional(),
})
export type DecisionRecord = z.infer<typeof DecisionRecord>
