import type { AboutKind, RecordKind } from '../../core/paths.ts'
import type { RecordFact } from '../../core/policy/facts.ts'

/** A record by kind and digest. */
export interface RecordName {
  kind: RecordKind
  digest: string
}

/** A link of the decision log, by its file name. */
export interface LinkName {
  sequence: number
  digest: string
}

/** A git repository as tracing reads it: the documents of one commit and the records of one commit. Nothing is fetched. */
export interface TraceSource {
  /** The branch or revision, as people call it. */
  revision: string
  commit: string
  /** The commit of the records; null when this clone has none. */
  records: string | null
  /** Documents of the commit, in the order asked; undefined where there is no regular file. */
  documents(paths: readonly string[]): Promise<({ text: string; blob: string } | undefined)[]>
  /** Git blob ids of files at other commits; undefined where this clone has none. */
  blobs(files: readonly { commit: string; path: string }[]): Promise<(string | undefined)[]>
  /** sha256 of regular files at other commits; undefined where this clone has none. */
  digestsAt(files: readonly { commit: string; path: string }[]): Promise<(string | undefined)[]>
  /** Whether this clone has the commit. */
  hasCommit(commit: string): Promise<boolean>
  /** Names in a folder of the commit, sorted. */
  names(folder: string): Promise<string[]>
  /** Paths of documents below the folders whose text holds `text`. */
  searchDocuments(folders: readonly string[], text: string): Promise<string[]>
  /** Records of any kind whose digest begins with these hexadecimal digits, at least two. */
  named(hex: string): Promise<RecordName[]>
  digestOfText(text: string): string
  /** Records in the order asked, each held against its digest. */
  read(names: readonly RecordName[]): Promise<RecordFact[]>
  /** Records of the kinds whose text holds every one of `texts`. */
  search(kinds: readonly RecordKind[], texts: readonly string[]): Promise<RecordName[]>
  /** Records of a kind that are about a lineage or, signatures, about a statement. */
  about(digest: string, kind: AboutKind): Promise<RecordFact[]>
  /** The decision log in order, by name only. */
  links(): Promise<LinkName[]>
  readLinks(links: readonly LinkName[]): Promise<RecordFact[]>
  /** Links whose text holds every one of `texts`, in order. */
  searchLinks(texts: readonly string[]): Promise<LinkName[]>
}
