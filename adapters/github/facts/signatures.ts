import { TRUSTED_ROOTS_PATH } from '../../../core/paths.ts'
import type { SignatureFact } from '../../../core/policy/facts.ts'
import { signatureFacts, STATEMENTS, type SignatureTrust } from '../../../core/verifying/signature-facts.ts'
import { OutsideError, UserError } from '../../../flows/outside-error.ts'
import { readAbout, readRecordOf, type Place } from './evidence-about.ts'
import type { Reading } from './reading.ts'

/** What every signature over a version's two statements is worth. Who is trusted is for the rule to say. */
export async function readSignatures(reading: Place & Pick<Reading, 'needs' | 'position'>, digests: Record<(typeof STATEMENTS)[number], string>): Promise<SignatureFact[]> {
  const trust = await openTrust(reading)
  const read = await Promise.all(STATEMENTS.map(async (statement): Promise<SignatureFact[]> => {
    const [bundles, signed] = await Promise.all([readAbout(reading, 'signatures', digests[statement]), readRecordOf(reading, 'lineage', digests[statement])])
    return signatureFacts(statement, bundles, signed, trust)
  }))
  return read.flat()
}

/** The keys of the policy's signers, and Sigstore's authorities with those of the base branch. Loaded only here: it is much. */
async function openTrust({ source, needs: { signers }, position: { baseSha } }: Place & Pick<Reading, 'needs' | 'position'>): Promise<SignatureTrust> {
  const [{ openSignatureVerifier }, { publicGoodRoot, readTrustRoots }, { readPublicKey }] = await Promise.all([import('../../signing/verify.ts'), import('../../signing/trust.ts'), import('../../signing/key.ts')])
  const roots = await source.read(baseSha, TRUSTED_ROOTS_PATH)
  try {
    const known = signers.flatMap((signer) => ('key' in signer ? [{ pem: signer.key, ...readPublicKey(signer.key, `the key of the signer "${signer.id}"`) }] : []))
    const verifier = openSignatureVerifier({ keys: new Map(known.map(({ digest, key }) => [digest, key])), roots: [publicGoodRoot(), ...(roots === null ? [] : readTrustRoots(roots, TRUSTED_ROOTS_PATH))] })
    return { verify: (bundle, statement) => verifier.verify(bundle, statement), keys: new Map(known.map(({ digest, pem }) => [digest, pem])) }
  } catch (cause) {
    if (cause instanceof UserError) throw new OutsideError('UNREADABLE', cause.message, { cause })
    throw cause
  }
}
