import { describe, expect, it } from 'vitest'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import { canonicalJson } from '../canonical.ts'
import { deploymentDoubts, gatedDoubts, readDeployments, traceDecision, traceStage, type LinkEvidence, type ReadDeployments } from './stage.ts'
import { unknownVersion } from './version.ts'

const sha = (digit: string): string => `sha256:${digit.repeat(64)}`
const SUBJECTS = [{ name: 'model.bin', digest: sha('a') }]

function deployment(day: number, version: string | null, change: Partial<DeploymentRecord> = {}): DeploymentRecord {
  return {
    schema: 'deployment/v1', deployedAt: `2026-03-0${day}T00:00:00Z`, repository: 'acme/models', commit: 'c'.repeat(40), model: 'churn', stage: 'production', version, previousVersion: null,
    lineage: sha('e'), subjects: SUBJECTS, decision: sha('d'), outcome: 'succeeded', reason: 'why', actor: 'bot', ...change,
  }
}

const read = (...records: DeploymentRecord[]): ReadDeployments => readDeployments('churn', records.map((record, index) => ({ digest: sha(String(index)), fact: { state: 'present', digest: sha(String(index)), text: canonicalJson(record) } }))).deployments
const stage = (version: string | undefined, ...records: DeploymentRecord[]): ReturnType<typeof traceStage> => traceStage('churn', 'production', { schema: 'stages/v1', model: 'churn', stages: version === undefined ? {} : { production: { version } } }, read(...records))

describe('a stage', () => {
  it.each<[string, string | undefined, DeploymentRecord[], string | null, RegExp[]]>([
    ['serves since its deployment', '1.1.0', [deployment(2, '1.1.0'), deployment(1, '1.0.0')], '2026-03-02T00:00:00Z', []],
    ['does not begin anew when deployed again', '1.0.0', [deployment(1, '1.0.0'), deployment(2, '1.0.0')], '2026-03-01T00:00:00Z', []],
    ['begins anew after a rollback', '1.0.0', [deployment(1, '1.0.0'), deployment(2, '1.1.0'), deployment(3, '1.0.0')], '2026-03-03T00:00:00Z', []],
    ['is not served by what failed', '1.1.0', [deployment(1, '1.0.0'), deployment(2, '1.1.0', { outcome: 'failed', reason: 'exit 3' })], null, [/last recorded deployment put 1\.0\.0 there.*the attempt of 2026-03-02T00:00:00Z failed: exit 3/]],
    ['knows no other stage', '1.1.0', [deployment(1, '1.1.0', { stage: 'staging' })], null, [/^no record of a deployment/]],
    ['is empty when nothing was ever there', undefined, [], null, []],
    ['is empty after it was emptied', undefined, [deployment(1, '1.0.0'), deployment(2, null)], null, []],
    ['is not empty while the records say otherwise', undefined, [deployment(1, '1.0.0')], null, [/stages\.yml gives production nothing, the last recorded deployment put 1\.0\.0/]],
  ])('%s', (_what, version, records, since, doubts) => {
    const traced = stage(version, ...records)
    expect(traced.since).toBe(since)
    expect(traced.doubts.map(({ text }) => text)).toEqual(doubts.map((doubt) => expect.stringMatching(doubt) as string))
  })

  it('tells until when each version served', () => {
    expect(read(deployment(1, '1.0.0'), deployment(2, '1.0.0', { stage: 'staging' }), deployment(3, '1.1.0')).map(({ servedUntil }) => servedUntil)).toEqual(['2026-03-03T00:00:00Z', null, null])
  })

  it('says which deployment record cannot be read', () => {
    const { deployments, doubts } = readDeployments('churn', [{ digest: sha('1'), fact: { state: 'damaged', reason: 'other bytes' } }, { digest: sha('2'), fact: { state: 'present', digest: sha('2'), text: '{"schema": "deployment/v1"}' } }])
    expect(deployments).toEqual([])
    expect(doubts.map(({ kind, text }) => `${kind} ${text}`)).toEqual([`does-not-match the deployment record ${sha('1')} cannot be read: other bytes`, expect.stringContaining('canonical') as string])
  })
})

describe('a deployment', () => {
  const version = { ...unknownVersion('churn', '1.0.0', []), lineage: { digest: sha('e'), state: 'read' as const }, file: { commit: '', trainedAt: '', trainedBy: 'ada', expiresOn: null, tags: [], subjects: SUBJECTS.map((one) => ({ ...one, bytes: 1 })) } }
  it.each<[string, Partial<DeploymentRecord>, RegExp[]]>([
    ['agrees with its version file', {}, []],
    ['of another lineage is told', { lineage: sha('9') }, [/differ in lineage$/]],
    ['of other bytes is told', { subjects: [{ name: 'model.bin', digest: sha('9') }] }, [/differ in subjects$/]],
    ['of more files is told', { subjects: [...SUBJECTS, { name: 'x', digest: sha('9') }] }, [/differ in subjects$/]],
  ])('%s', (_what, change, doubts) => {
    expect(deploymentDoubts(read(deployment(1, '1.0.0', change)), version).map(({ text }) => text)).toEqual(doubts.map((doubt) => expect.stringMatching(doubt) as string))
  })
})

describe('a decision', () => {
  const record = (change: Partial<DecisionRecord> = {}): DecisionRecord => ({
    schema: 'decision/v1', sequence: 2, previous: sha('1'), decidedAt: '2026-03-01T00:00:00Z', repository: 'acme/models', pull: 7, base: { ref: 'main', sha: 'b'.repeat(40) }, head: { sha: 'a'.repeat(40) }, policy: null, facts: sha('f'),
    conclusion: 'approved', changes: [{ model: 'churn', stage: 'production', from: null, to: '1.0.0' }], gated: [{ path: 'v.yml', blob: 'e'.repeat(40) }], verdicts: [], approvals: [], ...change,
  })
  const present = (value: DecisionRecord, digest = sha('2')): LinkEvidence['fact'] => ({ state: 'present', digest, text: canonicalJson(value) })
  const judge = (change: Partial<DecisionRecord> = {}, link: Partial<LinkEvidence> = {}): { doubts: string[]; chained: boolean | undefined } => {
    const traced = traceDecision({ model: 'churn', stage: 'production', version: '1.0.0' }, { digest: sha('2'), sequence: 2, of: 3, before: sha('1'), after: present(record({ sequence: 3, previous: sha('2') }), sha('3')), fact: present(record(change)), ...link })
    return { doubts: traced.doubts.map(({ text }) => text), chained: traced.decision?.chained }
  }

  it('between neighbours that agree is whole, the first and the newest as well', () => {
    expect(judge()).toEqual({ doubts: [], chained: true })
    expect(judge({ sequence: 1, previous: null }, { sequence: 1, before: undefined })).toEqual({ doubts: [], chained: true })
    expect(judge({}, { after: undefined })).toEqual({ doubts: [], chained: true })
  })

  it.each<[string, Partial<DecisionRecord>, Partial<LinkEvidence>, RegExp]>([
    ['after another link', { previous: sha('9') }, {}, /broken before decision 2/],
    ['after nothing', {}, { before: undefined }, /broken before decision 2/],
    ['that the next does not name', {}, { after: present(record({ sequence: 3, previous: sha('9') })) }, /broken after decision 2/],
    ['before a damaged one', {}, { after: { state: 'damaged', reason: 'x' } }, /broken after decision 2/],
    ['under another number', { sequence: 4 }, {}, /filed as number 2 and says 4/],
    ['that is no approval', { conclusion: 'rejected' }, {}, /is "rejected", expected "approved"/],
    ['about another version', { changes: [{ model: 'churn', stage: 'production', from: null, to: '2.0.0' }] }, {}, /is not about churn@1\.0\.0 on production/],
    ['about a shadow', { changes: [{ model: 'churn', stage: 'production', from: null, to: '1.0.0', slot: 'shadow' }] }, {}, /is not about/],
    ['that is damaged', {}, { fact: { state: 'damaged', reason: 'other bytes' } }, /cannot be read: other bytes/],
  ])('%s is told', (_what, change, link, doubt) => {
    expect(judge(change, link).doubts).toContainEqual(expect.stringMatching(doubt))
  })

  it.each<[string, string | undefined, string | undefined, string, string | undefined]>([
    ['is the file that was decided', 'e', undefined, 'v.yml', undefined],
    ['was there before and did not change', 'f', 'f', 'other.yml', undefined],
    ['changed since', 'f', undefined, 'v.yml', 'does-not-match'],
    ['changed since it was there before', 'e', 'f', 'other.yml', 'does-not-match'],
    ['is gone', undefined, undefined, 'v.yml', 'does-not-match'],
    ['cannot be compared without the base', 'e', undefined, 'other.yml', 'no-record'],
  ])('a version file %s', (_what, now, atBase, path, kind) => {
    const blob = (digit: string | undefined): string | undefined => digit?.repeat(40)
    expect(gatedDoubts(record(), path, blob(now), blob(atBase)).map((doubt) => doubt.kind)).toEqual(kind === undefined ? [] : [kind])
  })
})
