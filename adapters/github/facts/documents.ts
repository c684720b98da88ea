import { collidingPaths, displacedPaths, isGoverned } from '../../../core/policy/governed.ts'
import { POLICY_PATH } from '../../../core/paths.ts'
import { known, type CommitFact, type DocumentsFact, type EvidenceFact, type Fact, type FilesFact } from '../../../core/policy/facts.ts'
import { readingList, type ReadingList } from '../../../core/policy/reading-list.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { readAsked, readRecordOf } from './evidence-about.ts'
import { at, attempt, valueOf, type Reading } from './reading.ts'
import type { PullPosition, PullRef } from '../../../flows/ports.ts'
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
      const list = readingList(changed, documents, evidence, reading.needs.asks)
      if (!(await readListed(reading, changed, list, documents, evidence, commits))) return
    }
    throw new OutsideError('UNREADABLE', 'Documents refer to each other without an end.')
  })
  return failed.known ? { documents: known(documents), evidence: known(evidence) } : { documents: failed, evidence: failed }
}

const MAX_ROUNDS = 8

async function readListed(reading: Reading, files: FilesFact, list: ReadingList, documents: DocumentsFact, evidence: Record<string, EvidenceFact>, commits: Fact<CommitFact[]>): Promise<boolean> {
  const { github, source, pull, position } = reading
  const [base, head] = await Promise.all([source.tree(position.baseSha), source.tree(position.headSha)])
  const changed = new Set(files.changed.map(({ path }) => path))
  const isRegular = (entry: TreeEntry | undefined): entry is TreeEntry => entry?.mode === '100644' || entry?.mode === '100755'
  const read = async (side: 'base' | 'merged', path: string): Promise<void> => {
    const entry = (side === 'merged' && changed.has(path) ? head : base).get(path)
    documents[side][path] = isRegular(entry) ? await source.text(entry.blob, path) : null
  }
  const texts = (['base', 'merged'] as const).flatMap((side) => list[side].filter((path) => documents[side][path] === undefined).map((path) => ({ side, path })))
  const versions = list.versions.filter(({ name }) => evidence[name] === undefined)
  const folders = list.folders.filter((folder) => documents.listed?.[folder] === undefined)
  const isIn = (folder: string) => (path: string): boolean => path.startsWith(folder)
  for (const folder of folders) {
    // What the pull request brings or changes is the head's, all else the base's, as for the texts.
    const merged = [...new Set([...base.keys()].filter((path) => !changed.has(path)).concat([...changed].filter((path) => head.has(path))))]
    documents.listed = { ...documents.listed, [folder]: { base: [...base.keys()].filter(isIn(folder)).sort(), merged: merged.filter(isIn(folder)).sort() } }
  }
  const ancestors = list.ancestors.filter(({ name, lineage }) => evidence[name]?.ancestors?.[lineage] === undefined)
  await Promise.all([
    ...texts.map(({ side, path }) => read(side, path)),
    ...versions.map(async ({ name, lineage, provenance, commit }) => {
      const [lineageRecord, provenanceRecord, trainedBelowHead, asked] = await Promise.all([
        attempt(() => readRecordOf(reading, 'lineage', lineage)),
        attempt(() => readRecordOf(reading, 'lineage', provenance)),
        attempt(() => isBelow(github, pull, commit, position, commits)),
        readAsked(reading, { lineage, provenance }),
      ])
      evidence[name] = { lineage: lineageRecord, provenance: provenanceRecord, trainedBelowHead, ...asked }
    }),
    ...ancestors.map(async ({ name, lineage }) => {
      const record = await attempt(() => readRecordOf(reading, 'lineage', lineage))
      const of = evidence[name]
      if (of) of.ancestors = { ...of.ancestors, [lineage]: record }
    }),
  ])
  return texts.length + versions.length + folders.length + ancestors.length > 0
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
