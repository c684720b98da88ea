import { aboutFolder, recordPath, RECORDS_BRANCH, type AboutKind, type RecordKind } from '../../../core/paths.ts'
import type { EvidenceFact, RecordFact, SignatureFact } from '../../../core/policy/facts.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { at, attempt, type Reading } from './reading.ts'

type Place = Pick<Reading, 'github' | 'digests' | 'pull'>

/** What the rules of a policy ask to be read of one version besides its training; nothing that they do not ask for. */
export async function readAsked(reading: Place & Pick<Reading, 'needs'>, { lineage, provenance }: { lineage: string; provenance: string }): Promise<Pick<EvidenceFact, 'evaluations' | 'reproductions' | 'signatures'>> {
  const { asks } = reading.needs
  const [evaluations, reproductions, signatures] = await Promise.all([
    asks.includes('evaluations') ? attempt(() => readAbout(reading, 'evaluations', lineage)) : undefined,
    asks.includes('reproductions') ? attempt(() => readAbout(reading, 'reproductions', lineage)) : undefined,
    asks.includes('signatures') ? attempt(() => readSignatures(reading, { lineage, provenance })) : undefined,
  ])
  return { ...(evaluations ? { evaluations } : {}), ...(reproductions ? { reproductions } : {}), ...(signatures ? { signatures } : {}) }
}

/** A record by its digest, its bytes hashed here: the name is a claim. */
export async function readRecordOf({ github, digests, pull }: Place, kind: RecordKind, digest: string): Promise<RecordFact> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at(pull), path: recordPath(kind, digest), ref: RECORDS_BRANCH, mediaType: { format: 'raw' } })
    const text = textOf(data)
    if (text === undefined) return { state: 'damaged', reason: 'it is not a file' }
    const found = digests.ofText(text)
    return found === digest ? { state: 'present', digest, text } : { state: 'damaged', reason: `its bytes hash to ${found}` }
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return { state: 'absent' }
    throw error
  }
}

// Octokit hands out raw contents as text or bytes, by the content type; a server that knows no raw form answers base64.
function textOf(data: unknown): string | undefined {
  if (typeof data === 'string') return data
  if (data instanceof ArrayBuffer) return Buffer.from(data).toString('utf8')
  const { type, encoding, content } = (data ?? {}) as { type?: unknown; encoding?: unknown; content?: unknown }
  return type === 'file' && encoding === 'base64' && typeof content === 'string' ? Buffer.from(content, 'base64').toString('utf8') : undefined
}

/** Every record of a kind about a lineage, as the index on the records branch names them. */
async function readAbout(place: Place, kind: AboutKind, lineage: string): Promise<RecordFact[]> {
  const names = await namesIn(place, aboutFolder(lineage, kind))
  const strange = names.find((name) => !/^[0-9a-f]{64}$/.test(name))
  if (strange !== undefined) throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH}:${aboutFolder(lineage, kind)}/${strange} — expected the digest of a record. Find out who put it there.`)
  return await Promise.all(names.map((hex) => readRecordOf(place, kind, `sha256:${hex}`)))
}

const SIGNED = ['lineage', 'provenance'] as const

/** Nothing here can verify a signature yet: where one lies beside a record, what it is worth is not known. */
async function readSignatures(place: Place, digests: Record<(typeof SIGNED)[number], string>): Promise<SignatureFact[]> {
  return await Promise.all(SIGNED.map(async (statement): Promise<SignatureFact> => {
    const path = recordPath('lineage', digests[statement])
    const [, folder = '', hex = ''] = /^(.+)\/([0-9a-f]{64})\.json$/.exec(path) ?? []
    const beside = (await namesIn(place, folder)).filter((name) => name.startsWith(`${hex}.`) && name !== `${hex}.json`)
    if (beside.length > 0) throw new OutsideError('UNREADABLE', `The signature of the ${statement} record (${beside[0]}) cannot be verified yet.`)
    return { statement, state: 'absent' }
  }))
}

const MAX_NAMES = 1000 // GitHub: contents of a folder

/** Names in a folder of the records branch; none when there is no such folder. */
async function namesIn({ github, pull }: Place, path: string): Promise<string[]> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at(pull), path, ref: RECORDS_BRANCH })
    if (!Array.isArray(data)) throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH}:${path} — expected a folder, found a file. Find out who put it there.`)
    if (data.length >= MAX_NAMES) throw new OutsideError('UNREADABLE', `${RECORDS_BRANCH}:${path} has ${MAX_NAMES} files or more, and GitHub lists no more: which there are is not known.`)
    return data.map(({ name }) => name)
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return []
    throw error
  }
}
