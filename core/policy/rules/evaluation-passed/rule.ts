import { z } from 'zod'
import type { Threshold } from '../../../../schemas/model/v1.ts'
import { Name } from '../../../../schemas/shared.ts'
import { evaluationOptions, newestEvaluation } from '../../evaluations.ts'
import { found, movedVersion, no, type Found, type MovedVersion } from '../../moved-version.ts'
import { pinnedData, pinningOptions, suitesOf } from '../../pinned-data.ts'
import { defineRule, type Given } from '../../rule.ts'
import { missedThresholds, PolicyThreshold } from '../../thresholds.ts'
import { doubt, fail, pass, type Judgement } from '../../verdict.ts'

const { 'max-age-days': maxAge, independent } = evaluationOptions
const Options = z.strictObject({
  suites: z.array(Name).min(1).max(50).describe('suites that model.yml defines under "evaluations", or for which the policy gives thresholds and data'),
  thresholds: z.array(PolicyThreshold.safeExtend({ suite: Name.optional().describe('of this suite; of each named, unless you say') })).min(1).max(200).optional().describe('what must be reached besides what model.yml asks'),
  'max-age-days': maxAge,
  independent,
  ...pinningOptions,
})
type Options = z.infer<typeof Options>

export const evaluationPassed = defineRule({
  id: 'evaluation-passed',
  title: 'The version met every threshold of the named suites, on the data they are pinned to, not too long ago',
  needs: ['documents', 'evidence'],
  asks: ['evaluations', 'suites'],
  options: Options,
  judge(given, options) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const judged = options.suites.map((suite) => judgeSuite(given, moved.value, suite, options))
    const evidence = judged.flatMap((judgement) => judgement.evidence ?? [])
    const unmet = judged.find(({ outcome }) => outcome === 'error') ?? judged.find(({ outcome }) => outcome !== 'pass')
    return unmet ? { ...unmet, evidence } : pass(`${moved.value.name} met ${judged.map(({ summary }) => summary).join('; ')}.`, { evidence })
  },
})

type Facts = Given<'documents' | 'evidence'>

function judgeSuite(given: Facts, moved: MovedVersion, suite: string, options: Options): Judgement {
  const { name, model } = moved
  const thresholds = thresholdsOf(given, model, suite, options)
  if (!thresholds.ok) return thresholds.judgement
  const pinned = pinnedData(model, suite, options, given.documents)
  if (!pinned.ok) return pinned.judgement
  const counted = newestEvaluation(given, moved, { kind: 'suite', suite, maxAgeDays: options['max-age-days'], independent: options.independent, pinned: pinned.value })
  if (!counted.ok) return counted.judgement
  const { record, evidence } = counted.value
  // What the record says of itself is not asked: its numbers are held against the thresholds of today.
  const missed = missedThresholds(record.metrics, thresholds.value)
  if (missed.length > 0) return fail(`${name} misses the suite "${suite}": ${missed.slice(0, 3).join('; ')}${missed.length > 3 ? `; and ${missed.length - 3} more` : ''}.`, 'Train a better version; or change the thresholds in a pull request of its own.', { missing: 'the author', evidence: [...evidence, ...missed] })
  return pass(`all ${thresholds.value.length} thresholds of "${suite}" on ${record.evaluatedAt.slice(0, 10)}`, { evidence })
}

/** Those of model.yml at the base and as it would be merged, and those of the policy: a pull request cannot lower what it is judged by. */
function thresholdsOf({ documents }: Facts, model: string, suite: string, options: Options): Found<Threshold[]> {
  const defined = suitesOf(model, suite, documents)
  if (!defined.known) return no(doubt(`What the suite "${suite}" asks is not known: ${defined.reason}.`, 'Correct model.yml; `provender check` lists its problems.'))
  const own = (options.thresholds ?? []).filter((threshold) => threshold.suite === undefined || threshold.suite === suite)
  const all = [...defined.value.flatMap((one) => one.suite.thresholds), ...own.map(({ suite: _, ...threshold }) => threshold)]
  const thresholds = [...new Map(all.map((threshold) => [JSON.stringify(threshold), threshold])).values()]
  if (thresholds.length > 0) return found(thresholds)
  return no(fail(`The suite "${suite}" has no thresholds: models/${model}/model.yml does not define it, and the policy gives none.`, 'Define it under "evaluations" in model.yml, or give thresholds in the policy.', { missing: 'the author' }))
}
