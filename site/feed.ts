import { html, visible } from './html.ts'
import { modelPath, type Site } from './place.ts'

const MOST_ENTRIES = 100

/** Atom feed of what happened: deployments and approvals, newest first. */
export function atomFeed({ catalog, baseUrl }: Site): string {
  const events = catalog.models
    .flatMap((model) => [
      ...model.versions.flatMap(({ deployments }) => deployments).map((item) => ({ model: model.name, at: item.deployedAt, digest: item.digest, title: `${model.name} ${item.version}: deployment to ${item.stage} ${item.outcome}`, author: item.actor, text: item.reason })),
      ...model.versions.flatMap(({ decisions }) => decisions).filter(({ conclusion }) => conclusion === 'approved').map((item) => ({ model: model.name, at: item.decidedAt, digest: item.digest, title: `${model.name} ${item.version}: approved for ${item.stage}`, author: item.approvals.map(({ login }) => login).join(', ') || 'provender', text: `Decision ${item.sequence}, pull request ${item.pull}` })),
    ])
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.title < b.title ? -1 : 1))
    .slice(0, MOST_ENTRIES)
  const address = (path: string): string => `${baseUrl ?? ''}${path}`
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${visible(catalog.title)}</title><id>urn:provender:catalog:${catalog.repository.slug ?? 'local'}</id><updated>${events[0]?.at ?? catalog.builtAt}</updated><link rel="self" href="${address('feed.xml')}"/><link href="${address('index.html')}"/>
${events.map(({ model, at, digest, title, author, text }) => html`<entry><title>${title}</title><id>urn:${digest}#${title.replaceAll(/[^a-z0-9.-]+/gi, '-')}</id><updated>${at}</updated><author><name>${author}</name></author><link href="${address(modelPath(model))}"/><content type="text">${text}</content></entry>
`)}</feed>
`.text
}
