import { z } from 'zod'
import { compareDecimals } from '../../../decimal.ts'
import { evaluationOptions, newestEvaluation, type Evaluation } from '../../evaluations.ts'
import { movedVersion } from '../../moved-version.ts'
import { pinnedData, pinningOptions } from '../../pinned-data.ts'
import { defineRule } from '../../rule.ts'
import { describeSlice } from '../../thresholds.ts'
import { fail, pass } from '../../verdict.ts'

const Limit = z
  .strictObject({
    measure: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'expected a measure such as demographic-parity-ratio'),
    attribute: z.string().min(1).max(128).describe('the column, or columns with ×, whose groups are compared'),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'expected min, max, or both')

export const biasLimits = defineRule({
  id: 'bias-limits',
  title: 'Groups are no further apart than the limits, and each was large enough to tell',
  needs: ['documents', 'evidence'],
  asks: ['evaluations', 'suites'],
  options: z.strictObject({
    limits: z.array(Limit).min(1).max(100),
    'min-group': z.int().min(1).default(100).describe('rows that a group must have to be compared'),
    'small-groups': z.enum(['refuse', 'list']).default('refuse').describe('list: groups that are too small to tell are only named'),
    ...evaluationOptions,
    ...pinningOptions,
  }),
  judge(given, options) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const { name, model } = moved.value
    const pinned = pinnedData(model, options.suite, options, given.documents)
    if (!pinned.ok) return pinned.judgement
    const counted = newestEvaluation(given, moved.value, { kind: 'bias', suite: options.suite, maxAgeDays: options['max-age-days'], independent: options.independent, pinned: pinned.value })
    if (!counted.ok) return counted.judgement
    const { record, evidence } = counted.value
    const problems = options.limits.flatMap((limit) => judgeLimit(record, limit, options['min-group'], options['small-groups']))
    if (problems.length > 0) return fail(`${name} is not shown to be within the limits: ${problems.slice(0, 3).join('; ')}${problems.length > 3 ? `; and ${problems.length - 3} more` : ''}.`, 'Train a version that treats the groups more alike, or measure on more rows of the small ones.', { missing: 'the author', evidence: [...evidence, ...problems] })
    const small = record.groups.filter((group) => isSmall(group, options['min-group'])).map((group) => `too small to tell: ${describeSlice(group.attributes)}, ${group.n} rows`)
    return pass(`${name} is within ${options.limits.length === 1 ? 'the limit' : `all ${options.limits.length} limits`} for its groups.`, { evidence: [...evidence, ...small] })
  },
})

const isSmall = ({ n, status }: Evaluation<'bias'>['groups'][number], minGroup: number): boolean => status !== 'ok' || compareDecimals(n, String(minGroup)) < 0

function judgeLimit(record: Evaluation<'bias'>, { measure, attribute, min, max }: z.infer<typeof Limit>, minGroup: number, smallGroups: 'refuse' | 'list'): string[] {
  const what = `${measure} by ${attribute}`
  const columns = attribute.split('×').map((column) => column.trim())
  const all = record.groups.filter(({ attributes }) => columns.every((column) => Object.hasOwn(attributes, column)) && Object.keys(attributes).length === columns.length)
  const small = all.filter((group) => isSmall(group, minGroup))
  const compared = all.length - small.length
  // A group that is too small to tell anything is not passed over in silence.
  if (small.length > 0 && smallGroups === 'refuse') return small.map(({ attributes, n, reason }) => `${what}: the group ${columns.map((column) => `${column}=${attributes[column] || 'unknown'}`).join(', ')} has ${n} rows, too few to tell${reason ? ` (${reason})` : ''}`)
  if (compared < 2) return [`${what} compares ${compared} ${compared === 1 ? 'group' : 'groups'}`]
  const gaps = record.gaps.filter((gap) => gap.measure === measure && gap.attribute === attribute)
  if (gaps.length === 0) return [`${what} was not measured`]
  return gaps.flatMap(({ value, status, reason }) => {
    if (value === null || status !== 'ok') return [`${what} has no value that counts${reason ? `: ${reason}` : ''}`]
    if (min !== undefined && compareDecimals(value, String(min)) < 0) return [`${what} is ${value}, at least ${min} is asked`]
    if (max !== undefined && compareDecimals(value, String(max)) > 0) return [`${what} is ${value}, at most ${max} is allowed`]
    return []
  })
}
