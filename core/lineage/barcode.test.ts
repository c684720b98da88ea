import { describe, expect, it } from 'vitest'
import { digests } from '../../adapters/digests.ts'
import { lineageOf, type ModelFixture, type VersionFixture } from '../../test/fixtures/model-repository.ts'
import { BARCODE_PARTS, barcodeOf, changedParts } from './barcode.ts'

const version: VersionFixture = { version: '1.0.0', trainedAt: '2026-01-01T00:00:00Z', lots: ['a', 'b', 'z'], testLot: 'z', params: { depth: '6' }, prepare: 'p', code: 'c', metrics: [{ name: 'auc', value: '0.9' }] }
const model: ModelFixture = { name: 'm', description: 'd', dataset: 'rows', versions: [], stages: {} }
const barcode = (changes: Partial<VersionFixture> = {}): ReturnType<typeof barcodeOf> => barcodeOf(lineageOf(model, { ...version, ...changes }).predicate, digests.ofText)

describe('barcode', () => {
  it.each([
    ['nothing but its number', { version: '1.0.1' }, []],
    ['a training lot', { lots: ['a', 'c', 'z'] }, ['data']],
    ['the preparing script', { prepare: 'other' }, ['features']],
    ['the training script', { code: 'other' }, ['code']],
    ['a hyper-parameter', { params: { depth: '7' } }, ['params']],
    ['the language', { python: '3.12.1' }, ['runtime']],
    ['the test lot', { testLot: 'y', lots: ['a', 'b', 'y'] }, ['tests']],
  ] as const)('shows that a version changed %s', (_what, changes, parts) => {
    expect(changedParts(barcode(changes as Partial<VersionFixture>), barcode())).toEqual(parts)
  })

  it('has no part where the run had none, and never takes it for equal to one', () => {
    const without = lineageOf(model, version).predicate
    const bare = barcodeOf({ ...without, components: without.components.filter(({ role }) => role !== 'prepare') }, digests.ofText)
    expect(bare.parts.features).toBeNull()
    expect(bare.parts.base).toBeNull()
    expect(changedParts(bare, barcode())).toContain('features')
  })

  it('does not depend on the order of lots and parameters', () => {
    expect(barcode({ lots: ['b', 'a', 'z'], params: { depth: '6' } })).toEqual(barcode())
  })

  it('has an id of three groups that stands for all seven parts', () => {
    const ids = new Set([barcode(), barcode({ code: 'x' }), barcode({ prepare: 'x' }), barcode({ python: '4' })].map(({ id }) => id))
    expect(ids.size).toBe(4)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/)
    expect(BARCODE_PARTS).toHaveLength(7)
  })
})
