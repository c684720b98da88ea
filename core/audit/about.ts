import { ABOUT_KINDS, aboutPath, RECORDS_BRANCH } from '../paths.ts'
import { RESTORE, type Finding } from './report.ts'
import type { StoredFile } from './records.ts'

export const isAbout = ({ path }: StoredFile): boolean => path.startsWith('about/')

/**
 * Whether the index by lineage names every record that is about one, and nothing else: the gate finds records by it, so
 * that one which it does not name is one that nobody reads.
 */
export function aboutFindings(files: readonly StoredFile[]): Finding[] {
  const expected = new Map(files.flatMap(indexOf))
  const findings: Finding[] = []
  const find = (path: string, wanted: string, found: string, remedy = RESTORE): void => void findings.push({ check: 'records', at: `${RECORDS_BRANCH}:${path}`, expected: wanted, found, remedy })
  for (const { path, mode, text } of files.filter(isAbout)) {
    const wanted = expected.get(path)
    expected.delete(path)
    if (wanted === undefined) find(path, 'an index of records that are there, by the lineage that they are about', 'a file for which there is no such record', 'Find out who put it there; records are written by Provender only.')
    else if (mode !== '100644') find(path, 'a regular file (mode 100644)', `mode ${mode}`)
    else if (text !== wanted.text) find(path, `the digest ${wanted.digest} and a newline`, 'other text')
  }
  for (const [path, { record }] of expected) find(record, `to be found by its lineage: a file ${path}`, 'none', 'Append it again with "provender record add": what is missing of it is added.')
  return findings
}

/** What the index should hold for a record. One that cannot be read is found by others. */
function indexOf({ path, digest, text }: StoredFile): [string, { digest: string; text: string; record: string }][] {
  const kind = ABOUT_KINDS.find((known) => path.startsWith(`${known}/`))
  if (kind === undefined || text === null) return []
  try {
    const { lineage } = JSON.parse(text) as { lineage?: unknown }
    return typeof lineage === 'string' ? [[aboutPath(lineage, kind, digest), { digest, text: `${digest}\n`, record: path }]] : []
  } catch {
    return []
  }
}
