import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical.ts'
import { diffLineage } from './diff.ts'
import { sampleFacts, sampleLineage } from './testing/sample.ts'
import { buildProvenance } from './slsa.ts'

describe('the two statements', () => {
  it('have the same subjects, and the plain one has nothing of ours', () => {
    const lineage = sampleLineage()
    const provenance = buildProvenance(sampleFacts())
    expect(provenance.subject).toEqual(lineage.subject)
    expect(Object.keys(provenance.predicate).sort()).toEqual(['buildDefinition', 'runDetails'])
    expect(Object.keys(provenance.predicate.buildDefinition.externalParameters)).toEqual(['model'])
    expect(provenance.predicate.buildDefinition.resolvedDependencies[0]).toEqual({ name: 'source', uri: 'git+https://github.com/acme/models@refs/heads/main', digest: { gitCommit: '1'.repeat(40) } })
  })

  it('name the manifest alone when there are more files than subjects', () => {
    const files = Array.from({ length: 1024 }, (_, index) => ({ path: `m/${index}`, bytes: 1, digest: `sha256:${'ab'.repeat(32)}` }))
    expect(sampleLineage({ files }).subject.map(({ name }) => name)).toEqual(['model.manifest.json'])
  })

  it('leave out what was not seen', () => {
    const text = canonicalJson(sampleLineage())
    expect(text).not.toContain('comparison')
    expect(text).not.toContain('predictionDigest')
    expect(text).not.toContain('undefined')
  })

  it('name the parts of a composite: by manifest as what went in, by lineage as what it descends from', () => {
    const parts = [{ name: 'weather@2.0.0', lineage: `sha256:${'12'.repeat(32)}`, digest: `sha256:${'34'.repeat(32)}` }]
    expect(sampleLineage({ parts }).predicate.parents).toEqual([{ manifest: parts[0]?.lineage, relation: 'composed' }])
    expect(buildProvenance(sampleFacts({ parts })).predicate.buildDefinition.resolvedDependencies).toContainEqual({ name: 'weather@2.0.0', digest: { sha256: '34'.repeat(32) } })
  })

  it('refuse facts that the schema does not know', () => {
    expect(() => sampleLineage({ startedOn: 'yesterday' })).toThrow(/UTC time/)
  })
})

describe('diffLineage', () => {
  it('finds nothing between equal runs', () => expect(diffLineage(sampleLineage().predicate, sampleLineage().predicate)).toEqual([]))

  it('names lots, parameters, seeds, components and environment', () => {
    const facts = sampleFacts()
    const after = sampleLineage({
      datasets: [...facts.datasets, { ...facts.datasets[0]!, lot: 'w2' }],
      hyperparameters: [{ name: 'rounds', value: '80', type: 'int', source: 'params.yml#rounds' }],
      seeds: [{ value: '7', source: 'params.yml#seed' }],
      components: [{ ...facts.components[0]!, version: `sha256:${'00'.repeat(32)}` }],
      environment: { ...facts.environment, gpus: [{ model: 'T4', count: 1 }] },
    })
    expect(diffLineage(sampleLineage().predicate, after.predicate).map(({ kind, name, before, after: is }) => [kind, name, before !== undefined, is !== undefined])).toEqual([
      ['lot', 'flights@w2 (train)', false, true],
      ['parameter', 'rounds', true, true],
      ['seed', 'params.yml#seed', false, true],
      ['seed', 'seed 1', true, false],
      ['component', 'train', true, true],
      ['environment', 'gpu 1', false, true],
    ])
  })
})
