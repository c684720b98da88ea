import type { LineageMetric } from '../../schemas/lineage/v1.ts'
import { MetricsFile, type Metric, type Model } from '../../schemas/model/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { canonicalJson } from '../canonical.ts'
import { describeIssues } from '../documents/issues.ts'
import { parseYaml } from '../documents/yaml.ts'

/** The metrics a pipeline wrote, exact as text and with their tolerances, or what is wrong with the file. */
export function readMetrics(file: string, text: string, tolerance: Model['tolerance']): { metrics: LineageMetric[]; problems: Problem[] } {
  const bad = (expected: string, found: string, remedy: string): { metrics: LineageMetric[]; problems: Problem[] } => ({
    metrics: [],
    problems: [{ file, line: 1, column: 0, at: '', expected, found, remedy }],
  })
  try {
    JSON.parse(text)
  } catch (error) {
    const odd = /[[:,\s](-?(?:NaN|Infinity))\b/.exec(text)?.[1]
    if (odd) return bad('finite numbers', odd, 'Leave out a metric that has no value, and find out why it has none.')
    return bad('a JSON array of metrics', (error as Error).message, 'Write the file with a JSON library.')
  }
  // JSON is YAML; this reader also refuses duplicate keys and knows the lines.
  const source = parseYaml(file, text)
  if (!source.ok) return { metrics: [], problems: source.problems }
  const parsed = MetricsFile.safeParse(source.value)
  if (!parsed.success) return { metrics: [], problems: describeIssues(file, parsed.error.issues, source) }
  const seen = new Set<string>()
  const problems: Problem[] = []
  parsed.data.forEach((metric, index) => {
    const key = metricKey(metric)
    if (seen.has(key)) problems.push({ file, ...source.locate([index]), at: `[${index}]`, expected: 'each metric once per split and slice', found: `"${metric.name}" again`, remedy: 'Give it another name, split or slice.' })
    seen.add(key)
  })
  return { metrics: problems.length > 0 ? [] : parsed.data.map((metric) => recordMetric(metric, tolerance?.[metric.name])), problems }
}

/** What makes two numbers the same metric: name, split and slice. */
export function metricKey(metric: Pick<LineageMetric, 'name' | 'split' | 'slice'>): string {
  return canonicalJson([metric.name, metric.split ?? '', metric.slice ?? {}])
}

function recordMetric(metric: Metric, tolerance: { abs?: number | undefined; rel?: number | undefined } | undefined): LineageMetric {
  const { interval } = metric
  return {
    name: metric.name,
    value: canonicalJson(metric.value),
    higherIsBetter: metric.higherIsBetter,
    ...(metric.unit === undefined ? {} : { unit: metric.unit }),
    ...(metric.split === undefined ? {} : { split: metric.split }),
    ...(metric.slice === undefined ? {} : { slice: metric.slice }),
    ...(metric.n === undefined ? {} : { n: canonicalJson(metric.n) }),
    ...(interval ? { ci: { lower: canonicalJson(interval.lower), upper: canonicalJson(interval.upper), level: canonicalJson(interval.level), method: interval.method } } : {}),
    ...(tolerance
      ? { tolerance: { ...(tolerance.abs === undefined ? {} : { abs: canonicalJson(tolerance.abs) }), ...(tolerance.rel === undefined ? {} : { rel: canonicalJson(tolerance.rel) }) } }
      : {}),
  }
}
