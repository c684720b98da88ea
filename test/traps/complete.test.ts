import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = ['actions', 'adapters', 'app', 'cli', 'core', 'flows', 'schemas', 'site', 'test']
const NUMBERS = [...Array.from({ length: 78 }, (_, index) => `T-${String(index + 1).padStart(2, '0')}`), ...Array.from({ length: 12 }, (_, index) => `M-${String(index + 1).padStart(2, '0')}`)]

/** The numbers with which names of tests begin: at the start of a text, one after the other. Comments name nothing. */
export function numbersIn(source: string): string[] {
  const code = source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
  return [...code.matchAll(/['"`]((?:[TM]-\d{2},? (?:and )?)+)/g)].flatMap(([, numbers = '']) => numbers.match(/[TM]-\d{2}/g) ?? [])
}

function testsBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : testsBelow(path)
    return entry.name.endsWith('.test.ts') && path !== join('test', 'traps', 'complete.test.ts') ? [path] : []
  })
}

describe('the traps', () => {
  const named = new Map<string, string[]>()
  for (const file of FOLDERS.flatMap(testsBelow)) for (const number of numbersIn(readFileSync(join(ROOT, file), 'utf8'))) named.set(number, [...(named.get(number) ?? []), file])

  it('each have a test of their name', () => {
    expect(NUMBERS.filter((number) => !named.has(number))).toEqual([])
  })

  it('are named by no other number', () => {
    expect([...named.keys()].filter((number) => !NUMBERS.includes(number))).toEqual([])
  })

  it('are those of the table, each with an answer', () => {
    const rows = [...readFileSync(join(ROOT, 'test/traps/README.md'), 'utf8').matchAll(/^\| ([TM]-\d{2}) \| (.+?) \| (.+?) \|$/gm)]
    expect(rows.map(([, number]) => number)).toEqual(NUMBERS)
  })

  it('are not found in comments, or in the middle of a name', () => {
    expect(numbersIn("// 'T-01 x'\n * 'T-02 y'\nit('T-03 T-04 z', () => f('a T-05'))\n  ['M-01, M-02 and M-03 w']")).toEqual(['T-03', 'T-04', 'M-01', 'M-02', 'M-03'])
  })
})
