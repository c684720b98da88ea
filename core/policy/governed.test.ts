import { describe, expect, it } from 'vitest'
import { collidingPaths, displacedPaths, isGoverned } from './governed.ts'

describe('isGoverned', () => {
  it.each([
    ['.github/provender.yml', true], ['models/churn/anything', true], ['datasets/calls/dataset.yml', true], ['recalls/1.yml', true], ['.github/workflows/ci.yml', true], ['.github/actions/x/action.yml', true],
    ['Models/churn/stages.yml', true], ['.GitHub/Provender.yml', true], ['model\u017f/churn/stages.yml', true],
    // In place of a folder: a symbolic link or a submodule.
    ['models', true], ['MODELS', true], ['datasets', true], ['.github', true], ['.github/workflows', true],
    ['modelsx/a', false], ['src/models/a', false], ['.github/CODEOWNERS', false], ['README.md', false], ['', false],
  ])('%s: %s', (path, governed) => {
    expect(isGoverned(path, true)).toBe(governed)
  })

  it('speaks only of documents where there is no policy', () => {
    expect(['models/churn/model.yml', 'models/churn/README.md', 'models/app.py', 'models'].filter((path) => isGoverned(path, false))).toEqual(['models/churn/model.yml'])
  })
})

describe('collidingPaths', () => {
  it('names what a file system may take for one', () => {
    expect(collidingPaths(['models/a/x', 'models/a/X', 'models/a/y', 'models/\u00e9', 'models/e\u0301', 'Models/z'])).toEqual(['Models/z', 'models/a/X', 'models/a/x', 'models/e\u0301', 'models/\u00e9'])
  })
})

describe('displacedPaths', () => {
  const tree = (files: Record<string, string>): Map<string, { blob: string; mode: string }> => new Map(Object.entries(files).map(([path, blob]) => [path, { blob, mode: '100644' }]))
  const start = { 'notes/s': '1', 'models/churn/model.yml': '1' }
  const moved = tree({ 'models/churn/stages.yml': '1', 'models/churn/model.yml': '1' })
  it.each<[what: string, base: Map<string, { blob: string; mode: string }>, head: Map<string, { blob: string; mode: string }>, displaced: string[]]>([
    ['the base renames what the head changes', moved, tree({ ...start, 'notes/s': '2' }), ['notes/s']],
    ['the head renames what the base changes', tree({ ...start, 'notes/s': '2' }), moved, ['notes/s']],
    ['both renamed it', moved, moved, []],
    ['one side alone renames', tree(start), moved, []],
    ['one removes what the other changes, and nothing governed came', tree({ 'models/churn/model.yml': '1' }), tree({ ...start, 'notes/s': '2' }), []],
    ['the other side changes something else', moved, tree({ ...start, x: '1' }), []],
  ])('%s', (_what, base, head, displaced) => {
    expect(displacedPaths(tree(start), base, head)).toEqual(displaced)
  })
})
