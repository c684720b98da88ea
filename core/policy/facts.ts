import type { OpenAlert } from '../alerts/open.ts'
import { canonicalJson } from '../canonical.ts'

/** Something that was looked at: its value, or the reason why it could not be read. */
export type Fact<T> = { known: true; value: T } | { known: false; reason: string }

export const known = <T>(value: T): Fact<T> => ({ known: true, value })
export const unknown = (reason: string): Fact<never> => ({ known: false, reason })

/** A GitHub account. Ids are compared; the login is for people to read. */
export interface Account {
  id: number
  login: string
  bot: boolean
}

export interface PullFact {
  number: number
  draft: boolean
  /** null: the account no longer exists. */
  author: Account | null
  base: { ref: string; sha: string; repository: number }
  /** `repository` is null when the fork was deleted. */
  head: { ref: string; sha: string; repository: number | null }
  mergeBase: string
}

/** A file at a commit; `mode` as git has it: 100644, 100755, 120000 (symbolic link), 160000 (submodule). */
export interface FileState {
  blob: string
  mode: string
}

/** A governed path that differs between the merge base and the head. A rename is two of these. */
export interface GovernedFile {
  path: string
  mergeBase: FileState | null
  base: FileState | null
  head: FileState | null
}

export interface FilesFact {
  changed: GovernedFile[]
  /** Governed paths of the merged result that are the same to a file system that ignores case or Unicode form. */
  colliding: string[]
  /**
   * Paths, governed or not, that one side removed and the other changed, while that side brought governed files. Git
   * takes such a path for renamed and carries the change into the new name, where nobody has judged it.
   */
  displaced: string[]
  /** The head has the same files as the merge base, governed or not. */
  empty?: boolean
}

export const touchesNothing = ({ changed, colliding, displaced }: FilesFact): boolean => changed.length + colliding.length + displaced.length === 0

/** Texts by path. null: there is no such file. A path that is not a key was not read. */
export interface DocumentsFact {
  /** At the tip of the base branch. */
  base: Record<string, string | null>
  /** As the pull request would leave them: the head's file where it changes one, else the base's. */
  merged: Record<string, string | null>
  /** Paths of all files below a folder, by the folder with its slash. A folder that is not a key was not looked into. */
  listed?: Record<string, { base: string[]; merged: string[] }>
}

export interface CommitFact {
  sha: string
  /** null: the address in the commit belongs to no account. */
  author: Account | null
  committer: Account | null
  /** From `Co-authored-by` trailers. */
  coAuthors: (Account | null)[]
}

/** Somebody moved the head branch to `after`. */
export interface PushFact {
  after: string
  actor: Account | null
  /** Of a push by a bot: the first few paths that it changed, as `changedByPush` tells. Absent: nobody knows. */
  changed?: string[]
}

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED' | 'COMMENTED'
export interface ReviewFact {
  id: number
  /** null: the account no longer exists. */
  author: Account | null
  state: ReviewState
  /** What the reviewer looked at. */
  commit: string | null
  submittedAt: string
  /** Whether the pull request was against another base when this was submitted: what was looked at was another difference. */
  beforeRetarget: boolean
}

/** A commit that somebody approved and that is not the head any more, against what the head would bring in today. */
export interface ReviewedCommit {
  /** The first few paths, governed or not, that would now be changed otherwise than at that commit, or in whose folder the base changed a governed file meanwhile. */
  changed: string[]
  /** The first few commits that came in since by a merge of something else than the base. */
  merged: string[]
  /** Every commit that it has and the base has not. */
  commits: CommitFact[]
}

export type Permission = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin'

/** Who is who, as far as the policy asks. Logins are keys in lower case. */
export interface PeopleFact {
  /** Ids of accounts by login; null: GitHub knows no such account. */
  accounts: Record<string, number | null>
  /** `organisation/team` → ids of its members, child teams included. */
  teams: Record<string, Fact<number[]>>
  /** Account id → permission in the repository, of those who reviewed. */
  permissions: Record<string, Fact<Permission>>
}

export interface CheckFact {
  name: string
  app: { id: number; slug: string } | null
  headSha: string
  status: string
  conclusion: string | null
}

/** A record as it lies on the records branch. */
export type RecordFact = { state: 'present'; digest: string; text: string } | { state: 'absent' } | { state: 'damaged'; reason: string }

/** What a signature over a version's statement says, after it was verified. */
export interface SignatureFact {
  statement: 'lineage' | 'provenance'
  state: 'absent' | 'valid' | 'invalid'
  /** Who signed, as far as the signature is valid. */
  signer?: { issuer: string; workflow: string; ref: string } | { key: string }
  /** Why it is not valid. */
  reason?: string
}

/** What is known of one version besides its file. Of the optional parts, those are absent that no rule asks for. */
export interface EvidenceFact {
  lineage: Fact<RecordFact>
  provenance: Fact<RecordFact>
  /** Whether the trained commit is the head or one of its ancestors. */
  trainedBelowHead: Fact<boolean>
  /** Every record of the kind that is about this lineage. */
  evaluations?: Fact<RecordFact[]>
  reproductions?: Fact<RecordFact[]>
  signatures?: Fact<SignatureFact[]>
  /** Lineage by its digest, of versions that this one is made of or was trained further from, and of theirs. */
  ancestors?: Record<string, Fact<RecordFact>>
}

/** What else a rule wants to be read: most policies do not ask for it. */
export type Ask = 'evaluations' | 'reproductions' | 'signatures' | 'recalls' | 'lots' | 'champions' | 'suites'

/** A stage that another open pull request moves. */
export interface OpenPromotion {
  pull: number
  draft: boolean
  model: string
  stage: string
  slot: 'version' | 'challenger' | 'shadow'
}

export interface FactValues {
  pull: PullFact
  files: FilesFact
  documents: DocumentsFact
  commits: CommitFact[]
  pushes: PushFact[]
  reviews: ReviewFact[]
  /** By commit that was approved and is not the head. null: it is gone. A commit that is no key was not compared. */
  reviewed: Record<string, Fact<ReviewedCommit | null>>
  people: PeopleFact
  checks: CheckFact[]
  /** By `model@version`. */
  evidence: Record<string, EvidenceFact>
  /** `model#stage` → versions that served there by a recorded decision, as far as stages that this pull request moves are concerned. */
  served: Record<string, string[]>
  /** Reviews after break-glass that are still to be made, of models that this pull request moves. */
  alerts: OpenAlert[]
  /** Moves of other open pull requests of this repository, as far as they are of models that this one moves. */
  openPromotions: OpenPromotion[]
}
export type Need = keyof FactValues
export type Facts = { [N in Need]: Fact<FactValues[N]> }

/** What every decision needs; rules add to it. */
export const BASIC_NEEDS: readonly Need[] = ['pull', 'files', 'documents']

/** The bytes that the digest of the facts is taken over. */
export const factsText = (facts: Facts, policy: string | null, floor: string | null = null): string => canonicalJson({ facts, policy, ...(floor === null ? {} : { floor }) })
