import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { evaluateCondition, evaluateText, evaluateTree } from './evaluate.ts'
import { hashFiles } from './hash-files.ts'
import type { Scope } from './evaluate.ts'

function scope(status = 'success'): Scope {
  const is = (wanted: string[]) => ({ minArgs: 0, maxArgs: 0, call: () => wanted.includes(status) })
  return {
    contexts: { github: { ref: 'refs/heads/main', event: { labels: [{ name: 'a' }, { name: 'b' }], n: 3 } }, env: { A: 'x' }, steps: { s: { outputs: { y: '1' } } } },
    functions: { success: is(['success']), failure: is(['failure']), cancelled: is(['cancelled']), always: is(['success', 'failure', 'cancelled']) },
  }
}

it.each([
  ['plain', 'plain'],
  ['${{ github.ref }}', 'refs/heads/main'],
  ['a ${{ env.A }} b ${{ github.event.n }}', 'a x b 3'],
  ['${{ github.event.n }}', 3],
  ['${{ github.nothing.at.all }}', null],
  ['x${{ github.nothing }}y', 'xy'],
  ["${{ format('{0}}}', 'x') }}", 'x}'],
  ["${{ join(github.event.labels.*.name, '+') }}", 'a+b'],
  ["${{ contains(github.event.labels.*.name, 'B') }}", true],
  ["${{ startsWith('abc', 'A') && endsWith('abc', 'C') }}", true],
  ["${{ fromJSON('[1,2]')[1] }}", 2],
  ["${{ fromJSON('{\"a\":{\"b\":true}}').a.b }}", true],
  ["${{ toJSON(fromJSON('[\"a\"]')) }}", '[\n  "a"\n]'],
  ["${{ 1 == '1' && 'yes' || 'no' }}", 'yes'],
  ["${{ null == 0 }}", true],
  ["${{ '' && 'x' }}", ''],
])('gives for %s what GitHub gives', (text, value) => {
  expect(evaluateText(text, scope())).toEqual(value)
})

it('replaces expressions deep inside lists and mappings', () => {
  expect(evaluateTree({ a: ['${{ env.A }}', 1], '${{ env.A }}': null }, scope())).toEqual({ a: ['x', 1], x: null })
})

it.each([
  [undefined, 'success', true],
  [undefined, 'failure', false],
  ['true', 'failure', false],
  ['always()', 'cancelled', true],
  ["failure() && env.A == 'x'", 'failure', true],
  ['${{ failure() }}', 'success', false],
  ["!cancelled() && steps.s.outputs.y == 1", 'failure', true],
  ["contains('always()', 'x')", 'success', false],
  ["'failure()' != ''", 'failure', false],
  // Text around the braces makes a string, and a string that is not empty is true.
  ['${{ false }} ', 'success', false],
  ['!${{ true }}', 'success', true],
])('holds the condition %s after %s: %s', (condition, status, holds) => {
  expect(evaluateCondition(condition, scope(status))).toBe(holds)
})

it.each(['github..ref', 'nosuch.context', 'nosuch()', '1 +'])('names the expression it cannot evaluate: %s', (expression) => {
  expect(() => evaluateText(`\${{ ${expression} }}`, scope())).toThrow(expression)
})

it('refuses an expression that is not closed', () => {
  expect(() => evaluateText('${{ env.A', scope())).toThrow('not closed')
})

it('hashes the files that match and not those taken away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hash-'))
  try {
    for (const name of ['a.lock', 'b.lock']) writeFileSync(join(folder, name), name)
    const hash = hashFiles(folder)
    expect(hash.call('*.lock')).toMatch(/^[0-9a-f]{64}$/)
    expect(hash.call('*.lock', '!b.lock')).toBe(hash.call('a.lock'))
    expect(hash.call('*.lock')).not.toBe(hash.call('a.lock'))
    expect(hash.call('none*')).toBe('')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
