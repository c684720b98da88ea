import type { AuditedDocument } from '../../core/audit/agreement.ts'
import type { LineCommit } from '../../core/audit/merges.ts'
import type { StoredFile } from '../../core/audit/records.ts'
import type { RecordsHistory } from '../../core/audit/verify.ts'

/** A git repository as an audit reads it: all of the records, and the documents of one commit. Nothing is fetched. */
export interface AuditSource {
  /** The branch, as people call it. */
  revision: string
  /** Its name without the remote; null when a commit was read that is no branch. */
  branch: string | null
  commit: string
  /** The commit of the records; null when this clone has none. */
  records: string | null
  /** Every file of the records branch. */
  recordFiles(): Promise<StoredFile[]>
  history(): Promise<RecordsHistory>
  /** First parents of the commit, the oldest first, with what each changed. */
  line(): Promise<LineCommit[]>
  /** Other files of the commit; null where there is none. */
  texts(paths: readonly string[]): Promise<Record<string, string | null>>
  /** Version files and stages.yml of every model. */
  documents(): Promise<AuditedDocument[]>
  /** Git blobs of files at commits: null where the commit has no such file, undefined where this clone has no such commit. */
  blobsAt(files: readonly { commit: string; path: string }[]): Promise<(string | null | undefined)[]>
}
