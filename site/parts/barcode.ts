import { BARCODE_PARTS, type Barcode, type BarcodePart } from '../../core/lineage/barcode.ts'
import { html, type Html } from '../html.ts'

const PART_WIDTH = 64
const BARS_WIDTH = 50
export const PART_NAMES: Record<BarcodePart, string> = { data: 'Data', features: 'Features', base: 'Base', code: 'Code', params: 'Params', runtime: 'Runtime', tests: 'Tests' }

/** The seven parts as bars: equal bars are the same part. Dark where it changed since the version below. */
export function barcodeSvg(barcode: Barcode, changed: { since: string; parts: readonly BarcodePart[] } | null, height: number): Html {
  const middle = height / 2
  const parts = BARCODE_PARTS.map((part, index) => {
    const digest = barcode.parts[part]
    const x = index * PART_WIDTH
    if (digest === null) return html`<path class="none" d="M${x + 2} ${middle}H${x + BARS_WIDTH}"/>`
    return html`<path class="${changed && !changed.parts.includes(part) ? 'same' : 'new'}" d="${bars(digest, x, height)}"/>`
  })
  return html`<svg class="bc" width="448" height="${height}" viewBox="0 0 448 ${height}" preserveAspectRatio="none" role="img" aria-label="${describe(barcode, changed)}">${parts}</svg>`
}

export const barcodeHead = html`<span class="bchead" aria-hidden="true">${BARCODE_PARTS.map((part) => html`<span>${PART_NAMES[part]}</span>`)}</span><span class="vh">What changed since the version below</span>`

/** In words, which is what a screen reader gets. */
export function describe(barcode: Barcode, changed: { since: string; parts: readonly BarcodePart[] } | null): string {
  if (!changed) return `Barcode ${barcode.id}`
  if (changed.parts.length === 0) return `Barcode ${barcode.id}: nothing changed since ${changed.since}`
  const names = changed.parts.map((part) => PART_NAMES[part])
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return `Barcode ${barcode.id}: ${list} changed since ${changed.since}`
}

/** Widths and gaps from the digest, four bits for each bar. */
function bars(digest: string, left: number, height: number): string {
  let x = 1
  let path = ''
  for (const character of digest.slice('sha256:'.length)) {
    const bits = Number.parseInt(character, 16)
    const width = 1.2 + (bits >> 2)
    if (x + width > BARS_WIDTH) break
    path += `M${(left + x).toFixed(1)} 0h${width.toFixed(1)}v${height}h-${width.toFixed(1)}z`
    x += width + 1.4 + (bits & 3) * 0.7
  }
  return path
}
