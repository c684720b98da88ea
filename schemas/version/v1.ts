import { z } from 'zod'
import { CommitSha, Day, Digest, Login, Name, SemVer, UtcTime } from '../shared.ts'

/** `models/<name>/versions/<semver>.yml`: one immutable version, written by the training run. */
export const Version = z.strictObject({
  schema: z.literal('version/v1'),
  model: Name,
  version: SemVer,
  lineage: Digest.describe('record of the lineage statement'),
  provenance: Digest.describe('record of the SLSA provenance statement over the same subjects'),
  commit: CommitSha.describe('the commit that was trained'),
  'trained-at': UtcTime,
  'trained-by': Login.describe('who started the run'),
  'expires-on': Day.optional(),
  subjects: z
    .array(z.strictObject({ name: z.string().min(1), digest: Digest, bytes: z.int().min(0) }))
    .min(1)
    .describe('each model file, and model.manifest.json that stands for them all'),
  artifact: z
    .strictObject({ name: z.string().min(1), id: z.int().positive(), run: z.int().positive() })
    .optional()
    .describe('the GitHub artifact with the bytes; absent when trained outside GitHub'),
  tags: z.array(z.string().min(1).max(64)).optional(),
})
export type Version = z.infer<typeof Version>
