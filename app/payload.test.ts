import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePayload } from './payload.ts'

const large = (rest: string): Buffer => Buffer.from(`{"text":"${'x'.repeat(1024 * 1024)}","rest":${rest}}`)
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('parsePayload', () => {
  it('reads an object, and nothing else', () => {
    expect(parsePayload(Buffer.from('{"a":[1]}'))).toEqual({ a: [1] })
    for (const text of ['', '{', '[]', 'null', '1', '"{}"', '{}{}', '\ufeff{']) expect(parsePayload(Buffer.from(text))).toBe('not a JSON object')
  })

  it('refuses a large body of deep nesting before it is parsed', () => {
    expect(parsePayload(large(nested(2000)))).toBe('nested too deeply')
    expect(parsePayload(large(nested(900)))).toMatchObject({ rest: expect.any(Array) })
    expect(parsePayload(Buffer.from('['.repeat(12_000_000)))).toBe('nested too deeply')
  })

  it('takes no text for nesting', () => {
    expect(parsePayload(large(JSON.stringify('["'.repeat(5000))))).toMatchObject({ rest: expect.any(String) })
  })

  it('reads what JSON.parse reads, large or small', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(parsePayload(Buffer.from(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)))
      expect(parsePayload(large(JSON.stringify(value)))).toMatchObject({ rest: JSON.parse(JSON.stringify(value)) as object })
    }), { numRuns: 30 })
  })
})
