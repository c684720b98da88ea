import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../core/fold.ts'
import { collidingPaths, displacedPaths, isGoverned } from '../../core/policy/governed.ts'
import { POLICY_PATH } from '../../core/paths.ts'
import type { FilesFact } from '../../core/policy/facts.ts'
import { digests } from '../digests.ts'
import { changedFiles } from './facts/documents.ts'
import type { Reading } from './facts/reading.ts'
import type { GitHub } from './client.ts'
import { ContentCache } from './content-cache.ts'
import { openSource, type Files, type TreeEntry } from './source.ts'

// Few names, so that they meet, in folders that are governed, look like it, or are not.
const path = fc.array(fc.constantFrom('models', 'Models', 'churn', 'Churn', 'a.yml', 'src', 'straße', 'STRASSE'), { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))
const file = fc.record({ path: fc.oneof(path, fc.constantFrom(POLICY_PATH, 'models/churn/stages.yml', 'datasets/calls/dataset.yml')), blob: fc.constantFrom('1', '2', '3').map((id) => id.repeat(40)), mode: fc.constantFrom('100644', '100755', '120000', '160000') })
const commit = fc.array(file, { maxLength: 12 }).map((files): Files => {
  const kept: Files = new Map()
  // A name is a file or a folder.
  for (const one of files) if (![...kept.keys()].some((other) => other.startsWith(`${one.path}/`) || one.path.startsWith(`${other}/`))) kept.set(one.path, one)
  return kept
})

/** A source that has all trees, and may ask for nothing. */
function sourceOf(commits: Record<string, Files>) {
  const github = { request: () => Promise.reject(new Error('unreachable: all trees are known')) } as unknown as GitHub
  const cache = new ContentCache()
  const keep = (entries: [names: string[], entry: TreeEntry][]): string => {
    const nodes = [...new Set(entries.map(([[name = '']]) => name))].sort().map((name) => {
      const below = entries.filter(([names]) => names[0] === name)
      const leaf = below.find(([names]) => names.length === 1)?.[1]
      return leaf ? { name, type: leaf.mode === '160000' ? 'commit' : 'blob', oid: leaf.blob, mode: leaf.mode } : { name, type: 'tree', oid: keep(below.map(([names, entry]) => [names.slice(1), entry])), mode: '040000' }
    })
    const oid = digests.ofText(JSON.stringify(nodes))
    cache.put(`tree:o/r:${oid}`, nodes)
    return oid
  }
  for (const [name, files] of Object.entries(commits)) cache.put(`root:o/r:${name}`, keep([...files.values()].map((entry) => [entry.path.split('/'), entry])))
  return openSource(github, 'o', 'r', cache)
}

/** The same from whole trees: what the folders that differ must come to. */
function fromWholeTrees(before: Files, base: Files, head: Files): FilesFact {
  const hasPolicy = base.has(POLICY_PATH)
  const state = (entry: TreeEntry | undefined) => (entry ? { blob: entry.blob, mode: entry.mode } : null)
  const different = [...new Set([...head.keys(), ...before.keys()])].filter((one) => head.get(one)?.blob !== before.get(one)?.blob || head.get(one)?.mode !== before.get(one)?.mode)
  const inMerge = collidingPaths([...new Set([...head.keys(), ...base.keys()])].filter((one) => isGoverned(one, true)))
  return {
    changed: different.filter((one) => isGoverned(one, hasPolicy)).sort().map((one) => ({ path: one, mergeBase: state(before.get(one)), base: state(base.get(one)), head: state(head.get(one)) })),
    colliding: hasPolicy ? inMerge.filter((one) => head.has(one) && !before.has(one)) : [],
    displaced: hasPolicy ? displacedPaths(before, base, head) : [],
    ...(different.length === 0 ? { empty: true } : {}),
  }
}

describe('openSource', () => {
  it('T-56 T-57 T-58 T-59 finds from the folders that differ what whole trees would tell', async () => {
    await fc.assert(fc.asyncProperty(commit, commit, commit, async (before, base, head) => {
      const source = sourceOf({ before, base, head })
      const found = await changedFiles({ source, position: { baseSha: 'base', headSha: 'head' } } as Reading, 'before')
      expect(found).toEqual(fromWholeTrees(before, base, head))
    }), { numRuns: 400 })
  })

  it('finds each file, all below a folder, and what is not the same in all', async () => {
    await fc.assert(fc.asyncProperty(commit, commit, path, async (one, other, somewhere) => {
      const source = sourceOf({ one, other })
      expect(await source.files('one', '')).toEqual(one)
      expect(await source.entry('one', somewhere)).toEqual(one.get(somewhere))
      expect(await source.files('one', `${somewhere}/`)).toEqual(new Map([...one].filter(([name]) => name.startsWith(`${somewhere}/`))))
      const isSame = (name: string): boolean => one.get(name)?.blob === other.get(name)?.blob && one.get(name)?.mode === other.get(name)?.mode
      expect(await source.differing(['one', 'other'])).toEqual([one, other].map((files) => new Map([...files].filter(([name]) => !isSame(name)))))
      expect((await source.similar('one', somewhere, fold)).sort()).toEqual([...one.keys()].filter((name) => fold(name) === fold(somewhere)).sort())
    }), { numRuns: 300 })
  })
})
