import { z } from 'zod'
import { EvaluationRecord, type EvaluationKind } from '../../schemas/evaluation/v1.ts'
import { Name } from '../../schemas/shared.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import { readRecord } from '../documents/record.ts'
import type { EvidenceFact, Fact, RecordFact } from './facts.ts'
import { found, no, type Found, type MovedVersion } from './moved-version.ts'
import type { Pinned } from './pinned-data.ts'
import { nameOfLot } from './lots.ts'
import { doubt, fail, type Judgement } from './verdict.ts'

export type Evaluation<K extends EvaluationKind = EvaluationKind> = Extract<EvaluationRecord, { kind: K }>

/** Options that every rule about evaluations has. */
export const evaluationOptions = {
  suite: Name.optional().describe('which suite counts; any of the kind, unless you say'),
  'max-age-days': z.int().min(1).max(3650).optional().describe('how old an evaluation may be; never more than freshness.evaluation-days of the policy'),
  independent: z.boolean().default(false).describe('whether only evaluations count that somebody else than the trainer started'),
}

export interface EvaluationAsk<K extends EvaluationKind> {
  kind: K
  suite?: string | undefined
  maxAgeDays?: number | undefined
  independent: boolean
  /** The data that it must be made on, and no other. */
  pinned?: Pinned | undefined
  /** Why a record does not count, besides; undefined when it does. */
  refuse?(record: Evaluation<K>): string | undefined
}

/** The newest record of a kind that counts, and what a reader is told of all of them. */
export interface Counted<K extends EvaluationKind> {
  record: Evaluation<K>
  evidence: string[]
}

/**
 * The evaluation of a version that counts: of those about this lineage, this suite and the pinned data, the newest.
 *
 * The newest, so that one that fails is not outweighed by an older one that passed. A record that cannot be read may be
 * the newest, so it is an error.
 */
export function newestEvaluation<K extends EvaluationKind>(given: { evidence: Record<string, EvidenceFact>; policy: Policy; now: Date }, moved: MovedVersion, ask: EvaluationAsk<K>): Found<Counted<K>> {
  const all = recordsAbout(given.evidence[moved.name]?.evaluations, EvaluationRecord, 'evaluation', moved)
  if (!all.ok) return all
  const what = `${describeKind(ask.kind)}${ask.suite === undefined ? '' : ` "${ask.suite}"`}`
  const who = { missing: `a run that evaluates ${moved.name}` }
  const remedy = `Run the evaluation, and append its record: provender record add evaluation FILE.`
  const candidates = all.value.filter((record): record is Evaluation<K> => record.kind === ask.kind && (ask.suite === undefined || record.suite.name === ask.suite))
  const evidence: string[] = []
  const counting = candidates.filter((record) => {
    const reason = ask.refuse?.(record) ?? refuseData(record, ask.pinned) ?? (ask.independent && isTrainer(record.evaluator.login, moved) ? `${record.evaluator.login} trained the version too` : undefined)
    evidence.push(`${record.suite.name} of ${record.evaluatedAt}, by ${record.evaluator.login}: ${reason === undefined ? 'counts' : `not counted, ${reason}`}`)
    return reason === undefined
  })
  const newest = latest(counting, ({ evaluatedAt }) => evaluatedAt)
  if (newest.length === 0) return no(fail(evidence.length === 0 ? `There is no ${what} of ${moved.name}.` : `No ${what} of ${moved.name} counts: ${evidence.at(-1)}.`, remedy, { ...who, evidence }))
  if (newest.length > 1) return no(doubt(`${newest.length} ${what}s of ${moved.name} are of ${newest[0]!.evaluatedAt}: which is the newest is not known.`, remedy, { ...who, evidence }))
  const [record] = newest as [Evaluation<K>]
  const age = judgeAge(record.evaluatedAt, strictest(ask.maxAgeDays, given.policy.freshness?.['evaluation-days']), given.now, `The newest ${what} of ${moved.name}`, remedy)
  return age ? no({ ...age, ...who, evidence }) : found({ record, evidence })
}

const KINDS: Record<EvaluationKind, string> = { suite: 'evaluation', champion: 'comparison with the champion', backtest: 'backtest', forward: 'forward test', bias: 'bias evaluation' }
export const describeKind = (kind: EvaluationKind): string => KINDS[kind]

export const isTrainer = (login: string, { file }: MovedVersion): boolean => login.toLowerCase() === file['trained-by'].toLowerCase()

/** Every record of a kind that is about a version's lineage, read. */
export function recordsAbout<S extends z.ZodType<{ lineage: string }>>(fact: Fact<RecordFact[]> | undefined, schema: S, what: string, { name, file }: MovedVersion): Found<z.infer<S>[]> {
  if (!fact) return no(doubt(`The ${what} records of ${name} were not read.`, 'It is tried again by itself.'))
  if (!fact.known) return no(doubt(`The ${what} records of ${name} could not be read: ${fact.reason}.`, 'It is tried again by itself.'))
  const read: z.infer<S>[] = []
  const damaged = (reason: string): Found<never> => no(doubt(`One of the ${what} records of ${name} cannot be used: ${reason}.`, 'Find out who wrote it: "provender audit verify" in a clone names it.', { missing: 'an administrator' }))
  for (const record of fact.value) {
    if (record.state !== 'present') return damaged(record.state === 'absent' ? 'it is named in the index and is not there' : record.reason)
    const opened = readRecord(schema, record.text)
    if (!opened.ok) return damaged(`${record.digest.slice(0, 19)}…: ${opened.reason}`)
    if (opened.value.lineage !== file.lineage) return damaged(`${record.digest.slice(0, 19)}… is about another lineage`)
    read.push(opened.value)
  }
  return found(read)
}

/** All that are of the latest time. */
export function latest<T>(records: readonly T[], time: (record: T) => string): T[] {
  const last = Math.max(...records.map((record) => Date.parse(time(record))))
  return records.filter((record) => Date.parse(time(record)) === last)
}

const DAY_MS = 24 * 60 * 60 * 1000
const CLOCK_SKEW_MS = 5 * 60 * 1000 // runners' clocks are not ours

/** The smaller of two ages: a rule may ask for fresher evidence than its policy, and the organisation's floor, never for older. */
export function strictest(ofRule: number | undefined, ofPolicy: number | undefined): number | undefined {
  const given = [ofRule, ofPolicy].filter((days) => days !== undefined)
  return given.length === 0 ? undefined : Math.min(...given)
}

/** What is said of evidence that is too old, or of a time that has not come; undefined when it is fresh. */
export function judgeAge(at: string, maxAgeDays: number | undefined, now: Date, what: string, remedy: string): Judgement | undefined {
  const ageMs = now.getTime() - Date.parse(at)
  if (ageMs < -CLOCK_SKEW_MS) return doubt(`${what} is dated ${at}, which has not come yet.`, 'Correct the clock of the machine that wrote it, and run it again.')
  if (maxAgeDays === undefined || ageMs <= maxAgeDays * DAY_MS) return undefined
  return fail(`${what} is of ${at.slice(0, 10)}, ${Math.floor(ageMs / DAY_MS)} days ago; at most ${maxAgeDays} are allowed.`, remedy)
}

function refuseData(record: EvaluationRecord, pinned: Pinned | undefined): string | undefined {
  if (!pinned) return undefined
  const wanted = new Map(pinned.lots.map((lot) => [nameOfLot(lot), lot.digest]))
  const used = new Map(record.data.map((lot) => [nameOfLot(lot), lot.digest]))
  for (const [lot, digest] of wanted) {
    if (!used.has(lot)) return `it did not use ${lot}, which ${pinned.by} pins`
    if (used.get(lot) !== digest) return `its ${lot} has the digest ${used.get(lot)?.slice(0, 19)}…, ${pinned.by} pins ${digest.slice(0, 19)}…`
  }
  const other = [...used.keys()].find((lot) => !wanted.has(lot)) ?? (record.data.length === wanted.size ? undefined : 'a lot twice')
  return other === undefined ? undefined : `it used ${other}, which ${pinned.by} does not pin`
}
