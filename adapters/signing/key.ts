import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import type { Signer } from '@sigstore/sign'
import { UserError } from '../../flows/outside-error.ts'

/** A signer with an ECDSA P-256 key: for work offline, on GHES and in private repositories. @throws UserError for any other key */
export function openKeySigner(pem: string, where: string): Signer {
  const key = readKey(where, () => createPrivateKey(pem), 'a private key in PEM (openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt)')
  const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  return {
    sign: async (data) => ({
      signature: sign('sha256', data, key),
      // The hint of the OpenSSF model signing reference: nobody may decide by it.
      key: { $case: 'publicKey', publicKey: publicPem, hint: createHash('sha256').update(publicPem).digest('hex') },
    }),
  }
}

/** A public key with the digest it is known by, that of its DER bytes. @throws UserError for anything but ECDSA P-256 */
export function readPublicKey(pem: string, where: string): { key: KeyObject; digest: string } {
  const key = readKey(where, () => createPublicKey(pem), 'a public key in PEM (openssl pkey -in key.pem -pubout)')
  return { key, digest: `sha256:${createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('hex')}` }
}

function readKey(where: string, read: () => KeyObject, expected: string): KeyObject {
  let key: KeyObject
  try {
    key = read()
  } catch (cause) {
    throw new UserError(`${where} — expected ${expected}, found something else.`, { cause })
  }
  if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key
  throw new UserError(`${where} — expected an ECDSA key on the curve P-256, found ${key.asymmetricKeyType ?? 'another kind'}${key.asymmetricKeyDetails?.namedCurve ? ` on ${key.asymmetricKeyDetails.namedCurve}` : ''}. Other verifiers take no other kind.`)
}
