import type { Barcode, BarcodePart } from '../lineage/barcode.ts'
import type { LineagePredicate } from '../../schemas/lineage/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'

/** The whole catalog as plain data: what the pages show and the JSON interface hands out. */
export interface Catalog {
  title: string
  commit: string
  builtAt: string
  repository: { slug: string | null; webUrl: string | null }
  /** In the policy's order; the last is where a model is in full service. */
  stages: string[]
  /** Most urgent first. */
  models: ModelEntry[]
  /** What could not be read. Never empty and green at once: each problem is on every page that it may concern. */
  problems: string[]
}

/** `bad` and `warn` ask for an act; `none` says that nobody can tell, or that nothing serves. */
export type Level = 'recalled' | 'bad' | 'warn' | 'none' | 'ok'

export type AttentionKind = 'recalled' | 'expired' | 'expires' | 'approval' | 'deployment' | 'lineage' | 'disagreement' | 'unreadable'

/** One point that needs somebody. */
export interface Attention {
  level: 'recalled' | 'bad' | 'warn'
  kind: AttentionKind
  /** For a badge: `Expires in 12 days`. */
  short: string
  /** The end of a sentence: `version 2.1.0 expires on 3 December 2026 (12 days)`. */
  text: string
}

/** The three sentences at the top of a model's page. */
export interface Verdict {
  level: Level
  /** For a badge in a list. */
  short: string
  /** Shown before everything else, in bold: `Do not use.` */
  warning: string | null
  serving: string
  approval: string | null
  attention: string[]
}

export interface Approver { login: string; commit: string; submittedAt: string; review: number }

/** A recorded decision about one version and one stage. */
export interface DecisionEntry {
  digest: string
  sequence: number
  decidedAt: string
  conclusion: 'approved' | 'pending' | 'rejected' | 'error'
  pull: number
  head: string
  stage: string
  version: string | null
  rules: { passed: number; skipped: number; total: number }
  /** What is not met, in the decision's own words. */
  unmet: string[]
  approvals: Approver[]
}

export interface DeploymentEntry {
  digest: string
  stage: string
  version: string | null
  deployedAt: string
  outcome: 'succeeded' | 'failed' | 'refused'
  reason: string
  actor: string
  commit: string
  lineage: string | null
  decision: string | null
  run: number | null
}

export type Approval =
  | { state: 'approved'; decision: DecisionEntry }
  | { state: 'none' }
  /** A decision is named, but it is not in the log, or does not say what it is named for. */
  | { state: 'disagrees'; reason: string }

/** What one stage holds: what `stages.yml` assigns and what the records say was deployed. */
export interface StageEntry {
  stage: string
  assigned: string | null
  challenger: string | null
  shadow: string | null
  state: 'serving' | 'empty' | 'not-deployed' | 'disagrees'
  /** The version that the last successful deployment put here; null: none, or taken out of service. */
  deployed: string | null
  /** Since when without a break. */
  since: string | null
  deployment: DeploymentEntry | null
  approval: Approval
  /** A failed or refused attempt after the last success. */
  failure: DeploymentEntry | null
  /** A recorded decision about a move to this stage that is not approved. */
  proposed: DecisionEntry | null
  history: { version: string; from: string; to: string | null }[]
}

export interface MetricEntry {
  name: string
  value: string
  unit: string | null
  split: string | null
  slice: Record<string, string>
  interval: { lower: string; upper: string; level: string; method: string } | null
  n: string | null
  higherIsBetter: boolean
}

export interface ComparisonRow { name: string; split: string | null; value: string; champion: string; difference: string; verdict: 'better' | 'worse' | 'equal' }

export interface RecallEntry { id: string; on: string; reason: string; severity: string; because: string }

export interface VersionEntry {
  version: string
  /** The version file; null when it could not be read. */
  file: Version | null
  lineage: LineagePredicate | null
  /** Why there is no lineage to show. */
  lineageMissing: string | null
  manifestDigest: string | null
  expiresOn: string | null
  expired: boolean
  /** Days until it expires; negative afterwards. */
  daysLeft: number | null
  recalls: RecallEntry[]
  /** Stages that `stages.yml` gives to it now. */
  assignedTo: string[]
  lastServed: { stage: string; from: string; to: string | null } | null
  barcode: Barcode | null
  changed: { since: string; parts: BarcodePart[] } | null
  metrics: MetricEntry[]
  /** Digest over its test lots: numbers compare only where this is the same. */
  testData: string | null
  comparison: { champion: string; sameData: boolean; rows: ComparisonRow[] } | null
  decisions: DecisionEntry[]
  deployments: DeploymentEntry[]
  attention: Attention[]
}

export interface ModelEntry {
  name: string
  description: string | null
  task: string | null
  riskTier: 'low' | 'medium' | 'high' | null
  owners: string[]
  verdict: Verdict
  attention: Attention[]
  /** The stage of fullest service that holds a version, and the version; null when no stage holds one. */
  featured: { stage: string | null; version: string } | null
  stages: StageEntry[]
  /** Newest first. */
  versions: VersionEntry[]
  /** What served before on the featured stage and may serve again. */
  rollBackTo: { version: string; manifestDigest: string | null } | null
  /** Names of overall metrics, those of the newest version first. */
  metricNames: { name: string; split: string | null; higherIsBetter: boolean }[]
  card: { body: string; version: string | null; license: string | null } | null
  cardMissing: string | null
  monitoringRecords: number
}
