import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backtest, bias, champion, evidenceWith, forward, reproduction, stored, suite, SUITES, toProduction } from '../../../test/fakes/evidence.ts'
import { approval, evidence, facts, NOW, records, sha256, statement, versionFile } from '../../../test/fakes/promotion.ts'
import { canonicalJson } from '../../canonical.ts'
import { decide, type Decision } from '../decide.ts'
import { known, unknown, type EvidenceFact, type Facts, type FactValues, type SignatureFact } from '../facts.ts'
import { readPolicy, type PolicyRead } from '../read.ts'
import { rules } from './index.ts'

/** A promotion to production that every rule is asked about, and that meets them all. */

const SHA = 'a'.repeat(64)
const WORKFLOW = { issuer: 'https://token.actions.githubusercontent.com', workflow: 'acme/models/.github/workflows/train.yml', ref: 'refs/heads/main' }
const LINEAGE = (() => {
  const whole = statement('1.1.0', (predicate) => {
    Object.assign(predicate.datasets[0]!, { licence: 'internal', sensitivity: 'internal' })
    predicate.seeds = [{ none: 'closed form' }]
    predicate.components = [{ id: 'train', name: 'train', role: 'train', version: `sha256:${SHA}`, command: 'true', inputs: [], outputs: [{ name: 'model.bin', digest: { sha256: SHA } }], params: {}, startedOn: '2026-03-01T09:00:00Z', finishedOn: '2026-03-01T09:30:00Z', exitCode: 0, cached: false }]
  })
  whole.subject = [{ ...whole.subject[0]!, annotations: { format: 'onnx' } }, { name: 'model.manifest.json', digest: { sha256: SHA } }]
  return whole
})()
const OF = { lineage: canonicalJson(LINEAGE), provenance: canonicalJson({ ...(JSON.parse(records('1.1.0').provenance) as object), subject: LINEAGE.subject.map(({ name, digest }) => ({ name, digest })) }) }
const ID = sha256(OF.lineage)

const USES: Record<string, object> = {
  'backtest-passed': { suite: 'history', windows: 3, thresholds: [{ metric: 'auc', split: 'backtest', min: 0.75 }] },
  'bias-limits': { suite: 'fairness', limits: [{ measure: 'demographic-parity-ratio', attribute: 'sex', min: 0.8 }] },
  'card-complete': {},
  'checks-passed': { checks: [{ name: 'tests', app: 'github-actions' }] },
  'data-allowed': { licences: ['internal'], sensitivities: ['internal'] },
  'evaluation-passed': { suites: ['acceptance'], 'max-age-days': 30 },
  'format-allowed': {},
  'forward-test-passed': { days: 14, rows: 1000, alpha: 0.05, thresholds: [{ metric: 'auc', split: 'test', min: 0.8 }] },
  'legal-move': {},
  'lineage-complete': {},
  'lineage-present': {},
  'lineage-signed': {},
  'lots-current': {},
  'min-approvals': { count: 2, from: { users: ['ben', 'cyd'] } },
  'no-conflicting-promotion': {},
  'not-expired': {},
  'not-worse-than-champion': { suite: 'champion', metrics: [{ metric: 'auc', split: 'test', margin: 0.005 }], slices: [{ region: 'north' }] },
  reproduced: { 'max-age-days': 90 },
}
const policyOf = (uses: readonly string[]): PolicyRead => readPolicy(`schema: policy/v1
stages: [{ name: staging, from: [unassigned] }, { name: production, from: [staging] }]
formats: [onnx]
signers: [{ id: training, workflow: ${WORKFLOW.workflow}, ref: ${WORKFLOW.ref} }]
rules:
${uses.map((id) => `  - ${JSON.stringify({ id, rule: id, ...(Object.keys(USES[id] ?? {}).length > 0 ? { with: USES[id] } : {}) })}\n`).join('')}`)
const ALL = policyOf(rules.map(({ id }) => id))
// Those that look at records besides the lineage: the others say the same whatever becomes of these.
const ABOUT_RECORDS = policyOf(rules.flatMap(({ id, asks }) => (asks?.some((ask) => ask === 'evaluations' || ask === 'reproductions') ? [id] : [])))

type Records = Record<string, unknown>
const GOOD: Records = { suite: suite(), champion: champion(), backtest: backtest(), forward: forward(), bias: bias(), reproduction: reproduction() }
const about = (record: unknown): unknown => (record !== null && typeof record === 'object' && 'lineage' in record ? { ...record, lineage: ID } : record)
const SIGNATURES: SignatureFact[] = [{ statement: 'lineage', state: 'valid', signer: WORKFLOW }, { statement: 'provenance', state: 'valid', signer: WORKFLOW }]

function factsWith(from: Records, more: Partial<EvidenceFact> = {}, others: Partial<FactValues> = {}): Facts {
  const evaluations = Object.entries(from).flatMap(([name, record]) => (name === 'reproduction' ? [] : [about(record)]))
  const reproductions = 'reproduction' in from ? [about(from['reproduction'])] : []
  const version = evidence('1.1.0', { evaluations: stored(...evaluations), reproductions: stored(...reproductions), signatures: known(SIGNATURES), ancestors: {}, ...more }, OF)
  return facts({ ...FILES, evidence: { ...evidenceWith([]), 'churn@1.1.0': version }, reviews: [approval('ben'), approval('cyd')], ...others })
}
const FILES = (() => {
  const files = toProduction({ 'models/churn/model.yml': SUITES, 'models/churn/versions/1.1.0.yml': versionFile('1.1.0', { subjects: LINEAGE.subject.map(({ name, digest }) => ({ name, digest: `sha256:${digest['sha256']}`, bytes: 10 })) }, OF) })
  const card = (files.documents.merged['models/churn/README.md'] ?? '').replaceAll(sha256(records('1.1.0').lineage), ID)
  for (const side of ['base', 'merged'] as const) files.documents[side]['models/churn/README.md'] = card
  return files
})()
const judge = (given: Facts, policy = ALL): Decision => decide(policy, given, NOW)
const unmet = ({ verdicts }: Decision): string[] => verdicts.flatMap(({ id, outcome }) => (outcome === 'pass' ? [] : [id])).sort()

/** Every place in a value that can be taken away: members and elements, at any depth. */
function placesIn(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => {
    const here = [...at, Array.isArray(value) ? Number(key) : key]
    return [here, ...placesIn(part, here)]
  })
}
function without(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return rest.length === 0 ? value.filter((_, index) => index !== key) : value.map((part, index) => (index === key ? without(part, rest) : part))
  const entries = Object.entries(value)
  return Object.fromEntries(rest.length === 0 ? entries.filter(([name]) => name !== key) : entries.map(([name, part]) => [name, name === key ? without(part, rest) : part]))
}

describe('every rule', () => {
  it('is asked here, and met', () => {
    expect(Object.keys(USES).sort()).toEqual(rules.map(({ id }) => id).sort())
    const made = judge(factsWith(GOOD))
    expect(unmet(made)).toEqual([])
    expect(made.conclusion).toBe('approved')
    expect(new Set(made.verdicts.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(rules.length)
  })

  it('never turns from no to yes when a record, or anything in one, is taken away', () => {
    let refused = 0
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }), (steps) => {
      let at: Records = GOOD
      let before = unmet(judge(factsWith(at), ABOUT_RECORDS))
      for (const [which, where] of steps) {
        const names = Object.keys(at)
        const name = names[which % Math.max(1, names.length)]
        if (name === undefined) return
        const places = placesIn(at[name])
        // One of them is the whole record.
        const place = places[where % (places.length + 1)]
        at = place === undefined ? Object.fromEntries(Object.entries(at).filter(([key]) => key !== name)) : { ...at, [name]: without(at[name], place) }
        const decision = judge(factsWith(at), ABOUT_RECORDS)
        const after = unmet(decision)
        expect(after).toEqual(expect.arrayContaining(before))
        if (after.length > before.length) refused += 1
        // A record that cannot be read may be an objection, so all rules that read its kind doubt; without it they do not.
        // It goes away no more than an objection does: the branch is append-only, and the audit finds what is missing.
        if (decision.verdicts.some(({ outcome }) => outcome === 'error')) return
        before = after
      }
    }), { numRuns: 60 })
    expect(refused).toBeGreaterThan(20)
  })

  it('does not pass without what it asked to be read, nor when that could not be read', () => {
    const parts: Record<string, string[]> = {
      evaluations: ['backtest-passed', 'bias-limits', 'evaluation-passed', 'forward-test-passed', 'not-worse-than-champion'],
      reproductions: ['reproduced'],
      signatures: ['lineage-signed'],
    }
    for (const [part, asking] of Object.entries(parts)) {
      expect(rules.filter(({ asks }) => asks?.includes(part as never)).map(({ id }) => id).sort()).toEqual(asking)
      for (const [state, more] of [['unread', { [part]: undefined }], ['unknown', { [part]: unknown('502') }], ['none', { [part]: known([]) }]] as const) {
        const made = judge(factsWith(GOOD, more as Partial<EvidenceFact>))
        expect([part, state, unmet(made)]).toEqual([part, state, asking])
        expect(made.conclusion).toBe(state === 'none' ? 'rejected' : 'error')
      }
    }
  })

  it('says of each refusal what is wrong, who can help, and what to do', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.keys(GOOD)), fc.nat(), (name, where) => {
      const places = placesIn(GOOD[name])
      const place = places[where % places.length]!
      for (const { outcome, summary, remedy, missing } of judge(factsWith({ ...GOOD, [name]: without(GOOD[name], place) }), ABOUT_RECORDS).verdicts) {
        if (outcome === 'pass') continue
        expect(summary).toMatch(/\w.*\.$/)
        expect(remedy).toMatch(/\w.*\.$/)
        if (outcome !== 'error') expect(missing).toMatch(/\w/)
      }
    }), { numRuns: 100 })
  })

  it('takes any bytes for a record without a crash, and never for a good one', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const record = known([{ state: 'present' as const, digest: sha256(text), text }])
      const made = judge(factsWith(GOOD, { evaluations: record, reproductions: record }), ABOUT_RECORDS)
      expect(made.conclusion).toBe('error')
      expect(made.verdicts.filter(({ summary }) => summary.startsWith('The rule failed'))).toEqual([])
    }), { numRuns: 100 })
  })
})
