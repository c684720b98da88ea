import { z } from 'zod'
import { StageChange } from '../decision/v1.ts'
import { LINK_MEMBERS, Person } from '../link.ts'
import { CommitSha, Digest, UtcTime } from '../shared.ts'

/** `decisions/<sequence>-<digest>.json`: a link that says that a decision by break-glass was merged, and by when it must be reviewed. */
export const OverrideLink = z.looseObject({
  schema: z.literal('override-link/v1'),
  ...LINK_MEMBERS,
  overriddenAt: UtcTime,
  /** The decision's link. */
  decision: Digest,
  pull: z.int().min(1),
  commit: CommitSha,
  /** Of `overrides/<id>.yml`. */
  id: z.string(),
  reason: z.string(),
  changes: z.array(StageChange),
  by: z.array(Person),
  reviewBy: UtcTime.nullable(),
})
export type OverrideLink = z.infer<typeof OverrideLink>
