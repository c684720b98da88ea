import { parseDataUri } from '../dataset/data-uri.ts'
import { repositoryPath } from '../paths.ts'
import type { PathKind, Repository } from './read.ts'

/** What stands at the paths that documents name, and the text of those that are read. */
export interface NamedFiles {
  kinds: ReadonlyMap<string, PathKind>
  parameters: ReadonlyMap<string, { text: string } | { trouble: { expected: string; found: string; remedy: string } }>
}

/** The paths that have to be looked at before the documents can be judged together. */
export function filesNamed(repository: Repository): { paths: string[]; parameters: string[] } {
  const paths = new Set<string>()
  const parameters = new Set<string>()
  for (const { name, model } of repository.models.values()) {
    if (!model) continue
    const { value } = model
    for (const component of value.pipeline) for (const file of component.needs?.files ?? []) paths.add(repositoryPath(name, file))
    for (const lock of value.locks ?? []) paths.add(repositoryPath(name, lock))
    if (value.parameters !== undefined) {
      paths.add(repositoryPath(name, value.parameters))
      parameters.add(repositoryPath(name, value.parameters))
    }
  }
  for (const { value } of repository.datasets.values()) {
    for (const lot of Object.values(value.lots)) {
      const read = parseDataUri(lot.uri)
      if (read.ok && read.uri.kind === 'repository') paths.add(read.uri.path)
    }
  }
  return { paths: [...paths].sort(), parameters: [...parameters].sort() }
}
