import { z } from 'zod'
import { Day, Digest, LotName, Name, SemVer, Text } from '../shared.ts'

/** `recalls/<id>.yml`: what is withdrawn, and why. */
export const Recall = z.strictObject({
  schema: z.literal('recall/v1'),
  id: Name,
  withdrawn: z
    .array(
      z.union([
        z.strictObject({ dataset: Name, lots: z.array(LotName).min(1) }),
        z.strictObject({ model: Name, versions: z.array(SemVer).min(1) }),
      ]),
    )
    .min(1),
  reason: Text,
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  'issued-on': Day,
  lifted: z.strictObject({ 'lifted-on': Day, reason: Text, evidence: z.array(Digest).min(1) }).optional(),
})
export type Recall = z.infer<typeof Recall>
