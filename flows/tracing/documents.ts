import { readDocument } from '../../core/documents/read.ts'
import { datasetPath, stagesPath } from '../../core/paths.ts'
import { renderProblem } from '../../core/render/problems.ts'
import type { Doubt } from '../../core/trace/report.ts'
import type { Dataset } from '../../schemas/dataset/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { TraceSource } from './ports.ts'

/** A document of the commit: its value, undefined when there is none, and what is wrong with it. */
export interface Found<T> {
  value: T | undefined
  doubts: Doubt[]
}

export async function findStages(model: string, source: TraceSource): Promise<Found<Stages>> {
  return (await findAllStages([model], source)).get(model) ?? { value: undefined, doubts: [] }
}

/** The same for many models at once. */
export async function findAllStages(models: readonly string[], source: TraceSource): Promise<Map<string, Found<Stages>>> {
  const paths = models.map(stagesPath)
  const found = await source.documents(paths)
  return new Map(models.map((model, index) => [model, foundIn('stages/v1', paths[index] ?? '', found[index]?.text)]))
}

export async function findDataset(dataset: string, source: TraceSource): Promise<Found<Dataset>> {
  const path = datasetPath(dataset)
  const [found] = await source.documents([path])
  return foundIn('dataset/v1', path, found?.text)
}

function foundIn<K extends keyof Documents>(kind: K, path: string, text: string | undefined): Found<Documents[K]> {
  if (text === undefined) return { value: undefined, doubts: [] }
  const read = readDocument(kind, path, text)
  if (read.ok) return { value: read.document.value as Documents[K], doubts: [] }
  return { value: undefined, doubts: read.problems.map((problem) => ({ kind: 'does-not-match', text: renderProblem(problem) })) }
}

interface Documents {
  'stages/v1': Stages
  'dataset/v1': Dataset
}
