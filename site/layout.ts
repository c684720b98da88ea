import { shortTime } from '../core/catalog/dates.ts'
import type { SiteFile } from '../core/catalog/site-file.ts'
import { html, type Content, type Html } from './html.ts'
import { link, listPath, repositoryUrl, rootOf, type Site } from './place.ts'

// `frame-ancestors` is ignored in a meta element, so it is not claimed here.
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

export interface Page {
  path: string
  title: string
  description: string
  /** Which entry of the main navigation this is. */
  current?: string
  /** Only a page with a search has the script. */
  script?: boolean
  main: Content
}

/** A whole page around its main part. */
export function page(site: Site, { path, title, description, current, script, main }: Page): SiteFile {
  const { catalog, baseUrl } = site
  const root = rootOf(path)
  const canonical = baseUrl === null ? null : `${baseUrl}${path.replace(/index\.html$/, '')}`
  const markup = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="same-origin">
<title>${title === catalog.title ? title : `${title} · ${catalog.title}`}</title><meta name="description" content="${description}">
<meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:type" content="website">${canonical && html`<meta property="og:url" content="${canonical}"><link rel="canonical" href="${canonical}">`}
<link rel="icon" href="${root}icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${root}style.css"><link rel="alternate" type="application/atom+xml" href="${root}feed.xml" title="Deployments and decisions"><link rel="alternate" type="application/json" href="${root}api/v1/models.json">${script && html`<script src="${root}catalog.js" defer></script>`}</head><body>
<a class="skip" href="#main">Skip to content</a>
<header class="top"><div class="wrap"><a class="brand" href="${root}index.html">${LOGO}${catalog.title}</a><nav aria-label="Main">${NAVIGATION.map(({ name, folder }) => html`<a href="${root}${listPath(folder)}"${name === current && html` aria-current="page"`}>${name}</a>`)}</nav></div></header>
<main id="main" class="wrap">
${catalog.problems.length > 0 && problemNote(catalog.problems)}${main}
</main>
<footer><div class="wrap"><span>Built ${shortTime(catalog.builtAt)} from ${sourceOf(site)}</span><a href="${root}api/v1/models.json">JSON</a><a href="${root}feed.xml">Atom feed</a><a href="${root}about/index.html">How to read this site</a></div></footer></body></html>
`
  return { path, content: markup.text }
}

const NAVIGATION = [
  { name: 'Models', folder: '' },
  { name: 'Needs attention', folder: 'attention' },
  { name: 'Expiring', folder: 'expiring' },
  { name: 'Recalled', folder: 'recalled' },
]

const problemNote = (problems: readonly string[]): Html =>
  html`<div class="note bad" role="note"><strong>Some evidence could not be read, so no model here is shown as in order.</strong><ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul></div>`

function sourceOf(site: Site): Html {
  const { commit, repository } = site.catalog
  return link(repositoryUrl(site, `tree/${commit}`), `${repository.slug ?? 'commit '}${repository.slug ? '@' : ''}${commit.slice(0, 7)}`)
}

const LOGO = html`<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true"><g fill="currentColor"><rect x="1" y="3" width="2" height="16"/><rect x="5" y="3" width="4" height="16"/><rect x="11" y="3" width="1.5" height="16"/><rect x="14.5" y="3" width="3" height="16"/><rect x="19.5" y="3" width="1.5" height="16"/></g></svg>`
