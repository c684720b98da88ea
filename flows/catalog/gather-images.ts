import { valueOf, type ModelSources } from '../../core/catalog/sources.ts'
import { modelFolder } from '../../core/paths.ts'
import type { Tree } from '../ports.ts'

/** Per model: pictures that its card shows, by their path from the model's folder. */
export type CardImages = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>

// No SVG: opened by its own address it is a document that runs scripts on the catalog's origin.
const IMAGE = /^[A-Za-z0-9][A-Za-z0-9._/-]*\.(?:png|jpe?g|gif|webp)$/
// The archive for GitHub Pages has 100 bytes for a name.
const MAX_PATH = 100
const MAX_IMAGE_BYTES = 2 * 1024 * 1024

/** Pictures beside a card that its text names; a picture from elsewhere would tell others who reads. */
export async function gatherCardImages(models: readonly ModelSources[], tree: Tree): Promise<CardImages> {
  const images = new Map<string, Map<string, Uint8Array>>()
  for (const { name, card } of models) {
    const body = valueOf(card)?.body
    if (!body?.includes('](') && !body?.includes(']:')) continue
    const folder = `${modelFolder(name)}/`
    for (const { path } of await tree.list(modelFolder(name))) {
      const relative = path.slice(folder.length)
      if (!IMAGE.test(relative) || relative.length > MAX_PATH || relative.includes('..') || !body.includes(relative)) continue
      const bytes = await tree.read(path)
      if (!bytes || bytes.length > MAX_IMAGE_BYTES) continue
      images.set(name, (images.get(name) ?? new Map<string, Uint8Array>()).set(relative, bytes))
    }
  }
  return images
}
