import { TRUSTED_ROOTS_PATH } from '../../../core/paths.ts'
import type { RecordFact, SignatureFact } from '../../../core/policy/facts.ts'
import { OutsideError, UserError } from '../../../flows/outside-error.ts'
import type { SignatureVerifier } from '../../../flows/signing/ports.ts'
import { readAbout, readRecordOf, type Place } from './evidence-about.ts'
import type { Reading } from './reading.ts'

const STATEMENTS = ['lineage', 'provenance'] as const

interface Trust {
  verifier: SignatureVerifier
  /** Keys of the policy as it writes them, by the digest that a verified signature names. */
  keys: ReadonlyMap<string, string>
}

/** What every signature over a version's two statements is worth. Who is trusted is for the rule to say. */
export async function readSignatures(reading: Place & Pick<Reading, 'needs' | 'position'>, digests: Record<(typeof STATEMENTS)[number], string>): Promise<SignatureFact[]> {
  const trust = await openTrust(reading)
  const read = await Promise.all(STATEMENTS.map(async (statement): Promise<SignatureFact[]> => {
    const [bundles, signed] = await Promise.all([readAbout(reading, 'signatures', digests[statement]), readRecordOf(reading, 'lineage', digests[statement])])
    return bundles.length === 0 ? [{ statement, state: 'absent' }] : bundles.map((bundle) => ({ statement, ...verify(bundle, signed, trust) }))
  }))
  return read.flat()
}

function verify(bundle: RecordFact, signed: RecordFact, { verifier, keys }: Trust): Omit<SignatureFact, 'statement'> {
  if (bundle.state !== 'present') return { state: 'invalid', reason: bundle.state === 'damaged' ? bundle.reason : 'its record is not there' }
  if (signed.state !== 'present') return { state: 'invalid', reason: 'what it signs is not there' }
  const checked = verifier.verify(bundle.text, signed.text)
  if (checked.state === 'invalid') return checked
  const { by } = checked
  if (by.kind === 'workflow') return { state: 'valid', signer: { issuer: by.issuer, workflow: by.workflow, ref: by.ref } }
  const key = keys.get(by.key)
  return key === undefined ? { state: 'valid' } : { state: 'valid', signer: { key } }
}

/** The keys of the policy's signers, and Sigstore's authorities with those of the base branch. Loaded only here: it is much. */
async function openTrust({ source, needs: { signers }, position: { baseSha } }: Place & Pick<Reading, 'needs' | 'position'>): Promise<Trust> {
  const [{ openSignatureVerifier }, { publicGoodRoot, readTrustRoots }, { readPublicKey }] = await Promise.all([import('../../signing/verify.ts'), import('../../signing/trust.ts'), import('../../signing/key.ts')])
  const roots = await source.read(baseSha, TRUSTED_ROOTS_PATH)
  try {
    const known = signers.flatMap((signer) => ('key' in signer ? [{ pem: signer.key, ...readPublicKey(signer.key, `the key of the signer "${signer.id}"`) }] : []))
    const verifier = openSignatureVerifier({ keys: new Map(known.map(({ digest, key }) => [digest, key])), roots: [publicGoodRoot(), ...(roots === null ? [] : readTrustRoots(roots, TRUSTED_ROOTS_PATH))] })
    return { verifier, keys: new Map(known.map(({ digest, pem }) => [digest, pem])) }
  } catch (cause) {
    if (cause instanceof UserError) throw new OutsideError('UNREADABLE', cause.message, { cause })
    throw cause
  }
}
