import type { Shelf } from '../../core/deploy/shelf.ts'
import type { DocumentsFact, EvidenceFact } from '../../core/policy/facts.ts'
import { furtherReading } from '../../core/policy/further-reading.ts'
import type { StageChange } from '../../schemas/decision/v1.ts'
import type { Records, Tree } from '../ports.ts'
import { readLineage, textOf } from './read.ts'

/** What tells whether a recall reaches a version: the gate's own list of what to read, read at the merged commit. */
export async function gatherDescent({ model, to }: StageChange, after: Tree, lineage: EvidenceFact['lineage'], records: Pick<Records, 'read'>): Promise<Pick<Shelf, 'documents' | 'evidence'>> {
  const texts: Record<string, string | null> = {}
  // There is no proposal any more: both sides are what was merged.
  const documents: DocumentsFact = { base: texts, merged: texts, listed: {} }
  const ancestors: NonNullable<EvidenceFact['ancestors']> = {}
  const evidence = { lineage, ancestors }
  const name = `${model}@${to ?? ''}`
  const moves = [{ model, stage: '', slot: 'version' as const, from: null, to, path: '', line: 1 }]
  for (;;) {
    const wanted = furtherReading(['lots', 'recalls'], { moves }, [name], documents, { [name]: evidence })
    const paths = [...new Set([...wanted.base, ...wanted.merged])].filter((path) => texts[path] === undefined)
    const folders = wanted.folders.filter((folder) => documents.listed?.[folder] === undefined)
    const lineages = [...new Set(wanted.ancestors.map((ancestor) => ancestor.lineage))].filter((digest) => ancestors[digest] === undefined)
    // Reading ends: each round reads something that was not read before, and there is only so much.
    if (paths.length + folders.length + lineages.length === 0) return { documents, evidence }
    for (const path of paths) texts[path] = (await textOf(after, path)) ?? null
    for (const folder of folders) {
      const listed = (await after.list(folder.replace(/\/$/, ''))).map(({ path }) => path)
      documents.listed = { ...documents.listed, [folder]: { base: listed, merged: listed } }
    }
    for (const digest of lineages) ancestors[digest] = await readLineage(records, digest)
  }
}
