import { z } from 'zod'
import { Actors } from '../../../../schemas/policy/v1.ts'
import { Name } from '../../../../schemas/shared.ts'

export const Options = z.strictObject({
  count: z.int().min(1).max(50).describe('how many people'),
  from: Actors.describe('whose review counts'),
  'objections-block': z.boolean().default(true).describe('whether a change request by one of them blocks until its author withdraws it, or it is dismissed'),
  'keep-when-unchanged': z.boolean().default(true).describe('whether an approval of an earlier commit counts when every byte of the difference is what it was'),
  'max-age-days': z.number().positive().max(3650).optional().describe('how old an approval may be'),
  'distinct-from': z.array(Name).min(1).optional().describe('ids of other uses of min-approvals that other people must meet'),
})
export type Options = z.infer<typeof Options>
