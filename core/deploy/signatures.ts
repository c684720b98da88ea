import type { DecisionRecord, Outcome, StageChange } from '../../schemas/decision/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import type { ChainedLink } from '../decisions/chain.ts'
import { versionsServed } from '../decisions/served.ts'
import { stagesPath } from '../paths.ts'
import { applies, casesOf, type Case } from '../policy/applies.ts'
import { leavesOf, type Leaf, type Node } from '../policy/compile.ts'
import { known, unknown, type DocumentsFact, type Fact, type Need, type SignatureFact } from '../policy/facts.ts'
import { combine } from '../policy/outcomes.ts'
import type { PolicyRead, ValidPolicy } from '../policy/read.ts'
import type { Given } from '../policy/rule.ts'
import { judgeStatement, lineageSigned } from '../policy/rules/lineage-signed/rule.ts'
import { describeSubject, type Subject } from '../policy/situation.ts'
import type { Judgement } from '../policy/verdict.ts'
import { waiverOf } from '../policy/waivers.ts'
import { STATEMENTS } from '../verifying/signature-facts.ts'

/** Who signed a version, and what it takes to tell whether anybody had to. */
export interface SigningEvidence {
  /** As of the merged commit. */
  policy: PolicyRead
  signatures: Fact<SignatureFact[]>
  /** model.yml and stages.yml before and after the merge: which rules are about the move may hang on them. */
  documents: DocumentsFact
}

export interface Signing {
  /** `not-trusted`: there are signatures, and none over one of the two statements is of somebody whom the policy trusts. */
  state: 'signed' | 'unsigned' | 'not-trusted' | 'unknown'
  /** A line for each statement, and one for each signature that does not count. */
  says: string[]
}

/** What there is of signatures, whether or not a rule asks for them. */
export function describeSigning({ policy, signatures }: Pick<SigningEvidence, 'policy' | 'signatures'>): Signing {
  if (!signatures.known) return { state: 'unknown', says: [`signatures could not be verified: ${signatures.reason}`] }
  const trusted = policy.state === 'valid' ? (policy.policy.signers ?? []) : []
  const judged = STATEMENTS.map((statement) => ({ statement, ...judgeStatement(signatures.value.filter((one) => one.statement === statement), trusted) }))
  const says = judged.map(({ statement, says: said }) => `${statement} ${said.startsWith('signed') ? 'is ' : ''}${said}`)
  if (signatures.value.every(({ state }) => state === 'absent')) return { state: 'unsigned', says }
  const ignored = signatures.value.filter(({ statement, state }) => state === 'invalid' && judged.some((one) => one.statement === statement && one.isTrusted))
  const doubts = trusted.length === 0 ? ['the policy names nobody who is trusted to sign'] : ignored.map(({ statement, reason }) => `a signature of the ${statement} is invalid and does not count: ${reason ?? 'it does not hold'}`)
  return { state: judged.every(({ isTrusted }) => isTrusted) ? 'signed' : 'not-trusted', says: [...says, ...doubts] }
}

/** In one sentence, for summaries and answers. */
export function renderSigning(name: string, { state, says }: Signing): string {
  return state === 'unsigned' ? `${name} is not signed.` : `${name}: ${says.join('; ')}.`
}

interface Signed extends SigningEvidence {
  repository: string
  change: StageChange
  file: Version
  now: Date
}

/**
 * Why a version may not be deployed for want of signatures, by the gate's own rule: empty where no rule asks for them.
 *
 * The gate has judged them once. What the branch of records holds may have changed since, and a policy that was merged
 * after the decision may ask for more. Rules of the organisation lie in another repository: where one of them was met
 * by signatures, the decision says so, and both statements have to be signed still, by signers of the policy.
 */
export function signatureReasons(evidence: Signed, decision: DecisionRecord, links: readonly ChainedLink[]): string[] {
  const { policy, repository, change, documents, now } = evidence
  if (policy.state !== 'valid') return ['The policy is not valid at the merged commit, so whether it demands signatures is not known. Run "provender check".']
  const subject: Subject = { kind: 'move', move: { model: change.model, stage: change.stage, slot: 'version', from: change.from, to: change.to, path: stagesPath(change.model), line: 1 } }
  const valid: ValidPolicy = policy
  const leaves = leavesOf(policy.root)
  const waivers = policy.policy.waivers ?? []
  const served = known(versionsServed(links.filter(({ record }) => record.sequence < decision.sequence), repository))
  const cases = casesOf(subject, [...leaves.map(({ use }) => use.when), ...waivers.map(({ when }) => when)], documents, served)
  const moved = { model: change.model, file: evidence.file, signatures: evidence.signatures, now }
  const own = cases.flatMap((one) => ask(policy.root, one).against)
  return [...new Set([...own, ...byFloor(moved, policy, subject, decision)].map(({ summary, remedy }) => `${summary} ${remedy ?? ''}`.trim()))]

  function ask(node: Node, one: Case): Asked {
    if (node.kind === 'rule') return askRule(node, one)
    const parts = node.children.map((child) => ask(child, one))
    const outcome = combine(node.kind, parts.map((part) => part.outcome))
    return { outcome, against: outcome === 'pass' || outcome === 'skipped' ? [] : parts.flatMap(({ against }) => against) }
  }

  function askRule(leaf: Leaf, one: Case): Asked {
    if (!applies(leaf, subject, one) || waiverOf(leaf.use.id, waivers, subject, one, now)) return { outcome: 'skipped', against: [] }
    const isMet = wasMet(decision, leaf.use.id, leaf.rule.id, subject)
    // What else may suffice is not judged anew: the decision says what it was.
    if (leaf.rule.id !== lineageSigned.id) return { outcome: isMet ? 'pass' : 'fail', against: [] }
    if (decision.override && !isMet) return { outcome: 'skipped', against: [] }
    const judgement = leaf.judge(signingGiven(moved, valid, subject, leaf.use))
    return { outcome: judgement.outcome, against: judgement.outcome === 'pass' ? [] : [judgement] }
  }
}

interface Asked {
  outcome: Outcome
  /** Signatures that are missing. */
  against: Judgement[]
}

const FLOOR = 'floor:'

function byFloor(moved: MovedSigned, policy: ValidPolicy, subject: Subject, decision: DecisionRecord): Judgement[] {
  const asked = decision.verdicts.filter(({ id, rule }) => id.startsWith(FLOOR) && rule === lineageSigned.id && wasMet(decision, id, rule, subject))
  return asked.map(({ id }) => lineageSigned.judge(signingGiven(moved, policy, subject, { id, rule: lineageSigned.id }), { statements: [...STATEMENTS] })).filter(({ outcome }) => outcome !== 'pass')
}

function wasMet({ verdicts }: DecisionRecord, id: string, rule: string, subject: Subject): boolean {
  const own = verdicts.filter((verdict) => verdict.id === id && verdict.rule === rule && verdict['subject'] === describeSubject(subject))
  return own.length > 0 && own.every(({ outcome }) => outcome === 'pass')
}

interface MovedSigned {
  model: string
  file: Version
  signatures: Fact<SignatureFact[]>
  now: Date
}

/** What the rule about signatures hears at the gate, with nothing that it does not ask for. */
export function signingGiven({ model, file, signatures, now }: MovedSigned, { policy }: ValidPolicy, subject: Subject, use: Leaf['use']): Given<Need> {
  const name = `${model}@${file.version}`
  const given: Given<'evidence'> = {
    subject, use, asked: [use], now, policy,
    situation: { moves: subject.kind === 'move' ? [subject.move] : [], policyChanged: false, changes: [], overrides: [], versions: { [name]: { model, version: file.version, isNew: false, read: known(file) } } },
    evidence: { [name]: { lineage: NOT_ASKED, provenance: NOT_ASKED, trainedBelowHead: NOT_ASKED, signatures } },
  }
  return given as Given<Need>
}

const NOT_ASKED = unknown('the rule asks for signatures')
