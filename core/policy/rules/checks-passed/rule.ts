import { z } from 'zod'
import type { CheckFact } from '../../facts.ts'
import { defineRule } from '../../rule.ts'
import { fail, pass, pending } from '../../verdict.ts'

const Check = z.strictObject({
  name: z.string().min(1).max(200).describe('the name of the check run'),
  app: z.union([z.int().positive(), z.string().min(1).max(100)]).describe('id or slug of the app that publishes it: github-actions for workflows. Names alone can be forged'),
})

export const checksPassed = defineRule({
  id: 'checks-passed',
  title: 'Named checks, of named apps, succeeded on the head commit',
  needs: ['pull', 'checks'],
  options: z.strictObject({ checks: z.array(Check).min(1).max(50) }),
  judge({ pull, checks }, { checks: wanted }) {
    const { sha } = pull.head
    const short = sha.slice(0, 7)
    const verdicts = wanted.map(({ name, app }) => {
      const runs = checks.filter((run) => run.name === name && run.headSha === sha && run.app !== null && (typeof app === 'number' ? run.app.id === app : run.app.slug === app))
      return { name, app, state: stateOf(runs) }
    })
    const evidence = verdicts.map(({ name, app, state }) => `${name} (${app}): ${state.text}`)
    const failed = verdicts.filter(({ state }) => state.kind === 'failed')
    if (failed.length > 0) return fail(`On ${short}, ${failed.map(({ name, state }) => `"${name}" ${state.text}`).join('; ')}.`, 'Correct what the check says and push, or run it again.', { missing: 'the author', evidence })
    const waiting = verdicts.filter(({ state }) => state.kind === 'waiting')
    if (waiting.length > 0) return pending(`On ${short}, ${waiting.map(({ name, state }) => `"${name}" ${state.text}`).join('; ')}.`, waiting.map(({ name, app }) => `"${name}" by ${app}`).join(', '), 'Wait for the check, or start its workflow.', { evidence })
    return pass(`On ${short}, ${wanted.map(({ name }) => `"${name}"`).join(', ')} succeeded.`, { evidence })
  },
})

type State = { kind: 'passed' | 'waiting' | 'failed'; text: string }

/** Several runs of one name count as their worst: a green run does not hide a red one. */
function stateOf(runs: readonly CheckFact[]): State {
  if (runs.length === 0) return { kind: 'waiting', text: 'has not run' }
  const bad = runs.find((run) => run.status === 'completed' && run.conclusion !== 'success')
  if (bad) return { kind: 'failed', text: `ended as ${bad.conclusion ?? 'nothing'}` }
  const open = runs.find((run) => run.status !== 'completed')
  return open ? { kind: 'waiting', text: `is ${open.status}` } : { kind: 'passed', text: 'succeeded' }
}
