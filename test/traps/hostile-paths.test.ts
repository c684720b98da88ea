import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, isOutOfBounds } from '../../core/fold.ts'
import { treeTroubles } from '../../core/lineage/tree-manifest.ts'
import { documentAt } from '../../core/paths.ts'
import { matches } from '../../core/policy/applies.ts'
import { collidingPaths, displacedPaths, isGoverned } from '../../core/policy/governed.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { nameProblems } from '../../core/repository/governed.ts'
import { POLICY } from '../fakes/promotion.ts'

const LENGTH = 100_000
/** Each of about 100,000 characters, made to be slow for something. */
const HOSTILE: Record<string, string> = {
  'one letter': 'a'.repeat(LENGTH),
  slashes: '/'.repeat(LENGTH),
  'folders in folders': 'models/'.repeat(LENGTH / 7),
  'a version of many numbers': `models/churn/versions/${'1.'.repeat(LENGTH / 2)}.yml`,
  dashes: `models/${'-'.repeat(LENGTH)}/model.yml`,
  'marks out of order': `a${'\u0316\u0301'.repeat(LENGTH / 2)}`,
  'marks in three rows': `a${'\u0345'.repeat(33_000)}${'\u0301'.repeat(33_000)}${'\u0316'.repeat(33_000)}`,
  'ten marks on each letter': `a${'\u0316\u0301'.repeat(5)}`.repeat(LENGTH / 11),
  'letters of parts': '\u1112\u1161\u11ab'.repeat(LENGTH / 3),
  'letters that grow': '\ufb03'.repeat(LENGTH),
  'half characters': '\ud800'.repeat(LENGTH),
}
// Each takes less than 50 ms on a machine at rest, and took half a minute where a time grew with the square.
const LIMIT_MS = 500

describe('a path of 100,000 characters', () => {
  it.each(Object.entries(HOSTILE).flatMap(([what, path]) => ['', 'models/', 'MODELS/'].map((before): [string, string, string] => [what, before, path])))('of %s, in "%s", takes no time', (_what, before, rest) => {
    const path = `${before}${rest}`
    const other = path.toUpperCase()
    const judges: (() => unknown)[] = [
      () => isGoverned(path, true),
      () => isGoverned(path, false),
      () => documentAt(path),
      () => collidingPaths([path, other]),
      () => displacedPaths(new Map([[path, { blob: '1', mode: '100644' }]]), new Map([[other, { blob: '1', mode: '100644' }]]), new Map([[path, { blob: '2', mode: '100644' }]])),
      () => nameProblems([path]),
      () => treeTroubles([path]),
      () => matches('*a*b*c*d*e*f*g*h*', path),
      () => matches(`${'*a'.repeat(30)}*`, path),
    ]
    for (const judge of judges) {
      // The best of a few: what the machine does beside it is not the question.
      const times = [0, 1, 2].map(() => {
        const startedAt = performance.now()
        judge()
        return performance.now() - startedAt
      })
      expect(Math.min(...times), String(judge)).toBeLessThan(LIMIT_MS)
    }
  })

  it('never fits a pattern that the policy may not hold', () => {
    expect(readPolicy(POLICY.replace('  - { id: move, rule: legal-move }', `  - { id: move, rule: legal-move, when: { models: ["${'*a'.repeat(40)}"] } }`)).state).toBe('invalid')
  })
})

describe('T-59 names that others take for one', () => {
  // A file system that ignores Unicode form sees both as é.
  const twins = fc.constantFrom(['models/caf\u00e9/x', 'models/cafe\u0301/x'], ['models/K/x', 'models/\u212a/x'], ['models/s/x', 'models/\u017f/x'], ['models/straße/x', 'models/STRASSE/x'], ['models/ﬁt/x', 'models/FIT/x'], ['models/churn/x', 'models/Churn/x'])
  it('are told, in whatever order they come', () => {
    fc.assert(fc.property(twins, fc.boolean(), ([one = '', two = ''], isTurned) => {
      expect(collidingPaths(isTurned ? [two, one] : [one, two])).toEqual([one, two].sort())
    }))
  })

  it('are those that fold alike', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      fc.pre(!isOutOfBounds(text))
      const path = `models/${text}`
      expect(fold(path.normalize('NFD'))).toBe(fold(path.normalize('NFC')))
      expect(fold(fold(path))).toBe(fold(path))
    }))
  })

  it('and a name out of bounds is refused wherever it lies, as it is not told from others', () => {
    for (const folder of ['', 'docs/', 'models/churn/']) {
      for (const path of [`${folder}a${'\u0301'.repeat(11)}`, `${folder}${'a'.repeat(5000)}`]) {
        expect(isGoverned(path, true)).toBe(true)
        expect(collidingPaths([path])).toEqual([path])
      }
    }
    expect(isGoverned(`docs/a${'\u0301'.repeat(10)}`, true)).toBe(false)
  })
})
