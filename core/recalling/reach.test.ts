import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { records, sha256, versionFile } from '../../test/fakes/promotion.ts'
import type { LineageStatement } from '../../schemas/lineage/v1.ts'
import { known, type EvidenceFact, type RecordFact } from '../policy/facts.ts'
import { judgeDescent } from './descent.ts'
import { reachOf } from './reach.ts'
import { readStock, type Stock } from './stock.ts'

const LOTS = 5
const VERSIONS = 5
const RELATIONS = ['finetuned', 'composed', 'promoted', 'reproduced', 'retrained'] as const
const hex = (digit: number): string => String(digit).repeat(64)
const lotName = (index: number): string => `lot-${index}`

/** Lots with few different bytes, derived from each other in any way; versions that read lots and have parents among those before. */
const world = fc.record({
  lots: fc.array(fc.record({ bytes: fc.integer({ min: 1, max: 6 }), from: fc.array(fc.nat(LOTS - 1), { maxLength: 2 }) }), { minLength: LOTS, maxLength: LOTS }),
  versions: fc.array(fc.record({ reads: fc.array(fc.nat(LOTS - 1), { minLength: 1, maxLength: 2 }), parents: fc.array(fc.record({ of: fc.nat(VERSIONS - 1), relation: fc.constantFrom(...RELATIONS) }), { maxLength: 2 }) }), { minLength: VERSIONS, maxLength: VERSIONS }),
  lot: fc.option(fc.nat(LOTS - 1), { nil: undefined }),
  version: fc.option(fc.nat(VERSIONS - 1), { nil: undefined }),
}).filter(({ lot, version }) => lot !== undefined || version !== undefined)

function build({ lots, versions, lot, version }: typeof world extends fc.Arbitrary<infer W> ? W : never): { stock: Stock; names: string[] } {
  const texts: Record<string, string | null> = {
    'datasets/calls/dataset.yml': stringify({
      schema: 'dataset/v1', name: 'calls', description: 'x', owners: ['eve'], licence: 'x', sensitivity: 'internal',
      lots: Object.fromEntries(lots.map(({ bytes, from }, index) => [lotName(index), { uri: 'x.csv', digest: `sha256:${hex(bytes)}`, 'derived-from': from.map((origin) => ({ dataset: 'calls', lot: lotName(origin) })) }])),
    }),
    'recalls/one.yml': stringify({
      schema: 'recall/v1', id: 'one', reason: 'x', severity: 'low', 'issued-on': '2026-03-01',
      withdrawn: [...(lot === undefined ? [] : [{ dataset: 'calls', lots: [lotName(lot)] }]), ...(version === undefined ? [] : [{ model: 'churn', versions: [`1.0.${version}`] }])],
    }),
  }
  const made: { lineage: string; provenance: string }[] = []
  for (const [index, { reads, parents }] of versions.entries()) {
    const change = (predicate: LineageStatement['predicate']): void => {
      const [use] = predicate.datasets
      predicate.datasets = reads.map((read) => ({ ...use!, lot: lotName(read), digest: { sha256: hex(lots[read]!.bytes) } }))
      for (const { of, relation } of parents) if (of < index) predicate.parents.push({ manifest: sha256(made[of]!.lineage), relation })
    }
    made.push(records(`1.0.${index}`, change))
    texts[`models/churn/versions/1.0.${index}.yml`] = versionFile(`1.0.${index}`, {}, made[index])
  }
  const facts = new Map<string, RecordFact>(made.map(({ lineage }) => [sha256(lineage), { state: 'present', digest: sha256(lineage), text: lineage }]))
  return { stock: readStock(texts, facts, []), names: versions.map((_, index) => `churn@1.0.${index}`) }
}

/** As the gate reads it: what the version leads to, and nothing else. */
function evidenceFor(lineage: string, { records: all, statements }: Stock): Pick<EvidenceFact, 'lineage' | 'ancestors'> {
  const ancestors: Record<string, ReturnType<typeof known<RecordFact>>> = {}
  const walk = (digest: string): void => {
    for (const { manifest, relation } of statements.get(digest)?.predicate.parents ?? []) {
      if (relation === 'retrained' || ancestors[manifest]) continue
      ancestors[manifest] = known(all.get(manifest)!)
      walk(manifest)
    }
  }
  walk(lineage)
  return { lineage: known(all.get(lineage)!), ancestors }
}

describe('a recall', () => {
  it('shows exactly what the gate refuses', () => {
    let reachedSome = 0
    fc.assert(fc.property(world, (drawn) => {
      const { stock, names } = build(drawn)
      expect(stock.doubts).toEqual([])
      const { lot, version } = drawn
      const reached = reachOf({ digests: [], lots: lot === undefined ? [] : [{ dataset: 'calls', lot: lotName(lot) }], versions: version === undefined ? [] : [{ model: 'churn', version: `1.0.${version}` }] }, stock)
      const refused = names.filter((name) => {
        const { model, version: number, lineage } = stock.versions.get(name)!
        const { hits, unclear } = judgeDescent({ model, version: number, lineage, evidence: evidenceFor(lineage, stock), documents: stock.documents, today: '2026-03-03' })
        expect(unclear).toBeUndefined()
        return hits.length > 0
      })
      expect([...reached.versions.keys()].sort()).toEqual(refused)
      reachedSome += refused.length
    }), { numRuns: 35 })
    expect(reachedSome).toBeGreaterThan(0)
  })
})
