import type { Model, Part } from '../../schemas/model/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { problemAt } from '../documents/problem.ts'
import type { Document } from '../documents/read.ts'
import { closest } from '../documents/suggest.ts'
import { stagesPath, versionPath } from '../paths.ts'
import type { Repository } from './read.ts'

/** The parts of a composite model: models that are there, versions and stages of them, and no model that is a part of itself. */
export function partProblems(model: Document<Model>, repository: Repository): Problem[] {
  return (model.value.parts ?? []).flatMap((part, index) => [...problemsOfPart(model, part, index, repository), ...circle(model, part, index, repository)])
}

function problemsOfPart(model: Document<Model>, { model: name, version, stage }: Part, index: number, { models }: Repository): Problem[] {
  const folder = models.get(name)
  if (!folder) {
    const meant = closest(name, [...models.keys()])
    return [problemAt(model, ['parts', index, 'model'], { expected: 'a folder of models/', found: `"${name}"`, remedy: meant ? `Did you mean "${meant}"?` : 'Correct the name, or add that model first.' })]
  }
  if (version !== undefined && !folder.present.has(versionPath(name, version))) {
    return [problemAt(model, ['parts', index, 'version'], { expected: `a version of ${name}`, found: `${version}, but no file ${versionPath(name, version)}`, remedy: 'Train that version first, or name one that is there.' })]
  }
  const stages = folder.stages?.value.stages ?? {}
  if (stage === undefined || Object.hasOwn(stages, stage)) return []
  const meant = closest(stage, Object.keys(stages))
  return [problemAt(model, ['parts', index, 'stage'], { expected: `a stage that ${stagesPath(name)} fills`, found: `"${stage}"`, remedy: meant ? `Did you mean "${meant}"?` : 'Promote a version there first, or pin a version.' })]
}

function circle(model: Document<Model>, { model: first }: Part, index: number, { models }: Repository): Problem[] {
  const { name } = model.value
  // A model that names itself is a problem of its document alone, and reported there.
  if (first === name) return []
  const seen = new Set<string>()
  const reaches = (from: string): boolean => {
    if (from === name) return true
    if (seen.has(from)) return false
    seen.add(from)
    return (models.get(from)?.model?.value.parts ?? []).some((part) => reaches(part.model))
  }
  if (!reaches(first)) return []
  return [problemAt(model, ['parts', index, 'model'], { expected: 'models that are made of each other in one direction', found: `"${first}", which is made of ${name} itself`, remedy: 'Remove one of the parts.' })]
}
