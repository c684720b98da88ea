import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell } from './audit-export.ts'

describe('csvCell', () => {
  it.each<[string | number | null | undefined, string]>([
    ['plain', 'plain'], [7, '7'], [null, ''], [undefined, ''], ['a,b', '"a,b"'], ['say "yes"', '"say ""yes"""'], ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"], ['+1', "'+1"], ['-1', "'-1"], ['@sum', "'@sum"], ['\tx', "'\tx"], ['\rx', '"\'\rx"'], ['=a,"b"', '"\'=a,""b"""'], ['a=1', 'a=1'],
  ])('writes %j as %j', (value, cell) => expect(csvCell(value)).toBe(cell))

  it('gives any text back to a reader of RFC 4180, and none that begins like a formula', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = csvCell(text)
      const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
      expect(read).not.toMatch(/^[=+\-@\t\r]/)
      expect(read === text || read === `'${text}`).toBe(true)
      if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/)
      else expect(cell.slice(1, -1).replaceAll('""', '')).not.toContain('"')
    }))
  })
})
