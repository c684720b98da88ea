import { documentAt } from '../../core/paths.ts'
import { placesIn } from '../../core/trace/places.ts'
import { sortUses, traceUse } from '../../core/trace/lot.ts'
import type { Doubt, Place, UseTrace } from '../../core/trace/report.ts'
import { findDataset } from './documents.ts'
import { gatherStandings, gatherStatements } from './lot.ts'
import type { TraceSource } from './ports.ts'

export interface FoundDigest {
  found: Place[]
  usedBy: UseTrace[]
  doubts: Doubt[]
}

/** Everywhere in the records and documents where a digest stands. */
export async function gatherDigest(digest: string, source: TraceSource): Promise<FoundDigest> {
  const hex = digest.slice('sha256:'.length)
  const [holding, links, paths] = await Promise.all([source.search(['lineage', 'deployments'], [hex]), source.searchLinks([hex]), source.searchDocuments(['models', 'datasets'], hex)])
  const named = await namesOf(digest, source)
  const lineages = [...new Map([...named.records, ...holding].filter(({ kind }) => kind === 'lineage').map((name) => [name.digest, name])).values()]
  const { statements, doubts } = await gatherStatements(lineages, source)
  const standing = await gatherStandings(statements, source)
  const places = statements.flatMap((statement) => (statement.digest === digest ? [] : placesIn(digest, statement)))
  const found = [
    ...named.places(statements.find((one) => one.digest === digest)?.statement.predicate.model),
    ...places,
    ...(await placesInDocuments(digest, paths, source)),
    ...holding.filter(({ kind }) => kind === 'deployments').map((name): Place => ({ as: 'deployment record', name: 'names it', version: null, where: name.digest })),
    ...links.map((link): Place => ({ as: 'decision', name: `decision ${link.sequence} names it`, version: null, where: link.digest })),
  ]
  const usedBy = statements.map((statement) => {
    const { model } = statement.statement.predicate
    const roles = [...new Set(found.filter((place) => place.where === statement.digest).map((place) => place.as))]
    return traceUse(statement, roles.join(', ') || 'lineage record', standing.of(model.name, model.version))
  })
  return { found, usedBy: sortUses(usedBy), doubts: [...doubts, ...standing.doubts] }
}

/** Whether the digest is itself the name of a record. */
async function namesOf(digest: string, source: TraceSource): Promise<{ records: { kind: 'lineage'; digest: string }[]; places(model: { name: string; version: string } | undefined): Place[] }> {
  const [[lineage, deployment], links] = await Promise.all([source.read([{ kind: 'lineage', digest }, { kind: 'deployments', digest }]), source.links()])
  const link = links.find((one) => one.digest === digest)
  return {
    records: lineage && lineage.state !== 'absent' ? [{ kind: 'lineage', digest }] : [],
    places: (model) => [
      ...(lineage && lineage.state !== 'absent' ? [{ as: model ? 'lineage record' : 'provenance record', name: 'this is its name', version: model ? `${model.name}@${model.version}` : null, where: digest } as const] : []),
      ...(deployment && deployment.state !== 'absent' ? [{ as: 'deployment record', name: 'this is its name', version: null, where: digest } as const] : []),
      ...(link ? [{ as: 'decision', name: `decision ${link.sequence}`, version: null, where: digest } as const] : []),
    ],
  }
}

/** What a document of the commit means by the digest. A card repeats what the version file says, so it counts for nothing. */
async function placesInDocuments(digest: string, paths: readonly string[], source: TraceSource): Promise<Place[]> {
  const places = await Promise.all(paths.map(async (path): Promise<Place[]> => {
    const document = documentAt(path)
    if (document?.kind === 'card/v1') return []
    if (document?.kind === 'version/v1') return [{ as: 'version file', name: path, version: `${document.name}@${path.slice(path.lastIndexOf('/') + 1, -'.yml'.length)}`, where: path }]
    if (document?.kind !== 'dataset/v1') return [{ as: 'other', name: path, version: null, where: path }]
    const { value } = await findDataset(document.name, source)
    return Object.entries(value?.lots ?? {}).filter(([, lot]) => lot.digest === digest).map(([lot]) => ({ as: 'dataset lot', name: `${document.name}@${lot}`, version: null, where: path }))
  }))
  return places.flat()
}
