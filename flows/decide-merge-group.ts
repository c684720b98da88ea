import { canonicalJson } from '../core/canonical.ts'
import { combineMembers, judgeMembers, readGroup, refuseMember, type FoundGroup, type GroupEntry, type GroupMember } from '../core/policy/merge-group.ts'
import { shareCommit, worstAnswer, type Answer } from '../core/policy/shared-commit.ts'
import { renderGroup } from '../core/render/decision.ts'
import { answerFor, gatherShared, type Decided, type DecidePorts } from './decide-promotion.ts'
import { contextOf, digestOf, settingOf, showDecision, type Judged } from './deciding/show.ts'
import { gatherSnapshot, MAX_RESTARTS, unreadIn, type Snapshot } from './deciding/snapshot.ts'
import { OutsideError } from './outside-error.ts'
import type { GroupRef, MergeGroups, PullRef } from './ports.ts'

export interface GroupPorts extends DecidePorts {
  groups: MergeGroups
}

/**
 * Judges every pull request that a merge group would land, each on what it is built on, and shows one answer on the
 * commit of the group; undefined when the group is gone.
 */
export async function decideMergeGroup(group: GroupRef, ports: GroupPorts): Promise<Decided | undefined> {
  for (let attempt = 0; attempt <= MAX_RESTARTS; attempt++) {
    const answer = await judgeOnce(group, ports)
    if (answer !== 'again') return answer
  }
  throw new OutsideError('GITHUB_CONFLICT', `The merge group ${group.branch} moved ${MAX_RESTARTS + 1} times while it was judged. It is judged when it rests.`)
}

interface Member extends GroupMember {
  pull: PullRef
  entry: GroupEntry
  /** Absent: nothing could be gathered of it. */
  snapshot?: Pick<Snapshot, 'position' | 'policy' | 'facts'>
}

/** `again`: the group was built anew meanwhile, or somebody else showed an answer. */
async function judgeOnce(group: GroupRef, ports: GroupPorts): Promise<Decided | 'again' | undefined> {
  const { checks, digests, groups } = ports
  const found = await groups.find(group)
  if (!found) return undefined
  const over = await checks?.published(group, found.headSha)
  const now = ports.clock.now()
  const members = judgeMembers(await gatherMembers(group, found, now, ports)) as Member[]
  const after = await groups.find(group)
  if (!after) return undefined
  if (canonicalJson({ ...after }) !== canonicalJson({ ...found })) return 'again'

  const judged = members.filter((member): member is Member & Judged => member.snapshot !== undefined)
  const unread = judged.flatMap(({ snapshot, decision }) => unreadIn(snapshot, decision.conclusion))
  const facts = digests.ofText(canonicalJson({ group: found.headSha, facts: judged.length === 0 ? null : digestOf(judged, digests) }))
  const decidedAt = now.toISOString()
  const worst = worstAnswer(members)
  const decision = combineMembers(members)
  const shown = judged.find(({ number }) => number === worst.number)
  const at = { headSha: found.headSha, baseRef: found.baseRef, baseSha: found.tipSha }
  const context = shown ? contextOf(at, shown.snapshot, settingOf(shown, facts, decidedAt, digests), worst.number) : { ...at, decidedAt, policy: null, facts, factsRead: [], ...(worst.number > 0 ? { shown: worst.number } : {}) }
  const rendered = renderGroup(decision, context)
  const decided: Decided = { decision, rendered, factsDigest: facts, headSha: found.headSha, unread, checkUrl: null }
  // A red answer throws the group out of the queue: what is not known yet is asked again before, and a queue waits.
  if (unread.length > 0 || isLeftAlone(members)) return decided

  const records = judged.filter((member) => member.decision.governed).map((member) => ({ decision: member.decision, setting: { ...settingOf(member, facts, decidedAt, digests), group: found.headSha } }))
  const written = await showDecision(group, { sha: found.headSha, decision, context, rendered, records, over }, ports)
  return written?.overtaken ? 'again' : { ...decided, checkUrl: written?.url ?? null }
}

// A repository that has nothing to do with Provender.
const isLeftAlone = (members: readonly Member[]): boolean => members.every(({ decision, snapshot }) => !decision.governed && snapshot?.policy.state === 'missing')

async function gatherMembers(group: GroupRef, found: FoundGroup, now: Date, ports: GroupPorts): Promise<Member[]> {
  const read = readGroup(found)
  const nowhere: GroupEntry = { number: null, mergedHead: null, base: found.tipSha, head: found.headSha }
  if (!read.ok) return [refused(group, nowhere, 0, `Which pull requests this merge group holds cannot be told: ${read.reason}`)]
  return await Promise.all(read.entries.map((entry) => gatherMember(group, found, entry, now, ports)))
}

async function gatherMember(group: GroupRef, { baseRef }: FoundGroup, entry: GroupEntry, now: Date, ports: GroupPorts): Promise<Member> {
  const number = entry.number ?? (await ports.groups.pullOf(group, entry.mergedHead!, baseRef))
  if (number === undefined) return refused(group, entry, 0, `The commit ${entry.mergedHead!.slice(0, 7)} of this merge group is the head of no open pull request into ${baseRef}.`)
  const pull = { owner: group.owner, repo: group.repo, number }
  const [snapshot, landed] = await Promise.all([
    gatherSnapshot(pull, ports, { baseSha: entry.base, look: async () => undefined }),
    ports.groups.governedChanges(group, entry.base, entry.head),
  ])
  if (!snapshot) return refused(group, entry, number, `#${number} of this merge group is not open.`)
  const { position, facts } = snapshot
  if (position.baseRef !== baseRef) return refused(group, entry, number, `#${number} of this merge group is into ${position.baseRef}, and the group is merged into ${baseRef}.`)
  if (entry.mergedHead !== null && entry.mergedHead !== position.headSha) return refused(group, entry, number, `This merge group holds ${entry.mergedHead.slice(0, 7)}, and the head of #${number} is ${position.headSha.slice(0, 7)}.`)
  // An objection in another pull request of the same commit holds this one up, too, as it does outside the queue.
  const sharing = (await gatherShared(pull, position, ports, entry.base)).map((one) => ({ number: one.pull.number, decision: answerFor(one.snapshot, now) }))
  const [{ decision }] = shareCommit([{ number, decision: answerFor(snapshot, now) }, ...sharing]) as [Answer]
  return { number, pull, entry, snapshot, landed, decision, files: facts.files.known ? facts.files.value : undefined }
}

function refused({ owner, repo }: GroupRef, entry: GroupEntry, number: number, summary: string): Member {
  return { number, pull: { owner, repo, number }, entry, landed: [], files: undefined, decision: refuseMember(summary, 'Take it out of the queue, and put what is wanted into it again.') }
}
