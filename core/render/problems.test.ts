import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../schemas/shared.ts'
import { renderAnnotation, renderCount, renderProblem, renderProblemsJson, sortProblems } from './problems.ts'

const problem = (over: Partial<Problem> = {}): Problem => ({
  file: '.github/provender.yml', line: 14, column: 7, at: 'rules[2].with.count',
  expected: 'a whole number ≥ 1', found: '0', remedy: 'Remove the rule to require no approvals.', ...over,
})

describe('problems', () => {
  test('print as one line with place, expected, found and remedy', () => {
    expect(renderProblem(problem())).toBe('.github/provender.yml:14 rules[2].with.count — expected a whole number ≥ 1, got 0. Remove the rule to require no approvals.')
    expect(renderProblem(problem({ at: '' }))).toBe('.github/provender.yml:14 — expected a whole number ≥ 1, got 0. Remove the rule to require no approvals.')
  })

  test('print as an annotation that the runner reads back unchanged', () => {
    expect(renderAnnotation(problem({ file: 'a,b:c.yml', at: 'x', found: '100%' }))).toBe(
      '::error file=a%2Cb%3Ac.yml,line=14,col=7,title=x::expected a whole number ≥ 1, got 100%25. Remove the rule to require no approvals.',
    )
    expect(renderAnnotation(problem({ column: 0, at: '' }))).toMatch(/^::error file=\.github\/provender\.yml,line=14::expected/)
  })

  test('never let a name begin a new line, a workflow command or a terminal sequence', () => {
    const hostile = fc.record({
      file: fc.string({ unit: 'binary' }), line: fc.nat(), column: fc.nat(), at: fc.string({ unit: 'binary' }),
      expected: fc.constant('x'), found: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n::set-env name=A::1', '\u001b[2J', '\u202e', '\u2028')), remedy: fc.constant('y'),
    })
    fc.assert(fc.property(hostile, (one) => {
      for (const text of [renderProblem(one), renderAnnotation(one)]) {
        expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/)
        expect(text.isWellFormed()).toBe(true)
      }
    }))
  })

  test('sort by file and line', () => {
    const sorted = sortProblems([problem({ file: 'b', line: 1 }), problem({ file: 'a', line: 10 }), problem({ file: 'a', line: 9 })])
    expect(sorted.map(({ file, line }) => `${file}:${line}`)).toEqual(['a:9', 'a:10', 'b:1'])
  })

  test('are counted', () => {
    expect(renderCount([], 7)).toBe('no problems in 7 documents')
    expect(renderCount([problem()], 1)).toBe('1 problem in 1 file (1 document read)')
    expect(renderCount([problem(), problem({ file: 'b' })], 3)).toBe('2 problems in 2 files (3 documents read)')
  })

  test('are JSON for other programs', () => {
    expect(JSON.parse(renderProblemsJson([problem()], 3))).toEqual({ documents: 3, problems: [problem()] })
  })
})
