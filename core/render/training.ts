import type { LineageMetric, LineageStatement } from '../../schemas/lineage/v1.ts'
import { placeOf } from '../card/block.ts'
import { canonicalJson } from '../canonical.ts'
import { compareMetrics, missingMetrics, type MetricComparison } from '../lineage/compare.ts'
import { diffLineage, type Difference } from '../lineage/diff.ts'
import { recordPath, RECORDS_BRANCH } from '../paths.ts'
import { codeSpan } from './code-span.ts'

export interface RenderedCheck {
  title: string
  summary: string
  /** The machine-readable copy. */
  text?: string
}

// GitHub refuses more than 65,535 characters; stopping earlier leaves room for what it counts differently.
const MAX_CHARACTERS = 60_000
const MAX_ROWS = 60
const MAX_MESSAGE = 20_000

/** A training run as a check: what it was trained on, how it compares with the champion, and the statement itself. */
export function renderTraining(lineage: LineageStatement, lineageDigest: string, champion: LineageStatement | undefined): RenderedCheck {
  const { predicate } = lineage
  const { comparison } = predicate
  const rows = compareMetrics(predicate.metrics, comparison?.metrics ?? [])
  const sections = [
    heading(lineage, lineageDigest),
    metricsSection(lineage, rows),
    ...(champion ? [differencesSection(lineage, champion)] : []),
    dataSection(lineage),
    parametersSection(lineage),
    componentsSection(lineage),
    machineSection(lineage),
  ]
  return { title: titleOf(lineage, rows), summary: clip(sections.join('\n\n')), text: machineCopy(lineage, lineageDigest) }
}

/** A training run that failed. */
export function renderTrainingFailure(model: string, message: string): RenderedCheck {
  return { title: `${model}: training failed, nothing was recorded`, summary: clip(`The training of ${codeSpan(model)} failed; nothing was recorded.\n\n${fence(message.slice(0, MAX_MESSAGE))}`) }
}

/** A change of stages that gives none of them another version. */
export function renderNothingMoved(model: string): RenderedCheck {
  return { title: `${model}: nothing is trained, and nothing is moved to a stage`, summary: `The pull request trains no version of ${codeSpan(model)} and gives no stage another one.` }
}

function titleOf({ predicate }: LineageStatement, rows: readonly MetricComparison[]): string {
  const name = `${predicate.model.name}@${predicate.model.version} trained`
  const { comparison } = predicate
  if (!comparison) return `${name}; no champion to compare with`
  const count = (direction: string): number => rows.filter((row) => row.direction === direction).length
  const data = comparison.sameData ? 'on the same data' : 'not on the same data'
  return `${name}: against ${comparison.champion.version} ${count('better')} better, ${count('equal')} equal, ${count('worse')} worse (${data})`
}

function heading({ predicate, subject }: LineageStatement, digest: string): string {
  return [
    `| version | ${codeSpan(`${predicate.model.name}@${predicate.model.version}`)} |`,
    '|---|---|',
    `| lineage | ${codeSpan(digest)} |`,
    `| record | ${codeSpan(`${RECORDS_BRANCH}:${recordPath('lineage', digest)}`)} |`,
    `| model files | ${subject.length - 1} and their manifest |`,
    `| trained at | ${codeSpan(predicate.runDetails.metadata.finishedOn)} |`,
    `| trained by | ${codeSpan(predicate.initiator.login)} |`,
  ].join('\n')
}

function metricsSection({ predicate }: LineageStatement, rows: readonly MetricComparison[]): string {
  const { comparison } = predicate
  if (!comparison) {
    return table('Metrics', ['metric', 'split and slice', 'value', 'n'], predicate.metrics.map((metric) => [...named(metric), codeSpan(metric.value), codeSpan(metric.n ?? '–')]), 'No stage is filled, so there is no champion to compare with.')
  }
  const reason = typeof comparison['reason'] === 'string' ? `: ${codeSpan(comparison['reason'])}` : ''
  const champion = codeSpan(`${predicate.model.name}@${comparison.champion.version}`)
  const note = comparison.sameData
    ? `The champion ${champion} was measured again on **the same test data**.`
    : `**Not on the same data**: the numbers of the champion ${champion} are those it reported when it was trained${reason}. Take a difference as a hint.`
  const missing = missingMetrics(predicate.metrics, comparison.metrics).map((metric) => [...named(metric), '–', codeSpan(metric.value), '–', '**missing**'])
  const compared = rows.map((row) => [...named(row.challenger), codeSpan(row.challenger.value), row.champion ? codeSpan(row.champion.value) : '–', row.difference === undefined ? '–' : codeSpan(row.difference), verdictOf(row)])
  return table('Metrics against the champion', ['metric', 'split and slice', 'this version', 'champion', 'difference', ''], [...compared, ...missing], note)
}

function verdictOf(row: MetricComparison): string {
  if (!row.direction) return row.champion ? 'not comparable' : 'new'
  return row.intervalsOverlap && row.direction !== 'equal' ? `${row.direction}, intervals overlap` : `**${row.direction}**`
}

function differencesSection(lineage: LineageStatement, champion: LineageStatement): string {
  const differences = diffLineage(champion.predicate, lineage.predicate)
  return table('What differs from the champion', ['', 'name', 'champion', 'this version'], differences.map((one) => [one.kind, codeSpan(one.name), side(one, one.before), side(one, one.after)]), differences.length === 0 ? 'Nothing that was recorded.' : '')
}

function side({ kind }: Difference, value: string | undefined): string {
  if (value === undefined) return '–'
  return codeSpan(kind === 'lot' || kind === 'component' || kind === 'code' ? value.replace(/([0-9a-f]{12})[0-9a-f]{52}/g, '$1…') : value, 80)
}

function dataSection({ predicate }: LineageStatement): string {
  return table('Data', ['lot', 'role', 'rows', 'digest'], predicate.datasets.map((lot) => [codeSpan(`${lot.name}@${lot.lot}`), codeSpan(lot.role), codeSpan(lot.rows ?? '–'), codeSpan(`sha256:${lot.digest['sha256'] ?? ''}`)]))
}

function parametersSection({ predicate }: LineageStatement): string {
  const seeds = predicate.seeds.map((seed) => [codeSpan('seed'), seed.value === undefined ? `none: ${codeSpan(seed.none ?? '')}` : codeSpan(seed.value), codeSpan(seed.source ?? 'model.yml')])
  return table('Parameters', ['parameter', 'value', 'source'], [...predicate.hyperparameters.map(({ name, value, source }) => [codeSpan(name), codeSpan(value), codeSpan(source)]), ...seeds])
}

function componentsSection({ predicate }: LineageStatement): string {
  return table('Components', ['component', 'role', 'version', ''], predicate.components.map((one) => [codeSpan(one.id), codeSpan(one.role), codeSpan(one.version), one.cached ? 'unchanged, not run again' : `ran ${seconds(one.startedOn, one.finishedOn)} s`]))
}

function machineSection({ predicate }: LineageStatement): string {
  const { environment, runDetails } = predicate
  const rows = [
    ['builder', codeSpan(runDetails.builder.id)],
    ['run', codeSpan(runDetails.metadata.invocationId)],
    ['system', codeSpan(`${environment.os}, ${environment.arch}`)],
    ['processor', codeSpan(`${environment.cpu.cores} × ${environment.cpu.model}`)],
    ...environment.gpus.map((gpu) => ['graphics processor', codeSpan(`${gpu.count} × ${gpu.model}, driver ${gpu.driver ?? 'unknown'}`)]),
    ...Object.entries(environment.languages).map(([name, { version }]) => [codeSpan(name), codeSpan(version)]),
    ...(environment.container ? [['container', codeSpan(`sha256:${environment.container.digest?.['sha256'] ?? ''}`)]] : []),
  ]
  return table('Machine', ['', ''], rows)
}

/** The canonical statement, or where it is when it is too long. */
function machineCopy(lineage: LineageStatement, digest: string): string {
  const json = canonicalJson(lineage)
  const whole = fence(json, 'json')
  return whole.length <= MAX_CHARACTERS ? whole : `The lineage statement has ${json.length} characters, more than a check holds.\n\n${fence(canonicalJson({ lineage: digest, path: recordPath('lineage', digest), branch: RECORDS_BRANCH }), 'json')}`
}

/** A fence longer than any run of backticks inside cannot be closed by the text. */
function fence(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${language}\n${text.toWellFormed()}\n${marks}`
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[], note = ''): string {
  const rest = rows.length - MAX_ROWS
  const lines = rows.length === 0 ? [] : [line(head), line(head.map(() => '---')), ...rows.slice(0, MAX_ROWS).map(line), ...(rest > 0 ? ['', `${rest} more in the lineage record.`] : [])]
  return [`### ${title}`, ...(note === '' ? [] : ['', note]), ...(lines.length === 0 ? [] : ['', ...lines])].join('\n')
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const named = (metric: LineageMetric): string[] => [codeSpan(metric.name), codeSpan(placeOf(metric))]
const seconds = (from: string, to: string): string => ((Date.parse(to) - Date.parse(from)) / 1000).toFixed(1)

/** Whole lines only, so that no table row or code span is cut in two. */
function clip(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text
  const cut = text.slice(0, MAX_CHARACTERS - 100)
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n\nThe rest is in the lineage record.`
}
