/** Rule suites: how a moved reference, or one that was refused, stood to the rulesets that watch it. */
import { ZERO } from '../git/repository.ts'
import type { Hub } from '../hub.ts'
import { outcomeOf } from '../pulls/requirements.ts'
import type { Actor, Repository, RuleEvaluation, Ruleset } from '../store/types.ts'
import type { Moved } from './moved.ts'
import { rulesetsFor } from './rules.ts'

const KEPT_SUITES = 1_000

/** `unmet`: what kept a merged pull request from merging, had nobody bypassed it; absent for a push. */
export async function recordSuite(hub: Hub, repo: Repository, move: Moved, actor: Actor, outcome: 'moved' | 'refused', unmet?: readonly string[]): Promise<void> {
  const rulesets = rulesetsFor(repo, move.ref, ['active', 'evaluate'])
  if (rulesets.length === 0) return
  const evaluations = (await Promise.all(rulesets.map((ruleset) => evaluate(repo, ruleset, move, unmet)))).flat()
  const verdict = (some: readonly RuleEvaluation[]): 'pass' | 'fail' => (some.some(({ result }) => result === 'fail') ? 'fail' : 'pass')
  const active = verdict(evaluations.filter(({ enforcement }) => enforcement === 'active'))
  repo.ruleSuites.unshift({
    id: hub.state.nextId(), actor: actor.user.login, before: move.before, after: move.after, ref: move.ref, pushedAt: hub.state.now(),
    result: active === 'pass' ? 'pass' : outcome === 'moved' ? 'bypass' : 'fail',
    evaluationResult: rulesets.some(({ enforcement }) => enforcement === 'evaluate') ? verdict(evaluations) : null,
    evaluations,
  })
  repo.ruleSuites.splice(KEPT_SUITES)
}

async function evaluate(repo: Repository, ruleset: Ruleset, move: Moved, unmet: readonly string[] | undefined): Promise<RuleEvaluation[]> {
  const { ref, before, after } = move
  const isForced = before !== ZERO && after !== ZERO && (await repo.git.exists(after)) && !(await repo.git.isAncestor(before, after))
  const isUpdate = before !== ZERO && after !== ZERO
  const reasonOf = ({ type, parameters }: Ruleset['rules'][number]): string | null => {
    if (type === 'deletion') return after === ZERO ? 'Cannot delete this branch' : null
    if (type === 'creation') return before === ZERO ? 'Cannot create ref due to creations being restricted.' : null
    if (type === 'update') return isUpdate ? 'Cannot update this protected ref.' : null
    if (type === 'non_fast_forward') return isForced ? 'Cannot force-push to this branch' : null
    if (type === 'merge_queue') return isUpdate && unmet === undefined ? 'Changes must be made through the merge queue' : null
    if (type === 'pull_request') return isUpdate && unmet === undefined ? 'Changes must be made through a pull request.' : (unmet?.find((reason) => !/status check/i.test(reason)) ?? null)
    if (type !== 'required_status_checks' || !isUpdate) return null
    if (unmet !== undefined) return unmet.find((reason) => /status check/i.test(reason)) ?? null
    const open = (parameters?.['required_status_checks'] ?? []).find((check: { context: string; integration_id?: number }) => outcomeOf(repo, after, { context: check.context, appId: check.integration_id ?? null }) !== 'success')
    return open ? `Required status check "${open.context}" is expected.` : null
  }
  return ruleset.rules.map((rule) => {
    const reason = reasonOf(rule)
    return { rulesetId: ruleset.id, rulesetName: ruleset.name, enforcement: ruleset.enforcement === 'active' ? 'active' : 'evaluate', type: rule.type, result: reason === null ? 'pass' : 'fail', details: reason === null ? null : `${reason} (${ref})` }
  })
}
