import type { LineageMetric, LineageStatement } from '../../schemas/lineage/v1.ts'
import type { ReproductionRecord } from '../../schemas/reproduction/v1.ts'
import type { ResourceDescriptor } from '../../schemas/shared.ts'
import { Decimal } from '../../schemas/measured.ts'
import { canonicalJson } from '../canonical.ts'
import { compareDecimals, multiplyDecimals, negateDecimal, subtractDecimals } from '../decimal.ts'
import { diffLineage, type Difference } from '../lineage/diff.ts'

/** How far a run that was made again is from the first one. */
export interface Comparison {
  level: ReproductionRecord['level']
  /** Why, in one line. */
  because: string
  metrics: NonNullable<ReproductionRecord['metrics']>
  tolerance: Record<string, { abs?: string; rel?: string }>
  firstDifference: NonNullable<ReproductionRecord['firstDifference']> | undefined
  /** What differs about the machine, the languages and their packages. */
  environment: Difference[]
}

/**
 * The verdict on a training run that was made again from its lineage.
 *
 * `contentOf` maps a file of either run to a digest of what it says, whatever its bytes; undefined where that is not
 * known. Tolerances are those of the first run's record: they were committed before it, so nobody could fit them.
 * @see ../../docs/reproducing.md for the five verdicts.
 */
export function compareRuns(first: LineageStatement, again: LineageStatement, contentOf?: (run: 'first' | 'again', file: string) => string | undefined): Comparison {
  const metrics = first.predicate.metrics.map((metric) => compareMetric(metric, again.predicate.metrics))
  const tolerance = Object.fromEntries(first.predicate.metrics.flatMap(({ name, tolerance: one }) => (one ? [[name, { ...(one.abs === undefined ? {} : { abs: one.abs }), ...(one.rel === undefined ? {} : { rel: one.rel }) }]] : [])))
  const firstDifference = findFirstDifference(first, again)
  const common = { metrics, tolerance, firstDifference, environment: diffLineage(first.predicate, again.predicate).filter(({ kind }) => kind === 'environment') }
  const inputs = differingInputs(first, again)
  if (inputs.length > 0) return { level: 'inconclusive', because: `other things went in: ${inputs.join(', ')}`, ...common }
  const subjects = subjectsOf(first)
  if (canonicalJson(subjects) === canonicalJson(subjectsOf(again))) return { level: 'bit-identical', because: `all ${subjects.length} subjects have the same digests`, ...common }
  if (isSameContent(first, again, contentOf)) return { level: 'content-identical', because: 'the bytes differ; what the files say and what they predict is the same', ...common }
  const outside = metrics.filter(({ within }) => !within)
  if (metrics.length > 0 && outside.length === 0) return { level: 'within-tolerance', because: `the bytes differ; all ${metrics.length} metrics are within the tolerance that was committed before`, ...common }
  const [worst] = outside
  return { level: 'not-reproduced', because: worst ? `${outside.length} of ${metrics.length} metrics are outside the tolerance: ${worst.name} was ${worst.expected}, and is ${worst.found ?? 'not there'}` : 'the bytes differ, and there is no metric to compare', ...common }
}

const subjectsOf = ({ subject }: LineageStatement): [string, string][] => subject.map(({ name, digest }): [string, string] => [name, digest['sha256'] ?? '']).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

/** Commit, documents, lock files, lots and parts: a run that had others made something else. */
function differingInputs(first: LineageStatement, again: LineageStatement): string[] {
  const of = ({ predicate }: LineageStatement): Map<string, string> => new Map(predicate.buildDefinition.resolvedDependencies.map(({ name = '', digest = {} }: ResourceDescriptor) => [name, canonicalJson(digest)]))
  const [before, after] = [of(first), of(again)]
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort()
}

function isSameContent(first: LineageStatement, again: LineageStatement, contentOf: ((run: 'first' | 'again', file: string) => string | undefined) | undefined): boolean {
  if (!contentOf) return false
  const files = (statement: LineageStatement): string[] => subjectsOf(statement).map(([name]) => name).filter((name) => name !== 'model.manifest.json')
  const names = files(first)
  if (canonicalJson(names) !== canonicalJson(files(again))) return false
  const predictions = [first, again].map(({ predicate }) => canonicalJson(predicate.outputs.predictionDigest ?? {}))
  if (predictions[0] !== predictions[1]) return false
  return names.every((name) => {
    const content = contentOf('first', name)
    return content !== undefined && content === contentOf('again', name)
  })
}

function compareMetric(metric: LineageMetric, others: readonly LineageMetric[]): Comparison['metrics'][number] {
  const key = keyOf(metric)
  const found = others.find((other) => keyOf(other) === key)
  return {
    name: metric.name,
    ...(metric.split === undefined ? {} : { split: metric.split }),
    ...(metric.slice === undefined ? {} : { slice: metric.slice }),
    expected: metric.value,
    found: isNumber(found?.value) ? found.value : null,
    within: isNumber(metric.value) && isNumber(found?.value) && isWithin(metric, found.value),
  }
}

const keyOf = ({ name, split, slice }: LineageMetric): string => canonicalJson({ name, split: split ?? null, slice: slice ?? null })

/** Without a tolerance the numbers have to be equal. The wider of two tolerances counts. */
function isWithin({ value, tolerance }: LineageMetric, found: string): boolean {
  const magnitude = (text: string): string => (compareDecimals(text, '0') < 0 ? negateDecimal(text) : text)
  const difference = magnitude(subtractDecimals(found, value))
  const limits = ['0', ...(tolerance?.abs === undefined ? [] : [tolerance.abs]), ...(tolerance?.rel === undefined ? [] : [multiplyDecimals(tolerance.rel, magnitude(value))])]
  return limits.some((limit) => compareDecimals(difference, limit) <= 0)
}

const isNumber = (text: string | undefined): text is string => text !== undefined && Decimal.safeParse(text).success

/** In the order of the pipeline: what differs later may follow from this. */
function findFirstDifference(first: LineageStatement, again: LineageStatement): Comparison['firstDifference'] {
  for (const component of first.predicate.components) {
    const other = again.predicate.components.find(({ id }) => id === component.id)
    for (const output of component.outputs) {
      const expected = `sha256:${output.digest?.['sha256'] ?? ''}`
      const there = other?.outputs.find(({ name }) => name === output.name)?.digest?.['sha256']
      const found = there === undefined ? null : `sha256:${there}`
      if (found !== expected) return { component: component.id, path: output.name ?? '', expected, found }
    }
  }
  return undefined
}

/** Whether the verdict is one of the three that say "the same". */
export const isReproduced = (level: Comparison['level']): boolean => level === 'bit-identical' || level === 'content-identical' || level === 'within-tolerance'
