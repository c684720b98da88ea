import type { Catalog } from '../core/catalog/catalog.ts'
import { catalogEntries } from '../core/catalog/entries.ts'
import type { SiteFile } from '../core/catalog/site-file.ts'
import { gatherCatalog, type GatherPorts } from './catalog/gather.ts'
import { gatherCardImages, type CardImages } from './catalog/gather-images.ts'
import type { Clock, Digests, Log } from './ports.ts'

/** Where a built site goes: all of it or nothing. */
export interface SiteFolder {
  replace(files: Iterable<SiteFile>): Promise<{ files: number; bytes: number }>
}

export interface CatalogPorts extends GatherPorts {
  clock: Clock
  digests: Digests
  log: Log
  site: SiteFolder
  render(catalog: Catalog, images: CardImages, options: { baseUrl: string | null }): Iterable<SiteFile>
}

export interface CatalogRequest {
  repository: { slug: string | null; webUrl: string | null }
  /** Where the site will be, ending in `/`; null leaves every address relative. */
  baseUrl: string | null
}

export interface CatalogBuilt { models: number; versions: number; files: number; bytes: number; problems: string[] }

/**
 * Builds the catalog of a repository: gather documents and records, turn them into entries, write the pages.
 *
 * The same commit, records, time and options give the same bytes.
 */
export async function buildCatalog(request: CatalogRequest, ports: CatalogPorts): Promise<CatalogBuilt> {
  const sources = await gatherCatalog(ports.clock.now(), request.repository, ports)
  const images = await gatherCardImages(sources.models, ports.tree)
  const catalog = catalogEntries(sources, ports.digests.ofText)
  const written = await ports.site.replace(ports.render(catalog, images, { baseUrl: request.baseUrl }))
  warn(catalog, written.bytes, ports.log)
  const versions = catalog.models.reduce((sum, model) => sum + model.versions.length, 0)
  return { models: catalog.models.length, versions, ...written, problems: catalog.problems }
}

const PAGES_LIMIT_BYTES = 1024 ** 3 // GitHub Pages: a published site may be no larger than 1 GB

function warn(catalog: Catalog, bytes: number, log: Log): void {
  for (const problem of catalog.problems) log.warn(`The catalog says on every page: ${problem}.`)
  const share = bytes / PAGES_LIMIT_BYTES
  if (share >= 0.7) log.warn(`The site is ${Math.round(bytes / 1024 ** 2)} MiB, ${Math.round(share * 100)} % of the 1 GB that GitHub Pages takes. Move old versions to another repository, or publish the folder elsewhere.`)
}
