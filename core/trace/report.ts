import type { LineagePredicate } from '../../schemas/lineage/v1.ts'

/**
 * What keeps an answer from being whole. `does-not-match`: two pieces of evidence disagree; `missing`: a record or file
 * that another one names is not there; `no-record`: nobody has recorded it (yet).
 */
export interface Doubt {
  kind: 'does-not-match' | 'missing' | 'no-record'
  text: string
}

export interface RecordTrace {
  digest: string
  /** `damaged`: its bytes are not those of its name; `unreadable`: they are, and make no sense. */
  state: 'read' | 'absent' | 'damaged' | 'unreadable'
}

/** One link of the decision log, with what its neighbours say about it. */
export interface DecisionTrace {
  digest: string
  sequence: number
  /** How many decisions the log has. */
  of: number
  decidedAt: string
  conclusion: string
  repository: string
  pull: number
  base: string
  head: string
  policy: string | null
  approvals: { login: string; review: number; commit: string; submittedAt: string }[]
  previous: string | null
  /** Whether the links before and after it agree with it. */
  chained: boolean
}

export interface DeploymentTrace {
  digest: string
  deployedAt: string
  stage: string
  version: string | null
  previousVersion: string | null
  outcome: 'succeeded' | 'failed' | 'refused'
  /** When something else took its place on the stage; null while it serves, or when it never did. */
  servedUntil: string | null
  reason: string
  actor: string
  commit: string
  decision: string | null
  run: number | null
}

/** A stage: what stages.yml gives it, and what the records say of how it came there. */
export interface StageTrace {
  model: string
  stage: string
  version: string | null
  challenger: string | null
  shadow: string | null
  /** When the version began to serve without a break; null without a deployment record. */
  since: string | null
  deployment: DeploymentTrace | null
  decision: DecisionTrace | null
  doubts: Doubt[]
}

/** What held a stage for a time. */
export interface ServedTrace {
  /** null: the stage was emptied. */
  version: string | null
  from: string
  /** null: nothing that is recorded took its place. */
  until: string | null
  deployment: DeploymentTrace
  decision: DecisionTrace | null
  /** null when the stage was emptied. */
  trace: VersionTrace | null
}

/** A stage at a time that was asked, by the deployment records. */
export interface AtTrace {
  model: string
  stage: string
  from: string
  /** Not included; equal to `from` when an instant was asked. */
  until: string
  /** When the stage was deployed to for the first time that is recorded; null when it never was. */
  first: string | null
  /** Everything that served during the time, in order. */
  served: ServedTrace[]
  /** Deployments of the time that came to nothing. */
  attempts: DeploymentTrace[]
}

export interface VersionFileTrace {
  commit: string
  trainedAt: string
  trainedBy: string
  expiresOn: string | null
  tags: string[]
  subjects: { name: string; digest: string; bytes: number }[]
}

export interface ParentTrace {
  relation: string
  /** Digest of its lineage record. */
  lineage: string
  /** null when its record says nothing, or it lies below the depth that was asked. */
  version: VersionTrace | null
  belowDepth: boolean
}

export interface VersionTrace {
  model: string
  version: string
  path: string
  /** null: the file is missing or not valid. */
  file: VersionFileTrace | null
  lineage: RecordTrace | null
  /** Its short id; null without a lineage record that can be read. */
  barcode: string | null
  provenance: RecordTrace | null
  /** Whether file, lineage and provenance say the same. */
  agrees: boolean
  /** As the lineage record has it (schemas/lineage/v1). */
  predicate: LineagePredicate | null
  /** Stages that hold it now. */
  stages: StageTrace[]
  /** Every recorded attempt to deploy it, oldest first. */
  deployments: DeploymentTrace[]
  /** The decisions that those deployments name, oldest first. */
  decisions: DecisionTrace[]
  parents: ParentTrace[]
  doubts: Doubt[]
}

/** A version that used something, with the stages that it stands on. */
export interface UseTrace {
  model: string
  version: string
  lineage: string
  role: string
  trainedAt: string
  /** Whether the version file at the commit that was read names this lineage: else it is proposed, or was trained again. */
  current: boolean
  /** Stages that hold it now. */
  stages: string[]
  /** When it served, by the deployment records; `until` is null while it does. */
  served: { stage: string; from: string; until: string | null }[]
}

export interface LotTrace {
  dataset: string
  lot: string
  /** From dataset.yml; null when the lot is not there. */
  declared: { digest: string; uri: string; rows: number | null; bytes: number | null; licence: string; sensitivity: string; expiresOn: string | null } | null
  usedBy: UseTrace[]
  doubts: Doubt[]
}

/** Where a digest occurs. */
export interface Place {
  /** What it is there. */
  as: 'version file' | 'model file' | 'lineage record' | 'provenance record' | 'dataset lot' | 'component version' | 'component input' | 'component output' | 'lock file' | 'container' | 'predictions' | 'other' | 'deployment record' | 'decision'
  name: string
  /** `model@version` when it belongs to one. */
  version: string | null
  /** The record or file in which it stands. */
  where: string
}

/** The answer of `provender trace --json`. Every member is always there. */
export interface TraceReport {
  schema: 'trace/v1'
  asked: string
  /** What the name, digest or file turned out to be. */
  kind: 'stage' | 'version' | 'lot' | 'digest' | 'commit' | 'parameter' | 'image' | 'from' | 'barcode'
  digest: string | null
  read: { revision: string; commit: string; records: string | null }
  stage: StageTrace | null
  /** The answer to `--at`, instead of `stage` and `version`. */
  at: AtTrace | null
  version: VersionTrace | null
  lot: LotTrace | null
  found: Place[]
  /** Versions that a digest leads to, when it is more than one. */
  usedBy: UseTrace[]
  doubts: Doubt[]
}

/** What one of several clones says. */
export interface CloneTrace {
  /** The folder, as it was given. */
  clone: string
  /** null: it does not know what was asked. */
  report: TraceReport | null
  /** Why there is no report. */
  unknown: string | null
}

/** Whether all evidence that was looked at is there and agrees. */
export const isWhole = (report: TraceReport): boolean => report.doubts.every(({ kind }) => kind === 'no-record')
