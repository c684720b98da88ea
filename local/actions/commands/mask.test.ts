import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LineSplitter, cutLine } from './lines.ts'
import { Masks } from './mask.ts'

function shown(masks: Masks, chunks: Buffer[]): string {
  const lines: string[] = []
  const splitter = new LineSplitter((line) => lines.push(cutLine(masks.hide(line))))
  for (const chunk of chunks) splitter.write(chunk)
  splitter.end()
  return lines.join('\n')
}

function cut(bytes: Buffer, places: number[]): Buffer[] {
  const borders = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return borders.slice(1).map((end, index) => bytes.subarray(borders[index], end))
}

const secret = fc.string({ minLength: 6, maxLength: 40, unit: fc.constantFrom(...'abcDEF019-_+/=$^ü€'.split('')) }).filter((text) => text.trim() === text)

it('hides a secret however the pipe cuts the output', () => {
  fc.assert(fc.property(secret, fc.string(), fc.string(), fc.array(fc.nat(), { maxLength: 12 }), (value, before, after, places) => {
    const masks = new Masks()
    masks.add(value)
    expect(shown(masks, cut(Buffer.from(`${before}${value}${after}`), places))).not.toContain(value)
  }))
})

it('hides a secret in base64 at every offset', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 5 }), fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme-ascii' }).filter((text) => text.trim() === text), fc.uint8Array({ maxLength: 5 }), (before, value, after) => {
    const masks = new Masks()
    masks.add(value)
    const encoded = Buffer.concat([before, Buffer.from(value), after]).toString('base64')
    const core = Buffer.from(value).toString('base64').slice(4, -8)
    expect(masks.hide(encoded)).toContain('***')
    if (before.length % 3 === 0 && core.length > 3) expect(masks.hide(encoded)).not.toContain(core)
  }))
})

it('hides every line of a secret with several', () => {
  const masks = new Masks()
  masks.add('-----BEGIN\nfirst-line\nsecond-line\n')
  expect(masks.hide('a first-line b second-line')).toBe('a *** b ***')
  expect(masks.hide(JSON.stringify({ key: '-----BEGIN\nfirst-line\nsecond-line' }))).not.toContain('line')
})

it.each([
  ['overlapping secrets as one', ['abcdef', 'defghi'], 'xabcdefghiy', 'x***y'],
  ['the longer of two that begin alike', ['token', 'token-long'], 'token-long', '***'],
  ['a repeated secret', ['aaaa'], 'aaaaaa.', '***.'],
  ['characters that mean something in patterns', ['a.*+(b'], 'a.*+(b axx+(b', '*** axx+(b'],
  ['nothing for an empty secret', ['', '  '], 'text', 'text'],
  ['a percent-encoded form', ['p&ss word'], 'q=p%26ss%20word', 'q=***'],
])('hides %s', (_name, secrets, text, expected) => {
  const masks = new Masks()
  for (const value of secrets) masks.add(value)
  expect(masks.hide(text)).toBe(expected)
})

it('keeps letters of several bytes whole when a chunk ends inside one', () => {
  expect(shown(new Masks(), [...Buffer.from('grün €\r\nzwei')].map((byte) => Buffer.from([byte])))).toBe('grün €\nzwei')
})

it('drops the rest of an endless line instead of keeping it all', () => {
  const text = shown(new Masks(), Array.from({ length: 40 }, () => Buffer.alloc(100_000, 'x')))
  expect(text.length).toBeLessThan(1_100_000)
  expect(text).toContain('its rest was dropped')
})
