import { z } from 'zod'
import { Digest, LotName, Name } from './shared.ts'

/**
 * An exact number as text, as JSON writes numbers. A program that reads it into a float and writes it again may lose
 * digits; the text does not.
 */
export const Decimal = z
  .string()
  .max(64)
  .regex(/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,3})?$/, 'expected a number as text, such as "0.81" or "1.5e-7"')
export type Decimal = z.infer<typeof Decimal>

/** How many, as text. */
export const Count = z.string().regex(/^(0|[1-9]\d{0,17})$/, 'expected a whole number as text, such as "1200"')
export type Count = z.infer<typeof Count>

/** Which rows: `{"region": "north"}`; absent for all. */
export const Slice = z.record(z.string().min(1).max(128), z.string().max(256))
export type Slice = z.infer<typeof Slice>

/** `level` as a share: "0.95". */
export const Interval = z.looseObject({ lower: Decimal, upper: Decimal, level: Decimal, method: z.string().min(1) })
export type Interval = z.infer<typeof Interval>

/** What a number is about. */
export const Measured = z.looseObject({
  name: z.string().min(1).max(64),
  split: z.string().max(64).optional(),
  slice: Slice.optional(),
})
export type Measured = z.infer<typeof Measured>

/** A number that was measured. `value` is null, with the reason, where it is not defined: that is never 0. */
export const MeasuredMetric = Measured.extend({
  value: Decimal.nullable(),
  reason: z.string().optional(),
  unit: z.string().optional(),
  ci: Interval.optional(),
  n: Count.optional(),
  higherIsBetter: z.boolean(),
})
export type MeasuredMetric = z.infer<typeof MeasuredMetric>

/** Bytes that were read, by the lot that names them. */
export const PinnedLot = z.looseObject({ dataset: Name, lot: LotName, digest: Digest })
export type PinnedLot = z.infer<typeof PinnedLot>

/** Who or what measured: a login, and the run that it started. */
export const Witness = z.looseObject({
  login: z.string().min(1),
  repository: z.string().optional(),
  workflow: z.string().optional(),
  run: z.int().positive().optional(),
})
export type Witness = z.infer<typeof Witness>
