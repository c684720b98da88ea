import { describe, expect, it } from 'vitest'
import { evidence } from '../../../../test/fakes/promotion.ts'
import { evidenceWith, judgeBy } from '../../../../test/fakes/evidence.ts'
import { known, unknown, type SignatureFact } from '../../facts.ts'
import type { Verdict } from '../../verdict.ts'

const WORKFLOW = { issuer: 'https://token.actions.githubusercontent.com', workflow: 'acme/models/.github/workflows/train.yml', ref: 'refs/heads/main' }
const KEY = '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----'
const HEAD = `signers:\n  - { id: training, workflow: ${WORKFLOW.workflow}, ref: ${WORKFLOW.ref} }\n  - { id: offline, key: ${JSON.stringify(KEY)} }\n`
const valid = (statement: SignatureFact['statement'], signer: SignatureFact['signer'] = WORKFLOW): SignatureFact => ({ statement, state: 'valid', signer: signer! })
const absent = (statement: SignatureFact['statement']): SignatureFact => ({ statement, state: 'absent' })
const judge = (signatures: SignatureFact[], options: object = {}, head = HEAD): Verdict | undefined => judgeBy('lineage-signed', options, { evidence: evidenceWith([], [], { signatures: known(signatures) }) }, { head })

describe('lineage-signed', () => {
  it('passes when a trusted workflow or key signed both statements', () => {
    expect(judge([valid('lineage'), valid('provenance')])).toMatchObject({ outcome: 'pass', summary: 'churn@1.1.0 is signed: lineage: signed by training; provenance: signed by training.' })
    expect(judge([valid('lineage', { key: KEY.replaceAll('\n', '\r\n') }), valid('provenance')])?.outcome).toBe('pass')
  })
  it.each<[what: string, signatures: SignatureFact[], words: string]>([
    ['M-03 no signature', [absent('lineage'), absent('provenance')], 'its lineage is not signed; its provenance is not signed'],
    ['M-03 one of two', [valid('lineage'), absent('provenance')], 'its provenance is not signed'],
    ['nothing about a statement', [valid('lineage')], 'its provenance is not signed'],
    ['a signature that is not valid', [valid('provenance'), { statement: 'lineage', state: 'invalid', reason: 'the digest differs' }], 'has a signature that is not valid: the digest differs'],
    ['a signature of a trusted signer over other bytes', [valid('provenance'), { ...valid('lineage'), state: 'invalid', reason: 'it signs other bytes' }], 'it signs other bytes'],
    ['another workflow', [valid('provenance'), valid('lineage', { ...WORKFLOW, workflow: 'evil/models/.github/workflows/train.yml' })], 'is signed by evil/models/.github/workflows/train.yml@refs/heads/main, who is not trusted'],
    ['another ref', [valid('provenance'), valid('lineage', { ...WORKFLOW, ref: 'refs/heads/mine' })], 'who is not trusted'],
    ['another issuer, who may put any workflow into a token', [valid('provenance'), valid('lineage', { ...WORKFLOW, issuer: 'https://evil.example' })], 'by https://evil.example, who is not trusted'],
    ['another key', [valid('provenance'), valid('lineage', { key: KEY.replace('MFk', 'MFl') })], 'is signed by another key, who is not trusted'],
    ['a valid signature of nobody', [valid('provenance'), { statement: 'lineage', state: 'valid' }], 'is signed by nobody who is named'],
  ])('fails over %s', (_what, signatures, words) => {
    expect(judge(signatures)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string, missing: 'training or offline' })
  })
  it('can ask for one statement, and for some of the signers', () => {
    expect(judge([valid('lineage'), absent('provenance')], { statements: ['lineage'] })?.outcome).toBe('pass')
    expect(judge([valid('lineage'), valid('provenance')], { signers: ['offline'] })).toMatchObject({ outcome: 'fail', missing: 'offline' })
  })
  it('is in error when a signature could not be verified, or nobody is trusted', () => {
    for (const signatures of [unknown('its signature cannot be verified yet'), undefined]) expect(judgeBy('lineage-signed', {}, { evidence: { 'churn@1.1.0': evidence('1.1.0', signatures ? { signatures } : {}) } }, { head: HEAD })?.outcome).toBe('error')
    expect(judge([valid('lineage'), valid('provenance')], {}, '')).toMatchObject({ outcome: 'error', summary: 'The policy trusts nobody to sign.' })
    expect(judge([valid('lineage'), valid('provenance')], { signers: ['nobody'] })).toMatchObject({ outcome: 'error', summary: expect.stringContaining('"nobody"') as string })
  })
})
