import { describe, expect, it } from 'vitest'
import type { FileState } from './facts.ts'
import { changedByPush } from './pushed.ts'

const tree = (files: Record<string, string>): Map<string, FileState> => new Map(Object.entries(files).map(([path, blob]) => [path, { blob, mode: '100644' }]))
const STAGES = 'models/churn/stages.yml'
const VERSION = 'models/churn/versions/1.1.0.yml'
const base = tree({ [STAGES]: 'a', 'train.py': 'a', 'README.md': 'a' })

describe('changedByPush', () => {
  it.each<[what: string, before: Record<string, string>, after: Record<string, string>, changed: string[]]>([
    ['a stage', { [STAGES]: 'a', 'train.py': 'b', 'README.md': 'a' }, { [STAGES]: 'b', 'train.py': 'b', 'README.md': 'a' }, [STAGES]],
    ['a file that is not governed', { [STAGES]: 'b', 'train.py': 'a', 'README.md': 'a' }, { [STAGES]: 'b', 'train.py': 'b', 'README.md': 'a' }, ['train.py']],
    ['what a training run pushes', { [STAGES]: 'b', 'train.py': 'b', 'README.md': 'a' }, { [STAGES]: 'b', 'train.py': 'b', 'README.md': 'a', [VERSION]: 'x', 'models/churn/README.md': 'y' }, []],
    ['nothing', { [STAGES]: 'b', 'train.py': 'b' }, { [STAGES]: 'b', 'train.py': 'b' }, []],
  ])('tells %s', (_what, before, after, changed) => {
    const head = tree({ [STAGES]: 'b', 'train.py': 'b', 'README.md': 'a', [VERSION]: 'x', 'models/churn/README.md': 'y' })
    expect(changedByPush(tree(before), tree(after), { mergeBase: base, head })).toEqual(changed)
  })

  it('leaves out what a merge of the base brought', () => {
    const newer = tree({ [STAGES]: 'a', 'train.py': 'a', 'README.md': 'newer' })
    const head = tree({ [STAGES]: 'b', 'train.py': 'a', 'README.md': 'newer' })
    expect(changedByPush(tree({ [STAGES]: 'b', 'train.py': 'a', 'README.md': 'a' }), head, { mergeBase: newer, head })).toEqual([])
  })

  it('tells another mode, and a file that was taken away', () => {
    const run = new Map(base).set('train.py', { blob: 'a', mode: '100755' })
    expect(changedByPush(base, run, { mergeBase: base, head: run })).toEqual(['train.py'])
    expect(changedByPush(base, tree({ [STAGES]: 'a' }), { mergeBase: base, head: tree({ [STAGES]: 'a' }) })).toEqual(['README.md', 'train.py'])
  })
})
