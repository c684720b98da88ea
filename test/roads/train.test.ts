import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readDocument } from '../../core/documents/read.ts'
import { checkCard } from '../../core/card/machine.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { SlsaProvenance } from '../../schemas/slsa-provenance/v1.ts'
import { makeTrainingRepository, TRAIN_CSV, type TrainingRepository } from './training-fixture.ts'

const opened: TrainingRepository[] = []
const repository = (changes: Record<string, string> = {}): TrainingRepository => {
  const made = makeTrainingRepository(changes)
  opened.push(made)
  return made
}
afterEach(() => {
  for (const made of opened.splice(0)) made.remove()
})

const sha256 = (text: string | Uint8Array): string => hash('sha256', text)

describe('a training run', () => {
  it('records lineage, provenance, version file and card, and commits only its two files', async () => {
    const repo = repository()
    const trained = repo.git('rev-parse', 'HEAD')
    const outcome = await repo.train()

    const folder = join(repo.folder, '.git/provender/models/delays/1.0.0')
    const weights = readFileSync(join(folder, 'model/weights.json'))
    expect(JSON.parse(weights.toString())).toEqual({ threshold: 20, seed: '7' })

    const lineage = LineageStatement.parse(JSON.parse(repo.records.texts.get(outcome.version.lineage) ?? ''))
    expect(lineage).toEqual(outcome.lineage)
    expect(lineage.subject).toEqual([
      { name: 'model/weights.json', digest: { sha256: sha256(weights) } },
      { name: 'model.manifest.json', digest: { sha256: sha256(readFileSync(join(folder, 'model.manifest.json'))) } },
    ])
    expect(lineage.predicate.hyperparameters).toEqual([
      { name: 'fit.seed', value: '7', type: 'int', source: 'models/delays/params.yml#fit.seed' },
      { name: 'fit.share', value: '0.8', type: 'float', source: 'models/delays/params.yml#fit.share' },
    ])
    expect(lineage.predicate.seeds).toEqual([{ library: 'python', value: '7', source: 'models/delays/params.yml#fit.seed' }])
    expect(lineage.predicate.datasets.map(({ id, name, lot, role, rows, bytes, digest }) => ({ id, name, lot, role, rows, bytes, digest }))).toEqual([
      { id: 'train-data', name: 'flights', lot: 'w1', role: 'train', rows: '6', bytes: String(TRAIN_CSV.length), digest: { sha256: sha256(TRAIN_CSV) } },
      expect.objectContaining({ id: 'test-data', lot: 'w2', role: 'test' }),
    ])
    expect(lineage.predicate.components.map(({ id, cached, exitCode }) => ({ id, cached, exitCode }))).toEqual([
      { id: 'train', cached: false, exitCode: 0 },
      { id: 'evaluate', cached: false, exitCode: 0 },
    ])
    expect(lineage.predicate.metrics).toEqual([{ name: 'accuracy', value: '0.75', split: 'test', n: '4', higherIsBetter: true }])
    expect(lineage.predicate.environment.languages['python']?.version).toMatch(/^3\./)
    expect(lineage.predicate.buildDefinition.resolvedDependencies[0]).toEqual({ name: 'source', digest: { gitCommit: trained } })

    const provenance = SlsaProvenance.parse(JSON.parse(repo.records.texts.get(outcome.version.provenance) ?? ''))
    expect(provenance.subject).toEqual(lineage.subject)
    expect(Object.keys(provenance.predicate)).toEqual(['buildDefinition', 'runDetails'])

    const text = repo.git('show', 'HEAD:models/delays/versions/1.0.0.yml')
    expect(readDocument('version/v1', 'v', text)).toMatchObject({ ok: true, document: { value: outcome.version } })
    expect(outcome.version).toMatchObject({ commit: trained, 'trained-by': 'ada' })
    expect(checkCard('README.md', `${repo.git('show', 'HEAD:models/delays/README.md')}\n`, lineage, outcome.version.lineage)).toEqual([])

    expect(repo.git('rev-parse', 'HEAD~1')).toBe(trained)
    expect(repo.git('diff', '--name-only', 'HEAD~1', 'HEAD').split('\n')).toEqual(['models/delays/README.md', 'models/delays/versions/1.0.0.yml'])
    expect(repo.git('log', '-1', '--format=%an')).toBe('provender[bot]')
    expect(repo.git('status', '--porcelain')).toBe('')
  })

  it('does nothing when the version was trained from the same inputs', async () => {
    const repo = repository()
    const first = await repo.train()
    const second = await repo.train()
    expect(second.fresh).toBe(false)
    expect(second.version).toEqual(first.version)
    expect(repo.git('rev-list', '--count', 'HEAD')).toBe('2')
  })
})
