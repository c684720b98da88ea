import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, multiplyDecimals, negateDecimal, subtractDecimals } from './decimal.ts'

describe('exact numbers', () => {
  it.each([['0.7', '0.70', 0], ['0.1', '1e-1', 0], ['0.30000000000000004', '0.3', 1], ['-0.1', '0', -1], ['-0', '0', 0], ['9007199254740993', '9007199254740992', 1], ['1e308', '1e307', 1], ['123456789.000000001', '123456789', 1]])('%s against %s', (a, b, order) => {
    expect(compareDecimals(a, b)).toBe(order)
    expect(compareDecimals(b, a)).toBe(order === 0 ? 0 : -order)
  })
  it.each(['', '.5', '1.', 'NaN', 'Infinity', '0x1', '1e99999', ' 1', '1,5'])('are not %j', (text) => {
    expect(() => compareDecimals(text, '0')).toThrow(RangeError)
  })
  it('subtract without rounding', () => {
    expect(compareDecimals(subtractDecimals('0.3', '0.1'), '0.2')).toBe(0)
    expect(compareDecimals(negateDecimal('-1.5e-3'), '0.0015')).toBe(0)
  })
  it('multiply without rounding', () => {
    expect(compareDecimals(multiplyDecimals('0.1', '-0.75'), '-0.075')).toBe(0)
    expect(compareDecimals(multiplyDecimals('1.5e300', '2e300'), '3e600')).toBe(0)
  })
  it('order as numbers do, where numbers are exact', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ noNaN: true, noDefaultInfinity: true }), (a, b) => {
      expect(compareDecimals(String(a), String(b))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }))
  })
})
