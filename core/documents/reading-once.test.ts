import { describe, expect, it } from 'vitest'
import { once, readingOnce } from './reading-once.ts'

describe('readingOnce', () => {
  it('reads each text once while the work lasts, and keeps nothing afterwards', () => {
    let reads = 0
    const read = (kind: unknown, text: string): string => once(kind, text, () => `${text}${++reads}`)
    const shape = {}
    expect(readingOnce(() => [read('a', 'x'), read('a', 'x'), read('a', 'y'), read('b', 'x'), read(shape, 'x'), read(shape, 'x')])).toEqual(['x1', 'x1', 'y2', 'x3', 'x4', 'x4'])
    expect([read('a', 'x'), read('a', 'x')]).toEqual(['x5', 'x6'])
    expect(readingOnce(() => read('a', 'x'))).toBe('x7')
  })

  it('keeps nothing when the work fails, and what it has while work inside of it ends', () => {
    let reads = 0
    const read = (): number => once('a', 'x', () => ++reads)
    expect(() => readingOnce(() => { read(); throw new Error('boom') })).toThrow('boom')
    expect(readingOnce(() => [read(), readingOnce(read), read()])).toEqual([2, 2, 2])
  })
})
