import type { Catalog, ModelEntry, StageEntry, VersionEntry } from './catalog.ts'
import { attentionOf, byUrgency } from './attention.ts'
import { sharedMetrics } from './measured.ts'
import { recallsInForce } from './recalled.ts'
import { decisionsOf, deploymentsOf, stageEntry } from './serving.ts'
import { valueOf, type CatalogSources, type ModelSources, type Readable } from './sources.ts'
import { verdictOf } from './verdict.ts'
import { versionEntries } from './version-entry.ts'

/**
 * Documents and records → the catalog, as plain data.
 *
 * Nothing that is missing, unreadable or contradictory is left out or smoothed over: each becomes a sentence on the
 * page that it concerns, and takes the model out of the green.
 */
export function catalogEntries(sources: CatalogSources, digestOfText: (text: string) => string): Catalog {
  const stages = stageNames(sources)
  const problems = problemsOf(sources)
  const datasets = known(sources.datasets.map(({ dataset }) => dataset))
  const context = {
    lotExpiry: new Map(datasets.flatMap(({ name, lots }) => Object.entries(lots).flatMap(([lot, { 'expires-on': day }]) => (day === undefined ? [] : [[`${name}@${lot}`, day] as const])))),
    now: sources.now, lineages: sources.lineages, digestOfText, problems, stageNames: stages, monitoringRecords: sources.monitoringRecords,
    recalls: recallsInForce(known(sources.recalls.map(({ recall }) => recall)), datasets, sources.now.slice(0, 10)),
    deployments: sources.deployments.flatMap(({ digest, record }) => (record.state === 'read' ? [{ digest, value: record.value }] : [])),
    decisions: sources.decisions.flatMap(({ digest, record }) => (record.state === 'read' ? [{ digest, value: record.value }] : [])),
  }
  return {
    title: titleOf(sources.repository.slug),
    commit: sources.commit, builtAt: sources.now, repository: sources.repository, stages, problems,
    models: sources.models.map((model) => modelEntry(model, context)).sort(byUrgency),
  }
}

function titleOf(slug: string | null): string {
  const owner = slug?.split('/')[0] ?? ''
  return owner === '' ? 'Model catalog' : `${owner.charAt(0).toUpperCase()}${owner.slice(1)} model catalog`
}

type ModelContext = Omit<Parameters<typeof versionEntries>[1], 'stages' | 'deployments' | 'decisions'> & {
  problems: string[]
  stageNames: string[]
  monitoringRecords: number
  deployments: Parameters<typeof deploymentsOf>[1]
  decisions: Parameters<typeof decisionsOf>[1]
}

function modelEntry(source: ModelSources, context: ModelContext): ModelEntry {
  const deployments = deploymentsOf(source.name, context.deployments)
  const decisions = decisionsOf(source.name, context.decisions)
  const stages = context.stageNames.map((stage) => stageEntry(stage, valueOf(source.stages), deployments, decisions))
  const versions = versionEntries(source, { ...context, stages, deployments, decisions })
  const holder = stages.findLast(({ assigned }) => assigned !== null)
  const shown = versions.find(({ version }) => version === holder?.assigned) ?? versions[0]
  const attention = attentionOf(source, stages, versions, context.problems)
  const model = valueOf(source.model)
  const card = valueOf(source.card)
  return {
    name: source.name, description: model?.description ?? null, task: model?.task ?? null, riskTier: model?.['risk-tier'] ?? null, owners: model?.owners ?? [],
    verdict: verdictOf(stages.at(-1), stages, shown, attention), attention,
    featured: shown ? { stage: shown.assignedTo.at(-1) ?? null, version: shown.version } : null,
    stages, versions, rollBackTo: rollBack(holder, versions), metricNames: sharedMetrics(versions, 3),
    card: card ? { body: card.body, version: card.frontMatter.provender?.version ?? null, license: card.frontMatter.license ?? null } : null,
    cardMissing: source.card.state === 'unreadable' ? `The model card cannot be read: ${source.card.reason}.` : source.card.state === 'absent' ? 'There is no model card.' : null,
    monitoringRecords: context.monitoringRecords,
  }
}

/** The latest other version that served on this stage and is neither recalled nor expired. */
function rollBack(stage: StageEntry | undefined, versions: readonly VersionEntry[]): ModelEntry['rollBackTo'] {
  const served = [...(stage?.history ?? [])].reverse().map(({ version }) => version)
  for (const name of served) {
    const entry = versions.find(({ version }) => version === name)
    if (name !== stage?.assigned && entry && entry.recalls.length === 0 && !entry.expired) return { version: name, manifestDigest: entry.manifestDigest }
  }
  return null
}

/** The policy's order; then stages that are used without being in it, so that nothing in service stays unseen. */
function stageNames({ policy, models, deployments }: CatalogSources): string[] {
  const declared = valueOf(policy)?.stages.map(({ name }) => name) ?? []
  const used = [...models.flatMap(({ stages }) => Object.keys(valueOf(stages)?.stages ?? {})), ...deployments.flatMap(({ record }) => valueOf(record)?.stage ?? [])]
  const strays = [...new Set(used)].filter((stage) => !declared.includes(stage)).sort()
  return [...strays, ...declared]
}

const known = <T>(sources: Readable<T>[]): T[] => sources.flatMap((source) => (source.state === 'read' ? [source.value] : []))

function problemsOf({ policy, datasets, recalls, decisions, deployments, unreadable }: CatalogSources): string[] {
  const reasons = [
    ...unreadable,
    ...(policy.state === 'absent' ? ['the policy .github/provender.yml is missing'] : policy.state === 'unreadable' ? [`the policy cannot be read (${policy.reason})`] : []),
    ...datasets.flatMap(({ name, dataset }) => (dataset.state === 'unreadable' ? [`dataset ${name} cannot be read (${dataset.reason})`] : [])),
    ...recalls.flatMap(({ id, recall }) => (recall.state === 'unreadable' ? [`recall ${id} cannot be read (${recall.reason}), so what it withdraws is unknown`] : [])),
    ...decisions.flatMap(({ sequence, record }) => (record.state === 'unreadable' ? [`decision ${sequence} cannot be read (${record.reason})`] : [])),
    ...deployments.flatMap(({ digest, record }) => (record.state === 'unreadable' ? [`deployment record ${digest.slice(0, 19)}… cannot be read (${record.reason})`] : [])),
  ]
  return [...new Set(reasons)]
}
