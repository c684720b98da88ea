import { z } from 'zod'
import { Login, LotName, Name, RepoPath, SemVer, Team, Text } from '../shared.ts'

export const RiskTier = z.enum(['low', 'medium', 'high'])
export type RiskTier = z.infer<typeof RiskTier>

/** What a pipeline step does in the life of a model. */
export const ComponentRole = z.enum(['prepare', 'featurize', 'train', 'predict', 'evaluate'])

/** The lots of one dataset that a pipeline reads, under a name of the model's own. */
export const DatasetUse = z.strictObject({
  dataset: Name.describe('a folder of datasets/'),
  lots: z.array(LotName).min(1),
  role: z.enum(['train', 'validation', 'test', 'reference']),
})
export type DatasetUse = z.infer<typeof DatasetUse>

/** One command of the pipeline. It sees only what it declares: files, datasets, outputs of other components, parameters. */
export const Component = z.strictObject({
  id: Name,
  role: ComponentRole,
  run: z.string().min(1).max(8000).describe('a command for the system shell, any language'),
  needs: z
    .strictObject({
      files: z.array(RepoPath).optional().describe('files or folders of the repository'),
      datasets: z.array(Name).optional().describe('keys of datasets'),
      components: z.array(Name).optional().describe('components whose outputs are read, at their paths'),
    })
    .optional(),
  params: z.array(z.string().min(1)).optional().describe('keys of the parameters file; dots reach into objects'),
  outputs: z.array(RepoPath).min(1).describe('files or folders that the command writes'),
})
export type Component = z.infer<typeof Component>

/** Where the randomness comes from: a key of the parameters file, or the reason why there is none. */
export const Seed = z.union([
  z.strictObject({ parameter: z.string().min(1), library: z.string().min(1).optional(), rng: z.string().min(1).optional() }),
  z.strictObject({ none: Text.describe('why the training needs no seed') }),
])

/** `models/<name>/model.yml`: what the model is and how it is made. */
export const Model = z.strictObject({
  schema: z.literal('model/v1'),
  name: Name,
  version: SemVer.describe('the version that the next training run makes'),
  description: Text,
  task: z.string().min(1).max(64).describe('a Hugging Face pipeline tag such as tabular-classification'),
  'risk-tier': RiskTier,
  owners: z.array(z.union([Login, Team])).min(1),
  parameters: RepoPath.optional().describe('a YAML or JSON file of hyper-parameters'),
  seeds: z.array(Seed).min(1),
  datasets: z.record(Name, DatasetUse),
  pipeline: z.array(Component).min(1),
  model: z.array(RepoPath).min(1).describe('which outputs are the model: files or folders'),
  metrics: RepoPath.describe('which output holds the metrics: JSON, an array of {name, value, split, n, …}'),
  predictions: RepoPath.optional().describe('which output holds predictions on the test data'),
  locks: z.array(RepoPath).optional().describe('lock files of the languages used: requirements.txt, renv.lock'),
  tolerance: z
    .record(z.string(), z.strictObject({ abs: z.number().min(0).optional(), rel: z.number().min(0).optional() }))
    .optional()
    .describe('per metric: how far a reproduction may be off'),
})
export type Model = z.infer<typeof Model>

/** What a pipeline writes to its metrics file. */
export const Metric = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_.-]{0,63}$/i, 'expected 1–64 letters, digits, "_", "." and "-", beginning with a letter'),
  value: z.number(),
  unit: z.string().max(32).optional(),
  split: z.string().max(64).optional(),
  slice: z.record(z.string(), z.string()).optional(),
  interval: z.strictObject({ lower: z.number(), upper: z.number(), level: z.number(), method: z.string() }).optional(),
  n: z.int().min(0).optional(),
  higherIsBetter: z.boolean(),
})
export type Metric = z.infer<typeof Metric>
export const MetricsFile = z.array(Metric).min(1).max(10_000)
