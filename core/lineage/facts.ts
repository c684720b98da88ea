import type { LineageComponent, LineageDataset, LineageEnvironment, LineageMetric, LineagePredicate } from '../../schemas/lineage/v1.ts'
import type { Model } from '../../schemas/model/v1.ts'
import type { ResourceDescriptor } from '../../schemas/shared.ts'
import type { Invocation } from './invocation.ts'
import type { TreeEntry } from './tree-manifest.ts'

/** Everything that was seen in one training run: what both statements are made from. */
export interface TrainingFacts {
  model: Model
  commit: string
  /** Where the commit can be fetched, without credentials; absent for a repository without a remote. */
  repository?: string | undefined
  ref?: string | undefined
  invocation: Invocation
  initiator: { login: string; source: string }
  startedOn: string
  finishedOn: string
  /** model.yml, the parameters file, dataset.yml files: documents that were read. */
  documents: ResourceDescriptor[]
  hyperparameters: LineagePredicate['hyperparameters']
  seeds: LineagePredicate['seeds']
  datasets: LineageDataset[]
  components: LineageComponent[]
  environment: LineageEnvironment
  metricsFile: ResourceDescriptor
  metrics: LineageMetric[]
  /** `format` as its first bytes tell it. */
  files: (TreeEntry & { format?: string | undefined })[]
  manifestDigest: string
  predictionDigest?: string | undefined
  champion?: ChampionFacts | undefined
  /** The versions that this one is made of. */
  parts: PartFacts[]
}

/** A version of another model that went in: `digest` is that of its tree manifest, which stands for all its files. */
export interface PartFacts {
  name: string
  lineage: string
  digest: string
}

/** The version this one is to be better than. */
export interface ChampionFacts {
  version: string
  stage: string
  lineage: string
  /** Its metrics: measured again on this run's test data, or as it reported them. */
  metrics: LineageMetric[]
  sameData: boolean
  /** Why the champion was not measured again; absent when it was. */
  reason?: string | undefined
}
