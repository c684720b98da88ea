import { describe, expect, it } from 'vitest'
import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import { canonicalJson } from '../canonical.ts'
import { readTime, servedDuring } from './at.ts'
import { readDeployments } from './stage.ts'

const sha = (digit: number): string => `sha256:${String(digit).repeat(64)}`

/** Deployments to production unless said otherwise: time, version, more. */
function deployed(...list: [at: string, version: string | null, more?: Partial<DeploymentRecord>][]): ReturnType<typeof readDeployments>['deployments'] {
  return readDeployments('churn', list.map(([deployedAt, version, more], index) => ({
    digest: sha(index),
    fact: {
      state: 'present', digest: sha(index), text: canonicalJson({
        schema: 'deployment/v1', deployedAt, repository: 'acme/models', commit: 'c'.repeat(40), model: 'churn', stage: 'production', version, previousVersion: null,
        lineage: null, subjects: [], decision: null, outcome: 'succeeded', reason: 'why', actor: 'bot', ...more,
      } satisfies DeploymentRecord),
    },
  }))).deployments
}

describe('a time', () => {
  it.each([
    ['2026-03-03', { from: '2026-03-03T00:00:00Z', until: '2026-03-04T00:00:00Z' }],
    ['2024-02-29', { from: '2024-02-29T00:00:00Z', until: '2024-03-01T00:00:00Z' }],
    ['2026-12-31', { from: '2026-12-31T00:00:00Z', until: '2027-01-01T00:00:00Z' }],
    ['2026-03-03T12:00:00Z', { from: '2026-03-03T12:00:00Z', until: '2026-03-03T12:00:00Z' }],
    ['2026-02-29', undefined], ['2026-03-03T12:00:00', undefined], ['2026-03-03T12:00:00+01:00', undefined], ['2026-03-03T25:00:00Z', undefined], ['yesterday', undefined],
  ])('%s', (text, time) => {
    expect(readTime(text)).toEqual(time)
  })
})

describe('what served', () => {
  const history = deployed(
    ['2026-03-01T10:00:00Z', '1.0.0'], ['2026-03-03T09:00:00Z', '1.1.0'], ['2026-03-03T10:00:00Z', '1.2.0', { outcome: 'failed' }], ['2026-03-03T11:00:00Z', '1.0.0'], ['2026-03-04T00:00:00Z', '1.0.0'],
    ['2026-03-05T00:00:00Z', null], ['2026-03-06T00:00:00Z', '1.2.0', { stage: 'staging' }],
  )
  it.each<[string, (string | null)[]]>([
    ['2026-02-28', []],
    ['2026-03-01', ['1.0.0']],
    ['2026-03-01T09:59:59Z', []],
    ['2026-03-01T10:00:00Z', ['1.0.0']],
    ['2026-03-02', ['1.0.0']],
    ['2026-03-03', ['1.0.0', '1.1.0', '1.0.0']],
    ['2026-03-03T08:59:59.999Z', ['1.0.0']],
    ['2026-03-03T09:00:00Z', ['1.1.0']],
    ['2026-03-03T10:30:00Z', ['1.1.0']],
    ['2026-03-04', ['1.0.0']],
    ['2026-03-05', [null]],
    ['2027-01-01', [null]],
  ])('at %s', (text, versions) => {
    expect(servedDuring('production', readTime(text)!, history).periods.map(({ version }) => version)).toEqual(versions)
  })

  it('has the deployment that counted then, not one that came later', () => {
    const at = (text: string): string | undefined => servedDuring('production', readTime(text)!, history).periods.at(-1)?.deployment.deployedAt
    expect(at('2026-03-03')).toBe('2026-03-03T11:00:00Z')
    expect(at('2026-03-04')).toBe('2026-03-04T00:00:00Z')
  })

  it('knows what was tried in vain, and when the records begin', () => {
    expect(servedDuring('production', readTime('2026-03-03')!, history).attempts.map(({ version }) => version)).toEqual(['1.2.0'])
    expect(servedDuring('production', readTime('2026-03-04')!, history).attempts).toEqual([])
    expect(servedDuring('production', readTime('2026-02-01')!, history).first).toBe('2026-03-01T10:00:00Z')
    expect(servedDuring('canary', readTime('2026-03-03')!, history)).toEqual({ periods: [], first: null, attempts: [] })
  })
})
