import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'assets/style.css'), 'utf8')

/** The colours of light and of dark. */
function palettes(): Record<'light' | 'dark', Map<string, string>> {
  const [light, dark] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) => new Map([...body.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6})/g)].map(([, name = '', value = '']) => [name, value])))
  return { light: light ?? new Map(), dark: new Map([...(light ?? []), ...(dark ?? [])]) }
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const hex = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1)
    const [r = 0, g = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const TEXT: [string, string][] = [
  ['ink', 'bg'], ['ink2', 'bg'], ['ink', 'bg2'], ['link', 'bg'], ['bad', 'bg'], ['warn', 'bg'], ['bg', 'bad'], ['full-ink', 'full-bg'], ['far-ink', 'near-bg'], ['far-ink', 'far-bg'],
  ['ink2', 'gone-bg'], ['ok', 'ok-bg'], ['warn', 'warn-bg'], ['bad', 'bad-bg'], ['none', 'none-bg'], ['ink', 'warn-bg'], ['ink2', 'warn-bg'], ['ink', 'bad-bg'],
]
const GRAPHICS: [string, string][] = [['bar', 'bg'], ['bar-same', 'bg'], ['plot', 'bg'], ['line2', 'bg'], ['focus', 'bg'], ['first-line', 'bg']]

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const colours = palettes()[scheme]
  it.each(TEXT)('text of %s on %s is readable', (ink, ground) => {
    expect(contrast(colours.get(ink)!, colours.get(ground)!)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(GRAPHICS)('a drawing in %s on %s can be seen', (ink, ground) => {
    expect(contrast(colours.get(ink)!, colours.get(ground)!)).toBeGreaterThanOrEqual(3)
  })
})

it('knows the contrast of black on white', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5)
})
