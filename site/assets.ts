import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteFile } from '../core/catalog/site-file.ts'

const FILES = ['style.css', 'catalog.js', 'icon.svg']

/** The files that every page refers to. */
export function readAssets(): SiteFile[] {
  const folder = assetsFolder(import.meta.dirname)
  return FILES.map((name) => ({ path: name, content: readFileSync(join(folder, name)) }))
}

/** From the sources this is beside us, from a bundle in dist/ it is in the same package. */
function assetsFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'site', 'assets')
    if (existsSync(join(candidate, 'style.css'))) return candidate
    if (dirname(folder) === folder) throw new Error('unreachable: the package has no site/assets/style.css')
  }
}
