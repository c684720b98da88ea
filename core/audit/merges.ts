import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { ChangedFile } from '../alerts/arrivals.ts'
import { openAlerts } from '../alerts/open.ts'
import { linksOfKind, type LinkRecord } from '../decisions/chain.ts'
import { POLICY_PATH } from '../paths.ts'
import { isGoverned } from '../policy/governed.ts'
import type { Stored } from './records.ts'
import type { Finding } from './report.ts'

/** A commit of the default branch, held against its first parent. */
export interface LineCommit {
  commit: string
  /** Who made it, and when: equal for all the commits of one rebase. */
  committer: string
  committedAt: number
  changed: ChangedFile[]
}

/**
 * Commits with governed changes since the beginning: where the branch was when the first decision was made, else the
 * first policy. Where nothing was ever decided, nobody has said that anything should be.
 */
export function governedLine(line: readonly LineCommit[], decisions: readonly Stored<DecisionRecord>[]): LineCommit[] {
  const [first] = decisions
  const policy = line.findIndex(({ changed }) => changed.some(({ path, after }) => path === POLICY_PATH && after !== null))
  if (!first || policy < 0) return []
  const beginning = Math.max(policy, line.findIndex(({ commit }) => commit === first.record.base.sha))
  return line.slice(beginning + 1).map((one) => ({ ...one, changed: one.changed.filter(({ path }) => isGoverned(path, true)) })).filter(({ changed }) => changed.length > 0)
}

const REBASE_SECONDS = 600
const MAX_REBASED = 250 // GitHub: commits of a pull request

/**
 * Whether every governed change of the default branch, since the beginning, was merged as it was decided.
 *
 * Git alone does not say which pull request a commit came by: it is known by its files. What an alert tells of, that
 * somebody has acknowledged, is known and no finding.
 */
export function checkMerges(governed: readonly LineCommit[], approved: readonly Stored<DecisionRecord>[], chained: readonly Stored<LinkRecord>[]): Finding[] {
  const open = new Set(openAlerts(chained).map(({ digest }) => digest))
  const accepted = linksOfKind(chained, 'alert/v1').filter(({ digest }) => !open.has(digest)).flatMap(({ record }) => record.about)
  const acceptedCommits = new Set(accepted.flatMap(({ commits }) => commits))
  const acceptedFiles = new Set(accepted.flatMap(({ files }) => files.map(({ path, blob }) => `${path} ${blob ?? 'none'}`)))
  const findings: Finding[] = []
  const merged = new Set<string>()
  for (let from = 0; from < governed.length; ) {
    const decided = findDecided(governed.slice(from, from + MAX_REBASED), approved.filter(({ record }) => !merged.has(pullOf(record))))
    const { commit, changed } = governed[from]!
    if (decided) merged.add(decided.pull)
    if (!decided && !acceptedCommits.has(commit) && !changed.every(({ path, after }) => acceptedFiles.has(`${path} ${after?.blob ?? 'none'}`))) {
      findings.push({ check: 'merges', at: commit, expected: 'an approved decision about exactly the governed files that it changes', found: `none about ${changed.map(({ path }) => path).slice(0, 3).join(', ')}${changed.length > 3 ? ` and ${changed.length - 3} more` : ''}`, remedy: 'It came past the gate: find out who pushed or merged it, and propose it, or its reversal, in a pull request.' })
    }
    from += decided?.length ?? 1
  }
  return findings
}

// A pull request is merged once: that its files were approved then does not let them come again.
const pullOf = ({ repository, pull }: DecisionRecord): string => `${repository.toLowerCase()}#${pull}`

/** How many commits, from the first on, are together what one decision approved, the newest that did. */
function findDecided(line: readonly LineCommit[], approved: readonly Stored<DecisionRecord>[]): { length: number; pull: string } | undefined {
  const [first] = line
  const net = new Map<string, ChangedFile>()
  for (const [index, { committer, committedAt, changed }] of line.entries()) {
    if (committer !== first?.committer || Math.abs(committedAt - first.committedAt) > REBASE_SECONDS) return undefined
    for (const file of changed) net.set(file.path, { ...file, before: net.get(file.path)?.before ?? file.before })
    const left = [...net.values()].filter(({ before, after }) => before?.blob !== after?.blob || before?.mode !== after?.mode)
    const decision = left.length > 0 ? approved.findLast(({ record }) => covers(record, left)) : undefined
    if (decision) return { length: index + 1, pull: pullOf(decision.record) }
  }
  return undefined
}

function covers({ gated }: DecisionRecord, changed: readonly ChangedFile[]): boolean {
  return changed.every(({ path, after }) => gated.some((file) => file.path === path && file.blob === (after?.blob ?? null)) && (after === null || after.mode.startsWith('100')))
}
