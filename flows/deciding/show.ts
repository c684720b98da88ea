import { canonicalJson } from '../../core/canonical.ts'
import { withholdUnrecorded, type Decision } from '../../core/policy/decide.ts'
import { factsText } from '../../core/policy/facts.ts'
import { textsOf } from '../../core/policy/read.ts'
import type { DecisionSetting } from '../../core/policy/record.ts'
import { renderDecision, type DecisionContext, type RenderedDecision } from '../../core/render/decision.ts'
import type { Checks, DecisionLog, Digests, PullRef, ShownCheck } from '../ports.ts'
import { recordDecision } from './record.ts'
import type { Snapshot } from './snapshot.ts'

/** One pull request of those that are answered by one check, as it was found and judged. */
export interface Judged {
  number: number
  pull: PullRef
  snapshot: Pick<Snapshot, 'position' | 'policy' | 'facts'>
  decision: Decision
}

/** What is shown, and what of it is recorded. */
export interface Showing {
  /** The commit whose check it is. */
  sha: string
  decision: Decision
  context: DecisionContext
  rendered: RenderedDecision
  records: { decision: Decision; setting: DecisionSetting }[]
  /** The check that stood there before anything was read. */
  over: ShownCheck | undefined
}

export interface ShowPorts {
  checks?: Checks | undefined
  log?: DecisionLog | undefined
}

/** No digest of facts: what is shown with it is never taken for a decision that was recorded. */
const UNRECORDED = 'unrecorded'

/** Record first, check second: what is shown has been recorded, and a crash between the two is healed by the next run. */
export async function showDecision(pull: Pick<PullRef, 'owner' | 'repo'>, { sha, decision, context, rendered, records, over }: Showing, { checks, log }: ShowPorts): Promise<{ written: boolean; overtaken: boolean; url: string | null } | undefined> {
  const { facts, decidedAt } = context
  const isShown = over?.facts === facts && over.conclusion === rendered.conclusion
  if (log && !isShown) {
    try {
      for (const { decision: recorded, setting } of records) await recordDecision(recorded, setting, log, over?.completedAt ?? null)
    } catch (error) {
      // A green check of earlier facts must not outlive them because the log is damaged.
      if (!over?.conclusion || over.conclusion === 'success') await checks?.publish(pull, { headSha: sha, externalId: UNRECORDED, decidedAt, rendered: renderDecision(withholdUnrecorded(decision, (error as Error).message), context) }, over).catch(() => undefined)
      throw error
    }
  }
  return await checks?.publish(pull, { headSha: sha, externalId: facts, decidedAt, rendered }, over)
}

/** The digest of all that was looked at: the one pull request's facts, or those of all that share the answer. */
export function digestOf(judged: readonly Pick<Judged, 'pull' | 'snapshot'>[], digests: Digests): string {
  const each = judged.map(({ pull, snapshot: { facts, policy } }) => {
    const texts = textsOf(policy)
    return { number: pull.number, digest: digests.ofText(factsText(facts, texts.policy, texts.floor)) }
  })
  return each.length === 1 ? each[0]!.digest : digests.ofText(canonicalJson(each))
}

export function settingOf({ pull, snapshot: { position, policy } }: Judged, facts: string, decidedAt: string, digests: Digests): DecisionSetting {
  const texts = textsOf(policy)
  return {
    repository: `${pull.owner}/${pull.repo}`,
    pull: pull.number,
    base: { ref: position.baseRef, sha: position.baseSha },
    head: { sha: position.headSha },
    policy: texts.policy === null ? null : digests.ofText(texts.policy),
    ...(texts.floor === null ? {} : { floor: digests.ofText(texts.floor) }),
    facts,
    decidedAt,
  }
}

export function contextOf({ headSha, baseRef, baseSha }: { headSha: string; baseRef: string; baseSha: string }, { facts, position }: Judged['snapshot'], { policy, facts: digest, decidedAt }: DecisionSetting, shown?: number): DecisionContext {
  const factsRead = Object.entries(facts).map(([name, fact]) => ({ name, reason: fact.known ? null : fact.reason }))
  return { headSha, baseRef, baseSha, decidedAt, policy, facts: digest, factsRead, ...(shown === undefined ? {} : { shown }), ...(position.author ? { author: position.author.login } : {}) }
}
