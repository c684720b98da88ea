import type { RiskTier } from '../../../../schemas/model/v1.ts'
import type { CardSection } from '../../../documents/card.ts'

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
export function findGaps(sections: readonly CardSection[], required: readonly string[]): SectionGap[] {
  return required.flatMap((section): SectionGap[] => {
    const found = sections.filter(({ title }) => title.toLowerCase() === section.toLowerCase())
    if (found.length === 0) return [{ section, line: 1, problem: 'missing' }]
    return found.some(({ text }) => hasText(text)) ? [] : [{ section, line: found[0]!.line, problem: 'empty' }]
  })
}

function hasText(text: string): boolean {
  const own = text.split('\n').filter((line) => !PLACEHOLDER.test(line.slice(0, 200))).join(' ')
  return (own.match(/\p{L}/gu) ?? []).length >= MIN_LETTERS
}
