import type { Verdict, VersionEntry } from '../../core/catalog/catalog.ts'
import { html, type Html } from '../html.ts'

const ICONS = {
  ok: html`<circle cx="6" cy="6" r="5.2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M3.4 6.2 5.3 8l3.4-3.8" fill="none" stroke="currentColor" stroke-width="1.6"/>`,
  warn: html`<path d="M6 .9 11.4 11H.6Z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/><path d="M6 4.4v3M6 8.4v1.2" stroke="currentColor" stroke-width="1.4"/>`,
  bad: html`<path d="M3.6.8h4.8l2.8 2.8v4.8l-2.8 2.8H3.6L.8 8.4V3.6Z" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="m4 4 4 4m0-4-4 4" stroke="currentColor" stroke-width="1.5"/>`,
  none: html`<circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 2"/>`,
}

/** A shape and a word: the colour only repeats them. */
export function badge(level: Verdict['level'], text: string): Html {
  const icon = ICONS[level === 'recalled' ? 'bad' : level]
  return html`<span class="badge b-${level}"><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${icon}</svg>${text}</span>`
}

/** A place on the way to service: four bars, more of them filled the nearer it is. */
export function stageBadge(stage: string, stages: readonly string[]): Html {
  const rank = stages.indexOf(stage) + 1
  const filled = Math.max(1, Math.ceil((rank / Math.max(1, stages.length)) * 4))
  return html`<span class="badge ${stageClass(stage, stages)}">${bars(filled)}${titled(stage)}</span>`
}

/** Which step of the indigo ramp a stage has: the last is solid, the first of many an outline. */
export function stageClass(stage: string, stages: readonly string[]): string {
  const fromTop = stages.length - 1 - stages.indexOf(stage)
  if (fromTop === 0) return 's-full'
  if (stages.length > 3 && fromTop === stages.length - 1) return 's-first'
  return fromTop === 1 && stages.length > 2 ? 's-near' : 's-far'
}

export function bars(filled: number): Html {
  const heights = [2.4, 4.4, 6.4, 8.4]
  return html`<svg width="18" height="10" viewBox="0 0 18 10" aria-hidden="true">${heights.map((height, index) => html`<rect x="${(0.6 + index * 4.7).toFixed(1)}" y="${(9.4 - height).toFixed(1)}" width="2.8" height="${height}" fill="${index < filled ? 'currentColor' : 'none'}" stroke="currentColor" stroke-width=".8"/>`)}</svg>`
}

/** Where a version is, or what became of it. */
export function versionState(version: VersionEntry, stages: readonly string[]): Html {
  if (version.recalls.length > 0) return html`${badge('recalled', 'Recalled')}${version.assignedTo.map((stage) => html` ${stageBadge(stage, stages)}`)}`
  if (version.assignedTo.length > 0) return html`${version.assignedTo.map((stage) => html`${stageBadge(stage, stages)} `)}`
  return html`<span class="badge s-none">${bars(0)}${version.lastServed ? 'Retired' : 'Not assigned'}</span>`
}

export const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')
