import { z } from 'zod'
import { Actors, AlertSettings, BreakGlass, Expiry, Formats, Freeze, Freshness, Requirement, Signer } from '../policy/v1.ts'
import { Name } from '../shared.ts'

/**
 * `.github/provender-floor.yml` in the organisation's repository `.github`: what every repository of it must ask at
 * least. Repositories can tighten it and never loosen it: their waivers, roles and break-glass do not reach it.
 */
export const Floor = z.strictObject({
  schema: z.literal('floor/v1'),
  stages: z.array(Name).min(1).max(50).optional().describe('the names that stages may have, so that no rule is evaded by another name'),
  roles: z.record(Name, Actors).optional(),
  rules: z.array(Requirement).min(1).optional(),
  formats: Formats.optional(),
  signers: z.array(Signer).min(1).max(50).optional(),
  freshness: Freshness.optional(),
  expiry: Expiry.optional(),
  freezes: z.array(Freeze).min(1).max(100).optional(),
  'break-glass': BreakGlass.optional(),
  alerts: AlertSettings.optional(),
})
export type Floor = z.infer<typeof Floor>
