import { z } from 'zod'
import { Count, Decimal, Interval, Measured, MeasuredMetric, PinnedLot, Slice, Witness } from '../measured.ts'
import { Digest, Name, SemVer, UtcTime } from '../shared.ts'

/** A demand as it was applied when the record was made. The gate judges the numbers again by its own demands. */
export const AppliedThreshold = z.looseObject({
  metric: z.string().min(1),
  split: z.string().optional(),
  slice: Slice.optional(),
  min: Decimal.optional(),
  max: Decimal.optional(),
  value: Decimal.nullable(),
  passed: z.boolean(),
})

/** Challenger minus champion on the same rows, with the interval of the paired difference. */
export const Difference = Measured.extend({
  value: Decimal.nullable(),
  reason: z.string().optional(),
  ci: Interval.optional(),
  n: Count.optional(),
  higherIsBetter: z.boolean(),
})
export type Difference = z.infer<typeof Difference>

/** Training up to a day and looking at what came after it. */
export const BacktestWindow = z.looseObject({
  /** No row that was trained on is of a later time. */
  trainedUntil: UtcTime,
  from: UtcTime,
  to: UtcTime,
  n: Count,
  metrics: z.array(MeasuredMetric).min(1),
  /** The champion on the same window. */
  champion: z.array(MeasuredMetric).optional(),
})
export type BacktestWindow = z.infer<typeof BacktestWindow>

/** One group of people or things, and what was counted in it. */
export const Group = z.looseObject({
  attributes: Slice,
  n: Count,
  measures: z.record(z.string(), Decimal.nullable()),
  status: z.enum(['ok', 'insufficient']),
  reason: z.string().optional(),
})

/** How far groups are apart in one measure: `demographic-parity-ratio`, `equal-opportunity-difference`. */
export const Gap = z.looseObject({
  measure: z.string().min(1).max(64),
  attribute: z.string().min(1),
  value: Decimal.nullable(),
  ci: Interval.optional(),
  status: z.enum(['ok', 'insufficient']),
  reason: z.string().optional(),
})
export type Gap = z.infer<typeof Gap>

const common = {
  schema: z.literal('evaluation/v1'),
  model: Name,
  version: SemVer,
  /** The lineage record of what was evaluated: the version by its digest, whatever it is called. */
  lineage: Digest,
  /** `digest` is of what defines the suite, so that another suite of the same name is another. */
  suite: z.looseObject({ name: Name, digest: Digest }),
  data: z.array(PinnedLot).min(1),
  metrics: z.array(MeasuredMetric),
  thresholds: z.array(AppliedThreshold).optional(),
  passed: z.boolean(),
  evaluatedAt: UtcTime,
  evaluator: Witness,
  /** Of the environment's description, as the lineage has one. */
  environment: Digest.optional(),
}

/** The version that served when the record was made. */
const Champion = z.looseObject({ stage: Name, version: SemVer, lineage: Digest })

/** `evaluations/…`: what one version was found to do, by one suite, on data pinned by digest. */
export const EvaluationRecord = z.discriminatedUnion('kind', [
  z.looseObject({ ...common, kind: z.literal('suite') }),
  z.looseObject({ ...common, kind: z.literal('champion'), champion: Champion.extend({ metrics: z.array(MeasuredMetric).min(1) }), differences: z.array(Difference).min(1) }),
  z.looseObject({ ...common, kind: z.literal('backtest'), windows: z.array(BacktestWindow).min(1) }),
  z.looseObject({
    ...common,
    kind: z.literal('forward'),
    /** Live traffic beside the champion; `wins` and `losses` count the rows on which only one of the two was right. */
    forward: z.looseObject({ from: UtcTime, to: UtcTime, n: Count, champion: Champion.optional(), wins: Count.optional(), losses: Count.optional() }),
  }),
  z.looseObject({ ...common, kind: z.literal('bias'), groups: z.array(Group).min(1), gaps: z.array(Gap).min(1) }),
])
export type EvaluationRecord = z.infer<typeof EvaluationRecord>
export type EvaluationKind = EvaluationRecord['kind']
