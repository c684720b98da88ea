import type { AboutKind } from '../../core/paths.ts'
import type { RecordFact } from '../../core/policy/facts.ts'
import type { SignerIdentity } from '../../core/signing/identity.ts'
import type { TrustedSigners } from '../../core/verifying/signatures.ts'

/** Signs statements as they are, byte by byte. */
export interface StatementSigner {
  /** Who signs, for messages. */
  description: string
  /** A Sigstore bundle as canonical JSON. @throws OutsideError SIGNING_FAILED */
  sign(statement: string): Promise<string>
}

/** What became of verifying one signature. Whether the signer is trusted is for the policy to say. */
export type SignatureCheck = { state: 'valid'; by: SignerIdentity } | { state: 'invalid'; reason: string }

export interface SignatureVerifier {
  /** Whether a bundle is a signature over exactly these bytes. Never throws: what cannot be read is invalid. */
  verify(bundle: string, statement: string): SignatureCheck
}

/** Records of a kind about a statement, as the index on the records branch names them. @throws OutsideError RECORD_DAMAGED */
export type ReadAbout = (statement: string, kind: AboutKind) => Promise<RecordFact[]>

/** Whom a policy and the repository's trusted roots trust; texts, undefined where there is no such file. @throws UserError for keys and roots that are none */
export type OpenTrust = (documents: { policy: string | undefined; roots: string | undefined }) => Promise<{ verifier: SignatureVerifier; trusted: TrustedSigners }>
