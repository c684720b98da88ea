import type { ModelEntry } from '../../core/catalog/catalog.ts'
import type { SiteFile } from '../../core/catalog/site-file.ts'
import { modelFolder } from '../../core/paths.ts'
import { renderCard } from '../card/markdown.ts'
import { html, type Content, type Html } from '../html.ts'
import { page } from '../layout.ts'
import { environmentStrip } from '../parts/environments.ts'
import { flowGraph } from '../parts/flow-graph.ts'
import { flowSvg } from '../parts/flow-svg.ts'
import { lineageTables } from '../parts/lineage-tables.ts'
import { comparison, metricPlots, metricTable } from '../parts/measures.ts'
import { rail } from '../parts/rail.ts'
import { timeline } from '../parts/timeline.ts'
import { verdictText } from '../parts/verdict.ts'
import { versionsTable } from '../parts/versions-table.ts'
import { fileUrl, link, modelPath, rootOf, versionPath, type Site } from '../place.ts'

/** One model: the verdict first, then its versions, where the shown one came from, who approved it, and the card. */
export function modelPage(site: Site, model: ModelEntry, pictures: ReadonlySet<string>): SiteFile {
  const path = modelPath(model.name)
  const shown = model.versions.find(({ version }) => version === model.featured?.version)
  const plots = metricPlots(model)
  const missing = (text: string): Html => html`<p class="missing">${text}</p>`
  const versions = section('versions', 'Versions', model.versions.length === 0 ? missing('No version has been trained.') : versionsTable(site, model, path))
  const evidence = shown && html`${section('lineage', `Where ${shown.version} came from`, lineageSection(model, path))}
<div class="two">${section('approvals', `Approvals of ${shown.version}`, timeline(site, shown))}${section('champion', `${shown.version} against its champion`, comparison(shown))}</div>`
  const jumps = [['versions', 'Versions'], ...(shown ? [['lineage', 'Lineage'], ['approvals', 'Approvals'], ['champion', 'Champion']] : []), ['card', 'Model card']] as const
  return page(site, {
    path, title: model.name, description: `${model.description ?? model.name} ${model.verdict.serving}`,
    main: html`<nav class="crumb" aria-label="Breadcrumb"><ol><li><a href="${rootOf(path)}index.html">Models</a></li><li aria-current="page">${model.name}</li></ol></nav>
<h1>${model.name}</h1><p class="sub">${model.description ?? 'No description could be read.'}</p>
<div class="grid"><div>${verdictText(model.verdict)}
${environmentStrip(site, model, path)}${plots ? html`<h2>Metrics across versions</h2>${plots}` : shown && html`<h2>Metrics of ${shown.version}</h2>${metricTable(shown)}`}</div>
${rail(model, shown, path)}</div>
<nav class="jump" aria-label="On this page"><ul>${jumps.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${versions}${evidence}${section('card', 'Model card', cardSection(site, model, pictures))}`,
  })
}

const section = (id: string, title: string, content: Content): Html => html`<section id="${id}"><h2>${title}</h2>${content}</section>`

function lineageSection(model: ModelEntry, path: string): Html {
  const shown = model.versions.find(({ version }) => version === model.featured?.version)
  if (!shown?.lineage) return html`<p class="missing">${shown?.lineageMissing ?? 'No lineage is recorded'}.</p>`
  const { datasets, hyperparameters, components } = shown.lineage
  const label = `Lineage of version ${shown.version}: ${datasets.length} dataset lots, ${components.length} steps and ${hyperparameters.length} hyper-parameters made it. The tables below have all of them.`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Lineage drawing">${flowSvg(flowGraph(model, shown, shown.lineage), label)}</div>
<p class="key">${shown.changed && html`<span><svg class="bc" width="10" height="14" viewBox="0 0 10 14" aria-hidden="true"><rect class="new" width="5" height="14" rx="2"/></svg>changed since ${shown.changed.since}</span>`}<span><svg width="26" height="6" viewBox="0 0 26 6" aria-hidden="true" class="flow-key"><path class="e t" d="M0 3H26"/></svg>only measured on</span><a href="${rootOf(path)}${versionPath(model.name, shown.version)}">All about ${shown.version}</a><a href="${rootOf(path)}api/v1/models/${model.name}.json">JSON</a></p>
${lineageTables(shown.lineage)}`
}

function cardSection(site: Site, model: ModelEntry, pictures: ReadonlySet<string>): Html {
  if (!model.card) return html`<p class="missing">${model.cardMissing}</p>`
  const folder = modelFolder(model.name)
  const place = {
    image: (path: string): string | undefined => (pictures.has(path) ? `card/${path}` : undefined),
    file: (path: string): string | undefined => {
      const below = path.replace(/^\.\//, '')
      return below.includes('..') ? undefined : (fileUrl(site, below.startsWith('/') ? below.slice(1) : `${folder}/${below}`) ?? undefined)
    },
  }
  const source = link(fileUrl(site, `${folder}/README.md`), 'Source of the card')
  return html`<p class="m">${model.card.version ? `Its numbers are those of version ${model.card.version}. ` : 'No training run has written its numbers into this card. '}${model.card.license && `Licence ${model.card.license}. `}${source}</p><div class="card">${renderCard(withoutTitle(model.card.body, model.name), place)}</div>`
}

/** The page has the model's name already. */
function withoutTitle(markdown: string, name: string): string {
  const match = /^\s*#[ \t]+([^\n]+?)[ \t]*#*\r?\n/.exec(markdown)
  return match?.[1]?.toLowerCase() === name ? markdown.slice(match[0].length) : markdown
}
