import { z } from 'zod'
import { ReproductionRecord } from '../../../../schemas/reproduction/v1.ts'
import { isTrainer, judgeAge, latest, recordsAbout, strictest } from '../../evaluations.ts'
import { movedVersion } from '../../moved-version.ts'
import { defineRule } from '../../rule.ts'
import { fail, pass } from '../../verdict.ts'

const LEVELS = ['within-tolerance', 'content-identical', 'bit-identical'] as const
const SCOPES = ['same-machine', 'same-fleet', 'independent'] as const

export const reproduced = defineRule({
  id: 'reproduced',
  title: 'Somebody else than the trainer made the version again from its lineage, and it came out the same',
  needs: ['evidence'],
  asks: ['reproductions'],
  options: z.strictObject({
    'at-least': z.enum(LEVELS).default('within-tolerance').describe('how equal'),
    scope: z.enum(SCOPES).default('same-machine').describe('how far from the first run: on the same machine, in the same fleet, or on machines that share nothing'),
    'max-age-days': z.int().min(1).max(3650).optional().describe('how old a reproduction may be; never more than freshness.reproduction-days of the policy'),
  }),
  judge(given, options) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const { name } = moved.value
    const all = recordsAbout(given.evidence[name]?.reproductions, ReproductionRecord, 'reproduction', moved.value)
    if (!all.ok) return all.judgement
    const evidence: string[] = []
    const counting = all.value.filter((record) => {
      const reason = isTrainer(record.by.login, moved.value) ? `${record.by.login} trained it` : SCOPES.indexOf(record.scope) < SCOPES.indexOf(options.scope) ? `its scope is ${record.scope}` : record.level === 'inconclusive' ? `inconclusive${record.reason ? `: ${record.reason}` : ''}` : undefined
      evidence.push(`${record.reproducedAt}, by ${record.by.login}: ${record.level}${reason === undefined ? '' : `, not counted: ${reason}`}`)
      return reason === undefined
    })
    const remedy = 'Let somebody else run the reproduction, and append its record: provender record add reproduction FILE.'
    const who = { missing: 'somebody who did not train it', evidence }
    const newest = latest(counting, ({ reproducedAt }) => reproducedAt)
    if (newest.length === 0) return fail(evidence.length === 0 ? `${name} was not reproduced.` : `No reproduction of ${name} counts: ${evidence.at(-1)}.`, remedy, who)
    const below = newest.find((record) => !isAtLeast(record.level, options['at-least']))
    if (below) return fail(`${name} was reproduced ${below.level}, at least ${options['at-least']} is asked${describeDifference(below)}.`, 'Find out where it differs; train again with the seeds and settings that make it repeatable.', { missing: 'the author', evidence })
    const untold = newest.find((record) => record.level === 'within-tolerance' && !isWithin(record))
    if (untold) return fail(`${name} is said to be within tolerance, and the record does not show it: expected the tolerance with its commit, and every metric within it.`, remedy, who)
    const [record] = newest
    const age = judgeAge(record!.reproducedAt, strictest(options['max-age-days'], given.policy.freshness?.['reproduction-days']), given.now, `The newest reproduction of ${name}`, remedy)
    return age ? { ...age, ...who } : pass(`${name} was reproduced ${record!.level} by ${record!.by.login} on ${record!.reproducedAt.slice(0, 10)}.`, { evidence })
  },
})

const isAtLeast = (level: ReproductionRecord['level'], asked: (typeof LEVELS)[number]): boolean => (LEVELS as readonly string[]).indexOf(level) >= LEVELS.indexOf(asked)

const isWithin = ({ tolerance, metrics }: ReproductionRecord): boolean => tolerance !== undefined && metrics !== undefined && metrics.length > 0 && metrics.every(({ within, found }) => within && found !== null)

const describeDifference = ({ firstDifference: first }: ReproductionRecord): string => (first ? `; it first differs in ${first.component}, ${first.path}` : '')
