import type { ChampionFacts } from '../../core/lineage/facts.ts'
import { detectFormat, HEAD_BYTES } from '../../core/lineage/format.ts'
import { readMetrics } from '../../core/lineage/metrics.ts'
import { digestSet } from '../../core/lineage/slsa.ts'
import { repositoryPath } from '../../core/paths.ts'
import type { LineageComponent, LineageEnvironment, LineageMetric } from '../../schemas/lineage/v1.ts'
import type { ResourceDescriptor } from '../../schemas/shared.ts'
import { UserError } from '../outside-error.ts'
import { measureChampion } from './champion.ts'
import { recordComponent, runComponent } from './component.ts'
import { decodeText, refuseProblems } from './documents.ts'
import { verifyLots } from './lots.ts'
import { findOutput, selectModelFiles } from './model-files.ts'
import { fetchParts } from './parts.ts'
import type { TrainingPlan } from './plan.ts'
import type { ComponentOutput, OutputFile, TrainingPorts } from './ports.ts'

/** What a finished pipeline left. */
export interface PipelineRun {
  plan: TrainingPlan
  environment: LineageEnvironment
  components: LineageComponent[]
  metricsFile: ResourceDescriptor
  metrics: LineageMetric[]
  files: OutputFile[]
  predictionDigest: string | undefined
  champion: ChampionFacts | undefined
  initiator: { login: string; source: string }
  finishedOn: string
}

export async function runPipeline(gathered: TrainingPlan, ports: TrainingPorts): Promise<PipelineRun> {
  const plan = { ...gathered, lots: await verifyLots(gathered.lots, ports), parts: await fetchParts(gathered.parts, ports) }
  const { model } = plan
  const environment: LineageEnvironment = { ...(await ports.machine.describe(plan.order.map((component) => component.run))), locks: plan.locks }
  const outputs = new Map<string, ComponentOutput[]>()
  const components: LineageComponent[] = []
  for (const [index, component] of plan.order.entries()) {
    ports.log.progress('components', index, plan.order.length)
    const upstream = (component.needs?.components ?? []).flatMap((id) => (outputs.get(id) ?? []).map((output) => ({ ...output, component: id })))
    const run = await runComponent(plan, component, upstream, environment, ports)
    if (run.result.undeclared > 0) ports.log.warn(`${component.id} wrote ${run.result.undeclared} ${run.result.undeclared === 1 ? 'file' : 'files'} that its outputs do not name: left behind`)
    outputs.set(component.id, run.result.outputs)
    components.push(recordComponent(plan, run, upstream))
  }
  ports.log.progress('components', plan.order.length, plan.order.length)
  const written = [...outputs.values()].flat()
  return {
    plan, environment, components,
    ...(await gatherMetrics(plan, written, ports)),
    files: await withFormats(selectModelFiles(model, written), ports),
    predictionDigest: model.predictions === undefined ? undefined : digestOf(written, repositoryPath(model.name, model.predictions)),
    champion: await measureChampion(plan, outputs, environment, ports),
    initiator: await ports.machine.initiator(),
    finishedOn: ports.clock.now().toISOString(),
  }
}

async function withFormats(files: readonly OutputFile[], { workshop }: TrainingPorts): Promise<OutputFile[]> {
  const found: OutputFile[] = []
  for (const file of files) found.push({ ...file, format: detectFormat(file.path, await workshop.head(file, HEAD_BYTES)) })
  return found
}

async function gatherMetrics({ model }: TrainingPlan, written: readonly ComponentOutput[], ports: TrainingPorts): Promise<Pick<PipelineRun, 'metricsFile' | 'metrics'>> {
  const path = repositoryPath(model.name, model.metrics)
  const file = findOutput(written, path)
  if (!file) throw new UserError(`Expected the pipeline to write its metrics to ${path}, found no such file. Correct "metrics" in model.yml or the component that writes them.`)
  const { metrics, problems } = readMetrics(path, decodeText(path, await ports.workshop.read(file)), model.tolerance)
  refuseProblems(problems)
  return { metrics, metricsFile: { name: path, digest: digestSet(file.digest), mediaType: 'application/json' } }
}

function digestOf(written: readonly ComponentOutput[], path: string): string {
  const digest = findOutput(written, path)?.digest ?? written.find((output) => output.path === path)?.digest
  if (!digest) throw new UserError(`Expected the pipeline to write its predictions to ${path}, found no such file. Correct "predictions" in model.yml or the component that writes them.`)
  return digest
}
