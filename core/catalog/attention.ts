import type { Attention, ModelEntry, StageEntry, VersionEntry } from './catalog.ts'
import { longDay } from './dates.ts'
import { isOverall } from './measured.ts'
import { valueOf, type ModelSources } from './sources.ts'
import { disagreement } from './verdict.ts'

/**
 * Everything about a model that needs somebody: first what is on a stage, then its documents, then what could not be
 * read anywhere, because an unreadable record may be about this model.
 */
export function attentionOf(source: ModelSources, stages: readonly StageEntry[], versions: readonly VersionEntry[], problems: readonly string[]): Attention[] {
  const points = [
    ...stages.flatMap((stage) => stagePoints(stage, versions)),
    ...versions.filter(({ assignedTo }) => assignedTo.length > 0).flatMap(({ attention }) => attention),
    ...documentPoints(source),
    ...cardPoints(source, versions),
    ...problems.map((text): Attention => ({ level: 'bad', kind: 'unreadable', short: 'Unreadable evidence', text })),
  ]
  const rank = { recalled: 0, bad: 1, warn: 2 }
  return points.map((point, index) => ({ point, index })).sort((a, b) => rank[a.point.level] - rank[b.point.level] || a.index - b.index).map(({ point }) => point)
}

function stagePoints(entry: StageEntry, versions: readonly VersionEntry[]): Attention[] {
  const { stage, assigned, state, approval, failure } = entry
  const points: Attention[] = []
  if (assigned !== null && !versions.some(({ version }) => version === assigned)) {
    points.push({ level: 'bad', kind: 'disagreement', short: 'Version missing', text: `version ${assigned} is assigned to ${stage}, but it has no version file` })
  }
  if (state === 'disagrees') points.push({ level: 'bad', kind: 'deployment', short: 'Deployment disagrees', text: lowerFirst(disagreement(entry).slice(0, -1)) })
  if (state === 'not-deployed') points.push({ level: 'warn', kind: 'deployment', short: 'Not deployed', text: `no deployment of version ${assigned} to ${stage} is recorded` })
  if (assigned !== null && approval.state === 'none') points.push({ level: 'bad', kind: 'approval', short: 'No approval', text: `no approval of version ${assigned} for ${stage} is recorded` })
  if (approval.state === 'disagrees') points.push({ level: 'bad', kind: 'approval', short: 'Approval unclear', text: approval.reason })
  if (failure) {
    const verb = failure.outcome === 'refused' ? 'was refused' : 'failed'
    points.push({ level: 'warn', kind: 'deployment', short: `Deployment ${failure.outcome}`, text: `the deployment of ${failure.version === null ? 'an empty stage' : `version ${failure.version}`} to ${stage} ${verb} on ${longDay(failure.deployedAt)}: ${failure.reason.trim().replace(/\.$/, '')}` })
  }
  return [...points, ...lineageOfDeployment(entry, versions)]
}

function lineageOfDeployment({ stage, state, deployed, deployment }: StageEntry, versions: readonly VersionEntry[]): Attention[] {
  const file = versions.find(({ version }) => version === deployed)?.file
  if (state !== 'serving' || !file || !deployment?.lineage || deployment.lineage === file.lineage) return []
  return [{ level: 'bad', kind: 'disagreement', short: 'Evidence disagrees', text: `what serves ${stage} was deployed with another lineage record than version ${deployed} names now` }]
}

function documentPoints({ name, model, stages }: ModelSources): Attention[] {
  const unreadable = (reason: string): Attention => ({ level: 'bad', kind: 'unreadable', short: 'Unreadable document', text: reason })
  return [
    ...(model.state === 'unreadable' ? [unreadable(`model.yml cannot be read (${model.reason})`)] : []),
    ...(model.state === 'absent' ? [unreadable(`models/${name} has no model.yml`)] : []),
    ...(stages.state === 'unreadable' ? [unreadable(`stages.yml cannot be read (${stages.reason}), so what is assigned is unknown`)] : []),
  ]
}

/** The numbers in a card are a copy: they must be those of the lineage. */
function cardPoints({ card }: ModelSources, versions: readonly VersionEntry[]): Attention[] {
  if (card.state === 'unreadable') return [{ level: 'bad', kind: 'unreadable', short: 'Unreadable card', text: `the model card cannot be read (${card.reason})` }]
  const machine = valueOf(card)?.frontMatter.provender
  const version = versions.find((entry) => entry.version === machine?.version)
  if (!machine || !version?.file) return []
  const point = (text: string): Attention[] => [{ level: 'bad', kind: 'disagreement', short: 'Card disagrees', text }]
  if (machine.lineage !== version.file.lineage) return point(`the model card names another lineage record for version ${machine.version} than its version file`)
  if (!version.lineage) return []
  const wrong = machine.metrics.filter((metric) => (metric.slice === undefined || Object.keys(metric.slice).length === 0) && !version.metrics.some((known) => isOverall(known) && known.name === metric.name && known.value === metric.value && (known.split ?? undefined) === metric.split))
  return wrong.length === 0 ? [] : point(`the model card gives ${wrong.map(({ name, value }) => `${name} ${value}`).join(', ')}, which the lineage of version ${machine.version} does not`)
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Models that need somebody most come first; ties are ordered by name. */
export function byUrgency(a: ModelEntry, b: ModelEntry): number {
  const rank = { recalled: 0, bad: 1, warn: 2, ok: 3, none: 4 }
  return rank[a.verdict.level] - rank[b.verdict.level] || (a.name < b.name ? -1 : 1)
}
