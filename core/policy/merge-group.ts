import type { Conclusion } from '../../schemas/decision/v1.ts'
import type { Decision } from './decide.ts'
import type { FileState, FilesFact } from './facts.ts'
import { worse } from './shared-commit.ts'
import type { Verdict } from './verdict.ts'

/** A merge group as GitHub has it: a branch of its own on top of the base, or on top of other groups. */
export interface FoundGroup {
  branch: string
  headSha: string
  baseRef: string
  /** The tip of the base branch. */
  tipSha: string
  /** All branches of that queue. */
  branches: { branch: string; sha: string }[]
  /** Every commit that the head has and the tip has not, on all parents. */
  commits: { sha: string; parents: string[] }[]
}

/** What one pull request adds to a group. */
export interface GroupEntry {
  /** From the name of the branch that ends here; null: to be found by what was merged in. */
  number: number | null
  /** The head commit that was merged in; null where GitHub squashed or rebased. */
  mergedHead: string | null
  /** What it is built on. */
  base: string
  head: string
}

export type ReadGroup = { ok: true; entries: GroupEntry[] } | { ok: false; reason: string }

/** `gh-readonly-queue/<base>/pr-<number>-<sha>`, as GitHub names these branches. */
export function parseGroupBranch(branch: string): { baseRef: string; number: number } | undefined {
  const [, baseRef, number] = /^gh-readonly-queue\/(.+)\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(branch) ?? []
  return baseRef === undefined ? undefined : { baseRef, number: Number(number) }
}

/**
 * Which pull requests a group holds, the oldest first: all that lie between the tip of the base and the head, as all of
 * it lands at once where only the last of several groups has to be green.
 */
export function readGroup({ headSha, tipSha, branches, commits }: FoundGroup): ReadGroup {
  const numbers = new Map(branches.flatMap(({ branch, sha }): [string, number][] => {
    const named = parseGroupBranch(branch)
    return named ? [[sha, named.number]] : []
  }))
  const parentsOf = new Map(commits.map(({ sha, parents }) => [sha, parents]))
  const entries: GroupEntry[] = []
  for (let at = headSha; at !== tipSha; ) {
    const parents = take(at)
    const [first, second] = parents ?? []
    if (first === undefined || parents!.length > 2) return { ok: false, reason: `${at.slice(0, 7)} is not built on the tip of the base (${tipSha.slice(0, 7)}).` }
    const number = numbers.get(at) ?? null
    if (number === null && second === undefined) return { ok: false, reason: `${at.slice(0, 7)} belongs to no pull request of the queue.` }
    const base = second === undefined ? endOfRun(first) : first
    entries.unshift({ number, mergedHead: second ?? null, base, head: at })
    at = base
  }
  return entries.length > 0 ? { ok: true, entries } : { ok: false, reason: 'There is no commit between the base and its head.' }

  // Each commit once, so that what is no history at all comes to an end.
  function take(sha: string): string[] | undefined {
    const parents = parentsOf.get(sha)
    parentsOf.delete(sha)
    return parents
  }

  /** Rebased commits follow each other with one parent each, down to where another pull request ends. */
  function endOfRun(from: string): string {
    let below = from
    while (below !== tipSha && !numbers.has(below) && parentsOf.get(below)?.length === 1) below = take(below)![0]!
    return below
  }
}

/** A pull request of a group, judged as if the base branch stood where it is built on. */
export interface GroupMember {
  number: number
  decision: Decision
  files: FilesFact | undefined
  /** The governed files that differ between what it is built on and where it ends. */
  landed: { path: string; after: FileState | null }[]
}

/** The members' answers as members: nothing else lands than what was judged, and no stage is moved twice. */
export function judgeMembers(members: readonly GroupMember[]): GroupMember[] {
  return members.map((member) => {
    const verdicts = [judgeLanded(member), ...judgeStages(member, members)]
    const conclusion = verdicts.some(({ outcome }) => outcome === 'fail') ? worse(member.decision.conclusion, 'rejected') : member.decision.conclusion
    // A decision about nothing governed stays one while nothing governed lands.
    if (!member.decision.governed && conclusion === 'approved') return member
    return { ...member, decision: { ...member.decision, governed: true, conclusion, verdicts: [...member.decision.verdicts, ...verdicts] } }
  })
}

/** One answer for the whole group: the worst of its members', all that they say with the number before it. */
export function combineMembers(members: readonly { number: number; decision: Decision }[]): Decision {
  const all = members.map(({ decision }) => decision)
  return {
    conclusion: all.reduce<Conclusion>((worst, { conclusion }) => worse(worst, conclusion), 'approved'),
    governed: all.some(({ governed }) => governed),
    verdicts: members.flatMap(({ number, decision }) => decision.verdicts.map((verdict) => ({ ...verdict, subject: `#${number}: ${verdict.subject}` }))),
    moves: all.flatMap(({ moves }) => moves),
    gated: [...new Map(all.flatMap(({ gated }) => gated).map((file) => [file.path, file])).values()],
    approvals: all.flatMap(({ approvals }) => approvals),
  }
}

/** A member that cannot be judged at all: the group is not merged. */
export function refuseMember(summary: string, remedy: string, missing = 'who may take it out of the queue'): Decision {
  return { conclusion: 'rejected', governed: true, moves: [], gated: [], approvals: [], verdicts: [{ ...ABOUT_GROUP, outcome: 'fail', summary, remedy, missing }] }
}

const ABOUT_GROUP = { id: 'provender:merge-group', rule: 'provender:merge-group', subject: 'the merge group' }

const same = (a: FileState | null, b: FileState | null): boolean => a?.blob === b?.blob && a?.mode === b?.mode

// A queue merges by itself, and what it makes of two changes has been seen by nobody.
function judgeLanded({ files, landed }: GroupMember): Verdict {
  const about = { id: 'provender:merged-as-judged', rule: 'provender:merged-as-judged', subject: 'the merge group' }
  const judged = new Map((files?.changed ?? []).map((file) => [file.path, file]))
  const after = new Map(landed.map((file) => [file.path, file.after]))
  const strange = [
    ...landed.filter(({ path, after: found }) => !judged.has(path) || !same(judged.get(path)!.head, found)).map(({ path }) => path),
    ...[...judged.values()].filter(({ path, head, base }) => !after.has(path) && !same(head, base)).map(({ path }) => path),
  ]
  if (strange.length === 0) return { ...about, outcome: 'pass', summary: 'The queue merges the governed files as they were judged.' }
  return { ...about, outcome: 'fail', summary: `The queue would merge something else than was judged: ${[...new Set(strange)].sort().join(', ')}.`, missing: 'the author', remedy: 'Merge the base branch into the branch, and put the pull request into the queue again.' }
}

function judgeStages({ number, decision }: GroupMember, members: readonly GroupMember[]): Verdict[] {
  const about = { id: 'provender:one-move-per-stage', rule: 'provender:one-move-per-stage' }
  const placeOf = ({ model, stage }: Decision['moves'][number]): string => `${model}#${stage}`
  return [...new Set(decision.moves.map(placeOf))].flatMap((place): Verdict[] => {
    const movers = members.filter((member) => member.decision.moves.some((move) => placeOf(move) === place)).map((member) => `#${member.number}`)
    if (movers.length < 2) return []
    return [{ ...about, subject: place, outcome: 'fail', summary: `${movers.join(' and ')} of this merge group all move ${place}: only one of them can be what is served there.`, missing: `who may take ${movers.filter((mover) => mover !== `#${number}`).join(', ')} out of the queue`, remedy: 'Merge one of them, and then judge the other again on what that left.' }]
  })
}
