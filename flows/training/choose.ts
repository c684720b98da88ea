import { modelPath } from '../../core/paths.ts'
import { UserError } from '../outside-error.ts'
import type { Tree } from '../ports.ts'
import { loadModel, loadVersion } from './documents.ts'

/**
 * The models to train when none is named: those whose version has no version file yet.
 *
 * With `changed`, those that the changed files propose anew, trained or not: a repeated run finds its own work again.
 */
export async function chooseModels(tree: Tree, changed?: readonly string[]): Promise<string[]> {
  const names = (await tree.list('models')).flatMap((entry) => /^models\/([^/]+)\/model\.yml$/.exec(entry.path)?.[1] ?? [])
  if (names.length === 0) throw new UserError(`Expected ${modelPath('<name>')} in the commit, found no model. Run: provender init`)
  const chosen: string[] = []
  for (const name of names) {
    const { value: model } = await loadModel(tree, name)
    const isNew = (await loadVersion(tree, name, model.version)) === undefined
    const datasets = Object.values(model.datasets).map((use) => `datasets/${use.dataset}/`)
    const usesChangedData = changed?.some((path) => datasets.some((folder) => path.startsWith(folder))) ?? false
    if (changed ? changed.some((path) => isInput(name, path)) || (isNew && usesChangedData) : isNew) chosen.push(name)
  }
  return chosen
}

/** Stages, versions and the card tell about the model; they do not make it another one. */
function isInput(model: string, path: string): boolean {
  const folder = `models/${model}/`
  if (!path.startsWith(folder)) return false
  const below = path.slice(folder.length)
  return below !== 'stages.yml' && below !== 'README.md' && !below.startsWith('versions/')
}
