import { componentIdentity, essentialsOf, type EnvironmentEssentials } from '../../core/lineage/component-version.ts'
import { digestSet } from '../../core/lineage/slsa.ts'
import { TREE_MEDIA_TYPE } from '../../core/lineage/tree-manifest.ts'
import { modelFolder, repositoryPath } from '../../core/paths.ts'
import type { LineageComponent, LineageEnvironment } from '../../schemas/lineage/v1.ts'
import type { Component } from '../../schemas/model/v1.ts'
import type { ResourceDescriptor } from '../../schemas/shared.ts'
import type { PlannedLot, PlannedPart, TrainingPlan } from './plan.ts'
import type { ComponentOutput, ComponentResult, TrainingPorts } from './ports.ts'

/** What a component reads of others: declared path and digest. */
export type Upstream = Pick<ComponentOutput, 'path' | 'digest'>

/** Canonical text of all that may change what the component writes; its digest is the component's version. */
export function identify(plan: TrainingPlan, component: Component, upstream: readonly Upstream[], environment: EnvironmentEssentials): string {
  const { model } = plan
  return componentIdentity({
    model: model.name,
    role: component.role,
    command: component.run,
    inputs: [
      ...filesOf(plan, component).map(({ path, digest }) => ({ name: `file:${path}`, digest })),
      ...lotsOf(plan, component).map((lot) => ({ name: `lot:${lot.id}/${lot.fileName}`, digest: lot.digest })),
      ...partsOf(plan, component).map(({ folder, digest }) => ({ name: `part:${folder}`, digest })),
      ...upstream.map(({ path, digest }) => ({ name: `output:${path}`, digest })),
    ],
    outputs: component.outputs.map((output) => repositoryPath(model.name, output)),
    params: plan.parameters.given.get(component.id) ?? {},
    environment,
    seed: plan.parameters.seed,
    modelVersion: seesVersion(plan, component) ? model.version : undefined,
  })
}

export interface ComponentRun {
  component: Component
  version: string
  result: ComponentResult
}

/** Runs a component, or finds what this version of it wrote before. */
export async function runComponent(plan: TrainingPlan, component: Component, upstream: readonly ComponentOutput[], environment: LineageEnvironment, ports: TrainingPorts): Promise<ComponentRun> {
  const version = ports.digests.ofText(identify(plan, component, upstream, essentialsOf(environment)))
  const earlier = await ports.workshop.find(version)
  if (earlier) {
    ports.log.info(`${component.id}: unchanged since ${earlier.finishedOn}, not run again`)
    return { component, version, result: earlier }
  }
  const { model } = plan
  const result = await ports.workshop.run(version, {
    component: component.id,
    command: component.run,
    workingFolder: modelFolder(model.name),
    files: filesOf(plan, component).flatMap((input) => input.files),
    upstream: [...upstream, ...partsOf(plan, component)].flatMap(({ files }) => files),
    lots: lotsOf(plan, component).map((lot) => ({ dataset: lot.id, fileName: lot.fileName, source: lot.source, digest: lot.digest })),
    params: plan.parameters.given.get(component.id) ?? {},
    env: {
      PROVENDER_MODEL: model.name,
      PROVENDER_COMPONENT: component.id,
      ...(seesVersion(plan, component) ? { PROVENDER_VERSION: model.version } : {}),
      ...(plan.parameters.seed === undefined ? {} : { PROVENDER_SEED: plan.parameters.seed }),
    },
    outputs: component.outputs.map((output) => repositoryPath(model.name, output)),
  })
  return { component, version, result }
}

/** A component's run as the lineage records it. */
export function recordComponent(plan: TrainingPlan, run: ComponentRun, upstream: readonly (ComponentOutput & { component: string })[]): LineageComponent {
  const { component, version, result } = run
  return {
    id: component.id,
    name: component.id,
    role: component.role,
    version,
    command: component.run,
    inputs: [
      ...filesOf(plan, component).map((input): ResourceDescriptor => describe(input.path, input.digest, input.kind === 'folder' ? { kind: 'folder', files: input.files.length } : { kind: 'file' })),
      ...lotsOf(plan, component).map((lot): ResourceDescriptor => describe(`${lot.dataset.name}@${lot.lot}`, lot.digest, { kind: 'lot', dataset: lot.id })),
      ...partsOf(plan, component).map(({ version, digest }): ResourceDescriptor => describe(`${version.model}@${version.version}`, digest, { kind: 'part' })),
      ...upstream.map((output): ResourceDescriptor => describe(output.path, output.digest, { kind: 'output', component: output.component })),
    ],
    outputs: result.outputs.map((output) => ({ name: output.path, digest: digestSet(output.digest), ...(output.kind === 'folder' ? { mediaType: TREE_MEDIA_TYPE } : {}) })),
    params: Object.fromEntries(plan.parameters.hyperparameters.filter(({ name }) => component.params?.some((param) => name === param || name.startsWith(`${param}.`))).map(({ name, value }) => [name, value])),
    startedOn: result.startedOn,
    finishedOn: result.finishedOn,
    exitCode: result.exitCode,
    cached: result.cached,
    log: { name: `logs/${component.id}.log`, digest: digestSet(result.log.digest), mediaType: 'text/plain' },
  }
}

function describe(name: string, digest: string, annotations: Record<string, unknown>): ResourceDescriptor {
  return { name, digest: digestSet(digest), ...(annotations['kind'] === 'folder' ? { mediaType: TREE_MEDIA_TYPE } : {}), annotations }
}

const filesOf = (plan: TrainingPlan, component: Component): NonNullable<ReturnType<TrainingPlan['files']['get']>> => plan.files.get(component.id) ?? []

function lotsOf(plan: TrainingPlan, component: Component): PlannedLot[] {
  return plan.lots.filter((lot) => component.needs?.datasets?.includes(lot.id))
}

function partsOf(plan: TrainingPlan, component: Component): PlannedPart[] {
  return plan.parts.filter(({ version }) => component.needs?.parts?.includes(version.model))
}

/**
 * Only a component that mentions it is told the model's version, and only that one runs again when the version is
 * bumped: an input that everything sees would make every cached component run for nothing.
 */
function seesVersion(plan: TrainingPlan, component: Component): boolean {
  const name = 'PROVENDER_VERSION'
  return component.run.includes(name) || filesOf(plan, component).some((input) => input.files.some((file) => new TextDecoder().decode(file.bytes).includes(name)))
}
