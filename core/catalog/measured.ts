import { canonicalJson } from '../canonical.ts'
import type { LineageMetric, LineagePredicate } from '../../schemas/lineage/v1.ts'
import type { ComparisonRow, MetricEntry, VersionEntry } from './catalog.ts'

export function metricsOf(lineage: LineagePredicate): MetricEntry[] {
  return lineage.metrics.map(metricEntry)
}

function metricEntry({ name, value, unit, split, slice, ci, n, higherIsBetter }: LineageMetric): MetricEntry {
  const interval = ci ? { lower: ci.lower, upper: ci.upper, level: ci.level, method: ci.method } : null
  return { name, value, unit: unit ?? null, split: split ?? null, slice: slice ?? {}, interval, n: n ?? null, higherIsBetter }
}

export const isOverall = ({ slice }: MetricEntry): boolean => Object.keys(slice).length === 0

/** Names the test data: numbers of two versions compare only where it is the same. null when no test lot is recorded. */
export function testDataOf(lineage: LineagePredicate, digestOfText: (text: string) => string): string | null {
  const lots = lineage.datasets.filter(({ role }) => role === 'test').map(({ digest }) => canonicalJson(digest)).sort()
  return lots.length === 0 ? null : digestOfText(lots.join('\n'))
}

/** The champion's numbers beside this version's, as the training run recorded them. */
export function comparisonOf(lineage: LineagePredicate): VersionEntry['comparison'] {
  if (!lineage.comparison) return null
  const { champion, metrics, sameData } = lineage.comparison
  const rows = metricsOf(lineage).filter(isOverall).flatMap((mine) => {
    const theirs = metrics.map(metricEntry).find((metric) => isOverall(metric) && metric.name === mine.name && metric.split === mine.split)
    return theirs ? [comparisonRow(mine, theirs)] : []
  })
  return { champion: champion.version, sameData, rows }
}

function comparisonRow(mine: MetricEntry, theirs: MetricEntry): ComparisonRow {
  const difference = Number(mine.value) - Number(theirs.value)
  const verdict = difference === 0 ? 'equal' : difference > 0 === mine.higherIsBetter ? 'better' : 'worse'
  const text = shownNumber(String(Math.abs(difference)))
  return { name: mine.name, split: mine.split, value: mine.value, champion: theirs.value, difference: difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${text}`, verdict }
}

/** The overall metrics that versions share, for the columns of a table: those on test data first, at most `most`. */
export function sharedMetrics(versions: readonly VersionEntry[], most: number): { name: string; split: string | null; higherIsBetter: boolean }[] {
  const seen = new Map<string, { name: string; split: string | null; higherIsBetter: boolean }>()
  for (const { metrics } of versions) {
    for (const { name, split, higherIsBetter } of metrics.filter(isOverall)) {
      const key = `${name}\n${split ?? ''}`
      if (!seen.has(key)) seen.set(key, { name, split, higherIsBetter })
    }
  }
  const rank = (split: string | null): number => (split === 'test' ? 0 : split === null ? 1 : 2)
  return [...seen.values()].sort((a, b) => rank(a.split) - rank(b.split)).slice(0, most)
}

/** A number for people: four significant digits, the exact text stays in the lineage. Text that is no number stays as it is. */
export function shownNumber(text: string): string {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  if (Number.isInteger(value)) return groupThousands(text)
  return Math.abs(value) >= 1000 ? groupThousands(String(Math.round(value))) : String(Number(value.toPrecision(4)))
}

/** The numbers of one column, with as many decimals as the longest of them. */
export function alignedNumbers(texts: readonly (string | undefined)[]): string[] {
  const shown = texts.map((text) => (text === undefined ? '–' : shownNumber(text)))
  const decimals = (text: string): number => (/^-?\d+\.(\d+)$/.exec(text)?.[1] ?? '').length
  const most = Math.max(0, ...shown.map(decimals))
  return shown.map((text) => (/^-?\d+(\.\d+)?$/.test(text) && most > 0 ? Number(text).toFixed(most) : text))
}

/** `1342000` as `1,342,000`; other text as it is. */
export function groupThousands(text: string): string {
  return /^-?\d{4,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ',') : text
}
