import { z } from 'zod'
import { Decimal, Measured, Witness } from '../measured.ts'
import { CommitSha, Digest, Name, SemVer, UtcTime } from '../shared.ts'

/** From the strongest claim to none. `inconclusive` is never a pass: data, machine or lock were not to be had, or the run failed. */
export const ReproductionLevel = z.enum(['bit-identical', 'content-identical', 'within-tolerance', 'not-reproduced', 'inconclusive'])
export type ReproductionLevel = z.infer<typeof ReproductionLevel>

/** `reproductions/…`: a training run made again from its lineage alone, and how far the two are apart. */
export const ReproductionRecord = z.looseObject({
  schema: z.literal('reproduction/v1'),
  model: Name,
  version: SemVer,
  /** The lineage record that was followed. */
  lineage: Digest,
  level: ReproductionLevel,
  /** Who could have seen the first run's bytes: the same machine, the same fleet, or neither. */
  scope: z.enum(['same-machine', 'same-fleet', 'independent']),
  /** The tolerances as they were committed before the run, with the commit that has them. */
  tolerance: z.looseObject({ commit: CommitSha, metrics: z.record(z.string(), z.looseObject({ abs: Decimal.optional(), rel: Decimal.optional() })) }).optional(),
  metrics: z.array(Measured.extend({ expected: Decimal, found: Decimal.nullable(), within: z.boolean() })).optional(),
  /** Where the two first differ: the component in the order of the pipeline, and the file. */
  firstDifference: z.looseObject({ component: z.string(), path: z.string(), expected: z.string(), found: z.string().nullable() }).optional(),
  /** Why nothing could be concluded. */
  reason: z.string().optional(),
  /** The statement of the run that reproduced, when there is one. */
  rerun: Digest.optional(),
  environment: Digest.optional(),
  reproducedAt: UtcTime,
  by: Witness,
})
export type ReproductionRecord = z.infer<typeof ReproductionRecord>
