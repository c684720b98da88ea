import { z } from 'zod'
import { LINK_MEMBERS, Person } from '../link.ts'
import { Digest, UtcTime } from '../shared.ts'

/** `decisions/<sequence>-<digest>.json`: a link by which somebody who may has ended an alert. */
export const AcknowledgementRecord = z.looseObject({
  schema: z.literal('acknowledgement/v1'),
  ...LINK_MEMBERS,
  acknowledgedAt: UtcTime,
  /** The alert's link. */
  alert: Digest,
  by: Person,
  /** The issue that was closed. */
  issue: z.int().min(1),
})
export type AcknowledgementRecord = z.infer<typeof AcknowledgementRecord>
