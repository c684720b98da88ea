import { describe, expect, it } from 'vitest'
import { DATASET, evidence, records } from '../../../../test/fakes/promotion.ts'
import { judgeBy, toProduction } from '../../../../test/fakes/evidence.ts'
import { unknown } from '../../facts.ts'
import type { Verdict } from '../../verdict.ts'

const D = 'datasets/calls/dataset.yml'
const ALLOWED = { licences: ['CC-BY-4.0', 'internal'], sensitivities: ['public', 'internal'] }
const trained = (licence: string | undefined, sensitivity: string | undefined) => evidence('1.1.0', {}, records('1.1.0', (predicate) => Object.assign(predicate.datasets[0]!, licence === undefined ? {} : { licence }, sensitivity === undefined ? {} : { sensitivity })))
const judge = ({ licence = 'internal', sensitivity = 'internal', base = DATASET, merged = base as string | null, options = ALLOWED as object } = {}): Verdict | undefined =>
  judgeBy('data-allowed', options, { ...toProduction({ [D]: base }, merged === base ? {} : { [D]: merged }), evidence: { 'churn@1.1.0': trained(licence === 'none' ? undefined : licence, sensitivity === 'none' ? undefined : sensitivity) } })

describe('data-allowed', () => {
  it('passes when licence and sensitivity are allowed, now and when it was trained', () => {
    expect(judge()).toMatchObject({ outcome: 'pass', summary: 'churn@1.1.0 was trained on 1 lots that are allowed.' })
    expect(judge({ licence: 'INTERNAL' })?.outcome).toBe('pass')
  })
  it.each<[what: string, given: Parameters<typeof judge>[0], words: string]>([
    ['a licence that is not allowed', { licence: 'CC-BY-NC-4.0' }, 'calls@2026-w08 has the licence CC-BY-NC-4.0 in the lineage'],
    ['no licence', { licence: 'none' }, 'calls@2026-w08 has no licence in the lineage'],
    ['personal data', { sensitivity: 'personal' }, 'calls@2026-w08 is personal in the lineage'],
    ['data of unknown sensitivity', { sensitivity: 'none' }, 'is of unknown sensitivity in the lineage'],
    ['a licence that was found to be another since', { base: DATASET.replace('licence: internal', 'licence: secret') }, 'has the licence secret on the base branch'],
    ['a licence that the pull request makes another', { base: DATASET.replace('sensitivity: internal', 'sensitivity: personal'), merged: DATASET }, 'is personal on the base branch'],
    ['a licence that gets another with it', { merged: DATASET.replace('licence: internal', 'licence: secret') }, 'has the licence secret as the pull request leaves it'],
    ['a dataset that is gone', { merged: null }, 'has no datasets/calls/dataset.yml'],
  ])('fails over %s', (_what, given, words) => {
    expect(judge(given)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string, missing: 'a data steward' })
  })
  it('asks only what the policy asks', () => {
    expect(judge({ licence: 'secret', options: { sensitivities: ['internal'] } })?.outcome).toBe('pass')
    expect(judge({ sensitivity: 'personal', options: { licences: ['internal'] } })?.outcome).toBe('pass')
  })
  it('is in error when dataset or lineage cannot be read', () => {
    expect(judge({ merged: 'x' })?.outcome).toBe('error')
    expect(judgeBy('data-allowed', ALLOWED, { evidence: { 'churn@1.1.0': evidence('1.1.0', { lineage: unknown('502') }) } })?.outcome).toBe('error')
  })
})
