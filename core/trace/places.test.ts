import { describe, expect, it } from 'vitest'
import { sha256, statement } from '../../test/fakes/promotion.ts'
import { traceLot, traceUse } from './lot.ts'
import { placesIn } from './places.ts'

const hex = (digit: string): string => digit.repeat(64)
const found = {
  digest: `sha256:${hex('9')}`,
  statement: statement('1.0.0', (predicate) => {
    predicate.components.push({
      id: 'train', name: 'train', role: 'train', version: `sha256:${hex('1')}`, command: 'true', inputs: [{ name: 'train.py', digest: { sha256: hex('2') } }], outputs: [{ name: 'out', digest: { sha256: hex('3') } }],
      params: {}, startedOn: '2026-03-01T09:00:00Z', finishedOn: '2026-03-01T09:00:00Z', exitCode: 0, cached: false,
    })
    predicate.environment.locks.push({ path: 'requirements.txt', digest: { sha256: hex('4') } })
    predicate.outputs.predictionDigest = { sha256: hex('5') }
    predicate.parents.push({ manifest: `sha256:${hex('6')}`, relation: 'retrained' })
    predicate.buildDefinition.resolvedDependencies.push({ name: 'models/churn/model.yml', digest: { sha256: hex('7') } })
  }),
}

describe('a digest', () => {
  it.each([
    [sha256('1.0.0'), 'model file model.bin'],
    [`sha256:${hex('e')}`, 'dataset lot calls@2026-w08'],
    [`sha256:${hex('1')}`, 'component version train'],
    [`sha256:${hex('2')}`, 'component input train.py of train'],
    [`sha256:${hex('3')}`, 'component output out of train'],
    [`sha256:${hex('4')}`, 'lock file requirements.txt'],
    [`sha256:${hex('5')}`, 'predictions on the test data'],
    [`sha256:${hex('6')}`, 'lineage record of what it was retrained from'],
    [`sha256:${hex('7')}`, 'other models/churn/model.yml'],
    [`sha256:${hex('8')}`, 'other elsewhere in the record'],
  ])('%s is found as: %s', (digest, expected) => {
    expect(placesIn(digest, found).map(({ as, name, version, where }) => ({ text: `${as} ${name}`, version, where }))).toEqual([{ text: expected, version: 'churn@1.0.0', where: found.digest }])
  })
})

describe('a lot', () => {
  const stages = { schema: 'stages/v1' as const, model: 'churn', stages: { production: { version: '1.0.0' }, staging: { version: '0.9.0' } } }
  const dataset = (digit: string): Parameters<typeof traceLot>[2] => ({ schema: 'dataset/v1', name: 'calls', description: 'Calls.', owners: ['ada'], licence: 'CC0-1.0', sensitivity: 'public', lots: { '2026-w08': { uri: 'calls.csv', digest: `sha256:${hex(digit)}` } } })
  const trace = (document: Parameters<typeof traceLot>[2]): ReturnType<typeof traceLot> => traceLot('calls', '2026-w08', document, [found], () => ({ lineage: found.digest, stages, periods: [{ stage: 'production', version: '1.0.0', lineage: found.digest, from: '2026-03-01T00:00:00Z', until: null }, { stage: 'production', version: '1.0.0', lineage: `sha256:${hex('0')}`, from: '2026-02-01T00:00:00Z', until: null }] }))

  it('names the versions that used it and the stages they hold', () => {
    expect(trace(dataset('e'))).toMatchObject({ doubts: [], usedBy: [{ model: 'churn', version: '1.0.0', role: 'train', current: true, stages: ['production'], served: [{ stage: 'production', from: '2026-03-01T00:00:00Z', until: null }] }] })
  })

  it('that had other bytes when it was used is told', () => {
    expect(trace(dataset('0')).doubts).toEqual([{ kind: 'does-not-match', text: expect.stringMatching(/churn@1\.0\.0 read other bytes as calls@2026-w08/) as string }])
  })

  it('that only records know is told', () => {
    expect(trace(undefined)).toMatchObject({ declared: null, doubts: [{ kind: 'missing' }], usedBy: [{ version: '1.0.0' }] })
  })

  it('is used by no stage through a lineage that the version file does not name', () => {
    expect(traceUse(found, 'train', { lineage: undefined, stages, periods: [] })).toMatchObject({ current: false, stages: [] })
  })
})
