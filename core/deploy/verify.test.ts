import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import { acknowledgementLink, alertLink, textsOf } from '../../test/fakes/chain.ts'
import { chainOf, decisionRecord, deploymentRecord, linksOf, readVersion, STAGES_BLOB, STAGES_PATH, VERSION_BLOB, VERSION_PATH, versionEvidence } from '../../test/fakes/deployment.ts'
import { BASE, evidence, HEAD, OLD, records, versionFile } from '../../test/fakes/promotion.ts'
import { readChain } from '../decisions/chain.ts'
import { known, unknown } from '../policy/facts.ts'
import { verifyDeployment, type DeploymentEvidence, type VersionEvidence } from './verify.ts'

const CHANGE = { model: 'churn', stage: 'staging', from: null, to: '1.1.0' }
const full = (more: Partial<DeploymentEvidence> = {}): DeploymentEvidence => ({
  repository: 'acme/models', branch: 'main', change: CHANGE, stagesBlob: STAGES_BLOB, version: versionEvidence(), chain: chainOf({}), earlier: { deployments: [], unreadable: [] }, now: new Date('2026-03-03T12:00:00Z'), ...more,
})
const reasonsOf = (more: Partial<DeploymentEvidence>): string[] => {
  const verified = verifyDeployment(full(more))
  return verified.ok ? [] : verified.reasons
}
const withVersion = (more: Partial<VersionEvidence>): Partial<DeploymentEvidence> => ({ version: versionEvidence(more) })
const decided = (...decisions: Partial<DecisionRecord>[]): Partial<DeploymentEvidence> => ({ chain: chainOf(...decisions) })
const digestOf = (...decisions: Partial<DecisionRecord>[]): string => linksOf(decisions).at(-1)!.digest
const earlier = (...deployments: Parameters<typeof deploymentRecord>[0][]): DeploymentEvidence['earlier'] => ({ deployments: deployments.map(deploymentRecord), unreadable: [] })

describe('a merged stage change may be deployed', () => {
  it('by the approved decision about it', () => {
    expect(verifyDeployment(full())).toMatchObject({ ok: true, decision: { record: { sequence: 1, pull: 7 } } })
  })
  const also: [what: string, more: Partial<DeploymentEvidence>][] = [
    ['whatever the case of the repository\'s name', { repository: 'Acme/Models' }],
    ['when the version was there before, and its file is the one of the base', { ...withVersion({ blobAtBase: (sha) => (sha === BASE ? VERSION_BLOB : null) }), ...decided({ gated: [{ path: STAGES_PATH, blob: STAGES_BLOB }] }) }],
    ['when it was approved after it was rejected', decided({ conclusion: 'rejected' }, {})],
    ['when a later decision is about other files of the pull request', decided({}, { conclusion: 'rejected', head: { sha: OLD }, gated: [{ path: STAGES_PATH, blob: OLD }] })],
    ['when a later decision is about another pull request', decided({}, { conclusion: 'rejected', pull: 8, changes: [] })],
    ['when another merge group with it was refused', decided({}, { conclusion: 'rejected', group: OLD })],
    ['when an alert was acknowledged', { chain: readChain(textsOf(decisionRecord(), alertLink(), (there) => acknowledgementLink(there[1]!.digest))) }],
    ['while what was done by break-glass waits for its review', { chain: readChain(textsOf(decisionRecord(), alertLink({ alert: 'break-glass' }))) }],
    ['by an override in its time', decided({ override: { id: 'night', reason: 'x', until: '2026-03-03T12:00:01Z' } })],
    ['when its own decision was carried out before, and the run is repeated', { earlier: earlier({ decision: digestOf({}), outcome: 'failed' }) }],
    ['when a newer decision was refused', { ...decided({}, { pull: 8, changes: [] }), earlier: earlier({ decision: digestOf({}, { pull: 8, changes: [] }), outcome: 'refused' }) }],
    ['when a newer decision was carried out on another stage', { ...decided({}, { pull: 8, changes: [] }), earlier: earlier({ decision: digestOf({}, { pull: 8, changes: [] }), stage: 'production' }) }],
  ]
  it.each(also)('%s', (_what, more) => expect(reasonsOf(more)).toEqual([]))

  it('when the stage is emptied, without a version', () => {
    const change = { ...CHANGE, from: '1.0.0', to: null }
    const { version: _version, ...emptied } = full({ change, ...decided({ changes: [change] }) })
    expect(verifyDeployment(emptied)).toMatchObject({ ok: true })
    expect(verifyDeployment({ ...emptied, stagesBlob: OLD })).toMatchObject({ ok: false })
    // An alert does not keep a version in service.
    expect(verifyDeployment({ ...emptied, chain: readChain(textsOf(decisionRecord({ changes: [change] }), alertLink())) })).toMatchObject({ ok: true })
  })
  it('when the file of stages is removed, by a decision that removed it', () => {
    const change = { ...CHANGE, from: '1.0.0', to: null }
    const { version: _version, ...removed } = full({ change, stagesBlob: null, ...decided({ changes: [change], gated: [{ path: STAGES_PATH, blob: null }] }) })
    expect(verifyDeployment(removed)).toMatchObject({ ok: true })
    expect(verifyDeployment({ ...removed, chain: chainOf({ changes: [change], gated: [] }) })).toMatchObject({ ok: false })
  })
})

const links = linksOf([{}, {}])
const REFUSED: [what: string, more: Partial<DeploymentEvidence>, reason: RegExp][] = [
  ['no decision', { chain: chainOf() }, /There is no decision about churn#staging empty → 1\.1\.0 on exactly these files/],
  ['an alert that is open', { chain: readChain(textsOf(decisionRecord(), alertLink())) }, /Alert 2 is open: mallory pushed to main past the gate\. Somebody who may, and had no hand in it/],
  ['an alert that is open among others that are not', { chain: readChain(textsOf(decisionRecord(), alertLink(), (there) => acknowledgementLink(there[1]!.digest), alertLink({ cause: 'again' }))) }, /Alert 4 is open/],
  ['an override that has ended', decided({ override: { id: 'night', reason: 'x', until: '2026-03-03T12:00:00Z' } }), /made by break-glass, and its override ended on 2026-03-03T12:00:00Z/],
  ['a broken log', { chain: readChain([links[1]!]) }, /broken at decision 1: expected decision 1, found number 2/],
  ['a decision of another repository', { repository: 'acme/other' }, /no decision/],
  ['a decision about another branch', { branch: 'trunk' }, /no decision/],
  ['a decision about another model', decided({ changes: [{ ...CHANGE, model: 'delays' }] }), /no decision/],
  ['a decision about another stage', decided({ changes: [{ ...CHANGE, stage: 'production' }] }), /no decision/],
  ['a decision about another start', decided({ changes: [{ ...CHANGE, from: '1.0.0' }] }), /no decision/],
  ['a decision about another version', decided({ changes: [{ ...CHANGE, to: '1.2.0' }] }), /no decision/],
  ['a decision about the challenger', decided({ changes: [{ ...CHANGE, slot: 'challenger' }] }), /no decision/],
  ['other stages', { stagesBlob: OLD }, /no decision/],
  ['stages that the decision did not touch', decided({ gated: [{ path: VERSION_PATH, blob: VERSION_BLOB }] }), /no decision/],
  ['another version file', withVersion({ blob: OLD }), /no decision/],
  ['a version file that is no regular file', withVersion({ blob: null }), /no decision/],
  ['a version file that neither decision nor base has', decided({ gated: [{ path: STAGES_PATH, blob: STAGES_BLOB }] }), /no decision/],
  ['a version file that the decision removed', decided({ gated: [{ path: STAGES_PATH, blob: STAGES_BLOB }, { path: VERSION_PATH, blob: null }] }), /no decision/],
  ...(['pending', 'rejected', 'error'] as const).map((conclusion): (typeof REFUSED)[number] => [`a decision that is ${conclusion}`, decided({ conclusion }), new RegExp(`Decision 1 on pull request #7 is "${conclusion}"`)]),
  ['a later decision against it', decided({}, { conclusion: 'rejected' }), /Decision 2 on pull request #7 is "rejected"/],
  ['a later doubt about the same head', decided({}, { conclusion: 'error', changes: [], gated: [] }), /Decision 2 on pull request #7 is "error"/],
  ['a newer decision that was carried out', { ...decided({}, { pull: 8, changes: [] }), earlier: earlier({ decision: digestOf({}, { pull: 8, changes: [] }), version: '1.2.0' }) }, /Decision 1 was overtaken: on 2026-03-03T12:00:00Z decision 2 brought 1\.2\.0 to churn#staging/],
  ['a newer decision whose command failed', { ...decided({}, { pull: 8, changes: [] }), earlier: earlier({ decision: digestOf({}, { pull: 8, changes: [] }), outcome: 'failed' }) }, /was overtaken/],
  ['a deployment by a decision that the log lacks', { earlier: earlier({ decision: digestOf({}, {}), model: 'delays' }) }, /is not in the decision log: the log was cut/],
  ['a deployment record that cannot be read', { earlier: { deployments: [], unreadable: ['The deployment record x cannot be read.'] } }, /The deployment record x cannot be read/],
  ['no version', { version: undefined } as unknown as Partial<DeploymentEvidence>, /versions\/1\.1\.0\.yml is missing or not valid/],
  ['a version file that is not valid', withVersion({ file: undefined }), /versions\/1\.1\.0\.yml is missing or not valid/],
  ['the file of another version', withVersion({ file: readVersion(versionFile('1.0.0')) }), /is the file of churn@1\.0\.0, expected churn@1\.1\.0/],
  ['no lineage record', withVersion({ records: { ...evidence('1.1.0'), lineage: known({ state: 'absent' }) } }), /lineage record of churn@1\.1\.0 is not on the branch/],
  ['a damaged lineage record', withVersion({ records: { ...evidence('1.1.0'), lineage: known({ state: 'damaged', reason: 'other bytes' }) } }), /is not what its name says: other bytes/],
  ['a lineage record that could not be read', withVersion({ records: { ...evidence('1.1.0'), lineage: unknown('gone') } }), /could not be read: gone/],
  ['the lineage of another version', withVersion({ records: { ...evidence('1.1.0'), lineage: evidence('1.0.0').lineage } }), /differs from its record/],
  ['no provenance', withVersion({ records: { ...evidence('1.1.0'), provenance: known({ state: 'absent' }) } }), /provenance record of churn@1\.1\.0 is not on the branch/],
  ['a subject that leaves the folder', withVersion({ file: { ...readVersion(), subjects: [{ name: '../model.bin', digest: `sha256:${'0'.repeat(64)}`, bytes: 1 }] } }), /subjects: "\.\.\/model\.bin" — expected a path inside the directory/],
  ['an expired version', withVersion({ shelf: { ...versionEvidence().shelf, today: '2027-03-01', lots: [] } }), /expired on 2027-03-01/],
  ['lots that are not known', withVersion({ shelf: { ...versionEvidence().shelf, lots: undefined } }), /lots of churn@1\.1\.0 could not be read/],
]

describe('a merged stage change is refused for', () => {
  it.each(REFUSED)('%s', (_what, more, reason) => {
    const reasons = reasonsOf(more)
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.join('\n')).toMatch(reason)
  })

  it('each of several reasons, whichever others there are', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...REFUSED), { maxLength: 4 }), (chosen) => {
      const more = Object.assign({}, ...chosen.map(([, part]) => part)) as Partial<DeploymentEvidence>
      expect(verifyDeployment(full(more)).ok).toBe(chosen.length === 0)
    }))
  })
})

describe('evidence', () => {
  const WRONG: { [key: string]: Partial<DecisionRecord> } = {
    repository: { repository: 'acme/other' }, branch: { base: { ref: 'trunk', sha: BASE } }, conclusion: { conclusion: 'pending' },
    move: { changes: [{ ...CHANGE, from: '0.9.0' }] }, blobs: { gated: [{ path: STAGES_PATH, blob: OLD }, { path: VERSION_PATH, blob: VERSION_BLOB }] },
  }
  it('allows only by an approved decision about exactly this move and these bytes, the last word on its head', () => {
    const decision = fc.record({ wrong: fc.subarray(Object.keys(WRONG), { maxLength: 2 }), pull: fc.constantFrom(7, 8) })
    fc.assert(fc.property(fc.array(decision, { maxLength: 5 }), (made) => {
      const log = made.map(({ wrong, pull }) => Object.assign({ pull }, ...wrong.map((name) => WRONG[name])) as Partial<DecisionRecord>)
      const about = made.map(({ wrong }, index) => ({ index, wrong })).filter(({ wrong }) => wrong.every((name) => name === 'conclusion')).at(-1)
      const last = about && made.map(({ wrong, pull }) => ({ wrong, pull })).findLast(({ pull, wrong }) => pull === made[about.index]!.pull && !wrong.includes('repository'))
      const expected = about !== undefined && about.wrong.length === 0 && !last!.wrong.includes('conclusion')
      expect(verifyDeployment(full(decided(...log))).ok).toBe(expected)
    }), { numRuns: 300 })
  })

  /** Every place of the version file, the two records and the decision, each of which is evidence for the version. */
  const decision = decisionRecord()
  const of = records('1.1.0')
  const documents = { file: readVersion() as unknown, lineage: JSON.parse(of.lineage) as unknown, provenance: JSON.parse(of.provenance) as unknown, decision: decision as unknown }
  const places = Object.entries(documents).flatMap(([document, value]) => pathsOf(value).map((path) => ({ document: document as keyof typeof documents, path })))
  const spoilt = (document: keyof typeof documents, path: string[], junk: unknown): DeploymentEvidence => {
    const value = { ...documents, [document]: changed(documents[document], path, junk) }
    const text = (one: unknown): string => JSON.stringify(sorted(one))
    const present = (one: unknown): VersionEvidence['records']['lineage'] => known({ state: 'present', digest: `sha256:${'0'.repeat(64)}`, text: text(one) })
    return full({
      chain: readChain([{ sequence: 1, digest: `sha256:${'0'.repeat(64)}`, text: text(value.decision) }]),
      version: versionEvidence({ file: value.file as VersionEvidence['file'], records: { lineage: present(value.lineage), provenance: present(value.provenance) } }),
    })
  }
  const judge = (one: DeploymentEvidence): boolean => {
    try {
      return verifyDeployment(one).ok
    } catch {
      return false // A version file that no schema lets through never comes here.
    }
  }

  it('that is whole allows: the property below starts from yes', () => expect(judge(spoilt('decision', ['pull'], 7))).toBe(true))

  it('never turns a refusal into a yes by being removed or altered', () => {
    const junk = fc.constantFrom<unknown>(undefined, null, '', 'x', 0, [], {}, '5'.repeat(40), HEAD) // Not OLD, which some of the refused cases are about.
    fc.assert(fc.property(fc.constantFrom(...REFUSED), fc.constantFrom(...places), junk, ([, more], { document, path }, value) => {
      const evidenceNow = spoilt(document, path, value)
      // What refuses stays as it is; the rest of the evidence is what was altered.
      expect(judge({ ...evidenceNow, ...more })).toBe(false)
    }), { numRuns: 500 })
  })

  it.each([['file', ['subjects']], ['lineage', ['subject']], ['lineage', ['predicate', 'model', 'version']], ['provenance', ['subject']], ['decision', ['conclusion']], ['decision', ['changes']], ['decision', ['gated']], ['decision', ['base', 'ref']], ['decision', ['repository']]] as const)('without %s %s is refused', (document, path) => {
    expect(judge(spoilt(document, [...path], undefined))).toBe(false)
  })
})

function pathsOf(value: unknown): string[][] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => [[key], ...pathsOf(part).map((below) => [key, ...below])])
}

function changed(value: unknown, [key = '', ...rest]: string[], junk: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>
  if (rest.length > 0) copy[key] = changed(copy[key], rest, junk)
  else if (junk !== undefined) copy[key] = junk
  else if (Array.isArray(copy)) copy.splice(Number(key), 1)
  else delete copy[key]
  return copy
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]))
}
