import type { MetricEntry, ModelEntry, VersionEntry } from '../../core/catalog/catalog.ts'
import { isOverall, shownNumber } from '../../core/catalog/measured.ts'
import { html, type Html } from '../html.ts'
import { badge } from './badge.ts'
import { table } from './lineage-tables.ts'
import { metricPlot } from './metric-plot.ts'

/** Metrics across versions, and beside the champion's; undefined when nothing was measured. */
export function metricPlots(model: ModelEntry): Html | undefined {
  const plots = model.metricNames.map((metric) => metricPlot(metric, model.versions, model.featured?.version)).filter((plot) => plot !== undefined)
  if (plots.length === 0) return undefined
  return html`<div class="plots">${plots}</div><p class="key"><span>Large dot: version ${model.featured?.version}.</span><span>A line joins versions that were measured on the same test data; bars are the recorded intervals.</span></p>`
}

/** This version against the champion, in the words of the training run. */
export function comparison({ version, comparison }: VersionEntry): Html | null {
  if (!comparison) return html`<p class="missing">No comparison with a champion is recorded.</p>`
  const { champion, sameData, rows } = comparison
  const heading = sameData ? html`<p class="m">Both were measured on the same test data.</p>` : html`<p class="note">${champion} was measured on other test data, so the numbers do not compare.</p>`
  if (rows.length === 0) return html`<p class="missing">The champion ${champion} has no metric in common with ${version}.</p>`
  return html`${heading}${table(`Comparison with ${champion}`, ['Metric', version, champion, 'Difference', ...(sameData ? ['Result'] : [])], rows.map((row) => html`<tr><th scope="row">${row.name}${row.split && html`<small>${row.split}</small>`}</th><td class="n">${shownNumber(row.value)}</td><td class="n">${shownNumber(row.champion)}</td><td class="n">${row.difference}</td>${sameData && html`<td>${row.verdict === 'equal' ? badge('none', 'Equal') : row.verdict === 'better' ? badge('ok', 'Better') : badge('warn', 'Worse')}</td>`}</tr>`), [1, 2, 3])}`
}

/** Every recorded number of one version, with its interval and how many rows it stands on. */
export function metricTable({ metrics, version }: VersionEntry): Html {
  if (metrics.length === 0) return html`<p class="missing">No metric is recorded.</p>`
  const rows = metrics.map((metric) => html`<tr><th scope="row">${metric.name}</th><td class="n">${shownNumber(metric.value)}${metric.unit && ` ${metric.unit}`}</td><td>${interval(metric)}</td><td>${metric.split ?? '–'}</td><td>${isOverall(metric) ? 'all' : Object.entries(metric.slice).map(([name, value]) => `${name} = ${value}`).join(', ')}</td><td class="n">${metric.n === null ? '–' : shownNumber(metric.n)}</td><td>${metric.higherIsBetter ? 'higher' : 'lower'}</td></tr>`)
  return table(`Metrics of ${version}`, ['Metric', 'Value', 'Interval', 'Data', 'Slice', 'Rows', 'Better is'], rows, [1, 5])
}

function interval({ interval }: MetricEntry): string {
  return interval ? `${shownNumber(interval.lower)} to ${shownNumber(interval.upper)} (${Math.round(Number(interval.level) * 100)} %, ${interval.method})` : '–'
}
