import { z } from 'zod'

/** The inputs of action.yml, by the same names. */
export const CatalogInputs = z.strictObject({
  'working-directory': z.string().min(1),
  'records-remote': z.string().regex(/^[A-Za-z0-9._-]*$/, 'expected the name of a git remote'),
  'base-url': z
    .string()
    .refine((text) => text === '' || /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'expected an http or https address')
    .transform((text) => (text === '' ? null : `${text.replace(/\/$/, '')}/`)),
  'artifact-name': z.string().regex(/^[^"\\/:<>|*?\r\n]*$/, 'expected a name without \\ / : < > | * ? or quotes'),
  'retention-days': z.string().regex(/^[1-9]\d?$/, 'expected days, 1 to 90').transform(Number),
})
export type CatalogInputs = z.infer<typeof CatalogInputs>
