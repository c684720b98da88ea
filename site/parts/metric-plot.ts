import type { VersionEntry } from '../../core/catalog/catalog.ts'
import { isOverall, shownNumber } from '../../core/catalog/measured.ts'
import { html, type Html } from '../html.ts'

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [330, 150, 68, 318, 14, 112]

interface Point { version: string; value: number; text: string; low: number; high: number; testData: string | null; featured: boolean }

/** One metric over the versions, oldest on the left; undefined when fewer than two versions have it. */
export function metricPlot(metric: { name: string; split: string | null; higherIsBetter: boolean }, versions: readonly VersionEntry[], featured: string | undefined): Html | undefined {
  const points = [...versions].reverse().slice(-12).flatMap((version) => pointOf(metric, version, featured))
  if (points.length < 2) return undefined
  const low = Math.min(...points.map((point) => point.low))
  const high = Math.max(...points.map((point) => point.high))
  const room = (high - low || Math.abs(high) || 1) * 0.12
  const x = (index: number): number => LEFT + 12 + (index * (RIGHT - LEFT - 24)) / (points.length - 1)
  const y = (value: number): number => BOTTOM - ((value - low + room) / (high - low + 2 * room)) * (BOTTOM - TOP)
  const last = points.at(-1)
  const shown = points.find((point) => point.featured) ?? last
  return html`<figure><figcaption><h3>${metric.name}</h3><span class="m">${metric.split ? `${metric.split}, ` : ''}${metric.higherIsBetter ? 'higher' : 'lower'} is better</span></figcaption><p class="m"><span class="big">${shownNumber(shown?.text ?? '')}</span> in ${shown?.version}</p>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${metric.name} of ${points.length} versions: ${points.map(({ version, text }) => `${version} ${shownNumber(text)}`).join(', ')}"><path class="axis" d="M${LEFT} ${BOTTOM}H${RIGHT}"/>${[low, high].map((value, index) => (index === 1 && low === high ? null : html`<text x="${LEFT - 6}" y="${f(y(value) + 4)}" text-anchor="end">${axisNumber(value, high - low)}</text>`))}
${points.map((point, index) => segment(points[index - 1], point, index, x, y))}${points.map((point, index) => html`${point.low < point.high && html`<path class="ci" d="M${f(x(index) - 5)} ${f(y(point.low))}h10m-5 0V${f(y(point.high))}m-5 0h10"/>`}<circle class="${point.featured ? 'dot me' : 'dot'}" cx="${f(x(index))}" cy="${f(y(point.value))}" r="${point.featured ? 5 : 3.4}"><title>${point.version}: ${point.text}</title></circle>${labelled(index, points.length) && html`<text x="${f(x(index))}" y="${BOTTOM + 20}" text-anchor="middle">${point.version}</text>`}`)}</svg></figure>`
}

function pointOf(metric: { name: string; split: string | null }, version: VersionEntry, featured: string | undefined): Point[] {
  const found = version.metrics.find((candidate) => isOverall(candidate) && candidate.name === metric.name && candidate.split === metric.split)
  const value = Number(found?.value)
  if (!found || found.value.trim() === '' || !Number.isFinite(value)) return []
  const [low, high] = [Number(found.interval?.lower ?? value), Number(found.interval?.upper ?? value)]
  return [{ version: version.version, value, text: found.value, low: Number.isFinite(low) ? low : value, high: Number.isFinite(high) ? high : value, testData: version.testData, featured: version.version === featured }]
}

/** A line says that two numbers compare, so it is drawn only between versions that were measured on the same test data. */
function segment(before: Point | undefined, point: Point, index: number, x: (index: number) => number, y: (value: number) => number): Html | null {
  if (!before || before.testData === null || before.testData !== point.testData) return null
  return html`<path class="ln" d="M${f(x(index - 1))} ${f(y(before.value))}L${f(x(index))} ${f(y(point.value))}"/>`
}

const labelled = (index: number, count: number): boolean => count <= 5 || index === 0 || index === count - 1
const f = (value: number): string => String(Math.round(value * 10) / 10)
/** As many digits as tell the two ends of the axis apart. */
const axisNumber = (value: number, span: number): string => (span === 0 ? shownNumber(String(value)) : value.toFixed(Math.min(6, Math.max(0, Math.ceil(-Math.log10(span)) + 1))))
