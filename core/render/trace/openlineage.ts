import type { LineageDataset } from '../../../schemas/lineage/v1.ts'
import { deploymentsIn, versionsIn, type ReachedDeployment } from '../../trace/reached.ts'
import type { TraceReport, VersionTrace } from '../../trace/report.ts'

const PRODUCER = 'https://provender.dev'
const SCHEMA = 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent'
const FACETS = 'https://openlineage.io/spec/facets'

interface Facet { _producer: string; _schemaURL: string; [member: string]: unknown }
interface Dataset { namespace: string; name: string; facets: Record<string, Facet>; inputFacets?: Record<string, Facet> }

/** RunEvent of OpenLineage 2-0-2, with the facets that we fill. */
export interface RunEvent {
  eventType: 'COMPLETE' | 'FAIL' | 'ABORT'
  eventTime: string
  producer: string
  schemaURL: string
  run: { runId: string; facets: Record<string, Facet> }
  job: { namespace: string; name: string; facets: Record<string, Facet> }
  inputs: Dataset[]
  outputs: Dataset[]
}

/** The training runs and deployments of a report as OpenLineage events, oldest first. It has no facet for a model: ours is `provender`. */
export function openLineageEvents(report: TraceReport): RunEvent[] {
  const versions = versionsIn(report).filter(({ predicate }) => predicate !== null)
  const events = [...versions.map(trainingEvent), ...deploymentsIn(report).map((one) => deploymentEvent(one, versions))]
  return events.sort((a, b) => Date.parse(a.eventTime) - Date.parse(b.eventTime) || (a.run.runId < b.run.runId ? -1 : 1))
}

const facet = (schema: string, members: Record<string, unknown>): Facet => ({ _producer: PRODUCER, _schemaURL: schema, ...members })
const provender = (members: Record<string, unknown>): Facet => facet('https://provender.dev/lineage/v1', members)
const versionFacet = (datasetVersion: string): Facet => facet(`${FACETS}/1-0-0/DatasetVersionDatasetFacet.json`, { datasetVersion })

function namespaceOf(version: VersionTrace | undefined): string {
  return version?.predicate?.model.repository ?? 'provender'
}

function trainingEvent(version: VersionTrace): RunEvent {
  const { predicate, lineage, barcode, model, file } = version
  const namespace = namespaceOf(version)
  return {
    eventType: 'COMPLETE', eventTime: predicate?.runDetails.metadata.finishedOn ?? '', producer: PRODUCER, schemaURL: SCHEMA,
    run: {
      runId: uuidOf(lineage?.digest ?? ''),
      facets: { provender: provender({ lineage: lineage?.digest ?? null, barcode, agrees: version.agrees, commit: file?.commit ?? null, initiator: predicate?.initiator.login ?? null, hyperparameters: (predicate?.hyperparameters ?? []).map(({ name, value }) => ({ name, value })) }) },
    },
    job: { namespace, name: `train.${model}`, facets: {} },
    inputs: [
      ...(predicate?.datasets ?? []).map((lot) => lotInput(lot, namespace)),
      ...version.parents.flatMap((parent) => (parent.version?.file ? modelFiles(parent.version) : [])),
    ],
    outputs: modelFiles(version),
  }
}

function deploymentEvent({ model, deployment }: ReachedDeployment, versions: readonly VersionTrace[]): RunEvent {
  const { digest, stage, version, outcome, deployedAt, decision, actor, reason } = deployment
  const deployed = versions.find((one) => one.model === model && one.version === version)
  const namespace = namespaceOf(deployed)
  return {
    eventType: ({ succeeded: 'COMPLETE', failed: 'FAIL', refused: 'ABORT' } as const)[outcome], eventTime: deployedAt, producer: PRODUCER, schemaURL: SCHEMA,
    run: { runId: uuidOf(digest), facets: { provender: provender({ deployment: digest, decision, actor, reason }) } },
    job: { namespace, name: `deploy.${model}.${stage}`, facets: {} },
    inputs: deployed ? modelFiles(deployed) : [],
    outputs: outcome === 'succeeded' ? [{ namespace, name: `${model}#${stage}`, facets: { version: versionFacet(version ?? 'nothing') } }] : [],
  }
}

function lotInput({ name, lot, role, rows, bytes, digest }: LineageDataset, namespace: string): Dataset {
  const sha256 = `sha256:${digest['sha256'] ?? ''}`
  // Counts are numbers there: one that JSON cannot hold exactly is left out.
  const counts = Object.entries({ rowCount: rows, size: bytes }).flatMap(([key, text]) => (text !== undefined && Number.isSafeInteger(Number(text)) ? [[key, Number(text)] as const] : []))
  return {
    namespace, name, facets: { version: versionFacet(`${lot}@${sha256}`), provender: provender({ lot, role, digest: sha256 }) },
    ...(counts.length > 0 ? { inputFacets: { inputStatistics: facet(`${FACETS}/1-0-0/InputStatisticsInputDatasetFacet.json`, Object.fromEntries(counts)) } } : {}),
  }
}

const modelFiles = (version: VersionTrace): Dataset[] =>
  (version.file?.subjects ?? []).map(({ name, digest }) => ({ namespace: namespaceOf(version), name: `${version.model}/${name}`, facets: { version: versionFacet(`${version.version}@${digest}`) } }))

/** A UUID of the kind that everybody may make as they like (version 8, RFC 9562): the same record, the same run. */
function uuidOf(digest: string): string {
  const hex = digest.slice('sha256:'.length)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
