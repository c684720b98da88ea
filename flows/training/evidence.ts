import { canonicalJson } from '../../core/canonical.ts'
import type { TrainingFacts } from '../../core/lineage/facts.ts'
import type { Invocation } from '../../core/lineage/invocation.ts'
import { buildLineage } from '../../core/lineage/manifest.ts'
import { buildProvenance, digestSet } from '../../core/lineage/slsa.ts'
import { treeManifest } from '../../core/lineage/tree-manifest.ts'
import type { LineageDataset, LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Digests } from '../ports.ts'
import type { PlannedLot } from './plan.ts'
import type { PipelineRun } from './run.ts'

/** The statements about a run as text, with the digests they are known by. Signing them needs nothing more than this. */
export interface Evidence {
  lineage: LineageStatement
  lineageText: string
  lineageDigest: string
  provenanceText: string
  provenanceDigest: string
  manifestText: string
  manifestDigest: string
}

/** Both statements of a finished run. Pure: it only looks at what was gathered. */
export function makeEvidence(run: PipelineRun, invocation: Invocation, digests: Digests): Evidence {
  const manifestText = treeManifest(run.files)
  const manifestDigest = digests.ofText(manifestText)
  const { plan } = run
  const facts: TrainingFacts = {
    model: plan.model,
    commit: plan.head.commit,
    repository: plan.head.uri,
    ref: plan.head.ref,
    invocation,
    initiator: run.initiator,
    startedOn: plan.startedOn,
    finishedOn: run.finishedOn,
    documents: plan.documents,
    hyperparameters: plan.parameters.hyperparameters,
    seeds: plan.parameters.seeds,
    datasets: plan.lots.map(recordLot),
    components: run.components,
    environment: run.environment,
    metricsFile: run.metricsFile,
    metrics: run.metrics,
    files: run.files,
    manifestDigest,
    predictionDigest: run.predictionDigest,
    champion: run.champion,
    parts: plan.parts.map(({ version, digest }) => ({ name: `${version.model}@${version.version}`, lineage: version.lineage, digest })),
  }
  const lineage = buildLineage(facts)
  const lineageText = canonicalJson(lineage)
  const provenanceText = canonicalJson(buildProvenance(facts))
  return { lineage, lineageText, lineageDigest: digests.ofText(lineageText), provenanceText, provenanceDigest: digests.ofText(provenanceText), manifestText, manifestDigest }
}

function recordLot(planned: PlannedLot): LineageDataset {
  const { id, use, dataset, lot: name, digest, bytes } = planned
  const lot = dataset.lots[name]
  if (!lot) throw new Error(`unreachable: the lot ${name} was planned and is not there`)
  return {
    role: use.role,
    id,
    name: dataset.name,
    lot: name,
    uri: lot.uri,
    digest: digestSet(digest),
    bytes: String(bytes),
    licence: dataset.licence,
    sensitivity: dataset.sensitivity,
    ...(lot.rows === undefined ? {} : { rows: String(lot.rows) }),
    ...(lot['schema-digest'] === undefined ? {} : { schema: { digest: digestSet(lot['schema-digest']) } }),
    ...(lot.collected === undefined ? {} : { time: lot.collected }),
  }
}
