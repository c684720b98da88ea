import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LineageMetric } from '../../schemas/lineage/v1.ts'
import { compareMetrics, missingMetrics, subtractDecimals } from './compare.ts'

const metric = (value: string, more: Partial<LineageMetric> = {}): LineageMetric => ({ name: 'auc', value, higherIsBetter: true, ...more })
const ci = (lower: string, upper: string, level = '0.95'): LineageMetric['ci'] => ({ lower, upper, level, method: 'wilson' })

describe('subtractDecimals', () => {
  it.each([
    ['0.3', '0.1', '0.2'],
    ['1', '1', '0'],
    ['-0', '0', '0'],
    ['1e-7', '0', '0.0000001'],
    ['1e+21', '1', '999999999999999999999'],
    ['0.75', '1', '-0.25'],
    ['9007199254740993', '9007199254740992', '1'],
  ])('%s − %s is %s', (a, b, difference) => expect(subtractDecimals(a, b)).toBe(difference))

  it('knows no answer for what is no decimal number', () => expect(subtractDecimals('NaN', '1')).toBeUndefined())

  it('has the sign of the comparison of any two doubles', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(fc.property(double, double, (a, b) => {
      const difference = subtractDecimals(JSON.stringify(a), JSON.stringify(b)) ?? 'none'
      expect(difference === '0' ? 0 : difference.startsWith('-') ? -1 : 1).toBe(Math.sign(a - b) === 0 ? 0 : a > b ? 1 : -1)
    }))
  })
})

describe('compareMetrics', () => {
  it.each([
    ['better when more is better', metric('0.8'), metric('0.7'), 'better', '0.1'],
    ['worse when less is better', metric('0.8', { higherIsBetter: false }), metric('0.7', { higherIsBetter: false }), 'worse', '0.1'],
    ['equal', metric('0.70'), metric('0.7'), 'equal', '0'],
  ])('says %s', (_name, challenger, champion, direction, difference) => {
    expect(compareMetrics([challenger], [champion])).toMatchObject([{ direction, difference }])
  })

  it('compares only the same name, split and slice', () => {
    const [row] = compareMetrics([metric('0.8', { slice: { carrier: 'AA' } })], [metric('0.7'), metric('0.6', { slice: { carrier: 'UA' } })])
    expect(row).toEqual({ challenger: metric('0.8', { slice: { carrier: 'AA' } }) })
  })

  it('compares nothing when the sense of the metric changed', () => {
    expect(compareMetrics([metric('0.8')], [metric('0.7', { higherIsBetter: false })])[0]?.direction).toBeUndefined()
  })

  it('notes whether intervals of one level overlap', () => {
    const overlap = (mine: LineageMetric['ci'], theirs: LineageMetric['ci']): boolean | undefined => compareMetrics([{ ...metric('0.8'), ci: mine }], [{ ...metric('0.7'), ci: theirs }])[0]?.intervalsOverlap
    expect(overlap(ci('0.75', '0.85'), ci('0.65', '0.76'))).toBe(true)
    expect(overlap(ci('0.78', '0.85'), ci('0.65', '0.76'))).toBe(false)
    expect(overlap(ci('0.78', '0.85'), ci('0.65', '0.76', '0.9'))).toBeUndefined()
  })

  it('names metrics that the challenger no longer reports', () => {
    expect(missingMetrics([metric('1')], [metric('1'), metric('0.5', { split: 'test' })])).toEqual([metric('0.5', { split: 'test' })])
  })
})
