import type { z } from 'zod'
import type { schemas, SchemaId } from '../../schemas/index.ts'
import type { Card } from '../../schemas/card/v1.ts'
import type { Dataset } from '../../schemas/dataset/v1.ts'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import type { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Model } from '../../schemas/model/v1.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import type { Recall } from '../../schemas/recall/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'

/** A document or record: what it says, that there is none, or why nobody can tell. The three never mean the same. */
export type Readable<T> = { state: 'read'; value: T } | { state: 'absent' } | { state: 'unreadable'; reason: string }

/** What a document of a kind says. */
export type DocumentOf<K extends SchemaId> = z.infer<(typeof schemas)[K]>

export interface CardSource {
  frontMatter: Card
  /** Markdown without the front matter. */
  body: string
}

export interface ModelSources {
  name: string
  model: Readable<Model>
  stages: Readable<Stages>
  card: Readable<CardSource>
  versions: { version: string; file: Readable<Version> }[]
}

/** Everything the catalog is made from, as read at one commit and one state of the records. */
export interface CatalogSources {
  commit: string
  /** The build's time, RFC 3339: decides what has expired. */
  now: string
  repository: { slug: string | null; webUrl: string | null }
  policy: Readable<Policy>
  models: ModelSources[]
  datasets: { name: string; dataset: Readable<Dataset> }[]
  recalls: { id: string; recall: Readable<Recall> }[]
  /** Lineage statements by their digest: every one that a version file names. */
  lineages: ReadonlyMap<string, Readable<LineageStatement>>
  decisions: { digest: string; sequence: number; record: Readable<DecisionRecord> }[]
  deployments: { digest: string; record: Readable<DeploymentRecord> }[]
  monitoringRecords: number
  /** What could not be gathered at all, each as the end of a sentence. */
  unreadable: string[]
}

/** The value when it was read. */
export const valueOf = <T>(source: Readable<T> | undefined): T | undefined => (source?.state === 'read' ? source.value : undefined)
