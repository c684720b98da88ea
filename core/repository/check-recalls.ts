import type { Problem } from '../../schemas/shared.ts'
import { problemAt } from '../documents/problem.ts'
import { versionPath } from '../paths.ts'
import type { Repository } from './read.ts'

/** A recall that names nothing withdraws nothing: its id is its file's name, what it withdraws is there. */
export function recallProblems({ recalls, datasets, models }: Repository): Problem[] {
  return [...recalls].flatMap(([file, recall]) => [
    ...(recall.value.id === file ? [] : [problemAt(recall, ['id'], { expected: `"${file}", the name of the file`, found: `"${recall.value.id}"`, remedy: 'Rename one of the two.' })]),
    ...recall.value.withdrawn.flatMap((part, index) => {
      const unknown = (path: PropertyKey[], expected: string, found: string): Problem => problemAt(recall, ['withdrawn', index, ...path], { expected, found: `"${found}"`, remedy: 'Correct the name: a recall of something that is not there withdraws nothing.' })
      if ('dataset' in part) {
        const dataset = datasets.get(part.dataset)
        if (!dataset) return [unknown(['dataset'], 'a folder of datasets/ with a dataset.yml that can be read', part.dataset)]
        return part.lots.flatMap((lot, at) => (Object.hasOwn(dataset.value.lots, lot) ? [] : [unknown(['lots', at], `a lot of ${dataset.file}`, lot)]))
      }
      const model = models.get(part.model)
      if (!model) return [unknown(['model'], 'a folder of models/', part.model)]
      return part.versions.flatMap((version, at) => (model.present.has(versionPath(part.model, version)) ? [] : [unknown(['versions', at], `a version file of ${part.model}`, version)]))
    }),
  ])
}
