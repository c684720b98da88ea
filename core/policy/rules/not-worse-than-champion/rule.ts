import { z } from 'zod'
import type { LineagePredicate } from '../../../../schemas/lineage/v1.ts'
import { MetricName } from '../../../../schemas/model/v1.ts'
import { compareDecimals, negateDecimal, subtractDecimals } from '../../../decimal.ts'
import { baseVersion, championOf } from '../../champion.ts'
import { evaluationOptions, newestEvaluation, type Evaluation } from '../../evaluations.ts'
import { lineageOf, movedVersion } from '../../moved-version.ts'
import { pinnedData, pinningOptions } from '../../pinned-data.ts'
import { defineRule } from '../../rule.ts'
import { describeMetric, describeSlice, sameSlice } from '../../thresholds.ts'
import { doubt, fail, pass, skipped } from '../../verdict.ts'

const Slice = z.record(z.string().min(1), z.string())
const Compared = z.strictObject({
  metric: MetricName,
  split: z.string().min(1).max(64).optional(),
  margin: z.number().min(0).default(0).describe('how much worse it may be, in the unit of the metric'),
  'slice-margin': z.number().min(0).optional().describe('the same for slices; "margin", unless you say'),
})

export const notWorseThanChampion = defineRule({
  id: 'not-worse-than-champion',
  title: 'The version is not worse than the one that serves, overall and in each slice, beyond what chance explains',
  needs: ['documents', 'evidence'],
  asks: ['evaluations', 'suites', 'champions'],
  options: z.strictObject({
    metrics: z.array(Compared).min(1).max(50),
    slices: z.array(Slice).min(1).max(200).optional().describe('slices that must have been compared; those that were compared besides are judged too'),
    level: z.number().min(0.5).max(0.999999).default(0.95).describe('confidence of the interval'),
    ...evaluationOptions,
    ...pinningOptions,
  }),
  judge(given, options) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const { name, model, version, move } = moved.value
    if (move.slot === 'shadow') return skipped('a shadow serves nobody')
    const champion = championOf(model, move.stage, given.documents)
    if (!champion.known) return doubt(`Which version serves ${model}#${move.stage} is not known: ${champion.reason}.`, 'Correct stages.yml on the base branch.', { missing: 'an administrator' })
    if (champion.value === null) return pass(`${model}#${move.stage} has no version at the base to be compared with.`)
    if (champion.value === version) return pass(`${name} is the version that serves ${model}#${move.stage}.`)
    const serving = `${model}@${champion.value}`
    const file = baseVersion(model, champion.value, given.documents)
    if (!file.known) return doubt(`The file of ${serving}, which serves ${move.stage}, cannot be used: ${file.reason}.`, 'Restore the file on the base branch.', { missing: 'an administrator' })
    const lineage = lineageOf(name, given.evidence[name])
    if (!lineage.ok) return lineage.judgement
    const pinned = pinnedData(model, options.suite, options, given.documents)
    if (!pinned.ok) return pinned.judgement

    const counted = newestEvaluation(given, moved.value, {
      kind: 'champion',
      suite: options.suite,
      maxAgeDays: options['max-age-days'],
      independent: options.independent,
      pinned: pinned.value,
      refuse: (record) => (record.champion.lineage === file.value.lineage ? undefined : `it compares with ${record.champion.version}, and ${serving} serves ${move.stage}`),
    })
    if (!counted.ok) return counted.judgement
    const { record, evidence } = counted.value
    const worse = options.metrics.flatMap((wanted) => judgeMetric(record, wanted, options, lineage.value.predicate))
    if (worse.length > 0) return fail(`${name} is not shown to be as good as ${serving}: ${worse.slice(0, 3).join('; ')}${worse.length > 3 ? `; and ${worse.length - 3} more` : ''}.`, 'Train a better version, or compare on more rows: an interval gets narrower with them.', { missing: 'the author', evidence: [...evidence, ...worse] })
    return pass(`${name} is not worse than ${serving} in ${options.metrics.map(({ metric }) => metric).join(', ')}, overall and in ${slicesIn(record)} slices.`, { evidence })
  },
})

const slicesIn = (record: Evaluation<'champion'>): number => new Set(record.differences.flatMap(({ slice }) => (describeSlice(slice) === '' ? [] : [describeSlice(slice)]))).size

type Options = { slices?: Record<string, string>[] | undefined; level: number }

/** What speaks against one metric: no worse means that the end of the interval on the bad side is within the margin. */
function judgeMetric(record: Evaluation<'champion'>, wanted: z.infer<typeof Compared>, { slices = [], level }: Options, predicate: LineagePredicate): string[] {
  const { metric: name, split, margin } = wanted
  const compared = record.differences.filter((difference) => difference.name === name && (difference.split ?? '') === (split ?? ''))
  const missing = [{}, ...slices].filter((slice) => !compared.some((difference) => sameSlice(difference.slice, slice)))
  const known = predicate.metrics.find((metric) => metric.name === name)
  const problems = compared.flatMap((difference) => {
    const what = describeMetric(difference)
    const isSlice = describeSlice(difference.slice) !== ''
    const allowed = String(isSlice ? (wanted['slice-margin'] ?? margin) : margin)
    if (known && known.higherIsBetter !== difference.higherIsBetter) return [`${what} is said to be better when ${difference.higherIsBetter ? 'higher' : 'lower'}, the lineage says the opposite`]
    const { value, ci } = difference
    if (value === null) return [`${what} has no value${difference.reason ? `: ${difference.reason}` : ''}`]
    if (!ci) return [`${what} differs by ${value} without an interval`]
    if (compareDecimals(ci.level, String(level)) < 0) return [`${what} has an interval of ${ci.level}, ${level} is asked`]
    if (compareDecimals(ci.lower, value) > 0 || compareDecimals(value, ci.upper) > 0) return [`${what} differs by ${value}, which is outside its interval from ${ci.lower} to ${ci.upper}`]
    const untrue = judgeDifference(record, difference)
    if (untrue !== undefined) return [`${what} ${untrue}`]
    const worst = difference.higherIsBetter ? ci.lower : negateDecimal(ci.upper)
    if (compareDecimals(worst, negateDecimal(allowed)) >= 0) return []
    return [`${what} differs by ${value} (${ci.lower} to ${ci.upper}), which may be worse by more than ${allowed}`]
  })
  return [...missing.map((slice) => `${describeMetric({ name, split, slice })} was not compared`), ...problems]
}

const ROUNDING = '1e-9' // of floats that were subtracted

/** Why a difference is not the one between the two numbers beside it; undefined when it is. */
function judgeDifference(record: Evaluation<'champion'>, difference: Evaluation<'champion'>['differences'][number]): string | undefined {
  const of = (metrics: Evaluation['metrics']): string | null | undefined => metrics.find((metric) => metric.name === difference.name && (metric.split ?? '') === (difference.split ?? '') && sameSlice(metric.slice, difference.slice))?.value
  const [ours, theirs] = [of(record.metrics), of(record.champion.metrics)]
  if (typeof ours !== 'string' || typeof theirs !== 'string' || difference.value === null) return 'has no number of both versions beside its difference'
  const error = subtractDecimals(subtractDecimals(ours, theirs), difference.value)
  const size = compareDecimals(error, '0') < 0 ? negateDecimal(error) : error
  return compareDecimals(size, ROUNDING) <= 0 ? undefined : `is ${ours} against ${theirs}, and said to differ by ${difference.value}`
}
