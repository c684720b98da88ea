import type { RecordFact } from '../../core/policy/facts.ts'

/** A git repository as a recall reads it, each part in few calls of git. Nothing is fetched. */
export interface RecallSource {
  /** The branch or revision, as people call it. */
  revision: string
  commit: string
  /** The commit of the records; null when this clone has none. */
  records: string | null
  /** Texts of the documents below folders, or at paths; null where it is no regular file. Whatever lies below recalls/ is a key, too. */
  texts(paths: readonly string[]): Promise<Record<string, string | null>>
  /** Lineage records in the order asked, each held against its digest. */
  lineages(digests: readonly string[]): Promise<RecordFact[]>
  /** All deployment records, likewise. */
  deployments(): Promise<{ digest: string; fact: RecordFact }[]>
}
