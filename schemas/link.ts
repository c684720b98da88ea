import { z } from 'zod'
import { Digest } from './shared.ts'

/** What every link of `decisions/` has: its number from 1, and the digest of the one before, null for the first. */
export const LINK_MEMBERS = {
  sequence: z.int().min(1),
  previous: Digest.nullable(),
  /** `owner/name` */
  repository: z.string(),
}

/** A GitHub account as it was called then. The id is who it is. */
export const Person = z.looseObject({ login: z.string(), userId: z.int() })
export type Person = z.infer<typeof Person>
