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

/** @throws Error that lists every input that is wrong. */
export function readInputs(read: (name: string) => string): GateInputs {
  const given = Object.fromEntries(Object.keys(GateInputs.shape).map((name) => [name, read(name)]))
  const parsed = GateInputs.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Error(parsed.error.issues.map((issue) => `The input "${issue.path.join('.')}" is wrong: ${issue.message}, found "${issue.path[0] === 'token' ? '…' : (given[String(issue.path[0])] ?? '')}".`).join('\n'))
}
