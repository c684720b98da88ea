import { z } from 'zod'
import { Actors } from '../../../../schemas/policy/v1.ts'
import { describeSelection, expandActors, involvedIn, isMadeByBots, isSelected, latestOpinions, ownersOf } from '../../actors.ts'
import { defineRule } from '../../rule.ts'
import { doubt, fail, pass, pending, type Approval } from '../../verdict.ts'

export const minApprovals = defineRule({
  id: 'min-approvals',
  title: 'Enough people who had no hand in it approved the head commit, and none of those asked objects',
  needs: ['pull', 'commits', 'pushes', 'reviews', 'people', 'documents', 'evidence'],
  approves: true,
  options: z.strictObject({
    count: z.int().min(1).max(50).describe('how many people'),
    from: Actors.describe('whose review counts'),
    'objections-block': z.boolean().default(true).describe('whether a change request by one of them blocks until its author withdraws it, or it is dismissed'),
  }),
  judge(given, { count: asked, from, 'objections-block': objectionsBlock }) {
    const selection = expandActors(from, given.policy, () => ownersOf(given.subject, given.documents))
    if (!selection.known) return doubt(`Whose review counts is not known: ${selection.reason}.`, 'Correct roles in the policy, or owners in model.yml.')
    const involved = involvedIn(given, given.situation)
    if (!involved.known) return doubt(`Who had a hand in this is not known: ${involved.reason}.`, REMEDY_FOR_STRANGERS, { missing: 'the author' })

    const isOfBots = isMadeByBots(given)
    const count = asked + (isOfBots ? 1 : 0)
    const head = given.pull.head.sha
    const counted: Approval[] = []
    const objections: string[] = []
    const evidence: string[] = isOfBots ? [`only bots opened and pushed this, and who made them do it may be among those who approve: one approval more than ${asked}`] : []
    for (const { author, id, state, commit, submittedAt, beforeRetarget } of latestOpinions(given.reviews)) {
      if (state === 'DISMISSED') {
        evidence.push(`${author.login}: the review was dismissed; a new one is needed`)
        continue
      }
      const selected = isSelected(author, selection.value, given.people)
      if (!selected.known) return doubt(`Whether ${author.login} may approve is not known: ${selected.reason}.`, REMEDY_FOR_TEAMS)
      const ignored = !selected.value
        ? 'is not among those whose review counts'
        : state === 'CHANGES_REQUESTED'
          ? undefined
          : author.bot
            ? 'is a bot'
            : (involved.value.get(author.id) ?? (commit === head ? (beforeRetarget ? 'approved before the pull request was given another base, so something else' : undefined) : `approved ${commit?.slice(0, 7) ?? 'an unknown commit'}, not the head commit ${head.slice(0, 7)}`))
      if (ignored) evidence.push(`${author.login}: not counted, ${ignored}`)
      else if (state === 'CHANGES_REQUESTED') objections.push(author.login)
      else {
        counted.push({ login: author.login, userId: author.id, review: id, commit: head, submittedAt })
        evidence.push(`${author.login}: approved ${head.slice(0, 7)}`)
      }
    }

    const who = describeSelection(selection.value)
    const tally = `${counted.length} of ${count} ${count === 1 ? 'approval' : 'approvals'} on ${head.slice(0, 7)}`
    const more = { evidence, approvals: counted }
    if (objections.length > 0 && objectionsBlock) {
      return pending(`${objections.join(', ')} asked for changes; ${tally}.`, objections.join(', '), `Meet the request; then ${objections.join(' and ')} must approve, or the review be dismissed.`, more)
    }
    if (counted.length >= count) return pass(`${tally}: ${counted.map(({ login }) => login).join(', ')}.`, more)
    if (who === 'nobody') return fail(`${tally}, and the rule names nobody who could give one here.`, 'Name users, teams, roles or a permission in the policy: "owners" are the owners of the model that is changed.', { missing: 'an administrator', ...more })
    const rest = count - counted.length
    return pending(`${tally}.`, who, `Ask ${rest} more of ${who} to review ${head.slice(0, 7)}; not counted are author, committers, pushers and trainer.`, more)
  },
})

const REMEDY_FOR_STRANGERS = 'Write the commits again with addresses of accounts, then push. An author or committer may add the address to the account instead; a co-author is known by <id>+<login>@users.noreply.github.com alone. A version whose trainer is no account is trained again by the action.'
const REMEDY_FOR_TEAMS = 'Give the app "members: read" in the organisation, and check the name of the team.'
