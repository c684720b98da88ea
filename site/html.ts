/** Markup that is safe to put into a page. Only `html` and `trusted` make it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Content = Html | string | number | null | undefined | false | readonly Content[]

/**
 * Markup from a template: every value is escaped, lists are joined, null, undefined and false leave nothing.
 * A value in `href` or `src` must be an address that cannot run code; another becomes `#`.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let text = strings[0] ?? ''
  for (const [index, value] of values.entries()) {
    const before = strings[index] ?? ''
    if (/=\s*$/.test(before)) throw new Error(`unreachable: an attribute without quotes before value ${index}`)
    const isAddress = /\b(?:href|src)="$/.test(before)
    text += (isAddress ? escapeText(safeUrl(String(value ?? '')) ?? '#') : rendered(value)) + (strings[index + 1] ?? '')
  }
  return new Html(text)
}

/** Markup that this site made itself, or that the sanitiser let pass. */
export const trusted = (text: string): Html => new Html(text)

/** An address that only navigates: https, http, mailto, or inside this site; undefined for every other. */
export function safeUrl(url: string): string | undefined {
  // Browsers drop these before they look at the scheme, so "java\nscript:" would be one.
  if (/[\u0000-\u0020\u007f-\u009f\u2028\u2029\\]/.test(url)) return undefined
  if (/^(?:https?:\/\/[^/]|mailto:)/i.test(url)) return url
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url) ? undefined : url
}

function rendered(value: Content): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(rendered).join('')
  return escapeText(visible(String(value)))
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

/** Control characters and direction overrides as text: they would make a reader see other words than those that are there. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
}
