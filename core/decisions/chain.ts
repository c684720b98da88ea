import type { z } from 'zod'
import { AcknowledgementRecord } from '../../schemas/acknowledgement/v1.ts'
import { AlertRecord } from '../../schemas/alert/v1.ts'
import { DecisionRecord } from '../../schemas/decision/v1.ts'
import { DeploymentLink } from '../../schemas/deployment-link/v1.ts'
import { OverrideLink } from '../../schemas/override-link/v1.ts'
import { readRecord, type ReadRecord } from '../documents/record.ts'

/** A link as it lies on the records branch. */
export interface StoredLink {
  sequence: number
  /** Of its bytes; whoever read them has compared them. */
  digest: string
  text: string
}

/** What a link may say, by its kind: the only list. */
export type LinkRecord = DecisionRecord | AlertRecord | AcknowledgementRecord | OverrideLink | DeploymentLink
export type LinkKind = LinkRecord['schema']

export interface ChainedLink<R extends LinkRecord = LinkRecord> {
  digest: string
  record: R
}
export type ChainedDecision = ChainedLink<DecisionRecord>

/** The whole decision log, or the first place where it is broken. */
export type Chain = { ok: true; links: ChainedLink[]; decisions: ChainedDecision[] } | { ok: false; sequence: number; reason: string }

const LINKS: { [K in LinkKind]: z.ZodType<Extract<LinkRecord, { schema: K }>> } = {
  'decision/v1': DecisionRecord,
  'alert/v1': AlertRecord,
  'acknowledgement/v1': AcknowledgementRecord,
  'override-link/v1': OverrideLink,
  'deployment-link/v1': DeploymentLink,
}

/**
 * Reads one link of any kind.
 *
 * A kind that is not known is refused, never passed over: a newer Provender may have written there what ends a decision.
 */
export function readLink(text: string): ReadRecord<LinkRecord> {
  const kind = kindOf(text)
  if (kind === undefined || !Object.hasOwn(LINKS, kind)) return { ok: false, reason: notKnown(text, kind) }
  return readRecord<z.ZodType<LinkRecord>>(LINKS[kind as LinkKind], text)
}

function kindOf(text: string): string | undefined {
  try {
    const kind = (JSON.parse(text) as { schema?: unknown } | null)?.schema
    return typeof kind === 'string' ? kind : undefined
  } catch {
    return undefined
  }
}

function notKnown(text: string, kind: string | undefined): string {
  if (kind !== undefined) return `schema: "${kind.slice(0, 60)}" is no kind of link that this Provender knows; update it if a newer one writes to the log`
  const read = readRecord(DecisionRecord, text)
  return read.ok ? 'schema: expected one' : read.reason
}

/** Reads the decision log from its first link on: numbers without gap, each naming the digest of the one before. */
export function readChain(stored: readonly StoredLink[]): Chain {
  const links: ChainedLink[] = []
  for (const [index, link] of stored.entries()) {
    const sequence = index + 1
    const broken = (reason: string): Chain => ({ ok: false, sequence, reason })
    const record = readLink(link.text)
    if (!record.ok) return broken(`decision ${sequence} cannot be read: ${record.reason}`)
    const { value } = record
    if (value.sequence !== sequence) return broken(`expected decision ${sequence}, found number ${value.sequence}`)
    const previous = links.at(-1)?.digest ?? null
    if (value.previous !== previous) return broken(`decision ${sequence} names ${value.previous ?? 'nothing'} as the one before, expected ${previous ?? 'nothing'}`)
    links.push({ digest: link.digest, record: value })
  }
  return { ok: true, links, decisions: linksOfKind(links, 'decision/v1') }
}

/** The links of one kind, oldest first. */
export function linksOfKind<K extends LinkKind>(links: readonly ChainedLink[], kind: K): ChainedLink<Extract<LinkRecord, { schema: K }>>[] {
  return links.filter((link): link is ChainedLink<Extract<LinkRecord, { schema: K }>> => link.record.schema === kind)
}

/** When what a link says happened. */
export function timeOf(record: LinkRecord): string {
  switch (record.schema) {
    case 'decision/v1': return record.decidedAt
    case 'alert/v1': return record.openedAt
    case 'acknowledgement/v1': return record.acknowledgedAt
    case 'override-link/v1': return record.overriddenAt
    case 'deployment-link/v1': return record.deployedAt
  }
}

/**
 * Whether a decision is a "no" to a merge group: it keeps that group from landing, and says nothing against the pull
 * request in another group or by itself.
 */
export const isAgainstGroup = ({ group, conclusion }: DecisionRecord): boolean => group !== undefined && conclusion !== 'approved'

/** The newest decision that satisfies. */
export function latestDecision(decisions: readonly ChainedDecision[], satisfies: (record: DecisionRecord) => boolean): ChainedDecision | undefined {
  return decisions.findLast(({ record }) => satisfies(record))
}
