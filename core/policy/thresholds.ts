import { z } from 'zod'
import type { MeasuredMetric } from '../../schemas/measured.ts'
import { MetricName, type Threshold } from '../../schemas/model/v1.ts'
import { canonicalJson } from '../canonical.ts'
import { compareDecimals } from '../decimal.ts'

/** What a metric must reach, as a policy writes it. */
export const PolicyThreshold = z
  .strictObject({
    metric: MetricName,
    split: z.string().min(1).max(64).optional().describe('the split that it was measured on; one that names none, unless you say'),
    slice: z.record(z.string(), z.string()).optional().describe('only on these rows; all rows, unless you say'),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'expected min, max, or both')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, 'expected min ≤ max')

export const describeSlice = (slice: Record<string, string> | undefined): string => Object.entries(slice ?? {}).map(([key, value]) => `${key}=${value}`).join(', ')
export const sameSlice = (a: Record<string, string> | undefined, b: Record<string, string> | undefined): boolean => canonicalJson(a ?? {}) === canonicalJson(b ?? {})

/** `auc (test, region=north)` */
export function describeMetric({ name, split, slice }: { name: string; split?: string | undefined; slice?: Record<string, string> | undefined }): string {
  const where = [split, describeSlice(slice)].filter((part) => part !== undefined && part !== '')
  return where.length > 0 ? `${name} (${where.join(', ')})` : name
}

/**
 * What numbers miss of what they must reach: a number that is not there, or has no value, misses.
 *
 * A threshold means the number of exactly its split and slice. Were it to mean whatever was measured, leaving out a bad
 * number would turn "no" into "yes".
 */
export function missedThresholds(metrics: readonly MeasuredMetric[], thresholds: readonly Threshold[]): string[] {
  return thresholds.flatMap(({ metric: name, split, slice, min, max }) => {
    const ofName = metrics.filter((metric) => metric.name === name)
    const measured = ofName.filter((metric) => (metric.split ?? '') === (split ?? '') && sameSlice(metric.slice, slice))
    if (measured.length === 0) return [`${describeMetric({ name, split, slice })} was not measured${ofName.length > 0 ? `; there is ${ofName.slice(0, 5).map(describeMetric).join(', ')}` : ''}`]
    return measured.flatMap((metric) => {
      const label = describeMetric(metric)
      if (metric.value === null) return [`${label} has no value${metric.reason ? `: ${metric.reason}` : ''}`]
      if (min !== undefined && compareDecimals(metric.value, String(min)) < 0) return [`${label} is ${metric.value}, at least ${min} is asked`]
      if (max !== undefined && compareDecimals(metric.value, String(max)) > 0) return [`${label} is ${metric.value}, at most ${max} is allowed`]
      return []
    })
  })
}
