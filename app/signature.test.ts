import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSigned } from './signature.ts'

const [CURRENT, PREVIOUS] = ['the-current-secret', 'the-previous-secret']
const sign = (bytes: Uint8Array, secret: string): string => `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`

describe('isSigned', () => {
  it('knows the example of GitHub\'s documentation', () => {
    expect(isSigned(Buffer.from('Hello, World!'), 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17', ['It\'s a Secret to Everybody'])).toBe(true)
  })

  it('takes either secret while one is being replaced, and the old one no longer afterwards', () => {
    const bytes = Buffer.from('{}')
    expect(isSigned(bytes, sign(bytes, CURRENT), [CURRENT, PREVIOUS])).toBe(true)
    expect(isSigned(bytes, sign(bytes, PREVIOUS), [CURRENT, PREVIOUS])).toBe(true)
    expect(isSigned(bytes, sign(bytes, PREVIOUS), [CURRENT])).toBe(false)
    expect(isSigned(bytes, sign(bytes, CURRENT), [])).toBe(false)
  })

  it('is of the bytes, and not of what they would be as text', () => {
    const bytes = Buffer.from([0x7b, 0xff, 0x7d])
    expect(isSigned(bytes, sign(bytes, CURRENT), [CURRENT])).toBe(true)
    expect(isSigned(bytes, sign(Buffer.from(bytes.toString('utf8')), CURRENT), [CURRENT])).toBe(false)
  })

  it('takes no other signature, whatever its form', () => {
    const bytes = Buffer.from('{}')
    const genuine = sign(bytes, CURRENT)
    const forms = [genuine.toUpperCase(), genuine.slice(0, -1), `${genuine}0`, ` ${genuine}`, `${genuine}\n`, genuine.replace('sha256', 'sha1'), genuine.slice('sha256='.length), `${genuine},${genuine}`]
    expect(forms.filter((form) => isSigned(bytes, form, [CURRENT]))).toEqual([])
    fc.assert(fc.property(fc.oneof(fc.string(), fc.uint8Array({ minLength: 32, maxLength: 32 }).map((raw) => `sha256=${Buffer.from(raw).toString('hex')}`)), (form) => form === genuine || !isSigned(bytes, form, [CURRENT])))
  })

  it('changes with any byte', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (raw, at, change) => {
      const bytes = Buffer.from(raw)
      const signature = sign(bytes, CURRENT)
      bytes[at % bytes.length]! ^= change
      return !isSigned(bytes, signature, [CURRENT])
    }))
  })
})
