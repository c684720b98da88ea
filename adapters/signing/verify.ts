import { bundleFromJSON, isBundleWithDsseEnvelope, isBundleWithPublicKey, type Bundle } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier, type Signer } from '@sigstore/verify'
import type { KeyObject } from 'node:crypto'
import { IN_TOTO_PAYLOAD, MAX_BUNDLE_CHARACTERS } from './statement.ts'
import { workflowIdentity } from '../../core/signing/identity.ts'
import type { SignatureCheck, SignatureVerifier } from '../../flows/signing/ports.ts'

/** What signatures are held against. Nothing is fetched. */
export interface Trust {
  /** By the digest of its DER bytes. */
  keys: ReadonlyMap<string, KeyObject>
  roots: readonly TrustedRoot[]
}

/** Verifies Sigstore bundles over in-toto statements. Whatever is not understood is invalid. */
export function openSignatureVerifier(trust: Trust): SignatureVerifier {
  return {
    verify(bundle, statement) {
      try {
        return check(bundle, statement, trust)
      } catch (error) {
        return { state: 'invalid', reason: (error as Error).message }
      }
    },
  }
}

const invalid = (reason: string): SignatureCheck => ({ state: 'invalid', reason })

function check(text: string, statement: string, trust: Trust): SignatureCheck {
  if (text.length > MAX_BUNDLE_CHARACTERS) return invalid('the bundle is larger than any statement')
  const bundle = bundleFromJSON(JSON.parse(text))
  if (!isBundleWithDsseEnvelope(bundle)) return invalid('the bundle holds no signed statement')
  const { payload, payloadType, signatures } = bundle.content.dsseEnvelope
  if (payloadType !== IN_TOTO_PAYLOAD) return invalid(`expected the payload type ${IN_TOTO_PAYLOAD}, found ${payloadType.slice(0, 100)}`)
  if (signatures.length !== 1) return invalid(`expected one signature, found ${signatures.length}`)
  if (!payload.equals(Buffer.from(statement))) return invalid('it signs other bytes than those of the statement')
  return isBundleWithPublicKey(bundle) ? checkKey(bundle, trust) : checkCertificate(bundle, trust)
}

// The hint in the bundle is not signed, so it selects nothing: every trusted key is tried.
function checkKey(bundle: Bundle, { keys }: Trust): SignatureCheck {
  if (keys.size === 0) return invalid('it was made with a key, and no key is trusted')
  for (const [digest, key] of keys) {
    const material = toTrustMaterial(NO_ROOT, () => ({ publicKey: key, validFor: () => true }))
    const verifier = new Verifier(material, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 })
    if (attempt(() => verifier.verify(toSignedEntity(bundle))).ok) return { state: 'valid', by: { kind: 'key', key: digest } }
  }
  return invalid(`none of the ${keys.size} trusted keys made it`)
}

const NO_ROOT = TrustedRoot.fromJSON({ mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1', tlogs: [], certificateAuthorities: [], ctlogs: [], timestampAuthorities: [] })

function checkCertificate(bundle: Bundle, { roots }: Trust): SignatureCheck {
  const reasons: string[] = []
  for (const root of roots) {
    // A root asks for what it has: GitHub's own instance keeps no public log, and tells the time instead. A certificate
    // lives minutes, so one time that can be trusted is asked for always.
    const options = { tlogThreshold: root.tlogs.length > 0 ? 1 : 0, ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0, timestampThreshold: 1 }
    const verified = attempt(() => new Verifier(toTrustMaterial(root), options).verify(toSignedEntity(bundle)))
    if (!verified.ok) reasons.push(verified.reason)
    else {
      const by = workflowIdentity((oid) => extensionText(verified.value, oid))
      return by ? { state: 'valid', by } : invalid('its certificate names no workflow')
    }
  }
  return invalid(roots.length === 0 ? 'it was made with a certificate, and no authority is trusted' : `no trusted authority vouches for it: ${[...new Set(reasons)].join('; ')}`)
}

function attempt<T>(run: () => T): { ok: true; value: T } | { ok: false; reason: string } {
  try {
    return { ok: true, value: run() }
  } catch (error) {
    return { ok: false, reason: (error as Error).message }
  }
}

/** The text of an extension that is a DER UTF8String. */
function extensionText({ identity }: Signer, oid: string): string | undefined {
  const found = identity?.oids?.filter((pair) => pair.oid?.id.join('.') === oid) ?? []
  if (found.length !== 1) return undefined
  const value = Buffer.from(found[0]?.value ?? [])
  if (value[0] !== 0x0c || value.length < 2) return undefined
  const short = value[1] ?? 0
  const lengthBytes = short < 0x80 ? 0 : short - 0x80
  const length = lengthBytes === 0 ? short : lengthBytes <= 2 ? value.readUIntBE(2, lengthBytes) : -1
  const start = 2 + lengthBytes
  return length >= 0 && start + length === value.length ? new TextDecoder('utf-8', { fatal: true }).decode(value.subarray(start)) : undefined
}
