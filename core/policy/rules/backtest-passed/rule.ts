import { z } from 'zod'
import { compareDecimals } from '../../../decimal.ts'
import { evaluationOptions, newestEvaluation, type Evaluation } from '../../evaluations.ts'
import { movedVersion } from '../../moved-version.ts'
import { pinnedData, pinningOptions } from '../../pinned-data.ts'
import { defineRule } from '../../rule.ts'
import { missedThresholds, PolicyThreshold } from '../../thresholds.ts'
import { fail, pass } from '../../verdict.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export const backtestPassed = defineRule({
  id: 'backtest-passed',
  title: 'The version’s pipeline met the thresholds in enough windows of the past, never trained on what it was tested on',
  needs: ['documents', 'evidence'],
  asks: ['evaluations', 'suites'],
  options: z.strictObject({
    windows: z.int().min(1).max(1000).describe('how many windows there must be'),
    thresholds: z.array(PolicyThreshold).min(1).max(50).describe('what each window must reach'),
    'may-miss': z.int().min(0).max(1000).default(0).describe('how many windows may miss'),
    'min-rows': z.int().min(1).default(100).describe('rows that each window must have'),
    'between-windows': z.enum(['none', 'any']).default('none').describe('time that no window covers: none, so that nobody picks the windows that look well'),
    'gap-days': z.int().min(0).max(3650).default(0).describe('days between the end of training and the window: no less than labels take to be known'),
    ...evaluationOptions,
    ...pinningOptions,
  }),
  judge(given, options) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const { name, model } = moved.value
    const pinned = pinnedData(model, options.suite, options, given.documents)
    if (!pinned.ok) return pinned.judgement
    const counted = newestEvaluation(given, moved.value, { kind: 'backtest', suite: options.suite, maxAgeDays: options['max-age-days'], independent: options.independent, pinned: pinned.value })
    if (!counted.ok) return counted.judgement
    const { evidence } = counted.value
    const windows = counted.value.record.windows.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))
    const no = (problems: string[], remedy: string): ReturnType<typeof fail> => fail(`The backtest of ${name} does not count: ${problems.slice(0, 3).join('; ')}${problems.length > 3 ? `; and ${problems.length - 3} more` : ''}.`, remedy, { missing: 'the author', evidence: [...evidence, ...problems] })

    const flawed = windows.flatMap((window, index) => judgeWindow(window, windows[index - 1], options))
    if (flawed.length > 0) return no(flawed, 'Correct how the windows are cut, and run the backtest again.')
    if (windows.length < options.windows) return no([`it has ${windows.length} windows, ${options.windows} are asked`], 'Run it over a longer past.')
    const missed = windows.flatMap((window) => {
      const small = compareDecimals(window.n, String(options['min-rows'])) < 0 ? [`${window.n} rows, at least ${options['min-rows']} are asked`] : []
      const problems = [...small, ...missedThresholds(window.metrics, options.thresholds)]
      return problems.length > 0 ? [`${days(window)}: ${problems.join(', ')}`] : []
    })
    const met = windows.length - missed.length
    if (missed.length > options['may-miss'] || met < options.windows - options['may-miss']) return fail(`${name} misses ${missed.length} of ${windows.length} windows of its backtest, ${options['may-miss']} may be missed: ${missed.slice(0, 3).join('; ')}${missed.length > 3 ? `; and ${missed.length - 3} more` : ''}.`, 'Train a better version; the evidence names the windows.', { missing: 'the author', evidence: [...evidence, ...missed] })
    return pass(`${name} met ${met} of ${windows.length} windows from ${windows[0]!.from.slice(0, 10)} to ${windows.at(-1)!.to.slice(0, 10)}.`, { evidence: [...evidence, ...missed] })
  },
})

type Window = Evaluation<'backtest'>['windows'][number]
const days = ({ from, to }: Window): string => `${from.slice(0, 10)} to ${to.slice(0, 10)}`

/** What is wrong with how a window was cut. One row in two windows, or in training and window, makes the numbers too good. */
function judgeWindow(window: Window, before: Window | undefined, { 'gap-days': gapDays, 'between-windows': between }: { 'gap-days': number; 'between-windows': 'none' | 'any' }): string[] {
  const [from, to, trainedUntil] = [window.from, window.to, window.trainedUntil].map((time) => Date.parse(time)) as [number, number, number]
  return [
    ...(from < to ? [] : [`${days(window)} ends before it begins`]),
    ...(trainedUntil + gapDays * DAY_MS <= from ? [] : [`${days(window)} was trained until ${window.trainedUntil}, expected ${gapDays === 0 ? 'no later than its beginning' : `${gapDays} days before it begins`}`]),
    ...(before && between === 'none' && from > Date.parse(before.to) ? [`nothing was tested between ${before.to.slice(0, 10)} and ${window.from.slice(0, 10)}`] : []),
    ...(before && from < Date.parse(before.to) ? [`${days(window)} overlaps ${days(before)}`] : []),
  ]
}
