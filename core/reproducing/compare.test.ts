import { describe, expect, it } from 'vitest'
import type { LineageStatement } from '../../schemas/lineage/v1.ts'
import { sampleFacts, sampleLineage } from '../lineage/testing/sample.ts'
import { compareRuns, isReproduced } from './compare.ts'

const facts = sampleFacts()
const other = `sha256:${'99'.repeat(32)}`
const metric = (value: string, tolerance?: { abs?: string; rel?: string }) => ({ name: 'auc', value, split: 'test', higherIsBetter: true, ...(tolerance ? { tolerance } : {}) })
const first = (tolerance?: { abs?: string; rel?: string }, changes: Parameters<typeof sampleLineage>[0] = {}): LineageStatement => sampleLineage({ metrics: [metric('0.75', tolerance)], ...changes })
/** The same run with other bytes and another number. */
const again = (value = '0.75', changes: Parameters<typeof sampleLineage>[0] = {}): LineageStatement => sampleLineage({ metrics: [metric(value)], files: [{ ...facts.files[0]!, digest: other }], manifestDigest: other, ...changes })

describe('compareRuns', () => {
  it('is bit-identical when every subject is, whatever machine it was', () => {
    const elsewhere = sampleLineage({ environment: { ...facts.environment, cpu: { model: 'another', cores: 64 } } })
    expect(compareRuns(sampleLineage(), elsewhere)).toMatchObject({ level: 'bit-identical', firstDifference: undefined, environment: [{ name: 'cpu', before: 'cpu', after: 'another' }] })
  })

  it.each<[string, string, { abs?: string; rel?: string } | undefined, string]>([
    ['equal numbers without a tolerance', '0.75', undefined, 'within-tolerance'],
    ['another number without a tolerance', '0.7500001', undefined, 'not-reproduced'],
    ['a number within the absolute tolerance', '0.752', { abs: '0.002' }, 'within-tolerance'],
    ['a number outside it', '0.7521', { abs: '0.002' }, 'not-reproduced'],
    ['a number within the relative tolerance', '0.7575', { rel: '0.01' }, 'within-tolerance'],
    ['a number outside it', '0.7576', { rel: '0.01' }, 'not-reproduced'],
    ['the wider of both', '0.76', { abs: '0.000001', rel: '0.02' }, 'within-tolerance'],
    ['no number at all', 'NaN', { abs: '1' }, 'not-reproduced'],
  ])('over %s: %s is %s → %s', (_, value, tolerance, level) => {
    expect(compareRuns(first(tolerance), again(value)).level).toBe(level)
  })

  it('takes the tolerance of the first run, never that of the second', () => {
    const lenient = again('0.5')
    lenient.predicate.metrics[0]!.tolerance = { abs: '1' }
    expect(compareRuns(first({ abs: '0.01' }), lenient)).toMatchObject({ level: 'not-reproduced', tolerance: { auc: { abs: '0.01' } } })
  })

  it('asks for every metric and slice of the first run', () => {
    const sliced = sampleLineage({ metrics: [metric('0.75'), { ...metric('0.7'), slice: { region: 'north' } }] })
    expect(compareRuns(sliced, again())).toMatchObject({ level: 'not-reproduced', because: '1 of 2 metrics are outside the tolerance: auc was 0.7, and is not there' })
    expect(compareRuns(sampleLineage({ metrics: [] }), again('1', { metrics: [] })).level).toBe('not-reproduced')
  })

  it('concludes nothing when other things went in', () => {
    const otherLot = again('0.75', { datasets: [{ ...facts.datasets[0]!, digest: { sha256: '77'.repeat(32) } }] })
    expect(compareRuns(first({ abs: '1' }), otherLot)).toMatchObject({ level: 'inconclusive', because: 'other things went in: flights@w1' })
    expect(compareRuns(sampleLineage(), sampleLineage({ commit: '2'.repeat(40) })).level).toBe('inconclusive')
  })

  it('is content-identical only when every file is known to say the same, and so are the predictions', () => {
    const same = () => 'says'
    expect(compareRuns(first(), again('0.1'), same).level).toBe('content-identical')
    expect(compareRuns(first(), again('0.1'), (run) => run).level).toBe('not-reproduced')
    expect(compareRuns(first(), again('0.1'), () => undefined).level).toBe('not-reproduced')
    expect(compareRuns(first(undefined, { predictionDigest: other }), again('0.1'), same).level).toBe('not-reproduced')
    expect(compareRuns(first(), again('0.1', { files: [{ ...facts.files[0]!, path: 'model/v', digest: other }] }), same).level).toBe('not-reproduced')
  })

  it('says in which component and file the two first differ', () => {
    const component = (id: string, digest: string) => ({ ...facts.components[0]!, id, outputs: [{ name: `${id}.csv`, digest: { sha256: digest } }] })
    const before = first(undefined, { components: [component('prepare', '11'), component('train', '22')] })
    expect(compareRuns(before, again('1', { components: [component('train', '44'), component('prepare', '33')] })).firstDifference).toEqual({ component: 'prepare', path: 'prepare.csv', expected: 'sha256:11', found: 'sha256:33' })
    expect(compareRuns(before, again('1', { components: [component('prepare', '11')] })).firstDifference).toEqual({ component: 'train', path: 'train.csv', expected: 'sha256:22', found: null })
  })

  it('calls three verdicts reproduced', () => {
    expect((['bit-identical', 'content-identical', 'within-tolerance', 'not-reproduced', 'inconclusive'] as const).filter(isReproduced)).toEqual(['bit-identical', 'content-identical', 'within-tolerance'])
  })
})
