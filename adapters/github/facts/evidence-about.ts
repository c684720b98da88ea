import { aboutFolder, recordPath, RECORDS_BRANCH, type AboutKind, type RecordKind } from '../../../core/paths.ts'
import type { RecordFact } from '../../../core/policy/facts.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { treeFields, type RawTree } from '../git-objects.ts'
import { quote } from '../graph.ts'
import type { Reading } from './reading.ts'

export type Place = Pick<Reading, 'source' | 'digests' | 'recordsTip'>

/** A record by its digest, its bytes hashed here: the name is a claim. It is looked for anew each time: it may be gone. */
export async function readRecordOf({ source: { objects }, digests, recordsTip }: Place, kind: RecordKind, digest: string): Promise<RecordFact> {
  const tip = await recordsTip()
  if (tip === null) return { state: 'absent' }
  const path = recordPath(kind, digest)
  const found = await objects.look(tip, path, true)
  if (!found) return { state: 'absent' }
  if (found.type !== 'Blob') return { state: 'damaged', reason: 'it is not a file' }
  const text = await objects.text(found.oid, path, MAX_RECORD_BYTES)
  const hash = digests.ofText(text)
  return hash === digest ? { state: 'present', digest, text } : { state: 'damaged', reason: `its bytes hash to ${hash}` }
}

const MAX_RECORD_BYTES = 100 * 1024 * 1024 // GitHub: a blob

/** Every record of a kind about a lineage, as the index on the records branch names them. */
export async function readAbout(place: Place, kind: AboutKind, lineage: string): Promise<RecordFact[]> {
  const names = await namesIn(place, aboutFolder(lineage, kind))
  const strange = names.find((name) => !/^[0-9a-f]{64}$/.test(name))
  if (strange !== undefined) throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH}:${aboutFolder(lineage, kind)}/${strange} — expected the digest of a record. Find out who put it there.`)
  return await Promise.all(names.map((hex) => readRecordOf(place, kind, `sha256:${hex}`)))
}

/** Names in a folder of the records branch; none when there is no such folder. */
async function namesIn({ source: { objects, graph }, recordsTip }: Place, path: string): Promise<string[]> {
  const tip = await recordsTip()
  if (tip === null) return []
  const found = await graph.repository<RawTree & { __typename: string }>('Facts', `object(expression: ${quote(`${tip}:${path}`)}) { __typename oid ... on Tree { ${treeFields(1)} } }`)
  if (!found?.oid) return []
  if (found.__typename !== 'Tree') throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH}:${path} — expected a folder, found a file. Find out who put it there.`)
  objects.take.tree(found)
  return (await objects.list(found.oid)).map(({ name }) => name)
}
