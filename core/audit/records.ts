import { z } from 'zod'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import { EvaluationRecord } from '../../schemas/evaluation/v1.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { MonitoringRecord } from '../../schemas/monitoring/v1.ts'
import { ReproductionRecord } from '../../schemas/reproduction/v1.ts'
import { SlsaProvenance } from '../../schemas/slsa-provenance/v1.ts'
import { readLink, type LinkRecord, type StoredLink } from '../decisions/chain.ts'
import { readRecord, type ReadRecord } from '../documents/record.ts'
import { RECORDS_BRANCH, type RecordKind } from '../paths.ts'
import type { RecordFact } from '../policy/facts.ts'
import { aboutFindings, isAbout, signaturesNamed } from './about.ts'
import { RESTORE, type AuditCheck, type Finding } from './report.ts'

/** A file of the records branch as git has it. */
export interface StoredFile {
  path: string
  /** As git writes it: 100644 for a regular file. */
  mode: string
  /** Of the bytes that are there, whatever the name says. */
  digest: string
  /** null: the bytes are not UTF-8. */
  text: string | null
}

export interface Stored<T> {
  path: string
  digest: string
  record: T
}

/** The records branch, opened: what could be read, and what is wrong with the rest. */
export interface OpenedRecords {
  /** Lineage and provenance by the digest in their name. */
  lineage: Map<string, RecordFact>
  deployments: Stored<DeploymentRecord>[]
  /** In the order of their names. Whether they hang together is not judged here. */
  links: (StoredLink & { path: string })[]
  decisions: Stored<DecisionRecord>[]
  /** Links of every kind that could be read, decisions among them. */
  chained: Stored<LinkRecord>[]
  /** Signatures by the digest in their name, those that cannot be read included. */
  bundles: Map<string, RecordFact>
  /** Digests of signatures by the statement that they are said to sign. */
  signatures: Map<string, string[]>
  count: number
  findings: Finding[]
}

const isSlsa = (text: string): boolean => text.includes('"predicateType":"https://slsa.dev/provenance/v1"')

/** What every Sigstore bundle over a statement has; whether the signature holds is for those who verify it. */
const SignatureBundle = z.looseObject({ mediaType: z.string().startsWith('application/vnd.dev.sigstore.bundle'), verificationMaterial: z.looseObject({}), dsseEnvelope: z.looseObject({ payload: z.string(), payloadType: z.literal('application/vnd.in-toto+json') }) })

const SCHEMAS: Record<RecordKind, (text: string) => z.ZodType> = {
  lineage: (text) => (isSlsa(text) ? SlsaProvenance : LineageStatement),
  signatures: () => SignatureBundle,
  deployments: () => DeploymentRecord,
  evaluations: () => EvaluationRecord,
  reproductions: () => ReproductionRecord,
  monitoring: () => MonitoringRecord,
}

export function openRecords(files: readonly StoredFile[]): OpenedRecords {
  const opened: OpenedRecords = { lineage: new Map(), deployments: [], links: [], decisions: [], chained: [], bundles: new Map(), signatures: new Map(), count: 0, findings: [] }
  for (const file of files) if (file.path !== 'README.md' && !isAbout(file)) openRecord(file, opened)
  for (const { statement, signature } of signaturesNamed(files)) opened.signatures.set(statement, [...(opened.signatures.get(statement) ?? []), signature])
  opened.findings.push(...aboutFindings(files))
  opened.links.sort((a, b) => a.sequence - b.sequence)
  for (const list of [opened.decisions, opened.chained]) list.sort((a, b) => a.record.sequence - b.record.sequence)
  return opened
}

function openRecord({ path, mode, digest, text }: StoredFile, opened: OpenedRecords): void {
  const find = (check: AuditCheck, expected: string, found: string, remedy = RESTORE): void => void opened.findings.push({ check, at: `${RECORDS_BRANCH}:${path}`, expected, found, remedy })
  const name = nameOf(path)
  opened.count += 1
  if (!name) return find('records', 'a record named by its kind and the sha256 of its bytes', 'a file that is none', 'Find out who put it there; records are written by Provender only.')
  if (mode !== '100644') return find('records', 'a regular file (mode 100644)', `mode ${mode}`)
  if (digest !== name.digest) find('records', `bytes that hash to ${name.digest}`, digest)
  const fact: RecordFact = digest === name.digest && text !== null ? { state: 'present', digest, text } : { state: 'damaged', reason: `its bytes hash to ${digest}` }
  if (name.kind === 'lineage') opened.lineage.set(name.digest, fact)
  if (name.kind === 'signatures') opened.bundles.set(name.digest, fact)
  if (name.sequence !== undefined) opened.links.push({ path, sequence: name.sequence, digest, text: text ?? '' })
  if (text === null) return find('schemas', 'UTF-8 text', 'bytes that are none')
  const read: ReadRecord<unknown> = name.kind === 'decisions' ? readLink(text) : readRecord(SCHEMAS[name.kind](text), text)
  if (!read.ok) return find('schemas', `a record of the kind ${name.kind}`, read.reason, 'Find out who wrote it; what it says is not known.')
  // The schema of the kind has been held against it.
  if (name.kind === 'deployments') opened.deployments.push({ path, digest, record: read.value as DeploymentRecord })
  if (name.kind === 'decisions') keepLink({ path, digest, record: read.value as LinkRecord }, opened)
}

function keepLink(link: Stored<LinkRecord>, opened: OpenedRecords): void {
  opened.chained.push(link)
  if (link.record.schema === 'decision/v1') opened.decisions.push({ ...link, record: link.record })
}

function nameOf(path: string): { kind: RecordKind | 'decisions'; digest: string; sequence?: number } | undefined {
  const [, sequence, link] = /^decisions\/(\d{8,})-([0-9a-f]{64})\.json$/.exec(path) ?? []
  if (link !== undefined) return { kind: 'decisions', digest: `sha256:${link}`, sequence: Number(sequence) }
  const [, kind, fan, hex] = /^([a-z]+)\/([0-9a-f]{2})\/([0-9a-f]{64})\.json$/.exec(path) ?? []
  if (kind === undefined || kind === 'decisions' || !Object.hasOwn(SCHEMAS, kind) || !hex?.startsWith(fan ?? '')) return undefined
  return { kind: kind as RecordKind, digest: `sha256:${hex}` }
}
