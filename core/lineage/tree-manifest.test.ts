import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareUtf8, treeManifest, treeTroubles, type TreeEntry } from './tree-manifest.ts'

const entry = (path: string, more: Partial<TreeEntry> = {}): TreeEntry => ({ path, bytes: 3, digest: `sha256:${'ab'.repeat(32)}`, ...more })

describe('treeManifest', () => {
  it('is canonical JSON with sizes as text and the executable mark', () => {
    expect(treeManifest([entry('b', { executable: true }), entry('a/c', { bytes: 2 ** 53 })])).toBe(
      `{"entries":[{"path":"a/c","sha256":"${'ab'.repeat(32)}","size":"9007199254740992"},{"mode":"x","path":"b","sha256":"${'ab'.repeat(32)}","size":"3"}],"ignore":[],"schema":"tree/v1","symlinks":"reject"}`,
    )
  })

  it('sorts by UTF-8 bytes, where an astral name comes after a private-use one', () => {
    const paths = (JSON.parse(treeManifest([entry('\u{1F600}'), entry('\uE000'), entry('a-b/f'), entry('a/x/f')])) as { entries: { path: string }[] }).entries.map(({ path }) => path)
    expect(paths).toEqual(['a-b/f', 'a/x/f', '\uE000', '\u{1F600}'])
  })

  it('gives another text when two files swap names', () => {
    const [one, two] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`)
    expect(treeManifest([entry('a', { digest: one! }), entry('b', { digest: two! })])).not.toBe(treeManifest([entry('a', { digest: two! }), entry('b', { digest: one! })]))
  })

  it('does not depend on the order it is given', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9é-]{1,8}$/), { maxLength: 12, selector: (name) => name.normalize('NFC').toLowerCase() })
    fc.assert(fc.property(names, (paths) => {
      const entries = paths.map((path) => entry(path))
      expect(treeManifest(entries.toReversed())).toBe(treeManifest(entries))
    }))
  })

  it.each([
    ['a case twin', ['A', 'a'], /differ in more than case/],
    ['a Unicode twin', ['\u00e9', 'e\u0301'], /Unicode form/],
    ['the same name twice', ['a', 'a'], /differ in more/],
    ['a name that is no UTF-8', ['a\uFFFD'], /UTF-8/],
    ['a lone surrogate', ['a\uD800'], /UTF-8/],
    ['a line break', ['a\nb'], /control/],
    ['a climb', ['../a'], /inside the directory/],
    ['a trailing dot', ['a.'], /Windows/],
  ])('refuses %s', (_name, paths, says) => {
    expect(treeTroubles(paths)[0]).toMatch(says)
    expect(() => treeManifest(paths.map((path) => entry(path)))).toThrow(RangeError)
  })
})

describe('compareUtf8', () => {
  it('orders as the bytes do', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(compareUtf8(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }))
  })
})
