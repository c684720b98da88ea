import { z } from 'zod'
import { DigestSet, ResourceDescriptor, UtcTime } from '../shared.ts'

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'
export const LINEAGE_PREDICATE_TYPE = 'https://provender.dev/lineage/v1'
export const TRAINING_BUILD_TYPE = 'https://provender.dev/buildtypes/training/v1'

/** in-toto subject: matched by digest alone; `name` is for people. */
export const Subject = z.looseObject({ name: z.string().min(1), digest: DigestSet })

const Text = z.string()

export const LineageComponent = z.looseObject({
  id: Text,
  name: Text,
  role: Text,
  /** `sha256:` over command, inputs, parameters and environment: equal versions need not run twice. */
  version: Text,
  command: Text,
  config: ResourceDescriptor.optional(),
  inputs: z.array(ResourceDescriptor),
  outputs: z.array(ResourceDescriptor),
  params: z.record(z.string(), z.string()),
  startedOn: UtcTime,
  finishedOn: UtcTime,
  exitCode: z.int(),
  cached: z.boolean(),
  log: ResourceDescriptor.optional(),
})
export type LineageComponent = z.infer<typeof LineageComponent>

export const LineageDataset = z.looseObject({
  role: Text,
  /** The key of `datasets` in model.yml. */
  id: Text,
  name: Text,
  lot: Text,
  uri: Text,
  digest: DigestSet,
  bytes: Text,
  rows: Text.optional(),
  schema: z.looseObject({ digest: DigestSet }).optional(),
  time: z.looseObject({ from: Text, to: Text }).optional(),
  licence: Text.optional(),
  sensitivity: Text.optional(),
})
export type LineageDataset = z.infer<typeof LineageDataset>

export const LineageMetric = z.looseObject({
  name: Text,
  value: Text,
  unit: Text.optional(),
  split: Text.optional(),
  slice: z.record(z.string(), z.string()).optional(),
  ci: z.looseObject({ lower: Text, upper: Text, level: Text, method: Text }).optional(),
  n: Text.optional(),
  tolerance: z.looseObject({ abs: Text.optional(), rel: Text.optional() }).optional(),
  higherIsBetter: z.boolean(),
})
export type LineageMetric = z.infer<typeof LineageMetric>

export const LineageEnvironment = z.looseObject({
  os: Text,
  arch: Text,
  cpu: z.looseObject({ model: Text, cores: z.int() }),
  gpus: z.array(z.looseObject({ model: Text, count: z.int(), driver: Text.optional() })),
  cuda: Text.optional(),
  languages: z.record(z.string(), z.looseObject({ version: Text })),
  locks: z.array(z.looseObject({ path: Text, digest: DigestSet })),
  container: ResourceDescriptor.optional(),
  env: z.array(z.looseObject({ name: Text, value: Text })),
  determinism: z.looseObject({ flags: z.array(Text) }),
})
export type LineageEnvironment = z.infer<typeof LineageEnvironment>

/** SLSA's buildDefinition and runDetails, shared by both statements. */
export const BuildDefinition = z.looseObject({
  buildType: Text,
  externalParameters: z.record(z.string(), z.unknown()),
  internalParameters: z.record(z.string(), z.unknown()).optional(),
  resolvedDependencies: z.array(ResourceDescriptor),
})
export const RunDetails = z.looseObject({
  builder: z.looseObject({ id: Text, version: z.record(z.string(), z.string()).optional() }),
  metadata: z.looseObject({ invocationId: Text, startedOn: UtcTime, finishedOn: UtcTime }),
  byproducts: z.array(ResourceDescriptor).optional(),
})

/** The record of one training run. Exact numbers are strings; an absent field is a weaker claim, never a stronger. */
export const LineagePredicate = z.looseObject({
  schemaVersion: z.literal('1.0.0'),
  kind: z.enum(['train']),
  model: z.looseObject({ name: Text, version: Text, repository: Text.optional(), path: Text }),
  initiator: z.looseObject({ login: Text }),
  buildDefinition: BuildDefinition,
  runDetails: RunDetails,
  hyperparameters: z.array(z.looseObject({ name: Text, value: Text, type: z.enum(['int', 'float', 'bool', 'str', 'json']), source: Text })),
  seeds: z.array(z.looseObject({ value: Text.optional(), library: Text.optional(), rng: Text.optional(), source: Text.optional(), none: Text.optional() })),
  datasets: z.array(LineageDataset),
  components: z.array(LineageComponent),
  environment: LineageEnvironment,
  metrics: z.array(LineageMetric),
  outputs: z.looseObject({ parameterDigest: DigestSet, predictionDigest: DigestSet.optional() }),
  /** The champion's metrics on this run's test data, when there was a champion to compare with. */
  comparison: z
    .looseObject({ champion: z.looseObject({ version: Text, lineage: Text }), metrics: z.array(LineageMetric), sameData: z.boolean() })
    .optional(),
  parents: z.array(z.looseObject({ manifest: Text, relation: z.enum(['retrained', 'finetuned', 'promoted', 'reproduced', 'composed']) })),
  completeness: z.looseObject({ datasets: Text, environment: Text, components: Text }),
  resources: z.looseObject({ wallSeconds: Text.optional() }).optional(),
})
export type LineagePredicate = z.infer<typeof LineagePredicate>

/** in-toto Statement v1 with our lineage predicate. */
export const LineageStatement = z.looseObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.array(Subject).min(1).max(1024),
  predicateType: z.literal(LINEAGE_PREDICATE_TYPE),
  predicate: LineagePredicate,
})
export type LineageStatement = z.infer<typeof LineageStatement>
