import { downstreamOf, makerOf } from '../../core/lineage/pipeline.ts'
import type { ChampionFacts } from '../../core/lineage/facts.ts'
import { readMetrics } from '../../core/lineage/metrics.ts'
import { TREE_MANIFEST_NAME } from '../../core/lineage/tree-manifest.ts'
import { repositoryPath, versionPath } from '../../core/paths.ts'
import type { LineageEnvironment } from '../../schemas/lineage/v1.ts'
import type { Component, Model } from '../../schemas/model/v1.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import { OutsideError, UserError } from '../outside-error.ts'
import type { Tree } from '../ports.ts'
import { runComponent } from './component.ts'
import { decodeText, loadLineage, loadStages, loadVersion } from './documents.ts'
import { subjectPath } from './model-files.ts'
import type { Champion, TrainingPlan, TrainingRequest } from './plan.ts'
import type { ComponentOutput, OutputFile, TrainingPorts } from './ports.ts'
import { findOutput } from './model-files.ts'

/**
 * The version on the stage that counts; undefined when no stage is filled.
 *
 * It is looked up at the base: a proposal may name itself as the new holder of the stage.
 */
export async function findChampion(request: TrainingRequest, model: Model, policy: Policy | undefined, head: Tree, ports: TrainingPorts): Promise<Champion | undefined> {
  const tree = request.base === undefined ? head : await ports.repository.tree(request.base)
  const stages = await loadStages(tree, model.name)
  if (!stages) return undefined
  const order = [request.championStage, ...(policy?.stages.map((stage) => stage.name).toReversed() ?? [])]
  const stage = order.find((name) => Object.hasOwn(stages.stages, name))
  const held = stage === undefined ? undefined : stages.stages[stage]
  if (stage === undefined || !held || held.version === model.version) return undefined
  const version = await loadVersion(tree, model.name, held.version)
  if (!version) throw new UserError(`stages.yml of ${model.name} — expected ${versionPath(model.name, held.version)}, because the stage "${stage}" holds it; found no such file. Restore it from git's history.`)
  const lineage = await loadLineage(ports.records, version.lineage)
  if (!lineage) throw new OutsideError('RECORD_DAMAGED', `The champion ${model.name}@${held.version} cannot be compared with: its lineage record ${version.lineage} is not at hand. Fetch the branch provender-records (git fetch origin provender-records:provender-records), or restore it.`)
  return { stage, version, lineage }
}

/** The champion's metrics: measured again on this run's test data where that can be done honestly, else as it reported them. */
export async function measureChampion(plan: TrainingPlan, outputs: ReadonlyMap<string, ComponentOutput[]>, environment: LineageEnvironment, ports: TrainingPorts): Promise<ChampionFacts | undefined> {
  const { champion } = plan
  if (!champion) return undefined
  const { stage, version, lineage } = champion
  const facts = { version: version.version, stage, lineage: version.lineage }
  const reported = (reason: string): ChampionFacts => ({ ...facts, metrics: lineage.predicate.metrics, sameData: false, reason })
  const replay = planReplay(plan)
  if (typeof replay === 'string') return reported(replay)
  const subjects = version.subjects.filter((subject) => subject.name !== TREE_MANIFEST_NAME)
  const files = await ports.models.fetch(plan.model.name, version.version, subjects, version.artifact)
  if (!files) return reported('the champion’s files are not at hand on this machine')
  ports.log.info(`measuring the champion ${plan.model.name}@${version.version} on the same test data`)
  try {
    return { ...facts, metrics: await replayChampion(plan, replay, files, outputs, environment, ports), sameData: true }
  } catch (error) {
    if (!(error instanceof OutsideError || error instanceof UserError) || (error instanceof OutsideError && error.code === 'DISK_FULL')) throw error
    ports.log.warn(`the champion could not be measured again: ${error.message}`)
    return reported('the champion could not be run by the present pipeline')
  }
}

interface Replay {
  /** predict and evaluate, in order. */
  components: Component[]
  /** Those whose outputs the champion's files replace. */
  trained: string[]
}

/** What has to run again, or why it would not be an honest comparison. */
function planReplay({ model, order }: TrainingPlan): Replay | string {
  const trained = [...new Set(model.model.flatMap((path) => makerOf(model, path)?.id ?? []))]
  const downstream = downstreamOf(order, trained)
  const components = order.filter((component) => downstream.has(component.id))
  if (components.length === 0) return 'no component with the role predict or evaluate follows the training'
  const other = components.find((component) => component.role !== 'predict' && component.role !== 'evaluate')
  if (other) return `the component ${other.id} follows the training and its role is ${other.role}`
  const maker = makerOf(model, model.metrics)
  if (!maker || !downstream.has(maker.id)) return 'the training itself writes the metrics'
  return { components, trained }
}

async function replayChampion(plan: TrainingPlan, replay: Replay, files: OutputFile[], outputs: ReadonlyMap<string, ComponentOutput[]>, environment: LineageEnvironment, ports: TrainingPorts): Promise<ChampionFacts['metrics']> {
  const { model } = plan
  const placed = files.map((file) => ({ ...file, path: subjectPath(model, file.path) }))
  const seen = new Map<string, ComponentOutput[]>([...outputs].filter(([id]) => !replay.trained.includes(id)))
  for (const id of replay.trained) {
    // Only the champion's model files stand in for the training: what else the new training wrote belongs to the new model.
    const own = placed.filter((file) => makerOf(model, `/${file.path}`)?.id === id)
    seen.set(id, own.map((file) => ({ path: file.path, kind: 'file', digest: file.digest, files: [file] })))
  }
  for (const component of replay.components) {
    const upstream = (component.needs?.components ?? []).flatMap((id) => seen.get(id) ?? [])
    const run = await runComponent(plan, component, upstream, environment, ports)
    seen.set(component.id, run.result.outputs)
  }
  const path = repositoryPath(model.name, model.metrics)
  const file = findOutput([...seen.values()].flat(), path)
  if (!file) throw new UserError(`Expected the champion’s run to write ${path}, found no such file.`)
  const { metrics, problems } = readMetrics(path, decodeText(path, await ports.workshop.read(file)), model.tolerance)
  if (problems.length > 0) throw new UserError(`${path} of the champion’s run — expected ${problems[0]?.expected}, found ${problems[0]?.found}.`)
  return metrics
}
