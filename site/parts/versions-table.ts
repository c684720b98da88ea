import type { ModelEntry, VersionEntry } from '../../core/catalog/catalog.ts'
import { shortDay } from '../../core/catalog/dates.ts'
import { alignedNumbers, isOverall } from '../../core/catalog/measured.ts'
import { html, type Html } from '../html.ts'
import { rootOf, versionPath, type Site } from '../place.ts'
import { versionState } from './badge.ts'
import { barcodeHead, barcodeSvg } from './barcode.ts'
import { table } from './lineage-tables.ts'

/** All versions, newest first: where they are, what changed, how they measured. */
export function versionsTable(site: Site, model: ModelEntry, path: string): Html {
  const columns = ['Version', 'Stage', barcodeHead, ...model.metricNames.map(({ name, split }) => html`${name}${split && html`<small>${split}</small>`}`), 'Reviews', 'Expires on']
  const measured = model.metricNames.map(({ name, split }) => alignedNumbers(model.versions.map((version) => metricOf(version, name, split))))
  const numeric = model.metricNames.map((_metric, index) => index + 3)
  return html`${table('Versions', columns, model.versions.map((version, index) => row(site, model, version, path, measured.map((column) => column[index] ?? '–'))), numeric)}
<p class="key"><span><svg class="bc" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path class="new" d="M0 0h3v14h-3zM5 0h2v14h-2zM10 0h4v14h-4z"/></svg>strong: changed since the version below</span><span><svg class="bc" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path class="same" d="M0 0h3v14h-3zM5 0h2v14h-2zM10 0h4v14h-4z"/></svg>pale: same as below</span><span>The bars are drawn from each part’s SHA-256, so equal bars mean the same part.</span></p>`
}

function row(site: Site, model: ModelEntry, version: VersionEntry, path: string, measured: readonly string[]): Html {
  return html`<tr><th scope="row"><a href="${rootOf(path)}${versionPath(model.name, version.version)}">${version.version}</a></th><td class="nowrap">${versionState(version, site.catalog.stages)}</td><td>${version.barcode ? barcodeSvg(version.barcode, version.changed, 26) : html`<span class="missing">${sentence(version.lineageMissing ?? 'no lineage is recorded')}</span>`}</td>${measured.map((number) => html`<td class="n">${number}</td>`)}<td class="nowrap">${reviews(version)}</td><td class="nowrap">${expiry(version)}</td></tr>`
}

function metricOf(version: VersionEntry, name: string, split: string | null): string | undefined {
  return version.metrics.find((metric) => isOverall(metric) && metric.name === name && metric.split === split)?.value
}

function reviews({ decisions }: VersionEntry): string {
  const last = decisions.findLast(({ conclusion }) => conclusion === 'approved') ?? decisions.at(-1)
  if (!last) return 'none recorded'
  const people = new Set(last.approvals.map(({ login }) => login)).size
  return `${people} ${last.conclusion === 'approved' ? 'approved' : last.conclusion}`
}

function expiry({ expiresOn, expired, recalls }: VersionEntry): string {
  if (recalls[0]) return `Recalled ${shortDay(recalls[0].on)}`
  if (expiresOn === null) return '–'
  return expired ? `Expired ${shortDay(expiresOn)}` : shortDay(expiresOn)
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
