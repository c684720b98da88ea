import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSemVer } from './semver.ts'

// The order of section 11 of Semantic Versioning 2.0.0, with numbers beyond 2^53.
const ORDERED = ['0.9.9', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.2.0', '1.10.0', '2.0.0', '9007199254740992.0.0', '9007199254740993.0.0']

describe('compareSemVer', () => {
  it('orders by precedence', () => {
    expect([...ORDERED].reverse().sort(compareSemVer)).toEqual(ORDERED)
  })

  it('is a total order', () => {
    const version = fc.constantFrom(...ORDERED)
    fc.assert(fc.property(version, version, (a, b) => Math.sign(compareSemVer(a, b)) === -Math.sign(compareSemVer(b, a)) && (compareSemVer(a, b) === 0) === (a === b)))
  })
})
