import { describe, expect, it } from 'vitest'
import { deploymentLink, textsOf } from '../../test/fakes/chain.ts'
import { decisionRecord, readVersion } from '../../test/fakes/deployment.ts'
import { MODEL, POLICY, stagesFile } from '../../test/fakes/promotion.ts'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import { readChain } from '../decisions/chain.ts'
import { known, unknown, type SignatureFact } from '../policy/facts.ts'
import { readPolicy } from '../policy/read.ts'
import { describeSigning, renderSigning, signatureReasons } from './signatures.ts'

const WORKFLOW = { issuer: 'https://token.actions.githubusercontent.com', workflow: 'acme/models/.github/workflows/train.yml', ref: 'refs/heads/main' }
const SIGNERS = `signers: [{ id: training, workflow: ${WORKFLOW.workflow}, ref: ${WORKFLOW.ref} }]\n`
const SIGNED = '{ id: signed, rule: lineage-signed }'
const TWO = '{ id: two, rule: min-approvals, with: { count: 2, from: { permission: write } } }'
const asking = (use = SIGNED, head = SIGNERS): string => `${head}${POLICY}  - ${use}\n`
const both = (more: Omit<SignatureFact, 'statement'>): SignatureFact[] => (['lineage', 'provenance'] as const).map((statement) => ({ statement, ...more }))
const NOBODY = both({ state: 'absent' })
const GOOD = both({ state: 'valid', signer: WORKFLOW })
const met = (id: string, rule: string) => ({ id, rule, subject: 'churn#staging empty → 1.1.0', outcome: 'pass' as const, summary: 'x' })

const documents = (stages: string) => ({ 'models/churn/model.yml': MODEL, 'models/churn/stages.yml': stages })
const evidence = (policy: string, signatures: SignatureFact[] | string) => ({
  repository: 'acme/models', change: { model: 'churn', stage: 'staging', from: null, to: '1.1.0' }, file: readVersion(), now: new Date('2026-03-03T12:00:00Z'), policy: readPolicy(policy),
  signatures: typeof signatures === 'string' ? unknown(signatures) : known(signatures),
  documents: { base: documents(stagesFile({ production: '1.0.0' })), merged: documents(stagesFile({ production: '1.0.0', staging: '1.1.0' })) },
})
const reasons = (policy: string, signatures: SignatureFact[] | string = NOBODY, decision: Partial<DecisionRecord> = {}): string => signatureReasons(evidence(policy, signatures), decisionRecord(decision), []).join('\n')

describe('a deployment is refused for want of signatures', () => {
  it.each<[what: string, policy: string, signatures: SignatureFact[] | string | undefined, words: RegExp]>([
    ['nobody signed', asking(), NOBODY, /churn@1\.1\.0: its lineage is not signed; its provenance is not signed\. Sign it as one of training/],
    ['one statement is not signed', asking(), [GOOD[0]!, NOBODY[1]!], /^churn@1\.1\.0: its provenance is not signed/],
    ['somebody else signed', asking(), both({ state: 'valid', signer: { ...WORKFLOW, ref: 'refs/heads/mine' } }), /who is not trusted/],
    ['signatures could not be verified', asking(), 'x', /not known: x/],
    ['the policy names nobody', asking(SIGNED, ''), GOOD, /trusts nobody to sign/],
    ['the policy is not valid', `${POLICY}  - { id: signed, rule: no-such-rule }\n`, GOOD, /The policy is not valid at the merged commit/],
    ['it is a first move, and the rule is about those', asking('{ id: signed, rule: lineage-signed, when: { from: [unassigned] } }'), NOBODY, /is not signed/],
    ['an alternative of the rule was not met', asking(`{ any: [${SIGNED}, ${TWO}] }`), NOBODY, /is not signed/],
    ['it is a high risk, and the rule is about those', asking('{ id: signed, rule: lineage-signed, when: { risk-tiers: [low, medium, high] } }'), NOBODY, /is not signed/],
  ])('when %s', (_what, policy, signatures, words) => expect(reasons(policy, signatures)).toMatch(words))

  it('when a rule of the organisation was met by them', () => {
    const decision = { verdicts: [met('floor:signed', 'lineage-signed')] }
    expect(reasons(`${SIGNERS}${POLICY}`, NOBODY, decision)).toMatch(/is not signed/)
    expect(reasons(`${SIGNERS}${POLICY}`, GOOD, decision)).toBe('')
    expect(reasons(POLICY, GOOD, decision)).toMatch(/trusts nobody/)
  })
  it('when break-glass took the place of other rules, and this one was met', () => {
    const override = { id: 'night', reason: 'x', until: '2026-03-03T13:00:00Z' }
    expect(reasons(asking(), NOBODY, { override, verdicts: [met('signed', 'lineage-signed')] })).toMatch(/is not signed/)
    expect(reasons(asking(), NOBODY, { override })).toBe('')
  })
  it('when it is no rollback, though it was deployed once by this very decision', () => {
    const policy = asking('{ id: signed, rule: lineage-signed, when: { rollback: false } }')
    const chain = readChain(textsOf(decisionRecord(), (there) => deploymentLink({ decision: there[0]!.digest, model: 'churn', stage: 'staging', version: '1.1.0', outcome: 'succeeded' })))
    const links = chain.ok ? chain.links : []
    expect(links).toHaveLength(2)
    expect(signatureReasons(evidence(policy, NOBODY), decisionRecord(), links).join()).toMatch(/is not signed/)
    expect(signatureReasons(evidence(policy, NOBODY), decisionRecord({ sequence: 3 }), links)).toEqual([])
  })
})

describe('signatures are not asked for', () => {
  it.each<[what: string, policy: string, decision?: Partial<DecisionRecord>]>([
    ['where no rule does', POLICY],
    ['by a rule for another stage', asking('{ id: signed, rule: lineage-signed, when: { stages: [production] } }')],
    ['by a rule for another model', asking('{ id: signed, rule: lineage-signed, when: { models: [delays] } }')],
    ['by a rule for moves from staging', asking('{ id: signed, rule: lineage-signed, when: { from: [staging] } }')],
    ['where the decision was made by an alternative', asking(`{ any: [${SIGNED}, ${TWO}] }`), { verdicts: [met('two', 'min-approvals')] }],
    ['under a waiver', `${asking()}waivers: [{ id: first, rule: signed, until: "2026-04-01", reason: "Signing begins in April." }]\n`],
  ])('%s', (_what, policy, decision) => expect(reasons(policy, NOBODY, decision)).toBe(''))
  it('twice when they are there', () => expect(reasons(asking(), GOOD)).toBe(''))
})

describe('what is said of signatures', () => {
  const say = (policy: string, signatures: SignatureFact[] | string) => describeSigning(evidence(policy, signatures))
  it('is who signed, or that nobody did', () => {
    expect(say(`${SIGNERS}${POLICY}`, GOOD)).toEqual({ state: 'signed', says: ['lineage is signed by training', 'provenance is signed by training'] })
    expect(say(POLICY, NOBODY)).toEqual({ state: 'unsigned', says: ['lineage is not signed', 'provenance is not signed'] })
    expect(renderSigning('churn@1.1.0', say(POLICY, NOBODY))).toBe('churn@1.1.0 is not signed.')
  })
  it('is that one does not hold, whether or not another does', () => {
    const bad = both({ state: 'invalid', reason: 'none of the 1 trusted keys made it' })
    expect(say(`${SIGNERS}${POLICY}`, bad)).toEqual({ state: 'not-trusted', says: ['lineage has a signature that is not valid: none of the 1 trusted keys made it', 'provenance has a signature that is not valid: none of the 1 trusted keys made it'] })
    expect(say(`${SIGNERS}${POLICY}`, [...bad, ...GOOD])).toMatchObject({ state: 'signed', says: [{}, {}, 'a signature of the lineage is invalid and does not count: none of the 1 trusted keys made it', {}].map((one) => (typeof one === 'string' ? one : (expect.anything() as string))) })
  })
  it('is that they could not be verified, or that the policy names nobody', () => {
    expect(say(POLICY, 'gone')).toEqual({ state: 'unknown', says: ['signatures could not be verified: gone'] })
    expect(say(POLICY, GOOD)).toMatchObject({ state: 'not-trusted', says: [expect.stringContaining('who is not trusted') as string, expect.anything(), 'the policy names nobody who is trusted to sign'] })
  })
})
