import { expect, it } from 'vitest'
import { parseActionFile } from './action-file.ts'
import { parseWorkflow } from './parse.ts'
import { renderProblem } from './problem.ts'

const GOOD = `name: CI
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo hi
`

function problems(text: string): string[] {
  const parsed = parseWorkflow('ci.yml', text)
  return parsed.ok ? [] : parsed.problems.map(renderProblem)
}

it('accepts a plain workflow', () => {
  expect(problems(GOOD)).toEqual([])
})

it.each([
  ['a misspelt key', GOOD.replace('runs-on', 'run-on'), 'ci.yml:5 jobs.build.run-on — unexpected key "run-on". Did you mean "runs-on"?'],
  ['a misspelt step key', GOOD.replace('run: echo hi', 'run: x\n        wih: {}'), 'ci.yml:8 jobs.build.steps[0].wih — unexpected key "wih".'],
  ['a missing key', GOOD.replace('on: push', '# none'), 'the key "on" is required here.'],
  ['an unknown permission', GOOD.replace('on: push', 'on: push\npermissions: {content: read}'), 'ci.yml:3 permissions.content — unexpected key "content". Did you mean "contents"?'],
  ['a wrong permission level', GOOD.replace('on: push', 'on: push\npermissions: {contents: admin}'), 'expected "read" or "write" or "none", got "admin".'],
  ['an unknown event', GOOD.replace('push', 'pushed'), 'got "pushed"'],
  ['an unknown context', GOOD.replace('echo hi', 'echo ${{ gihub.ref }}'), "Unrecognized named-value: 'gihub'"],
  ['a context where it is not', GOOD.replace('ubuntu-latest', '${{ steps.a.outputs.b }}'), "Unrecognized named-value: 'steps'"],
  ['secrets in an if', GOOD.replace('run: echo hi', 'run: x\n        if: secrets.A'), "Unrecognized named-value: 'secrets'"],
  ['a broken expression', GOOD.replace('echo hi', "echo ${{ 'open }}"), 'ci.yml:7'],
  ['a need that does not exist', GOOD.replace('runs-on', 'needs: [tests]\n    runs-on'), 'ci.yml:5 jobs.build.needs — needs the job "tests", which this workflow does not have.'],
  ['a step id used twice', GOOD.replace('- run: echo hi', '- {id: a, run: x}\n      - {id: a, run: y}'), 'the step id "a" is used twice.'],
  ['a container', GOOD.replace('runs-on', 'container: node\n    runs-on'), '"container" is not emulated'],
  ['broken YAML', 'on: [push\njobs:', 'ci.yml:'],
  ['a duplicate key', `${GOOD}on: push\n`, 'Map keys must be unique'],
])('names %s with its line', (_name, text, expected) => {
  expect(problems(text).join('\n')).toContain(expected)
})

it('names a circle of needs', () => {
  const text = 'on: push\njobs:\n  a: {needs: b, runs-on: x, steps: [{run: x}]}\n  b: {needs: a, runs-on: x, steps: [{run: x}]}\n'
  expect(problems(text).join()).toContain('a → b → a')
})

it('gives all problems at once', () => {
  expect(problems(GOOD.replace('runs-on', 'run-on').replace('run: echo', 'runn: echo')).length).toBeGreaterThan(1)
})

it('refuses an action file with a misspelt key', () => {
  const parsed = parseActionFile('action.yml', 'name: a\ndescription: b\nruns: {using: node24, mian: x.js}\n')
  expect(parsed.ok ? '' : parsed.problems.map(renderProblem).join()).toContain('Did you mean "main"?')
})
