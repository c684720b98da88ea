import { expandActors, isSelected, latestOpinions, makersOf, ownersOf, workOfBots, type Involved, type Selection } from '../../actors.ts'
import { known, unknown, type Account, type Fact, type ReviewFact } from '../../facts.ts'
import type { Given } from '../../rule.ts'
import type { Approval } from '../../verdict.ts'
import type { Options } from './options.ts'

export type Needs = 'pull' | 'commits' | 'pushes' | 'reviews' | 'reviewed' | 'people' | 'documents' | 'evidence'

/** The opinions on one subject, as one use of the rule counts them. */
export interface Count {
  selection: Selection
  /** How many approvals it takes. */
  asked: number
  counted: Approval[]
  objections: string[]
  /** Why the approval of somebody could not be judged; it matters when too few are counted. */
  uncertain: string[]
  /** A line for every opinion. */
  evidence: string[]
}

/** What could not be told, and what to do. */
export type Counted = { ok: true; count: Count } | { ok: false; summary: string; remedy: string }

export function countApprovals(given: Given<Needs>, involved: Involved, { count, from, ...options }: Options): Counted {
  const selection = expandActors(from, given.policy, () => ownersOf(given.subject, given.documents))
  if (!selection.known) return { ok: false, summary: `Whose review counts is not known: ${selection.reason}.`, remedy: 'Correct roles in the policy, or owners in model.yml.' }
  const ofBots = workOfBots(given)
  const tally: Count = {
    selection: selection.value,
    asked: count + (ofBots === undefined ? 0 : 1),
    counted: [],
    objections: [],
    uncertain: [],
    evidence: ofBots === undefined ? [] : [`${ofBots}, and who made them do it may be among those who approve: one approval more than ${count}`],
  }
  for (const review of latestOpinions(given.reviews)) {
    const { author, id, state, commit, submittedAt } = review
    if (state === 'DISMISSED') {
      tally.evidence.push(`${author.login}: the review was dismissed; a new one is needed`)
      continue
    }
    const selected = isSelected(author, selection.value, given.people)
    if (!selected.known) return { ok: false, summary: `Whether ${author.login} may approve is not known: ${selected.reason}.`, remedy: 'Give the app "members: read" in the organisation, and check the name of the team.' }
    if (!selected.value) tally.evidence.push(`${author.login}: not counted, is not among those whose review counts`)
    else if (state === 'CHANGES_REQUESTED') tally.objections.push(author.login)
    else {
      const reason = author.bot ? known('is a bot') : whyNot(review, given, involved, options)
      if (!reason.known) tally.uncertain.push(`${author.login}: ${reason.reason}`)
      if (!reason.known || reason.value !== undefined) tally.evidence.push(`${author.login}: not counted, ${reason.known ? reason.value : reason.reason}`)
      else {
        const head = given.pull.head.sha
        tally.counted.push({ login: author.login, userId: author.id, review: id, commit: commit ?? head, submittedAt })
        tally.evidence.push(`${author.login}: approved ${short(commit)}${commit === head ? '' : `, and the difference at ${short(head)} is the same byte for byte`}`)
      }
    }
  }
  return { ok: true, count: tally }
}

/** Why an approval is not of what is to be merged, or not by somebody who may give it. */
function whyNot(review: ReviewFact & { author: Account }, given: Given<Needs>, involved: Involved, options: Omit<Options, 'count' | 'from'>): Fact<string | undefined> {
  const { author, commit, submittedAt, beforeRetarget } = review
  const { head } = given.pull
  const hand = involved.get(author.id)
  if (hand !== undefined) return known(hand)
  if (beforeRetarget) return known('approved before the pull request was given another base, so something else')
  const maxAgeDays = options['max-age-days']
  const ageDays = (given.now.getTime() - Date.parse(submittedAt)) / 86_400_000
  // A time that cannot be read is no number, and so not young enough.
  if (maxAgeDays !== undefined && !(ageDays <= maxAgeDays)) return known(`approved on ${submittedAt.slice(0, 10)}, more than ${maxAgeDays} days ago`)
  if (commit === head.sha) return known(undefined)
  const old = `approved ${short(commit)}, not the head commit ${short(head.sha)}`
  if (commit === null || !options['keep-when-unchanged'] || !Object.hasOwn(given.reviewed, commit)) return known(old)
  const reviewed = given.reviewed[commit]!
  if (!reviewed.known) return unknown(`${old}, and whether the difference is the same is not known: ${reviewed.reason}`)
  if (reviewed.value === null) return known(`${old}, and that commit is gone`)
  const { changed, merged, commits } = reviewed.value
  if (changed.length > 0) return known(`${old}, and since then ${changed.join(', ')} changed`)
  if (merged.length > 0) return known(`${old}, and since then something else than the base was merged in: ${merged.map(short).join(', ')}`)
  // A rebase may have taken a commit of the reviewer's own away, and left its work.
  const makers = makersOf(commits, given.pushes, commit)
  if (!makers.known) return known(`${old}, where ${makers.reason}`)
  return known(makers.value.get(author.id))
}

const short = (sha: string | null): string => sha?.slice(0, 7) ?? 'an unknown commit'
