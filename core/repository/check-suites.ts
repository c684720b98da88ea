import type { Problem } from '../../schemas/shared.ts'
import { closest } from '../documents/suggest.ts'
import { POLICY_PATH } from '../paths.ts'
import { leavesOf, type Leaf } from '../policy/compile.ts'
import { matches } from '../policy/applies.ts'
import type { Repository } from './read.ts'

/** Suites that a rule of the policy names and no model it is for defines: no promotion could ever meet it. */
export function suiteProblems({ policy, models }: Repository): Problem[] {
  if (policy.state !== 'valid' || models.size === 0) return []
  return leavesOf(policy.root).flatMap((leaf) => {
    const { models: patterns } = leaf.use.when ?? {}
    const concerned = [...models.values()].filter(({ name }) => patterns?.some((pattern) => matches(pattern, name)) ?? true)
    const defined = concerned.flatMap(({ model }) => model?.value.evaluations ?? []).map(({ suite }) => suite)
    // A model that cannot be read may define anything; it has problems of its own.
    if (concerned.length === 0 || concerned.some(({ model }) => model === undefined)) return []
    return suitesNamed(leaf).filter((suite) => !defined.includes(suite)).map((suite): Problem => {
      const meant = closest(suite, defined)
      return { file: POLICY_PATH, line: leaf.line, column: 0, at: leaf.use.id, expected: `a suite that ${concerned.length === 1 ? `models/${concerned[0]!.name}/model.yml defines` : 'one of its models defines'} under "evaluations"`, found: `"${suite}"`, remedy: meant === undefined ? 'Define it in model.yml, or pin lots to the rule with "data".' : `Did you mean "${meant}"?` }
    })
  })
}

/** With lots pinned in the policy a suite needs no definition. */
function suitesNamed({ use }: Leaf): string[] {
  const { suites, suite, data } = use.with ?? {}
  if (data !== undefined || use.rule === 'forward-test-passed') return []
  return [...(Array.isArray(suites) ? suites : []), suite].filter((name) => typeof name === 'string')
}
