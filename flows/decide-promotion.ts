import { canonicalJson } from '../core/canonical.ts'
import { RECORDS_BRANCH } from '../core/paths.ts'
import { decide, declineBranch, declineRecordsBranch, withholdUnrecorded, type Decision } from '../core/policy/decide.ts'
import { factsText, type Facts } from '../core/policy/facts.ts'
import { textsOf } from '../core/policy/floor.ts'
import { needsOf, type PolicyRead } from '../core/policy/read.ts'
import { decisionRecord, type DecisionSetting } from '../core/policy/record.ts'
import { renderDecision, type DecisionContext, type RenderedDecision } from '../core/render/decision.ts'
import { readLink } from '../core/decisions/chain.ts'
import { OutsideError } from './outside-error.ts'
import type { Checks, Clock, DecisionLink, DecisionLog, Digests, FactsSource, Policies, PullPosition, PullRef } from './ports.ts'

export interface DecidePorts {
  policies: Policies
  facts: FactsSource
  /** Absent: nothing is shown; the decision is only answered. */
  checks?: Checks | undefined
  /** Absent: nothing is recorded. */
  log?: DecisionLog | undefined
  digests: Digests
  clock: Clock
}

export interface Decided {
  decision: Decision
  rendered: RenderedDecision
  factsDigest: string
  headSha: string
  /** Why facts are not known; not empty means that trying again may help. */
  unread: string[]
  checkUrl: string | null
}

/** Judges an open pull request, records the answer and shows it; undefined when the pull request is closed. */
export async function decidePromotion(pull: PullRef, ports: DecidePorts): Promise<Decided | undefined> {
  const snapshot = await gatherSnapshot(pull, ports)
  if (!snapshot) return undefined
  const decidedAt = ports.clock.now()
  const { baseRef, defaultBranch, headRef, headRepository, baseRepository } = snapshot.position
  if (baseRef !== defaultBranch) return await applyDecision(pull, snapshot, declineBranch(baseRef, defaultBranch), decidedAt, { ...ports, checks: undefined, log: undefined })
  // Each record would be the next push to this pull request, and so ask for the next record.
  if (headRef === RECORDS_BRANCH && headRepository?.id === baseRepository) return await applyDecision(pull, snapshot, declineRecordsBranch(), decidedAt, { ...ports, log: undefined })
  const decision = decide(snapshot.policy, snapshot.facts, decidedAt)
  return await applyDecision(pull, snapshot, decision, decidedAt, ports)
}

const MAX_RESTARTS = 3

interface Snapshot {
  position: PullPosition
  policy: PolicyRead
  facts: Facts
}

/** The policy at the base and the facts, as of one moment: a head or base that moved meanwhile starts it again. */
async function gatherSnapshot(pull: PullRef, { policies, facts }: DecidePorts): Promise<Snapshot | undefined> {
  let position = await facts.locate(pull)
  for (let attempt = 0; attempt <= MAX_RESTARTS; attempt++) {
    if (position.state === 'closed') return undefined
    const policy = await policies.load(pull, position.baseSha)
    const gathered = await facts.gather(pull, position, needsOf(policy))
    const after = await facts.locate(pull)
    if (canonicalJson({ ...after }) === canonicalJson({ ...position })) return { position, policy, facts: gathered }
    position = after
  }
  throw new OutsideError('GITHUB_CONFLICT', `Pull request ${pull.number} moved ${MAX_RESTARTS + 1} times while it was read. It is judged when it rests.`)
}

/** Record first, check second: what is shown has been recorded, and a crash between the two is healed by the next run. */
async function applyDecision(pull: PullRef, { position, policy, facts }: Snapshot, decision: Decision, now: Date, ports: DecidePorts): Promise<Decided> {
  const { digests, log, checks } = ports
  const texts = textsOf(policy)
  const factsDigest = digests.ofText(factsText(facts, texts.policy, texts.floor))
  const decidedAt = now.toISOString()
  const policyDigest = texts.policy === null ? null : digests.ofText(texts.policy)
  const { headSha, baseRef, baseSha } = position
  const context: DecisionContext = {
    headSha, baseRef, baseSha, decidedAt,
    policy: policyDigest,
    facts: factsDigest,
    factsRead: Object.entries(facts).map(([name, fact]) => ({ name, reason: fact.known ? null : fact.reason })),
  }
  const rendered = renderDecision(decision, context)
  const decided: Decided = { decision, rendered, factsDigest, headSha, unread: unreadIn(policy, facts, decision), checkUrl: null }
  // A repository that has nothing to do with Provender is left alone.
  if (!decision.governed && policy.state === 'missing') return decided

  const shown = await checks?.published(pull, headSha)
  const isShown = shown?.facts === factsDigest && shown.conclusion === rendered.conclusion
  if (log && decision.governed && !isShown) {
    try {
      await recordDecision(pull, decision, { repository: `${pull.owner}/${pull.repo}`, pull: pull.number, base: { ref: baseRef, sha: baseSha }, head: { sha: headSha }, policy: policyDigest, ...(texts.floor === null ? {} : { floor: digests.ofText(texts.floor) }), facts: factsDigest, decidedAt }, log)
    } catch (error) {
      // A green check of earlier facts must not outlive them because the log is damaged.
      if (!shown || shown.conclusion === 'success') await checks?.publish(pull, { headSha, externalId: UNRECORDED, decidedAt, rendered: renderDecision(withholdUnrecorded(decision, (error as Error).message), context) }).catch(() => undefined)
      throw error
    }
  }
  const published = await checks?.publish(pull, { headSha, externalId: factsDigest, decidedAt, rendered })
  return { ...decided, checkUrl: published?.url ?? null }
}

// No digest of facts: what is shown with it is never taken for a decision that was recorded.
const UNRECORDED = 'unrecorded'

function unreadIn(policy: PolicyRead, facts: Facts, decision: Decision): string[] {
  if (decision.conclusion !== 'error') return []
  if (policy.state === 'unreadable') return [policy.reason]
  return [...new Set(needsOf(policy).facts.flatMap((need) => reasonsIn(facts[need])))]
}

/** Facts hold facts: a team, a record of one version. */
function reasonsIn(part: unknown): string[] {
  if (part === null || typeof part !== 'object') return []
  const { known, reason } = part as { known?: unknown; reason?: unknown }
  if (known === false && typeof reason === 'string') return [reason]
  return Object.values(part).flatMap(reasonsIn)
}

// A crash between record and check leaves a record that the next run must not write again. It is looked for this far back.
const RECENT_LINKS = 30

/** Appends to the decision log what differs from the last that was recorded of this pull request. */
async function recordDecision(pull: PullRef, decision: Decision, setting: DecisionSetting, log: DecisionLog): Promise<void> {
  /** Whether a link is of this pull request, and says the same; undefined: it is of another. */
  const compareLink = ({ text }: DecisionLink): boolean | undefined => {
    const record = readLink(text)
    if (!record.ok) throw new OutsideError('RECORD_DAMAGED', `A decision on provender-records cannot be read: ${record.reason}. Run "provender audit verify" in a clone, and restore that branch from a clone from before.`)
    if (record.value.schema !== 'decision/v1') return undefined
    const { repository, pull: number, head, facts, conclusion } = record.value
    if (number !== setting.pull || repository !== setting.repository) return undefined
    return facts === setting.facts && conclusion === decision.conclusion && head.sha === setting.head.sha
  }
  for (const link of await log.recent(RECENT_LINKS)) {
    const same = compareLink(link)
    if (same) return
    if (same === false) break
  }
  const [move] = decision.moves
  const what = move ? ` ${move.model}#${move.stage} ${move.from ?? 'empty'} → ${move.to ?? 'empty'}` : ''
  // Another replica may have written the same meanwhile: the last link is looked at once more.
  const build = (last: DecisionLink | undefined): string | undefined => (last && compareLink(last) ? undefined : canonicalJson(decisionRecord(decision, setting, last)))
  await log.append(build, `decision: #${pull.number} ${decision.conclusion}${what}`)
}
