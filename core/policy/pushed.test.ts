import { describe, expect, it } from 'vitest'
import type { FileState } from './facts.ts'
import { changedByPush } from './pushed.ts'

const tree = (files: Record<string, string>): Map<string, FileState> => new Map(Object.entries(files).map(([path, blob]) => [path, { blob, mode: '100644' }]))
const STAGES = 'models/churn/stages.yml'
const before = tree({ [STAGES]: 'a', 'train.py': 'a' })

describe('changedByPush', () => {
  it.each<[what: string, after: Map<string, FileState>, changed: string[]]>([
    ['a stage, and a file that is not governed', tree({ [STAGES]: 'b', 'train.py': 'b' }), [STAGES, 'train.py']],
    ['another mode', new Map(before).set('train.py', { blob: 'a', mode: '100755' }), ['train.py']],
    ['a file that was taken away', tree({ [STAGES]: 'a' }), ['train.py']],
    ['not what a training run pushes', new Map([...before, ...tree({ 'models/churn/versions/1.1.0.yml': 'x', 'models/churn/README.md': 'y' })]), []],
    ['nothing', before, []],
  ])('tells %s', (_what, after, changed) => {
    expect(changedByPush({ before: 'one', after: 'two' }, [{ sha: 'two', parents: ['one'] }], { before, after })).toEqual(changed)
  })

  it('goes over several commits', () => {
    expect(changedByPush({ before: 'one', after: 'three' }, [{ sha: 'three', parents: ['two'] }, { sha: 'two', parents: ['one'] }, { sha: 'one', parents: ['base'] }], { before, after: before })).toEqual([])
  })

  it.each<[what: string, commits: { sha: string; parents: string[] }[]]>([
    ['a merge, which takes back what the base brought', [{ sha: 'two', parents: ['one', 'base'] }]],
    ['a merge below', [{ sha: 'two', parents: ['merge'] }, { sha: 'merge', parents: ['one', 'side'] }]],
    ['a branch that was moved back', [{ sha: 'two', parents: ['base'] }]],
    ['commits that go round in a circle', [{ sha: 'two', parents: ['three'] }, { sha: 'three', parents: ['two'] }]],
  ])('T-06 says nothing of %s', (_what, commits) => {
    expect(changedByPush({ before: 'one', after: 'two' }, commits, { before, after: before })).toBeUndefined()
  })
})
