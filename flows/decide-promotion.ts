import { RECORDS_BRANCH } from '../core/paths.ts'
import { decide, declineBranch, declineRecordsBranch, type Decision } from '../core/policy/decide.ts'
import { shareCommit, worstAnswer } from '../core/policy/shared-commit.ts'
import { renderDecision, type RenderedDecision } from '../core/render/decision.ts'
import { renderComment } from '../core/render/decision-comment.ts'
import { contextOf, digestOf, settingOf, showDecision, type Judged } from './deciding/show.ts'
import { gatherSnapshot, MAX_RESTARTS, unreadIn, type Snapshot } from './deciding/snapshot.ts'
import { OutsideError } from './outside-error.ts'
import type { Checks, Clock, DecisionLog, Digests, FactsSource, Policies, PullComment, PullPosition, PullRef, ShownCheck } from './ports.ts'

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
  /** What the comment on the pull request is to say; absent where the check says the same as before. */
  comment?: PullComment
}

/** Judges an open pull request, records the answer and shows it; undefined when the pull request is closed. */
export async function decidePromotion(pull: PullRef, ports: DecidePorts): Promise<Decided | undefined> {
  for (let attempt = 0; attempt <= MAX_RESTARTS; attempt++) {
    const answer = await judgeOnce(pull, ports)
    if (!answer?.overtaken) return answer?.decided
  }
  throw new OutsideError('GITHUB_CONFLICT', `Others wrote the check of pull request ${pull.number} ${MAX_RESTARTS + 1} times while it was judged. It is judged when they rest.`)
}

/** `overtaken`: somebody else showed an answer meanwhile, and nobody knows whose facts are newer. */
async function judgeOnce(pull: PullRef, ports: DecidePorts): Promise<{ decided: Decided; overtaken: boolean } | undefined> {
  const { checks, digests } = ports
  const snapshot = await gatherSnapshot(pull, ports, { look: async (position) => (isForeign(position) ? undefined : await checks?.published(pull, position.headSha)) })
  if (!snapshot) return undefined
  const now = ports.clock.now()
  const found = [{ pull, snapshot }, ...(await gatherShared(pull, snapshot.position, ports))].sort((a, b) => a.pull.number - b.pull.number)
  const answers = found.map((one): Judged => ({ ...one, number: one.pull.number, decision: answerFor(one.snapshot, now) }))
  const judged = shareCommit(answers)

  const facts = digestOf(judged, digests)
  const decidedAt = now.toISOString()
  const answerOf = (number: number): Judged => judged.find((one) => one.number === number)!
  const shown = answerOf(worstAnswer(answers).number)
  const context = contextOf(shown.snapshot.position, shown.snapshot, settingOf(shown, facts, decidedAt, digests), judged.length > 1 ? shown.number : undefined)
  const rendered = renderDecision(shown.decision, context)
  const decided: Decided = { decision: answerOf(pull.number).decision, rendered, factsDigest: facts, headSha: snapshot.position.headSha, unread: judged.flatMap((one) => unreadIn(one.snapshot, one.decision.conclusion)), checkUrl: null }
  // A repository that has nothing to do with Provender is left alone.
  if (isForeign(snapshot.position) || (!shown.decision.governed && snapshot.policy.state === 'missing')) return { decided, overtaken: false }

  const records = judged.filter(isRecorded).map((one) => ({ decision: one.decision, setting: settingOf(one, facts, decidedAt, digests) }))
  const written = await showDecision(pull, { sha: decided.headSha, decision: shown.decision, context, rendered, records, over: snapshot.seen }, ports)
  const shownNow = { ...decided, checkUrl: written?.url ?? null }
  return { decided: written?.written ? { ...shownNow, comment: commentOn(answerOf(pull.number), facts, decidedAt, written.url, digests) } : shownNow, overtaken: written?.overtaken ?? false }
}

function commentOn(judged: Judged, facts: string, decidedAt: string, checkUrl: string | null, digests: Digests): PullComment {
  const context = contextOf(judged.snapshot.position, judged.snapshot, settingOf(judged, facts, decidedAt, digests))
  return { text: renderComment(judged.decision, context, checkUrl), isNeeded: judged.decision.conclusion !== 'approved' }
}

/** Into another branch than the one whose policy counts: answered, and neither recorded nor shown. */
const isForeign = ({ baseRef, defaultBranch }: PullPosition): boolean => baseRef !== defaultBranch

// Each record would be the next push to this pull request, and so ask for the next record.
const isFromRecords = ({ headRef, headRepository, baseRepository }: PullPosition): boolean => headRef === RECORDS_BRANCH && headRepository?.id === baseRepository

const isRecorded = ({ decision, snapshot: { position } }: Judged): boolean => decision.governed && !isFromRecords(position)

/** What the gate answers to one pull request. */
export function answerFor({ position, policy, facts }: Pick<Snapshot, 'position' | 'policy' | 'facts'>, now: Date): Decision {
  if (isForeign(position)) return declineBranch(position.baseRef, position.defaultBranch)
  if (isFromRecords(position)) return declineRecordsBranch()
  return decide(policy, facts, now)
}

/** The other pull requests with the same head commit, each with facts of its own, on the same base. */
export async function gatherShared({ owner, repo }: PullRef, position: PullPosition, ports: DecidePorts, baseSha?: string): Promise<Pick<Judged, 'pull' | 'snapshot'>[]> {
  if (isForeign(position)) return []
  const found = await Promise.all((position.sharedWith ?? []).map(async (number) => {
    const pull = { owner, repo, number }
    return { pull, snapshot: await gatherSnapshot<ShownCheck | undefined>(pull, ports, { ...(baseSha === undefined ? {} : { baseSha }), look: async () => undefined }) }
  }))
  // One that was closed or pushed to meanwhile shares nothing any more.
  return found.flatMap(({ pull, snapshot }) => (snapshot?.position.headSha === position.headSha && !isForeign(snapshot.position) ? [{ pull, snapshot }] : []))
}
