import { z } from 'zod'
import { defineRule } from '../../rule.ts'
import { stagesHolding } from '../../situation.ts'
import { doubt, fail, pass, skipped } from '../../verdict.ts'

export const legalMove = defineRule({
  id: 'legal-move',
  title: 'The version comes from a stage that the policy allows it to come from',
  needs: ['documents'],
  options: z.strictObject({}),
  judge({ subject, policy, documents }) {
    if (subject.kind !== 'move') return skipped('nothing is moved')
    const { model, stage, to, path, line } = subject.move
    if (to === null) return pass(`${model}#${stage} is emptied, which is always allowed.`)
    const allowed = policy.stages.find(({ name }) => name === stage)?.from
    if (!allowed) return fail(`The policy has no stage "${stage}".`, 'Correct the name.', { missing: 'the author', annotations: [{ path, line, message: `The policy has no stage "${stage}".` }] })
    const held = stagesHolding(model, to, documents)
    if (!held.known) return doubt(`Where ${model}@${to} was is not known: ${held.reason}.`, 'Correct stages.yml on the base branch, past this check: while it is not valid, no move can be judged.', { missing: 'an administrator' })
    const from = held.value.length > 0 ? held.value : ['unassigned']
    const origin = from.find((name) => allowed.includes(name))
    if (origin) return pass(`${model}@${to} comes from ${origin}.`)
    const summary = `${model}@${to} is on ${from.join(', ')}; ${stage} takes versions from ${allowed.join(' or ')}.`
    return fail(summary, `Promote it to ${allowed.filter((name) => name !== 'unassigned').join(' or ') || 'another stage'} first, in a pull request of its own.`, { missing: 'the author', annotations: [{ path, line, message: summary }] })
  },
})
