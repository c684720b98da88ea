import { columnsOf, terminalText } from './terminal-text.ts'

export type Tone = 'title' | 'label' | 'faint' | 'bad' | 'doubt'

/** A line of a drawn tree. Texts come from anywhere: they are made safe when they are drawn. */
export interface Branch {
  /** A word in front, set apart: `trained`, `lot`. */
  label?: string
  text: string
  tone?: Tone
  below?: Branch[]
}

export interface Drawing {
  columns: number
  colour: boolean
}

const DEEPEST_INDENT = 60

const CODES: Record<Tone, string> = { title: '1', label: '36', faint: '2', bad: '1;31', doubt: '33' }

/** Draws a tree with box lines, no line longer than `columns` (at least 80); long texts go on below their beginning. */
export function drawTree(root: Branch, drawing: Drawing): string {
  return `${[...drawText(root, '', '', drawing), ...drawBelow(root.below ?? [], '', drawing)].map((line) => line.trimEnd()).join('\n')}\n`
}

function drawBelow(branches: readonly Branch[], indent: string, drawing: Drawing): string[] {
  return branches.flatMap((branch, index) => {
    const last = index === branches.length - 1
    // A long chain of parents would walk off the right edge: below this it goes straight down.
    const further = columnsOf(indent) >= DEEPEST_INDENT ? indent : `${indent}${last ? '   ' : '│  '}`
    const below = branch.below ?? []
    return [...drawText(branch, `${indent}${last ? '└─ ' : '├─ '}`, `${further}${below.length > 0 ? '│ ' : '  '}`, drawing), ...drawBelow(below, further, drawing)]
  })
}

function drawText({ label, text, tone }: Branch, first: string, next: string, { columns, colour }: Drawing): string[] {
  const safe = terminalText(text)
  const head = label === undefined ? '' : `${terminalText(label)} `
  const width = columns - Math.max(columnsOf(first), columnsOf(next))
  return wrap(`${head}${safe}`, width).map((line, index) => {
    const prefix = index === 0 ? first : next
    if (!colour) return `${prefix}${line}`
    if (index > 0 || label === undefined || !line.startsWith(head.trimEnd())) return `${faint(prefix)}${paint(line, tone)}`
    return `${faint(prefix)}${paint(head.trimEnd(), 'label')}${paint(line.slice(head.trimEnd().length), tone)}`
  })
}

/** Breaks at spaces; a word longer than a line is cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    for (const [index, part] of cut(word, width).entries()) {
      const line = lines.at(-1) ?? ''
      const joined = index === 0 && line !== '' ? `${line} ${part}` : `${line}${part}`
      if (line === '' || (index === 0 && columnsOf(joined) <= width)) lines[lines.length - 1] = joined
      else lines.push(part)
    }
  }
  return lines
}

function cut(word: string, width: number): string[] {
  const characters = [...word]
  if (characters.length <= width) return [word]
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, index) => characters.slice(index * width, (index + 1) * width).join(''))
}

const paint = (text: string, tone: Tone | undefined): string => (tone === undefined || text === '' ? text : `\u001b[${CODES[tone]}m${text}\u001b[0m`)
const faint = (text: string): string => paint(text, 'faint')
