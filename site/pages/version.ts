import type { ModelEntry, VersionEntry } from '../../core/catalog/catalog.ts'
import { longDay, shortTime } from '../../core/catalog/dates.ts'
import { groupThousands } from '../../core/catalog/measured.ts'
import type { SiteFile } from '../../core/catalog/site-file.ts'
import { html, type Content, type Html } from '../html.ts'
import { page } from '../layout.ts'
import { versionState } from '../parts/badge.ts'
import { describe } from '../parts/barcode.ts'
import { flowGraph } from '../parts/flow-graph.ts'
import { flowSvg } from '../parts/flow-svg.ts'
import { lineageTables, table } from '../parts/lineage-tables.ts'
import { comparison, metricTable } from '../parts/measures.ts'
import { rail } from '../parts/rail.ts'
import { timeline } from '../parts/timeline.ts'
import { commitLink, modelPath, rootOf, versionPath, type Site } from '../place.ts'

/** One immutable version: what it is made of, how it measured, who approved it, and which bytes it is. */
export function versionPage(site: Site, model: ModelEntry, version: VersionEntry): SiteFile {
  const path = versionPath(model.name, version.version)
  const sections: [string, string, Content][] = [
    ['lineage', 'Lineage', lineage(model, version)],
    ['approvals', 'Approvals', timeline(site, version)],
    ['champion', 'Against its champion', comparison(version)],
    ['files', 'Files', files(model, version)],
  ]
  return page(site, {
    path, title: `${model.name} ${version.version}`, description: `Version ${version.version} of ${model.name}. ${statusSentence(version)}`,
    main: html`<nav class="crumb" aria-label="Breadcrumb"><ol><li><a href="${rootOf(path)}index.html">Models</a></li><li><a href="${rootOf(path)}${modelPath(model.name)}">${model.name}</a></li><li aria-current="page">${version.version}</li></ol></nav>
<h1>${model.name} <span class="light">${version.version}</span></h1><p class="sub">${versionState(version, site.catalog.stages)}</p>
<div class="grid"><div>${version.attention.filter(({ level }) => level !== 'warn').map(({ text }) => html`<p class="note bad"><strong>${text.charAt(0).toUpperCase()}${text.slice(1)}.</strong>${version.recalls.map(({ reason }) => ` ${reason}`)}</p>`)}
<p class="verdict">${statusSentence(version)} ${trained(site, version)}${version.changed && html` ${describe(version.barcode!, version.changed).replace(/^Barcode \S+: /, '').replace(/^./, (first) => first.toUpperCase())}.`}</p>
${version.file?.tags && html`<p class="m">Tags: ${version.file.tags.join(', ')}</p>`}
<pre class="command"><code>provender trace ${model.name}@${version.version}</code></pre>
<h2>Metrics</h2>${metricTable(version)}</div>
${rail(model, version, path)}</div>
<nav class="jump" aria-label="On this page"><ul>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${sections.map(([id, title, content]) => html`<section id="${id}"><h2>${title}</h2>${content}</section>`)}`,
  })
}

function statusSentence({ version, assignedTo, lastServed }: VersionEntry): string {
  if (lastServed && lastServed.to === null && assignedTo.includes(lastServed.stage)) return `It has served ${lastServed.stage} since ${longDay(lastServed.from)}.`
  if (assignedTo.length > 0) return `It is assigned to ${assignedTo.join(' and ')}. No deployment of ${version} there is recorded as its present state.`
  if (lastServed) return `It served ${lastServed.stage} from ${longDay(lastServed.from)}${lastServed.to ? ` to ${longDay(lastServed.to)}` : ''} and is assigned to no stage.`
  return 'It has never served.'
}

function trained(site: Site, { file }: VersionEntry): Html | string {
  return file ? html`It was trained on ${longDay(file['trained-at'])} from ${commitLink(site, file.commit)} by @${file['trained-by']}.` : 'Its version file cannot be read.'
}

function lineage(model: ModelEntry, version: VersionEntry): Html {
  if (!version.lineage) return html`<p class="missing">${version.lineageMissing}.</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Lineage drawing">${flowSvg(flowGraph(model, version, version.lineage), `Lineage of version ${version.version}. The tables below have all of it.`)}</div>${lineageTables(version.lineage)}`
}

function files(model: ModelEntry, { version, file }: VersionEntry): Html {
  if (!file) return html`<p class="missing">The version file cannot be read.</p>`
  const evidence = [['Lineage record', file.lineage], ['Provenance record (SLSA)', file.provenance]] as const
  return html`${table('Files of the model', ['File', 'Bytes', 'SHA-256'], file.subjects.map(({ name, bytes, digest }) => html`<tr><th scope="row">${name}</th><td class="n">${groupThousands(String(bytes))}</td><td><code class="whole">${digest}</code></td></tr>`), [1])}
<h3>Evidence on the branch provender-records</h3>${table('Evidence', ['Record', 'SHA-256'], evidence.map(([name, digest]) => html`<tr><th scope="row">${name}</th><td><code class="whole">${digest}</code></td></tr>`))}
<p class="m">models/${model.name}/versions/${version}.yml, written ${shortTime(file['trained-at'])}.</p>`
}
