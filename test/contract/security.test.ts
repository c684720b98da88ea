import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const DOCS = join(import.meta.dirname, '../../docs')
const page = readFileSync(join(DOCS, 'security.md'), 'utf8')

/** What a line of the page says that a test shows: the file that it links, and the words behind it. */
function claimsIn(line: string): { file: string; words: string[] }[] {
  return [...line.matchAll(/\[[^\]]+\]\((\.\.\/[^)]+\.test\.ts)\)((?:[,;]? *“[^”]+”)*)/g)].map(([, file = '', words = '']) => ({ file, words: [...words.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name) }))
}

/** Names of tests, as they stand in the source: only texts, no comments. */
const namesIn = (file: string): string => readFileSync(join(DOCS, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')

describe('docs/security.md', () => {
  const rows = page.split('\n').flatMap((line) => {
    const match = /^\| (\d+) \| (.+) \| (.+) \| (.+) \|$/.exec(line)
    return match ? [{ number: Number(match[1]), claims: claimsIn(match[4]!), line }] : []
  })

  it('has the eighteen threats, each with a control', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1))
  })

  it.each(rows.map(({ number, claims }): [number, typeof claims] => [number, claims]))('names tests for threat %i that are there', (_number, claims) => {
    expect(claims.length).toBeGreaterThan(0)
    for (const { file, words } of claims) {
      expect(existsSync(join(DOCS, file)), file).toBe(true)
      expect(words.length, `${file} with the name of a test`).toBeGreaterThan(0)
      for (const name of words) expect(namesIn(file), `${file} has “${name}”`).toContain(name)
    }
  })

  it('names tests elsewhere that are there', () => {
    const others = page.split('\n').filter((line) => !rows.some((row) => row.line === line)).flatMap(claimsIn)
    expect(others.length).toBeGreaterThan(0)
    for (const { file, words } of others) for (const name of words) expect(namesIn(file), `${file} has “${name}”`).toContain(name)
  })

  it('is read with every name behind a link', () => {
    expect(claimsIn('x [a](../a.test.ts) “one”, “two”; [b](../b.test.ts) “three”')).toEqual([{ file: '../a.test.ts', words: ['one', 'two'] }, { file: '../b.test.ts', words: ['three'] }])
  })
})
