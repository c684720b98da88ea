import { STATEMENT_TYPE, TRAINING_BUILD_TYPE, type LineageStatement } from '../../schemas/lineage/v1.ts'
import { SLSA_PREDICATE_TYPE, SlsaProvenance } from '../../schemas/slsa-provenance/v1.ts'
import type { ResourceDescriptor } from '../../schemas/shared.ts'
import type { TrainingFacts } from './facts.ts'
import { TREE_MANIFEST_NAME } from './tree-manifest.ts'

/** Plain SLSA provenance of a training run: nothing of ours inside, so that SLSA verifiers accept it. */
export function buildProvenance(facts: TrainingFacts): SlsaProvenance {
  return SlsaProvenance.parse({
    _type: STATEMENT_TYPE,
    subject: subjectsOf(facts),
    predicateType: SLSA_PREDICATE_TYPE,
    predicate: { buildDefinition: buildDefinitionOf(facts), runDetails: runDetailsOf(facts) },
  } satisfies SlsaProvenance)
}

const MAX_SUBJECTS = 1024 // GitHub's attestation store and the schemas

/** Every model file and the manifest that stands for them all; the manifest alone when they are too many. */
export function subjectsOf(facts: Pick<TrainingFacts, 'files' | 'manifestDigest'>): LineageStatement['subject'] {
  const manifest = { name: TREE_MANIFEST_NAME, digest: digestSet(facts.manifestDigest) }
  if (facts.files.length >= MAX_SUBJECTS) return [manifest]
  return [...facts.files.map((file) => ({ name: file.path, digest: digestSet(file.digest) })), manifest]
}

export function buildDefinitionOf(facts: TrainingFacts): SlsaProvenance['predicate']['buildDefinition'] {
  return {
    buildType: TRAINING_BUILD_TYPE,
    externalParameters: facts.invocation.externalParameters,
    internalParameters: facts.invocation.internalParameters,
    resolvedDependencies: dependenciesOf(facts),
  }
}

export function runDetailsOf(facts: TrainingFacts): SlsaProvenance['predicate']['runDetails'] {
  const { invocation, startedOn, finishedOn } = facts
  const logs = facts.components.flatMap((component) => (component.log ? [component.log] : []))
  return {
    builder: { id: invocation.builderId },
    metadata: { invocationId: invocation.invocationId, startedOn, finishedOn },
    byproducts: [facts.metricsFile, ...logs],
  }
}

export function digestSet(digest: string): { sha256: string } {
  return { sha256: digest.slice('sha256:'.length) }
}

function dependenciesOf(facts: TrainingFacts): ResourceDescriptor[] {
  const source: ResourceDescriptor = {
    name: 'source',
    ...(facts.repository ? { uri: `${facts.repository.startsWith('http') ? 'git+' : ''}${facts.repository}${facts.ref ? `@${facts.ref}` : ''}` } : {}),
    digest: { gitCommit: facts.commit },
  }
  return [
    source,
    ...facts.documents,
    ...facts.environment.locks.map((lock) => ({ name: lock.path, digest: lock.digest })),
    ...(facts.environment.container ? [facts.environment.container] : []),
    ...facts.parts.map(({ name, digest }) => ({ name, digest: digestSet(digest) })),
    ...facts.datasets.map((lot) => ({ name: `${lot.name}@${lot.lot}`, uri: lot.uri, digest: lot.digest })),
  ]
}
