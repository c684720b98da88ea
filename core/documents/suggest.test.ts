import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closest } from './suggest.ts'

test.each([
  ['wiht', ['with', 'when'], 'with'],
  ['risk_tier', ['risk-tier'], 'risk-tier'],
  ['riskTier', ['risk-tier'], 'risk-tier'],
  ['chekc', ['check', 'catalog'], 'check'],
  ['x', ['id'], undefined],
  ['banana', ['check'], undefined],
  ['a'.repeat(10_000), ['a'], undefined],
])('closest to %.20s', (word, words, expected) => {
  expect(closest(word, words)).toBe(expected)
})

test('closest finds a word with one letter lost', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{5,12}$/), fc.nat(4), (word, at) => closest(word.slice(0, at) + word.slice(at + 1), [word]) === word))
})
