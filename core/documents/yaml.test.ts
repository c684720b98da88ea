import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYaml, utf8Bytes } from './yaml.ts'

const MIB = 1024 * 1024

/** The problems of a text as `line found`, or `ok`. */
function outcome(text: string): string[] | 'ok' {
  const read = parseYaml('f.yml', text)
  return read.ok ? 'ok' : read.problems.map(({ line, found }) => `${line} ${found}`)
}

describe('parseYaml', () => {
  test('reads what people write', () => {
    const read = parseYaml('f.yml', '\ufeffname: flight-delays\r\nday: 2026-03-01\r\nlist: [1, -2.5, 1e3, .5]\r\ntrue: false\r\nempty:\r\ntext: |\r\n  yes\r\n')
    expect(read.ok && read.value).toEqual({ name: 'flight-delays', day: '2026-03-01', list: [1, -2.5, 1000, 0.5], true: false, empty: null, text: 'yes\n' })
  })

  test.each<[string, string, string[]]>([
    ['a key twice', 'a: 1\nb: 2\na: 3', ['3 "a" again']],
    ['a key twice in flow style', '{a: 1, "a": 2}', ['1 "a" again']],
    ['an anchor and its alias', 'a: &x 1\nb: *x', ['1 the anchor &x', '2 the alias *x']],
    ['an alias as key', 'a: 1\n*x : 2', ['2 the alias *x']],
    ['a merge key', 'a: 1\n<<: {b: 2}', ['2 the merge key <<']],
    ['NaN and infinity', 'a: .nan\nb: -.inf\nc: 1e999', ['1 .nan', '2 -.inf', '3 1e999']],
    ['whole numbers that lose digits', 'a: 9007199254740993\nb: 1e-999', ['1 9007199254740993', '2 1e-999']],
    ['octal and hexadecimal', 'a: 017\nb: 0o17\nc: 0x1F', ['1 017', '2 0o17', '3 0x1F']],
    ['numbers of YAML 1.1', 'a: 1_000\nb: 12:30:00\nc: 0b11', ['1 1_000', '2 12:30:00', '3 0b11']],
    ['booleans of YAML 1.1 as values', 'a: yes\nb: [No, on]\nc: OFF', ['1 yes', '2 No', '2 on', '3 OFF']],
    ['booleans of YAML 1.1 as keys', 'on: 1\ny: 2', ['1 on', '2 y']],
    ['tags', 'a: !!str 1\nb: !python/object x', ['1 the tag !!str', '2 the tag !python/object']],
    ['directives', '%YAML 1.1\n---\na: 1', ['1 %YAML 1.1']],
    ['two documents', 'a: 1\n---\nb: 2', ['2 another one after "---"']],
    ['NUL', 'a: x\n\u0000b: 1', ['2 a control character (U+0000)']],
    ['NUL as an escape', 'a: "\\0"', ['1 a control character (U+0000)']],
    ['a lone surrogate', 'a: 1\nb: \ud800', ['2 half of a surrogate pair (U+D800)']],
    ['a lone surrogate as an escape', 'a: "\\udc00"\n"\\ud800": 1', ['1 half of a surrogate pair (U+DC00)', '2 half of a surrogate pair (U+D800)']],
    ['text that reorders itself', 'a: \u202eb', ['1 a mark that reorders text (U+202E)']],
    ['reserved keys', '__proto__: {a: 1}\nb: {constructor: 2}', ['1 "__proto__"', '2 "constructor"']],
    ['a line that ends in a bare carriage return', 'a: 1\rb: 2', ['1 a control character (U+000D)']],
  ])('refuses %s', (_, text, expected) => {
    const found = outcome(text)
    for (const line of expected) expect(found).toContain(line)
  })

  test('reads the same words in quotes', () => {
    expect(outcome('a: "yes"\n"on": "1_000"\nb: "017"\nc: "12:30"\nd: "<<"')).toBe('ok')
  })

  test('refuses a tab as indentation and says what to do', () => {
    const read = parseYaml('f.yml', 'a:\n\tb: 1')
    expect(!read.ok && read.problems[0]).toMatchObject({ line: 2, expected: 'spaces before the text', remedy: 'Replace the tab by two spaces.' })
  })

  test('counts the limit of 1 MiB in bytes', () => {
    const text = (characters: number, one: string): string => `a: "${one.repeat(characters)}"`
    expect(outcome(text(MIB - 5, 'a'))).toBe('ok')
    expect(outcome(text(MIB - 4, 'a'))).toEqual([`1 ${MIB + 1} bytes`])
    expect(outcome(text(MIB / 2, 'ä'))).toEqual([`1 ${MIB + 5} bytes`])
  })

  test('tells the line of the file for text that begins further down', () => {
    const read = parseYaml('f.yml', 'a: 1\na: 2', { firstLine: 5 })
    expect(!read.ok && read.problems[0]?.line).toBe(6)
  })

  test('locates a key, an item, and the nearest part above an absent one', () => {
    const read = parseYaml('f.yml', 'a:\n  b:\n    - 1.10\n    - c: 3\n')
    if (!read.ok) throw new Error('unreachable')
    expect([['a'], ['a', 'b'], ['a', 'b', 0], ['a', 'b', 1, 'c'], ['a', 'b', 7], ['z'], []].map((path) => read.locate(path).line)).toEqual([1, 2, 3, 4, 2, 1, 1])
    expect(read.written(['a', 'b', 0])).toBe('1.10')
  })

  const large: [string, string][] = [
    ['alias bomb', `a: &a [${'x,'.repeat(20)}]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [${`*a,`.repeat(20)}]`).join('\n')}`],
    ...['[', '{', '- ', '? ', 'a: ', '&a ', '! ', ']', '"', "'", '\n', '---\n', '*a\n', '#\n', ', ', '|\n', '\t', '\\', '%a\n', '"a\n', 'a\n', ' \n'].map((part): [string, string] => [`a megabyte of ${JSON.stringify(part)}`, part.repeat(MIB / part.length)]),
    ['many keys', Array.from({ length: 60_000 }, (_, i) => `key${i}: 1`).join('\n')],
    ['many booleans of YAML 1.1', `[${'yes,'.repeat(50_000)}]`],
    ['the same key many times', '{a: 1},\n'.repeat(10).replaceAll('}', `${', a: 1'.repeat(5000)}}`)],
  ]
  test.each(large)('ends soon and within the stack: %s', (_, text) => {
    const started = performance.now()
    const read = parseYaml('f.yml', text)
    expect(performance.now() - started).toBeLessThan(8000)
    if (!read.ok) expect(read.problems.length).toBeLessThanOrEqual(100)
  })

  test('leaves the prototypes of objects alone', () => {
    outcome('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  const piece = fc.constantFrom('a: ', 'b:', '- ', '\n', '\n  ', '\t', '[', ']', '{', '}', ',', '"', "'", '&a ', '*a', '!!x ', '|', '>', '#', '---\n', '...\n', '%YAML 1.1\n', '? ', ': ', '<<: ', 'yes', '.nan', '0x1', '\\ud800', '\\', '\r\n', '\r', '\0', '\ufeff', '__proto__: ', '1e999', 'ä', '\ud83d', '@', '`', '~')
  const hostile = fc.oneof(fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 200 }), fc.json().map((text) => `${text}\n`))

  test('never throws; every problem is complete and stands on a line of the file', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = parseYaml('f.yml', text)
        if (read.ok) return
        const last = text.split('\n').length
        expect(read.problems.length).toBeGreaterThan(0)
        for (const { line, column, expected, found, remedy } of read.problems) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(last)
          expect(column).toBeGreaterThanOrEqual(0)
          expect([expected, found, remedy].every((part) => part.trim() !== '')).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('reads JSON as JSON.parse does, or refuses it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const read = parseYaml('f.json', JSON.stringify(value))
        if (read.ok) expect(read.value).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 1000 },
    )
  })
})

test('utf8Bytes counts as an encoder does', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => utf8Bytes(text) === new TextEncoder().encode(text).length))
})
