import type { SigningEvidence } from '../../core/deploy/signatures.ts'
import { modelPath, POLICY_PATH, stagesPath, TRUSTED_ROOTS_PATH } from '../../core/paths.ts'
import { known, unknown, type EvidenceFact, type Fact, type RecordFact, type SignatureFact } from '../../core/policy/facts.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { keysOf, signatureFacts, STATEMENTS } from '../../core/verifying/signature-facts.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { OutsideError, UserError } from '../outside-error.ts'
import type { Tree } from '../ports.ts'
import type { OpenTrust, ReadAbout } from '../signing/ports.ts'

export interface SigningPorts {
  records: { about: ReadAbout }
  openTrust: OpenTrust
}

/** Who signed a version, by the records and the trust of the merged commit. */
export async function gatherSigning(file: Version | undefined, model: string, records: Pick<EvidenceFact, 'lineage' | 'provenance'>, { before, after }: { before: Tree | undefined; after: Tree }, ports: SigningPorts): Promise<SigningEvidence> {
  const paths = [modelPath(model), stagesPath(model)]
  const [policy, base, merged] = await Promise.all([textAt(after, POLICY_PATH), textsAt(before, paths), textsAt(after, paths)])
  return { policy: readPolicy(policy), documents: { base, merged }, signatures: file ? await gatherSignatures(file, records, policy, after, ports) : unknown('there is no version file') }
}

async function gatherSignatures(file: Version, signed: Pick<EvidenceFact, 'lineage' | 'provenance'>, policy: string | null, after: Tree, { records, openTrust }: SigningPorts): Promise<Fact<SignatureFact[]>> {
  try {
    const bundles = await Promise.all(STATEMENTS.map((statement) => records.about(file[statement], 'signatures')))
    // Verifying takes much to load: where there is nothing to verify, it is left.
    const open = bundles.flat().length === 0 ? undefined : await openTrust({ policy: policy ?? undefined, roots: (await textAt(after, TRUSTED_ROOTS_PATH)) ?? undefined })
    const trust = { verify: (bundle: string, text: string) => open?.verifier.verify(bundle, text) ?? NOBODY, keys: open ? keysOf(open.trusted) : new Map<string, string>() }
    return known(STATEMENTS.flatMap((statement, index) => signatureFacts(statement, bundles[index] ?? [], recordOf(signed[statement]), trust)))
  } catch (error) {
    if (error instanceof UserError || (error instanceof OutsideError && error.code === 'RECORD_DAMAGED')) return unknown(error.message)
    throw error
  }
}

const NOBODY = { state: 'invalid' as const, reason: 'nobody is trusted' }

const recordOf = (fact: Fact<RecordFact>): RecordFact => (fact.known ? fact.value : { state: 'absent' })

async function textsAt(tree: Tree | undefined, paths: readonly string[]): Promise<Record<string, string | null>> {
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await textAt(tree, path)] as const)))
}

async function textAt(tree: Tree | undefined, path: string): Promise<string | null> {
  const bytes = await tree?.read(path)
  return bytes === undefined ? null : new TextDecoder().decode(bytes)
}
