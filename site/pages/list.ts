import type { ModelEntry } from '../../core/catalog/catalog.ts'
import { shortDay } from '../../core/catalog/dates.ts'
import type { SiteFile } from '../../core/catalog/site-file.ts'
import { html, type Content, type Html } from '../html.ts'
import { page } from '../layout.ts'
import { badge, titled } from '../parts/badge.ts'
import { ownerFolder } from '../parts/owners.ts'
import { listPath, modelPath, rootOf, type Site } from '../place.ts'

/** A list of models at an address of its own, so that a filter can be sent to somebody. */
interface List {
  folder: string
  title: string
  /** The group it is shown under on the left; undefined for the lists of the counts. */
  group?: string
  models: readonly ModelEntry[]
}

const PER_PAGE = 100

/** All lists: everything, what needs somebody, and one per stage, risk and owner. */
export function* listPages(site: Site): Generator<SiteFile> {
  const lists = listsOf(site)
  for (const list of lists) {
    const pages = Math.max(1, Math.ceil(list.models.length / PER_PAGE))
    for (let number = 1; number <= pages; number++) yield listPage(site, lists, list, number, pages)
  }
}

function listsOf({ catalog }: Site): List[] {
  const { models, stages } = catalog
  const where = (test: (model: ModelEntry) => boolean): ModelEntry[] => models.filter(test)
  // GitHub does not tell logins apart by case.
  const owners = [...new Map(models.flatMap((model) => model.owners).sort().map((owner) => [ownerFolder(owner), owner])).entries()]
  return [
    { folder: '', title: 'Models', models },
    { folder: 'attention', title: 'Needs attention', models: where(({ attention }) => attention.length > 0) },
    { folder: 'expiring', title: 'Expiring', models: where(({ attention }) => attention.some(({ kind }) => kind === 'expires' || kind === 'expired')) },
    { folder: 'recalled', title: 'Recalled', models: where(({ attention }) => attention.some(({ kind }) => kind === 'recalled')) },
    { folder: 'proposed', title: 'Waiting for approval', models: where((model) => model.stages.some(({ proposed }) => proposed !== null)) },
    ...[...stages].reverse().map((stage) => ({ folder: `stage/${stage}`, group: 'Stage', title: titled(stage), models: where((model) => model.stages.some((entry) => entry.stage === stage && entry.assigned !== null)) })),
    ...(['high', 'medium', 'low'] as const).map((tier) => ({ folder: `risk/${tier}`, group: 'Risk', title: `${titled(tier)} risk`, models: where(({ riskTier }) => riskTier === tier) })),
    ...owners.map(([folder, owner]) => ({ folder, group: 'Owner', title: `@${owner}`, models: where((model) => model.owners.some((name) => ownerFolder(name) === folder)) })),
    ...(models.some(({ owners: names }) => names.length === 0) ? [{ folder: 'no-owner', group: 'Owner', title: 'No owner known', models: where(({ owners: names }) => names.length === 0) }] : []),
  ]
}

const pagePath = (folder: string, number: number): string => (number === 1 ? listPath(folder) : listPath(folder === '' ? `page-${number}` : `${folder}/page-${number}`))

function listPage(site: Site, lists: readonly List[], list: List, number: number, pages: number): SiteFile {
  const path = pagePath(list.folder, number)
  const root = rootOf(path)
  const rows = list.models.slice((number - 1) * PER_PAGE, number * PER_PAGE)
  const current = ['', 'attention', 'expiring', 'recalled'].includes(list.folder) ? (list.folder === '' ? 'Models' : list.title) : undefined
  const { stages } = site.catalog
  return page(site, {
    path, title: list.folder === '' && number === 1 ? 'Models' : `${list.title}${number > 1 ? `, page ${number}` : ''}`, description: summary(site), script: true, ...(current ? { current } : {}),
    main: html`<div class="list"><h1>${list.title}</h1><p class="sub">${summary(site)}</p>${counts(lists, root)}
<div class="cols">${facets(lists, list, root)}
<div><form class="find" role="search" hidden data-root="${root}"${pages > 1 && html` data-index="${root}api/v1/models.json"`}><label class="vh" for="q">Find a model, owner, dataset, version or barcode</label><input id="q" type="search" autocomplete="off" placeholder="Find a model, owner, dataset, version or barcode"></form>
<p class="key" id="count" role="status">${list.models.length === 1 ? '1 model' : `${list.models.length} models`}, most urgent first</p>
${rows.length === 0 ? html`<p class="missing">No model is in this list.</p>` : html`<div class="scroll" tabindex="0" role="region" aria-label="Models table"><table class="mlist" id="list"><thead><tr><th scope="col">Model</th><th scope="col">State</th><th scope="col">${stages.length > 0 ? `In ${stages.at(-1)}` : 'In service'}</th><th scope="col">Expires on</th><th scope="col">Owner</th></tr></thead><tbody>${rows.map((model) => row(model, root))}</tbody></table></div>`}
${pages > 1 && pager(list, number, pages, root)}</div></div></div>`,
  })
}

function summary({ catalog: { models, stages } }: Site): string {
  const top = stages.at(-1)
  const serving = models.filter(({ stages: entries }) => entries.at(-1)?.state === 'serving').length
  const owners = new Set(models.flatMap((model) => model.owners)).size
  return `${models.length === 1 ? '1 model' : `${models.length} models`} of ${owners === 1 ? '1 owner' : `${owners} owners`}.${top ? ` ${serving} ${serving === 1 ? 'serves' : 'serve'} ${top}.` : ''}`
}

function counts(lists: readonly List[], root: string): Html {
  const labels: [string, string, string][] = [['attention', 'w', 'need attention'], ['expiring', 'w', 'expired, or expire in 30 days'], ['recalled', 'r', 'recalled, still assigned'], ['proposed', '', 'wait for approval']]
  return html`<ul class="counts">${labels.map(([folder, colour, label]) => {
    const count = lists.find((list) => list.folder === folder)?.models.length ?? 0
    return html`<li><a class="${count > 0 && colour}" href="${root}${listPath(folder)}"><b>${count}</b><span>${label}</span></a></li>`
  })}</ul>`
}

const MOST_OWNERS = 12

function facets(lists: readonly List[], current: List, root: string): Html {
  const entry = (list: List): Html => html`<li><a href="${root}${listPath(list.folder)}"${list === current && html` aria-current="true"`}><b>${list.title}</b> <span>${list.models.length}</span></a></li>`
  const group = (name: string): Content => {
    const all = lists.filter((list) => list.group === name).sort((a, b) => (name === 'Owner' ? b.models.length - a.models.length : 0))
    if (all.length === 0) return null
    const rest = all.slice(MOST_OWNERS)
    return html`<h2>${name}</h2><ul>${all.slice(0, MOST_OWNERS).map(entry)}</ul>${rest.length > 0 && html`<details${rest.includes(current) && html` open`}><summary>${rest.length} more</summary><ul>${rest.map(entry)}</ul></details>`}`
  }
  return html`<nav class="facets" aria-label="Filters"><ul><li><a href="${root}index.html"${current.folder === '' && html` aria-current="true"`}><b>All models</b> <span>${lists[0]?.models.length}</span></a></li></ul>${['Stage', 'Risk', 'Owner'].map(group)}</nav>`
}

function row(model: ModelEntry, root: string): Html {
  const top = model.stages.at(-1)
  const shown = model.versions.find(({ version }) => version === model.featured?.version)
  const words = [...model.versions.map(({ version, barcode }) => `${version} ${barcode?.id ?? ''}`), ...(shown?.lineage?.datasets.map(({ name }) => name) ?? [])]
  return html`<tr data-name="${model.name}" data-find="${[...new Set(words)].join(' ')}"><th scope="row"><a href="${root}${modelPath(model.name)}">${model.name}</a><p>${model.description ?? 'No description could be read.'}</p></th><td>${badge(model.verdict.level, model.verdict.short)}${model.attention.length > 1 && html`<small>and ${model.attention.length - 1} more</small>`}</td><td>${top?.assigned ? html`<span class="v">${top.assigned}</span><small>${top.state === 'serving' ? `since ${shortDay(top.since ?? '')}` : 'no deployment recorded'}</small>` : html`<span class="v none">None</span>${elsewhere(model)}`}</td><td>${shown?.expiresOn ? shortDay(shown.expiresOn) : '–'}</td><td>${model.owners.length === 0 ? 'No owner known' : model.owners.map((owner, index) => html`${index > 0 && ', '}@${owner}`)}<small>${model.riskTier ?? 'unknown'} risk</small></td></tr>`
}

function elsewhere({ stages }: ModelEntry): Html | null {
  const other = stages.findLast(({ assigned }) => assigned !== null)
  return other ? html`<small>${other.assigned} on ${other.stage}</small>` : null
}

function pager(list: List, number: number, pages: number, root: string): Html {
  const from = (number - 1) * PER_PAGE + 1
  return html`<nav class="pager" aria-label="Pages"><span>${from} to ${Math.min(list.models.length, number * PER_PAGE)} of ${list.models.length}</span>${number > 1 && html`<a href="${root}${pagePath(list.folder, number - 1)}" rel="prev">Previous page</a>`}${number < pages && html`<a href="${root}${pagePath(list.folder, number + 1)}" rel="next">Next page</a>`}</nav>`
}
