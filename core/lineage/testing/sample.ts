import type { LineageStatement } from '../../../schemas/lineage/v1.ts'
import { Model } from '../../../schemas/model/v1.ts'
import type { TrainingFacts } from '../facts.ts'
import { buildLineage } from '../manifest.ts'

const HEX = 'ab'.repeat(32)

/** The facts of a small training run, for tests; each names only what is different. */
export function sampleFacts(changes: Partial<TrainingFacts> = {}): TrainingFacts {
  const model = Model.parse({
    schema: 'model/v1', name: 'delays', version: '1.0.0', description: 'Late or not.', task: 'tabular-classification', 'risk-tier': 'low', owners: ['ada'],
    seeds: [{ none: 'closed form' }], datasets: {}, pipeline: [{ id: 'train', role: 'train', run: 'true', outputs: ['model'] }], model: ['model'], metrics: 'model/metrics.json',
  })
  return {
    model,
    commit: '1'.repeat(40),
    repository: 'https://github.com/acme/models',
    ref: 'refs/heads/main',
    invocation: { builderId: 'https://provender.dev/builders/local', invocationId: 'local/1', externalParameters: { model: 'delays' }, internalParameters: {} },
    initiator: { login: 'ada', source: 'argument' },
    startedOn: '2026-03-01T09:30:00.000Z',
    finishedOn: '2026-03-01T09:30:12.500Z',
    documents: [{ name: 'models/delays/model.yml', digest: { sha256: HEX } }],
    hyperparameters: [{ name: 'rounds', value: '40', type: 'int', source: 'params.yml#rounds' }],
    seeds: [{ none: 'closed form' }],
    datasets: [{ role: 'train', id: 'train-data', name: 'flights', lot: 'w1', uri: 'data/w1.csv', digest: { sha256: HEX }, bytes: '10', rows: '2' }],
    components: [{ id: 'train', name: 'train', role: 'train', version: `sha256:${HEX}`, command: 'true', inputs: [], outputs: [], params: {}, startedOn: '2026-03-01T09:30:00.000Z', finishedOn: '2026-03-01T09:30:10.000Z', exitCode: 0, cached: false }],
    environment: { os: 'Linux', arch: 'x64', cpu: { model: 'cpu', cores: 2 }, gpus: [], languages: { python: { version: '3.12.1' } }, locks: [], env: [], determinism: { flags: [] } },
    metricsFile: { name: 'metrics.json', digest: { sha256: HEX } },
    metrics: [{ name: 'auc', value: '0.75', split: 'test', higherIsBetter: true }],
    files: [{ path: 'model/w', bytes: 3, digest: `sha256:${HEX}` }],
    manifestDigest: `sha256:${'cd'.repeat(32)}`,
    parts: [],
    ...changes,
  }
}

export const sampleLineage = (changes: Partial<TrainingFacts> = {}): LineageStatement => buildLineage(sampleFacts(changes))
export const SAMPLE_DIGEST = `sha256:${'ef'.repeat(32)}`
