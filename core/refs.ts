import { Digest, LotName, Name, SemVer } from '../schemas/shared.ts'

/** What `churn@1.4.0`, `churn#production`, `flights@2001-w17` and `sha256:…` name. */
export type Ref =
  | { kind: 'version'; model: string; version: string }
  | { kind: 'stage'; model: string; stage: string }
  | { kind: 'lot'; dataset: string; lot: string }
  | { kind: 'digest'; digest: string }

/**
 * Reads a name as people write it; undefined when it is none (it may then be a file).
 *
 * `name@x` is a version when x is a semantic version, else a dataset lot.
 */
export function parseRef(text: string): Ref | undefined {
  if (Digest.safeParse(text).success) return { kind: 'digest', digest: text }
  const at = /^([^@#]+)([@#])([^@#]+)$/.exec(text)
  if (!at || !Name.safeParse(at[1]).success) return undefined
  const [, name, mark, rest] = at as unknown as [string, string, string, string]
  if (mark === '#') return Name.safeParse(rest).success ? { kind: 'stage', model: name, stage: rest } : undefined
  if (SemVer.safeParse(rest).success) return { kind: 'version', model: name, version: rest }
  return LotName.safeParse(rest).success ? { kind: 'lot', dataset: name, lot: rest } : undefined
}

export function formatRef(ref: Ref): string {
  if (ref.kind === 'version') return `${ref.model}@${ref.version}`
  if (ref.kind === 'stage') return `${ref.model}#${ref.stage}`
  if (ref.kind === 'lot') return `${ref.dataset}@${ref.lot}`
  return ref.digest
}
