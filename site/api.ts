import type { ModelEntry } from '../core/catalog/catalog.ts'
import { modelPath, type Site } from './place.ts'

/** `api/v1/models.json`: one short row per model, most urgent first. Members are only ever added. */
export function modelIndex({ catalog }: Site): unknown {
  const { title, commit, builtAt, repository, stages, problems, models } = catalog
  return {
    schema: 'catalog-index/v1', title, commit, builtAt, repository: repository.slug, stages, problems,
    models: models.map((model) => ({
      name: model.name, description: model.description, task: model.task, riskTier: model.riskTier, owners: model.owners,
      state: model.verdict.level, why: model.verdict.short, page: modelPath(model.name), details: `api/v1/models/${model.name}.json`,
      stages: model.stages.map(({ stage, assigned, deployed, since }) => ({ stage, assigned, deployed, since })),
      versions: model.versions.map(({ version, barcode, expiresOn, recalls }) => ({ version, barcode: barcode?.id ?? null, expiresOn, recalled: recalls.length > 0 })),
      datasets: [...new Set(model.versions[0]?.lineage?.datasets.map(({ name }) => name))],
    })),
  }
}

/** `api/v1/models/<name>.json`: everything that the pages of a model show, except the text of its card. */
export function modelDetails({ catalog }: Site, model: ModelEntry): unknown {
  const { card, ...entry } = model
  return { schema: 'catalog-model/v1', commit: catalog.commit, builtAt: catalog.builtAt, ...entry, card: card && { version: card.version, license: card.license } }
}
