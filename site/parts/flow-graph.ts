import type { ModelEntry, VersionEntry } from '../../core/catalog/catalog.ts'
import { shortDay } from '../../core/catalog/dates.ts'
import type { LineageComponent, LineageDataset, LineagePredicate } from '../../schemas/lineage/v1.ts'
import type { DigestSet } from '../../schemas/shared.ts'
import { titled } from './badge.ts'

export const COLUMNS = ['Data', 'Prepared as', 'Trained with', 'Model', 'Serving in'] as const

export interface FlowNode {
  id: string
  column: number
  title: string
  detail: string
  changed: boolean
  kind: 'plain' | 'model' | 'alert'
}

/** `measured` is data that the model was tested on: it did not go into the model. */
export interface FlowEdge { from: string; to: string; kind: 'made' | 'measured' }

export interface FlowGraph { nodes: FlowNode[]; edges: FlowEdge[] }

const MOST = [8, 5, 4, 1, 6] // per column: 24 together, which still fits a screen

/** One version with everything that went into it and where it serves. An edge is drawn only where digests show it. */
export function flowGraph(model: ModelEntry, version: VersionEntry, lineage: LineagePredicate): FlowGraph {
  const changed = new Set(version.changed?.parts)
  const self: FlowNode = { id: 'model', column: 3, title: model.name, detail: `version ${version.version}`, changed: false, kind: 'model' }
  const data = dataNodes(lineage, changed.has('data'), changed.has('tests'), version.recalls.length > 0 ? version.recalls.map(({ because }) => because).join(' ') : '')
  const steps = lineage.components.filter(({ role }) => role === 'prepare' || role === 'featurize')
  const prepared = steps.map((step): FlowNode => ({ id: `step:${step.id}`, column: 1, title: step.name, detail: `${step.role}, ${step.version.replace('sha256:', '').slice(0, 7)}`, changed: changed.has('features'), kind: 'plain' }))
  const means = meansNodes(lineage, changed)
  const serving = servingNodes(model, version)
  const nodes = fold([...data.map(({ node }) => node), ...prepared, ...means, self, ...serving])
  const kept = new Set(nodes.map(({ id }) => id))
  const edges = [
    ...data.flatMap(({ node, lots }) => dataEdges(node, lots, steps)),
    ...steps.flatMap((step) => stepEdges(step, steps)),
    ...means.map(({ id }): FlowEdge => ({ from: id, to: 'model', kind: 'made' })),
    ...serving.map(({ id }): FlowEdge => ({ from: 'model', to: id, kind: 'made' })),
  ]
  return { nodes, edges: distinct(edges.map((edge) => ({ ...edge, from: folded(edge.from, kept, nodes), to: folded(edge.to, kept, nodes) }))) }
}

function dataNodes(lineage: LineagePredicate, dataChanged: boolean, testsChanged: boolean, recalled: string): { node: FlowNode; lots: LineageDataset[] }[] {
  const groups = Map.groupBy(lineage.datasets, ({ name, role }) => `${name}\n${role}`)
  return [...groups.entries()].map(([key, lots]) => {
    const [name = '', role = ''] = key.split('\n')
    const test = role === 'test' || role === 'reference'
    const alert = lots.some(({ lot }) => recalled.includes(`${name}@${lot}`))
    return { lots, node: { id: `data:${key}`, column: 0, title: name, detail: `${role}: ${lotsInWords(lots)}`, changed: test ? testsChanged : dataChanged, kind: alert ? 'alert' : 'plain' } }
  })
}

function lotsInWords(lots: readonly LineageDataset[]): string {
  return lots.length === 1 ? (lots[0]?.lot ?? '') : `${lots.length} lots`
}

function meansNodes(lineage: LineagePredicate, changed: ReadonlySet<string>): FlowNode[] {
  const { environment, hyperparameters, parents } = lineage
  const commit = lineage.buildDefinition.resolvedDependencies.find(({ digest }) => digest?.['gitCommit'])?.digest?.['gitCommit']
  const trains = lineage.components.filter(({ role }) => role === 'train').map(({ name }) => name)
  const languages = Object.entries(environment.languages).map(([name, { version }]) => `${name} ${version}`)
  const bases = parents.filter(({ relation }) => relation === 'finetuned')
  const parts = parents.filter(({ relation }) => relation === 'composed')
  const plain = (id: string, title: string, detail: string, part: string): FlowNode => ({ id, column: 2, title, detail, changed: changed.has(part), kind: 'plain' })
  return [
    ...(bases.length > 0 ? [plain('base', 'Base model', bases.map(({ manifest }) => manifest.slice(7, 14)).join(', '), 'base')] : []),
    ...(parts.length > 0 ? [plain('parts', 'Parts', `${parts.length} ${parts.length === 1 ? 'model' : 'models'}`, 'base')] : []),
    plain('code', 'Code', `${trains.join(', ') || 'commit'}${commit ? ` @ ${commit.slice(0, 7)}` : ''}`, 'code'),
    plain('params', 'Parameters', hyperparameters.length === 1 ? '1 value' : `${hyperparameters.length} values`, 'params'),
    plain('runtime', 'Environment', languages.slice(0, 2).join(', ') || `${environment.os} ${environment.arch}`, 'runtime'),
  ]
}

function servingNodes(model: ModelEntry, version: VersionEntry): FlowNode[] {
  const here = model.stages.flatMap((stage): FlowNode[] => {
    if (stage.assigned !== version.version && stage.deployed !== version.version) return []
    const serves = stage.deployed === version.version && stage.since !== null
    return [{ id: `stage:${stage.stage}`, column: 4, title: titled(stage.stage), detail: serves ? `since ${shortDay(stage.since ?? '')}` : 'no deployment recorded', changed: false, kind: serves && stage.state === 'serving' ? 'plain' : 'alert' }]
  })
  if (here.length > 0) return here.reverse()
  const last = version.lastServed
  return [{ id: 'stage:none', column: 4, title: 'Nowhere now', detail: last?.to ? `${last.stage} to ${shortDay(last.to)}` : 'never deployed', changed: false, kind: 'plain' }]
}

/** Data goes to the steps that read it, by digest; data that no preparing step reads goes straight to the model. */
function dataEdges(node: FlowNode, lots: readonly LineageDataset[], steps: readonly LineageComponent[]): FlowEdge[] {
  const digests = new Set(lots.map(({ digest }) => key(digest)))
  const readers = steps.filter(({ inputs }) => inputs.some(({ digest }) => isIn(digests, digest)))
  const kind = lots.every(({ role }) => role === 'test' || role === 'reference') ? 'measured' : 'made'
  return readers.length > 0 ? readers.map(({ id }) => ({ from: node.id, to: `step:${id}`, kind })) : [{ from: node.id, to: 'model', kind }]
}

function stepEdges(step: LineageComponent, steps: readonly LineageComponent[]): FlowEdge[] {
  const outputs = new Set(step.outputs.map(({ digest }) => key(digest)))
  const readers = steps.filter((other) => other.id !== step.id && other.inputs.some(({ digest }) => isIn(outputs, digest)))
  const from = `step:${step.id}`
  return readers.length > 0 ? readers.map(({ id }) => ({ from, to: `step:${id}`, kind: 'made' })) : [{ from, to: 'model', kind: 'made' }]
}

/** Keeps the first of a column and says how many more there are. */
function fold(nodes: readonly FlowNode[]): FlowNode[] {
  return COLUMNS.flatMap((name, column) => {
    const here = nodes.filter((node) => node.column === column)
    const most = MOST[column] ?? here.length
    if (here.length <= most) return here
    const rest = here.slice(most - 1)
    const alert = rest.some(({ kind }) => kind === 'alert')
    return [...here.slice(0, most - 1), { id: `more:${column}`, column, title: `+${rest.length} more`, detail: `${name.toLowerCase()}: see the tables`, changed: rest.some((node) => node.changed), kind: alert ? 'alert' : 'plain' } satisfies FlowNode]
  })
}

function folded(id: string, kept: ReadonlySet<string>, nodes: readonly FlowNode[]): string {
  if (kept.has(id)) return id
  const column = id.startsWith('data:') ? 0 : id.startsWith('step:') ? 1 : 4
  return nodes.some((node) => node.id === `more:${column}`) ? `more:${column}` : id
}

function distinct(edges: readonly FlowEdge[]): FlowEdge[] {
  return [...new Map(edges.filter(({ from, to }) => from !== to).map((edge) => [`${edge.from}>${edge.to}`, edge])).values()]
}

const key = (digest: DigestSet | undefined): string | undefined => digest?.['sha256']

// An absent digest equals nothing, not even another absent one.
const isIn = (digests: ReadonlySet<string | undefined>, digest: DigestSet | undefined): boolean => key(digest) !== undefined && digests.has(key(digest))
