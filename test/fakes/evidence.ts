import { canonicalJson } from '../../core/canonical.ts'
import { decide } from '../../core/policy/decide.ts'
import { known, type EvidenceFact, type Fact, type FactValues, type RecordFact } from '../../core/policy/facts.ts'
import { readPolicy } from '../../core/policy/read.ts'
import type { Verdict } from '../../core/policy/verdict.ts'
import type { EvaluationRecord } from '../../schemas/evaluation/v1.ts'
import type { ReproductionRecord } from '../../schemas/reproduction/v1.ts'
import { BASE_FILES, changing, evidence, facts, HEAD_FILES, MODEL, NOW, POLICY, records, sha256, stagesFile } from './promotion.ts'

/** Evidence about churn 1.1.0 beyond its training, all of it good. Cases change what differs. */

type Of<K extends EvaluationRecord['kind']> = Extract<EvaluationRecord, { kind: K }>
type Metric = EvaluationRecord['metrics'][number]

export const LINEAGE = sha256(records('1.1.0').lineage)
export const CHAMPION = { stage: 'production', version: '1.0.0', lineage: sha256(records('1.0.0').lineage) }

export const metric = (value: string | null, more: Partial<Metric> = {}): Metric => ({ name: 'auc', split: 'test', value, higherIsBetter: true, ...more })

const common = (name: string) => ({
  schema: 'evaluation/v1' as const,
  model: 'churn',
  version: '1.1.0',
  lineage: LINEAGE,
  suite: { name, digest: sha256(name) },
  data: [{ dataset: 'calls', lot: '2026-w08', digest: `sha256:${'e'.repeat(64)}` }],
  metrics: [metric('0.81')],
  passed: true,
  evaluatedAt: '2026-03-02T09:00:00Z',
  evaluator: { login: 'ben', run: 3 },
})

export const suite = (more: Partial<Of<'suite'>> = {}): Of<'suite'> => ({ ...common('acceptance'), kind: 'suite', ...more })

type Difference = Of<'champion'>['differences'][number]
export const difference = (value: string, lower: string, upper: string, more: Partial<Difference> = {}): Difference => ({ name: 'auc', split: 'test', value, ci: { lower, upper, level: '0.95', method: 'delong-paired' }, n: '4000', higherIsBetter: true, ...more })

const NORTH = { slice: { region: 'north' } }
export const champion = (more: Partial<Of<'champion'>> = {}): Of<'champion'> => ({
  ...common('champion'),
  kind: 'champion',
  metrics: [metric('0.81'), metric('0.8', NORTH)],
  champion: { ...CHAMPION, metrics: [metric('0.8'), metric('0.8', NORTH)] },
  differences: [difference('0.01', '0.002', '0.018'), difference('0', '-0.004', '0.004', NORTH)],
  ...more,
})

type Window = Of<'backtest'>['windows'][number]
export const window = (month: number, more: Partial<Window> = {}): Window => {
  const day = (of: number): string => `2025-${String(of).padStart(2, '0')}-01T00:00:00Z`
  return { trainedUntil: day(month), from: day(month), to: day(month + 1), n: '1000', metrics: [metric('0.8', { split: 'backtest' })], champion: [metric('0.79', { split: 'backtest' })], ...more }
}
export const backtest = (more: Partial<Of<'backtest'>> = {}): Of<'backtest'> => ({ ...common('history'), kind: 'backtest', metrics: [], windows: [window(9), window(10), window(11)], ...more })

export const forward = (more: Partial<Of<'forward'>['forward']> = {}, rest: Partial<Of<'forward'>> = {}): Of<'forward'> => ({
  ...common('shadow'),
  kind: 'forward',
  forward: { from: '2026-02-15T00:00:00Z', to: '2026-03-01T00:00:00Z', n: '5000', champion: CHAMPION, wins: '150', losses: '80', ...more },
  ...rest,
})

type Gap = Of<'bias'>['gaps'][number]
export const gap = (more: Partial<Gap> = {}): Gap => ({ measure: 'demographic-parity-ratio', attribute: 'sex', value: '0.93', ci: { lower: '0.88', upper: '0.98', level: '0.99', method: 'log-ratio' }, status: 'ok', ...more })
export const bias = (more: Partial<Of<'bias'>> = {}): Of<'bias'> => ({
  ...common('fairness'),
  kind: 'bias',
  metrics: [],
  groups: [
    { attributes: { sex: 'f' }, n: '2000', measures: { 'selection-rate': '0.3' }, status: 'ok' },
    { attributes: { sex: 'm' }, n: '2000', measures: { 'selection-rate': '0.32' }, status: 'ok' },
  ],
  gaps: [gap()],
  ...more,
})

export const reproduction = (more: Partial<ReproductionRecord> = {}): ReproductionRecord => ({
  schema: 'reproduction/v1',
  model: 'churn',
  version: '1.1.0',
  lineage: LINEAGE,
  level: 'bit-identical',
  scope: 'independent',
  reproducedAt: '2026-03-02T09:00:00Z',
  by: { login: 'ben', run: 4 },
  ...more,
})

/** Records as they would be read from the branch. */
export const stored = (...values: readonly unknown[]): Fact<RecordFact[]> => known(values.map((value) => ({ state: 'present', digest: sha256(canonicalJson(value)), text: canonicalJson(value) })))

/** All evidence of churn 1.1.0, with these evaluations and reproductions. */
export const evidenceWith = (evaluations: readonly unknown[], reproductions: readonly unknown[] = [], more: Partial<EvidenceFact> = {}): Record<string, EvidenceFact> => ({
  'churn@1.0.0': evidence('1.0.0'),
  'churn@1.1.0': evidence('1.1.0', { evaluations: stored(...evaluations), reproductions: stored(...reproductions), signatures: known([]), ancestors: {}, ...more }),
})

/** model.yml with suites, as `evaluations` of the document; all pinned to the lot of the tests. */
export const modelWith = (...suites: readonly { suite: string; thresholds: readonly object[] }[]): string => `${MODEL}evaluations:\n${suites.map((one) => `  - ${JSON.stringify({ data: ['calls'], ...one })}\n`).join('')}`
export const SUITES = modelWith({ suite: 'acceptance', thresholds: [{ metric: 'auc', split: 'test', min: 0.8 }] }, ...['champion', 'history', 'fairness'].map((suite) => ({ suite, thresholds: [{ metric: 'auc', min: 0 }] })))

const STAGES = 'models/churn/stages.yml'

/** churn 1.1.0 goes from staging to production, where 1.0.0 serves. */
export function toProduction(base: Record<string, string> = {}, head: Record<string, string | null> = {}): Pick<FactValues, 'files' | 'documents'> {
  const before = { ...BASE_FILES, 'models/churn/model.yml': SUITES, ...(HEAD_FILES as Record<string, string>), [STAGES]: stagesFile({ production: '1.0.0', staging: '1.1.0' }), ...base }
  const { files, documents } = changing(before, { [STAGES]: stagesFile({ production: '1.1.0', staging: '1.1.0' }), ...head })
  return { files, documents: { ...documents, listed: { 'recalls/': { base: listed(documents.base), merged: listed(documents.merged) } } } }
}
const listed = (texts: Record<string, string | null>): string[] => Object.keys(texts).filter((path) => path.startsWith('recalls/') && texts[path] !== null).sort()

/** What one rule says of that promotion. `head` is what stands in the policy above its rules. */
export function judgeBy(rule: string, options: object, more: Partial<FactValues> = {}, { head = '', now = NOW }: { head?: string; now?: Date } = {}): Verdict | undefined {
  const read = readPolicy(`${POLICY.slice(0, POLICY.indexOf('roles:'))}${head}rules:\n  - ${JSON.stringify({ id: 'judged', rule, ...(Object.keys(options).length > 0 ? { with: options } : {}) })}\n`)
  if (read.state !== 'valid') throw new Error(JSON.stringify(read))
  return decide(read, facts({ ...toProduction(), ...more }), now).verdicts.find(({ id }) => id === 'judged')
}
