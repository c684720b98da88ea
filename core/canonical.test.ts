import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = { numbers: [JSON.parse('333333333.33333329') as number, 1e30, 4.5, 2e-3, 0.000000000000000000000000001], string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\\"/', literals: [null, true, false] }
    // 1e30 is a whole number that a double does not hold exactly: here it has to be text.
    expect(() => canonicalJson(value)).toThrow(/write it as a string/)
    expect(canonicalJson({ ...value, numbers: value.numbers.filter((one) => one !== 1e30) })).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}')
  })

  it('sorts keys as RFC 8785, section 3.2.3 does', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
    expect(Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [`${key}x`, 0])))) as object)).toEqual(['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'].map((key) => `${key}x`))
  })

  it.each<[string, unknown]>([
    ['NaN', Number.NaN], ['infinity', -Infinity], ['a whole number that lost digits', 2 ** 53], ['half of a surrogate pair', '\ud800'], ['half of one as a key', { '\udc00': 1 }],
    ['nothing', undefined], ['nothing in a member', { a: undefined }], ['a date', new Date(0)], ['a function', () => 1], ['a big integer', 1n],
  ])('has no text for %s', (_what, value) => expect(() => canonicalJson(value)).toThrow(RangeError))

  it('reads back as it was, in one form only', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }).filter(hasForm), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }))
  })
})

function hasForm(value: unknown): boolean {
  try {
    return canonicalJson(value).length > 0
  } catch {
    return false
  }
}
