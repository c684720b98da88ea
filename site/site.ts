import type { Catalog } from '../core/catalog/catalog.ts'
import type { SiteFile } from '../core/catalog/site-file.ts'
import { modelDetails, modelIndex } from './api.ts'
import { readAssets } from './assets.ts'
import { atomFeed } from './feed.ts'
import { aboutPage } from './pages/about.ts'
import { listPages } from './pages/list.ts'
import { modelPage } from './pages/model.ts'
import { versionPage } from './pages/version.ts'
import type { Site } from './place.ts'

/** Pictures of model cards: model → path from the model's folder → bytes. */
export type CardPictures = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>

/** Every file of the catalog's site, one at a time, so that a large one never lies in memory as a whole. */
export function* renderSite(catalog: Catalog, pictures: CardPictures, options: { baseUrl: string | null }): Generator<SiteFile> {
  const site: Site = { catalog, baseUrl: options.baseUrl }
  yield* readAssets()
  yield* listPages(site)
  yield aboutPage(site)
  for (const model of catalog.models) {
    const here = pictures.get(model.name)
    yield modelPage(site, model, new Set(here?.keys()))
    for (const [path, content] of here ?? []) yield { path: `models/${model.name}/card/${path}`, content }
    for (const version of model.versions) yield versionPage(site, model, version)
    yield json(`api/v1/models/${model.name}.json`, modelDetails(site, model))
  }
  yield json('api/v1/models.json', modelIndex(site))
  yield { path: 'feed.xml', content: atomFeed(site) }
  yield json('build.json', { schema: 'catalog-build/v1', commit: catalog.commit, builtAt: catalog.builtAt, repository: catalog.repository.slug })
  yield { path: '.nojekyll', content: '' }
}

const json = (path: string, value: unknown): SiteFile => ({ path, content: `${JSON.stringify(value)}\n` })
