import type { ParameterPlan } from '../../core/lineage/parameters.ts'
import type { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Component, DatasetUse, Model } from '../../schemas/model/v1.ts'
import type { Dataset } from '../../schemas/dataset/v1.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import type { ResourceDescriptor } from '../../schemas/shared.ts'
import type { Version } from '../../schemas/version/v1.ts'
import type { LotSource, OutputFile, SourceHead } from './ports.ts'

export interface TrainingRequest {
  model: string
  /** The stage whose version is the champion; the policy's last filled stage when this one is empty. */
  championStage: string
  /** Where the champion is looked up: what the proposal is against. HEAD when undefined. */
  base?: string | undefined
  /** Make a version again: whether it is there already, and what it should be better than, does not matter. */
  again?: boolean
  /** Leave the version file and the card in the working tree. */
  commit: boolean
}

/** Everything that was read from the commit before anything runs. */
export interface TrainingPlan {
  head: SourceHead
  model: Model
  modelFile: string
  /** Every component after those it needs. */
  order: Component[]
  parameters: ParameterPlan
  files: Map<string, RepositoryInput[]>
  lots: PlannedLot[]
  parts: PlannedPart[]
  /** Lock files with their digests. */
  locks: { path: string; digest: { sha256: string } }[]
  documents: ResourceDescriptor[]
  policy: Policy | undefined
  card: string | undefined
  champion: Champion | undefined
  startedOn: string
}

/** A file or a folder of the repository that a component declares. */
export interface RepositoryInput {
  path: string
  kind: 'file' | 'folder'
  digest: string
  files: { path: string; bytes: Uint8Array; executable: boolean }[]
}

export interface PlannedLot {
  /** The key of `datasets` in model.yml. */
  id: string
  use: DatasetUse
  dataset: Dataset
  lot: string
  /** In the folder of its dataset. */
  fileName: string
  /** As dataset.yml says. */
  digest: string
  bytes: number
  source: LotSource
}

/** A version of another model that this one is made of. */
export interface PlannedPart {
  version: Version
  /** Where its files are put, from the root of the repository. */
  folder: string
  /** Of its tree manifest. */
  digest: string
  /** Empty until {@link fetchParts}. */
  files: OutputFile[]
}

/** The version this one has to be better than. */
export interface Champion {
  stage: string
  version: Version
  lineage: LineageStatement
}

/** The version is there already, made from exactly these inputs. */
export interface AlreadyTrained {
  version: Version
  lineage: LineageStatement
  /** The lineage of the version it was compared with. */
  champion: LineageStatement | undefined
}
