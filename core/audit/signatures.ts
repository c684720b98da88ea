import type { Version } from '../../schemas/version/v1.ts'
import type { Assignment } from '../../schemas/stages/v1.ts'
import { describeSigning, signingGiven, type Signing } from '../deploy/signatures.ts'
import { timeOf } from '../decisions/chain.ts'
import { POLICY_PATH } from '../paths.ts'
import { applies, casesOf } from '../policy/applies.ts'
import type { Leaf, Node } from '../policy/compile.ts'
import { known, unknown, type DocumentsFact, type Fact, type RecordFact, type SignatureFact } from '../policy/facts.ts'
import type { PolicyRead, ValidPolicy } from '../policy/read.ts'
import { lineageSigned } from '../policy/rules/lineage-signed/rule.ts'
import type { Subject } from '../policy/situation.ts'
import { waiverOf } from '../policy/waivers.ts'
import { signatureFacts, STATEMENTS, type SignatureTrust } from '../verifying/signature-facts.ts'
import type { OpenedDocuments } from './agreement.ts'
import { slotOf, type DecisionIndex } from './decisions.ts'
import type { OpenedRecords } from './records.ts'
import type { Finding } from './report.ts'

/** Whom the default branch trusts to sign, and what its rules about signatures hang on. */
export interface SigningGround {
  policy: PolicyRead
  /** Unknown when a key or an authority cannot be read. */
  trust: Fact<SignatureTrust>
  /** model.yml of each model. */
  models: Record<string, string | null>
}

/** What the signatures are worth, over versions of the default branch. */
export interface SignatureCounts {
  valid: number
  invalid: number
  /** In the order of the paths of version files. */
  firstInvalid: { at: string; reason: string } | null
  /** `notTrusted`: signed, but not both statements by somebody whom the policy trusts. */
  versions: { signed: number; notTrusted: number; unsigned: number; unknown: number }
}

export function signaturesOf(file: Version, { lineage, bundles, signatures }: OpenedRecords, { trust }: SigningGround): Fact<SignatureFact[]> {
  const named = STATEMENTS.map((statement) => signatures.get(file[statement]) ?? [])
  if (!trust.known && named.flat().length > 0) return unknown(trust.reason)
  const held = trust.known ? trust.value : NOBODY
  return known(STATEMENTS.flatMap((statement, index) => signatureFacts(statement, (named[index] ?? []).map((digest) => bundles.get(digest) ?? ABSENT), lineage.get(file[statement]) ?? ABSENT, held)))
}

const ABSENT: RecordFact = { state: 'absent' }
const NOBODY: SignatureTrust = { verify: () => ({ state: 'invalid', reason: 'nobody is trusted' }), keys: new Map() }

/** What is to be said of a version's signatures. */
export const signingOf = (file: Version, records: OpenedRecords, ground: SigningGround): Signing => describeSigning({ policy: ground.policy, signatures: signaturesOf(file, records, ground) })

/** Every signature over a version, verified; and each stage whose version is not signed as the policy demands. */
export function checkSignatures({ versions, stages }: OpenedDocuments, records: OpenedRecords, decisions: DecisionIndex, ground: SigningGround): SignatureCounts & { findings: Finding[] } {
  const judged = [...versions].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, file }) => ({ path, file, signatures: signaturesOf(file, records, ground) }))
  const all = judged.flatMap(({ path, signatures }) => (signatures.known ? signatures.value.map((one) => ({ at: path, ...one })) : []))
  const bad = all.filter(({ state }) => state === 'invalid')
  const states = judged.map(({ signatures }) => describeSigning({ policy: ground.policy, signatures }).state)
  const count = (state: Signing['state']): number => states.filter((one) => one === state).length
  const held = stages.flatMap(({ path, file: { model, stages: by } }) => Object.entries(by).flatMap(([stage, assignment]) => (Object.entries(assignment) as [keyof Assignment, string][]).map(([slot, version]) => ({ path, model, stage, slot, version }))))
  const byName = new Map(judged.map((one) => [`${one.file.model}@${one.file.version}`, one]))
  return {
    valid: all.filter(({ state }) => state === 'valid').length,
    invalid: bad.length,
    firstInvalid: bad[0] ? { at: bad[0].at, reason: `${bad[0].statement}: ${bad[0].reason ?? 'it does not hold'}` } : null,
    versions: { signed: count('signed'), notTrusted: count('not-trusted'), unsigned: count('unsigned'), unknown: count('unknown') },
    findings: [
      ...(ground.trust.known ? [] : [{ check: 'signatures', at: POLICY_PATH, expected: 'keys and authorities that can be read', found: ground.trust.reason.replace(/\.$/, ''), remedy: 'Correct it in a pull request: no signature can be verified until then.' } satisfies Finding]),
      ...held.flatMap((one) => {
        const version = byName.get(`${one.model}@${one.version}`)
        return version ? demanded(one, version, records, decisions, ground) : []
      }),
    ],
  }
}

interface Held { path: string; model: string; stage: string; slot: keyof Assignment; version: string }

/** Rules that hang on where a version came from are for the gate and the deployment: afterwards it can no longer be told. */
function demanded(held: Held, { file, signatures }: { file: Version; signatures: Fact<SignatureFact[]> }, { chained }: OpenedRecords, decisions: DecisionIndex, { policy, models }: SigningGround): Finding[] {
  if (policy.state !== 'valid' || letThrough(held, decisions)) return []
  const { path, model, stage, slot, version } = held
  const newest = chained.at(-1)
  const now = new Date(newest ? timeOf(newest.record) : 0)
  const subject: Subject = { kind: 'move', move: { model, stage, slot, from: null, to: version, path, line: 1 } }
  const documents: DocumentsFact = { base: models, merged: models }
  const waivers = policy.policy.waivers ?? []
  const standing = demandsOf(policy).filter((leaf) => casesOf(subject, [leaf.use.when, ...waivers.map(({ when }) => when)], documents, known({})).some((one) => applies(leaf, subject, one) && !waiverOf(leaf.use.id, waivers, subject, one, now)))
  return standing.flatMap((leaf): Finding[] => {
    const judgement = leaf.judge(signingGiven({ model, file, signatures, now }, policy, subject, leaf.use))
    if (judgement.outcome === 'pass') return []
    return [{ check: 'signatures', at: path, expected: `a version on ${model}#${stage} that is signed as the rule "${leaf.use.id}" demands`, found: judgement.summary.replace(/\.$/, ''), remedy: judgement.remedy ?? '' }]
  })
}

const demandsOf = ({ root }: ValidPolicy): Leaf[] => required(root).filter(({ use, rule }) => rule.id === lineageSigned.id && use.when?.from === undefined && use.when?.rollback === undefined)

/** Rules without an alternative. */
function required(node: Node): Leaf[] {
  if (node.kind === 'rule') return [node]
  return node.kind === 'all' ? node.children.flatMap(required) : []
}

/** Break-glass took the place of the rules: its review is what is demanded. */
function letThrough({ model, stage, slot, version }: Held, { approved }: DecisionIndex): boolean {
  const decision = approved.get(model)?.findLast(({ record }) => record.changes.some((change) => change.model === model && change.stage === stage && change.to === version && slotOf(change) === slot))
  return decision?.record.override !== undefined
}
