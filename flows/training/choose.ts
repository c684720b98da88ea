import { modelPath } from '../../core/paths.ts'
import { UserError } from '../outside-error.ts'
import type { Tree } from '../ports.ts'
import { loadModel, loadVersion } from './documents.ts'

/**
 * The models to train when none is named: those whose version has no version file yet; with `changed`, only those of
 * which a file changed, or that use a dataset of which one did.
 */
export async function chooseModels(tree: Tree, changed?: readonly string[]): Promise<string[]> {
  const names = (await tree.list('models')).flatMap((entry) => /^models\/([^/]+)\/model\.yml$/.exec(entry.path)?.[1] ?? [])
  if (names.length === 0) throw new UserError(`Expected ${modelPath('<name>')} in the commit, found no model. Run: provender init`)
  const chosen: string[] = []
  for (const name of names) {
    const { value: model } = await loadModel(tree, name)
    if (await loadVersion(tree, name, model.version)) continue
    const folders = [`models/${name}/`, ...Object.values(model.datasets).map((use) => `datasets/${use.dataset}/`)]
    if (!changed || changed.some((path) => folders.some((folder) => path.startsWith(folder)))) chosen.push(name)
  }
  return chosen
}
