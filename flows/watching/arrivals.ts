import { changedFiles, isEnrolled, pullsApproving, type Arrival, type Deciding } from '../../core/alerts/arrivals.ts'
import type { BranchPush, WatchPorts } from './ports.ts'

type Forge = Pick<WatchPorts['forge'], 'files' | 'line' | 'pull' | 'pullsOf'>

const MAX_CANDIDATES = 3

/** What came to the default branch since it has a policy, by the pushes that GitHub tells of. */
export async function gatherArrivals(pushes: readonly BranchPush[], deciding: Deciding, forge: Forge): Promise<Arrival[]> {
  const arrivals: Arrival[] = []
  let enrolled = false
  for (const push of pushes) {
    // The push that brings the first policy is the beginning: nothing was governed before it.
    enrolled ||= push.before !== null && isEnrolled(await forge.files(push.before))
    if (enrolled && push.before !== null) arrivals.push(...(await arrivalsOf({ ...push, before: push.before }, deciding, forge)))
  }
  return arrivals
}

async function arrivalsOf(push: BranchPush & { before: string }, deciding: Deciding, forge: Forge): Promise<Arrival[]> {
  const { before, after, actor, forced } = push
  const changed = changedFiles(await forge.files(before), await forge.files(after))
  if (changed.length === 0) return []
  const whole: Arrival = { commits: [after], changed, pull: null, actor, forced }
  if (forced) return [whole]
  // The ordinary case, with one call: the merge of the pull request in which exactly this was approved.
  for (const number of pullsApproving(changed, deciding).slice(0, MAX_CANDIDATES)) {
    const { mergeCommit, author } = await forge.pull(number)
    if (mergeCommit === after) return [{ ...whole, pull: { number, author } }]
  }
  const line = await forge.line(before, after)
  return line ? await splitPush(line, push, forge) : [whole]
}

/** A push of several merges, or of the commits of one that was rebased, as the merges that it is made of. */
async function splitPush(line: readonly string[], { before, actor, forced }: BranchPush & { before: string }, forge: Forge): Promise<Arrival[]> {
  const arrivals: Arrival[] = []
  for (let from = 0; from < line.length; ) {
    const parent = line[from - 1] ?? before
    const commit = line[from]!
    if (changedFiles(await forge.files(parent), await forge.files(commit)).length === 0) {
      from += 1
      continue
    }
    const pull = (await forge.pullsOf(commit)).find(({ mergeCommit }) => mergeCommit !== null && line.indexOf(mergeCommit) >= from)
    const to = pull ? line.indexOf(pull.mergeCommit!) : from
    arrivals.push({
      commits: line.slice(from, to + 1), actor, forced,
      changed: changedFiles(await forge.files(parent), await forge.files(line[to]!)),
      pull: pull ? { number: pull.number, author: pull.author } : null,
    })
    from = to + 1
  }
  return arrivals
}
