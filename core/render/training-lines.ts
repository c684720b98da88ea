import { compareMetrics } from '../lineage/compare.ts'
import { placeOf } from '../card/block.ts'
import type { LineageMetric, LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'

/** A finished training run for a terminal. */
export function trainingLines(outcome: { fresh: boolean; version: Version; lineage: LineageStatement; folder?: string | undefined; commit?: string | undefined }): string {
  const { version, lineage } = outcome
  const { predicate } = lineage
  const name = `${version.model}@${version.version}`
  const lines = [outcome.fresh ? `${name} trained` : `${name} was trained already from the same inputs; nothing to do`, `  lineage  ${version.lineage}`]
  if (outcome.folder) lines.push(`  model    ${outcome.folder}`)
  if (outcome.commit) lines.push(`  commit   ${outcome.commit}`)
  const { comparison } = predicate
  if (comparison) {
    const reason = typeof comparison['reason'] === 'string' ? `, because ${comparison['reason']}` : ''
    lines.push(`  against  ${version.model}@${comparison.champion.version}, ${comparison.sameData ? 'measured again on the same test data' : `as it reported, on its own test data${reason}`}`)
  }
  for (const row of compareMetrics(predicate.metrics, comparison?.metrics ?? [])) {
    const against = row.champion ? ` (champion ${row.champion.value}${row.direction ? `, ${row.direction}` : ''})` : ''
    lines.push(`  ${label(row.challenger)} = ${row.challenger.value}${against}`)
  }
  return `${lines.map(printable).join('\n')}\n`
}

const label = (metric: LineageMetric): string => (metric.split === undefined && metric.slice === undefined ? metric.name : `${metric.name} [${placeOf(metric)}]`)

/** Names come from files: what a terminal would obey is not passed on. */
const printable = (line: string): string => line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
