import type { Comparison } from '../reproducing/compare.ts'

/** A verdict as people read it, with what it rests on. */
export function renderReproduction(name: string, { level, because, metrics, firstDifference, environment }: Comparison): string {
  const wide = Math.max(0, ...metrics.map(({ name: metric }) => metric.length))
  const lines = [
    `${name}: ${level} — ${because}`,
    ...metrics.map(({ name: metric, split, slice, expected, found, within }) => `  ${within ? '✓' : '✗'} ${metric.padEnd(wide)}  ${expected} → ${found ?? 'not there'}${split ? `  ${split}` : ''}${slice ? `  ${Object.entries(slice).map(([key, value]) => `${key}=${value}`).join(', ')}` : ''}`),
    ...(firstDifference ? [`  first differs: ${firstDifference.component} wrote another ${firstDifference.path} (${firstDifference.expected.slice(0, 19)}… → ${firstDifference.found?.slice(0, 19) ?? 'none'}…)`] : []),
    ...environment.map(({ name: what, before, after }) => `  environment: ${what} was ${before ?? 'not there'}, is ${after ?? 'not there'}`),
  ]
  return `${lines.join('\n')}\n`
}
