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
  // What a signature signs, its verification tells; here, only that it is found by some statement.
  const signed = new Map<string, { digest: string; text: string; record: string }>(files.flatMap(({ path }) => {
    const [, hex] = /^signatures\/[0-9a-f]{2}\/([0-9a-f]{64})\.json$/.exec(path) ?? []
    return hex === undefined ? [] : [[`signatures/${hex}`, { digest: `sha256:${hex}`, text: `sha256:${hex}\n`, record: path }] as const]
  }))
  const unnamed = new Set([...signed.values()].map(({ record }) => record))
  const findings: Finding[] = []
  const find = (path: string, wanted: string, found: string, remedy = RESTORE): void => void findings.push({ check: 'records', at: `${RECORDS_BRANCH}:${path}`, expected: wanted, found, remedy })
  for (const { path, mode, text } of files.filter(isAbout)) {
    const wanted = expected.get(path) ?? signed.get(path.replace(OF_STATEMENT, ''))
    expected.delete(path)
    if (wanted) unnamed.delete(wanted.record)
    if (wanted === undefined) find(path, 'an index of records that are there, by the lineage that they are about', 'a file for which there is no such record', 'Find out who put it there; records are written by Provender only.')
    else if (mode !== '100644') find(path, 'a regular file (mode 100644)', `mode ${mode}`)
    else if (text !== wanted.text) find(path, `the digest ${wanted.digest} and a newline`, 'other text')
  }
  for (const [path, { record }] of expected) find(record, `to be found by its lineage: a file ${path}`, 'none', 'Append it again with "provender record add": what is missing of it is added.')
  for (const record of unnamed) find(record, 'to be found by the statement that it signs: a file below about/', 'none', 'Append it again with "provender sign": what is missing of it is added.')
  return findings
}

/** What the index says of signatures: which statement each is said to sign. */
export function signaturesNamed(files: readonly StoredFile[]): { statement: string; signature: string }[] {
  return files.flatMap(({ path }) => {
    const [, statement, signature] = /^about\/([0-9a-f]{64})\/signatures\/([0-9a-f]{64})$/.exec(path) ?? []
    return statement === undefined ? [] : [{ statement: `sha256:${statement}`, signature: `sha256:${signature}` }]
  })
}

const OF_STATEMENT = /^about\/[0-9a-f]{64}\/(?=signatures\/)/

/** What the index should hold for a record. One that cannot be read is found by others. */
function indexOf({ path, digest, text }: StoredFile): [string, { digest: string; text: string; record: string }][] {
  const kind = ABOUT_KINDS.find((known) => path.startsWith(`${known}/`))
  if (kind === undefined || kind === 'signatures' || text === null) return []
  try {
    const { lineage } = JSON.parse(text) as { lineage?: unknown }
    return typeof lineage === 'string' ? [[aboutPath(lineage, kind, digest), { digest, text: `${digest}\n`, record: path }]] : []
  } catch {
    return []
  }
}
