import { LINEAGE_PREDICATE_TYPE, LineageStatement, STATEMENT_TYPE } from '../../schemas/lineage/v1.ts'
import { modelFolder } from '../paths.ts'
import type { TrainingFacts } from './facts.ts'
import { buildDefinitionOf, digestSet, runDetailsOf, subjectsOf } from './slsa.ts'

/**
 * The lineage statement of a training run: our predicate over the same subjects as its SLSA provenance.
 *
 * Exact numbers are texts. What was not seen is left out, which is a weaker claim and never a stronger one.
 */
export function buildLineage(facts: TrainingFacts): LineageStatement {
  const { model } = facts
  return LineageStatement.parse({
    _type: STATEMENT_TYPE,
    subject: subjectsOf(facts).map((subject) => withFormat(subject, facts)),
    predicateType: LINEAGE_PREDICATE_TYPE,
    predicate: {
      schemaVersion: '1.0.0',
      kind: 'train',
      model: { name: model.name, version: model.version, path: modelFolder(model.name), ...(facts.repository ? { repository: facts.repository } : {}) },
      initiator: facts.initiator,
      buildDefinition: buildDefinitionOf(facts),
      runDetails: runDetailsOf(facts),
      hyperparameters: facts.hyperparameters,
      seeds: facts.seeds,
      datasets: facts.datasets,
      components: facts.components,
      environment: facts.environment,
      metrics: facts.metrics,
      outputs: {
        parameterDigest: digestSet(facts.manifestDigest),
        ...(facts.predictionDigest ? { predictionDigest: digestSet(facts.predictionDigest) } : {}),
      },
      ...comparisonOf(facts),
      parents: [
        ...(facts.champion ? [{ manifest: facts.champion.lineage, relation: 'retrained' as const }] : []),
        ...facts.parts.map(({ lineage }) => ({ manifest: lineage, relation: 'composed' as const })),
      ],
      // Datasets are verified by digest and components see nothing else; the environment is what the machine says of itself.
      completeness: { datasets: 'observed', components: 'observed', environment: 'declared' },
      resources: { wallSeconds: wallSeconds(facts) },
    },
  } satisfies LineageStatement)
}

// Only here: provenance stays as plain as SLSA's own tools write it. Subjects are matched by digest, so they are the same.
function withFormat(subject: LineageStatement['subject'][number], { files }: TrainingFacts): LineageStatement['subject'][number] {
  const format = files.find(({ path }) => path === subject.name)?.format
  return format === undefined ? subject : { ...subject, annotations: { format } }
}

function comparisonOf({ champion }: TrainingFacts): Pick<LineageStatement['predicate'], 'comparison'> {
  if (!champion) return {}
  const { version, stage, lineage, metrics, sameData, reason } = champion
  return { comparison: { champion: { version, stage, lineage }, metrics, sameData, ...(reason ? { reason } : {}) } }
}

function wallSeconds({ startedOn, finishedOn }: TrainingFacts): string {
  return ((Date.parse(finishedOn) - Date.parse(startedOn)) / 1000).toFixed(3)
}
