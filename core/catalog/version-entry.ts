import { barcodeOf, changedParts } from '../lineage/barcode.ts'
import { compareSemVer } from '../semver.ts'
import type { LineagePredicate, LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import type { Attention, DecisionEntry, DeploymentEntry, StageEntry, VersionEntry } from './catalog.ts'
import { daysBetween, longDay } from './dates.ts'
import { comparisonOf, metricsOf, testDataOf } from './measured.ts'
import { recallsOf, type recallsInForce } from './recalled.ts'
import { valueOf, type CatalogSources, type ModelSources } from './sources.ts'

/** What the versions of one model are judged with. */
export interface VersionContext {
  now: string
  lineages: CatalogSources['lineages']
  recalls: ReturnType<typeof recallsInForce>
  /** `flights@2001-w17` → the day it expires. */
  lotExpiry: ReadonlyMap<string, string>
  stages: readonly StageEntry[]
  deployments: readonly DeploymentEntry[]
  decisions: readonly DecisionEntry[]
  digestOfText: (text: string) => string
}

const WARN_DAYS = 30

/** All versions of a model, newest first, each compared with the one below it. */
export function versionEntries(model: ModelSources, context: VersionContext): VersionEntry[] {
  const entries = [...model.versions].sort((a, b) => compareSemVer(b.version, a.version)).map((source) => versionEntry(model.name, source, context))
  return entries.map((entry, index) => {
    const older = entries[index + 1]
    if (!entry.barcode || !older?.barcode) return entry
    return { ...entry, changed: { since: older.version, parts: changedParts(entry.barcode, older.barcode) } }
  })
}

function versionEntry(model: string, source: ModelSources['versions'][number], context: VersionContext): VersionEntry {
  const { version } = source
  const file = valueOf(source.file)
  const { lineage, missing } = lineageOf(source.file.state === 'unreadable' ? source.file.reason : undefined, file, context)
  const expiresOn = file?.['expires-on'] ?? null
  const daysLeft = expiresOn === null ? null : daysBetween(context.now, expiresOn)
  const recalls = recallsOf(model, version, lineage, context.recalls)
  return {
    version, file: file ?? null, lineage: lineage ?? null, lineageMissing: missing ?? null,
    manifestDigest: file?.subjects.find(({ name }) => name === 'model.manifest.json')?.digest ?? null,
    expiresOn, expired: daysLeft !== null && daysLeft <= 0, daysLeft, recalls,
    assignedTo: context.stages.filter(({ assigned }) => assigned === version).map(({ stage }) => stage),
    lastServed: lastServed(version, context.stages),
    barcode: lineage ? barcodeOf(lineage, context.digestOfText) : null,
    changed: null,
    metrics: lineage ? metricsOf(lineage) : [],
    testData: lineage ? testDataOf(lineage, context.digestOfText) : null,
    comparison: lineage ? comparisonOf(lineage) : null,
    decisions: context.decisions.filter((decision) => decision.version === version),
    deployments: context.deployments.filter((deployment) => deployment.version === version),
    attention: [
      ...recalls.map(({ on, because }): Attention => ({ level: 'recalled', kind: 'recalled', short: `Recalled ${longDay(on).replace(/ (\w{3})\w* /, ' $1 ')}`, text: `version ${version} is recalled: ${because}` })),
      ...expiryAttention(version, expiresOn, daysLeft),
      ...expiredLots(version, lineage, context),
      ...(missing ? [{ level: 'bad', kind: 'lineage', short: 'Lineage missing', text: `version ${version}: ${missing}` } as const] : []),
      ...(file && lineage ? disagreements(model, version, file, lineage) : []),
    ],
  }
}

function lineageOf(fileReason: string | undefined, file: Version | undefined, { lineages }: VersionContext): { lineage?: LineagePredicate; missing?: string } {
  if (!file) return { missing: `its version file cannot be read (${fileReason ?? 'it is absent'})` }
  const source = lineages.get(file.lineage)
  if (source?.state === 'read') {
    const foreign = foreignSubjects(file, source.value)
    if (foreign.length === 0) return { lineage: source.value.predicate }
    return { missing: `its lineage record is about other bytes: ${foreign.join(', ')} ${foreign.length === 1 ? 'is' : 'are'} not among its subjects` }
  }
  return { missing: source?.state === 'unreadable' ? `its lineage record cannot be read (${source.reason})` : 'no lineage is recorded' }
}

/** Names of the version's files that the lineage statement says nothing about; the manifest alone may stand for them all. */
function foreignSubjects(file: Version, statement: LineageStatement): string[] {
  const known = new Set(statement.subject.map(({ digest }) => `sha256:${digest['sha256'] ?? ''}`))
  const manifest = file.subjects.find(({ name }) => name === 'model.manifest.json')
  if (manifest && known.size === 1 && known.has(manifest.digest)) return []
  return file.subjects.filter(({ digest }) => !known.has(digest)).map(({ name }) => name)
}

function disagreements(model: string, version: string, file: Version, lineage: LineagePredicate): Attention[] {
  const point = (text: string): Attention => ({ level: 'bad', kind: 'disagreement', short: 'Evidence disagrees', text })
  const points: Attention[] = []
  if (file.model !== model || file.version !== version) points.push(point(`the file of version ${version} says that it is ${file.model}@${file.version}`))
  if (lineage.model.name !== model || lineage.model.version !== version) points.push(point(`the lineage of version ${version} is that of ${lineage.model.name}@${lineage.model.version}`))
  return points
}

function expiryAttention(version: string, expiresOn: string | null, daysLeft: number | null): Attention[] {
  if (expiresOn === null || daysLeft === null || daysLeft > WARN_DAYS) return []
  if (daysLeft <= 0) return [{ level: 'bad', kind: 'expired', short: 'Expired', text: `version ${version} expired on ${longDay(expiresOn)}` }]
  const days = daysLeft === 1 ? '1 day' : `${daysLeft} days`
  return [{ level: 'warn', kind: 'expires', short: `Expires in ${days}`, text: `version ${version} expires on ${longDay(expiresOn)} (${days})` }]
}

/** A version on an expired lot is not deployed again. */
function expiredLots(version: string, lineage: LineagePredicate | undefined, { now, lotExpiry }: VersionContext): Attention[] {
  const lots = [...new Set(lineage?.datasets.map(({ name, lot }) => `${name}@${lot}`))].filter((lot) => (lotExpiry.get(lot) ?? '9999') <= now.slice(0, 10))
  if (lots.length === 0) return []
  return [{ level: 'warn', kind: 'expired', short: 'Data expired', text: `version ${version} was trained on data that has expired: ${lots.join(', ')}` }]
}

function lastServed(version: string, stages: readonly StageEntry[]): VersionEntry['lastServed'] {
  for (const { stage, history } of [...stages].reverse()) {
    const span = history.findLast((item) => item.version === version)
    if (span) return { stage, from: span.from, to: span.to }
  }
  return null
}
