import { PARTS_FOLDER } from '../../core/lineage/pipeline.ts'
import { TREE_MANIFEST_NAME } from '../../core/lineage/tree-manifest.ts'
import { repositoryPath, stagesPath, versionPath } from '../../core/paths.ts'
import type { Model, Part } from '../../schemas/model/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { OutsideError, UserError } from '../outside-error.ts'
import type { Tree } from '../ports.ts'
import { loadStages, loadVersion } from './documents.ts'
import type { PlannedPart } from './plan.ts'
import type { TrainingPorts } from './ports.ts'

/** The version that each part of a composite model is, by the documents of the commit. */
export async function gatherParts({ name, parts = [] }: Model, tree: Tree): Promise<PlannedPart[]> {
  return Promise.all(
    parts.map(async (part, index) => {
      const version = await versionOf(`models/${name}/model.yml parts[${index}]`, part, tree)
      const manifest = version.subjects.find((subject) => subject.name === TREE_MANIFEST_NAME)
      if (!manifest) throw new UserError(`${versionPath(part.model, version.version)} — expected the subject ${TREE_MANIFEST_NAME}, found none. Train that version again.`)
      return { version, folder: repositoryPath(name, `${PARTS_FOLDER}/${part.model}`), digest: manifest.digest, files: [] }
    }),
  )
}

async function versionOf(where: string, part: Part, tree: Tree): Promise<Version> {
  const stages = part.stage === undefined ? undefined : await loadStages(tree, part.model)
  const held = part.version ?? (part.stage !== undefined && stages && Object.hasOwn(stages.stages, part.stage) ? stages.stages[part.stage]?.version : undefined)
  if (held === undefined) throw new UserError(`${where} — expected a version on ${part.model}#${part.stage ?? ''} in ${stagesPath(part.model)}, found none. Promote one first, or pin a version.`)
  const version = await loadVersion(tree, part.model, held)
  if (!version) throw new UserError(`${where} — expected ${versionPath(part.model, held)}, found no such file. Train that version first, or name one that is there.`)
  return version
}

/** The files of every part, each verified by digest, where the components will read them. */
export async function fetchParts(parts: readonly PlannedPart[], { models, log }: TrainingPorts): Promise<PlannedPart[]> {
  return Promise.all(
    parts.map(async (part) => {
      const { model, version, subjects, artifact } = part.version
      log.info(`part ${model}@${version}`)
      const files = await models.fetch(model, version, subjects.filter((subject) => subject.name !== TREE_MANIFEST_NAME), artifact)
      if (!files) throw new OutsideError('DATA_MISSING', `The part ${model}@${version} — expected its files (${subjects.length - 1}), found not all of them on this machine${artifact ? `, nor in the artifact "${artifact.name}" of run ${artifact.run}` : ''}. Train that version here (provender train ${model}), or train where its files are.`)
      return { ...part, files: files.map((file) => ({ ...file, path: `${part.folder}/${file.path}` })) }
    }),
  )
}
