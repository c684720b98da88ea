import type { Model } from '../../schemas/model/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { cardTroubles } from '../card/machine.ts'
import { problemAt, problemOf } from '../documents/problem.ts'
import type { Document } from '../documents/read.ts'
import { closest } from '../documents/suggest.ts'
import { parseYaml, type Path } from '../documents/yaml.ts'
import { planParameters, type ParametersFile } from '../lineage/parameters.ts'
import { planPipeline } from '../lineage/pipeline.ts'
import { cardPath, modelPath, repositoryPath } from '../paths.ts'
import { evaluationProblems } from './check-evaluations.ts'
import { partProblems } from './check-parts.ts'
import type { NamedFiles } from './named-files.ts'
import type { ModelFolder, PathKind, Repository } from './read.ts'

/** `model.yml`, the card and the version files of one model, against each other and against what they name. */
export function modelProblems(folder: ModelFolder, repository: Repository, files: NamedFiles): Problem[] {
  const { model } = folder
  return [
    ...presence(folder),
    ...cardProblems(folder),
    ...versionProblems(folder),
    ...(model ? [...nameProblems(folder.name, model), ...lotProblems(model, repository), ...partProblems(model, repository), ...evaluationProblems(model), ...pipelineProblems(model), ...fileProblems(folder.name, model, files), ...parameterProblems(folder.name, model, files)] : []),
  ]
}

function presence({ name, present }: ModelFolder): Problem[] {
  const missing = (path: string, expected: string, remedy: string): Problem[] => (present.has(path) ? [] : [problemOf(path, { expected, found: 'no such file', remedy })])
  return [
    ...missing(modelPath(name), 'the model', `Write it, or remove the folder models/${name}.`),
    ...missing(cardPath(name), 'the model card', 'Write it: what the model is for, its limits, its data, how it was evaluated.'),
  ]
}

function nameProblems(folder: string, model: Document<Model>): Problem[] {
  if (model.value.name === folder) return []
  return [problemAt(model, ['name'], { expected: `"${folder}", the name of its folder`, found: `"${model.value.name}"`, remedy: 'Rename one of the two.' })]
}

function cardProblems({ name, card }: ModelFolder): Problem[] {
  if (!card) return []
  const machine = card.front.provender
  const troubles = cardTroubles(card.file, card.text)
  if (!machine || machine.model === name) return troubles
  return [...troubles, problemAt(card, ['provender', 'model'], { expected: `"${name}", the name of its folder`, found: `"${machine.model}"`, remedy: 'Restore the key "provender" as the training run wrote it, or train again.' })]
}

function versionProblems({ name, versions }: ModelFolder): Problem[] {
  return [...versions].flatMap(([file, document]) => {
    const { model, version } = document.value
    const restore = 'Restore the file as the training run wrote it: a version never changes and has one name.'
    return [
      ...(version === file ? [] : [problemAt(document, ['version'], { expected: `"${file}", the name of the file`, found: `"${version}"`, remedy: restore })]),
      ...(model === name ? [] : [problemAt(document, ['model'], { expected: `"${name}", the name of the folder`, found: `"${model}"`, remedy: restore })]),
    ]
  })
}

function lotProblems(model: Document<Model>, { datasets }: Repository): Problem[] {
  return Object.entries(model.value.datasets).flatMap(([key, { dataset, lots }]) => {
    const found = datasets.get(dataset)
    if (!found) {
      const meant = closest(dataset, [...datasets.keys()])
      return [problemAt(model, ['datasets', key, 'dataset'], { expected: 'a folder of datasets/ with a dataset.yml that can be read', found: `"${dataset}"`, remedy: meant ? `Did you mean "${meant}"?` : `Write datasets/${dataset}/dataset.yml, or correct the name.` })]
    }
    return lots.flatMap((lot, index) => {
      if (lots.indexOf(lot) < index) return [problemAt(model, ['datasets', key, 'lots', index], { expected: 'each lot once', found: `"${lot}" again`, remedy: 'Remove one of the two.' })]
      if (Object.hasOwn(found.value.lots, lot)) return []
      const meant = closest(lot, Object.keys(found.value.lots))
      return [problemAt(model, ['datasets', key, 'lots', index], { expected: `a lot of ${found.file}`, found: `"${lot}"`, remedy: meant ? `Did you mean "${meant}"?` : 'Add the lot there, or correct the name.' })]
    })
  })
}

function pipelineProblems(model: Document<Model>): Problem[] {
  const { problems } = planPipeline(model)
  if (model.value.pipeline.some(({ role }) => role === 'train')) return problems
  return [...problems, problemAt(model, ['pipeline'], { expected: 'a component with the role train', found: 'none', remedy: 'Add the component that makes the model, or correct its role.' })]
}

function fileProblems(folder: string, model: Document<Model>, { kinds }: NamedFiles): Problem[] {
  const look = (path: Path, file: string, folders: boolean): Problem[] => {
    const full = repositoryPath(folder, file)
    const kind = kinds.get(full) ?? 'missing'
    const isFine = kind === 'file' || kind === 'link' || (kind === 'folder' && folders)
    if (isFine) return []
    return [problemAt(model, path, { expected: folders ? 'a file or folder of the repository' : 'a file of the repository', found: `${FOUND[kind]} at ${full}`, remedy: kind === 'outside' ? 'Put the file itself there.' : `Write it, or correct the path: it begins at models/${folder}/, or with "/" at the root of the repository.` })]
  }
  const { pipeline, locks = [], parameters } = model.value
  return [
    ...pipeline.flatMap((component, index) => (component.needs?.files ?? []).flatMap((file, place) => look(['pipeline', index, 'needs', 'files', place], file, true))),
    ...locks.flatMap((lock, index) => look(['locks', index], lock, false)),
    ...(parameters === undefined ? [] : look(['parameters'], parameters, false)),
  ]
}

export const FOUND: Record<PathKind, string> = {
  file: 'a file', folder: 'a folder', link: 'a symbolic link', outside: 'a symbolic link that leaves the repository', other: 'neither file nor folder', missing: 'nothing',
}

function parameterProblems(folder: string, model: Document<Model>, { parameters }: NamedFiles): Problem[] {
  const nowhere: ParametersFile = { path: '', value: {}, locate: () => ({ line: 1, column: 1 }) }
  if (model.value.parameters === undefined) return planParameters(model, nowhere).problems
  const path = repositoryPath(folder, model.value.parameters)
  const file = parameters.get(path)
  if (!file) return []
  if ('trouble' in file) return [problemOf(path, file.trouble)]
  const source = parseYaml(path, file.text)
  if (!source.ok) return source.problems
  const { value, locate } = source
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [problemOf(path, { expected: 'keys with values', found: value === null ? 'an empty file' : 'another form', remedy: 'Write one parameter per line, such as "rounds: 40".' })]
  return planParameters(model, { path, value: value as Record<string, unknown>, locate }).problems
}
