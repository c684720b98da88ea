import { z } from 'zod'
import { Login, LotName, Name, RepoPath, SemVer, Team, Text } from '../shared.ts'

export const RiskTier = z.enum(['low', 'medium', 'high'])
export type RiskTier = z.infer<typeof RiskTier>

/** The name of a metric, as the metrics file of a pipeline has it. */
export const MetricName = z.string().regex(/^[a-z][a-z0-9_.-]{0,63}$/i, 'expected 1–64 letters, digits, "_", "." and "-", beginning with a letter')

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
      parts: z.array(Name).optional().describe('parts of this model whose files are read, at parts/<model>/'),
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

/** Another model that this one is made of: one version of it, or whatever a stage of it holds when this one is trained. */
export const Part = z
  .strictObject({ model: Name, version: SemVer.optional(), stage: Name.optional().describe('follows this stage of the part') })
  .refine(({ version, stage }) => (version === undefined) !== (stage === undefined), 'expected either a version, or a stage to follow')
export type Part = z.infer<typeof Part>

/** What a metric must reach. */
export const Threshold = z
  .strictObject({
    metric: MetricName,
    split: z.string().min(1).max(64).optional(),
    slice: z.record(z.string(), z.string()).optional().describe('only on these rows; all rows when absent'),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'expected min, max, or both')
export type Threshold = z.infer<typeof Threshold>

/** A validation suite: cases that a version must meet on pinned data. Evaluation records name it. */
export const EvaluationSuite = z.strictObject({
  suite: Name,
  description: Text.optional(),
  data: z.array(Name).min(1).describe('keys of datasets: the lots are the pinned data'),
  thresholds: z.array(Threshold).min(1).max(200),
})
export type EvaluationSuite = z.infer<typeof EvaluationSuite>

/** What is watched while the model serves. */
export const MonitoringPlan = z.strictObject({
  reference: z.array(Name).min(1).describe('keys of datasets that what comes in is compared with'),
  window: z.enum(['day', 'week', 'month']),
  'min-rows': z.int().min(1).optional().describe('a window with fewer rows is reported as too small, never as healthy'),
  'ignore-columns': z.array(z.string().min(1)).optional(),
  'groups-by': z.array(z.string().min(1)).optional().describe('columns whose groups are compared for bias'),
  'label-delay-days': z.int().min(0).max(3650).optional().describe('how long until the truth of a prediction is known'),
  accuracy: z.array(Threshold).min(1).optional(),
  alert: z
    .strictObject({ windows: z.int().min(1).max(10), of: z.int().min(1).max(10), 'cooldown-days': z.int().min(0).max(365).optional() })
    .refine(({ windows, of }) => windows <= of, 'expected windows ≤ of')
    .optional()
    .describe('how many of the last windows must be bad; 2 of 3 when absent'),
  'on-alarm': z.array(z.enum(['issue', 'retrain', 'suspend'])).min(1),
})
export type MonitoringPlan = z.infer<typeof MonitoringPlan>

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
  parts: z.array(Part).min(1).max(50).optional().describe('a composite model: the models it is made of'),
  evaluations: z.array(EvaluationSuite).min(1).max(50).optional(),
  monitoring: MonitoringPlan.optional(),
})
export type Model = z.infer<typeof Model>

/** What a pipeline writes to its metrics file. */
export const Metric = z.strictObject({
  name: MetricName,
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
