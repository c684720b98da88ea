import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../documents/read.ts'
import type { Lot } from '../../schemas/dataset/v1.ts'
import { addLots, type NamedLot } from './add-lots.ts'
import { parseDataUri } from './data-uri.ts'

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`
const lot = (over: Partial<Lot> = {}): Lot => ({ uri: 'lake:a.parquet', digest: digest('a'), bytes: 10, rows: 3, ...over })
const named = (name: string, over: Partial<Lot> = {}): NamedLot => ({ name, lot: lot(over) })
const HEAD = `# who wrote this\nschema: dataset/v1\nname:   flights # spaced oddly\ndescription: 'Flights.'\nowners: [ lin ]\nlicence: "other-open"\nsensitivity: public\n`

function added(text: string, ...lots: NamedLot[]): string {
  const result = addLots('dataset.yml', text, lots)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.text
}

describe('addLots', () => {
  it('writes the first lot into the empty braces', () => {
    expect(added(`${HEAD}lots: {} # none yet\n# the end\n`, named('2001-w01', { collected: { from: '2001-01-01', to: '2001-01-07' } }))).toBe(
      `${HEAD}lots: # none yet
  2001-w01:
    uri: lake:a.parquet
    digest: ${digest('a')}
    bytes: 10
    rows: 3
    collected: { from: "2001-01-01", to: "2001-01-07" }
# the end
`,
    )
  })

  it('adds at the end of a block and keeps comments, spaces and what follows', () => {
    const before = `${HEAD}lots:\n    # weeks\n    2001-w01:   # first\n        uri: lake:w01.parquet\n        digest: ${digest('b')} # checked by hand\n`
    const after = '    # the end of the weeks\n'
    const result = added(before + after, named('2001-w02'))
    expect(result.startsWith(before)).toBe(true)
    expect(result.endsWith(after)).toBe(true)
    expect(result.slice(before.length)).toContain('    2001-w02:\n      uri: lake:a.parquet\n')
  })

  it.each([
    ['a key after the lots', `schema: dataset/v1\nname: flights\nlots:\n  a:\n    { uri: a.csv, digest: ${digest('b')} }\ndescription: Flights.\nowners: [lin]\nlicence: x\nsensitivity: public\n`],
    ['no newline at the end', `${HEAD}lots:\n  a:\n    uri: a.csv\n    digest: ${digest('b')}`],
    ['Windows lines', `${HEAD}lots:\n  a:\n    uri: a.csv\n    digest: ${digest('b')}\n`.replaceAll('\n', '\r\n')],
    ['flow style', `${HEAD}lots: {a: {uri: a.csv, digest: "${digest('b')}"},}\n`],
    ['JSON', JSON.stringify({ schema: 'dataset/v1', name: 'flights', description: 'F', owners: ['lin'], licence: 'x', sensitivity: 'public', lots: {} })],
  ])('adds to %s', (_name, text) => {
    const read = readDocument('dataset/v1', 'f', added(text, named('b', { uri: 'lake:odd, } name.csv' }), named('c')))
    expect(read.ok && Object.keys(read.document.value.lots).filter((name) => name !== 'a')).toEqual(['b', 'c'])
    expect(read.ok && read.document.value.lots['b']?.uri).toBe('lake:odd, } name.csv')
    if (text.includes('\r\n')) expect(added(text, named('b'))).not.toMatch(/[^\r]\n/)
  })

  it('leaves a lot that says the same, even where it says less', () => {
    const text = added(`${HEAD}lots: {}\n`, { name: 'a', lot: { uri: 'lake:a.parquet', digest: digest('a') } })
    expect(addLots('dataset.yml', text, [named('a')])).toEqual({ ok: true, text, added: [], unchanged: ['a'] })
  })

  it.each([{ digest: digest('c') }, { uri: 'lake:other.parquet' }, { rows: 4 }])('refuses to change a lot: %o', (over) => {
    const text = added(`${HEAD}lots: {}\n`, named('a'))
    expect(addLots('dataset.yml', text, [named('b'), named('a', over)])).toMatchObject({
      ok: false,
      problems: [{ line: expect.any(Number) as number, at: 'lots.a', expected: expect.stringContaining('never change') as string, found: expect.stringContaining(Object.keys(over)[0]!) as string, remedy: expect.stringContaining('name of its own') as string }],
    })
  })

  it('refuses one name for two different lots of one call', () => {
    expect(addLots('dataset.yml', `${HEAD}lots: {}\n`, [named('a'), named('a', { digest: digest('d') })])).toMatchObject({ ok: false })
  })

  it('says all that is wrong with the document', () => {
    expect(addLots('dataset.yml', 'schema: dataset/v1\nlots: {}\n', [])).toMatchObject({ ok: false, problems: { length: 5 } })
  })

  it('adds any lot so that it reads back as it was', () => {
    const names = fc.oneof(fc.stringMatching(/^[a-z0-9]([a-z0-9._-]{0,8}[a-z0-9])?$/), fc.constantFrom('no', 'null', '1e5', '2001-01-01', '0x1f', '1.5', 'true'))
    const uris = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((text) => parseDataUri(text).ok)
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 5 }), uris, fc.constantFrom('lots: {}\n', `lots: {z-z: {uri: x, digest: "${digest('1')}"}}\n`, `lots:\n z-z:\n  uri: x\n  digest: ${digest('1')}\n`), (keys, uri, tail) => {
        const text = added(HEAD + tail, ...keys.map((name) => named(name, { uri })))
        const read = readDocument('dataset/v1', 'f', text)
        for (const name of keys) expect(read.ok && read.document.value.lots[name]).toEqual(lot({ uri }))
        expect(text.startsWith(HEAD)).toBe(true)
      }),
    )
  })
})
