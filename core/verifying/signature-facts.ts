import type { RecordFact, SignatureFact } from '../policy/facts.ts'
import type { Signer } from '../../schemas/policy/v1.ts'
import type { StatementSignatures, TrustedSigners } from './signatures.ts'

export const STATEMENTS = ['lineage', 'provenance'] as const

/** What a signature is held against. */
export interface SignatureTrust {
  verify(bundle: string, statement: string): StatementSignatures['checks'][number]
  /** Keys of the policy as it writes them, by the digest that a verified signature names. */
  keys: ReadonlyMap<string, string>
}

/** What each signature over one statement is worth, to the gate and to everybody after it. Who is trusted is for the policy to say. */
export function signatureFacts(statement: SignatureFact['statement'], bundles: readonly RecordFact[], signed: RecordFact, trust: SignatureTrust): SignatureFact[] {
  return bundles.length === 0 ? [{ statement, state: 'absent' }] : bundles.map((bundle) => ({ statement, ...factOf(bundle, signed, trust) }))
}

function factOf(bundle: RecordFact, signed: RecordFact, { verify, keys }: SignatureTrust): Omit<SignatureFact, 'statement'> {
  if (bundle.state !== 'present') return { state: 'invalid', reason: bundle.state === 'damaged' ? bundle.reason : 'its record is not there' }
  if (signed.state !== 'present') return { state: 'invalid', reason: 'what it signs is not there' }
  const checked = verify(bundle.text, signed.text)
  if (checked.state === 'invalid') return checked
  const { by } = checked
  if (by.kind === 'workflow') return { state: 'valid', signer: { issuer: by.issuer, workflow: by.workflow, ref: by.ref } }
  const key = keys.get(by.key)
  return key === undefined ? { state: 'valid' } : { state: 'valid', signer: { key } }
}

/** The keys among the signers, by their digests. */
export function keysOf({ signers, keyDigests }: TrustedSigners): Map<string, string> {
  return new Map(signers.flatMap((signer: Signer) => {
    const digest = keyDigests.get(signer.id)
    return 'key' in signer && digest !== undefined ? [[digest, signer.key] as const] : []
  }))
}
