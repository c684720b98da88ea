import { notFound } from '../http.ts'
import { ok, page, route, type Route } from '../router.ts'
import type { State } from '../store/state.ts'
import type { Json, Repository, RuleSuite } from '../store/types.ts'

const HOUR_MS = 3_600_000
const PERIODS_MS: Record<string, number> = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS, month: 31 * 24 * HOUR_MS }

/** https://docs.github.com/en/rest/repos/rule-suites – GitHub asks for the right to write rulesets to see them. */
export const ruleSuiteRoutes: Route[] = [
  route('GET /repos/{owner}/{repo}/rulesets/rule-suites', 'administration:write', (call) => {
    const { query, repo, state } = call
    const ref = query.get('ref')
    const actor = query.get('actor_name')?.toLowerCase()
    const result = query.get('rule_suite_result') ?? 'all'
    const since = Date.now() - (PERIODS_MS[query.get('time_period') ?? 'day'] ?? PERIODS_MS['day']!)
    const found = repo.ruleSuites.filter((suite) => (!ref || suite.ref === ref || suite.ref === `refs/heads/${ref}`) && (!actor || suite.actor.toLowerCase() === actor) && (result === 'all' || suite.result === result) && Date.parse(suite.pushedAt) >= since)
    return page(call, found, (suite) => renderSuite(state, repo, suite))
  }),
  route('GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}', 'administration:write', ({ repo, state, params }) => {
    const suite = repo.ruleSuites.find((one) => one.id === Number(params['rule_suite_id']))
    if (!suite) throw notFound()
    const evaluations = suite.evaluations.map((one) => ({ rule_source: { type: 'ruleset', id: one.rulesetId, name: one.rulesetName }, enforcement: one.enforcement, result: one.result, rule_type: one.type, details: one.details }))
    return ok({ ...renderSuite(state, repo, suite), rule_evaluations: evaluations })
  }),
]

function renderSuite(state: State, repo: Repository, suite: RuleSuite): Json {
  return {
    id: suite.id,
    actor_id: state.user(suite.actor).id,
    actor_name: suite.actor,
    before_sha: suite.before,
    after_sha: suite.after,
    ref: suite.ref,
    repository_id: repo.id,
    repository_name: repo.name,
    pushed_at: suite.pushedAt,
    result: suite.result,
    ...(suite.evaluationResult === null ? {} : { evaluation_result: suite.evaluationResult }),
  }
}
