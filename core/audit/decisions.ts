import type { DecisionRecord, StageChange } from '../../schemas/decision/v1.ts'
import { isAgainstGroup, readChain } from '../decisions/chain.ts'
import { RECORDS_BRANCH } from '../paths.ts'
import type { OpenedRecords, Stored } from './records.ts'
import { RESTORE, type Finding } from './report.ts'

/** The first place where the decision log does not hang together, from its first link on. */
export function checkChain(links: OpenedRecords['links']): Finding[] {
  const broken = (index: number, expected: string, found: string): Finding[] => [{ check: 'chain', at: `${RECORDS_BRANCH}:${links[index]?.path ?? 'decisions/'}`, expected, found, remedy: `${RESTORE} Nothing after it is proven.` }]
  const misplaced = links.findIndex(({ sequence }, index) => sequence !== index + 1)
  const chain = readChain(misplaced < 0 ? links : links.slice(0, misplaced))
  if (!chain.ok) return broken(chain.sequence - 1, `decision ${chain.sequence} to follow the one before it`, chain.reason)
  if (misplaced < 0) return []
  const { sequence } = links[misplaced]!
  return broken(misplaced, `decision ${misplaced + 1}`, sequence <= misplaced ? `a second number ${sequence}` : `number ${sequence}`)
}

/** The decisions, found quickly. */
export interface DecisionIndex {
  byDigest: ReadonlyMap<string, DecisionRecord>
  /** Approved, and not judged otherwise afterwards on the same head; oldest first. By model. */
  approved: ReadonlyMap<string, Stored<DecisionRecord>[]>
  approvedDigests: ReadonlySet<string>
  /** The same without regard to models: a decision may be about other documents alone. */
  standing: readonly Stored<DecisionRecord>[]
  /** Blobs of files as approved, by path. */
  approvedBlobs: ReadonlyMap<string, ReadonlySet<string | null>>
}

export function indexDecisions(decisions: readonly Stored<DecisionRecord>[]): DecisionIndex {
  const proposal = ({ repository, pull, head }: DecisionRecord): string => `${repository.toLowerCase()}#${pull}@${head.sha}`
  const last = new Map(decisions.filter(({ record }) => !isAgainstGroup(record)).map(({ record }) => [proposal(record), record.conclusion]))
  const standing = decisions.filter(({ record }) => record.conclusion === 'approved' && last.get(proposal(record)) === 'approved')
  const approved = new Map<string, Stored<DecisionRecord>[]>()
  const approvedBlobs = new Map<string, Set<string | null>>()
  for (const decision of standing) {
    for (const model of new Set(decision.record.changes.map((change) => change.model))) append(approved, model, decision)
    for (const { path, blob } of decision.record.gated) approvedBlobs.set(path, (approvedBlobs.get(path) ?? new Set()).add(blob))
  }
  return { byDigest: new Map(decisions.map(({ digest, record }) => [digest, record])), approved, standing, approvedDigests: new Set(standing.map(({ digest }) => digest)), approvedBlobs }
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Which part of a stage a change is about; the version that serves has no slot of its own. */
export const slotOf = (change: StageChange): string => (typeof change['slot'] === 'string' ? change['slot'] : 'version')
