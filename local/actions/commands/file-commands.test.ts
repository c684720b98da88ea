import { expect, it } from 'vitest'
import { parsePairs, parsePaths, refusedVariable } from './file-commands.ts'

it.each([
  ['name=value', [['name', 'value']]],
  ['a=1\n\nb=x=y\r\n', [['a', '1'], ['b', 'x=y']]],
  ['a=<<EOF', [['a', '<<EOF']]],
  ['text<<EOF\none\n\ntwo=2\nEOF\nb=3', [['text', 'one\n\ntwo=2'], ['b', '3']]],
  ['empty=', [['empty', '']]],
  ['none<<X\nX', [['none', '']]],
])('reads %j', (text, pairs) => {
  expect(parsePairs(text)).toEqual(pairs)
})

it.each([
  ['just text', "Invalid format 'just text'"],
  ['=x', 'Name must not be empty'],
  ['<<EOF\nx\nEOF', 'delimiter must not be empty'],
  ['a<<EOF\nx', "Matching delimiter not found 'EOF'"],
  ['a<<EOF\nx\n EOF', "Matching delimiter not found 'EOF'"],
])('refuses %j', (text, message) => {
  expect(() => parsePairs(text)).toThrow(message)
})

it('reads one directory per line', () => {
  expect(parsePaths('/a\n\n/b c\r\n')).toEqual(['/a', '/b c'])
})

it.each(['NODE_OPTIONS', 'node_options', 'GITHUB_SHA', 'RUNNER_OS', 'ACTIONS_RUNTIME_TOKEN'])('does not let a step set %s', (name) => {
  expect(refusedVariable(name)).toContain(name.toUpperCase() === 'NODE_OPTIONS' ? 'NODE_OPTIONS' : name)
})

it('lets a step set its own variables', () => {
  expect(refusedVariable('MY_GITHUB_THING')).toBeUndefined()
})
