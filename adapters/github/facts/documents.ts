import { collidingPaths, displacedPaths, isGoverned } from '../../../core/policy/governed.ts'
import { POLICY_PATH, RECORDS_BRANCH, recordPath } from '../../../core/paths.ts'
import { known, type CommitFact, type DocumentsFact, type EvidenceFact, type Fact, type FilesFact, type RecordFact } from '../../../core/policy/facts.ts'
import { readingList, type ReadingList } from '../../../core/policy/reading-list.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { at, attempt, valueOf, type Reading } from './reading.ts'
import type { Digests, PullPosition, PullRef } from '../../../flows/ports.ts'
import type { GitHub } from '../client.ts'
import type { TreeEntry } from '../source.ts'

/** Which governed paths the head changes, from three trees: both names of a rename, modes, and no limit of 3 000 files. */
export async function changedFiles({ source, position }: Reading, mergeBase: string): Promise<FilesFact> {
  const [base, head, before] = await Promise.all([source.tree(position.baseSha), source.tree(position.headSha), source.tree(mergeBase)])
  const hasPolicy = base.has(POLICY_PATH)
  const state = (entry: TreeEntry | undefined): { blob: string; mode: string } | null => (entry ? { blob: entry.blob, mode: entry.mode } : null)
  const different = [...new Set([...head.keys(), ...before.keys()])].filter((path) => head.get(path)?.blob !== before.get(path)?.blob || head.get(path)?.mode !== before.get(path)?.mode)
  const changed = different
    .filter((path) => isGoverned(path, hasPolicy))
    .sort()
    .map((path) => ({ path, mergeBase: state(before.get(path)), base: state(base.get(path)), head: state(head.get(path)) }))
  const inMerge = collidingPaths([...new Set([...head.keys(), ...base.keys()])].filter((path) => isGoverned(path, true)))
  // A collision that is on the base already is not this pull request's doing.
  const colliding = hasPolicy ? inMerge.filter((path) => head.has(path) && !before.has(path)) : []
  return { changed, colliding, displaced: hasPolicy ? displacedPaths(before, base, head) : [], ...(different.length === 0 ? { empty: true } : {}) }
}

/** Documents and records refer to each other: what was read says what to read next, until nothing new is named. */
export async function readEverything(reading: Reading, files: Fact<FilesFact>, commits: Fact<CommitFact[]>): Promise<{ documents: Fact<DocumentsFact>; evidence: Fact<Record<string, EvidenceFact>> }> {
  const documents: DocumentsFact = { base: {}, merged: {} }
  const evidence: Record<string, EvidenceFact> = {}
  const failed = await attempt(async () => {
    const changed = valueOf(files)
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const list = readingList(changed, documents, evidence)
      if (!(await readListed(reading, changed, list, documents, evidence, commits))) return
    }
    throw new OutsideError('UNREADABLE', 'Documents refer to each other without an end.')
  })
  return failed.known ? { documents: known(documents), evidence: known(evidence) } : { documents: failed, evidence: failed }
}

const MAX_ROUNDS = 8

async function readListed({ github, source, digests, pull, position }: Reading, files: FilesFact, list: ReadingList, documents: DocumentsFact, evidence: Record<string, EvidenceFact>, commits: Fact<CommitFact[]>): Promise<boolean> {
  const [base, head] = await Promise.all([source.tree(position.baseSha), source.tree(position.headSha)])
  const changed = new Set(files.changed.map(({ path }) => path))
  const isRegular = (entry: TreeEntry | undefined): entry is TreeEntry => entry?.mode === '100644' || entry?.mode === '100755'
  const read = async (side: 'base' | 'merged', path: string): Promise<void> => {
    const entry = (side === 'merged' && changed.has(path) ? head : base).get(path)
    documents[side][path] = isRegular(entry) ? await source.text(entry.blob, path) : null
  }
  const texts = (['base', 'merged'] as const).flatMap((side) => list[side].filter((path) => documents[side][path] === undefined).map((path) => ({ side, path })))
  const versions = list.versions.filter(({ name }) => evidence[name] === undefined)
  await Promise.all([
    ...texts.map(({ side, path }) => read(side, path)),
    ...versions.map(async ({ name, lineage, provenance, commit }) => {
      const [lineageRecord, provenanceRecord, trainedBelowHead] = await Promise.all([
        attempt(() => readRecordOf(github, digests, pull, lineage)),
        attempt(() => readRecordOf(github, digests, pull, provenance)),
        attempt(() => isBelow(github, pull, commit, position, commits)),
      ])
      evidence[name] = { lineage: lineageRecord, provenance: provenanceRecord, trainedBelowHead }
    }),
  ])
  return texts.length + versions.length > 0
}

/** A record by its digest, its bytes hashed here: the name is a claim. */
async function readRecordOf(github: GitHub, digests: Digests, pull: PullRef, digest: string): Promise<RecordFact> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at(pull), path: recordPath('lineage', digest), ref: RECORDS_BRANCH, mediaType: { format: 'raw' } })
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

async function isBelow(github: GitHub, pull: PullRef, commit: string, { headSha }: PullPosition, commits: Fact<CommitFact[]>): Promise<boolean> {
  if (commit === headSha) return true
  if (commits.known && commits.value.some(({ sha }) => sha === commit)) return true
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...at(pull), basehead: `${commit}...${headSha}`, per_page: 1 })
    return data.status === 'ahead' || data.status === 'identical'
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return false
    throw error
  }
}
