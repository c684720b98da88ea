import { bundleToJSON } from '@sigstore/bundle'
import { CIContextProvider, DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness, type Signer, type Witness } from '@sigstore/sign'
import { canonicalJson } from '../../core/canonical.ts'
import { IN_TOTO_PAYLOAD } from './statement.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import type { StatementSigner } from '../../flows/signing/ports.ts'
import { openKeySigner } from './key.ts'

/** Services that sign without a key of one's own: the public good ones unless others are named. */
export interface KeylessServices {
  fulcioUrl: string
  /** A transparency log; or, where what is signed must not be public, an authority that only tells the time. */
  rekorUrl?: string | undefined
  timestampUrl?: string | undefined
}

/** Signs with an ECDSA P-256 key in PEM. `where` names it in messages. */
export function signWithKey(pem: string, where: string): StatementSigner {
  return signer(openKeySigner(pem, where), [], where)
}

/** Signs as the GitHub job that this is: it needs "id-token: write", and leaves an entry in the log. */
export function signAsWorkflow({ fulcioUrl, rekorUrl, timestampUrl }: KeylessServices): StatementSigner {
  const witnesses = [...(rekorUrl ? [new RekorWitness({ rekorBaseURL: rekorUrl })] : []), ...(timestampUrl ? [new TSAWitness({ tsaBaseURL: timestampUrl })] : [])]
  return signer(new FulcioSigner({ fulcioBaseURL: fulcioUrl, identityProvider: new CIContextProvider('sigstore') }), witnesses, `this job, by ${fulcioUrl}`)
}

function signer(by: Signer, witnesses: Witness[], description: string): StatementSigner {
  const builder = new DSSEBundleBuilder({ signer: by, witnesses })
  return {
    description,
    async sign(statement) {
      try {
        return canonicalJson(bundleToJSON(await builder.create({ data: Buffer.from(statement), type: IN_TOTO_PAYLOAD })))
      } catch (cause) {
        throw new OutsideError('SIGNING_FAILED', `Cannot sign with ${description}: ${reasonOf(cause)}. ${remedyFor(cause)}`, { cause })
      }
    },
  }
}

// Sigstore's errors say what they were doing; why it failed is the last cause.
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error
  return cause instanceof Error && cause.message !== message ? `${message}: ${reasonOf(cause)}` : message
}

function remedyFor(error: unknown): string {
  const { code } = error as { code?: string }
  if (code === 'IDENTITY_TOKEN_READ_ERROR') return 'Add "permissions: id-token: write" to the job; outside GitHub Actions, sign with --key.'
  return 'Nothing was recorded; run it again when the service answers, or sign with --key.'
}
