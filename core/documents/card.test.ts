import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCard, type CardDocument } from './card.ts'

function card(text: string): CardDocument {
  const read = readCard('models/a/README.md', text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.card
}

describe('readCard', () => {
  test('gives the front matter, where it lies, and the body', () => {
    const text = '---\nlicense: mit\n---\n# Card\n'
    const { front, frontRange, body, bodyOffset } = card(text)
    expect(front).toEqual({ license: 'mit' })
    expect(text.slice(frontRange?.start, frontRange?.end)).toBe('license: mit\n')
    expect(text.slice(bodyOffset)).toBe(body)
    expect(body).toBe('# Card\n')
  })

  test.each(['\ufeff---\nlicense: mit\n---\nx', '---\r\nlicense: mit\r\n---\r\nx', '---  \nlicense: mit\n---', '---\nlicense: mit\n---\n---\n'])('reads %j', (text) => {
    expect(card(text).front).toEqual({ license: 'mit' })
  })

  test('reads a card without front matter, and one with an empty one', () => {
    expect(card('# Card\n')).toMatchObject({ front: {}, frontRange: undefined, bodyOffset: 0 })
    expect(card('---\n---\n# Card\n')).toMatchObject({ front: {}, sections: [{ title: 'Card', line: 3 }] })
  })

  test('tells the line of the file, not of the front matter', () => {
    const read = readCard('c.md', '---\nlicense: mit\ntags: 3\nprovender:\n  scheme: card/v1\n---\n')
    expect(!read.ok && read.problems.map(({ line, at }) => `${line} ${at}`)).toEqual(expect.arrayContaining(['3 tags', '5 provender.scheme']))
    expect(card('---\na: 1\nlicense: mit\n---\n').locate(['license']).line).toBe(3)
  })

  test('refuses front matter that does not end, and says how to end it', () => {
    const read = readCard('c.md', '---\nlicense: mit\n# Card\n')
    expect(!read.ok && read.problems[0]).toMatchObject({ line: 1, expected: 'front matter that a line "---" ends', remedy: 'Add a line "---" after the last key.' })
  })

  test.each([['a\0b', 'UTF-8 text'], ['\ud800', 'UTF-8 text'], ['ä'.repeat(600_000), 'at most 1 MiB']])('refuses %.5j…', (text, expected) => {
    const read = readCard('c.md', text)
    expect(!read.ok && read.problems[0]?.expected).toBe(expected)
  })

  test('gives sections with level and line; a section holds the text below it', () => {
    const { sections } = card('---\na: 1\n---\nintro\n# Card\none\n\n## Limits ##\ntwo\n# Next\n')
    expect(sections).toEqual([
      { title: 'Card', level: 1, line: 5, text: 'one\n\ntwo' },
      { title: 'Limits', level: 2, line: 8, text: 'two' },
      { title: 'Next', level: 1, line: 10, text: '' },
    ])
  })

  test.each([
    ['a code fence', '```\n# A\n```\n'],
    ['a fence of tildes with backticks in it', '~~~\n```\n# A\n~~~\n'],
    ['a longer fence', '````\n```\n# A\n````\n'],
    ['a fence that does not end', '```sh\n# A\n'],
    ['a comment', '<!--\n# A\n-->\n'],
    ['the machine block', '<!-- provender:begin (x) -->\n# A\n<!-- provender:end -->\n'],
    ['indented code', '    # A\n'],
    ['text without a space', '#A\n'],
  ])('takes no heading from %s', (_, body) => {
    expect(card(body).sections).toEqual([])
  })

  test('does not count a comment as text', () => {
    expect(card('# A\n<!-- describe the limits -->\n').sections[0]?.text).toBe('')
  })

  test('is quick with comments and blocks that never end', () => {
    const started = performance.now()
    for (const mark of ['<!--', '<!-- provender:begin', '# ', '`', '---\n']) readCard('c.md', mark.repeat(Math.floor(1_000_000 / mark.length)))
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('never throws, and every section and problem stands on a line of the file', () => {
    const piece = fc.constantFrom('---\n', '# A\n', '## B\r\n', 'license: mit\n', 'tags: [a\n', '```\n', '<!--', '-->', '<!-- provender:begin', '\ufeff', 'a: *b\n', '\t', 'x', '\n', '\0')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')), (text) => {
        const read = readCard('c.md', text)
        const lines = read.ok ? read.card.sections.map(({ line }) => line) : read.problems.map(({ line }) => line)
        const last = text.split('\n').length
        expect(lines.every((line) => line >= 1 && line <= last)).toBe(true)
        if (read.ok) expect(text.slice(read.card.bodyOffset)).toBe(read.card.body)
      }),
      { numRuns: 500 },
    )
  })
})
