import type { OpenedDocuments } from '../../core/audit/agreement.ts'
import type { OpenedRecords } from '../../core/audit/records.ts'
import type { SigningGround } from '../../core/audit/signatures.ts'
import { modelPath, POLICY_PATH, TRUSTED_ROOTS_PATH } from '../../core/paths.ts'
import { known, unknown } from '../../core/policy/facts.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { keysOf } from '../../core/verifying/signature-facts.ts'
import { UserError } from '../outside-error.ts'
import type { OpenTrust } from '../signing/ports.ts'
import type { AuditSource } from './ports.ts'

/** Whom the default branch trusts to sign. */
export async function gatherGround({ stages }: OpenedDocuments, { bundles }: Pick<OpenedRecords, 'bundles'>, source: Pick<AuditSource, 'texts'>, openTrust: OpenTrust): Promise<SigningGround> {
  const { [POLICY_PATH]: policy = null, [TRUSTED_ROOTS_PATH]: roots = null, ...models } = await source.texts([POLICY_PATH, TRUSTED_ROOTS_PATH, ...stages.map(({ file }) => modelPath(file.model))])
  const read = readPolicy(policy)
  // Verifying takes much to load: where there is nothing to verify, it is left.
  if (bundles.size === 0) return { policy: read, models, trust: known({ verify: () => ({ state: 'invalid', reason: 'nobody is trusted' }), keys: new Map() }) }
  try {
    const { verifier, trusted } = await openTrust({ policy: policy ?? undefined, roots: roots ?? undefined })
    return { policy: read, models, trust: known({ verify: (bundle, statement) => verifier.verify(bundle, statement), keys: keysOf(trusted) }) }
  } catch (error) {
    if (error instanceof UserError) return { policy: read, models, trust: unknown(error.message) }
    throw error
  }
}
