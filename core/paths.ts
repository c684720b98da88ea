/** Where the documents of a model repository lie, from its root. */
export const POLICY_PATH = '.github/provender.yml'
/** In the organisation's repository `.github`. */
export const FLOOR_PATH = '.github/provender-floor.yml'
/** Sigstore authorities that are trusted beside the public ones, a line each. */
export const TRUSTED_ROOTS_PATH = '.github/provender-trusted-roots.jsonl'
export const RECORDS_BRANCH = 'provender-records'

export const modelFolder = (model: string): string => `models/${model}`
export const modelPath = (model: string): string => `models/${model}/model.yml`
export const cardPath = (model: string): string => `models/${model}/README.md`
export const stagesPath = (model: string): string => `models/${model}/stages.yml`
export const versionPath = (model: string, version: string): string => `models/${model}/versions/${version}.yml`
export const datasetPath = (dataset: string): string => `datasets/${dataset}/dataset.yml`

/** A path as model.yml writes it, from the root of the repository: relative to the model's folder unless it begins with `/`. */
export function repositoryPath(model: string, path: string): string {
  return path.startsWith('/') ? path.slice(1) : `${modelFolder(model)}/${path}`
}

/** On the records branch: fanned out by the first two hexadecimal digits. */
export type RecordKind = 'lineage' | 'signatures' | 'evaluations' | 'reproductions' | 'monitoring' | 'deployments'
export function recordPath(kind: RecordKind, digest: string): string {
  const hex = digest.slice('sha256:'.length)
  return `${kind}/${hex.slice(0, 2)}/${hex}.json`
}

/** Kinds of records that are about one lineage, and so are found by it; a signature is about the statement that it signs. */
export const ABOUT_KINDS = ['signatures', 'evaluations', 'reproductions', 'monitoring'] as const
export type AboutKind = (typeof ABOUT_KINDS)[number]

/** The folder of the index that names the records of a kind about a lineage: `about/<hex>/evaluations`. */
export const aboutFolder = (lineage: string, kind: AboutKind): string => `about/${lineage.slice('sha256:'.length)}/${kind}`

/** A file of that index; its text is the record's digest and a newline. */
export const aboutPath = (lineage: string, kind: AboutKind, digest: string): string => `${aboutFolder(lineage, kind)}/${digest.slice('sha256:'.length)}`

/** Decisions are a chain, so their file names carry the sequence: `decisions/00000012-<hex>.json`. */
export function decisionPath(sequence: number, digest: string): string {
  return `decisions/${String(sequence).padStart(8, '0')}-${digest.slice('sha256:'.length)}.json`
}

/** Which document a path holds; undefined for other files. */
export function documentAt(path: string): { kind: 'policy/v1' | 'model/v1' | 'card/v1' | 'version/v1' | 'stages/v1' | 'dataset/v1' | 'recall/v1' | 'floor/v1' | 'override/v1'; name: string } | undefined {
  if (path === POLICY_PATH) return { kind: 'policy/v1', name: '' }
  if (path === FLOOR_PATH) return { kind: 'floor/v1', name: '' }
  const model = /^models\/([^/]+)\/(model\.yml|README\.md|stages\.yml|versions\/[^/]+\.yml)$/.exec(path)
  if (model) {
    const [, name = '', file = ''] = model
    if (file === 'model.yml') return { kind: 'model/v1', name }
    if (file === 'README.md') return { kind: 'card/v1', name }
    return { kind: file === 'stages.yml' ? 'stages/v1' : 'version/v1', name }
  }
  const dataset = /^datasets\/([^/]+)\/dataset\.yml$/.exec(path)
  if (dataset) return { kind: 'dataset/v1', name: dataset[1] ?? '' }
  const recall = /^recalls\/([^/]+)\.yml$/.exec(path)
  if (recall) return { kind: 'recall/v1', name: recall[1] ?? '' }
  const override = /^overrides\/([^/]+)\.yml$/.exec(path)
  if (override) return { kind: 'override/v1', name: override[1] ?? '' }
  return undefined
}
