import { Card } from '../../schemas/card/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { describeIssues } from './issues.ts'
import { once } from './reading-once.ts'
import { MAX_DOCUMENT_CHARACTERS, parseYaml, utf8Bytes, type YamlSource } from './yaml.ts'

/** A heading of a card with the text below it. */
export interface CardSection {
  title: string
  /** 1 for `#`, 6 for `######`. */
  level: number
  /** Line of the heading in the file, from 1. */
  line: number
  /** What a reader sees, that of deeper sections included; without comments, headings and the machine block. */
  text: string
}

/** A model card: Markdown with YAML front matter. */
export interface CardDocument {
  file: string
  /** The whole file. */
  text: string
  /** Empty when the card has no front matter. */
  front: Card
  /** Half-open range of the YAML between the two `---` lines, in characters; undefined without front matter. */
  frontRange: { start: number; end: number } | undefined
  body: string
  /** Where the body begins, in characters. */
  bodyOffset: number
  sections: CardSection[]
  /** Where a key of the front matter stands in the file. */
  locate: YamlSource['locate']
}

export type ReadCard = { ok: true; card: CardDocument } | { ok: false; problems: Problem[] }

/** Reads a model card: every problem of the front matter at once, with lines of the file. */
export function readCard(file: string, text: string): ReadCard {
  return once(`card ${file}`, text, () => readText(file, text))
}

function readText(file: string, text: string): ReadCard {
  const refuse = (line: number, expected: string, found: string, remedy: string): ReadCard => ({ ok: false, problems: [{ file, line, column: 0, at: '', expected, found, remedy }] })
  const bytes = utf8Bytes(text)
  if (bytes > MAX_DOCUMENT_CHARACTERS) return refuse(1, 'at most 1 MiB', `${bytes} bytes`, 'Move images and data out of the card.')
  if (!text.isWellFormed() || text.includes('\0')) return refuse(1, 'UTF-8 text', 'bytes that are none', 'Save the file as UTF-8.')
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text)
  if (!open) return { ok: true, card: { file, text, front: {}, frontRange: undefined, body: text, bodyOffset: 0, sections: sectionsOf(text, 1), locate: () => ({ line: 1, column: 1 }) } }
  const start = open[0].length
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(start))
  if (!close) return refuse(1, 'front matter that a line "---" ends', 'no such line', 'Add a line "---" after the last key.')

  const end = start + close.index
  const source = parseYaml(file, text.slice(start, end), { firstLine: 2 })
  if (!source.ok) return source
  const parsed = Card.safeParse(source.value ?? {})
  if (!parsed.success) return { ok: false, problems: describeIssues(file, parsed.error.issues, source, Card) }
  const bodyOffset = end + close[0].length
  const body = text.slice(bodyOffset)
  const bodyLine = text.slice(0, bodyOffset).split('\n').length
  return { ok: true, card: { file, text, front: parsed.data, frontRange: { start, end }, body, bodyOffset, sections: sectionsOf(body, bodyLine), locate: source.locate } }
}

/** The sections of a Markdown text. Code fences hold no headings; comments and the machine block hold no text. */
function sectionsOf(body: string, firstLine: number): CardSection[] {
  const sections: (CardSection & { lines: string[] })[] = []
  let open: typeof sections = []
  let fence = ''
  for (const [index, line] of visibleLines(body).entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence !== '' && mark.startsWith(fence) && line.trim() === mark) fence = ''
    else if (fence === '') fence = mark
    // A title is at most a line that people read; the bound keeps the pattern linear.
    const heading = fence === '' && mark === '' && line.length < 1000 ? /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/.exec(line) : null
    if (!heading) {
      for (const section of open) section.lines.push(line)
      continue
    }
    const level = heading[1]?.length ?? 1
    const section = { title: heading[2]?.trim() ?? '', level, line: firstLine + index, text: '', lines: [] }
    open = [...open.filter((above) => above.level < level), section]
    sections.push(section)
  }
  return sections.map(({ lines, ...section }) => ({ ...section, text: lines.join('\n').trim() }))
}

/** The lines of a text with its comments and the machine block made empty, so that lines keep their numbers. */
function visibleLines(body: string): string[] {
  const visible = withoutSpans(withoutSpans(body, '<!-- provender:begin', '<!-- provender:end -->'), '<!--', '-->')
  return visible.split('\n').map((line) => line.replace(/\r$/, ''))
}

// Not a regular expression: "<!--" repeated without an end would take quadratic time.
function withoutSpans(text: string, begin: string, end: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = text.indexOf(begin); start >= 0; start = text.indexOf(begin, at)) {
    const stop = text.indexOf(end, start + begin.length)
    const after = stop < 0 ? text.length : stop + end.length
    parts.push(text.slice(at, start), text.slice(start, after).replace(/[^\n]/g, ''))
    at = after
  }
  return [...parts, text.slice(at)].join('')
}
