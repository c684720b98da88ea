import type { Invocation } from '../core/lineage/invocation.ts'
import type { LineageStatement } from '../schemas/lineage/v1.ts'
import type { Version } from '../schemas/version/v1.ts'
import { makeEvidence } from './training/evidence.ts'
import { gatherTraining } from './training/gather.ts'
import { keepTraining } from './training/keep.ts'
import type { TrainingRequest } from './training/plan.ts'
import type { TrainingPorts } from './training/ports.ts'
import { runPipeline } from './training/run.ts'

export interface TrainingOutcome {
  /** False when the version was there already, made from the same inputs: nothing was written. */
  fresh: boolean
  version: Version
  lineage: LineageStatement
  /** The champion's own lineage, to tell what differs. */
  champion: LineageStatement | undefined
  /** Where the model files lie; undefined when nothing was written. */
  folder: string | undefined
  /** The commit of the version file and the card; undefined when they were not committed. */
  commit: string | undefined
}

/**
 * Trains a model as its model.yml says and records where it comes from: the lineage and SLSA statements, the version
 * file and the card's machine block.
 *
 * @throws UserError for what people can put right, OutsideError for what failed outside; nothing is recorded then.
 */
export async function captureTraining(request: TrainingRequest, invocation: Invocation, ports: TrainingPorts): Promise<TrainingOutcome> {
  const plan = await gatherTraining(request, ports)
  if ('version' in plan) return { fresh: false, ...plan, folder: undefined, commit: undefined }
  const run = await runPipeline(plan, ports)
  const evidence = makeEvidence(run, invocation, ports.digests)
  const kept = await keepTraining(request, run, evidence, ports)
  return { fresh: true, ...kept, lineage: evidence.lineage, champion: plan.champion?.lineage }
}
