import { describe, expect, it } from 'vitest'
import { parseWorkflow } from '../workflow/parse.ts'
import { resolveInputs } from './inputs.ts'
import { triggers } from './match.ts'
import { matchesPatterns } from './patterns.ts'
import type { RepositoryEvent } from '../../contract.ts'

function starts(on: string, event: Partial<RepositoryEvent>, paths?: string[]): boolean {
  const parsed = parseWorkflow('w.yml', `on: ${on}\njobs: {a: {runs-on: x, steps: [{run: x}]}}\n`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return triggers(parsed.value, { name: 'push', ref: 'refs/heads/main', payload: {}, ...event } as RepositoryEvent, paths)
}

const pull = (action: string, base = 'main'): Partial<RepositoryEvent> => ({ name: 'pull_request', action, payload: { pull_request: { base: { ref: base } } } })

it.each([
  ['push', {}, undefined, true],
  ['[push, issues]', { name: 'issues', action: 'opened' }, undefined, true],
  ['issues', {}, undefined, false],
  ['{push: {branches: [main]}}', {}, undefined, true],
  ['{push: {branches: [main]}}', { ref: 'refs/tags/v1' }, undefined, false],
  ['{push: {tags: ["v*"]}}', { ref: 'refs/tags/v1.2' }, undefined, true],
  ['{push: {tags: ["v*"]}}', {}, undefined, false],
  ['{push: {branches: ["release/**", "!release/x"]}}', { ref: 'refs/heads/release/x' }, undefined, false],
  ['{push: {branches-ignore: [main]}}', {}, undefined, false],
  ['{push: {paths: ["src/**"]}}', {}, ['src/a/b.ts'], true],
  ['{push: {paths: ["src/**", "!src/a/**"]}}', {}, ['src/a/b.ts'], false],
  ['{push: {paths-ignore: ["docs/**"]}}', {}, ['docs/a.md'], false],
  ['{push: {paths-ignore: ["docs/**"]}}', {}, ['docs/a.md', 'x'], true],
  ['{push: {paths: ["src/**"]}}', {}, undefined, true],
  ['pull_request', pull('opened'), undefined, true],
  ['pull_request', pull('closed'), undefined, false],
  ['{pull_request: {types: [closed], branches: [main]}}', pull('closed'), undefined, true],
  ['{pull_request: {branches: [main]}}', pull('opened', 'dev'), undefined, false],
  ['{pull_request_review: {types: [submitted]}}', { name: 'pull_request_review', action: 'edited' }, undefined, false],
  ['{repository_dispatch: {types: [retrain]}}', { name: 'repository_dispatch', action: 'retrain' }, undefined, true],
  ['{repository_dispatch: {types: [retrain]}}', { name: 'repository_dispatch', action: 'other' }, undefined, false],
  ['{schedule: [{cron: "0 3 * * *"}]}', { name: 'schedule', payload: { schedule: '0 3 * * *' } }, undefined, true],
  ['{schedule: [{cron: "0 3 * * *"}]}', { name: 'schedule', payload: { schedule: '0 4 * * *' } }, undefined, false],
  ['{workflow_run: {workflows: [CI], types: [completed]}}', { name: 'workflow_run', action: 'completed', payload: { workflow_run: { name: 'CI' } } }, undefined, true],
  ['deployment', { name: 'deployment' }, undefined, true],
  ['{check_run: {types: [completed]}}', { name: 'check_run', action: 'completed' }, undefined, true],
] as [string, Partial<RepositoryEvent>, string[] | undefined, boolean][])('on: %s with %j and files %j starts: %s', (on, event, paths, expected) => {
  expect(starts(on, event, paths)).toBe(expected)
})

describe('patterns', () => {
  it.each([
    ['feature/*', 'feature/a', true], ['feature/*', 'feature/a/b', false], ['**', 'a/b', true], ['*', 'a/b', false], ['v[12].?', 'v1.', true],
    ['**.js', 'src/a.js', true], ['*.jsx?', 'a.js', true], ['**/docs/**', 'docs/a', true], ['docs/**/*.md', 'docs/x.md', true], ['a+b', 'aab', true], ['v1.0', 'v1x0', false],
  ])('%s against %s: %s', (pattern, name, expected) => {
    expect(matchesPatterns(name, [pattern])).toBe(expected)
  })
})

describe('inputs', () => {
  const specs = { flag: { type: 'boolean' as const, default: false }, count: { type: 'number' as const }, pick: { type: 'choice' as const, options: ['a', 'b'] }, must: { required: true } }

  it('types what was given as text and fills in defaults', () => {
    expect(resolveInputs(specs, { flag: 'true', count: '3', pick: 'b', must: 'x' })).toEqual({ ok: true, values: { flag: true, count: 3, pick: 'b', must: 'x' } })
    expect(resolveInputs(specs, { must: 'x' })).toEqual({ ok: true, values: { flag: false, count: 0, pick: 'a', must: 'x' } })
  })

  it.each([
    [{ must: 'x', count: 'many' }, 'the input "count" wants a number, got "many"'],
    [{ must: 'x', flag: 'yes' }, 'the input "flag" wants true or false'],
    [{ must: 'x', pick: 'c' }, 'the input "pick" wants one of a, b'],
    [{}, 'the input "must" is required'],
    [{ must: 'x', other: 1 }, 'the input "other" is not declared'],
  ])('refuses %j', (given, problem) => {
    expect(resolveInputs(specs, given)).toEqual({ ok: false, problems: [expect.stringContaining(problem)] })
  })
})
