import type { Catalog } from '../core/catalog/catalog.ts'
import { html, safeUrl, type Content, type Html } from './html.ts'

export interface Site {
  catalog: Catalog
  /** Ends in `/`. */
  baseUrl: string | null
}

// Every address names its file, so that an unpacked copy works from a disk without a server.
export const modelPath = (model: string): string => `models/${model}/index.html`
export const versionPath = (model: string, version: string): string => `models/${model}/${version}/index.html`
export const listPath = (folder: string): string => (folder === '' ? 'index.html' : `${folder}/index.html`)

/** `../` as often as a page is deep: every address inside the site is relative. */
export const rootOf = (path: string): string => '../'.repeat(path.split('/').length - 1)

/** A link, or only its text when there is no address or it could run code. */
export function link(url: string | null | undefined, text: Content): Html {
  return url && safeUrl(url) ? html`<a href="${url}">${text}</a>` : html`${text}`
}

/** Addresses on GitHub; null when the repository has no web address. */
export function repositoryUrl({ catalog }: Site, path: string): string | null {
  const { webUrl } = catalog.repository
  return webUrl === null ? null : `${webUrl}/${path.split('/').map(encodeURIComponent).join('/')}`
}
export const pullLink = (site: Site, pull: number): Html => link(repositoryUrl(site, `pull/${pull}`), `#${pull}`)
export const commitLink = (site: Site, sha: string): Html => link(repositoryUrl(site, `commit/${sha}`), html`<code>${sha.slice(0, 7)}</code>`)
export const runLink = (site: Site, run: number): Html => link(repositoryUrl(site, `actions/runs/${run}`), `run ${run}`)
export const fileUrl = (site: Site, path: string): string | null => repositoryUrl(site, `blob/${site.catalog.commit}/${path}`)
export function reviewLink(site: Site, pull: number, review: number): Html {
  const url = repositoryUrl(site, `pull/${pull}`)
  return link(url === null ? null : `${url}#pullrequestreview-${review}`, 'review')
}

/** A digest for people: its beginning, with the whole where it is pointed at. */
export const shortDigest = (digest: string): Html => html`<code class="digest" title="${digest}">${digest.slice(0, 19)}…</code>`
