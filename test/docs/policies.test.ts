import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../core/canonical.ts'
import { TREE_MANIFEST_NAME } from '../../core/lineage/tree-manifest.ts'
import { decide, type Decision } from '../../core/policy/decide.ts'
import { known, type EvidenceFact, type FactValues } from '../../core/policy/facts.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { bias, champion, difference, evidenceWith, forward, gap, modelWith, reproduction, stored, suite } from '../fakes/evidence.ts'
import { account, approval, BASE_FILES, card, changing, commit, DATASET, evidence, facts, HEAD, HEAD_FILES, MODEL, NOW, records, sha256, stagesFile, statement, values, versionFile } from '../fakes/promotion.ts'

/** The policies of docs/policy.md for three teams: what each must let pass, and what it must not. */
const doc = readFileSync(join(import.meta.dirname, '../../docs/policy.md'), 'utf8')
const policyBelow = (heading: string): string => {
  const section = doc.slice(doc.indexOf(`\n## ${heading}\n`))
  const [, text = ''] = /^```yaml\n(schema: policy\/v1\n[^]*?)^```$/m.exec(section) ?? []
  return text
}
type Given = Partial<FactValues>
const judged = (policy: string, given: Given, at: Date = NOW): Decision => decide(readPolicy(policy), facts(given), at)
const unmet = ({ verdicts }: Decision): string[] => [...new Set(verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && !unneeded).map(({ id, outcome }) => `${id}: ${outcome}`))]
const by = (...logins: string[]): Given => ({ reviews: logins.map((login) => approval(login)) })
const STAGES = 'models/churn/stages.yml'
const team = (...logins: string[]) => known(logins.map((login) => account(login).id))
const people = (teams: Record<string, ReturnType<typeof team>>): FactValues['people'] => ({ ...values().people, accounts: { ...values().people.accounts, ona: account('ona').id }, permissions: Object.fromEntries(['ada', 'ben', 'cyd', 'dee', 'eve', 'ona', 'lin'].map((login) => [account(login).id, known('write' as const)])), teams: { 'acme/churn': team(), ...teams } })
const listed = { 'recalls/': { base: [], merged: [] } }
const withRecalls = ({ files, documents }: Pick<FactValues, 'files' | 'documents'>): Given => ({ files, documents: { ...documents, listed } })

describe('a small team', () => {
  const policy = policyBelow('A small team')
  const base = { ...BASE_FILES, '.github/provender.yml': policy }
  const promoted = withRecalls(changing(base, { ...HEAD_FILES, [STAGES]: stagesFile({ production: '1.1.0' }) }))
  const ordinary: Given = { ...promoted, people: people({}), evidence: evidenceWith([], []), ...by('ben') }
  const before = { ...base, ...HEAD_FILES, [STAGES]: stagesFile({ production: '1.1.0' }) } as Record<string, string>
  const back: Given = { ...ordinary, ...withRecalls(changing(before, { [STAGES]: stagesFile({ production: '1.0.0' }) })), evidence: { 'churn@1.0.0': evidence('1.0.0', { trainedBelowHead: known(false), ancestors: {} }) } }
  // 2026-03-06 is a Friday.
  const friday = new Date('2026-03-06T15:00:00Z')

  it('is valid', () => expect(readPolicy(policy)).toMatchObject({ state: 'valid' }))
  it('promotes what a colleague approved', () => expect(judged(policy, ordinary).conclusion).toBe('approved'))
  it('until Friday afternoon, and from Monday on', () => {
    expect(judged(policy, ordinary, new Date(friday.getTime() - 1)).conclusion).toBe('approved')
    expect(judged(policy, ordinary, friday).verdicts.find(({ id }) => id === 'provender:freeze')?.summary).toContain('until 2026-03-09T00:00Z')
    expect(judged(policy, ordinary, new Date('2026-03-09T00:00:00Z')).conclusion).toBe('approved')
  })
  it('lets a version that served come back on a Saturday', () => {
    const saturday = new Date('2026-03-07T09:00:00Z')
    expect(judged(policy, { ...back, served: { 'churn#production': ['1.0.0', '1.1.0'] } }, saturday).conclusion).toBe('approved')
    expect(unmet(judged(policy, { ...back, served: {} }, saturday))).toEqual(['provender:freeze: pending'])
  })
  it.each<[string, Given, string[], Date?]>([
    ['what nobody approved', by(), ['colleague: pending']],
    ['what its author alone approved', by('ada'), ['colleague: pending']],
    ['a version older than half a year', {}, ['shelf-life: fail'], new Date('2026-08-28T12:00:00Z')],
    ['a version whose lineage is not there', { evidence: { 'churn@1.1.0': evidence('1.1.0', { lineage: known({ state: 'absent' }) }) } }, ['provender:version-equals-record: fail', 'lineage: fail', 'shelf-life: fail', 'recalls: fail']],
  ])('does not promote %s', (_what, more, missing, at) => expect(unmet(judged(policy, { ...ordinary, ...more }, at))).toEqual(missing))
  it('has every edit looked at', () => {
    const edit: Given = { ...changing(base, { 'models/churn/model.yml': MODEL.replace('Who leaves.', 'Who may leave.') }), people: people({}) }
    expect(judged(policy, { ...edit, ...by() }).conclusion).toBe('pending')
    expect(judged(policy, { ...edit, ...by('cyd') }).conclusion).toBe('approved')
  })
})

describe('a bank with two lines of defence', () => {
  const policy = policyBelow('A bank with two lines of defence')
  const model = modelWith(...['champion', 'fairness'].map((name) => ({ suite: name, thresholds: [{ metric: 'auc', min: 0 }] })))
  const base = { ...BASE_FILES, '.github/provender.yml': policy, 'models/churn/model.yml': model, ...(HEAD_FILES as Record<string, string>), [STAGES]: stagesFile({ production: '1.0.0', validation: '1.1.0' }) }
  const moved = (after: Record<string, string | null>, from: Record<string, string> = base): Given => withRecalls(changing(from, after))
  const evaluated = (more: Partial<EvidenceFact> = {}, ...evaluations: unknown[]): FactValues['evidence'] => evidenceWith(evaluations.length > 0 ? evaluations : [champion(), bias()], [], more)
  const production = stagesFile({ production: '1.1.0', validation: '1.1.0' })
  // dee owns the model, eve and ben are of model risk, cyd and lin are on call; dee is of model risk, too.
  const teams = { 'bank/model-risk': team('eve', 'ben', 'dee'), 'bank/on-call': team('cyd', 'lin'), 'bank/heads-of-modelling': team('cyd') }
  const here = lots(internal('1.1.0'))
  const ordinary: Given = { ...moved({ [STAGES]: production }, { ...base, ...here.files }), people: people(teams), evidence: evaluated(here.evidence, champion({ lineage: here.lineage }), bias({ lineage: here.lineage })), ...by('dee', 'eve') }

  it('is valid', () => expect(readPolicy(policy)).toMatchObject({ state: 'valid' }))
  it('promotes with one person of each line', () => expect(unmet(judged(policy, ordinary))).toEqual([]))
  it('wants two people for the two lines, whoever stands in both', () => {
    expect(unmet(judged(policy, { ...ordinary, ...by('dee') }))).toEqual(['first-line: pending'])
    expect(unmet(judged(policy, { ...ordinary, ...by('eve') }))).toEqual(['first-line: pending'])
    expect(unmet(judged(policy, { ...ordinary, ...by('cyd') }))).toContain('second-line: pending')
  })
  it('wants two of model risk where the risk is high, also when the pull request lowers it', () => {
    const high = { ...base, ...here.files, 'models/churn/model.yml': model.replace('risk-tier: low', 'risk-tier: high') }
    const lowered = moved({ [STAGES]: production, 'models/churn/model.yml': model }, high)
    expect(unmet(judged(policy, { ...ordinary, ...lowered, ...by('cyd', 'eve') }))).toContain('committee: pending')
    expect(unmet(judged(policy, { ...ordinary, ...lowered, ...by('cyd', 'eve', 'ben') }))).not.toContain('committee: pending')
  })
  it.each<[string, Given, string]>([
    ['a version that skips validation', moved({ [STAGES]: production }, { ...base, ...here.files, [STAGES]: stagesFile({ production: '1.0.0' }) }), 'move: fail'],
    ['a version that may be worse than the one that serves', { evidence: evaluated(here.evidence, champion({ lineage: here.lineage, differences: [difference('0.01', '-0.02', '0.03')] }), bias({ lineage: here.lineage })) }, 'no-regression: fail'],
    ['a version that is not fair enough', { evidence: evaluated(here.evidence, champion({ lineage: here.lineage }), bias({ lineage: here.lineage, gaps: [gap({ value: '0.7', ci: { lower: '0.6', upper: '0.8', level: '0.99', method: 'log-ratio' } })] })) }, 'fair: fail'],
    ['approvals older than a month', { reviews: [approval('dee', { submittedAt: '2026-01-15T10:00:00Z' }), approval('eve', { submittedAt: '2026-01-15T10:00:00Z' })] }, 'second-line: pending'],
    ['data about people', moved({ [STAGES]: production }, { ...base, ...here.files, 'datasets/calls/dataset.yml': DATASET.replace('sensitivity: internal', 'sensitivity: personal') }), 'data: fail'],
  ])('does not promote %s', (_what, more, missing) => expect(unmet(judged(policy, { ...ordinary, ...more }))).toContain(missing))

  const yearEnd = new Date('2026-12-27T09:00:00Z')
  const serving = { ...base, ...here.files, [STAGES]: stagesFile({ production: '1.1.0' }) }
  const old = lots(internal('1.0.0'), '1.0.0')
  const wayBack: Given = { ...ordinary, ...moved({ [STAGES]: stagesFile({ production: '1.0.0' }) }, { ...serving, ...old.files }), evidence: { 'churn@1.0.0': { ...old.evidence, trainedBelowHead: known(false) }, 'churn@1.1.0': here.evidence } }

  it('goes back by one person on call, at the end of the year too; forward it does not go then', () => {
    const served = { 'churn#production': ['1.0.0', '1.1.0'] }
    expect(unmet(judged(policy, { ...wayBack, served, ...by('lin') }, yearEnd))).toEqual([])
    expect(unmet(judged(policy, { ...wayBack, served, ...by('ona') }, yearEnd))).toEqual(['way-back: pending'])
    expect(unmet(judged(policy, { ...wayBack, served: {}, ...by('lin') }, yearEnd))).toEqual(expect.arrayContaining(['provender:freeze: pending', 'move: fail', 'second-line: pending']))
  })

  const glass = (until: string): Given => moved({ [STAGES]: production, 'overrides/outage.yml': `schema: override/v1\nid: outage\nreason: Every request is refused.\nuntil: "${until}"\nmoves: ["churn#production"]\n` }, { ...base, ...here.files })
  it('breaks the glass by two people on call for four hours, and never by one', () => {
    const burning = { ...ordinary, evidence: evaluated(here.evidence, bias({ lineage: here.lineage })) }
    expect(judged(policy, { ...burning, ...glass('2026-03-03T16:00:00Z'), ...by('cyd', 'lin') })).toMatchObject({ conclusion: 'approved', override: { id: 'outage' } })
    for (const more of [{ ...glass('2026-03-03T16:00:00Z'), ...by('cyd') }, { ...glass('2026-03-03T16:00:01Z'), ...by('cyd', 'lin') }, { ...glass('2026-03-03T12:00:00Z'), ...by('cyd', 'lin') }, { ...glass('2026-03-03T16:00:00Z'), ...by('eve', 'dee') }]) expect(judged(policy, { ...burning, ...more }).conclusion).not.toBe('approved')
    expect(judged(policy, { ...burning, ...glass('2026-03-03T16:00:00Z'), ...by('cyd', 'lin'), pushes: [{ after: HEAD, actor: account('lin') }] }).conclusion).not.toBe('approved')
  })

  it('does not ask old scorecards for fairness until June, and says why', () => {
    const scorecard = readPolicy(policy.replace('models: ["scorecard-*"]', 'models: ["ch*"]'))
    const without = { ...ordinary, evidence: evaluated(here.evidence, champion({ lineage: here.lineage })) }
    const made = decide(scorecard, facts(without), NOW)
    expect(made.conclusion).toBe('approved')
    expect(made.verdicts.find(({ id }) => id === 'fair')?.summary).toMatch(/^Waived until 2026-06-30 \(scorecards\)/)
    expect(unmet(judged(policy, without))).toEqual(['fair: fail'])
  })

  it('can be changed, by all who approve what it protects', () => {
    const change: Given = { ...moved({ '.github/provender.yml': policy.replace('count: 2\n  hours: 4', 'count: 3\n  hours: 2') }), people: people(teams) }
    expect(unmet(judged(policy, { ...change, ...by('cyd', 'eve', 'ben') }))).toEqual([])
    expect(judged(policy, { ...change, ...by('cyd', 'eve') }).conclusion).toBe('pending')
  })
})

describe('a medical-device maker', () => {
  const policy = policyBelow('A medical-device maker')
  const made = device('1.1.0')
  const model = modelWith({ suite: 'acceptance', thresholds: [{ metric: 'auc', split: 'test', min: 0.8 }] }).replace('risk-tier: low', 'risk-tier: medium')
  const label = card('1.1.0').replaceAll(sha256(records('1.1.0').lineage), made.lineage)
    .concat(['Training data', 'Evaluation', 'Indications for use', 'Residual risks'].map((title) => `\n## ${title}\n\nWritten for those who will rely on it, in plain words.\n`).join(''))
  const base: Record<string, string> = { ...BASE_FILES, '.github/provender.yml': policy, 'models/churn/model.yml': model, 'models/churn/README.md': label, 'models/churn/versions/1.1.0.yml': made.file, [STAGES]: stagesFile({ clinical: '1.0.0', validation: '1.1.0' }) }
  const moved = (after: Record<string, string | null>, from = base): Given => withRecalls(changing(from, after))
  const teams = { 'device/engineering': team('lin'), 'device/clinicians': team('ben', 'cyd'), 'device/quality': team('cyd', 'dee'), 'device/regulatory': team('eve') }
  const signer = { issuer: 'https://token.actions.githubusercontent.com', workflow: 'device/models/.github/workflows/train.yml', ref: 'refs/heads/main' }
  const signatures = known((['lineage', 'provenance'] as const).map((one) => ({ statement: one, state: 'valid' as const, signer })))
  const run = (more: Partial<EvidenceFact> = {}): FactValues['evidence'] => ({
    'churn@1.1.0': {
      lineage: known({ state: 'present', digest: made.lineage, text: made.texts.lineage }), provenance: known({ state: 'present', digest: sha256(made.texts.provenance), text: made.texts.provenance }), trainedBelowHead: known(false),
      signatures, ancestors: {},
      evaluations: stored(suite({ lineage: made.lineage }), forward({ champion: { stage: 'clinical', version: '1.0.0', lineage: sha256(records('1.0.0').lineage) } }, { lineage: made.lineage })),
      reproductions: stored(reproduction({ lineage: made.lineage, level: 'content-identical' })),
      ...more,
    },
    'churn@1.0.0': evidence('1.0.0'),
  })
  const released = stagesFile({ clinical: '1.1.0', validation: '1.1.0' })
  const ordinary: Given = { ...moved({ [STAGES]: released }), people: people(teams), evidence: run(), openPromotions: [], ...by('ben', 'dee', 'eve') }

  it('is valid', () => expect(readPolicy(policy)).toMatchObject({ state: 'valid' }))
  it('releases with a clinician, quality and regulatory affairs', () => expect(unmet(judged(policy, ordinary))).toEqual([]))
  it('wants three people, whoever is in two groups', () => {
    // cyd is a clinician and of quality.
    expect(unmet(judged(policy, { ...ordinary, ...by('cyd', 'eve') }))).toEqual(['clinician: pending', 'quality: pending'])
    expect(unmet(judged(policy, { ...ordinary, ...by('cyd', 'ben', 'eve') }))).toEqual([])
    expect(unmet(judged(policy, { ...ordinary, ...by('cyd', 'dee', 'eve') }))).toEqual([])
  })
  it.each<[string, Given, string]>([
    ['a version that skips validation', moved({ [STAGES]: released }, { ...base, [STAGES]: stagesFile({ clinical: '1.0.0', verification: '1.1.0' }) }), 'move: fail'],
    ['a version that nobody signed', { evidence: run({ signatures: known([]) }) }, 'signed: fail'],
    ['a version signed by another workflow', { evidence: run({ signatures: known((['lineage', 'provenance'] as const).map((one) => ({ statement: one, state: 'valid' as const, signer: { ...signer, ref: 'refs/heads/mine' } }))) }) }, 'signed: fail'],
    ['a version that came out otherwise when it was made again', { evidence: run({ reproductions: stored(reproduction({ lineage: made.lineage, level: 'not-reproduced' })) }) }, 'made-again: fail'],
    ['a version that was made again only on the same machine', { evidence: run({ reproductions: stored(reproduction({ lineage: made.lineage, scope: 'same-machine' })) }) }, 'made-again: fail'],
    ['a version that only its trainer evaluated', { evidence: run({ evaluations: stored(suite({ lineage: made.lineage, evaluator: { login: 'ada', run: 3 } })) }) }, 'acceptance: fail'],
    ['a version that did not run beside the device', { evidence: run({ evaluations: stored(suite({ lineage: made.lineage })) }) }, 'beside-the-device: fail'],
    ['a version of which another pull request moves the stage', { openPromotions: [{ pull: 3, draft: false, model: 'churn', stage: 'clinical', slot: 'version' }] }, 'one-at-a-time: pending'],
    ['a version whose label names no residual risks', moved({ [STAGES]: released, 'models/churn/README.md': label.replace('## Residual risks', '## Notes') }), 'label: fail'],
    ['approvals of an earlier commit, though not a byte changed', { reviews: ['ben', 'dee', 'eve'].map((login) => approval(login, { commit: 'd'.repeat(40) })), reviewed: { ['d'.repeat(40)]: known({ changed: [], merged: [], commits: [commit('ada')] }) } }, 'quality: pending'],
    ['an override, however many approve', moved({ [STAGES]: released, 'overrides/now.yml': 'schema: override/v1\nid: now\nreason: Now.\nuntil: "2026-03-03T14:00:00Z"\nmoves: ["churn#clinical"]\n' }), 'break-glass: fail'],
  ])('does not release %s', (what, more, missing) => expect(unmet(judged(policy, { ...ordinary, ...more, ...(what.startsWith('an override') ? { evidence: run({ signatures: known([]) }) } : {}) }))).toContain(missing))
  it('has every change read by two', () => {
    const edit: Given = { ...moved({ '.github/workflows/train.yml': 'on: push\n' }), people: people(teams) }
    expect(unmet(judged(policy, { ...edit, ...by('lin') }))).toEqual(['two-readers: pending'])
    expect(judged(policy, { ...edit, ...by('lin', 'ben') }).conclusion).toBe('approved')
  })
})

/** Records that tell where data came from. */
function internal(version: string): { lineage: string; provenance: string } {
  return records(version, (predicate) => predicate.datasets.forEach((lot) => Object.assign(lot, { licence: 'internal', sensitivity: 'internal' })))
}

/** A version with other records than those of the fakes: its file, and its evidence. */
function lots(of: { lineage: string; provenance: string }, version = '1.1.0'): { files: Record<string, string>; evidence: EvidenceFact; lineage: string } {
  return {
    files: { [`models/churn/versions/${version}.yml`]: versionFile(version, {}, of), ...(version === '1.1.0' ? { 'models/churn/README.md': card('1.1.0').replaceAll(sha256(records('1.1.0').lineage), sha256(of.lineage)) } : {}) },
    evidence: evidence(version, { ancestors: {} }, of),
    lineage: sha256(of.lineage),
  }
}

/** A version whose lineage leaves nothing out. */
function device(version: string): { texts: { lineage: string; provenance: string }; file: string; lineage: string } {
  const hex = (text: string): string => hash('sha256', text)
  const value = statement(version, (predicate) => {
    predicate.components = [{ id: 'train', name: 'train', params: {}, role: 'train', version: `sha256:${hex('train')}`, command: 'sh train.sh', inputs: [], outputs: [{ path: 'out/model.onnx', digest: { sha256: hex(version) }, bytes: '10' }], startedOn: '2026-03-01T09:00:00Z', finishedOn: '2026-03-01T09:30:00Z', exitCode: 0, cached: false, tags: [] }] as unknown as typeof predicate.components
    predicate.seeds = [{ none: 'closed form' }]
    predicate.environment.locks = [{ path: 'uv.lock', digest: { sha256: hex('lock') } }] as unknown as typeof predicate.environment.locks
    predicate.environment.container = { uri: 'oci://device/train', digest: { sha256: hex('image') } } as unknown as NonNullable<typeof predicate.environment.container>
    predicate.completeness = { datasets: 'observed', environment: 'declared', components: 'observed' }
  })
  value.subject = [{ name: 'model.onnx', digest: { sha256: hex(version) }, annotations: { format: 'onnx' } }, { name: TREE_MANIFEST_NAME, digest: { sha256: hex('tree') } }] as unknown as typeof value.subject
  const { buildDefinition, runDetails } = value.predicate
  const texts = { lineage: canonicalJson(value), provenance: canonicalJson({ _type: value._type, subject: value.subject, predicateType: 'https://slsa.dev/provenance/v1', predicate: { buildDefinition, runDetails } }) }
  const subjects = [{ name: 'model.onnx', digest: `sha256:${hex(version)}`, bytes: 10 }, { name: TREE_MANIFEST_NAME, digest: `sha256:${hex('tree')}`, bytes: 10 }]
  return { texts, file: versionFile(version, { subjects }, texts), lineage: sha256(texts.lineage) }
}
