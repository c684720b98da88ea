import type { Dataset, Lot } from '../../schemas/dataset/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { parseDataUri } from '../dataset/data-uri.ts'
import { problemAt } from '../documents/problem.ts'
import type { Document } from '../documents/read.ts'
import type { NamedFiles } from './named-files.ts'
import type { Repository } from './read.ts'

/** `dataset.yml`: its name, where the lots lie, what they were derived from. Bytes may lie elsewhere and are not read. */
export function datasetProblems(repository: Repository, files: NamedFiles): Problem[] {
  return [...repository.datasets].flatMap(([folder, dataset]) => [
    ...(dataset.value.name === folder ? [] : [problemAt(dataset, ['name'], { expected: `"${folder}", the name of its folder`, found: `"${dataset.value.name}"`, remedy: 'Rename one of the two.' })]),
    ...Object.entries(dataset.value.lots).flatMap(([name, lot]) => [...uriProblems(dataset, name, lot, files), ...timeProblems(dataset, name, lot), ...originProblems(dataset, name, lot, repository)]),
  ])
}

function uriProblems(dataset: Document<Dataset>, name: string, { uri }: Lot, { kinds }: NamedFiles): Problem[] {
  const path = ['lots', name, 'uri']
  const read = parseDataUri(uri)
  if (!read.ok) return [problemAt(dataset, path, { expected: read.expected, found: read.found, remedy: read.remedy })]
  const kind = read.uri.kind === 'repository' ? kinds.get(read.uri.path) : undefined
  if (kind === 'outside') return [problemAt(dataset, path, { expected: 'a file inside the repository', found: 'a symbolic link that leaves it', remedy: 'Put the file itself there, or write <root>:path or file:///….' })]
  if (kind === 'folder' || kind === 'other') return [problemAt(dataset, path, { expected: 'a file', found: kind === 'folder' ? 'a folder' : 'neither file nor folder', remedy: 'Name one file per lot.' })]
  return []
}

function timeProblems(dataset: Document<Dataset>, name: string, { collected }: Lot): Problem[] {
  if (!collected || collected.from <= collected.to) return []
  return [problemAt(dataset, ['lots', name, 'collected'], { expected: 'from on or before to', found: `${collected.from} to ${collected.to}`, remedy: 'Exchange the two days.' })]
}

function originProblems(dataset: Document<Dataset>, name: string, lot: Lot, { datasets }: Repository): Problem[] {
  return (lot['derived-from'] ?? []).flatMap((origin, index) => {
    // A dataset that this repository does not hold may be another repository's.
    const source = datasets.get(origin.dataset)
    const itself = origin.dataset === dataset.value.name && origin.lot === name
    if (!itself && (!source || Object.hasOwn(source.value.lots, origin.lot))) return []
    return [problemAt(dataset, ['lots', name, 'derived-from', index, 'lot'], { expected: itself ? 'another lot' : `a lot of ${source?.file ?? origin.dataset}`, found: `"${origin.lot}"`, remedy: 'Correct the name.' })]
  })
}
