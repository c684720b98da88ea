import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitStatements } from './statements.ts'

const texts = (script: string): string[] => splitStatements(script).map((statement) => statement.text)

describe('splitStatements', () => {
  it.each<[string, string[]]>([
    ['', []],
    [';;\n;', []],
    ['-- only a comment', []],
    ['/* a; /* nested; */ b; */', []],
    ['select 1', ['select 1']],
    ['select 1; select 2;', ['select 1', 'select 2']],
    ["select 'a;b'; select 2", ["select 'a;b'", 'select 2']],
    ["select 'it''s;'; select 2", ["select 'it''s;'", 'select 2']],
    ["select e'\\';'; select 2", ["select e'\\';'", 'select 2']],
    ['select 1 as "a;""b"; select 2', ['select 1 as "a;""b"', 'select 2']],
    ['select $$a;b$$; select 2', ['select $$a;b$$', 'select 2']],
    ['select $x$a;$$;b$x$; select 2', ['select $x$a;$$;b$x$', 'select 2']],
    ['select 1 -- a; b\n + 2; select 2', ['select 1 -- a; b\n + 2', 'select 2']],
    ["select 'open; select 2", ["select 'open; select 2"]],
  ])('reads %j', (script, expected) => {
    expect(texts(script)).toEqual(expected)
  })

  it('says on which line each begins, after its comments', () => {
    expect(splitStatements('-- why\n\nselect 1;\n\n/* two\nlines */ select\n2;')).toEqual([
      { text: 'select 1', line: 3 },
      { text: 'select\n2', line: 6 },
    ])
  })

  it('finds as many statements as DuckDB does', async () => {
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const connection = await (await DuckDBInstance.create()).connect()
    const part = fc.constantFrom('select 1', ';', ' ', '\n', "'a;b'", "'it''s'", '"x;y"', '$$;$$', '$q$;$q$', '-- c;\n', '/* ; */', ', ', "e'\\';'", 'select')
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
        const script = parts.join('')
        let known: number
        try {
          known = (await connection.extractStatements(script)).count
        } catch {
          return // not SQL: DuckDB says so when it is run
        }
        expect(splitStatements(script)).toHaveLength(known)
      }),
      { numRuns: 300 },
    )
    connection.closeSync()
  })
})
