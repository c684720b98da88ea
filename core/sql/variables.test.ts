import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sqlLiteral, sqlVariables } from './variables.ts'

describe('sqlVariables', () => {
  it('names datasets and parameters for getvariable', () => {
    expect(sqlVariables({ train: ['/a.csv', "/it's.csv"] }, { 'late-minutes': 15, l2: 0.5, tree: { depth: 3 }, fast: true, note: null, bands: [1, 2], empty: [] })).toEqual({
      ok: true,
      variables: [
        { name: 'dataset_train', literal: "['/a.csv', '/it''s.csv']" },
        { name: 'late_minutes', literal: '15::BIGINT' },
        { name: 'l2', literal: '0.5::DOUBLE' },
        { name: 'tree_depth', literal: '3::BIGINT' },
        { name: 'fast', literal: 'true' },
        { name: 'note', literal: 'NULL' },
        { name: 'bands', literal: '[1::BIGINT, 2::BIGINT]' },
        { name: 'empty', literal: '[]::VARCHAR[]' },
      ],
    })
  })

  it('refuses two values of one name', () => {
    expect(sqlVariables({}, { 'a-b': 1, a_b: 2 })).toMatchObject({ ok: false, reason: expect.stringContaining("getvariable('a_b')") as string })
  })

  it('quotes any text so that it stays a text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const literal = sqlLiteral(text)
        expect(literal.slice(1, -1).replaceAll("''", '')).not.toContain("'")
      }),
    )
  })
})
