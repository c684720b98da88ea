import { z } from 'zod'
import { Count, Decimal, MeasuredMetric, PinnedLot, Witness } from '../measured.ts'
import { Digest, Name, SemVer, UtcTime } from '../shared.ts'
import { Gap, Group } from '../evaluation/v1.ts'

/** `insufficient`: computed on too few rows to alarm; `unreadable`: nothing could be computed, with the reason. */
export const ColumnStatus = z.enum(['steady', 'drifted', 'severe', 'insufficient', 'unreadable'])

export const DriftedColumn = z.looseObject({
  name: z.string().min(1),
  /** Inputs, predictions and labels are tested apart, so that many inputs do not hide one output. */
  family: z.enum(['input', 'output', 'label', 'correlation']),
  kind: z.enum(['numeric', 'categorical', 'pair']),
  status: ColumnStatus,
  current: Count,
  reference: Count,
  /** Effect sizes by name: `psi`, `ks`, `wasserstein`, `total-variation`. */
  measures: z.record(z.string(), Decimal.nullable()),
  p: Decimal.nullable().optional(),
  /** After the correction for many columns. */
  adjustedP: Decimal.nullable().optional(),
  reason: z.string().optional(),
})

export const MonitorAlert = z.looseObject({
  kind: z.enum(['volume', 'freshness', 'schema', 'input-drift', 'output-drift', 'correlation-drift', 'accuracy', 'bias', 'anomalies']),
  severity: z.enum(['warning', 'severe']),
  about: z.array(z.string()),
  summary: z.string().min(1),
})

/** `monitoring/…`: what one window of traffic looked like beside the lots that the version was trained on. */
export const MonitoringRecord = z.looseObject({
  schema: z.literal('monitoring/v1'),
  model: Name,
  version: SemVer,
  lineage: Digest,
  stage: Name.optional(),
  window: z.looseObject({ from: UtcTime, to: UtcTime }),
  rows: Count,
  /** What the window is held against. */
  reference: z.array(PinnedLot).min(1),
  columns: z.array(DriftedColumn),
  /** `estimated`: before labels arrive, so blind to a change of what is to be learned. */
  accuracy: z.looseObject({ metrics: z.array(MeasuredMetric.extend({ estimated: z.boolean() })), labelled: Count, status: z.enum(['ok', 'insufficient']) }).optional(),
  bias: z.looseObject({ groups: z.array(Group), gaps: z.array(Gap) }).optional(),
  anomalies: z.looseObject({ rows: Count, reasons: z.record(z.string(), Count) }).optional(),
  alerts: z.array(MonitorAlert),
  observedAt: UtcTime,
  observer: Witness,
  environment: Digest.optional(),
})
export type MonitoringRecord = z.infer<typeof MonitoringRecord>
