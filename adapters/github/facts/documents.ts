import { fold } from '../../../core/fold.ts'
import { collidingPaths, displacedPaths, isGoverned } from '../../../core/policy/governed.ts'
import { datasetPath, documentAt, POLICY_PATH } from '../../../core/paths.ts'
import { known, type CommitFact, type DocumentsFact, type EvidenceFact, type Fact, type FilesFact } from '../../../core/policy/facts.ts'
import { readingList, type ReadingList } from '../../../core/policy/reading-list.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { readAsked } from './asked.ts'
import { readRecordOf } from './evidence-about.ts'
import { at, attempt, valueOf, type Reading } from './reading.ts'
import type { TreeEntry } from '../source.ts'

/** Which governed paths the head changes, from three trees: both names of a rename, modes, and no limit of 3 000 files. */
export async function changedFiles({ source, position }: Reading, mergeBase: string): Promise<FilesFact> {
  const { baseSha, headSha } = position
  if (mergeBase !== baseSha) source.prefetchFolders(mergeBase, 'Trees')
  const [[before, base, head], policy] = await Promise.all([source.differing([mergeBase, baseSha, headSha]), source.entry(baseSha, POLICY_PATH)])
  const hasPolicy = policy !== undefined
  const state = (entry: TreeEntry | undefined): { blob: string; mode: string } | null => (entry ? { blob: entry.blob, mode: entry.mode } : null)
  const different = [...new Set([...head!.keys(), ...before!.keys()])].filter((path) => head!.get(path)?.blob !== before!.get(path)?.blob || head!.get(path)?.mode !== before!.get(path)?.mode)
  const changed = different
    .filter((path) => isGoverned(path, hasPolicy))
    .sort()
    .map((path) => ({ path, mergeBase: state(before!.get(path)), base: state(base!.get(path)), head: state(head!.get(path)) }))
  // A collision that is on the base already is not this pull request's doing: what can collide is what it brings.
  const brought = hasPolicy ? different.filter((path) => !before!.has(path) && head!.has(path) && isGoverned(path, true)) : []
  const beside = (await Promise.all(brought.flatMap((path) => [source.similar(baseSha, path, fold), source.similar(headSha, path, fold)]))).flat()
  const inMerge = new Set(collidingPaths([...new Set([...brought, ...beside])].filter((path) => isGoverned(path, true))))
  const displaced = hasPolicy ? displacedPaths(before!, base!, head!) : []
  return { changed, colliding: brought.filter((path) => inMerge.has(path)).sort(), displaced, ...(different.length === 0 ? { empty: true } : {}) }
}

/** Asks for the documents that a guess at the changed files leads to, so that they come with the next query. */
export async function prefetchDocuments({ source, position, needs }: Reading, guess: readonly string[]): Promise<void> {
  const files: FilesFact = { changed: guess.map((path) => ({ path, mergeBase: null, base: null, head: null })), colliding: [], displaced: [] }
  const { base, merged } = readingList(files, { base: {}, merged: {} }, {}, needs.asks)
  for (const path of new Set([...base, ...merged])) source.prefetch(position.baseSha, path)
  // The card and the versions are found by what is changed; the rest of the head's files are the base's.
  for (const path of guess) if (documentAt(path)) source.prefetch(position.headSha, path)
  // A version's lineage names datasets; where there are few, they are asked for before it is read.
  const datasets = guess.some((path) => documentAt(path)?.kind === 'version/v1' || documentAt(path)?.kind === 'stages/v1') ? await source.namesKnown(position.baseSha, 'datasets') : []
  if (datasets.length <= FEW_DATASETS) for (const name of datasets) source.prefetch(position.baseSha, datasetPath(name))
}

const FEW_DATASETS = 10

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

async function readListed(reading: Reading, files: FilesFact, wanted: ReadingList, documents: DocumentsFact, evidence: Record<string, EvidenceFact>, commits: Fact<CommitFact[]>): Promise<boolean> {
  const { source, position } = reading
  const changed = new Set(files.changed.map(({ path }) => path))
  const read = async (side: 'base' | 'merged', path: string): Promise<void> => {
    documents[side][path] = await source.read(side === 'merged' && changed.has(path) ? position.headSha : position.baseSha, path)
  }
  const texts = (['base', 'merged'] as const).flatMap((side) => wanted[side].filter((path) => documents[side][path] === undefined).map((path) => ({ side, path })))
  const versions = wanted.versions.filter(({ name }) => evidence[name] === undefined)
  const folders = wanted.folders.filter((folder) => documents.listed?.[folder] === undefined)
  const list = async (folder: string): Promise<void> => {
    const [base, head] = await Promise.all([source.files(position.baseSha, folder), source.files(position.headSha, folder)])
    // What the pull request brings or changes is the head's, all else the base's, as for the texts.
    const merged = new Set([...[...base.keys()].filter((path) => !changed.has(path)), ...[...changed].filter((path) => head.has(path))])
    documents.listed = { ...documents.listed, [folder]: { base: [...base.keys()].sort(), merged: [...merged].sort() } }
  }
  const ancestors = wanted.ancestors.filter(({ name, lineage }) => evidence[name]?.ancestors?.[lineage] === undefined)
  await Promise.all([
    ...texts.map(({ side, path }) => read(side, path)),
    ...folders.map(list),
    ...versions.map(async ({ name, lineage, provenance, commit }) => {
      const [lineageRecord, provenanceRecord, trainedBelowHead, asked] = await Promise.all([
        attempt(() => readRecordOf(reading, 'lineage', lineage)),
        attempt(() => readRecordOf(reading, 'lineage', provenance)),
        attempt(() => isBelow(reading, commit, commits)),
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

async function isBelow({ github, source: { cache }, pull, position: { headSha } }: Reading, commit: string, commits: Fact<CommitFact[]>): Promise<boolean> {
  if (commit === headSha) return true
  if (commits.known && commits.value.some(({ sha }) => sha === commit)) return true
  return await cache.get(`below:${pull.owner}/${pull.repo}:${commit}...${headSha}`, async () => {
    try {
      const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...at(pull), basehead: `${commit}...${headSha}`, per_page: 1 })
      return data.status === 'ahead' || data.status === 'identical'
    } catch (error) {
      if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return false
      throw error
    }
  })
}
