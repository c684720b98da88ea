import type { RiskTier } from '../../../../schemas/model/v1.ts'

const LOW = ['Intended use', 'Limitations'] as const
const MEDIUM = [...LOW, 'Training data', 'Evaluation'] as const
const HIGH = [...MEDIUM, 'Risks', 'Human oversight', 'Monitoring'] as const

/** Headings that a model card must have, with text of its own below each, by the model's risk tier. */
export const REQUIRED_SECTIONS: Record<RiskTier, readonly string[]> = { low: LOW, medium: MEDIUM, high: HIGH }

const MIN_LETTERS = 20
const PLACEHOLDER = /^[^\p{L}]*(to ?do|tbd|fixme|xxx|n\/?a|none|lorem ipsum|to be (done|written|added|decided|completed)|describe\b|write here|your text|placeholder)/iu

export interface SectionGap {
  section: string
  /** From 1. */
  line: number
  problem: 'missing' | 'empty'
}

/** Required sections that are missing, or hold nothing but a placeholder. Headings match in any level and case. */
export function findGaps(card: string, required: readonly string[]): SectionGap[] {
  const texts = sectionsOf(card)
  return required.flatMap((section): SectionGap[] => {
    const found = texts.filter(({ heading }) => heading === section.toLowerCase())
    if (found.length === 0) return [{ section, line: 1, problem: 'missing' }]
    return found.some(({ text }) => hasText(text)) ? [] : [{ section, line: found[0]!.line, problem: 'empty' }]
  })
}

function hasText(lines: readonly string[]): boolean {
  const own = lines.filter((line) => !PLACEHOLDER.test(line.slice(0, 200))).join(' ')
  return (own.match(/\p{L}/gu) ?? []).length >= MIN_LETTERS
}

interface Section {
  heading: string
  line: number
  depth: number
  text: string[]
}

/** A section's text includes that of the sections below it. Code fences hold no headings; comments hold no text. */
function sectionsOf(card: string): Section[] {
  const sections: Section[] = []
  let open: Section[] = []
  let fence: string | undefined
  for (const [index, line] of withoutComments(card).split('\n').entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && (fence === undefined || (mark[0] === fence[0] && mark.length >= fence.length))) {
      fence = fence === undefined ? mark : undefined
      continue
    }
    const heading = fence === undefined ? /^ {0,3}(#{1,6})[ \t]+([^\n]{1,200})$/.exec(line.trimEnd()) : null
    if (heading) {
      const depth = heading[1]!.length
      const section: Section = { heading: heading[2]!.replace(/[ \t]+#+$/, '').trim().toLowerCase(), line: index + 1, depth, text: [] }
      open = [...open.filter((above) => above.depth < depth), section]
      sections.push(section)
    } else for (const section of open) section.text.push(line)
  }
  return sections
}

/** Comments and the machine block become empty lines, so that lines keep their numbers. */
function withoutComments(card: string): string {
  return blank(blank(card, '<!-- provender:begin', '<!-- provender:end -->'), '<!--', '-->')
}

function blank(text: string, begin: string, end: string): string {
  let result = ''
  let at = 0
  for (let start = text.indexOf(begin); start >= 0; start = text.indexOf(begin, at)) {
    const stop = text.indexOf(end, start + begin.length)
    const after = stop < 0 ? text.length : stop + end.length
    result += text.slice(at, start) + text.slice(start, after).replace(/[^\n]/g, '')
    at = after
  }
  return result + text.slice(at)
}
