import { describe, expect, it } from 'vitest'
import { changing, evidence, records, versionFile, statement } from '../../../../test/fakes/promotion.ts'
import { judgeBy, toProduction } from '../../../../test/fakes/evidence.ts'
import type { LineageStatement } from '../../../../schemas/lineage/v1.ts'
import { canonicalJson } from '../../../canonical.ts'
import { unknown } from '../../facts.ts'
import type { Verdict } from '../../verdict.ts'

const SHA = 'a'.repeat(64)
const COMPONENT = { id: 'train', name: 'train', role: 'train', version: `sha256:${SHA}`, command: 'true', inputs: [], outputs: [{ name: 'model.bin', digest: { sha256: SHA } }], params: {}, startedOn: '2026-03-01T09:00:00Z', finishedOn: '2026-03-01T09:30:00Z', exitCode: 0, cached: false }

/** The lineage of the tests, completed, and then changed. */
function judge(change: (lineage: LineageStatement) => void = () => {}, options: object = {}): Verdict | undefined {
  const whole = statement('1.1.0')
  whole.subject.push({ name: 'model.manifest.json', digest: { sha256: SHA } })
  whole.predicate.components = [structuredClone(COMPONENT)]
  whole.predicate.seeds = [{ none: 'closed form' }]
  change(whole)
  const of = { ...records('1.1.0'), lineage: canonicalJson(whole) }
  const base = toProduction().documents.base as Record<string, string>
  const files = changing({ ...base, 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', {}, of) }, { 'models/churn/stages.yml': toProduction().documents.merged['models/churn/stages.yml']! })
  return judgeBy('lineage-complete', options, { ...files, evidence: { 'churn@1.1.0': evidence('1.1.0', {}, of) } })
}

describe('lineage-complete', () => {
  it('passes when nothing is left out', () => {
    expect(judge()).toMatchObject({ outcome: 'pass', summary: 'The lineage of churn@1.1.0 is complete: 1 lots, 1 components, 1 seed.' })
  })
  it.each<[what: string, change: (lineage: LineageStatement) => void, words: string]>([
    ['the manifest that stands for all files', (lineage) => lineage.subject.pop(), 'the manifest of its files (model.manifest.json)'],
    ['a digest that counts', (lineage) => { lineage.subject[0]!.digest = { md5: 'x' } }, 'a sha256 digest of model.bin'],
    ['its commit', ({ predicate }) => { predicate.buildDefinition.resolvedDependencies = [] }, 'the commit of its code'],
    ['the digest of a lot', ({ predicate }) => { predicate.datasets[0]!.digest = {} }, 'a sha256 digest of calls@2026-w08'],
    ['its seeds', ({ predicate }) => { predicate.seeds = [] }, 'its seeds'],
    ['the value of a seed', ({ predicate }) => { predicate.seeds = [{ source: 'params.yml#seed' }] }, 'the value of a seed (params.yml#seed)'],
    ['a component that trains', ({ predicate }) => { predicate.components[0]!.role = 'prepare' }, 'a component that trains'],
    ['success', ({ predicate }) => { predicate.components[0]!.exitCode = 1 }, 'success of train, which ended with 1'],
    ['what a component wrote', ({ predicate }) => { predicate.components[0]!.outputs = [] }, 'sha256 digests of what train wrote'],
    ['observed data', ({ predicate }) => { predicate.completeness.datasets = 'declared' }, 'datasets that were observed: they are "declared"'],
    ['any claim about the environment', ({ predicate }) => { predicate.completeness.environment = 'unknown' }, 'environment that were declared: they are "unknown"'],
  ])('fails without %s', (_what, change, words) => {
    expect(judge(change)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string, missing: 'the training run' })
  })
  it.each(['locks', 'container', 'predictions', 'repository'])('asks for %s where the policy does', (extra) => {
    expect(judge(() => {}, { require: [extra] })?.outcome).toBe('fail')
    const add = ({ predicate }: LineageStatement): void => {
      predicate.environment.locks = [{ path: 'requirements.txt', digest: { sha256: SHA } }]
      predicate.environment.container = { digest: { sha256: SHA } }
      predicate.outputs.predictionDigest = { sha256: SHA }
      predicate.model.repository = 'https://git.example/acme/models'
    }
    expect(judge(add, { require: [extra] })?.outcome).toBe('pass')
  })
  it('asks for more to be observed where the policy does', () => {
    expect(judge(() => {}, { observed: ['datasets', 'components', 'environment'] })?.summary).toContain('environment that were observed')
  })
  it('is in error when the lineage cannot be read', () => {
    expect(judgeBy('lineage-complete', {}, { evidence: { 'churn@1.1.0': evidence('1.1.0', { lineage: unknown('502') }) } })?.outcome).toBe('error')
  })
})
