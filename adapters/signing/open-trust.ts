import { readPolicy } from '../../core/policy/read.ts'
import { TRUSTED_ROOTS_PATH } from '../../core/paths.ts'
import type { TrustedSigners } from '../../core/verifying/signatures.ts'
import type { SignatureVerifier } from '../../flows/signing/ports.ts'
import type { Signer } from '../../schemas/policy/v1.ts'
import { readPublicKey } from './key.ts'
import { publicGoodRoot, readTrustRoots } from './trust.ts'
import { openSignatureVerifier } from './verify.ts'

/** Documents and further trust that a person hands in; texts, each with the name it has in messages. */
export interface TrustMaterial {
  /** `.github/provender.yml`; undefined where there is none. */
  policy: string | undefined
  /** `.github/provender-trusted-roots.jsonl`: authorities beside Sigstore's public ones. */
  roots: string | undefined
  keys?: { where: string; pem: string }[]
  furtherRoots?: { where: string; text: string }[]
}

/** Whom the policy trusts to sign, and the verifier that knows their keys and authorities. A policy that is not valid trusts nobody. */
export function openTrust({ policy, roots, keys = [], furtherRoots = [] }: TrustMaterial): { verifier: SignatureVerifier; trusted: TrustedSigners } {
  const read = policy === undefined ? undefined : readPolicy(policy)
  const signers: Signer[] = [...(read?.state === 'valid' ? (read.policy.signers ?? []) : []), ...keys.map(({ where, pem }) => ({ id: where, key: pem }))]
  const known = signers.flatMap((signer) => ('key' in signer ? [{ id: signer.id, ...readPublicKey(signer.key, `the key of the signer "${signer.id}"`) }] : []))
  return {
    verifier: openSignatureVerifier({
      keys: new Map(known.map(({ digest, key }) => [digest, key])),
      roots: [publicGoodRoot(), ...(roots === undefined ? [] : readTrustRoots(roots, TRUSTED_ROOTS_PATH)), ...furtherRoots.flatMap(({ where, text }) => readTrustRoots(text, where))],
    }),
    trusted: { signers, keyDigests: new Map(known.map(({ id, digest }) => [id, digest])) },
  }
}
