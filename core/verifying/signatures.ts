import type { Signer } from '../../schemas/policy/v1.ts'
import { describeIdentity, trustedAs, type SignerIdentity } from '../signing/identity.ts'
import { failed, ok, type Step } from './report.ts'

/** What verifying the signatures over one statement gave. */
export interface StatementSignatures {
  of: 'lineage' | 'provenance'
  checks: ({ state: 'valid'; by: SignerIdentity } | { state: 'invalid'; reason: string })[]
}

/** Whom a reader trusts: signers of the policy, with the digests of those that are keys. */
export interface TrustedSigners {
  signers: readonly Signer[]
  keyDigests: ReadonlyMap<string, string>
}

/** Both statements must carry a valid signature of somebody who is trusted. A bad signature beside a good one changes nothing: anybody may put one there. */
export function judgeSignatures(statements: readonly StatementSignatures[], { signers, keyDigests }: TrustedSigners): Step {
  const details: string[] = []
  const missing: string[] = []
  const by = new Set<string>()
  for (const { of, checks } of statements) {
    const trusted = checks.flatMap((check) => (check.state === 'valid' ? (trustedAs(check.by, signers, keyDigests) ?? []) : []))
    for (const check of checks) details.push(check.state === 'valid' ? `${of}: signed by ${describeIdentity(check.by)}, ${trustOf(check.by)}` : `${of}: a signature that does not count: ${check.reason}`)
    if (checks.length === 0) details.push(`${of}: not signed`)
    if (trusted.length === 0) missing.push(of)
    for (const id of trusted) by.add(id)
  }
  if (missing.length === 0) return ok('signatures', `both statements are signed by ${[...by].join(', ')}`, details)
  const why = signers.length === 0 ? 'the policy trusts no signer ("signers"), and none was given' : `the policy trusts ${signers.map(({ id }) => id).join(', ')}`
  return failed('signatures', `${missing.join(' and ')} ${missing.length === 1 ? 'carries' : 'carry'} no signature that is trusted: ${why}`, details)

  function trustOf(identity: SignerIdentity): string {
    const id = trustedAs(identity, signers, keyDigests)
    return id === undefined ? 'whom the policy does not trust' : `trusted as ${id}`
  }
}
