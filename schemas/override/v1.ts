import { z } from 'zod'
import { Name, Text, UtcTime } from '../shared.ts'

/** `overrides/<id>.yml`: break-glass, asked for in the pull request that needs it. It counts once, where it is new. */
export const Override = z.strictObject({
  schema: z.literal('override/v1'),
  id: Name,
  reason: Text,
  until: UtcTime.describe('when it ends; at most as far ahead as the policy allows'),
  moves: z
    .array(z.string().regex(/^(?!constructor#)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?#[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'expected model#stage, such as churn#production'))
    .min(1)
    .max(50)
    .describe('for which moves the rules are put aside'),
})
export type Override = z.infer<typeof Override>
