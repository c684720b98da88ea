import { z } from 'zod'
import { Name } from '../../schemas/shared.ts'

/** The inputs of action.yml, by the same names. */
export const TrainInputs = z.strictObject({
  model: z.union([z.literal(''), Name]),
  token: z.string().min(1, 'expected a token; leave the input out to use that of the job'),
  'working-directory': z.string().min(1),
  'records-remote': z.string().regex(/^[A-Za-z0-9._-]*$/, 'expected the name of a git remote'),
  'champion-stage': Name,
  author: z
    .string()
    .regex(/^[^<>\n]+ <[^<>\s]+>$/, 'expected "Name <mail>"')
    .transform((text) => ({ name: text.slice(0, text.lastIndexOf(' <')), email: text.slice(text.lastIndexOf('<') + 1, -1) })),
  cache: z.enum(['true', 'false']),
})
export type TrainInputs = z.infer<typeof TrainInputs>
