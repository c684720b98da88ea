import { DecisionRecord } from '../../schemas/decision/v1.ts'
import { readRecord } from '../documents/record.ts'

/** A decision as it lies on the records branch. */
export interface StoredLink {
  sequence: number
  /** Of its bytes; whoever read them has compared them. */
  digest: string
  text: string
}

export interface ChainedDecision {
  digest: string
  record: DecisionRecord
}

/** The whole decision log, or the first place where it is broken. */
export type Chain = { ok: true; decisions: ChainedDecision[] } | { ok: false; sequence: number; reason: string }

/** Reads the decision log from its first link on: numbers without gap, each naming the digest of the one before. */
export function readChain(links: readonly StoredLink[]): Chain {
  const decisions: ChainedDecision[] = []
  for (const [index, link] of links.entries()) {
    const sequence = index + 1
    const broken = (reason: string): Chain => ({ ok: false, sequence, reason })
    const record = readRecord(DecisionRecord, link.text)
    if (!record.ok) return broken(`decision ${sequence} cannot be read: ${record.reason}`)
    const { value } = record
    if (value.sequence !== sequence) return broken(`expected decision ${sequence}, found number ${value.sequence}`)
    const previous = decisions.at(-1)?.digest ?? null
    if (value.previous !== previous) return broken(`decision ${sequence} names ${value.previous ?? 'nothing'} as the one before, expected ${previous ?? 'nothing'}`)
    decisions.push({ digest: link.digest, record: value })
  }
  return { ok: true, decisions }
}

/** The newest decision that satisfies. */
export function latestDecision(decisions: readonly ChainedDecision[], satisfies: (record: DecisionRecord) => boolean): ChainedDecision | undefined {
  return decisions.findLast(({ record }) => satisfies(record))
}
