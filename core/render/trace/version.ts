import type { ParentTrace, RecordTrace, VersionTrace } from '../../trace/report.ts'
import type { Branch } from '../tree.ts'
import { formatBytes, type Figures } from './figures.ts'
import { decisionBranch, stageBranch } from './serving.ts'
import { trainingBranches } from './training.ts'

/** Everything about a version; the stage that was asked for is drawn already. */
export function versionBranches(version: VersionTrace, drawn: string | undefined, show: Figures): Branch[] {
  return [
    ...version.stages.filter(({ stage }) => stage !== drawn).map((stage) => stageBranch(stage, show)),
    ...(version.stages.length === 0 && drawn === undefined ? [{ label: 'stages', text: 'holds none now' }] : []),
    ...earlier(version, drawn, show),
    fileBranch(version, show),
    lineageBranch(version, show),
    ...trainingBranches(version, show),
    ...(version.parents.length > 0 ? [{ label: 'parents', text: String(version.parents.length), below: version.parents.map((parent) => parentBranch(parent, show)) }] : []),
  ]
}

/** Deployments that are not those by which it serves now. */
function earlier({ stages, deployments, decisions }: VersionTrace, drawn: string | undefined, show: Figures): Branch[] {
  const now = new Set(stages.flatMap(({ deployment }) => deployment?.digest ?? []))
  const others = deployments.filter(({ digest }) => !now.has(digest))
  if (others.length === 0) return []
  const label = drawn === undefined ? 'deployments' : 'other deployments'
  return [{
    label, text: String(others.length),
    below: others.map((one) => {
      const decision = decisions.find(({ digest }) => digest === one.decision)
      return {
        label: one.stage, text: `${one.outcome} ${one.deployedAt}${one.servedUntil === null ? '' : `, served until ${one.servedUntil}`}, by ${one.actor}, record ${show.digest(one.digest)}`,
        below: decision ? [decisionBranch(decision, show)] : [{ label: 'decision', text: one.decision === null ? 'names none' : 'no record', tone: 'doubt' as const }],
      }
    }),
  }]
}

function fileBranch({ model, version, path, file }: VersionTrace, show: Figures): Branch {
  if (!file) return { label: 'version', text: `${model}@${version}, ${path}: cannot be used`, tone: 'bad' }
  const more = [...(file.expiresOn ? [`expires on ${file.expiresOn}`] : []), ...file.tags]
  return {
    label: 'version', text: [`${model}@${version}`, path, ...more].join(', '),
    below: file.subjects.map(({ name, digest, bytes }) => ({ label: 'file', text: `${name}  ${show.digest(digest)}  ${formatBytes(bytes)}` })),
  }
}

function lineageBranch({ lineage, barcode, provenance, agrees }: VersionTrace, show: Figures): Branch {
  if (!lineage || !provenance) return { label: 'lineage', text: 'no record', tone: 'bad' }
  const checked: Branch = agrees
    ? { label: 'checked', text: 'version file, lineage and provenance name the same model, version, commit, person and bytes' }
    : { label: 'checked', text: 'version file, lineage and provenance do not agree, see below', tone: 'bad' }
  return { ...recordBranch('lineage', lineage, show), below: [...(barcode === null ? [] : [{ label: 'barcode', text: barcode }]), recordBranch('provenance', provenance, show), checked] }
}

const STATES: Record<RecordTrace['state'], string> = { read: '', absent: '  no record', damaged: '  does not match its name', unreadable: '  cannot be read' }

function recordBranch(label: string, { digest, state }: RecordTrace, show: Figures): Branch {
  return { label, text: `${show.digest(digest)}${STATES[state]}`, ...(state === 'read' ? {} : { tone: 'bad' as const }) }
}

function parentBranch({ relation, lineage, version, belowDepth }: ParentTrace, show: Figures): Branch {
  const label = `${relation} from`
  if (belowDepth) return { label, text: `lineage ${show.digest(lineage)}; --depth goes further`, tone: 'faint' }
  if (!version?.file) return { label, text: `lineage ${show.digest(lineage)}: no record`, tone: 'doubt' }
  const lots = version.predicate?.datasets ?? []
  return {
    label, text: `${version.model}@${version.version}, trained ${version.file.trainedAt} by ${version.file.trainedBy} from commit ${show.commit(version.file.commit)}, lineage ${show.digest(lineage)}`,
    below: [
      ...(lots.length > 0 ? [{ label: 'data', text: lots.map(({ name, lot, role }) => `${name}@${lot} (${role})`).join(', ') }] : []),
      ...version.parents.map((parent) => parentBranch(parent, show)),
    ],
  }
}
