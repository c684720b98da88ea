import { describeSelection, idOf, involvedIn, type Involved, type Selection } from '../../actors.ts'
import type { RuleUse } from '../../../../schemas/policy/v1.ts'
import { defineRule, type Given } from '../../rule.ts'
import { doubt, fail, pass, pending, type Approval } from '../../verdict.ts'
import { countApprovals, type Count, type Needs } from './count.ts'
import { leftFor, type Group } from './distinct.ts'
import { Options } from './options.ts'

export const minApprovals = defineRule({
  id: 'min-approvals',
  title: 'Enough people who had no hand in it approved the head commit, and none of those asked objects',
  needs: ['pull', 'commits', 'pushes', 'reviews', 'reviewed', 'people', 'documents', 'evidence'],
  approves: true,
  options: Options,
  judge(given, options) {
    const involved = involvedIn(given, given.situation)
    if (!involved.known) return doubt(`Who had a hand in this is not known: ${involved.reason}.`, REMEDY_FOR_STRANGERS, { missing: 'the author' })
    const own = countApprovals(given, involved.value, options)
    if (!own.ok) return doubt(own.summary, own.remedy)
    const { selection, asked, counted, objections, uncertain, evidence } = own.count

    const others: { id: string; count: Count }[] = []
    for (const use of linked(given)) {
      if (use.id === given.use.id) continue
      const other = countApprovals(given, involved.value, Options.parse(use.with ?? {}))
      if (!other.ok) return doubt(other.summary, other.remedy)
      others.push({ id: use.id, count: other.count })
    }

    const head = given.pull.head.sha.slice(0, 7)
    const left = leftFor(groupOf(own.count), others.map(({ count }) => groupOf(count)))
    const tally = `${counted.length} of ${asked} ${asked === 1 ? 'approval' : 'approvals'} on ${head}`
    const who = describeLeft(selection, counted, involved.value, given)
    const more = { evidence, approvals: counted }
    if (objections.length > 0 && options['objections-block']) {
      return pending(`${objections.join(', ')} asked for changes; ${tally}.`, objections.join(', '), `Meet the request; then ${objections.join(' and ')} must approve, or the review be dismissed.`, more)
    }
    if (left >= asked) return pass(`${tally}: ${counted.map(({ login }) => login).join(', ')}.`, more)
    const doubts = [...new Set([...uncertain, ...others.flatMap(({ count }) => count.uncertain)])]
    if (doubts.length > 0 && left + doubts.length >= asked) return doubt(`${tally}, and of ${doubts.length} more it is not known whether they count: ${doubts.join('; ')}.`, 'It is tried again by itself; a review of the head commit settles it.', { missing: who, ...more })
    if (who === 'nobody') return fail(`${tally}, and the rule names nobody who could give one here.`, 'Name users, teams, roles or a permission in the policy: "owners" are the owners of the model that is changed.', { missing: 'an administrator', ...more })
    const rest = asked - left
    const ask = `Ask ${rest} more of ${who} to review ${head}; not counted are author, committers, pushers and trainer.`
    if (counted.length < asked) return pending(`${tally}.`, who, ask, more)
    return pending(`${tally}, of which ${left} ${left === 1 ? 'is' : 'are'} left when ${others.map(({ id }) => id).join(', ')} ${others.length === 1 ? 'has' : 'have'} people of their own.`, who, ask, more)
  },
})

const REMEDY_FOR_STRANGERS = 'Write the commits again with addresses of accounts, then push. An author or committer may add the address to the account instead; a co-author is known by <id>+<login>@users.noreply.github.com alone. A version whose trainer is no account is trained again by the action.'

/** Who can still give one: nobody is to be asked who has given it, or whose approval would not count. */
function describeLeft(selection: Selection, counted: readonly Approval[], involved: Involved, { people }: Given<Needs>): string {
  const isOut = (user: string): boolean => {
    const id = idOf(user, people)
    return id !== undefined && (involved.has(id) || counted.some(({ userId }) => userId === id))
  }
  const left = { ...selection, users: selection.users.filter((user) => !isOut(user)) }
  // Where that is nobody, whoever may change the rule has to know whom it names.
  return describeSelection(describeSelection(left) === 'nobody' ? selection : left)
}

const groupOf = ({ asked, counted }: Count): Group => ({ asked, people: counted.map(({ userId }) => userId) })

/** The uses that must be met by different people, over however many of them: who must differ from whom has no direction. */
function linked({ use, asked }: Given<Needs>): RuleUse[] {
  const namedBy = (one: RuleUse): string[] => (one.with?.['distinct-from'] as string[] | undefined) ?? []
  const found = new Set([use])
  for (const one of found) {
    for (const other of asked) if (namedBy(one).includes(other.id) || namedBy(other).includes(one.id)) found.add(other)
  }
  return namedBy(use).length === 0 ? [use] : [...found]
}
