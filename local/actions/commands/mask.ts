/**
 * The secrets of one job, and the text they must not appear in.
 *
 * A secret is hidden as it is, per line when it has several, and in the forms programs print it in without meaning
 * to: base64 at each of the three byte offsets, JSON-escaped, percent-encoded, and quoted for an expression.
 */
export class Masks {
  readonly #hidden = new Set<string>()

  add(secret: string): void {
    const whole = secret.trim()
    for (const part of new Set([whole, ...whole.split(/\r?\n/).map((line) => line.trim())])) {
      if (part === '') continue
      for (const form of [part, ...escapedForms(part)]) this.#hidden.add(form)
    }
  }

  /** The text with every secret replaced by `***`. Overlapping secrets are hidden together, so no tail is left over. */
  hide(text: string): string {
    const spans = [...this.#hidden].flatMap((secret) => findAll(text, secret)).sort(([a], [b]) => a - b)
    let shown = ''
    let at = 0
    for (const [start, end] of spans) {
      if (end <= at) continue
      if (start >= at) shown += `${text.slice(at, start)}***`
      at = end
    }
    return shown + text.slice(at)
  }

  /** True when the text holds a secret: GitHub then drops a job output instead of passing it on. */
  foundIn(text: string): boolean {
    return [...this.#hidden].some((secret) => text.includes(secret))
  }

  get longest(): number {
    return Math.max(0, ...[...this.#hidden].map((secret) => secret.length))
  }
}

function escapedForms(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const forms = [JSON.stringify(secret).slice(1, -1), encodeURIComponent(safeText(secret)), secret.replaceAll("'", "''")]
  // Base64 of a shorter text is too short to tell from chance.
  if (bytes.length >= 4) forms.push(...[0, 1, 2].map((skip) => base64Core(bytes, skip)))
  return forms.filter((form) => form.length > 0)
}

/** The characters of base64 that depend on the secret alone when `skip` bytes stand before it in its group of three. */
function base64Core(secret: Buffer, skip: number): string {
  const encoded = Buffer.concat([Buffer.alloc(skip), secret]).toString('base64').replace(/=+$/, '')
  const firstWhole = Math.ceil((skip * 8) / 6)
  const lastWhole = Math.floor(((skip + secret.length) * 8) / 6)
  return encoded.slice(firstWhole, lastWhole)
}

function findAll(text: string, wanted: string): [start: number, end: number][] {
  const spans: [number, number][] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) spans.push([at, at + wanted.length])
  return spans
}

// encodeURIComponent throws on half of a surrogate pair.
function safeText(text: string): string {
  return text.toWellFormed()
}
