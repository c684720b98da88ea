import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reproduction, suite } from '../../test/fakes/evidence.ts'
import { records, sha256 } from '../../test/fakes/promotion.ts'
import { canonicalJson } from '../canonical.ts'
import { aboutPath, recordPath } from '../paths.ts'
import { openRecords, type StoredFile } from './records.ts'

const { lineage, provenance } = records('1.1.0')
const stored = (text: string, more: Partial<StoredFile> = {}): StoredFile => ({ path: recordPath('lineage', sha256(text)), mode: '100644', digest: sha256(text), text, ...more })

describe('the records branch', () => {
  it('opens without a finding when every file is what its name says', () => {
    const { findings, count, lineage: read } = openRecords([stored(lineage), stored(provenance), { path: 'README.md', mode: '100644', digest: sha256('x'), text: 'x' }])
    expect({ findings, count, states: [...read.values()].map(({ state }) => state) }).toEqual({ findings: [], count: 2, states: ['present', 'present'] })
  })

  it.each<[string, StoredFile, string, RegExp]>([
    ['other bytes', stored(lineage, { digest: sha256('other') }), 'records', /^sha256:/],
    ['a symbolic link', stored(lineage, { mode: '120000' }), 'records', /120000/],
    ['an executable', stored(lineage, { mode: '100755' }), 'records', /100755/],
    ['no UTF-8', stored(lineage, { text: null }), 'schemas', /none/],
    ['another schema', stored('{}'), 'schemas', /_type/],
    ['the fan of another digest', stored(lineage, { path: stored(lineage).path.replace(/\/..\//, '/zz/') }), 'records', /none/],
    ['a decision named like a record', stored(lineage, { path: stored(lineage).path.replace('lineage', 'decisions') }), 'records', /none/],
    ['a kind that every object has', stored(lineage, { path: stored(lineage).path.replace('lineage', 'constructor') }), 'records', /none/],
  ])('finds a file with %s', (_what, file, check, found) => {
    const opened = openRecords([file])
    expect(opened.findings).toMatchObject([{ check, found: expect.stringMatching(found) as string }])
    expect([...opened.lineage.values()].filter(({ state }) => state === 'present').length).toBeLessThanOrEqual(check === 'schemas' && file.text !== null ? 1 : 0)
  })

  it('has an answer to any file, and never takes what is no record for one', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('lineage', 'decisions', 'deployments', 'monitoring'), fc.oneof(fc.json(), fc.string()), (name, kind, text) => {
      const path = kind === 'decisions' ? `decisions/00000001-${sha256(text).slice(7)}.json` : recordPath(kind as 'lineage', sha256(text))
      const opened = openRecords([{ path: name, mode: '100644', digest: sha256(text), text }, { path, mode: '100644', digest: sha256(text), text }])
      expect(opened.findings[0]).toMatchObject({ check: 'records' })
      expect({ deployments: opened.deployments, decisions: opened.decisions }).toEqual({ deployments: [], decisions: [] })
    }))
  })
})

describe('the index of records by lineage', () => {
  const evaluation = canonicalJson(suite())
  const at = aboutPath(suite().lineage, 'evaluations', sha256(evaluation))
  const index = (more: Partial<StoredFile> = {}): StoredFile => stored(`${sha256(evaluation)}\n`, { path: at, ...more })
  const record = stored(evaluation, { path: recordPath('evaluations', sha256(evaluation)) })

  it('names every record that is about a version', () => {
    const again = canonicalJson(reproduction())
    const files = [record, index(), stored(again, { path: recordPath('reproductions', sha256(again)) }), stored(`${sha256(again)}\n`, { path: aboutPath(suite().lineage, 'reproductions', sha256(again)) })]
    expect(openRecords(files)).toMatchObject({ findings: [], count: 2 })
  })
  it.each<[string, StoredFile[], RegExp]>([
    ['a record that it does not name', [record], /to be found by its lineage: a file about\//],
    ['a name without a record', [index()], /an index of records that are there/],
    ['a record under another lineage', [record, index(), index({ path: aboutPath(sha256('other'), 'evaluations', sha256(evaluation)) })], /an index of records/],
    ['a record under another kind', [record, index(), index({ path: aboutPath(suite().lineage, 'monitoring', sha256(evaluation)) })], /an index of records/],
    ['other text', [record, index({ text: 'x' })], /and a newline/],
    ['a symbolic link', [record, index({ mode: '120000' })], /regular file/],
    ['a file that is none of it', [record, index(), index({ path: 'about/readme.txt' })], /an index of records/],
  ])('is found to have %s', (_what, files, expected) => {
    expect(openRecords(files).findings).toMatchObject([{ check: 'records', expected: expect.stringMatching(expected) as string }])
  })
  it('names a signature by the statement that it signs', () => {
    const bundle = canonicalJson({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: {}, dsseEnvelope: { payload: 'e30=', payloadType: 'application/vnd.in-toto+json', signatures: [] } })
    const signature = stored(bundle, { path: recordPath('signatures', sha256(bundle)) })
    const named = stored(`${sha256(bundle)}\n`, { path: aboutPath(sha256(lineage), 'signatures', sha256(bundle)) })
    const opened = openRecords([signature, named])
    expect(opened.findings).toEqual([])
    expect([...opened.signatures]).toEqual([[sha256(lineage), [sha256(bundle)]]])
    expect(openRecords([signature]).findings).toMatchObject([{ check: 'records', expected: expect.stringMatching(/by the statement that it signs/) as string }])
    expect(openRecords([named]).findings).toMatchObject([{ expected: expect.stringMatching(/index of records/) as string }])
    expect(openRecords([signature, { ...named, text: 'x' }]).findings).toMatchObject([{ expected: expect.stringMatching(/and a newline/) as string }])
  })
  it('holds evaluations to their schema', () => {
    const text = canonicalJson({ ...suite(), metrics: [{ name: 'auc', value: 0.8, higherIsBetter: true }] })
    const files = [stored(text, { path: recordPath('evaluations', sha256(text)) }), stored(`${sha256(text)}\n`, { path: aboutPath(suite().lineage, 'evaluations', sha256(text)) })]
    expect(openRecords(files).findings).toMatchObject([{ check: 'schemas', found: expect.stringContaining('metrics.0.value') as string }])
  })
})
