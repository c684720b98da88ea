import type { Signer as TrustedSigner } from '../../schemas/policy/v1.ts'

/** Who a verified signature is by: a key, or a workflow of GitHub to which a certificate was issued. */
export type SignerIdentity = { kind: 'key'; key: string } | WorkflowIdentity

/** What Fulcio put into the certificate from the workflow's OIDC token. */
export interface WorkflowIdentity {
  kind: 'workflow'
  issuer: string
  /** The workflow file that ran the job, also of a reusable one: `acme/models/.github/workflows/train.yml`. */
  workflow: string
  ref: string
  /** Whose commit was built; absent where the certificate does not say. */
  repository?: string
  runner?: string
}

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'

/**
 * The policy's name for a signer; undefined when it trusts nobody of that identity.
 *
 * A key is compared by the digest of its DER bytes: `keyDigest` maps a signer's id to it. A workflow is compared as a
 * whole: file and ref. The issuer must be the one that the signer names, GitHub's own unless it says otherwise: another
 * issuer may put whatever it likes into its tokens.
 */
export function trustedAs(identity: SignerIdentity, signers: readonly TrustedSigner[], keyDigest: ReadonlyMap<string, string>): string | undefined {
  return signers.find((signer) => {
    if ('key' in signer) return identity.kind === 'key' && keyDigest.get(signer.id) === identity.key
    return identity.kind === 'workflow' && identity.issuer === (signer.issuer ?? GITHUB_ISSUER) && identity.workflow.toLowerCase() === signer.workflow.toLowerCase() && identity.ref === signer.ref
  })?.id
}

/** Reads the identity from a certificate's extensions, by Fulcio's object ids; undefined when no workflow of GitHub's form signed. */
export function workflowIdentity(extension: (oid: string) => string | undefined): WorkflowIdentity | undefined {
  const issuer = extension(ISSUER)
  // https://github.com/acme/models/.github/workflows/train.yml@refs/heads/main; the host is another one on GHES
  const signer = /^https:\/\/[^/\s]+\/([^/\s]+\/[^/\s]+\/\.github\/workflows\/[^@\s]+)@(\S+)$/.exec(extension(BUILD_SIGNER_URI) ?? '')
  if (issuer === undefined || !signer?.[1] || !signer[2]) return undefined
  const repository = /^https:\/\/[^/\s]+\/([^/\s]+\/[^/\s]+)$/.exec(extension(SOURCE_REPOSITORY_URI) ?? '')?.[1]
  const runner = extension(RUNNER_ENVIRONMENT)
  return { kind: 'workflow', issuer, workflow: signer[1], ref: signer[2], ...(repository === undefined ? {} : { repository }), ...(runner === undefined ? {} : { runner }) }
}

// https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
const ISSUER = '1.3.6.1.4.1.57264.1.8'
const BUILD_SIGNER_URI = '1.3.6.1.4.1.57264.1.9'
const RUNNER_ENVIRONMENT = '1.3.6.1.4.1.57264.1.11'
const SOURCE_REPOSITORY_URI = '1.3.6.1.4.1.57264.1.12'

/** As people read it. */
export function describeIdentity(identity: SignerIdentity): string {
  if (identity.kind === 'key') return `the key ${identity.key.slice(0, 19)}…`
  const { workflow, ref, runner, issuer } = identity
  return `${workflow}@${ref}${runner ? `, on a ${runner} runner` : ''}${issuer === GITHUB_ISSUER ? '' : `, by ${issuer}`}`
}
