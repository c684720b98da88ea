import { z } from 'zod'
import { Name } from '../../schemas/shared.ts'

/** The inputs of action.yml, by the same names. */
export const DeployInputs = z.strictObject({
  command: z.string().min(1, 'expected your deploy command'),
  token: z.string().min(1, 'expected a token; leave the input out to use that of the job'),
  'working-directory': z.string().min(1),
  stage: z.union([z.literal(''), Name]),
  before: z.union([z.literal(''), z.string().regex(/^[0-9a-f]{40,64}$/, 'expected a full commit id')]),
  'on-empty': z.enum(['run', 'skip']),
  'records-remote': z.string().regex(/^[A-Za-z0-9._-]*$/, 'expected the name of a git remote'),
})
export type DeployInputs = z.infer<typeof DeployInputs>
