import { z } from 'zod'
import { Digest, Name, SemVer, UtcTime } from '../shared.ts'

/** One number of the machine block: text, exactly as the lineage manifest has it. */
export const CardMetric = z.strictObject({
  name: z.string().min(1),
  value: z.string().min(1),
  split: z.string().optional(),
  slice: z.record(z.string(), z.string()).optional(),
})

/** What the training run writes under the one key `provender` of a model card's front matter. */
export const CardMachine = z.strictObject({
  schema: z.literal('card/v1'),
  model: Name,
  version: SemVer,
  lineage: Digest,
  'trained-at': UtcTime,
  metrics: z.array(CardMetric),
})
export type CardMachine = z.infer<typeof CardMachine>

/**
 * Front matter of `models/<name>/README.md`: Hugging Face's keys at the top level, ours under `provender`.
 * Hugging Face keeps adding keys, so others pass.
 */
export const Card = z.looseObject({
  license: z.string().min(1).optional(),
  library_name: z.string().min(1).optional(),
  pipeline_tag: z.string().min(1).optional(),
  tags: z.array(z.string()).optional(),
  datasets: z.array(z.string()).optional(),
  language: z.union([z.string(), z.array(z.string())]).optional(),
  provender: CardMachine.optional(),
})
export type Card = z.infer<typeof Card>
