import { z } from 'zod'
import type { Policy, Signer } from '../../../../schemas/policy/v1.ts'
import { Name } from '../../../../schemas/shared.ts'
import { describeIdentity, trustedAs } from '../../../signing/identity.ts'
import type { SignatureFact } from '../../facts.ts'
import { movedVersion } from '../../moved-version.ts'
import { defineRule } from '../../rule.ts'
import { doubt, fail, pass, type Judgement } from '../../verdict.ts'

const Statement = z.enum(['lineage', 'provenance'])

export const lineageSigned = defineRule({
  id: 'lineage-signed',
  title: 'The version’s lineage and provenance are signed by somebody whom the policy trusts to',
  needs: ['evidence'],
  asks: ['signatures'],
  options: z.strictObject({
    statements: z.array(Statement).min(1).default(['lineage', 'provenance']),
    signers: z.array(Name).min(1).max(50).optional().describe('ids of signers of the policy; any of them, unless you say'),
  }),
  judge(given, { statements, signers: ids }) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const { name } = moved.value
    const trusted = signersOf(given.policy, ids)
    if (!Array.isArray(trusted)) return trusted
    const signatures = given.evidence[name]?.signatures
    if (!signatures) return doubt(`The signatures of ${name} were not read.`, 'It is tried again by itself.')
    if (!signatures.known) return doubt(`What the signatures of ${name} say is not known: ${signatures.reason}`, 'Nothing is promoted on a signature that nobody verified.', { missing: 'an administrator' })
    const judged = statements.map((statement) => ({ statement, ...judgeStatement(signatures.value.filter((signature) => signature.statement === statement), trusted) }))
    const evidence = judged.map(({ statement, says }) => `${statement}: ${says}`)
    const unsigned = judged.filter(({ isTrusted }) => !isTrusted)
    if (unsigned.length === 0) return pass(`${name} is signed: ${evidence.join('; ')}.`, { evidence })
    return fail(`${name}: ${unsigned.map(({ statement, says }) => `its ${statement} ${says}`).join('; ')}.`, `Sign it as one of ${trusted.map(({ id }) => id).join(', ')}: "provender sign ${name}". Signing needs no new training.`, { missing: trusted.map(({ id }) => id).join(' or '), evidence })
  },
})

function signersOf({ signers = [] }: Policy, ids: string[] | undefined): Signer[] | Judgement {
  const unknown = ids?.find((id) => !signers.some((signer) => signer.id === id))
  const remedy = { missing: 'an administrator' }
  if (unknown !== undefined) return doubt(`The rule trusts "${unknown}", which is none of the policy's signers.`, 'Correct the name, or add the signer.', remedy)
  if (signers.length === 0) return doubt('The policy trusts nobody to sign.', 'Add "signers" to the policy.', remedy)
  return signers.filter(({ id }) => ids === undefined || ids.includes(id))
}

/** One signature that is valid and trusted suffices; others beside it say nothing about it. */
export function judgeStatement(signatures: readonly SignatureFact[], trusted: readonly Signer[]): { isTrusted: boolean; says: string } {
  for (const { state, signer } of signatures) {
    const who = state === 'valid' && signer ? trusted.find((one) => isSame(one, signer)) : undefined
    if (who) return { isTrusted: true, says: `signed by ${who.id}` }
  }
  const invalid = signatures.find(({ state }) => state === 'invalid')
  if (invalid) return { isTrusted: false, says: `has a signature that is not valid${invalid.reason ? `: ${invalid.reason}` : ''}` }
  const valid = signatures.find(({ state }) => state === 'valid')
  return { isTrusted: false, says: valid ? `is signed by ${describe(valid.signer)}, who is not trusted` : 'is not signed' }
}

function isSame(trusted: Signer, signer: NonNullable<SignatureFact['signer']>): boolean {
  if ('key' in signer) return 'key' in trusted && pemBody(trusted.key) === pemBody(signer.key)
  return trustedAs({ kind: 'workflow', ...signer }, [trusted], NO_KEYS) !== undefined
}

const NO_KEYS: ReadonlyMap<string, string> = new Map()
const pemBody = (pem: string): string => pem.replaceAll(/-----[A-Z ]+-----|\s/g, '')

function describe(signer: SignatureFact['signer']): string {
  if (!signer) return 'nobody who is named'
  return 'key' in signer ? 'another key' : describeIdentity({ kind: 'workflow', ...signer })
}
