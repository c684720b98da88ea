import { z } from 'zod'

/** Bytes by their SHA-256, as text: `sha256:` and 64 lower-case hexadecimal digits. */
export const Digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: followed by 64 lower-case hexadecimal digits')
  .meta({ id: 'Digest', description: 'sha256: and 64 lower-case hexadecimal digits' })
export type Digest = z.infer<typeof Digest>

/** A git commit: 40 (SHA-1) or 64 (SHA-256) hexadecimal digits. */
export const CommitSha = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'expected a full git commit id')
export type CommitSha = z.infer<typeof CommitSha>

/**
 * Names of models, datasets, stages, roles, components: they become folder names, refs and URLs.
 * "constructor" is refused: it is a property of every JavaScript object, so a look-up by name would find it.
 */
export const Name = z
  .string()
  .regex(/^(?!constructor$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'expected 1–63 of a–z, 0–9 and "-", not beginning or ending with "-"')
export type Name = z.infer<typeof Name>

/** A dataset lot: `2001-w17`, `2024.06.30`. */
export const LotName = z
  .string()
  .regex(/^(?!constructor$)[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/, 'expected 1–63 of a–z, 0–9, ".", "_" and "-", beginning and ending with a letter or digit')
export type LotName = z.infer<typeof LotName>

/** Semantic version 2.0.0 without build metadata, which would make two names for one precedence. */
export const SemVer = z
  .string()
  .max(64)
  .regex(
    /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-z-][0-9a-z-]*)(\.(0|[1-9]\d*|\d*[a-z-][0-9a-z-]*))*)?$/,
    'expected a semantic version such as 1.4.0',
  )
export type SemVer = z.infer<typeof SemVer>

/** An instant in UTC, RFC 3339 with `Z`. */
export const UtcTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/, 'expected a UTC time such as 2026-03-01T09:30:00Z')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'expected a time that exists')
export type UtcTime = z.infer<typeof UtcTime>

/** A day in UTC. Quote it in YAML: other readers turn an unquoted one into a date object. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'expected a day such as "2026-03-01"')
  .refine((text) => {
    const time = Date.parse(`${text}T00:00:00Z`)
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  }, 'expected a day that exists')
export type Day = z.infer<typeof Day>

/** A GitHub login. */
export const Login = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/, 'expected a GitHub login')
export type Login = z.infer<typeof Login>

/** A GitHub team as `organisation/team-slug`. */
export const Team = z.string().regex(/^[A-Za-z0-9-]{1,39}\/[a-z0-9_-]{1,100}$/, 'expected organisation/team-slug')
export type Team = z.infer<typeof Team>

/**
 * A path inside the repository, with `/`. In `model.yml` it starts at the model's folder; a leading `/` starts it
 * at the root of the repository. No `..`, no backslash, no control character, so it cannot leave the repository.
 */
export const RepoPath = z
  .string()
  .min(1)
  .max(1024)
  .refine((path) => !/[\u0000-\u001f\u007f\\]/.test(path), 'expected a path without backslashes or control characters')
  .refine(
    (path) => path.replace(/^\//, '').split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    'expected a path without "..", "." or empty parts; start it with "/" to begin at the root of the repository',
  )
  .refine((path) => path.replace(/^\//, '').split('/')[0]?.toLowerCase() !== '.git', 'expected a path outside .git')
export type RepoPath = z.infer<typeof RepoPath>

/** Free text that a person wrote; at most a page. */
export const Text = z.string().min(1).max(4000)

/** in-toto DigestSet: algorithm → lower-case hexadecimal. */
export const DigestSet = z.record(z.string(), z.string())
export type DigestSet = z.infer<typeof DigestSet>

/** in-toto ResourceDescriptor: something identified by uri, digest or name. */
export const ResourceDescriptor = z.looseObject({
  name: z.string().optional(),
  uri: z.string().optional(),
  digest: DigestSet.optional(),
  downloadLocation: z.string().optional(),
  mediaType: z.string().optional(),
  annotations: z.record(z.string(), z.unknown()).optional(),
})
export type ResourceDescriptor = z.infer<typeof ResourceDescriptor>

/** One thing that is wrong in a document that a person wrote. */
export interface Problem {
  /** Path in the repository. */
  file: string
  /** From 1. */
  line: number
  /** From 1; 0 when only the line is known. */
  column: number
  /** Where in the document: `rules[2].with.count`; empty for the whole. */
  at: string
  expected: string
  found: string
  remedy: string
}
