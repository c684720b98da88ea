import type { RecordKind } from '../core/paths.ts'
import type { Account, Facts, FileState } from '../core/policy/facts.ts'
import type { FoundGroup } from '../core/policy/merge-group.ts'
import type { Needs, PolicyRead } from '../core/policy/read.ts'
import type { RenderedDecision } from '../core/render/decision.ts'
import type { PathKind } from '../core/repository/read.ts'

/** What flows ask of the world. Each adapter implements one; each flow takes only those it uses. */

export interface Clock {
  now(): Date
}

export interface Log {
  info(message: string): void
  warn(message: string): void
  /** Long work: what is done of how much. A shell may draw it, or print a line now and then. */
  progress(label: string, done: number, total: number): void
}

/** A git repository at one commit, as bytes. */
export interface Tree {
  readonly commit: string
  /** undefined when there is no such file. Symbolic links and submodules are not followed: they read as undefined. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Many files at once, without those that `read` would not give; for who reads thousands. */
  readMany?(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  /** Regular files below a folder ('' for all), with git blob ids, sorted by path. */
  list(folder: string): Promise<{ path: string; blob: string; mode: '100644' | '100755' | '120000' | '160000' }[]>
}

/** The branch provender-records: content-addressed, append-only. */
export interface Records {
  /** Canonical text of a record, checked against its digest; undefined when absent. @throws OutsideError RECORD_DAMAGED */
  read(kind: RecordKind, digest: string): Promise<string | undefined>
  /** Digests of all records of a kind. */
  list(kind: RecordKind): Promise<string[]>
  /** The decision log in order, as text with its digest. */
  decisions(): Promise<{ sequence: number; digest: string; text: string }[]>
  /**
   * Writes everything or nothing; waits its turn when others write at the same time. Writing what is there already is no
   * change. `about` names the statement that a signature signs; other records say themselves what they are about.
   */
  append(records: { kind: RecordKind; text: string; about?: string }[], message: string): Promise<string[]>
  /**
   * Appends to the decision log: `build` gets the last link and may answer undefined when there is nothing to add.
   * `beside` are records that are written with the link, in one commit: both are there or none.
   */
  appendDecision(
    build: (last: { sequence: number; digest: string; text: string } | undefined) => string | undefined,
    message: string,
    beside?: readonly { kind: RecordKind; text: string }[],
  ): Promise<{ sequence: number; digest: string } | undefined>
}

export interface Digests {
  /** `sha256:…` of text as UTF-8. */
  ofText(text: string): string
  ofBytes(bytes: Uint8Array): string
}

/** Rows as text, null where there is none. */
export interface SqlResult {
  columns: string[]
  rows: (string | null)[][]
}

/** A SQL engine that reads and writes files itself, with settings under which equal runs give equal results. */
export interface Sql {
  /** Runs one statement. @throws OutsideError COMMAND_FAILED with the engine's own words */
  run(sql: string): Promise<SqlResult>
  close(): Promise<void>
}

/** A pull request by name. */
export interface PullRef {
  owner: string
  repo: string
  number: number
}

/** Where a pull request stands: what has to be the same before and after the facts are read. */
export interface PullPosition {
  state: 'open' | 'closed'
  draft: boolean
  /** null: the account no longer exists. */
  author: Account | null
  headSha: string
  headRef: string
  /** null: the fork was deleted. */
  headRepository: { id: number; owner: string; name: string } | null
  baseRef: string
  /** The tip of the base branch, which the pull request's own `base.sha` may lag behind. */
  baseSha: string
  baseRepository: number
  /** The branch whose policy counts. */
  defaultBranch: string
  /** Numbers of the other open pull requests into that branch with the same head commit, ascending; none when absent. */
  sharedWith?: number[]
}

/** The policy, from the base branch only. */
export interface Policies {
  load(pull: PullRef, baseSha: string): Promise<PolicyRead>
}

/** One snapshot of everything a decision looks at. */
export interface FactsSource {
  locate(pull: PullRef): Promise<PullPosition>
  /** Never throws for what could not be read: that fact is unknown, with the reason. */
  gather(pull: PullRef, position: PullPosition, needs: Needs): Promise<Facts>
}

/** The one check run that shows the decision. */
export interface Checks {
  /** The newest check run of this program on a commit; undefined when there is none. */
  published(repository: Pick<PullRef, 'owner' | 'repo'>, headSha: string): Promise<ShownCheck | undefined>
  /**
   * Shows a decision in place of `over`, which was read before the decision's facts were, unless that says the same.
   * `overtaken`: another one was written meanwhile, whose facts may be newer; judge again.
   */
  publish(repository: Pick<PullRef, 'owner' | 'repo'>, check: DecisionCheck, over: ShownCheck | undefined): Promise<{ written: boolean; overtaken: boolean; url: string | null }>
}

/** A check run as it stands; `facts` and `conclusion` are empty while it is not completed. */
export interface ShownCheck {
  id: number
  facts: string
  conclusion: string
  title: string
  completedAt: string | null
  url: string | null
}

/** The one comment of this program on a pull request. */
export interface Comments {
  /** Brings it up to date; where there is none, one is written only when it is needed. */
  show(pull: PullRef, comment: PullComment): Promise<void>
}

export interface PullComment {
  text: string
  isNeeded: boolean
}

/** A merge group by name: `gh-readonly-queue/<base>/pr-<number>-<sha>`. */
export interface GroupRef {
  owner: string
  repo: string
  branch: string
}

/** What waits in a merge queue. */
export interface MergeGroups {
  /** Undefined when the branch is gone. */
  find(group: GroupRef): Promise<FoundGroup | undefined>
  /** The open pull request into a branch with this head commit. */
  pullOf(group: GroupRef, headSha: string, baseRef: string): Promise<number | undefined>
  /** The governed files that differ between two commits, as they are after. */
  governedChanges(group: GroupRef, beforeSha: string, afterSha: string): Promise<{ path: string; after: FileState | null }[]>
}

export interface DecisionCheck {
  headSha: string
  /** Digest of the facts: the same facts are shown once. */
  externalId: string
  decidedAt: string
  rendered: RenderedDecision
}

/** One link of the decision log, checked against its digest. */
export interface DecisionLink {
  sequence: number
  digest: string
  text: string
}

/** The decision log as the gate needs it: its newest end. */
export interface DecisionLog {
  /** At most `limit` links, the newest first. @throws OutsideError RECORD_DAMAGED */
  recent(limit: number): Promise<DecisionLink[]>
  /** As `Records.appendDecision`; `recent` tells what stands before the link that is built. @throws OutsideError RECORDS_CONTENDED */
  append(build: (last: DecisionLink | undefined, recent?: DecisionLog['recent']) => string | undefined | Promise<string | undefined>, message: string): Promise<{ sequence: number; digest: string } | undefined>
}

/** The decision log from its first link on. */
export interface WholeLog extends DecisionLog {
  /** Every link, the oldest first, each checked against its digest; whether they hang together is not judged here. @throws OutsideError RECORD_DAMAGED */
  all(): Promise<DecisionLink[]>
}

/** A folder in which people work, read without following a symbolic link out of it. Paths begin at the folder, with `/`. */
export interface WorkingFolder {
  /** Names in a folder, sorted; empty when it is no folder of its own. */
  names(folder: string): Promise<string[]>
  kind(path: string): Promise<PathKind>
  /** A document's text, or why it has none: a link, larger than 1 MiB, not UTF-8, not readable. */
  read(path: string): Promise<{ text: string } | { trouble: { expected: string; found: string; remedy: string } }>
}

/** Writes new files below a folder: all of them, or none and everything as it was. */
export interface NewFiles {
  /** @throws UserError when one of them is there already. @throws OutsideError DISK_FULL, UNREADABLE */
  write(files: readonly { path: string; text: string; executable: boolean }[]): Promise<void>
}
