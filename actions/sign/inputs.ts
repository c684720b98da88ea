import { z } from 'zod'

const Address = z.string().refine((text) => text === '' || /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'expected an http or https address')

/** The inputs of action.yml, by the same names. */
export const SignInputs = z.strictObject({
  versions: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(z.array(z.string().regex(/^[a-z0-9-]+@[0-9A-Za-z.-]+$/, 'expected versions such as churn@1.4.0, separated by commas'))),
  key: z.string(),
  'working-directory': z.string().min(1),
  'records-remote': z.string().regex(/^[A-Za-z0-9._-]*$/, 'expected the name of a git remote'),
  'fulcio-url': Address,
  'rekor-url': Address,
  'tsa-url': Address,
})
export type SignInputs = z.infer<typeof SignInputs>
