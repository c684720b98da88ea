import { z } from 'zod'
import { Day, Digest, Login, LotName, Name, Team, Text } from '../shared.ts'

/** One lot: bytes that do not change any more. */
export const Lot = z.strictObject({
  uri: z
    .string()
    .min(1)
    .max(2048)
    .describe('a path from the root of the repository, file:///…, or <root>:path with PROVENDER_ROOT_<ROOT> on the runner'),
  digest: Digest,
  bytes: z.int().min(0).optional(),
  rows: z.int().min(0).optional(),
  'schema-digest': Digest.optional(),
  collected: z.strictObject({ from: Day, to: Day }).optional(),
  'expires-on': Day.optional(),
  'derived-from': z
    .array(z.strictObject({ dataset: Name, lot: LotName, lineage: Digest.optional() }))
    .optional(),
})
export type Lot = z.infer<typeof Lot>

/** `datasets/<name>/dataset.yml`. */
export const Dataset = z.strictObject({
  schema: z.literal('dataset/v1'),
  name: Name,
  description: Text,
  owners: z.array(z.union([Login, Team])).min(1),
  licence: z.string().min(1).max(128).describe('an SPDX id, or the name of the contract'),
  sensitivity: z.enum(['public', 'internal', 'confidential', 'personal']),
  lots: z.record(LotName, Lot),
})
export type Dataset = z.infer<typeof Dataset>
