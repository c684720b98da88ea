import type { SignerIdentity } from '../../core/signing/identity.ts'

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
