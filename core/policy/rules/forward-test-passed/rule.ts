import { z } from 'zod'
import { compareDecimals } from '../../../decimal.ts'
import { baseVersion, championOf } from '../../champion.ts'
import { evaluationOptions, newestEvaluation, type Evaluation } from '../../evaluations.ts'
import { movedVersion, type MovedVersion } from '../../moved-version.ts'
import { defineRule, type Given } from '../../rule.ts'
import { missedThresholds, PolicyThreshold } from '../../thresholds.ts'
import { doubt, fail, pass, skipped, type Judgement } from '../../verdict.ts'
import { logEvidence } from './wins.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export const forwardTestPassed = defineRule({
  id: 'forward-test-passed',
  title: 'The version ran beside the one that serves on live traffic, long enough, and did as well as is asked',
  needs: ['documents', 'evidence'],
  asks: ['evaluations', 'champions'],
  options: z
    .strictObject({
      days: z.int().min(1).max(3650).describe('how long it must have run'),
      rows: z.int().min(1).describe('how many rows it must have seen'),
      thresholds: z.array(PolicyThreshold).min(1).max(50).optional(),
      alpha: z.number().min(1e-6).max(0.2).optional().describe('chance of error at which it must beat the one that serves; it need not, unless you say'),
      ...evaluationOptions,
    })
    .refine(({ thresholds, alpha }) => thresholds !== undefined || alpha !== undefined, 'expected thresholds, alpha, or both'),
  judge(given, options) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const { name, move } = moved.value
    // What is put beside the version that serves is put there to be tested.
    if (move.slot !== 'version') return skipped('a forward test begins with this move')
    const champion = options.alpha === undefined ? undefined : championLineage(given, moved.value)
    if (champion && 'outcome' in champion) return champion
    const counted = newestEvaluation(given, moved.value, {
      kind: 'forward',
      suite: options.suite,
      maxAgeDays: options['max-age-days'],
      independent: options.independent,
      refuse: ({ forward }) => (champion && forward.champion?.lineage !== champion.lineage ? `it ran beside ${forward.champion?.version ?? 'no version'}, and ${champion.version} serves ${move.stage}` : undefined),
    })
    if (!counted.ok) return counted.judgement
    const { record, evidence } = counted.value
    const problems = [...judgeLength(record, options, given.now), ...missedThresholds(record.metrics, options.thresholds ?? []), ...(options.alpha === undefined || champion === undefined ? [] : judgeWins(record, options.alpha))]
    if (problems.length > 0) return fail(`The forward test of ${name} does not suffice: ${problems.slice(0, 3).join('; ')}${problems.length > 3 ? `; and ${problems.length - 3} more` : ''}.`, 'Let it run longer, or train a better version.', { missing: `the forward test of ${name}`, evidence: [...evidence, ...problems] })
    return pass(`${name} passed a forward test from ${record.forward.from.slice(0, 10)} to ${record.forward.to.slice(0, 10)} on ${record.forward.n} rows.`, { evidence })
  },
})

type Forward = Evaluation<'forward'>

/** Whom it must have run beside; undefined where the stage is empty, so that there is nobody to beat. */
function championLineage({ documents }: Pick<Given<'documents'>, 'documents'>, { model, move }: MovedVersion): { version: string; lineage: string } | Judgement | undefined {
  const champion = championOf(model, move.stage, documents)
  if (!champion.known) return doubt(`Which version serves ${model}#${move.stage} is not known: ${champion.reason}.`, 'Correct stages.yml on the base branch.', { missing: 'an administrator' })
  if (champion.value === null || champion.value === move.to) return undefined
  const file = baseVersion(model, champion.value, documents)
  if (!file.known) return doubt(`The file of ${model}@${champion.value}, which serves ${move.stage}, cannot be used: ${file.reason}.`, 'Restore the file on the base branch.', { missing: 'an administrator' })
  return { version: champion.value, lineage: file.value.lineage }
}

function judgeLength({ forward }: Forward, { days, rows }: { days: number; rows: number }, now: Date): string[] {
  const [from, to] = [Date.parse(forward.from), Date.parse(forward.to)]
  const ran = (to - from) / DAY_MS
  return [
    ...(to > now.getTime() ? [`it says that it ran until ${forward.to}, which has not come yet`] : []),
    ...(ran >= days ? [] : [`it ran ${Math.max(0, Math.floor(ran * 10) / 10)} days, ${days} are asked`]),
    ...(compareDecimals(forward.n, String(rows)) >= 0 ? [] : [`it saw ${forward.n} rows, ${rows} are asked`]),
  ]
}

function judgeWins({ forward: { wins, losses, n } }: Forward, alpha: number): string[] {
  if (wins === undefined || losses === undefined) return ['it does not say how often it won and lost']
  const [won, lost] = [Number(wins), Number(losses)]
  if (won + lost > Number(n)) return [`it won ${wins} and lost ${losses} of ${n} rows`]
  const evidence = logEvidence(won, lost)
  if (won > lost && evidence >= -Math.log(alpha)) return []
  return [`it won ${wins} and lost ${losses} rows, evidence ${Math.exp(Math.min(evidence, 700)).toPrecision(3)}, ${(1 / alpha).toPrecision(3)} is asked`]
}
