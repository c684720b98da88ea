/** One element of a page, with the text directly inside it. */
export interface Element {
  name: string
  attributes: Map<string, string>
  text: string
}

const VOID = new Set(['meta', 'link', 'img', 'br', 'hr', 'input'])

/** Reads markup far more strictly than a browser, so that what passes needs no browser's forgiveness. @throws Error where it is not well-formed. */
export function elementsOf(path: string, markup: string): Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  let rest = markup.replace(/^<!doctype html>\s*/, '')
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)
    if (text) {
      if (text[0].includes('>')) throw new Error(`${path}: a ">" outside a tag near ${text[0].slice(0, 60)}`)
      if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text[0])) throw new Error(`${path}: a bare "&" near ${text[0].slice(0, 60)}`)
      const parent = open.at(-1)
      if (parent) parent.text += text[0]
      rest = rest.slice(text[0].length)
      continue
    }
    const close = /^<\/([a-z0-9-]+)>/.exec(rest)
    if (close) {
      const element = open.pop()
      if (element?.name !== close[1]) throw new Error(`${path}: </${close[1]}> closes <${element?.name}>`)
      rest = rest.slice(close[0].length)
      continue
    }
    const tag = /^<([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/.exec(rest)
    if (!tag) throw new Error(`${path}: no tag at ${rest.slice(0, 60)}`)
    const attributes = new Map([...(tag[2] ?? '').matchAll(/\s+([a-zA-Z:-]+)(?:="([^"]*)")?/g)].map((match) => [match[1] ?? '', (match[2] ?? '').replaceAll('&amp;', '&')]))
    const element: Element = { name: tag[1] ?? '', attributes, text: '' }
    elements.push(element)
    if (tag[3] === '' && !VOID.has(element.name)) open.push(element)
    rest = rest.slice(tag[0].length)
  }
  if (open.length > 0) throw new Error(`${path}: <${open.at(-1)?.name}> is never closed`)
  return elements
}
