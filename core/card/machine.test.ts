import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAMPLE_DIGEST, sampleLineage } from '../lineage/testing/sample.ts'
import { BLOCK_BEGIN, BLOCK_END } from './block.ts'
import { cardTroubles, checkCard, regenerateCard } from './machine.ts'

const FILE = 'models/delays/README.md'
const lineage = sampleLineage()
const regenerate = (text: string, of = lineage): string => {
  const card = regenerateCard(FILE, text, of, SAMPLE_DIGEST)
  if (!card.ok) throw new Error(JSON.stringify(card.problems))
  return card.text
}

const CARD = `---
# our card
license: apache-2.0   # as legal said
tags: [ flights,  'late' ]
---
# Delays

People wrote this.
`

/** What people wrote: the card without the key and the block. */
function human(text: string): string {
  return text.replace(/^provender:.*\n(?:[ \t]+.*\n|\n(?=[ \t]))*/m, '').replace(new RegExp(`\\n?${BLOCK_BEGIN.replace(/[()]/g, '\\$&')}[^]*${BLOCK_END}\\n?`), '')
}

describe('regenerateCard', () => {
  it('adds the key and the block, and changes no other byte', () => {
    const text = regenerate(CARD)
    expect(human(text)).toBe(CARD)
    expect(text).toContain('license: apache-2.0   # as legal said\ntags: [ flights,  \'late\' ]\nprovender:\n  schema: "card/v1"\n')
    expect(text).toContain('| `auc` | `test` | `0.75` |')
    expect(text.endsWith(`${BLOCK_END}\n`)).toBe(true)
  })

  it('replaces both where they stand, between what people wrote', () => {
    const moved = `---\nprovender:\n  schema: card/v1\n  old: true\n\n# about the licence\nlicense: mit\n---\nabove\n\n${BLOCK_BEGIN}\nold\n${BLOCK_END} after\nbelow\n`
    const text = regenerate(moved)
    expect(text).toMatch(/^---\nprovender:\n {2}schema: "card\/v1"\n/)
    expect(text).toContain('\n\n# about the licence\nlicense: mit\n---\nabove\n\n<!-- provender:begin')
    expect(text).toContain(`${BLOCK_END} after\nbelow\n`)
    expect(text).not.toContain('old')
  })

  it('makes front matter when there is none, and keeps Windows line ends', () => {
    expect(regenerate('# Title\n')).toMatch(/^---\nprovender:\n[^]*\n---\n# Title\n/)
    const windows = regenerate(CARD.replaceAll('\n', '\r\n'))
    expect(windows.replaceAll('\r\n', '')).not.toContain('\n')
    expect(human(windows.replaceAll('\r\n', '\n'))).toBe(CARD)
  })

  it('is idempotent and keeps every byte of any text of people', () => {
    const line = fc.string({ unit: 'grapheme' }).filter((text) => !/^---|provender|\r|\n/.test(text) && text.isWellFormed())
    fc.assert(fc.property(fc.array(line), fc.boolean(), (lines, matter) => {
      const card = `${matter ? '---\nlicense: mit # x\n---\n' : '# T\n'}${lines.map((text) => `${text}\n`).join('')}`
      const once = regenerate(card)
      expect(regenerate(once)).toBe(once)
      expect(checkCard(FILE, once, lineage, SAMPLE_DIGEST)).toEqual([])
      expect(matter ? human(once) : human(once).replace(/^---\n---\n/, '')).toBe(card)
    }))
  })

  it('lets no name of a dataset or metric break the table or the block', () => {
    const hostile = `a|b\`c\n${BLOCK_END}\n@acme/all <img src=x>`
    const text = regenerate(CARD, sampleLineage({ hyperparameters: [{ name: hostile, value: hostile, type: 'str', source: 's' }] }))
    expect(text.match(/provender:end/g)).toHaveLength(1)
    expect(text).not.toContain('<img')
    expect(regenerate(text)).not.toContain('a&#124;b')
  })

  it.each([
    ['a front matter without end', '---\nlicense: mit\n', /line "---"/],
    ['front matter that is no YAML', '---\na: [\n---\n', /./],
    ['front matter in one line', '---\n{license: mit}\n---\n', /one key per line/],
    ['an end mark alone', `# T\n${BLOCK_END}\n`, /one pair/],
    ['two blocks', `${BLOCK_BEGIN}\n${BLOCK_END}\n${BLOCK_BEGIN}\n${BLOCK_END}\n`, /one pair/],
    ['marks in the wrong order', `${BLOCK_END}\n${BLOCK_BEGIN}\n`, /one pair/],
  ])('refuses %s', (_name, text, expected) => expect(cardTroubles(FILE, text)[0]?.expected).toMatch(expected))
})

describe('checkCard', () => {
  const good = regenerate(CARD)
  it.each([
    ['a number in the front matter', good.replace('value: "0.75"', 'value: "0.95"'), { at: 'provender.metrics[0].value', expected: '"0.75"', found: '"0.95"' }],
    ['a number in the body', good.replace('`0.75`', '`0.95`'), { expected: 'the machine block exactly as the lineage gives it' }],
    ['another lineage', good.replace(`lineage: "${SAMPLE_DIGEST}"`, `lineage: "sha256:${'0'.repeat(64)}"`), { at: 'provender.lineage' }],
    ['a card without machine parts', CARD, { at: 'provender', found: 'none' }],
  ])('finds %s', (_name, text, problem) => expect(checkCard(FILE, text, lineage, SAMPLE_DIGEST)[0]).toMatchObject(problem))
})
