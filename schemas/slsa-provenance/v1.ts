import { z } from 'zod'
import { BuildDefinition, RunDetails, STATEMENT_TYPE, Subject } from '../lineage/v1.ts'

export const SLSA_PREDICATE_TYPE = 'https://slsa.dev/provenance/v1'

/** Plain SLSA provenance v1 over the lineage statement's subjects, so that `gh` and `cosign` accept it unmodified. */
export const SlsaProvenance = z.looseObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.array(Subject).min(1).max(1024),
  predicateType: z.literal(SLSA_PREDICATE_TYPE),
  predicate: z.looseObject({ buildDefinition: BuildDefinition, runDetails: RunDetails }),
})
export type SlsaProvenance = z.infer<typeof SlsaProvenance>
