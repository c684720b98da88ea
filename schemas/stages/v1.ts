import { z } from 'zod'
import { Name, SemVer } from '../shared.ts'

/** What one stage holds. */
export const Assignment = z.strictObject({
  version: SemVer,
  challenger: SemVer.optional(),
  shadow: SemVer.optional(),
})
export type Assignment = z.infer<typeof Assignment>

/** `models/<name>/stages.yml`: a promotion is a pull request that changes this file. */
export const Stages = z.strictObject({
  schema: z.literal('stages/v1'),
  model: Name,
  stages: z.record(Name, Assignment),
})
export type Stages = z.infer<typeof Stages>
