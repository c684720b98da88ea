import { z } from 'zod'

const flag = z.enum(['true', 'false'], 'expected true or false').transform((text) => text === 'true')

/** The inputs of action.yml, by the same names. */
export const GateInputs = z.strictObject({
  token: z.string().min(1, 'expected a token; leave the input out to use that of the job'),
  'pull-request': z.string().regex(/^([1-9]\d{0,9})?$/, 'expected the number of a pull request'),
  'fail-on-pending': flag,
  publish: flag,
})
export type GateInputs = z.infer<typeof GateInputs>
