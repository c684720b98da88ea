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
  blob: string | undefined
  doubts: Doubt[]
}

export async function findStages(model: string, source: TraceSource): Promise<Found<Stages>> {
  const path = stagesPath(model)
  const [found] = await source.documents([path])
  const read = found && readDocument('stages/v1', path, found.text)
  return { value: read?.ok ? read.document.value : undefined, blob: found?.blob, doubts: read && !read.ok ? problems(read.problems) : [] }
}

export async function findDataset(dataset: string, source: TraceSource): Promise<Found<Dataset>> {
  const path = datasetPath(dataset)
  const [found] = await source.documents([path])
  const read = found && readDocument('dataset/v1', path, found.text)
  return { value: read?.ok ? read.document.value : undefined, blob: found?.blob, doubts: read && !read.ok ? problems(read.problems) : [] }
}

const problems = (list: readonly Parameters<typeof renderProblem>[0][]): Doubt[] => list.map((problem) => ({ kind: 'does-not-match', text: renderProblem(problem) }))
