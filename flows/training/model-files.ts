import { modelFolder, repositoryPath } from '../../core/paths.ts'
import { TREE_MANIFEST_NAME, treeTroubles } from '../../core/lineage/tree-manifest.ts'
import type { Model } from '../../schemas/model/v1.ts'
import { UserError } from '../outside-error.ts'
import type { ComponentOutput, OutputFile } from './ports.ts'

const RESERVED = [TREE_MANIFEST_NAME, 'lineage.json', 'provenance.json']

/** The files that are the model, under the names they have as subjects: from the model's folder where they lie in it. */
export function selectModelFiles(model: Model, outputs: readonly ComponentOutput[]): OutputFile[] {
  const wanted = model.model.map((path) => repositoryPath(model.name, path))
  const files = outputs.flatMap((output) => output.files).filter((file) => wanted.some((path) => file.path === path || file.path.startsWith(`${path}/`)))
  for (const path of wanted) {
    if (!files.some((file) => file.path === path || file.path.startsWith(`${path}/`))) throw new UserError(`Expected the pipeline to write ${path}, which "model" in model.yml names; found no file there. Correct the path or the component that writes it.`)
  }
  const named = files.map((file) => ({ ...file, path: subjectName(model, file.path) }))
  const troubles = treeTroubles(named.map((file) => file.path))
  if (troubles.length > 0) throw new UserError(`The model’s files:\n${troubles.join('\n')}`)
  const taken = named.find((file) => RESERVED.includes(file.path.toLowerCase()))
  if (taken) throw new UserError(`Expected model files under other names than ${RESERVED.join(', ')}, found ${taken.path}. Write it into a folder.`)
  return named
}

/** The file at a path among outputs; undefined when there is none. */
export function findOutput(outputs: readonly ComponentOutput[], path: string): OutputFile | undefined {
  return outputs.flatMap((output) => output.files).find((file) => file.path === path)
}

function subjectName(model: Model, path: string): string {
  const folder = `${modelFolder(model.name)}/`
  return path.startsWith(folder) ? path.slice(folder.length) : path
}

/** Where a subject lay in the pipeline that wrote it: the way back from its name. */
export function subjectPath(model: Model, name: string): string {
  const outside = model.model.some((path) => path.startsWith('/') && (name === path.slice(1) || name.startsWith(`${path.slice(1)}/`)))
  return outside ? name : `${modelFolder(model.name)}/${name}`
}
